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


class SessionKind(StrEnum):
    PRACTICE = "practice"
    REVIEW = "review"  # of problems that are due again, for those who want more


class SessionStatus(StrEnum):
    IN_PROGRESS = "in_progress"
    COMPLETED = "completed"
    ABANDONED = "abandoned"


class Confidence(StrEnum):
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


class Operation(StrEnum):
    """What Claude is asked for."""

    HINT_GENERATION = "hint_generation"
    ANSWER_EVALUATION = "answer_evaluation"
    HINT_CHECK = "hint_check"
    EXPLANATION = "explanation"
    STEP_EXPLANATION = "step_explanation"
    WORK_READING = "work_reading"


class HintStatus(StrEnum):
    """What has become of a hint that a machine makes."""

    MET = "met"  # one student gave this value; nothing is made of it until a second one does
    PENDING = "pending"  # somebody is asking for it right now
    READY = "ready"
    REJECTED = "rejected"  # by a gate or by the second reading; never shown
    WITHDRAWN = "withdrawn"  # students found it unhelpful: an admin decides
    DROPPED = "dropped"  # by an admin, for good


class Provider(StrEnum):
    CLAUDE = "claude"
    TWILIO = "twilio"


class Outcome(StrEnum):
    """How a problem ended for a student."""

    CORRECT = "correct"
    WRONG = "wrong"
    SKIPPED = "skipped"
    DONT_KNOW = "dont_know"


class Explanation(StrEnum):
    """What a student likes to see first when something is explained. A preference, and not an ability."""

    PICTURE = "picture"
    STEPS = "steps"
    EXAMPLE = "example"
    TEXT = "text"


class Ruling(StrEnum):
    """What an admin said to "my answer was right"."""

    ACCEPTED = "accepted"
    KEPT = "kept"


class GapType(StrEnum):
    PREREQUISITE = "prerequisite"  # something that the student works on rests on it
    WEAKNESS = "weakness"
    FORGOTTEN = "forgotten"  # it was at the target once


class GapSeverity(StrEnum):
    CRITICAL = "critical"
    HIGH = "high"
    MEDIUM = "medium"
    LOW = "low"


class GapRecommendation(StrEnum):
    """What to do; the sentence is the flow's."""

    LEARN_PREREQUISITE_FIRST = "learn_prerequisite_first"  # the skill itself rests on a weaker one
    READ_LESSON = "read_lesson"
    PRACTISE = "practise"
    REVIEW = "review"
    KEEP_GOING = "keep_going"


class GapStatus(StrEnum):
    ACTIVE = "active"
    IN_PROGRESS = "in_progress"
    RESOLVED = "resolved"


class CalendarChangeKind(StrEnum):
    LIGHTER_DAY = "lighter_day"
    BREAK = "break"
    BACK = "back"


class DiagnosisStatus(StrEnum):
    OPEN = "open"
    COMPLETED = "completed"
    LEFT = "left"  # another one was begun instead, or the class has changed


GRADES = (6, 7, 8)
DIFFICULTIES = (1, 2, 3)
HINTS_PER_PROBLEM = 3
PROBLEMS_PER_SESSION = 5
