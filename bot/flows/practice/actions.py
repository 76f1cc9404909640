"""What a student, or the clock, can do to a session. Callers hold the student's lock and commit."""

from datetime import datetime, timedelta
from typing import Any

from sqlalchemy.ext.asyncio import AsyncSession

from bot.attempts.actions import give_answer, give_up
from bot.attempts.results import Concluded, Repeated, TryAgain, Unread
from bot.attempts.store import response_to
from bot.choice.choosing import Choice
from bot.days import local_day
from bot.disputes.actions import file_dispute, may_dispute
from bot.disputes.results import AlreadyFiled, Filed, NothingWrong, RightByNow
from bot.errors import Refusal
from bot.explaining import chosen_form
from bot.flows.practice import phrases, reviews, store, today
from bot.flows.practice.peers import share_in_words
from bot.flows.practice.results import (
    AlreadyDone,
    Chosen,
    Expired,
    HintGiven,
    Manner,
    NoSession,
    NothingDue,
    NotSeenYet,
    Opened,
    Over,
    WrittenBefore,
)
from bot.flows.practice.selection import another_like
from bot.learning.actions import model_of, weigh_confidence
from bot.question_bank.store import lesson_of, problems_by_id
from models.problem import Problem
from models.session import Session
from models.student import Student
from models.types import PROBLEMS_PER_SESSION, Confidence, Explanation, Outcome, SessionKind, SessionStatus

SESSION_LENGTH = timedelta(minutes=30)

Answered = Unread | Repeated | TryAgain | Concluded


async def open_practice(db: AsyncSession, student: Student, now: datetime) -> Opened:
    """Today's session: the one under way, be it a review, else what an expired one left over, else a new one.

    Raises Refusal when there is no problem to serve.
    """
    under_way = await _under_way(db, student, now)
    if under_way is not None:
        return under_way
    problem_ids = await _leftovers(db, student, SessionKind.PRACTICE, now)
    chosen = () if problem_ids else await _chosen_today(db, student, now)
    if not problem_ids and not chosen:
        raise Refusal(phrases.NOTHING_LEFT)
    session = await _begin(db, student, SessionKind.PRACTICE, problem_ids, chosen, now)
    return Opened(session, await _show(db, student, session, now))


async def open_review(db: AsyncSession, student: Student, now: datetime) -> Opened | NothingDue:
    """What is due, for those who want more: a session of its own kind. One under way goes on, whichever it is."""
    under_way = await _under_way(db, student, now)
    if under_way is not None:
        return under_way
    problem_ids = await _leftovers(db, student, SessionKind.REVIEW, now)
    chosen = () if problem_ids else await _chosen_reviews(db, student, now)
    if not problem_ids and not chosen:
        day = await reviews.next_due(db, student)
        return NothingDue((day - local_day(now, student.zone)).days if day is not None else None)
    session = await _begin(db, student, SessionKind.REVIEW, problem_ids, chosen, now)
    return Opened(session, await _show(db, student, session, now))


async def _under_way(db: AsyncSession, student: Student, now: datetime) -> Opened | None:
    session = await _live_session(db, student, now)
    if session is None:
        return None
    resumed = session.position > 0 or session.problem_shown_at is not None
    problem = await _show(db, student, session, now)
    return Opened(session, problem, resumed, await may_dispute(db, session, session.position))


async def answer_by_text(
    db: AsyncSession, student: Student, text: str, message_id: int, reply_to: int | None, now: datetime
) -> tuple[Session, Problem, Answered] | NoSession | Expired | NotSeenYet | WrittenBefore:
    """A free text, taken as the answer to the open problem if it can be one."""
    found = await _open_problem_for_message(db, student, message_id, reply_to, now)
    if not isinstance(found, Opened):
        return found
    answered = await give_answer(db, student, found.session, found.problem, text, now)
    return found.session, found.problem, answered


async def not_an_answer(
    db: AsyncSession, student: Student, message_id: int, now: datetime
) -> Opened | NoSession | Expired | NotSeenYet | WrittenBefore:
    """A sticker, a photo, a voice note: which problem is it that the student should answer?"""
    return await _open_problem_for_message(db, student, message_id, None, now)


