"""Turns and sessions under fire."""

import asyncio
from datetime import timedelta
from typing import Any

import pytest
from sqlalchemy import func, select, update
from sqlalchemy.exc import OperationalError
from telegram.error import NetworkError, TimedOut

from bot.telegram.transport import AiohttpRequest, NotSent
from models.delivery import Picture
from models.problem import Problem
from models.session import Session
from models.student import Student
from tests.cast import World
from tests.flows.practice.test_session import typed
from tests.telegram.test_turn import make_text


async def test_an_undelivered_update_that_comes_twice_at_once_is_said_once(world: World, monkeypatch: Any) -> None:
    rina = await world.rina()

    class Crash(BaseException):
        pass

    async def crash(*_: object) -> None:
        raise Crash

    raw = make_text(world, rina, "/streak", 900_001)
    with monkeypatch.context() as patch:
        patch.setattr(world.tutor._turns._delivery, "deliver", crash)
        with pytest.raises(Crash):
            await world.tutor.take(raw)
    world.clock.advance(world.clock.now() + timedelta(seconds=21))
    before = len(world.telegram.messages(rina.user))
    await asyncio.gather(world.tutor.take(raw), world.tutor.take(raw), return_exceptions=True)
    assert len(world.telegram.messages(rina.user)) == before + 1


async def test_a_reply_that_was_cut_off_while_being_answered_is_perhaps_sent(world: World) -> None:
    """Telegram has read the request and the connection breaks: repeating it could say the same thing twice."""

    async def read_and_hang_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.readuntil(b"\r\n\r\n")
        writer.close()

    server = await asyncio.start_server(read_and_hang_up, "127.0.0.1", 0)
    port = server.sockets[0].getsockname()[1]
    request = AiohttpRequest()
    await request.initialize()
    try:
        with pytest.raises(NetworkError) as caught:
            await request.do_request(f"http://127.0.0.1:{port}/botX/sendMessage", "POST")
    finally:
        await request.shutdown()
        server.close()
    assert not isinstance(caught.value, NotSent)
    assert isinstance(caught.value, TimedOut)  # what delivery treats as "perhaps sent"


async def test_a_database_that_is_away_while_a_picture_is_looked_up_does_not_lose_the_words(
    world: World, monkeypatch: Any
) -> None:
    rina = await world.rina()
    delivery = world.tutor._turns._delivery
    real = delivery._database

    class Away:
        def transaction(self) -> Any:
            raise OperationalError("select", {}, OSError("gone"))

    monkeypatch.setattr(delivery, "_database", Away())
    said = await rina.says("/progress")
    monkeypatch.setattr(delivery, "_database", real)
    assert [message for message in said if "রিনা" in message.content]


async def test_a_problem_corrected_in_mid_session_is_not_graded_against_words_the_student_never_saw(
    world: World,
) -> None:
    rina = await world.rina()
    await typed(rina)
    problem = await rina.problem()
    seen_answer = problem.answer_shown["bn"]
    async with world.database.transaction() as db:
        await db.execute(
            update(Problem)
            .where(Problem.problem_id == problem.problem_id)
            .values(
                question_bn="৭ আর ৪-এর যোগফল কত?",
                question_en="What is 7 + 4?",
                answer="11",
                answer_kind="number",
                answer_options={},
                answer_shown={"bn": "১১", "en": "11"},
                wrong=[],
                revision=Problem.revision + 1,
                fingerprint="corrected",
                updated_at=world.clock.now() + timedelta(seconds=1),
            )
        )
    try:
        world.clock.advance(world.clock.now() + timedelta(seconds=2))
        said = await rina.says(seen_answer)
        assert "এখনো ঠিক হয়নি" not in said[0].content
        assert "৭ আর ৪" in "".join(message.content for message in said)
    finally:
        await restore(world, problem)


async def test_a_problem_hidden_in_mid_session_is_not_put_before_the_student(world: World) -> None:
    rina = await world.rina()
    session = await rina.session()
    async with world.database.transaction() as db:
        await db.execute(
            update(Problem).where(Problem.problem_id == session.problem_ids[1]).values(hidden_at=world.clock.now())
        )
    hidden = None
    async with world.database.transaction() as db:
        hidden = await db.get_one(Problem, session.problem_ids[1])
    said = await rina.answers_right()
    assert hidden.question_bn[:25] not in said[-1].content


