"""How well the tutor foresees answers, in plain words."""

from bot.language import Html, Voice
from bot.operations.admin import phrases
from bot.operations.admin.forecasts import Band, Forecasts, Measures
from bot.operations.admin.screens import Screen, back

TUTOR, RIVALS = "tutor", ("skill_mean", "own_average")
FEW = 30
"""Answers of a band, below which its share says little."""


def forecasts(voice: Voice, found: Forecasts) -> Screen:
    if found.overall is None:
        return voice.say(phrases.NO_FORECASTS), back(voice)
    tutor = found.overall[TUTOR]
    lines = [voice.say(phrases.FORECASTS), *_in_words(voice, tutor), Html()]
    if found.recent is None:
        lines.append(voice.say(phrases.NO_RECENT_FORECASTS))
    else:
        lines += [voice.say(phrases.FORECASTS_RECENT, answers=found.recent[TUTOR].answers), *_all(voice, found.recent)]
    lines += [Html(), voice.say(phrases.FORECASTS_OVERALL, answers=tutor.answers), *_all(voice, found.overall)]
    lines += [Html(), voice.say(phrases.FORECAST_BANDS), *(_band(voice, band) for band in tutor.bands)]
    return Html("\n".join(lines)), back(voice)


def _in_words(voice: Voice, tutor: Measures) -> list[Html]:
    """The band with the most answers, as a sentence."""
    fullest = max(tutor.bands, key=lambda band: band.answers)
    if fullest.answers < FEW:
        return [voice.say(phrases.FEW_FORECASTS)]
    given, came = round(100 * fullest.forecast), round(100 * fullest.share)
    return [voice.say(phrases.FORECAST_IN_WORDS, given=given, came=came)]


def _all(voice: Voice, by_model: dict[str, Measures]) -> list[Html]:
    return [_line(voice, model, by_model[model]) for model in (TUTOR, *RIVALS)]


def _line(voice: Voice, model: str, measures: Measures) -> Html:
    return voice.say(
        phrases.FORECAST_LINE,
        model=phrases.FORECASTERS[model],
        auc="—" if measures.auc is None else _decimals(voice, measures.auc),
        loss=_decimals(voice, measures.log_loss),
        off=_decimals(voice, measures.calibration_error),
    )


def _band(voice: Voice, band: Band) -> Html:
    return voice.say(
        phrases.FORECAST_BAND,
        low=10 * band.number,
        high=10 * band.number + 10,
        answers=band.answers,
        came=round(100 * band.share),
    )


def _decimals(voice: Voice, value: float) -> str:
    return voice.number(f"{value:.3f}")
