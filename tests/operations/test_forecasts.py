"""How well the tutor foresees answers: counted in PostgreSQL, and the same as counted one by one."""

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from sqlalchemy import insert, select, text

from bot.database import Database
from bot.language import Voice
from bot.mastery.answer_log import Row
from bot.mastery.metrics import Scores, score
from bot.mastery.rivals import ExponentialAverage, SkillMean
from bot.operations.admin import forecast_screens
from bot.operations.admin.forecast_store import binned_forecasts
from bot.operations.admin.forecasts import Bin, Measures, forecasts
from models.problem import Problem
from models.response import Response
from models.session import Session
from models.student import Student
from models.types import Language, Outcome, SessionStatus
from tests.cast import World
from tests.operations.conftest import shirin

NOON = datetime(2026, 11, 20, 12, tzinfo=UTC)
HOUR = timedelta(hours=1)


async def log_of(database: Database, answers: int) -> tuple[list[Row], list[float], list[datetime]]:
    """A log of random students who learn, one answer an hour, some with help; its rows, forecasts and moments."""
    rng = Random("forecasts")
    async with database.transaction() as db:
        chosen = select(Problem.problem_id, Problem.skill).where(Problem.variant == 0).order_by(Problem.problem_id)
        problems = [(problem_id, skill) for problem_id, skill in await db.execute(chosen.limit(30))]
        students = await db.scalars(
            insert(Student).returning(Student.student_id),
            [{"telegram_id": number, "name": "x", "grade": 6} for number in range(1, 9)],
        )
        ids = list(students)
        sessions = [
            {
                "student_id": ids[number % 8],
                "date": NOON,
                "local_date": NOON.date(),
                "status": SessionStatus.COMPLETED,
                "problem_ids": [],
                "expires_at": NOON,
            }
            for number in range(answers)
        ]
        session_ids = list(
            await db.scalars(insert(Session).returning(Session.session_id, sort_by_parameter_order=True), sessions)
        )
        rows, expected, moments = [], [], []
        for number in range(answers):
            problem_id, skill = rng.choice(problems)
            p = min(0.999, max(0.001, rng.gauss(0.65, 0.25)))
            worth = rng.choice((1.0, 1.0, 1.0, 0.55, 0.3)) if rng.random() < p else 0.0
            rows.append(Row(str(ids[number % 8]), skill, str(problem_id), worth))
            expected.append(p)
            moments.append(NOON - HOUR * (answers - number))
            db.add(
                Response(
                    session_id=session_ids[number],
                    problem_id=problem_id,
                    student_answer="1",
                    is_correct=worth > 0,
                    outcome=Outcome.CORRECT if worth else Outcome.WRONG,
                    expected=p,
                    worth=worth,
                    evaluated_at=moments[-1],
                )
            )
        return rows, expected, moments


def agree(found: Measures, scores: Scores) -> None:
    assert found.answers == scores.events
    assert found.log_loss == pytest.approx(scores.log_loss, abs=1e-9)
    assert found.calibration_error == pytest.approx(scores.calibration_error, abs=1e-9)
    assert found.auc == pytest.approx(scores.auc, abs=0.002)  # by fine bins


async def test_the_measures_are_those_of_the_log_for_the_tutor_and_its_rivals(database: Database) -> None:
    rows, expected, moments = await log_of(database, 1_500)
    since = NOON - timedelta(days=30)
    async with database.transaction() as db:
        found = forecasts(await binned_forecasts(db, since))
    assert found.overall is not None
    assert found.recent is not None
    skill_mean, own_average = SkillMean(), ExponentialAverage()
    predictions = {
        "tutor": expected,
        "skill_mean": [skill_mean.answer(row) for row in rows],
        "own_average": [own_average.answer(row) for row in rows],
    }
    recent = [place for place, moment in enumerate(moments) if moment >= since]
    assert 0 < len(recent) < len(rows)
    outcomes = [row.correct for row in rows]
    for model, of_model in predictions.items():
        agree(found.overall[model], score(of_model, outcomes))
        agree(found.recent[model], score([of_model[place] for place in recent], [outcomes[place] for place in recent]))


async def test_answers_without_a_forecast_do_not_count(database: Database) -> None:
    await log_of(database, 20)
    async with database.transaction() as db:
        await db.execute(text("UPDATE responses SET expected = NULL WHERE response_id > 5"))
        found = forecasts(await binned_forecasts(db, NOON))
    assert found.overall is not None
    assert found.overall["tutor"].answers == 5


async def test_the_log_comes_back_as_bins(database: Database) -> None:
    await log_of(database, 1_500)
    async with database.transaction() as db:
        bins = await binned_forecasts(db, NOON)
    assert len(bins) < 1_500
    assert sum(each.answers for each in bins) == 3 * 1_500
    assert all(0 <= each.number < 1_000 for each in bins)


def bin_of(number: int, answers: int, worth: float, model: str = "tutor") -> Bin:
    return Bin(model, True, number, answers, answers * (number + 0.5) / 1_000, worth, 0.5 * answers)


def test_certainty_belongs_to_the_last_band_and_all_right_has_no_auc() -> None:
    bins = [bin_of(999, 4, 4.0, model) for model in ("tutor", "skill_mean", "own_average")]
    found = forecasts(bins).overall
    assert found is not None
    assert found["tutor"].auc is None
    assert [(band.number, band.share) for band in found["tutor"].bands] == [(9, 1.0)]
    said, _ = forecast_screens.forecasts(Voice(Language.ENGLISH), forecasts(bins))
    assert "AUC —" in said


def test_the_fullest_band_is_said_as_a_sentence() -> None:
    bins = [
        each
        for model in ("tutor", "skill_mean", "own_average")
        for each in (bin_of(799, 1_000, 790.0, model), bin_of(300, 50, 20.0, model))
    ]
    said, _ = forecast_screens.forecasts(Voice(Language.ENGLISH), forecasts(bins))
    assert "Of the answers given a chance of about 80%, 79% were right." in said
    assert "• 30–40%: 50 answers, 40% right" in said
    bengali, _ = forecast_screens.forecasts(Voice(), forecasts(bins))
    assert "সম্ভাবনা প্রায় ৮০% ধরা হয়েছিল, সেগুলোর ৭৯% ঠিক হয়েছে" in bengali


async def test_an_admin_opens_the_screen_and_an_empty_log_is_said_to_be_empty(world: World) -> None:
    await shirin(world).says("/admin")
    await shirin(world).taps("🔮")
    assert "There are no forecasts yet" in shirin(world).last.content
    rina = await world.rina()
    await rina.finishes()
    await shirin(world).says("/admin")
    await shirin(world).taps("🔮")
    said = shirin(world).last.content
    assert "In all: 5 answers" in said
    assert "There are few answers yet" in said
    assert "to compare, the skill's mean" in said
    await rina.taps_data("ad:forecasts")
    assert "forecast" not in rina.heard.casefold()
