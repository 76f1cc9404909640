"""Turn -> action -> screen, for what Claude adds to a session: one more hint, an explanation, why, a look at paper.

Whatever is not there yet is asked for and said later, by bot/flows/practice/arrivals.py; where it may not be asked for,
what is stored is said at once.
"""

from bot.ai import requests
from bot.attempts.paper import A_DAY
from bot.attempts.results import TryAgain, Unread
from bot.attempts.sentences import looks_like_a_try
from bot.attempts.tries import class_of
from bot.days import local_day
from bot.disputes.actions import may_dispute
from bot.flows.practice import actions, claude_screens, phrases, screens, store
from bot.flows.practice.elsewhere import show_elsewhere, show_too_late
from bot.flows.practice.results import NotSeenYet, Opened, Over
from bot.flows.practice.taps import AskWhy, Explain, RateHint, ShowMore, ShowSteps
from bot.grading import Reason
from bot.hints.actions import Asked, Found, UnderWay, ask_for, find_or_ask, is_worth_asking, react
from bot.hints.making import AFTER_MISTAKE, BEYOND_LADDER, EXPLAINED, WHY
from bot.hints.mistakes import for_explanation
from bot.hints.second_voice import SecondVoice
from bot.telegram.incoming import Photo
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn
from models.problem import Problem
from models.session import Session
from models.types import HINTS_PER_PROBLEM, Operation, SessionStatus

UNREAD_SENTENCE = frozenset({Reason.NOT_UNDERSTOOD, Reason.TOO_LONG})
"""Why an answer is sent back in which somebody who reads sentences might find one."""


async def after_mistake(turn: Turn, session: Session, problem: Problem, result: TryAgain) -> Found | Asked | None:
    """A hint for a wrong answer that the author did not foresee; for others there is one by the author."""
    if result.wrong is not None:
        return None
    found = await _find(turn, session, session.position, problem, AFTER_MISTAKE)
    return None if isinstance(found, UnderWay) else found


async def show_more(turn: Turn, tap: ShowMore) -> None:
    opened = await actions.open_problem(turn.db, turn.known, tap.session, tap.position, turn.now)
    if isinstance(opened, NotSeenYet):
        show_elsewhere(turn, opened)
        return
    if not isinstance(opened, Opened):
        show_too_late(turn, opened)
        return
    session, problem = opened.session, opened.problem
    used_up = len(session.hints_viewed) == HINTS_PER_PROBLEM
    if not used_up and not session.tries:
        return  # no button of ours says this
    found = await _find(turn, session, tap.position, problem, BEYOND_LADDER if used_up else AFTER_MISTAKE)
    if isinstance(found, Found):
        disputable = await may_dispute(turn.db, session, tap.position)
        turn.show(claude_screens.made_hint_message(turn.voice, session, problem, found, disputable=disputable))
    elif found is not None:
        turn.toast(turn.voice.plain(phrases.HINT_COMES))
    else:
        await show_stored_hint(turn, session, problem)


async def show_stored_hint(turn: Turn, session: Session, problem: Problem) -> None:
    """In place of Claude's: the next of the ladder, or the third again. Claude's is offered if it may yet come."""
    given = await actions.next_hint(turn.db, session, problem)
    used_up = len(session.hints_viewed) == HINTS_PER_PROBLEM
    claude = (used_up or bool(session.tries)) and await is_worth_asking(
        turn.db,
        turn.find(SecondVoice),
        turn.known,
        problem,
        class_of(problem, session.tries),
        BEYOND_LADDER if used_up else AFTER_MISTAKE,
        turn.now,
    )
    if given is not None:
        turn.show(screens.hint_message(turn.voice, given, claude=claude))
    else:
        disputable = await may_dispute(turn.db, session, session.position)
        turn.show(claude_screens.third_hint_again(turn.voice, session, problem, disputable=disputable, claude=claude))


async def rate_hint(turn: Turn, tap: RateHint) -> None:
    """The reaction's own row goes; whatever else stood below the hint stays."""
    if await react(turn.db, turn.known, tap.showing, helped=tap.helped == 1, now=turn.now):
        turn.toast(turn.voice.plain(phrases.HINT_RATED))
        await _without_reaction(turn, tap.showing)
    else:
        turn.toast(turn.voice.plain(phrases.OVER))
        turn.set_buttons()


async def _without_reaction(turn: Turn, showing_id: int) -> None:
    session, problem, showing, step = await store.place_of_showing(turn.db, showing_id)
    if step == EXPLAINED or step.startswith(WHY):
        turn.set_buttons(claude_screens.under_explanation(turn.voice, session, showing.position, step))
        return
    is_open = session.status is SessionStatus.IN_PROGRESS and session.position == showing.position
    if not is_open or turn.tap_message != turn.known.live_message_id:
        turn.set_buttons()
        return
    disputable = await may_dispute(turn.db, session, session.position)
    turn.set_buttons(screens.problem_buttons(turn.voice, session, problem, disputable=disputable))


