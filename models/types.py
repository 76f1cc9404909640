"""The closed sets of values that tables and rules share. Standard library only, so that pure rules may import it."""

from enum import StrEnum


class Language(StrEnum):
    BENGALI = "bn"
    ENGLISH = "en"


class Digits(StrEnum):
    """Which digits a student wants to read. AUTO follows the textbook: see content/README.md."""

    AUTO = "auto"
    BENGALI = "bn"
    LATIN = "latin"


class SessionStatus(StrEnum):
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    ABANDONED = "abandoned"


class Confidence(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Operation(StrEnum):
    HINT_GENERATION = "hint_generation"
    ANSWER_EVALUATION = "answer_evaluation"


class Provider(StrEnum):
    CLAUDE = "claude"
    TWILIO = "twilio"


class Outcome(StrEnum):
    """How a problem ended for a student."""

    CORRECT = "correct"
    WRONG = "wrong"
    SKIPPED = "skipped"
    DONT_KNOW = "dont_know"


class Ruling(StrEnum):
    """What an admin said to "my answer was right"."""

    ACCEPTED = "accepted"
    KEPT = "kept"


GRADES = (6, 7, 8)
DIFFICULTIES = (1, 2, 3)
HINTS_PER_PROBLEM = 3
PROBLEMS_PER_SESSION = 5
