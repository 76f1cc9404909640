"""/progress and /streak."""

from datetime import date, timedelta

import pytest

from bot.flows.progress.actions import Progress, day_state
from bot.flows.progress.screens import outlook
from bot.language import Voice
from bot.streaks.rules import StreakState
from tests.cast import World

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (TODAY, "today"),
        (TODAY - timedelta(days=1), "practised"),
        (TODAY - timedelta(days=2), "freeze"),
        (TODAY - timedelta(days=3), "missed"),
        (TODAY - timedelta(days=6), "none"),
    ],
)
def test_the_state_of_a_day(day: date, expected: str) -> None:
    practised, frozen = {TODAY - timedelta(days=1)}, {TODAY - timedelta(days=2)}
    assert day_state(day, TODAY, TODAY - timedelta(days=4), practised, frozen) == expected


async def test_the_card_is_a_picture_with_the_same_facts_as_text(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    (card,) = await rina.says("/progress")
    assert card.photo is not None
    assert "টানা ১ দিন" in card.content
    assert "🟩" in card.content
    assert "ঠিক" in card.content
    assert card.buttons == []


async def test_before_the_first_practice_the_card_invites(world: World) -> None:
    kabir = await world.kabir()
    (card,) = await kabir.says("/progress")
    assert card.photo is not None
    assert "Finish five problems today" in card.content
    assert [button.text for button in card.buttons] == ["▶️ Practise"]


async def test_the_streak_of_yesterday_asks_for_today(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    await world.moves(timedelta(days=1))
    (said,) = await rina.says("/streak")
    assert said.photo is not None
    assert "শেষ করলে টানা ২ দিন হবে" in said.content


async def test_a_broken_streak_shows_zero_without_reproach(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    await world.moves(timedelta(days=3))
    (said,) = await rina.says("/streak")
    assert "টানা ০ দিন · সবচেয়ে বেশি ১ দিন" in said.content


async def test_a_picture_is_drawn_once_and_then_known_by_its_id(world: World) -> None:
    rina = await world.rina()
    await rina.says("/progress")
    await rina.says("/progress")
    uploads = [record for record in world.telegram.calls("sendPhoto") if record.files]
    known = [record for record in world.telegram.calls("sendPhoto") if not record.files]
    assert len(known) >= 1
    assert len(uploads) <= 2


async def test_a_lost_file_id_is_drawn_again(world: World) -> None:
    rina = await world.rina()
    await rina.says("/progress")
    world.telegram.fail("sendPhoto", 400, "Bad Request: wrong file identifier/HTTP URL specified")
    (card,) = await rina.says("/progress")
    assert card.photo is not None


def test_after_a_year_the_outlook_still_has_words() -> None:
    streak = StreakState(current=366, longest=366, last_practice=TODAY, covered_until=TODAY)
    facts = Progress(streak, TODAY, [(TODAY, "practised")], [])
    assert "এক বছরের বেশি" in outlook(Voice(), facts)
