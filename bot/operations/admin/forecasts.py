"""How good the tutor's forecasts were, from counts by fine bins of the forecast. Pure.

The measures are those of bot/mastery/metrics.py. Log loss and calibration error are exact; AUC takes two forecasts of
one bin, a thousandth, to be equal, so it is wrong by at most half the share of pairs that fall into one.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.mastery.metrics import BINS

FINE_BINS = 1_000
MODELS = ("tutor", "skill_mean", "own_average")
"""The tutor first; then the rivals, as bot/mastery/rivals.py has them."""


@dataclass(frozen=True, slots=True)
class Bin:
    """Answers whose forecast lay in one thousandth."""

    model: str
    is_recent: bool
    number: int
    """0 to FINE_BINS − 1."""
    answers: int
    forecast: float
    """Sum of P(right)."""
    worth: float
    """Sum of what the answers were worth, 0 to 1 each: one with help counts as a part."""
    loss: float
    """Sum of log losses, in nats."""


@dataclass(frozen=True, slots=True)
class Band:
    """A tenth of the scale."""

    number: int
    """0 to 9: 7 is from 70 % on."""
    answers: int
    forecast: float
    """Mean P(right)."""
    share: float
    """That came out right."""


@dataclass(frozen=True, slots=True)
class Measures:
    answers: int
    auc: float | None
    """None: all were right, or all wrong."""
    log_loss: float
    calibration_error: float
    bands: tuple[Band, ...]
    """Those with answers, the lowest first."""


@dataclass(frozen=True, slots=True)
class Forecasts:
    """By model; None where there are no answers."""

    recent: dict[str, Measures] | None
    overall: dict[str, Measures] | None


def forecasts(bins: Sequence[Bin]) -> Forecasts:
    return Forecasts(_by_model([each for each in bins if each.is_recent]), _by_model(bins))


def _by_model(bins: Sequence[Bin]) -> dict[str, Measures] | None:
    return {model: _measures([each for each in bins if each.model == model]) for model in MODELS} if bins else None


def _measures(bins: Sequence[Bin]) -> Measures:
    answers = sum(each.answers for each in bins)
    bands = tuple(band for number in range(BINS) if (band := _band(number, bins)) is not None)
    return Measures(
        answers,
        _auc(bins),
        sum(each.loss for each in bins) / answers,
        sum(band.answers * abs(band.forecast - band.share) for band in bands) / answers,
        bands,
    )


def _band(number: int, bins: Iterable[Bin]) -> Band | None:
    inside = [each for each in bins if each.number * BINS // FINE_BINS == number]
    answers = sum(each.answers for each in inside)
    if not answers:
        return None
    forecast, worth = sum(each.forecast for each in inside), sum(each.worth for each in inside)
    return Band(number, answers, forecast / answers, worth / answers)


def _auc(bins: Sequence[Bin]) -> float | None:
    """An answer worth y is y of a right one and 1 − y of a wrong one."""
    by_number: dict[int, tuple[float, float]] = {}
    for each in bins:
        right, wrong = by_number.get(each.number, (0.0, 0.0))
        by_number[each.number] = right + each.worth, wrong + each.answers - each.worth
    wins = rights = wrongs = 0.0
    for _, (right, wrong) in sorted(by_number.items()):
        wins += right * (wrongs + 0.5 * wrong)
        rights, wrongs = rights + right, wrongs + wrong
    return wins / (rights * wrongs) if rights > 0 and wrongs > 0 else None
