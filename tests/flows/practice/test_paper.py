"""A photo of paper work: one question about the first wrong step, never the answer, and the picture is not kept."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.ai import ledger
from bot.ai.model import Question, Trouble
from bot.attempts import paper
from bot.attempts.paper import A_DAY, ReadPaper
from bot.hints.questions import SecondReading
from models.ai_request import AiRequest
from models.cost_record import CostRecord
from models.types import Operation
from tests.cast import Person
from tests.flows.practice.conftest import Stage, faces
from tests.flows.practice.test_claude import FINE

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fea735"
    "81840000000049454e44ae426082"
)
ASKS = "৫টি কলমের দাম থেকে একটি কলমের দাম কীভাবে পাবে?"


def sees(
    kind: str = "work",
    question: str = ASKS,
    step: int = 1,
    *steps: str,
    reading: SecondReading | Trouble = FINE,
) -> Any:
    lines = list(steps or ("৩০ + ১৩ = ৪৩ টাকা",)) if kind == "work" else []
    read = ReadPaper.model_construct(kind=kind, steps=lines, first_wrong_step=step if lines else 0, question=question)

    def script(asked: Question[Any]) -> Any:
        if asked.shape is SecondReading:
            return reading
        return read if asked.shape is ReadPaper else Trouble.TIMEOUT

    return script


async def joins(stage: Stage) -> Person:
    rina = await stage.world.rina()
    await faces(rina)
    return rina


async def sends_photo(rina: Person, data: bytes = PNG) -> str:
    before = len(rina.heard)
    rina.telegram.send_photo(rina.user, data)
    await rina.world.idle()
    return rina.heard[before:]


async def request_rows(stage: Stage) -> list[AiRequest]:
    async with stage.world.database.transaction() as db:
        return list(await db.scalars(select(AiRequest).order_by(AiRequest.request_id)))


async def test_the_first_wrong_step_is_named_and_asked_about(stage: Stage) -> None:
    stage.claude.script = sees()
    rina = await joins(stage)
    said = await sends_photo(rina)
    assert "১ নম্বর ধাপ" in said
    assert "৩০ + ১৩ = ৪৩ টাকা" in said
    assert ASKS in said
    assert "ছবিটি রাখা হয়নি" in said
    asked, read_again = stage.claude.asked
    assert asked.picture is not None
    assert asked.picture.data == PNG
    assert read_again.picture is None
    (request,) = await request_rows(stage)
    assert request.detail == {}  # not even Telegram's name for the picture
    assert (await rina.session()).tries == []


@pytest.mark.parametrize(
    "script",
    [
        sees("work", "তাহলে ১৩টি কলমের দাম ৭৮ টাকা, তাই না?"),
        sees("work", "Look at the first step, what did you do?"),
        sees("work", ASKS, 4),  # there is no fourth line
        lambda question: Trouble.REFUSED,
    ],
    ids=["tells", "english", "no such step", "refused"],
)
async def test_a_question_that_may_not_be_shown_is_not_shown(stage: Stage, script: Any) -> None:
    stage.claude.script = script
    said = await sends_photo(await joins(stage))
    assert "৭৮" not in said
    assert "✨" not in said
    assert "এখন খাতার ছবি দেখতে পারছি না" in said


async def test_a_step_that_holds_the_answer_is_named_without_its_words(stage: Stage) -> None:
    stage.claude.script = sees("work", ASKS, 1, "১৩টির দাম = ৭৮ টাকা")
    said = await sends_photo(await joins(stage))
    assert "১ নম্বর ধাপ" in said
    assert "৭৮" not in said


@pytest.mark.parametrize(
    ("kind", "words"), [("unreadable", "পড়তে পারলাম না"), ("other", "গণিতের খাতার"), ("distress", "১০৯৮")]
)
async def test_what_is_no_work_gets_a_kind_fixed_reply(stage: Stage, kind: str, words: str) -> None:
    stage.claude.script = sees(kind)
    assert words in await sends_photo(await joins(stage))


async def test_two_photos_a_day_are_looked_at(stage: Stage) -> None:
    stage.claude.script = sees()
    rina = await joins(stage)
    for _ in range(A_DAY):
        assert ASKS in await sends_photo(rina)
    assert "কাল আবার" in await sends_photo(rina)
    assert len([asked for asked in stage.claude.asked if asked.picture is not None]) == A_DAY


@pytest.mark.parametrize(
    "script",
    [lambda question: Trouble.OVERLOADED, sees("work", "তাহলে ১৩টি কলমের দাম ৭৮ টাকা, তাই না?")],
    ids=["trouble", "nothing to show"],
)
async def test_a_photo_that_we_failed_to_look_at_is_not_one_of_the_two(stage: Stage, script: Any) -> None:
    rina = await joins(stage)
    stage.claude.script = script
    for _ in range(A_DAY):
        assert "এখন খাতার ছবি দেখতে পারছি না" in await sends_photo(rina)
    stage.claude.script = sees()
    for _ in range(A_DAY):
        assert ASKS in await sends_photo(rina)
    assert "কাল আবার" in await sends_photo(rina)


async def test_a_bad_photo_is_one_of_the_two(stage: Stage) -> None:
    stage.claude.script = sees("unreadable")
    rina = await joins(stage)
    for _ in range(A_DAY):
        assert "পড়তে পারলাম না" in await sends_photo(rina)
    assert "কাল আবার" in await sends_photo(rina)


# The second reading


async def test_the_question_is_read_by_somebody_else_before_a_child_reads_it(stage: Stage) -> None:
    stage.claude.script = sees("work", ASKS, 2, "৩০ ÷ ৫ = ৬", "৬ + ১৩ = <b>১৯</b>")
    rina = await joins(stage)
    assert ASKS in await sends_photo(rina)
    _, read_again = stage.claude.asked
    assert read_again.shape is SecondReading
    assert ASKS in read_again.text
    assert "৬ + ১৩" in read_again.text  # what is asked about
    assert "<b>" not in read_again.text  # no tag of a student's
    assert "line 2 is the first that is wrong" in read_again.text
    async with stage.world.database.transaction() as db:
        operations = list(await db.scalars(select(CostRecord.operation).order_by(CostRecord.cost_id)))
    assert operations == [Operation.WORK_READING, Operation.HINT_CHECK]


@pytest.mark.parametrize(
    "reading",
    [
        FINE.model_copy(update={"reveals_answer": True}),
        FINE.model_copy(update={"fits_mistake": False}),
        FINE.model_copy(update={"one_step": False}),
        FINE.model_copy(update={"is_kind": False}),
        Trouble.TIMEOUT,
    ],
    ids=["reveals", "elsewhere", "steps", "unkind", "trouble"],
)
async def test_a_question_that_does_not_pass_is_left_out(stage: Stage, reading: SecondReading | Trouble) -> None:
    stage.claude.script = sees(reading=reading)
    said = await sends_photo(await joins(stage))
    assert "১ নম্বর ধাপ" in said
    assert "৩০ + ১৩ = ৪৩ টাকা" in said
    assert "ছবিটি রাখা হয়নি" in said
    assert ASKS not in said
    assert "✨" not in said


@pytest.mark.parametrize(
    "script",
    [
        sees(reading=FINE.model_copy(update={"is_true": False})),  # then the step may be right after all
        sees("work", "এরপর কোন হিসাবটি করবে?", 0, reading=FINE.model_copy(update={"is_kind": False})),
    ],
    ids=["untrue", "no step to name"],
)
async def test_where_nothing_is_left_to_say_a_kind_fixed_reply_comes(stage: Stage, script: Any) -> None:
    stage.claude.script = script
    said = await sends_photo(await joins(stage))
    assert "এখন খাতার ছবি দেখতে পারছি না" in said
    assert "নম্বর ধাপ" not in said


async def test_a_second_reading_that_takes_too_long_is_not_waited_for(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(paper, "SECONDS", 0.4)
    stage.claude.script = sees()
    stage.claude.seconds = 0.3
    said = await sends_photo(await joins(stage))
    assert "১ নম্বর ধাপ" in said
    assert ASKS not in said


async def test_a_photo_while_nothing_is_open_goes_nowhere(stage: Stage) -> None:
    rina = await joins(stage)
    await rina.finishes()
    await sends_photo(rina)
    assert stage.claude.asked == []


async def test_a_sticker_is_still_a_sticker(stage: Stage) -> None:
    rina = await joins(stage)
    rina.telegram.send_sticker(rina.user)
    await stage.world.idle()
    assert stage.claude.asked == []
    assert "তোমার সুযোগ কমেনি" in rina.heard


# What is said of it beforehand


async def test_help_tells_of_photos_only_while_somebody_can_look_at_them(stage: Stage) -> None:
    rina, kabir = await joins(stage), await stage.world.kabir()
    assert "ছবিও পাঠাতে পারো" in (await rina.says("/help"))[0].content
    assert "send a photo" in (await kabir.says("/help"))[0].content
    async with stage.world.database.transaction() as db:
        await ledger.turn(db, False, 1, stage.world.clock.now())
    assert "ছবি" not in (await rina.says("/help"))[0].content
    assert "photo" not in (await kabir.says("/help"))[0].content


async def test_privacy_asks_for_photos_without_names_and_faces(stage: Stage) -> None:
    rina, kabir = await joins(stage), await stage.world.kabir()
    assert "নাম বা মুখ না থাকে" in (await rina.says("/privacy"))[0].content
    assert "without anybody's name or face" in (await kabir.says("/privacy"))[0].content