async def _open_problem_for_message(
    db: AsyncSession, student: Student, message_id: int, reply_to: int | None, now: datetime
) -> Opened | NoSession | Expired | NotSeenYet | WrittenBefore:
    session = await store.session_in_progress(db, student.student_id)
    if session is None:
        return await _expired_today(db, student, now)
    if _is_over(session, now):
        return await _expired(db, student, session, now)
    if session.problem_shown_at is None or session.problem_message_id is None:
        return NotSeenYet(Opened(session, await _show(db, student, session, now)))
    if min(message_id, reply_to or message_id) < session.problem_message_id:
        return WrittenBefore(session)
    problem = await _current_problem(db, session)
    if problem.fingerprint != session.problem_fingerprint:
        return NotSeenYet(Opened(session, await _show(db, student, session, now)))
    return Opened(session, problem)


async def _expired_today(db: AsyncSession, student: Student, now: datetime) -> Expired | NoSession:
    """What the day's last session left open, if its time ran out."""
    sessions = await store.sessions_on(db, student.student_id, local_day(now, student.zone))
    if sessions and await _leftovers(db, student, sessions[-1].kind, now):
        return Expired(leftovers=True, kind=sessions[-1].kind)
    return NoSession()


async def answer_by_choice(
    db: AsyncSession, student: Student, session_id: int, position: int, choice: int, now: datetime
) -> tuple[Session, Problem, Answered] | Over | Expired | NotSeenYet:
    session = await _tapped_session(db, student, session_id, position, now)
    if not isinstance(session, Session):
        return session
    problem = await _current_problem(db, session)
    if problem.fingerprint != session.problem_fingerprint:
        return NotSeenYet(Opened(session, await _show(db, student, session, now)))
    if not problem.choices or not 0 <= choice < len(problem.choices):
        return Over()
    return session, problem, await give_answer(db, student, session, problem, choice, now)


async def leave(
    db: AsyncSession, student: Student, session_id: int, position: int, outcome: Outcome, now: datetime
) -> tuple[Session, Concluded] | Over | Expired:
    """Skip, or "I don't know"."""
    session = await _tapped_session(db, student, session_id, position, now)
    if not isinstance(session, Session):
        return session
    problem = await _current_problem(db, session)
    return session, await give_up(db, student, session, problem, outcome, now)


async def open_problem(
    db: AsyncSession, student: Student, session_id: int, position: int, now: datetime, sent_at: datetime | None = None
) -> Opened | NotSeenYet | Over | Expired:
    """The problem of a tapped button, if it is the one before the student now.

    `sent_at` is the moment of an answer that is read only now: it counts if the time was not over then.
    """
    session = await _tapped_session(db, student, session_id, position, now, sent_at)
    if not isinstance(session, Session):
        return session
    problem = await _current_problem(db, session)
    if problem.fingerprint != session.problem_fingerprint:
        if _is_over(session, now):  # sent in time, but to a text that is no more
            return await _expired(db, student, session, now)
        return NotSeenYet(Opened(session, await _show(db, student, session, now)))
    return Opened(session, problem)


async def problem_over(
    db: AsyncSession, student: Student, session_id: int, position: int
) -> tuple[Session, Problem, list[dict[str, Any]]] | None:
    """A problem of the student's that ended without a right answer, and the tries at it; None for any other."""
    session = await store.own_session(db, student.student_id, session_id)
    if session is None or not 0 <= position < session.position:
        return None
    problem = await db.get_one(Problem, session.problem_ids[position])
    response = await response_to(db, session_id, problem.problem_id)
    if response is None or response.outcome is Outcome.CORRECT:
        return None
    return session, problem, response.tries


async def manner_of(db: AsyncSession, student: Student, problem: Problem) -> Manner:
    """How the student likes to have this problem explained."""
    first = chosen_form(student.explain_first)
    return Manner(first, await lesson_of(db, problem.skill) if first is Explanation.EXAMPLE else None)


async def share_of_peers(db: AsyncSession, student: Student, concluded: Concluded) -> str | None:
    """How many others at the student's stage missed the problem, too, where that is a comfort; only after a wrong
    answer."""
    if concluded.outcome is not Outcome.WRONG:
        return None
    return share_in_words(await store.peers_at(db, student, concluded.problem.template_key))


async def take_hint(
    db: AsyncSession, student: Student, session_id: int, position: int, number: int, now: datetime
) -> HintGiven | AlreadyDone | Over | Expired:
    """The next hint of the ladder. One that was given already is not counted again."""
    session = await _tapped_session(db, student, session_id, position, now)
    if not isinstance(session, Session):
        return session
    if number in session.hints_viewed:
        return AlreadyDone()
    problem = await _current_problem(db, session)
    if number != len(session.hints_viewed) + 1:
        return Over()
    return await next_hint(db, session, problem) or Over()


