"""The five that this student needs today: chosen from what was learned, remembered with their reasons."""

from datetime import timedelta
from itertools import pairwise

import pytest
from sqlalchemy import select

from bot.database import Database
from bot.demo.clock import DemoClock
from bot.demo.local_telegram import LocalTelegram
from bot.flows.practice import phrases
from bot.flows.practice.selection import Candidate, another_like
from models.choice import ServedChoice
from models.problem import Problem
from tests.cast import Person, World


async def choices(person: Person) -> list[ServedChoice]:
    async with person.world.database.transaction() as db:
        return list(await db.scalars(select(ServedChoice).order_by(ServedChoice.session_id, ServedChoice.problem_id)))


async def test_every_problem_of_a_session_has_its_reason(world: World) -> None:
    rina = await world.rina()
    session, chosen = await rina.session(), await choices(rina)
    assert sorted(choice.problem_id for choice in chosen) == sorted(session.problem_ids)
    assert {choice.why for choice in chosen} <= phrases.WHY.keys()
    assert all(abs(sum(propensity for *_, propensity in choice.offered) - 1) < 1e-9 for choice in chosen)
    async with world.database.transaction() as db:
        templates = await db.scalars(select(Problem.template_key).where(Problem.problem_id.in_(session.problem_ids)))
    assert len(set(templates)) == 5  # also where a newcomer has only two skills to begin with
    by_problem = {choice.problem_id: choice.skill for choice in chosen}
    skills = [by_problem[problem_id] for problem_id in session.problem_ids]
    assert all(one != other for one, other in pairwise(skills))


async def test_why_says_it_in_one_sentence_in_the_language_of_the_student(world: World) -> None:
    rina = await world.rina()
    (said,) = await rina.says("/why")
    assert said.content.startswith("🧭 এই প্রশ্নটি কেন: ")
    assert not any("a" <= sign <= "z" for sign in said.content.replace("<b>", "").replace("</b>", ""))
    await rina.taps_data("sv:language:en")
    (said,) = await rina.says("/why")
    assert said.content.startswith("🧭 Why this problem: ")


async def test_why_without_an_open_problem_says_how_to_begin(world: World) -> None:
    rina = await world.rina()
    await world.moves(timedelta(minutes=31))
    (said,) = await rina.says("/why")
    assert "/practice" in said.content


async def test_the_reward_comes_with_the_next_day_and_not_before(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    await rina.says("/practice")
    assert all(choice.reward is None for choice in await choices(rina))
    await world.moves(timedelta(days=1))
    await rina.says("/practice")
    today = (await rina.session()).local_date
    for choice in await choices(rina):
        assert (choice.reward is None) == (choice.local_date == today)
        assert choice.reward is None or -1 <= choice.reward <= 1


async def test_a_day_later_nothing_is_served_again_and_reviews_are_at_most_two(world: World) -> None:
    rina = await world.rina()
    seen: list[int] = []
    for _ in range(4):
        session = await rina.session()
        seen += session.problem_ids
        await rina.finishes()
        await world.moves(timedelta(days=1))
        await rina.says("/practice")
    assert len(set(seen)) == len(seen)
    by_session: dict[int, list[str]] = {}
    for choice in await choices(rina):
        by_session.setdefault(choice.session_id, []).append(choice.why)
    assert all(whys.count("review") <= 2 for whys in by_session.values())


def test_a_hidden_problem_gives_way_to_the_one_most_like_it() -> None:
    others = [
        Candidate(1, "a", "hcf_lcm", "whole_numbers", 1),
        Candidate(2, "b", "ratio_basics", "ratio_percent", 2),
        Candidate(3, "c", "hcf_lcm", "whole_numbers", 2),
        Candidate(4, "d", "place_value", "whole_numbers", 2),
    ]
    assert another_like("hcf_lcm", "whole_numbers", 2, others, {}) == 3
    assert another_like("divisibility", "whole_numbers", 2, others, {}) == 3
    assert another_like("hcf_lcm", "whole_numbers", 2, [], {}) is None
    three = next(each for each in others if each.problem_id == 3)
    assert another_like("hcf_lcm", "whole_numbers", 2, others, {}, {three.template_key}) != 3


async def test_a_problem_in_place_of_another_has_a_plain_reason(world: World) -> None:
    rina = await world.rina()
    async with world.database.transaction() as db:
        for choice in await db.scalars(select(ServedChoice)):
            await db.delete(choice)
    (said,) = await rina.says("/why")
    async with world.database.transaction() as db:
        problem = await db.get_one(Problem, (await rina.problem()).problem_id)
    assert said.content.startswith("🧭 এই প্রশ্নটি তোমার শ্রেণির")
    assert problem.topic


@pytest.mark.parametrize(("setting", "spread"), [("thompson", True), ("epsilon", True), ("off", False)])
async def test_the_bandit_is_a_setting(database: Database, setting: str, spread: bool) -> None:
    """Off, the first of equal problems is taken, with propensity 1; else every arm that was offered had a chance."""
    clock = DemoClock()
    telegram = LocalTelegram(now=clock.now)
    async with World.open(database, telegram, clock, CHOICE_BANDIT=setting) as world:
        kabir = await world.kabir()
        for _ in range(3):
            await kabir.finishes()
            await world.moves(timedelta(days=1))
            await kabir.says("/practice")
        chosen = [choice for choice in await choices(kabir) if len(choice.offered) > 1]
    chances = [propensity for choice in chosen for *_, propensity in choice.offered]
    assert len(chances) > 0
    assert all(0 < chance < 1 for chance in chances) is spread
    assert {choice.propensity for choice in chosen} == {1.0} or spread
