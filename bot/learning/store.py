"""Rows of the learner model and of memory: one statement reads what an answer needs, one writes what it changed.

Rows travel as one JSON document each way. PostgreSQL writes and reads a double exactly in it.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any

from sqlalchemy import delete, select, text, update
from sqlalchemy.ext.asyncio import AsyncSession

from bot.learning.calendar import change_of, timetable
from bot.learning.evidence import Ended, is_guess, seen_before, tries_until_right
from bot.learning.fold import Gap, Learner, Lesson, Mastery, Remembered
from bot.mastery import logistic
from bot.mastery.elo import NEW, Term, item_prior
from bot.mastery.gaps import SkillGap
from bot.mastery.levels import Evidence, Level
from bot.mastery.logistic import StudentSkill
from bot.memory import LAPSES_BEFORE_ANOTHER_WAY, Card
from models.base import Base
from models.card import SrsCard
from models.generated_hint import GeneratedHint, HintShowing
from models.learner import SkillDifficulty, StudentAbility, StudentMastery, TemplateDifficulty
from models.learner import SkillGap as GapRow
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Confidence, GapRecommendation, GapSeverity, GapStatus, GapType, Outcome

LOOKED_AHEAD = 70
"""Days of the student's calendar that a new due date may fall on: the longest interval, and the fuzz."""


@dataclass(frozen=True, slots=True)
class Before:
    """What an answer finds."""

    learner: Learner
    has_history: bool
    """There are responses, and nothing was learned from them yet: they are older than the learner model."""
    skill: Term
    template: Term
    showings: tuple[tuple[str, datetime], ...]
    """Of generated hints at this problem: the step, and when it was shown."""
    skill_before: str | None
    """Of the problem before it in the session."""
    changed_at: datetime | None
    """When the student's calendar was last changed."""


_READ = text("""
    SELECT json_build_object(
        'ability', (SELECT row_to_json(a) FROM student_abilities a WHERE a.student_id = :student_id),
        'has_history', NOT EXISTS (SELECT FROM student_abilities WHERE student_id = :student_id) AND EXISTS (
            SELECT FROM responses r JOIN sessions s ON s.session_id = r.session_id
            WHERE s.student_id = :student_id AND (r.session_id, r.problem_id) <> (:session_id, :problem_id)
        ),
        'mastery', (
            SELECT json_agg(m) FROM student_mastery m WHERE m.student_id = :student_id AND m.skill = ANY(:skills)
        ),
        'gaps', (SELECT json_agg(g) FROM skill_gaps g WHERE g.student_id = :student_id AND g.skill = ANY(:skills)),
        'cards', (
            SELECT json_agg(c) FROM srs_cards c
            WHERE c.student_id = :student_id AND (c.template_key = :template
                OR c.skill = ANY(:skills) AND c.lapses >= :lapses AND c.repetitions < :lapses)
        ),
        'load', (
            SELECT json_object_agg(d.next_review_date, d.cards) FROM (
                SELECT next_review_date, count(*) AS cards FROM srs_cards
                WHERE student_id = :student_id AND NOT is_suspended
                  AND next_review_date BETWEEN CAST(:day AS date) AND CAST(:day AS date) + CAST(:ahead AS integer)
                GROUP BY next_review_date
            ) d
        ),
        'skill', (SELECT row_to_json(k) FROM skill_difficulties k WHERE k.skill = :skill),
        'template', (SELECT row_to_json(t) FROM template_difficulties t WHERE t.template_key = :template),
        'showings', (
            SELECT json_agg(json_build_array(h.step, w.shown_at))
            FROM hint_showings w JOIN generated_hints h ON h.hint_id = w.hint_id
            WHERE w.session_id = :session_id AND w.position = :position
        ),
        'skill_before', (SELECT p.skill FROM problems p WHERE p.problem_id = :before_id),
        'changes', (
            SELECT json_agg(c ORDER BY c.made_at, c.change_id) FROM calendar_changes c WHERE c.student_id = :student_id
        )
    )
""")


