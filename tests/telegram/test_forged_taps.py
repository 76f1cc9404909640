"""Forged numbers, and old buttons after a new session."""

from datetime import timedelta

import pytest
from sqlalchemy import func, select

from bot.telegram.apology import SORRY
from models.delivery import QueuedMessage
from models.student import Newcomer
from models.types import SessionStatus
from tests.cast import World

HUGE = 10**17
"""Eighteen digits, which a tap may carry; no INTEGER column does."""


async def alarms(world: World) -> int:
    async with world.database.transaction() as db:
        return int(await db.scalar(select(func.count()).where(QueuedMessage.kind == "alarm")) or 0)


@pytest.mark.parametrize(
    "data",
    [
        f"{kind}:{session}:{position}{more}"
        for kind, more in (
            ("h", ":1"),
            ("c", ":0"),
            ("s", ""),
            ("d", ""),
            ("n", ""),
            ("k", ":high"),
            ("r", ""),
            ("w", ""),
        )
        for session, position in ((HUGE, 0), (-HUGE, 0), (2**31, 0), (1, HUGE), (1, -HUGE))
    ]
    + [f"rc:{HUGE}:0:answer", f"rc:1:{HUGE}:answer", f"h:1:0:{HUGE}", f"c:1:0:{HUGE}", f"og:{HUGE}", f"oh:{-HUGE}"],
)
async def test_a_number_that_no_column_holds_is_an_old_button_and_no_fault_of_ours(world: World, data: str) -> None:
    rina = await world.rina()
    heard = rina.heard
    await rina.taps_data(data)
    assert rina.toast != SORRY.bn
    assert await alarms(world) == 0
    assert SORRY.bn not in rina.heard.removeprefix(heard)


@pytest.mark.parametrize(
    "data", [f"ar:{HUGE}:hide", f"ab:{HUGE}:send", f"ar:-{HUGE}:keep", f"ab:{2**31}:drop", f"aw:{HUGE}:kept"]
)
async def test_an_admins_forged_number_is_refused_in_words(world: World, data: str) -> None:
    person = await world.kabir()
    shirin = type(person)(world, world.admin)
    await shirin.says("/admin")
    await shirin.taps_data(data)
    assert shirin.toast != SORRY.en
    assert await alarms(world) == 0


async def test_a_button_of_an_abandoned_session_leaves_the_new_sessions_buttons_alone(world: World) -> None:
    rina = await world.rina()
    old = await rina.session()
    old_message = rina.last.message_id
    await world.moves(timedelta(days=1))
    await rina.says("/practice")
    new, problem_message = await rina.session(), rina.last
    assert (old.status, new.session_id) != (SessionStatus.COMPLETED, old.session_id)
    assert problem_message.buttons
    said = await rina.taps_data(f"s:{old.session_id}:0", old_message)
    assert said == []  # not "your 30 minutes are over": they are not
    assert world.telegram.messages(rina.user)[-1].buttons  # the open problem keeps its buttons
    assert (await rina.session()).status is SessionStatus.IN_PROGRESS


async def test_two_taps_on_they_agree_leave_no_newcomer_behind(world: World) -> None:
    rina = world.person("রিনা")
    await rina.says("/start")
    for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা"):
        await rina.taps(label)
    raw = {"from": rina.user.to_json(), "chat_instance": "1", "data": "oa", "message": rina.last.to_json()}
    import asyncio

    await asyncio.gather(
        *(
            world.tutor.take({"update_id": 900_000 + number, "callback_query": {"id": str(number), **raw}})
            for number in range(4)
        )
    )
    async with world.database.transaction() as db:
        assert int(await db.scalar(select(func.count()).select_from(Newcomer)) or 0) == 0
