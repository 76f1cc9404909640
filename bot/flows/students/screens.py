"""Settings, privacy and erasure as messages."""

from collections.abc import Sequence

from bot.classes import CLASSES
from bot.entrances import OpenDaysOff
from bot.explaining import ASK, FORMS
from bot.flows.students import phrases
from bot.flows.students.rules import AS_WRITTEN
from bot.flows.students.taps import AskDeletion, ConfirmDeletion, Export, KeepEverything, OpenSetting, SetTo
from bot.hours import NEVER, OFFERED, hour_name
from bot.language import Html, Phrase, Voice
from bot.telegram.messages import Button, Rows, button, rows
from models.student import Student
from models.types import Digits, Language

Screen = tuple[Html, Rows]
EXPLANATIONS = {form.value: name for form, name in FORMS.items()} | {AS_WRITTEN: phrases.AS_WRITTEN}


def settings(voice: Voice, student: Student) -> Screen:
    text = voice.say(
        phrases.SETTINGS,
        name=student.name,
        grade=CLASSES[student.grade],
        language=phrases.LANGUAGES[Language(student.language)],
        hour=reminder_hour(voice, student.reminder_hour),
        zone=zone_name(voice, student.zone),
        digits=phrases.DIGIT_CHOICES[Digits(student.digits)],
        explain=EXPLANATIONS[student.explain_first or AS_WRITTEN],
    )
    cells = [
        button(voice.plain(phrase), OpenSetting(what))
        for what, phrase in (
            ("name", phrases.NAME),
            ("grade", phrases.GRADE),
            ("language", phrases.LANGUAGE),
            ("hour", phrases.HOUR),
            ("zone", phrases.ZONE),
            ("digits", phrases.DIGITS),
            ("explain", phrases.EXPLAIN),
        )
    ]
    return text, rows(*pairs(cells), [button(voice.plain(phrases.DAYS_OFF), OpenDaysOff())])


def setting_question(voice: Voice, what: str) -> Screen | None:
    """The choices of one setting; None for a setting that does not exist."""
    questions: dict[str, tuple[Phrase, list[Button]]] = {
        "name": (phrases.ASK_NAME, []),
        "grade": (phrases.ASK_GRADE, [_choice(voice, what, str(key), text) for key, text in CLASSES.items()]),
        "language": (
            phrases.ASK_LANGUAGE,
            [_choice(voice, what, key, text) for key, text in phrases.LANGUAGES.items()],
        ),
        "hour": (phrases.ASK_HOUR, hour_cells(voice)),
        "zone": (phrases.ASK_ZONE, [_choice(voice, what, key, text) for key, text in phrases.ZONES.items()]),
        "digits": (
            phrases.ASK_DIGITS,
            [_choice(voice, what, key, text) for key, text in phrases.DIGIT_CHOICES.items()],
        ),
        "explain": (ASK, [_choice(voice, what, key, text) for key, text in EXPLANATIONS.items()]),
    }
    if what not in questions:
        return None
    phrase, cells = questions[what]
    return voice.say(phrase), rows(*pairs(cells), [button(voice.plain(phrases.BACK), OpenSetting("all"))])


def hour_cells(voice: Voice) -> list[Button]:
    cells = [button(hour_name(voice, hour), SetTo("hour", str(hour))) for hour in OFFERED]
    return [*cells, button(voice.plain(phrases.NO_REMINDER), SetTo("hour", str(NEVER)))]


def _choice(voice: Voice, what: str, value: str, phrase: Phrase) -> Button:
    # Not voice.plain: "০-৯" must stay what it offers, whichever digits are read now.
    return button(phrase.to(voice.language), SetTo(what, value))


def reminder_hour(voice: Voice, hour: int | None) -> str:
    return voice.plain(phrases.REMINDER_OFF) if hour is None else hour_name(voice, hour)


def zone_name(voice: Voice, zone: str) -> str:
    known = phrases.ZONES.get(zone)
    return voice.plain(known) if known is not None else zone.rsplit("/", 1)[-1].replace("_", " ")


def help_(voice: Voice, *, claude: bool) -> Html:
    return voice.say(phrases.HELP, photo=voice.say(phrases.HELP_PHOTO) if claude else Html())


def privacy(voice: Voice, *, has_data: bool) -> Screen:
    """A newcomer has nothing to export or erase yet."""
    if not has_data:
        return voice.say(phrases.PRIVACY), ()
    return voice.say(phrases.PRIVACY), rows(
        [
            button(voice.plain(phrases.EXPORT_BUTTON), Export()),
            button(voice.plain(phrases.DELETE_BUTTON), AskDeletion(), "danger"),
        ]
    )


def deletion_question(voice: Voice) -> Screen:
    return voice.say(phrases.DELETE_ASK), rows(
        [button(voice.plain(phrases.DELETE_YES), ConfirmDeletion(), "danger")],
        [button(voice.plain(phrases.DELETE_NO), KeepEverything())],
    )


def pairs(cells: Sequence[Button]) -> list[Sequence[Button]]:
    return [cells[start : start + 2] for start in range(0, len(cells), 2)]