async def read_before(db: AsyncSession, session: Session, problem: Problem, skills: Iterable[str]) -> Before:
    """`skills` are those whose mastery and gaps are needed."""
    position = session.problem_ids.index(problem.problem_id)
    given = {
        "student_id": session.student_id,
        "session_id": session.session_id,
        "problem_id": problem.problem_id,
        "skill": problem.skill,
        "template": problem.template_key,
        "skills": list(skills),
        "day": session.local_date,
        "ahead": LOOKED_AHEAD,
        "position": position,
        "lapses": LAPSES_BEFORE_ANOTHER_WAY,
        "before_id": session.problem_ids[position - 1] if position else None,
    }
    found = (await db.execute(_READ, given)).scalar_one()
    changes = [change_of(row) for row in found["changes"] or ()]
    learner = Learner(
        session.student_id,
        *_student(found["ability"]),
        skills={row["skill"]: _mastery(row) for row in found["mastery"] or ()},
        cards={row["template_key"]: _remembered(row) for row in found["cards"] or ()},
        gaps={row["skill"]: _gap(row) for row in found["gaps"] or ()},
        load=Counter({date.fromisoformat(day): cards for day, cards in (found["load"] or {}).items()}),
        timetable=timetable(changes),
    )
    return Before(
        learner,
        found["has_history"],
        _term(found["skill"], NEW),
        _term(found["template"], item_prior(problem.difficulty)),
        tuple((step, datetime.fromisoformat(shown_at)) for step, shown_at in found["showings"] or ()),
        found["skill_before"],
        changes[-1].moment if changes else None,
    )


_READ_WHOLE = text("""
    SELECT json_build_object(
        'ability', (SELECT row_to_json(a) FROM student_abilities a WHERE a.student_id = :student_id),
        'mastery', (SELECT json_agg(m) FROM student_mastery m WHERE m.student_id = :student_id),
        'gaps', (SELECT json_agg(g) FROM skill_gaps g WHERE g.student_id = :student_id),
        'cards', (SELECT json_agg(c) FROM srs_cards c WHERE c.student_id = :student_id)
    )
""")


async def read_whole(db: AsyncSession, student_id: int) -> Learner:
    """All that is known of a student: for the choice of problems, and for the map. Without the calendar's load."""
    found = (await db.execute(_READ_WHOLE, {"student_id": student_id})).scalar_one()
    return Learner(
        student_id,
        *_student(found["ability"]),
        skills={row["skill"]: _mastery(row) for row in found["mastery"] or ()},
        cards={row["template_key"]: _remembered(row) for row in found["cards"] or ()},
        gaps={row["skill"]: _gap(row) for row in found["gaps"] or ()},
    )


async def skill_terms(db: AsyncSession) -> dict[str, Term]:
    """How hard each skill is taken to be now; without those that nobody has answered."""
    found = await db.execute(select(SkillDifficulty.skill, SkillDifficulty.value, SkillDifficulty.answers))
    return {skill: Term(value, answers) for skill, value, answers in found}


async def template_terms(db: AsyncSession) -> dict[str, Term]:
    """The same of templates."""
    found = await db.execute(
        select(TemplateDifficulty.template_key, TemplateDifficulty.value, TemplateDifficulty.answers)
    )
    return {template: Term(value, answers) for template, value, answers in found}


def ended_of(response: Response, session: Session, problem: Problem, before: Before) -> Ended:
    """The response, not yet written, as evidence."""
    return _ended(
        response,
        day=session.local_date,
        skill=problem.skill,
        template=problem.template_key,
        difficulty=problem.difficulty,
        showings=before.showings,
        is_mixed=before.skill_before != problem.skill,
    )


@dataclass(frozen=True, slots=True)
class Past:
    """A response that is written."""

    response_id: int
    ended: Ended
    worth: float | None
    """What it was taken to be worth; None if it is older than the learner model."""


async def history(db: AsyncSession, student_id: int) -> list[Past]:
    """Every ended problem of the student, in order of time."""
    found = (await db.execute(_HISTORY.where(Session.student_id == student_id))).all()
    showings: dict[tuple[int, int], list[tuple[str, datetime]]] = {}
    for session_id, position, step, shown_at in await db.execute(_SHOWINGS.where(HintShowing.student_id == student_id)):
        showings.setdefault((session_id, position), []).append((step, shown_at))
    skills = {row.problem_id: row.skill for row in found}
    past = []
    for row in found:
        position = row.problem_ids.index(row.problem_id)
        before = skills.get(row.problem_ids[position - 1]) if position else None
        each = _ended(
            row,
            day=row.local_date,
            skill=row.skill,
            template=row.template_key,
            difficulty=row.difficulty,
            showings=showings.get((row.session_id, position), ()),
            is_mixed=before != row.skill,
        )
        past.append(Past(row.response_id, each, row.worth))
    return past