STORMS = [
    "9" * 4096,
    "১" * 4096,
    "😀" * 2048,
    "‮" + "9" * 4000,
    "(" * 2000 + "1" + ")" * 2000,
    "1/" * 2000 + "1",
    "9^" * 2000 + "9",
    "x" * 4096,
    "1," * 2048,
    "-" * 4096,
    "&<>" * 1300,
    "০.১" * 1300,
    "1e999999999",
    "9**9**9**9",
    "{" * 4096,
    "‏" * 100 + "৫" + "\u200d" * 100,
]


@pytest.mark.parametrize("storm", STORMS, ids=range(len(STORMS)))
async def test_a_storm_of_characters_gets_a_reply_that_arrives(world: World, storm: str, caplog: Any) -> None:
    rina = await world.rina()
    async with world.database.transaction() as db:
        kinds = list(
            await db.scalars(
                select(func.min(Problem.problem_id)).where(Problem.choices.is_(None)).group_by(Problem.answer_kind)
            )
        )
    for problem_id in kinds:
        session = await rina.session()
        async with world.database.transaction() as db:
            ids = [problem_id, *[other for other in session.problem_ids if other != problem_id]][:5]
            await db.execute(
                update(Session)
                .where(Session.session_id == session.session_id)
                .values(
                    problem_ids=ids,
                    position=0,
                    tries=[],
                    hints_viewed=[],
                    problem_shown_at=world.clock.now(),
                    problem_message_id=1,
                )
            )
        assert await rina.says(storm), problem_id
    assert "could not be delivered" not in caplog.text
    assert "failed" not in caplog.text


async def test_a_telegram_name_that_turns_text_around_is_made_plain(world: World) -> None:
    person = world.person("\u202eevil\u2066<b>{x}" + "গ" * 50)
    await person.joins()
    async with world.database.transaction() as db:
        name = (await person.student(db)).name
    assert not set(name) & set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
    await person.says("/progress")
    await person.says("/streak")


async def test_a_broadcast_of_emoji_is_previewed_or_refused_in_words(world: World) -> None:
    kabir = await world.kabir()
    shirin = type(kabir)(world, world.admin)
    assert await shirin.says("/broadcast " + "😀" * 2040)


async def test_coming_back_brings_the_next_reminder_tomorrow(world: World) -> None:
    rina = await world.rina()
    async with world.database.transaction() as db:
        await db.execute(
            update(Student).values(reminders_ignored=14, next_reminder_at=world.clock.now() + timedelta(days=7))
        )
    await rina.finishes()
    async with world.database.transaction() as db:
        student = await rina.student(db)
    assert student.next_reminder_at is not None
    assert student.next_reminder_at - world.clock.now() <= timedelta(days=1, hours=1)


async def test_pictures_of_progress_are_not_kept_for_ever(world: World) -> None:
    rina = await world.rina()
    await rina.says("/progress")
    await world.moves(timedelta(hours=1))
    world.clock.advance(world.clock.now() + timedelta(days=400))
    await world.tutor.tick()
    async with world.database.transaction() as db:
        assert int(await db.scalar(select(func.count()).select_from(Picture)) or 0) == 0


async def test_a_reply_to_the_open_problem_is_an_answer_even_while_a_name_is_asked_for(world: World) -> None:
    """Somebody who opened "name" in the settings and then answers the open problem is not renamed to the answer."""
    rina = await world.rina()
    await typed(rina)
    position = (await rina.session()).position
    await rina.says("/settings")
    await rina.taps("নাম")
    problem = await rina.problem()
    await rina.says(problem.answer_shown["bn"], reply_to=(await rina.session()).problem_message_id)
    assert (await rina.session()).position == position + 1


async def restore(world: World, problem: Problem) -> None:
    names = (
        "question_bn",
        "question_en",
        "answer",
        "answer_kind",
        "answer_options",
        "answer_shown",
        "wrong",
        "revision",
        "fingerprint",
    )
    async with world.database.transaction() as db:
        await db.execute(
            update(Problem)
            .where(Problem.problem_id == problem.problem_id)
            .values({name: getattr(problem, name) for name in names})
        )