async def explain(turn: Turn, tap: Explain) -> None:
    over = await actions.problem_over(turn.db, turn.known, tap.session, tap.position)
    if over is None:
        show_too_late(turn, Over())
        return
    session, problem, tries = over
    found = await _find(turn, session, tap.position, problem, EXPLAINED, tries)
    if isinstance(found, Found):
        turn.show(claude_screens.explanation_message(turn.voice, session, tap.position, found))
    elif found is not None:
        turn.toast(turn.voice.plain(phrases.EXPLANATION_COMES))
    else:
        turn.show(claude_screens.stored_explanation(turn.voice, session, tap.position, problem))


async def show_steps(turn: Turn, tap: ShowSteps) -> None:
    over = await actions.problem_over(turn.db, turn.known, tap.session, tap.position)
    if over is None:
        show_too_late(turn, Over())
        return
    turn.show(claude_screens.steps_message(turn.voice, over[0], tap.position, over[1]))


async def ask_why(turn: Turn, tap: AskWhy) -> None:
    over = await actions.problem_over(turn.db, turn.known, tap.session, tap.position)
    if over is None or not 0 <= tap.step < len(over[1].solution):
        show_too_late(turn, Over())
        return
    session, problem, _ = over
    found = await _find(turn, session, tap.position, problem, f"{WHY}{tap.step}", [])
    if isinstance(found, Found):
        turn.show(claude_screens.reason_message(turn.voice, session, tap.position, tap.step, found))
    elif found is not None:
        turn.toast(turn.voice.plain(phrases.EXPLANATION_COMES))
    else:
        turn.show(claude_screens.stored_reason(turn.voice, session, tap.position, tap.step, problem))


async def asks_to_read(turn: Turn, session: Session, problem: Problem, text: str, unread: Unread) -> bool:
    """Whether Claude is asked to find the answer in a sentence; if so, the reply comes later."""
    voice = turn.find(SecondVoice)
    reading = Operation.ANSWER_EVALUATION
    if voice is None or unread.judgement.reason not in UNREAD_SENTENCE or not looks_like_a_try(text):
        return False
    if await requests.is_waiting(turn.db, session.session_id, session.position, reading):
        return False
    return await _ask(turn, voice, session, reading, {"text": text, "tries": len(session.tries)})


async def photo(turn: Turn, deed: Photo) -> bool:
    """Paper work for the open problem. False if it is a picture like any sticker: nobody can look, nothing is open."""
    voice = turn.find(SecondVoice)
    found = await actions.not_an_answer(turn.db, turn.known, deed.message_id, turn.now)
    if voice is None or not isinstance(found, Opened):
        return False
    looking = Operation.WORK_READING
    today = local_day(turn.now, turn.known.zone)
    if await requests.count_on(turn.db, turn.known.student_id, looking, today) >= A_DAY:
        turn.say(turn.voice.say(phrases.PAPER_LIMIT))
        return True
    if not await _ask(turn, voice, found.session, looking, {"file_id": deed.file_id}):
        turn.say(turn.voice.say(phrases.PAPER_LATER))
    return True


async def _ask(
    turn: Turn, voice: SecondVoice, session: Session, operation: Operation, detail: dict[str, object]
) -> bool:
    """About the open problem, as the student sees it now. Whether it was admitted; it begins after the commit."""
    detail = detail | {"fingerprint": session.problem_fingerprint}
    asked = await ask_for(turn.db, voice, turn.known, session, session.position, operation, detail, turn.now)
    if asked is not None:
        turn.requests.append(asked)
    return asked is not None


async def _find(
    turn: Turn,
    session: Session,
    position: int,
    problem: Problem,
    step: str,
    tries: list[dict[str, object]] | None = None,
) -> Found | Asked | UnderWay | None:
    """What was asked for begins after the commit."""
    tries = session.tries if tries is None else tries
    mistake = class_of(problem, tries)
    if step == EXPLAINED:
        mistake = for_explanation(mistake)
    voice = turn.find(SecondVoice)
    found = await find_or_ask(turn.db, voice, turn.known, session, position, problem, mistake, step, turn.now)
    if isinstance(found, Asked):
        turn.requests.append(found.request)
    return found


def register(routes: Routes) -> None:
    routes.tap(ShowMore, show_more)
    routes.tap(RateHint, rate_hint)
    routes.tap(Explain, explain)
    routes.tap(ShowSteps, show_steps)
    routes.tap(AskWhy, ask_why)