_HISTORY = (
    select(
        Response.response_id,
        Response.session_id,
        Response.problem_id,
        Response.outcome,
        Response.tries,
        Response.hints_viewed,
        Response.confidence_level,
        Response.time_spent_seconds,
        Response.evaluated_at,
        Response.skill_difficulty,
        Response.skill_answers,
        Response.template_difficulty,
        Response.template_answers,
        Response.worth,
        Session.local_date,
        Session.problem_ids,
        Problem.skill,
        Problem.template_key,
        Problem.difficulty,
    )
    .join(Session, Session.session_id == Response.session_id)
    .join(Problem, Problem.problem_id == Response.problem_id)
    .order_by(Response.evaluated_at, Response.response_id)
)
_SHOWINGS = select(HintShowing.session_id, HintShowing.position, GeneratedHint.step, HintShowing.shown_at).join(
    GeneratedHint, GeneratedHint.hint_id == HintShowing.hint_id
)


def _ended(
    response: Any,
    *,
    day: date,
    skill: str,
    template: str,
    difficulty: int,
    showings: Iterable[tuple[str, datetime]],
    is_mixed: bool,
) -> Ended:
    """`response` is one, or a row with its columns."""
    tries = tries_until_right(response.outcome, response.tries)
    end = datetime.fromisoformat(response.tries[tries - 1]["at"]) if tries else response.evaluated_at
    skill_term, template_term = NEW, item_prior(difficulty)
    if response.skill_difficulty is not None:
        skill_term = Term(response.skill_difficulty, response.skill_answers)
        template_term = Term(response.template_difficulty, response.template_answers)
    return Ended(
        skill=skill,
        template=template,
        moment=response.evaluated_at,
        day=day,
        is_right=response.outcome is Outcome.CORRECT,
        is_answer=response.outcome in (Outcome.CORRECT, Outcome.WRONG),
        tries=tries,
        hints=frozenset(response.hints_viewed),
        generated=seen_before(end, showings),
        guessed=is_guess(response.confidence_level or Confidence.MEDIUM),
        seconds=response.time_spent_seconds,
        is_mixed=is_mixed,
        skill_term=skill_term,
        template_term=template_term,
    )


async def write(db: AsyncSession, learner: Learner, lesson: Lesson, before: Before) -> None:
    """What the lesson changed, already taken by `learner`. The shared rows come last, the skill's before the
    template's: no two students wait for each other.
    """
    rows = {
        "ability": [_ability_row(learner)],
        "mastery": [_mastery_row(learner.student_id, lesson.skill, lesson.mastery)],
        "card": [_card_row(lesson.remembered)],
        "gaps": [_gap_row(learner.student_id, gap) for gap in lesson.gaps.values()],
    }
    await db.execute(_WRITE_ALL, {"rows": json.dumps(rows), **_shared(lesson, before)})


async def write_anew(db: AsyncSession, learner: Learner) -> None:
    """All of a student's rows; what is not among them goes."""
    rows = {
        "ability": [_ability_row(learner)],
        "mastery": [_mastery_row(learner.student_id, skill, each) for skill, each in learner.skills.items()],
        "card": [_card_row(each) for each in learner.cards.values()],
        "gaps": [_gap_row(learner.student_id, gap) for gap in learner.gaps.values()],
    }
    for table, key, kept in (
        (StudentMastery, StudentMastery.skill, learner.skills),
        (SrsCard, SrsCard.template_key, learner.cards),
        (GapRow, GapRow.skill, learner.gaps),
    ):
        await db.execute(delete(table).where(table.student_id == learner.student_id, key.not_in(list(kept))))
    await db.execute(_WRITE_OWN, {"rows": json.dumps(rows)})


async def move_difficulties(db: AsyncSession, lesson: Lesson, before: Before) -> None:
    """The shared rows alone."""
    await db.execute(_WRITE_SHARED, _shared(lesson, before))


async def correct_worth(db: AsyncSession, worth: Mapping[int, float]) -> None:
    """Response id -> what it is worth after all."""
    if worth:
        await db.execute(update(Response), [{"response_id": key, "worth": value} for key, value in worth.items()])


async def priors_of(db: AsyncSession, student_id: int) -> dict[str, float]:
    """Skill -> what a placement said, in logits."""
    own = (StudentMastery.student_id == student_id, StudentMastery.prior != 0)
    found = await db.execute(select(StudentMastery.skill, StudentMastery.prior).where(*own))
    return {row.skill: row.prior for row in found}


async def suspended_of(db: AsyncSession, student_id: int) -> frozenset[str]:
    """The templates whose cards are put aside."""
    own = (SrsCard.student_id == student_id, SrsCard.is_suspended)
    return frozenset(await db.scalars(select(SrsCard.template_key).where(*own)))


