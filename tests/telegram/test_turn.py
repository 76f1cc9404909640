"""One update, one turn: seen twice, seen by two, interrupted, failing."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import event, select, text
from sqlalchemy.exc import OperationalError

from bot.app import Tutor
from bot.telegram.turn import ComeBack
from models.delivery import QueuedMessage, ReceivedUpdate
from models.student import Student
from tests.cast import Person, World, settings_for


async def receipt(world: World, update_id: int) -> ReceivedUpdate:
    async with world.database.transaction() as db:
        return await db.get_one(ReceivedUpdate, update_id)


async def test_an_update_delivered_three_times_is_answered_once(world: World) -> None:
    rina = await world.rina()
    update_id = world.telegram.send_text(rina.user, (await rina.problem()).answer_shown["bn"])
    await world.telegram.wait_until_idle()
    before = len(world.telegram.messages(rina.user))
    for _ in range(2):
        world.telegram.resend(update_id)
        await world.telegram.wait_until_idle()
    assert len(await rina.responses()) == 1
    assert len(world.telegram.messages(rina.user)) == before


async def test_replies_are_kept_until_they_are_delivered_and_then_forgotten(world: World) -> None:
    rina = await world.rina()
    update_id = world.telegram.send_text(rina.user, "/streak")
    await world.telegram.wait_until_idle()
    kept = await receipt(world, update_id)
    assert kept.delivered_at is not None
    assert kept.replies is None


async def test_a_crash_between_commit_and_delivery_loses_no_reply(world: World, monkeypatch: Any) -> None:
    rina = await world.rina()

    class Crash(BaseException):
        """What a kill looks like from inside: nothing after this line runs."""

    async def crash(*_: object) -> None:
        raise Crash

    tutor = world.tutor
    raw = make_text(world, rina, "জানি না কী লিখব", 900_001)
    with monkeypatch.context() as patch:
        patch.setattr(tutor._turns._delivery, "deliver", crash)
        with pytest.raises(Crash):
            await tutor.take(raw)
    before = len(world.telegram.messages(rina.user))
    with pytest.raises(ComeBack):  # perhaps another replica is just delivering it
        await tutor.take(raw)
    world.clock.advance(world.clock.now() + timedelta(seconds=21))
    await tutor.take(raw)
    assert len(world.telegram.messages(rina.user)) == before + 1
    await tutor.take(raw)
    assert len(world.telegram.messages(rina.user)) == before + 1


def make_text(world: World, person: Person, text: str, update_id: int) -> dict[str, Any]:
    message_id = world.telegram.chats[person.user.id].next_message_id
    return {
        "update_id": update_id,
        "message": {
            "message_id": message_id,
            "date": int(world.clock.now().timestamp()),
            "chat": {"id": person.user.id, "type": "private"},
            "from": {"id": person.user.id, "is_bot": False, "first_name": person.user.first_name},
            "text": text,
        },
    }


async def test_two_replicas_with_the_same_update_answer_once(world: World) -> None:
    rina = await world.rina()
    other = Tutor(settings_for(world.telegram, world.address, world.admin.id), world.database, world.clock.now)
    await other.start(scheduled=False)
    raw = make_text(world, rina, (await rina.problem()).answer_shown["bn"], 900_002)
    outcomes = await asyncio.gather(world.tutor.take(raw), other.take(raw), return_exceptions=True)
    await other.stop()
    assert all(outcome is None or isinstance(outcome, ComeBack) for outcome in outcomes)
    assert len(await rina.responses()) == 1


async def test_a_tap_and_a_text_at_one_moment_on_two_replicas_conclude_one_problem(world: World) -> None:
    rina = await world.rina()
    session = await rina.session()
    other = Tutor(settings_for(world.telegram, world.address, world.admin.id), world.database, world.clock.now)
    await other.start(scheduled=False)
    query_id = world.telegram.tap(rina.user, rina.last.message_id, f"s:{session.session_id}:0")
    raw = make_text(world, rina, (await rina.problem()).answer_shown["bn"], 900_003)
    await other.take(raw)
    await world.telegram.wait_until_idle()
    await other.stop()
    assert query_id in world.telegram.answers
    assert len(await rina.responses()) == 1
    assert (await rina.session()).position == 1


async def test_a_surprise_rolls_back_and_is_told_once_to_each(world: World, monkeypatch: Any) -> None:
    rina = await world.rina()
    before = await rina.session()

    async def broken(turn: Any, _: Any) -> None:
        turn.known.name = "never saved"
        await turn.db.flush()
        raise RuntimeError("planted")

    routes = world.tutor._turns._routes
    monkeypatch.setitem(routes._commands, "streak", (broken, False, False))
    for _ in range(2):
        (said,) = await rina.says("/streak")
        assert "গোলমাল হয়েছে" in said.content
    async with world.database.transaction() as db:
        assert (await rina.student(db)).name == "রিনা"
        alarms = list(await db.scalars(select(QueuedMessage).where(QueuedMessage.kind == "alarm")))
    assert len(alarms) == 1
    assert alarms[0].telegram_id == world.admin.id
    assert "planted" not in str(alarms[0].message)
    assert (await rina.session()).position == before.position


async def test_a_database_that_is_away_for_a_moment_makes_telegram_send_again(world: World, monkeypatch: Any) -> None:
    rina = await world.rina()
    raw = make_text(world, rina, "/streak", 900_004)

    async def away(*_: object) -> None:
        raise ConnectionRefusedError

    with monkeypatch.context() as patch:
        patch.setattr(world.tutor._turns, "_open", away)
        with pytest.raises(ComeBack):
            await world.tutor.take(raw)
    await world.tutor.take(raw)
    assert "টানা" in rina.last.content


async def test_a_lost_connection_is_a_passing_trouble() -> None:
    from bot.database import is_passing

    class Lost(Exception):
        sqlstate = "57P01"

    assert is_passing(OperationalError("SELECT 1", {}, Lost()))
    assert is_passing(ConnectionResetError())
    assert not is_passing(ValueError())


async def test_every_tap_is_answered_exactly_once(world: World) -> None:
    rina = await world.rina()
    await rina.taps("ইঙ্গিত ১/৩")
    await rina.taps("জানি না")
    await rina.taps("পরের প্রশ্ন")
    await rina.finishes()
    assert set(world.telegram.answers) == set(world.telegram.queries)
    assert all(record.status == 200 for record in world.telegram.calls("answerCallbackQuery"))


async def test_every_request_of_a_whole_session_is_valid(world: World) -> None:
    rina = await world.rina()
    await rina.taps("ইঙ্গিত ১/৩")
    await rina.answers_wrong()
    await rina.finishes()
    await rina.says("/progress")
    await rina.says("/settings")
    bad = [(record.method, record.answer) for record in world.telegram.requests if record.status not in (200, None)]
    assert bad == []


async def test_an_answer_takes_few_statements(world: World) -> None:
    """Receipt, lock, session, problem, two of learning, next problem, response, session, student, replies; then what
    was delivered.
    """
    async with world.database.transaction() as db:  # a picture is looked up, too: not counted here
        await db.execute(text("UPDATE problems SET hidden_at = now() WHERE figure IS NOT NULL"))
    rina = await world.rina()
    raw = make_text(world, rina, (await rina.problem()).answer_shown["bn"], 900_005)
    seen: list[str] = []
    engine = world.database.engine.sync_engine

    def note(_: Any, __: Any, statement: str, *___: Any) -> None:
        seen.append(" ".join(statement.split()[:3]))

    event.listen(engine, "before_cursor_execute", note)
    await world.tutor.take(raw)
    event.remove(engine, "before_cursor_execute", note)
    assert len(await rina.responses()) == 1
    assert len(seen) <= 15, seen


async def test_a_student_who_was_blocked_and_speaks_is_reachable_again(world: World) -> None:
    rina = await world.rina()
    world.telegram.block(rina.user)
    await world.telegram.wait_until_idle()
    async with world.database.transaction() as db:
        assert (await rina.student(db)).blocked_at is not None
    world.telegram.unblock(rina.user)
    await rina.says("/streak")
    async with world.database.transaction() as db:
        assert (await db.scalars(select(Student.blocked_at))).one() is None
