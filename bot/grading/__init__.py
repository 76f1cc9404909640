"""Judging what a student typed against what a problem expects: pure, exact, standard library only."""

from bot.grading.judgement import Judgement, Reason, SpecError, Verdict
from bot.grading.marking import KINDS, grade, grade_choice, parse_spec
from bot.grading.specification import AnswerSpec

__all__ = ["KINDS", "AnswerSpec", "Judgement", "Reason", "SpecError", "Verdict", "grade", "grade_choice", "parse_spec"]