async def lock_students_after(db: AsyncSession, student_id: int, limit: int) -> list[int]:
    """Ids of the next students, locked."""
    following = select(Student.student_id).where(Student.student_id > student_id).order_by(Student.student_id)
    return list(await db.scalars(following.limit(limit).with_for_update()))


def _shared(lesson: Lesson, before: Before) -> dict[str, Any]:
    return {
        "skill": lesson.skill,
        "skill_value": before.skill.value,
        "skill_answers": before.skill.answers,
        "skill_moved": lesson.skill_moved,
        "template": lesson.template,
        "template_value": before.template.value,
        "template_answers": before.template.answers,
        "template_moved": lesson.template_moved,
    }


def _upsert(table: type[Base], rows: str) -> str:
    """Every column of our own table, from that member of the document."""
    name, keys = table.__tablename__, [column.name for column in table.__table__.primary_key]
    others = [column.name for column in table.__table__.columns if column.name not in keys]
    return (
        f"INSERT INTO {name} SELECT r.* FROM given, jsonb_populate_recordset(NULL::{name}, doc->'{rows}') r "  # noqa: S608
        f"ON CONFLICT ({', '.join(keys)}) DO UPDATE SET {', '.join(f'{each} = EXCLUDED.{each}' for each in others)} "
        f"RETURNING 1"
    )


_OWN = f"""
    given AS (SELECT CAST(:rows AS jsonb) AS doc),
    ability AS ({_upsert(StudentAbility, "ability")}),
    mastery AS ({_upsert(StudentMastery, "mastery")}),
    card AS ({_upsert(SrsCard, "card")}),
    gaps AS ({_upsert(GapRow, "gaps")}),
    own AS (
        SELECT (SELECT count(*) FROM ability) + (SELECT count(*) FROM mastery) + (SELECT count(*) FROM card)
             + (SELECT count(*) FROM gaps) AS written
    )
"""  # noqa: S608
# A difficulty moves by so much, whatever others made of it meanwhile: of two answers at once both count. Each of the
# two inserts reads what comes before it, which is what puts the locks in order.
_SHARED = """
    skill AS (
        INSERT INTO skill_difficulties AS known (skill, value, answers)
        SELECT :skill, CAST(:skill_value AS float8) + CAST(:skill_moved AS float8), CAST(:skill_answers AS integer) + 1
        FROM own
        ON CONFLICT (skill) DO UPDATE
        SET value = known.value + CAST(:skill_moved AS float8), answers = known.answers + 1
        RETURNING 1
    ),
    template AS (
        INSERT INTO template_difficulties AS known (template_key, value, answers)
        SELECT :template, CAST(:template_value AS float8) + CAST(:template_moved AS float8),
               CAST(:template_answers AS integer) + 1
        FROM (SELECT count(*) FROM skill) locked
        ON CONFLICT (template_key) DO UPDATE
        SET value = known.value + CAST(:template_moved AS float8), answers = known.answers + 1
        RETURNING 1
    )
"""
_WRITE_OWN = text(f"WITH {_OWN} SELECT written FROM own")  # noqa: S608
_WRITE_ALL = text(f"WITH {_OWN}, {_SHARED} SELECT count(*) FROM template")  # noqa: S608
_WRITE_SHARED = text(f"WITH own AS (SELECT 1), {_SHARED} SELECT count(*) FROM template")  # noqa: S608


# Rows and values


def _moment(value: datetime | None) -> str | None:
    return None if value is None else value.isoformat()


def _seconds(value: str | None) -> float | None:
    return None if value is None else datetime.fromisoformat(value).timestamp()


def _moment_of(seconds: float | None) -> str | None:
    return None if seconds is None else datetime.fromtimestamp(seconds, UTC).isoformat()


def _day(value: date | None) -> str | None:
    return None if value is None else value.isoformat()


def _date(value: str | None) -> date | None:
    return None if value is None else date.fromisoformat(value)


def _term(row: Mapping[str, Any] | None, otherwise: Term) -> Term:
    return otherwise if row is None else Term(float(row["value"]), row["answers"])


def _student(row: Mapping[str, Any] | None) -> tuple[logistic.Student, tuple[int, ...]]:
    if row is None:
        return logistic.Student(), ()
    student = logistic.Student(
        Term(float(row["ability"]), row["answers"]),
        float(row["wins"]),
        float(row["fails"]),
        float(row["surprise_fast"]),
        float(row["surprise_slow"]),
        float(row["last_outcome"]),
        row["last_skill"],
        row["last_template"],
        _seconds(row["answered_at"]),
    )
    return student, tuple(row["recent_seconds"])


