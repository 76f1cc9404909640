"""What a check has to say."""

from dataclasses import dataclass
from enum import StrEnum

from bot.question_bank.yaml_source import Place


class Severity(StrEnum):
    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True)
class Finding:
    """One fault or doubt. `check` is the name a waiver uses; `about` tells findings on one line apart."""

    severity: Severity
    check: str
    problem: str
    place: Place
    what: str
    about: str = ""

    @property
    def where(self) -> str:
        return f"{self.place} {self.problem}".rstrip()

    def __str__(self) -> str:
        return f"{self.place}: {self.severity.value} [{self.check}] {self.problem}: {self.what}"


def error(check: str, problem: str, place: Place, what: str, about: str = "") -> Finding:
    return Finding(Severity.ERROR, check, problem, place, what, about)


def warning(check: str, problem: str, place: Place, what: str, about: str = "") -> Finding:
    return Finding(Severity.WARNING, check, problem, place, what, about)
