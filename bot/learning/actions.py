"""Learning from an ended problem, and learning anew when the past has changed."""

from collections.abc import Mapping

from sqlalchemy.ext.asyncio import AsyncSession

from bot.learning import calendar, store
from bot.learning.evidence import is_guess
from bot.learning.fold import Learner, Lesson, folded, placed, taught
from bot.learning.model import LearnerModel
from bot.mastery.outcomes import UNAIDED, UNSURE
from bot.memory import Change, Timetable
from models.problem import Problem
from models.response import Response
from models.session import Session


async def learn(db: AsyncSession, session: Session, problem: Problem, response: Response) -> Lesson:
    """The response ends the problem and is not written yet: it gets its columns of the learner model here.

    One statement reads, one writes. Two cases fold all of the student's responses instead: the first answer after
    those that are older than the learner model, and one that belongs before others, or before a change of the calendar
    (a ruling ended a problem that had been left open). The caller holds the student's lock and commits soon: the shared
    difficulties are locked.
    """
    model = model_of(db)
    before = await store.read_before(db, session, problem, model.around(problem.skill).needed)
    response.skill_difficulty, response.skill_answers = before.skill
    response.template_difficulty, response.template_answers = before.template
    last, then = before.learner.student.answered_at, response.evaluated_at
    is_late = (last is not None and then.timestamp() < last) or (before.changed_at or then) > then
    if before.has_history or is_late:
        await db.flush()
        lessons = await _learn_anew(db, session.student_id)
        lesson = lessons[response.response_id]
        await store.move_difficulties(db, lesson, before)
    else:
        lesson = taught(before.learner, store.ended_of(response, session, problem, before), model)
        before.learner.take(lesson)
        await store.write(db, before.learner, lesson, before)
    response.expected, response.worth = lesson.expected, lesson.worth
    return lesson


async def rebuild(db: AsyncSession, student_id: int) -> None:
    """The student's mastery, cards and gaps anew from all responses, after one of them has changed.

    What each was expected to be, and what skills and templates learned from it, stays as it was then. So do a
    placement's priors and what is suspended. The caller holds the student's lock and commits.
    """
    await db.flush()
    await _learn_anew(db, student_id)


async def weigh_confidence(db: AsyncSession, student_id: int, response: Response) -> None:
    """How sure the student was has just been said. After a right answer without help a guess is worth less, and its
    card comes back sooner; to be sure adds nothing, but takes an earlier "I guessed" back.
    """
    guess, worth = is_guess(response.confidence_level), response.worth
    slow_or_guessed = worth == UNSURE
    if worth is None or slow_or_guessed or (guess and worth == UNAIDED):  # None: older than the model
        await rebuild(db, student_id)


async def place(db: AsyncSession, student_id: int, priors: Mapping[str, float]) -> None:
    """What a placement says, in logits by skill, instead of what an earlier one said. Levels only change with the P of
    what has been practised; no placement gives one. The caller holds the student's lock and commits.
    """
    await db.flush()
    await _learn_anew(db, student_id, priors)


async def change_days(db: AsyncSession, student_id: int, change: Change) -> None:
    """The student wants another lighter day, takes a break or is back: from now on, cards are placed by that, and what
    is due in a break moves behind it. The caller holds the student's lock and commits.
    """
    calendar.add_change(db, student_id, change)
    await rebuild(db, student_id)


async def timetable_of(db: AsyncSession, student_id: int) -> Timetable:
    """As it stands now."""
    return calendar.timetable(await calendar.changes_of(db, student_id))


async def rebuild_some(db: AsyncSession, after_id: int = 0, limit: int = 50) -> int | None:
    """Rebuilds the next students, by id, under their locks. The id to go on after, None at the end."""
    students = await store.lock_students_after(db, after_id, limit)
    for student_id in students:
        await rebuild(db, student_id)
    return students[-1] if students else None


def model_of(db: AsyncSession) -> LearnerModel:
    """What the process gave to its transactions. LookupError where it gave none: that an answer teaches nothing would
    be noticed too late.
    """
    found = db.info.get(LearnerModel)
    if not isinstance(found, LearnerModel):
        raise LookupError("this database was given no LearnerModel: see Database.give")
    return found


async def _learn_anew(
    db: AsyncSession, student_id: int, priors: Mapping[str, float] | None = None
) -> dict[int, Lesson]:
    """Response id -> what it taught."""
    model = model_of(db)
    if priors is None:
        priors = await store.priors_of(db, student_id)
    learner = Learner(
        student_id,
        skills={skill: placed(prior, model.weights) for skill, prior in priors.items()},
        suspended=await store.suspended_of(db, student_id),
    )
    history = await store.history(db, student_id)
    changes = await calendar.changes_of(db, student_id)
    lessons = folded(learner, [each.ended for each in history], changes, model)
    await store.write_anew(db, learner)
    taught_by = {each.response_id: lesson for each, lesson in zip(history, lessons, strict=True)}
    await store.correct_worth(
        db,
        {
            each.response_id: taught_by[each.response_id].worth
            for each in history
            if each.worth is not None and each.worth != taught_by[each.response_id].worth
        },
    )
    return taught_by
