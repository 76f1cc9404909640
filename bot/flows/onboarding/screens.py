"""The questions of the first minute, and the menu for those who have answered them."""

from bot.classes import CLASSES
from bot.entrances import OpenDiagnosis, OpenHelp, OpenPractice, OpenPrivacy, OpenProgress, OpenReview, OpenSettings
from bot.flows.onboarding import phrases
from bot.flows.onboarding.taps import ChooseGrade, ChooseHour, ChooseLanguage, GuardianAgrees
from bot.hours import NEVER, OFFERED, hour_name
from bot.language import Html, Voice
from bot.telegram.messages import Rows, button, rows
from models.types import GRADES, Language

Screen = tuple[Html, Rows]


def language_question() -> Screen:
    """In both languages: we do not know yet which one is read."""
    text = "\n\n".join(
        [phrases.WELCOME.bn, phrases.WELCOME.en, f"{phrases.CHOOSE_LANGUAGE.bn} · {phrases.CHOOSE_LANGUAGE.en}"]
    )
    return Html(text), rows(
        [
            button("বাংলা", ChooseLanguage(Language.BENGALI.value), "primary"),
            button("English", ChooseLanguage(Language.ENGLISH.value), "primary"),
        ]
    )


def grade_question(voice: Voice) -> Screen:
    cells = [button(voice.plain(CLASSES[grade]), ChooseGrade(grade)) for grade in GRADES]
    return voice.say(phrases.CHOOSE_GRADE), rows(cells)


def hour_question(voice: Voice) -> Screen:
    cells = [button(hour_name(voice, hour), ChooseHour(hour)) for hour in OFFERED]
    never = button(voice.plain(phrases.NO_REMINDER), ChooseHour(NEVER))
    return voice.say(phrases.CHOOSE_HOUR), rows(cells[:2], cells[2:4], cells[4:6], [*cells[6:], never])


def guardian_question(voice: Voice, *, with_ai: bool) -> Screen:
    """Who agrees should know, where there is one, that an AI writes, too."""
    text = voice.say(phrases.GUARDIAN)
    if with_ai:
        text = Html(f"{text}\n\n{voice.say(phrases.WITH_AI)}")
    return text, rows(
        [button(voice.plain(phrases.AGREE_BUTTON), GuardianAgrees(), "success")],
        [button(voice.plain(phrases.PRIVACY_BUTTON), OpenPrivacy())],
    )


def ready(voice: Voice, name: str) -> Screen:
    """Above the first problem; who would rather know first where to begin can."""
    return voice.say(phrases.READY, name=name), rows([button(voice.plain(phrases.PLACE_BUTTON), OpenDiagnosis())])


def menu(voice: Voice, name: str) -> Screen:
    return voice.say(phrases.MENU, name=name), menu_buttons(voice)


def menu_buttons(voice: Voice) -> Rows:
    return rows(
        [button(voice.plain(phrases.PRACTICE), OpenPractice(), "success")],
        [
            button(voice.plain(phrases.REVIEW), OpenReview()),
            button(voice.plain(phrases.PROGRESS), OpenProgress()),
        ],
        [
            button(voice.plain(phrases.SETTINGS), OpenSettings()),
            button(voice.plain(phrases.HELP), OpenHelp()),
        ],
    )
