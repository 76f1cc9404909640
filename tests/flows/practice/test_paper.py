"""A photo of paper work: one question about the first wrong step, never the answer, and the picture is not kept."""

from typing import Any

import pytest
from sqlalchemy import select

from bot.ai.model import Question, Trouble
from bot.attempts.paper import A_DAY, ReadPaper
from models.ai_request import AiRequest
from tests.cast import Person
from tests.flows.practice.conftest import Stage, faces

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c4944415408d763f8ffff3f0005fe02fea735"
    "81840000000049454e44ae426082"
)
ASKS = "৫টি কলমের দাম থেকে একটি কলমের দাম কীভাবে পাবে?"


def sees(kind: str = "work", question: str = ASKS, step: int = 1, *steps: str) -> Any:
    lines = list(steps or ("৩০ + ১৩ = ৪৩ টাকা",)) if kind == "work" else []
    paper = ReadPaper.model_construct(kind=kind, steps=lines, first_wrong_step=step if lines else 0, question=question)

    def script(asked: Question[Any]) -> Any:
        return paper if asked.shape is ReadPaper else Trouble.TIMEOUT

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
    (asked,) = stage.claude.asked
    assert asked.picture is not None
    assert asked.picture.data == PNG
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
    assert len(stage.claude.asked) == A_DAY


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
