"""Which answers are the same answer, when a ruling on one settles all. Pure."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.attempts.actions import kept
from bot.attempts.tries import as_said, option_of, would_be_right
from bot.grading.judgement import Unreadable, Verdict
from bot.grading.reading.cleaning import clean, unwrap
from models.problem import Problem


@dataclass(frozen=True, slots=True)
class Claim:
    """What is ruled on: that this form is right for a problem whose answer is, or was, this one."""

    problem: Problem
    answer: str
    form: str

    @property
    def is_older(self) -> bool:
        """The author has changed the answer since: what is ruled now is nothing to the problem of today."""
        return self.answer != self.problem.answer

    def covers(self, entry: Mapping[str, Any]) -> bool:
        """Whether accepting the form makes this try right: it wrote the same, or what counts as right with it."""
        if entry.get("answer") != self.answer:
            return False
        same = form_of(self.problem, entry) == self.form
        return same or (not self.is_older and would_be_right(self.problem, entry, self.form))


def normal(text: str) -> str:
    """As the grader cleans it. Letters keep their case: X is not x."""
    try:
        return kept(unwrap(clean(text)))
    except Unreadable:  # what was read when it was judged, by the rules of that day
        visible = (character for character in text if unicodedata.category(character) != "Cf")
        return kept(" ".join(unicodedata.normalize("NFC", "".join(visible)).split()))


def form_of(problem: Problem, entry: Mapping[str, Any]) -> str:
    """The form of a try. A chosen option is its English text, whether it was tapped, in either language, or typed."""
    option = option_of(problem, entry)
    if option is not None and problem.choices:
        return normal(problem.choices[option]["text_en"])
    return normal(as_said(problem, entry))


def wrong_try_of(claim: Claim, tries: Iterable[dict[str, Any]]) -> dict[str, Any] | None:
    """The first of these tries that was judged wrong and that the claim covers."""
    wrong = (entry for entry in tries if entry["verdict"] != Verdict.CORRECT)
    return next((entry for entry in wrong if claim.covers(entry)), None)
