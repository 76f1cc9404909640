"""A child in danger gets the helpline, in whatever kind of message the words stand."""

from collections.abc import Callable

import pytest
from sqlalchemy import select

from models.delivery import QueuedMessage
from tests.cast import Person, World
from tests.flows.practice.test_paper import PNG

CRY = "আমি আর বাঁচতে চাই না"
SENDS: dict[str, Callable[[Person, str], int]] = {
    "text": lambda person, words: person.telegram.send_text(person.user, words),
    "photo": lambda person, words: person.telegram.send_photo(person.user, PNG, words),
    "document": lambda person, words: person.telegram.send_document(person.user, b"%PDF-1.4", "খাতা.pdf", caption=words),
    "voice": lambda person, words: person.telegram.send_voice(person.user, caption=words),
}


async def told(world: World) -> int:
    """How many admins were told."""
    async with world.database.transaction() as db:
        return len(list(await db.scalars(select(QueuedMessage).where(QueuedMessage.dedupe_key.startswith("care")))))


@pytest.mark.parametrize("kind", SENDS)
async def test_the_words_are_heard_wherever_they_stand(world: World, kind: str) -> None:
    rina = await world.rina()
    SENDS[kind](rina, CRY)
    await world.idle()
    assert "১০৯৮" in rina.last.content
    assert "বড়দের জানাচ্ছি" in rina.last.content
    assert await told(world) == 1
    assert (await rina.session()).tries == []


@pytest.mark.parametrize("kind", SENDS)
async def test_of_a_newcomer_nobody_is_told_but_the_helpline_comes(world: World, kind: str) -> None:
    mim = world.person("মিম")
    await mim.says("/start")
    SENDS[kind](mim, CRY)
    await world.idle()
    assert "১০৯৮" in mim.last.content
    assert "বড়দের জানাচ্ছি" not in mim.last.content
    assert await told(world) == 0


@pytest.mark.parametrize("kind", ["photo", "document", "voice"])
async def test_other_words_below_a_file_change_nothing(world: World, kind: str) -> None:
    rina = await world.rina()
    SENDS[kind](rina, "আমার খাতা")
    await world.idle()
    assert "তোমার সুযোগ কমেনি" in rina.last.content
    assert await told(world) == 0


@pytest.mark.parametrize("what", ["name", "zone"])
async def test_they_are_heard_while_a_setting_is_asked_for(world: World, what: str) -> None:
    rina = await world.rina()
    await rina.taps_data(f"so:{what}")
    (said,) = await rina.says(CRY)
    assert "১০৯৮" in said.content
    async with world.database.transaction() as db:
        student = await rina.student(db)
    assert (student.name, student.zone, student.expects) == ("রিনা", "Asia/Dhaka", None)