async def next_hint(db: AsyncSession, session: Session, problem: Problem) -> HintGiven | None:
    """The next hint of the open problem's ladder, which counts as seen from now on; None if it is used up."""
    number = len(session.hints_viewed) + 1
    if number > len(problem.hints):
        return None
    session.hints_viewed = [*session.hints_viewed, number]
    return HintGiven(session, problem, number, await may_dispute(db, session, session.position))


async def show_next(
    db: AsyncSession, student: Student, session_id: int, position: int, now: datetime
) -> Opened | AlreadyDone | Over | Expired:
    session = await store.own_session(db, student.student_id, session_id)
    if session is None or session.status is not SessionStatus.IN_PROGRESS or session.position != position:
        return Over()
    if _is_over(session, now):
        return await _expired(db, student, session, now)
    if session.problem_shown_at is not None:
        return AlreadyDone()
    return Opened(session, await _show(db, student, session, now))


async def rate_confidence(db: AsyncSession, student: Student, session_id: int, position: int, level: str) -> bool:
    """How sure the student was of an answer already given. False for a tap that fits no answer."""
    session = await store.own_session(db, student.student_id, session_id)
    if session is None or not 0 <= position < session.position or level not in set(Confidence):
        return False
    response = await store.rate_confidence(db, session_id, session.problem_ids[position], Confidence(level))
    if response is not None:
        await weigh_confidence(db, student.student_id, response)
    return response is not None


async def why(db: AsyncSession, student: Student, now: datetime) -> Chosen | None:
    """The open problem and why it was chosen. None: none is open."""
    session = await store.session_in_progress(db, student.student_id)
    if session is None or session.problem_shown_at is None or _is_over(session, now):
        return None
    problem = await _current_problem(db, session)
    choice = await today.choice_of(db, student.student_id, problem.problem_id)
    if session.kind is SessionKind.PRACTICE:
        return Chosen(problem, choice)
    met = await reviews.last_met(db, session, problem)
    return Chosen(problem, choice, True, (session.local_date - met).days if met is not None else None)


async def dispute(
    db: AsyncSession, student: Student, session_id: int, position: int, now: datetime, admin_ids: frozenset[int]
) -> tuple[Session, Problem, Filed | AlreadyFiled | NothingWrong | RightByNow] | Over:
    """ "My answer was right": also after the session, as long as its messages can be scrolled back to."""
    session = await store.own_session(db, student.student_id, session_id)
    if session is None or not _was_shown(session, position):
        return Over()
    problem = await db.get_one(Problem, session.problem_ids[position])
    return session, problem, await file_dispute(db, student, session, position, now, admin_ids)


async def report(
    db: AsyncSession, student: Student, session_id: int, position: int, complaint: str, now: datetime
) -> bool | Over:
    """False if this student reported the problem before."""
    session = await store.own_session(db, student.student_id, session_id)
    if session is None or not _was_shown(session, position) or complaint not in phrases.COMPLAINTS:
        return Over()
    return await store.report_problem(db, student.student_id, session.problem_ids[position], complaint, now)


def _was_shown(session: Session, position: int) -> bool:
    return 0 <= position <= min(session.position, len(session.problem_ids) - 1)


async def next_problem(db: AsyncSession, student: Student, session: Session, now: datetime) -> Opened | Expired:
    """Goes straight on after a right answer; not if that was sent in time and read when it was over."""
    if _is_over(session, now):
        return await _expired(db, student, session, now)
    return Opened(session, await _show(db, student, session, now))


async def expire_sessions(db: AsyncSession, now: datetime, limit: int = 200) -> int:
    students = await store.students_with_expired_sessions(db, now, limit)
    return await store.abandon_expired(db, students, now) if students else 0


async def _live_session(db: AsyncSession, student: Student, now: datetime) -> Session | None:
    session = await store.session_in_progress(db, student.student_id)
    if session is not None and (_is_over(session, now) or _of_another_class(student, session)):
        session.status = SessionStatus.ABANDONED
        await db.flush()  # the index allows one session in progress: this one must be out before the next comes in
        return None
    return session


def _of_another_class(student: Student, session: Session) -> bool:
    """A class chosen by mistake and corrected before anything was answered."""
    return session.position == 0 and not _is_for_class_of(student, session)


def _is_for_class_of(student: Student, session: Session) -> bool:
    return session.grade in (None, student.grade)


def _is_over(session: Session, now: datetime) -> bool:
    return now >= session.expires_at


