"""How that looks which Claude adds to a session. Everything it wrote carries the sign ✨ and says so."""

from bot.attempts.paper import PaperWork
from bot.flows.practice import phrases, screens
from bot.flows.practice.taps import AskWhy, ShowSteps
from bot.hints.actions import Found
from bot.hints.making import EXPLAINED
from bot.hints.texts import IDEA
from bot.language import Html, Voice, escape
from bot.question_bank.as_read import numbered, steps_of, written
from bot.telegram.messages import Button, Rows, Say, button, rows
from models.problem import Problem
from models.session import Session
from models.types import HINTS_PER_PROBLEM

STEPS_IN_A_ROW = 5


def made_hint_message(voice: Voice, session: Session, problem: Problem, made: Found, *, disputable: bool) -> Say:
    text = voice.say(phrases.MADE_HINT, text=voice.reading(made.hint.words))
    return Say(text=text, buttons=under_hint(voice, session, problem, made, disputable=disputable), live=True)


def under_hint(voice: Voice, session: Session, problem: Problem, made: Found, *, disputable: bool) -> Rows:
    """The open problem's buttons below the question whether the hint helped; the same hint is not offered again."""
    own = screens.problem_buttons(voice, session, problem, disputable=disputable, claude=False)
    return (screens.reaction_row(voice, made.showing), *own)


def third_hint_again(voice: Voice, session: Session, problem: Problem, *, disputable: bool, claude: bool) -> Say:
    """Beyond the ladder there is nothing else that is stored."""
    hint = problem.hints[HINTS_PER_PROBLEM - 1]
    text = voice.say(phrases.THIRD_HINT_AGAIN, text=written(voice, hint))
    buttons = screens.problem_buttons(voice, session, problem, disputable=disputable, claude=claude)
    return Say(text=text, buttons=buttons, live=True)


def explanation_message(voice: Voice, session: Session, position: int, made: Found) -> Say:
    steps = [voice.reading(line) for line in made.hint.words.splitlines()]
    text = voice.say(phrases.MADE_EXPLANATION, text=numbered(voice, steps))
    below = under_explanation(voice, session, position, EXPLAINED)
    return Say(text=text, buttons=(screens.reaction_row(voice, made.showing), *below))


def under_explanation(voice: Voice, session: Session, position: int, step: str) -> Rows:
    """What stays when the student has said whether it helped: more about it, and the way on."""
    more = _steps_row(voice, session, position) if step == EXPLAINED else []
    return rows(more, screens.next_row(voice, session, position))


def stored_explanation(voice: Voice, session: Session, position: int, problem: Problem) -> Say:
    text = voice.say(
        phrases.STORED_EXPLANATION, idea=_idea(voice, problem), steps=numbered(voice, steps_of(voice, problem))
    )
    return Say(text=text, buttons=under_explanation(voice, session, position, EXPLAINED))


def steps_message(voice: Voice, session: Session, position: int, problem: Problem) -> Say:
    """The solution's steps by number, each with its button."""
    steps = steps_of(voice, problem)
    cells = [
        button(voice.plain(phrases.STEP_BUTTON, step=number + 1), AskWhy(session.session_id, position, number))
        for number in range(len(steps))
    ]
    lines = (cells[start : start + STEPS_IN_A_ROW] for start in range(0, len(cells), STEPS_IN_A_ROW))
    on = screens.next_row(voice, session, position)
    return Say(text=voice.say(phrases.WHICH_STEP, steps=numbered(voice, steps)), buttons=rows(*lines, on))


def reason_message(voice: Voice, session: Session, position: int, step: int, made: Found) -> Say:
    text = voice.say(phrases.MADE_REASON, step=step + 1, text=voice.reading(made.hint.words))
    on = screens.next_row(voice, session, position)
    return Say(text=text, buttons=rows(screens.reaction_row(voice, made.showing), on))


def stored_reason(voice: Voice, session: Session, position: int, step: int, problem: Problem) -> Say:
    text = voice.say(phrases.STORED_REASON, step=step + 1, idea=_idea(voice, problem))
    return Say(text=text, buttons=rows(screens.next_row(voice, session, position)))


def off_topic_message(voice: Voice, session: Session, problem: Problem) -> Say:
    expected = escape(screens.what_is_expected(voice, session, problem))
    return Say(text=Html(f"{voice.say(phrases.OFF_TOPIC)}\n{expected}"))


def paper_message(voice: Voice, seen: PaperWork) -> Say:
    if seen.kind == "unreadable":
        return Say(text=voice.say(phrases.PAPER_UNREADABLE))
    if seen.kind != "work":
        return Say(text=voice.say(phrases.PAPER_OTHER))
    if not seen.step:
        return Say(text=voice.say(phrases.PAPER_FINE, text=voice.reading(seen.question)))
    line = voice.say(phrases.PAPER_LINE, line=seen.line) if seen.line else Html()
    if not seen.question:
        return Say(text=voice.say(phrases.PAPER_STEP_ALONE, step=seen.step, line=line))
    return Say(text=voice.say(phrases.PAPER_STEP, step=seen.step, line=line, text=voice.reading(seen.question)))


def _idea(voice: Voice, problem: Problem) -> str:
    return written(voice, problem.hints[IDEA])


def _steps_row(voice: Voice, session: Session, position: int) -> list[Button]:
    return [button(voice.plain(phrases.STEPS_BUTTON), ShowSteps(session.session_id, position))]
