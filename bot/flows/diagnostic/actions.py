"""What a student can do in a placement test. Callers hold the student's lock and commit."""

from datetime import datetime
from random import Random

from sqlalchemy.ext.asyncio import AsyncSession

from bot.attempts.actions import judge
from bot.days import local_day
from bot.diagnosis import Answer, Placement, Reply, offsets, placement_for, student_map
from bot.flows.diagnostic import store
from bot.flows.diagnostic.results import (
    Asked,
    Halfway,
    NoTest,
    NothingToAsk,
    NotSeenYet,
    OfOtherClass,
    Placed,
    Unread,
)
from bot.grading import Verdict
from bot.learning.actions import place
from bot.learning.model import LearnerModel
from models.diagnosis import Diagnosis
from models.problem import Problem
from models.student import Student
from models.types import DiagnosisStatus

SET = 5
"""Questions of one sitting; after the first set the student may go on tomorrow."""
EXPECTED = "diagnosis"
"""What students.expects holds while the next text is for a test."""

Next = Asked | Halfway | Placed | NothingToAsk


async def is_under_way(db: AsyncSession, student: Student) -> bool:
    test = await store.open_test(db, student.student_id)
    return test is not None and test.grade == student.grade


async def begin(db: AsyncSession, student: Student, model: LearnerModel, now: datetime) -> Next:
    """A new test, or the open one from where it stands. One of another class is left."""
    test = await store.open_test(db, student.student_id)
    if test is not None and test.grade != student.grade:
        await _leave(db, student, test, now)
        test = None
    if test is None:
        test = Diagnosis(
            student_id=student.student_id,
            grade=student.grade,
            status=DiagnosisStatus.OPEN,
            started_at=now,
            local_date=local_day(now, student.zone),
            answers=[],
        )
        db.add(test)
        await db.flush()
    return await _ask(db, student, test, model, now)


async def answer_by_text(
    db: AsyncSession, student: Student, model: LearnerModel, text: str, message_id: int, now: datetime
) -> Next | Unread | NotSeenYet | OfOtherClass | NoTest:
    test = await _open(db, student, now)
    if not isinstance(test, Diagnosis):
        return test
    asked = await _shown(db, test)
    if asked is None or student.live_message_id is None or message_id < student.live_message_id:
        return await _not_seen(db, student, test, model, now)
    judgement = judge(asked.problem, text)
    if judgement.verdict is Verdict.INVALID:
        return Unread(asked, judgement)
    right = judgement.verdict is Verdict.CORRECT
    return await _noted(db, student, test, model, Reply.RIGHT if right else Reply.WRONG, now)


async def answer_by_choice(
    db: AsyncSession, student: Student, model: LearnerModel, test_id: int, number: int, choice: int, now: datetime
) -> Next | NotSeenYet | OfOtherClass | NoTest:
    test = await _tapped(db, student, test_id, number, now)
    if not isinstance(test, Diagnosis):
        return test
    asked = await _shown(db, test)
    if asked is None:
        return await _not_seen(db, student, test, model, now)
    if not asked.problem.choices or not 0 <= choice < len(asked.problem.choices):
        return NoTest()
    right = judge(asked.problem, choice).verdict is Verdict.CORRECT
    return await _noted(db, student, test, model, Reply.RIGHT if right else Reply.WRONG, now)


async def not_learned(
    db: AsyncSession, student: Student, model: LearnerModel, test_id: int, number: int, now: datetime
) -> Next | OfOtherClass | NoTest:
    test = await _tapped(db, student, test_id, number, now)
    if not isinstance(test, Diagnosis):
        return test
    return await _noted(db, student, test, model, Reply.NOT_LEARNED, now)


async def pause(db: AsyncSession, student: Student, test_id: int) -> bool:
    """Enough for now. False for a test that is not open."""
    test = await store.open_test(db, student.student_id)
    if test is None or test.diagnosis_id != test_id:
        return False
    student.expects = None
    return True


async def not_an_answer(db: AsyncSession, student: Student, now: datetime) -> Unread | OfOtherClass | NoTest:
    """A sticker, a photo, a voice note."""
    test = await _open(db, student, now)
    if not isinstance(test, Diagnosis):
        return test
    asked = await _shown(db, test)
    return Unread(asked, None) if asked is not None else NoTest()


# The story of a reply


