"""What a turn asked Claude for arrives: it is shown if its place is still there, or what is stored is shown instead."""

from collections.abc import Mapping
from datetime import datetime
from typing import TypeGuard

from bot.ai.worker import Asking, Work
from bot.attempts.actions import give_answer, judge
from bot.attempts.paper import PaperWork, read_paper
from bot.attempts.results import Unread
from bot.attempts.sentences import Reading, read_sentence
from bot.attempts.tries import class_of
from bot.care.handlers import care_for
from bot.disputes.actions import may_dispute
from bot.flows.practice import actions, claude_screens, phrases, screens
from bot.flows.practice.claude_handlers import show_stored_hint
from bot.flows.practice.elsewhere import show_corrected
from bot.flows.practice.handlers import show_answered
from bot.flows.practice.results import Expired, NotSeenYet, Opened
from bot.hints.actions import Found, make_asked
from bot.hints.making import WHY
from bot.hints.second_voice import SecondVoice
from bot.hints.store import note_showing
from bot.telegram.turn import Turn
from models.ai_request import AiRequest
from models.generated_hint import GeneratedHint
from models.types import Operation

READING_PATIENCE = 10.0
"""A photo has to be fetched and looked at, and nothing stored reads a sentence: here a student rather waits."""
Made = tuple[GeneratedHint, bool]
"""A hint, and whether it was there already."""


def works(voice: SecondVoice) -> Mapping[Operation, Work]:
    """Who thinks and who replies, for each operation that a turn may ask for."""

    async def make(asking: Asking, request: AiRequest) -> Made | None:
        return await make_asked(asking, voice, request)

    async def read(asking: Asking, request: AiRequest) -> Reading:
        return await read_sentence(asking, voice, request)

    async def look(asking: Asking, request: AiRequest) -> PaperWork | None:
        return await read_paper(asking, voice, request)

    return {
        Operation.HINT_GENERATION: Work(make, hint_arrived),
        Operation.EXPLANATION: Work(make, explanation_arrived),
        Operation.STEP_EXPLANATION: Work(make, reason_arrived),
        Operation.ANSWER_EVALUATION: Work(read, reading_arrived, READING_PATIENCE, danger_seen_late),
        Operation.WORK_READING: Work(look, paper_arrived, READING_PATIENCE, danger_seen_late),
    }


async def hint_arrived(turn: Turn, request: AiRequest, made: Made | None) -> None:
    """For the mistake it was asked for; whoever has gone on meanwhile needs it no more."""
    opened = await _still_open(turn, request)
    if opened is None or class_of(opened.problem, opened.session.tries).key != request.detail["mistake"]:
        return
    session, problem = opened.session, opened.problem
    if _fits(made, turn):
        found = await _found(turn, request, made)
        disputable = await may_dispute(turn.db, session, session.position)
        turn.show(claude_screens.made_hint_message(turn.voice, session, problem, found, disputable=disputable))
    else:
        await show_stored_hint(turn, session, problem)


async def explanation_arrived(turn: Turn, request: AiRequest, made: Made | None) -> None:
    over = await actions.problem_over(turn.db, turn.known, request.session_id, request.position)
    if over is None:
        return
    session, problem, _ = over
    if _fits(made, turn):
        found = await _found(turn, request, made)
        turn.show(claude_screens.explanation_message(turn.voice, session, request.position, found))
    else:
        turn.show(claude_screens.stored_explanation(turn.voice, session, request.position, problem))


async def reason_arrived(turn: Turn, request: AiRequest, made: Made | None) -> None:
    over = await actions.problem_over(turn.db, turn.known, request.session_id, request.position)
    if over is None:
        return
    session, problem, _ = over
    step = int(str(request.detail["step"]).removeprefix(WHY))
    if _fits(made, turn):
        found = await _found(turn, request, made)
        turn.show(claude_screens.reason_message(turn.voice, session, request.position, step, found))
    else:
        turn.show(claude_screens.stored_reason(turn.voice, session, request.position, step, problem))


async def reading_arrived(turn: Turn, request: AiRequest, reading: Reading | None) -> None:
    """The student's own answer, found in a sentence, is judged as if it had been sent alone, at that moment."""
    if reading is not None and reading.kind == "distress":  # whatever is open by now
        await care_for(turn)
        return
    found = reading.answer if reading is not None else None
    opened = await _still_open(turn, request, sent_at=request.created_at if found is not None else None)
    if opened is None or len(opened.session.tries) != request.detail["tries"]:
        return
    session, problem, text = opened.session, opened.problem, str(request.detail["text"])
    if reading is not None and reading.kind == "off_topic":
        turn.show(claude_screens.off_topic_message(turn.voice, session, problem))
    elif found is not None:
        answered = await give_answer(
            turn.db, turn.known, session, problem, found, request.created_at, found_by_claude=True
        )
        await show_answered(turn, session, problem, answered)
    else:
        turn.show(screens.unread_message(turn.voice, session, problem, Unread(judge(problem, text))))


async def paper_arrived(turn: Turn, request: AiRequest, seen: PaperWork | None) -> None:
    if seen is not None and seen.kind == "distress":
        await care_for(turn)
        return
    opened = await _still_open(turn, request)
    if opened is None:
        return
    shown = seen.to(turn.voice.language) if seen is not None else None
    if shown is not None:
        turn.show(claude_screens.paper_message(turn.voice, shown))
    else:
        turn.say(turn.voice.say(phrases.PAPER_LATER))


async def danger_seen_late(turn: Turn, request: AiRequest, seen: Reading | PaperWork) -> None:
    """A child in danger hears of help, and the admins of the child, however long Claude took to see it."""
    if seen.kind == "distress":
        await care_for(turn)


async def _still_open(turn: Turn, request: AiRequest, sent_at: datetime | None = None) -> Opened | None:
    """None when the student has gone on. That the time ran out meanwhile, or that the problem was corrected, is said,
    or nothing would be; a correction that the student has seen already is not said again."""
    opened = await actions.open_problem(
        turn.db, turn.known, request.session_id, request.position, turn.now, sent_at=sent_at
    )
    if isinstance(opened, Expired):
        turn.show(screens.expired_message(turn.voice, opened))
    elif isinstance(opened, NotSeenYet):
        show_corrected(turn, opened)
    elif isinstance(opened, Opened) and opened.problem.fingerprint == request.detail["fingerprint"]:
        return opened
    return None


def _fits(made: Made | None, turn: Turn) -> TypeGuard[Made]:
    """Whether there is a text, and in the language that the student reads by now."""
    return made is not None and made[0].language == turn.known.language


async def _found(turn: Turn, request: AiRequest, made: Made) -> Found:
    hint, cached = made
    showing = await note_showing(
        turn.db,
        hint.hint_id,
        request.student_id,
        request.session_id,
        request.position,
        cached=cached,
        now=turn.now,
    )
    return Found(hint, showing)
