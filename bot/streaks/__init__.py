"""Streaks: days in a row with a completed session, counted in the student's own days."""