async def _noted(
    db: AsyncSession, student: Student, test: Diagnosis, model: LearnerModel, reply: Reply, now: datetime
) -> Next:
    """Nothing is said of right or wrong: the reply is kept, and the next question follows."""
    problem = await db.get_one(Problem, test.problem_id)
    entry = {"skill": problem.skill, "problem_id": problem.problem_id, "reply": reply.value, "at": now.isoformat()}
    test.answers = [*test.answers, entry]
    test.problem_id = test.problem_fingerprint = None
    test.local_date = local_day(now, student.zone)
    return Halfway(test) if len(test.answers) == SET else await _ask(db, student, test, model, now)


async def _ask(db: AsyncSession, student: Student, test: Diagnosis, model: LearnerModel, now: datetime) -> Next:
    """The question that is open, else the next one; the end where there is none."""
    placement, answers = placement_for(model.graph, test.grade), _answers(test)
    if (shown := await _shown(db, test)) is not None:
        return shown
    askable = await store.askable(db)
    skill = placement.next_question(answers, askable.keys() & model.skills.keys())
    if skill is None:
        return NothingToAsk() if not answers else await _placed(db, student, test, placement, now)
    problem_id = await _problem_for(db, test, askable[skill])
    problem = await db.get_one(Problem, problem_id)
    test.problem_id, test.problem_fingerprint = problem.problem_id, problem.fingerprint
    return Asked(test, problem)


async def _problem_for(db: AsyncSession, test: Diagnosis, problem_ids: list[int]) -> int:
    """One that this student was never asked, of another template than those asked in this test; drawn, but the same
    after a restart."""
    before = await store.asked_before(db, test.student_id)
    now_asked = [answer["problem_id"] for answer in test.answers]
    templates = await store.template_of(db, [*problem_ids, *now_asked])
    used = {templates[problem_id] for problem_id in now_asked}
    fresh = [each for each in problem_ids if each not in before]
    other = [each for each in fresh if templates[each] not in used]
    return Random(f"test:{test.diagnosis_id}:{len(test.answers)}").choice(other or fresh or problem_ids)


async def _placed(db: AsyncSession, student: Student, test: Diagnosis, placement: Placement, now: datetime) -> Placed:
    """Over: what is believed becomes priors of half weight. A practice that waits untouched was chosen without them,
    and goes; the next one is chosen with them."""
    answers = _answers(test)
    believed = placement.belief(answers)
    test.status, test.ended_at = DiagnosisStatus.COMPLETED, now
    await place(db, student.student_id, offsets(believed))
    waiting = await store.untouched_session(db, student.student_id, now)
    if waiting is not None:
        await db.delete(waiting)
    return Placed(test, tuple(answers), student_map(placement.graph, believed, answers))


def _answers(test: Diagnosis) -> list[Answer]:
    return [Answer(each["skill"], Reply(each["reply"])) for each in test.answers]


# Which question is meant


async def _open(db: AsyncSession, student: Student, now: datetime) -> Diagnosis | OfOtherClass | NoTest:
    test = await store.open_test(db, student.student_id)
    if test is None:
        return NoTest()
    if test.grade != student.grade:
        await _leave(db, student, test, now)
        return OfOtherClass()
    return test


async def _tapped(
    db: AsyncSession, student: Student, test_id: int, number: int, now: datetime
) -> Diagnosis | OfOtherClass | NoTest:
    """The open test, if the button belongs to its open question."""
    test = await _open(db, student, now)
    if isinstance(test, Diagnosis) and (
        test.diagnosis_id != test_id or len(test.answers) != number or test.problem_id is None
    ):
        return NoTest()
    return test


async def _shown(db: AsyncSession, test: Diagnosis) -> Asked | None:
    """The open question; None if its problem was corrected or hidden since it was shown: it is asked no more."""
    if test.problem_id is None:
        return None
    problem = await db.get_one(Problem, test.problem_id)
    is_same = problem.fingerprint == test.problem_fingerprint
    if is_same and problem.hidden_at is None and problem.withdrawn_at is None:
        return Asked(test, problem)
    test.problem_id = test.problem_fingerprint = None
    return None


async def _not_seen(
    db: AsyncSession, student: Student, test: Diagnosis, model: LearnerModel, now: datetime
) -> Next | NotSeenYet | NoTest:
    """The question that the text was written too early for; between two sets there is none."""
    if len(test.answers) == SET and test.problem_id is None:
        return Halfway(test)
    asked = await _ask(db, student, test, model, now)
    return NotSeenYet(asked) if isinstance(asked, Asked) else asked


async def _leave(db: AsyncSession, student: Student, test: Diagnosis, now: datetime) -> None:
    test.status, test.ended_at = DiagnosisStatus.LEFT, now
    student.expects = None
    await db.flush()  # before another one is opened: the index allows one
