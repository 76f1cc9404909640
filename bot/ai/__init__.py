"""Asking Claude and paying for it. What is asked, and what becomes of the answer, is for others to decide."""
