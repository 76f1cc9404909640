"""Diagnosis: a placement test of 10 to 15 questions over the prerequisite graph. Pure: answers in, beliefs out."""

from bot.diagnosis.graph import SkillGraph, SkillNode
from bot.diagnosis.outcome import Place, Standing, offsets, student_map
from bot.diagnosis.placement import FEWEST, MOST, Placement, expected_right, placement_for
from bot.diagnosis.replies import Answer, Reply

__all__ = [
    "FEWEST",
    "MOST",
    "Answer",
    "Place",
    "Placement",
    "Reply",
    "SkillGraph",
    "SkillNode",
    "Standing",
    "expected_right",
    "offsets",
    "placement_for",
    "student_map",
]