def _ability_row(learner: Learner) -> dict[str, Any]:
    student = learner.student
    return {
        "student_id": learner.student_id,
        "ability": student.ability.value,
        "answers": student.ability.answers,
        "wins": student.wins,
        "fails": student.fails,
        "surprise_fast": student.surprise_fast,
        "surprise_slow": student.surprise_slow,
        "last_outcome": student.last,
        "last_skill": student.last_skill,
        "last_template": student.last_item,
        "answered_at": _moment_of(student.answered_at),
        "recent_seconds": list(learner.times),
    }


def _mastery(row: Mapping[str, Any]) -> Mastery:
    return Mastery(
        StudentSkill(
            Term(float(row["skill_offset"]), row["answers"]),
            float(row["wins"]),
            float(row["fails"]),
            float(row["fast"]),
            float(row["slow"]),
            row["at_answer"],
            _seconds(row["answered_at"]),
        ),
        float(row["prior"]),
        Evidence(row["answers"], row["unaided_rights"], _date(row["proficient_since"]), _date(row["proved_on"])),
        float(row["probability"]),
        float(row["best_probability"]),
        Level(row["mastery_level"]),
    )


def _mastery_row(student_id: int, skill: str, mastery: Mastery) -> dict[str, Any]:
    pair, evidence = mastery.pair, mastery.evidence
    return {
        "student_id": student_id,
        "skill": skill,
        "skill_offset": pair.offset.value,
        "prior": mastery.prior,
        "answers": evidence.answers,
        "wins": pair.wins,
        "fails": pair.fails,
        "fast": pair.fast,
        "slow": pair.slow,
        "at_answer": pair.at_answer,
        "answered_at": _moment_of(pair.answered_at),
        "probability": mastery.probability,
        "best_probability": mastery.best,
        "mastery_level": int(mastery.level),
        "unaided_rights": evidence.unaided_rights,
        "proficient_since": _day(evidence.proficient_since),
        "proved_on": _day(evidence.proved_on),
    }


def _remembered(row: Mapping[str, Any]) -> Remembered:
    card = Card(
        row["student_id"],
        row["skill"],
        row["template_key"],
        float(row["ease_factor"]),
        row["interval_days"],
        row["repetitions"],
        _date(row["next_review_date"]),
        row["is_suspended"],
        row["lapses"],
        None if row["stability"] is None else float(row["stability"]),
        None if row["difficulty"] is None else float(row["difficulty"]),
        _date(row["last_review"]),
    )
    return Remembered(card, float(row["last_worth"]))


def _card_row(remembered: Remembered) -> dict[str, Any]:
    card = remembered.card
    return {
        "student_id": card.student,
        "template_key": card.template,
        "skill": card.skill,
        "ease_factor": card.ease_factor,
        "interval_days": card.interval,
        "repetitions": card.repetitions,
        "next_review_date": _day(card.due),
        "last_review": _day(card.last_review),
        "is_suspended": card.suspended,
        "lapses": card.lapses,
        "stability": card.stability,
        "difficulty": card.difficulty,
        "last_worth": remembered.worth,
    }


def _gap(row: Mapping[str, Any]) -> Gap:
    found = SkillGap(
        row["skill"],
        GapType(row["gap_type"]),
        GapSeverity(row["severity"]),
        float(row["current_level"]),
        float(row["target"]),
        row["priority"],
        GapRecommendation(row["recommendation"]),
        row["first_skill"],
        GapStatus(row["status"]),
    )
    resolved_at = row["resolved_at"]
    return Gap(
        found,
        row["answers_when_found"],
        datetime.fromisoformat(row["found_at"]),
        None if resolved_at is None else datetime.fromisoformat(resolved_at),
    )


def _gap_row(student_id: int, gap: Gap) -> dict[str, Any]:
    found = gap.found
    return {
        "student_id": student_id,
        "skill": found.skill,
        "gap_type": found.type,
        "severity": found.severity,
        "current_level": found.current,
        "target": found.target,
        "priority": found.priority,
        "recommendation": found.recommendation,
        "first_skill": found.first,
        "status": found.status,
        "answers_when_found": gap.answers_when_found,
        "found_at": gap.found_at.isoformat(),
        "resolved_at": _moment(gap.resolved_at),
    }