async def _tapped_session(
    db: AsyncSession, student: Student, session_id: int, position: int, now: datetime, sent_at: datetime | None = None
) -> Session | Over | Expired:
    """The session that a button belongs to, if that very problem is the one before the student now."""
    session = await store.own_session(db, student.student_id, session_id)
    if session is None or session.status is SessionStatus.COMPLETED or session.position != position:
        return Over()
    if session.status is SessionStatus.ABANDONED and await store.session_in_progress(db, student.student_id):
        return Over()  # a newer session is under way: its buttons are the ones in force
    if _is_over(session, sent_at or now) or (session.status is SessionStatus.ABANDONED and sent_at is None):
        return await _expired(db, student, session, now)
    return Over() if session.problem_shown_at is None else session


async def _begin(
    db: AsyncSession,
    student: Student,
    kind: SessionKind,
    left: list[int],
    chosen: tuple[Choice, ...],
    now: datetime,
) -> Session:
    """Of the problems that are left over, or else of those that were chosen."""
    session = Session(
        student_id=student.student_id,
        date=now,
        kind=kind,
        local_date=local_day(now, student.zone),
        grade=student.grade,
        status=SessionStatus.IN_PROGRESS,
        problem_ids=left or [choice.variant for choice in chosen],
        expires_at=now + SESSION_LENGTH,
        total_time_seconds=0,
        problems_correct=0,
        position=0,
        tries=[],
        hints_viewed=[],
    )
    db.add(session)
    await db.flush()
    today.remember(db, session, chosen)
    return session


async def _chosen_today(db: AsyncSession, student: Student, now: datetime) -> tuple[Choice, ...]:
    day = local_day(now, student.zone)
    met = await store.met(db, student.student_id)
    number = len(await store.sessions_on(db, student.student_id, day))
    chosen = await today.choose_today(db, student, model_of(db), met, number, now)
    student.topic = None  # it was for this session
    return chosen


async def _chosen_reviews(db: AsyncSession, student: Student, now: datetime) -> tuple[Choice, ...]:
    met = await store.met(db, student.student_id)
    return await reviews.choose_due(db, student, model_of(db), met, now)


async def _expired(db: AsyncSession, student: Student, session: Session, now: datetime) -> Expired:
    session.status = SessionStatus.ABANDONED
    await db.flush()
    return Expired(bool(await _leftovers(db, student, session.kind, now)), session.kind)


async def _leftovers(db: AsyncSession, student: Student, kind: SessionKind, now: datetime) -> list[int]:
    """What today's last session of this kind left unanswered because its time ran out."""
    that_day = await store.sessions_on(db, student.student_id, local_day(now, student.zone))
    sessions = [each for each in that_day if each.kind is kind]
    if not sessions or sessions[-1].status is not SessionStatus.ABANDONED:
        return []
    if not _is_for_class_of(student, sessions[-1]):
        return []
    answered = await store.answered_in(db, [each.session_id for each in that_day])
    unanswered = [problem_id for problem_id in sessions[-1].problem_ids if problem_id not in answered]
    problems = await problems_by_id(db, unanswered)
    servable = [
        problem_id
        for problem_id in unanswered
        if (problem := problems.get(problem_id)) is not None
        and problem.hidden_at is None
        and problem.withdrawn_at is None
    ]
    return servable[:PROBLEMS_PER_SESSION]


async def _show(db: AsyncSession, student: Student, session: Session, now: datetime) -> Problem:
    """Puts the open problem before the student; its clock starts at the first time."""
    problem = await _current_problem(db, session)
    if session.problem_shown_at is None:
        problem = await _replaced_if_hidden(db, student, session, problem)
        session.problem_shown_at = now
    if session.problem_fingerprint != problem.fingerprint:
        session.problem_fingerprint = problem.fingerprint
        session.problem_message_id = None
        session.tries = []
    return problem


async def _replaced_if_hidden(db: AsyncSession, student: Student, session: Session, problem: Problem) -> Problem:
    """A problem that was hidden after the session began is not put before anybody else, if there is another."""
    if problem.hidden_at is None and problem.withdrawn_at is None:
        return problem
    others = [each for each in await store.candidates(db, problem.grade) if each.problem_id not in session.problem_ids]
    served = await store.served(db, student.student_id, session.local_date)
    templates = {each.template_key for each in (await problems_by_id(db, session.problem_ids)).values()}
    found = another_like(problem.skill, problem.topic, problem.difficulty, others, served, templates)
    if found is None:
        return problem
    here = session.position
    session.problem_ids = [*session.problem_ids[:here], found, *session.problem_ids[here + 1 :]]
    return await _current_problem(db, session)


async def _current_problem(db: AsyncSession, session: Session) -> Problem:
    return await db.get_one(Problem, session.problem_ids[session.position])
