"""Holidays, exams and a lighter day of the week: /break."""
