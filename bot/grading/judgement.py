"""What grading answers with: a verdict, the reason for it, and what was read."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple


class Verdict(StrEnum):
    CORRECT = "correct"
    INCORRECT = "incorrect"
    INVALID = "invalid"  # cannot be read, or not in the form asked for: ask again, no try lost


class Reason(StrEnum):
    EMPTY = "empty"
    TOO_LONG = "too_long"
    NOT_UNDERSTOOD = "not_understood"
    NOT_AN_ANSWER = "not_an_answer"
    SEVERAL_ANSWERS = "several_answers"
    NOT_EVALUATED = "not_evaluated"
    MISPLACED_COMMA = "misplaced_comma"
    AMBIGUOUS = "ambiguous"
    DIVISION_BY_ZERO = "division_by_zero"
    NEEDS_SIMPLIFYING = "needs_simplifying"
    WRONG_FORM = "wrong_form"
    MISSING_PERCENT = "missing_percent"
    MISSING_UNIT = "missing_unit"
    WRONG_UNIT = "wrong_unit"
    UNIT_NOT_EXPECTED = "unit_not_expected"
    NUMBER_NOT_EXPECTED = "number_not_expected"
    WRONG_VARIABLE = "wrong_variable"
    WRONG_CASE = "wrong_case"
    NOT_EXPANDED = "not_expanded"
    NOT_FACTORED = "not_factored"
    SIGN_ERROR = "sign_error"
    OFF_BY_CONSTANT_FACTOR = "off_by_constant_factor"
    RECIPROCAL = "reciprocal"
    ORDER_SWAPPED = "order_swapped"
    WRONG_DIRECTION = "wrong_direction"
    WRONG_STRICTNESS = "wrong_strictness"
    NO_SUCH_TIME = "no_such_time"
    MISSING_HALF_OF_DAY = "missing_half_of_day"
    WRONG_HALF_OF_DAY = "wrong_half_of_day"
    MISSING_ENTRY = "missing_entry"
    EXTRA_ENTRY = "extra_entry"
    APPROXIMATED_PI = "approximated_pi"
    WRONG_DECIMAL_PLACES = "wrong_decimal_places"
    ROUNDED_TOO_MUCH = "rounded_too_much"


@dataclass(frozen=True, slots=True)
class Judgement:
    """`misconception` and `wrong_index` are set when a known wrong answer was recognised; `echo` is what was read, in
    Latin digits, and is empty when nothing could be read. `parts` has one judgement for each part of an answer of the
    kind parts."""

    verdict: Verdict
    reason: Reason | None = None
    misconception: str | None = None
    wrong_index: int | None = None
    echo: str = ""
    parts: tuple["Judgement", ...] = ()


class Finding(NamedTuple):
    """One comparison of a reading with one expected answer."""

    verdict: Verdict
    reason: Reason | None = None


CORRECT = Finding(Verdict.CORRECT)


def incorrect(reason: Reason | None = None) -> Finding:
    return Finding(Verdict.INCORRECT, reason)


def invalid(reason: Reason) -> Finding:
    return Finding(Verdict.INVALID, reason)


class Unreadable(Exception):
    """The text is no answer of this kind. Carries the reason that the student is told, and as much as was read."""

    def __init__(self, reason: Reason = Reason.NOT_UNDERSTOOD, echo: str = "") -> None:
        super().__init__(reason)
        self.reason = reason
        self.echo = echo


class SpecError(ValueError):
    """An author's mistake in an answer specification, in one sentence."""
