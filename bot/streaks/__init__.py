"""Streaks: days in a row with a completed practice or five reviews, counted in the student's own days."""
