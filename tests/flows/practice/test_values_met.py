"""A wrong number that nothing explains: what the first student gets who gives it, and the second."""

from typing import Any

from bot.hints.questions import SecondReading, WrittenHint
from models.generated_hint import GeneratedHint
from models.types import HintStatus
from tests.cast import Person
from tests.flows.practice.conftest import Stage
from tests.flows.practice.test_claude import FINE, joins, rows

UNEXPLAINED, ANOTHER = "৭১", "৯৩"
FOR_ALL = "একটি কলমের দাম কত? তারপর সেই দাম দিয়ে কী করবে?"
OF_ITS_OWN = "১৩টি কলমের দাম কি ৫টির দামের দ্বিগুণের কম, না বেশি?"


def says_which(question: Any) -> Any:
    if question.shape is SecondReading:
        return FINE
    return WrittenHint(hint=OF_ITS_OWN if "answered 71" in question.text else FOR_ALL)


async def statuses(stage: Stage) -> dict[str, HintStatus]:
    return {hint.mistake: hint.status for hint in await rows(stage, GeneratedHint)}


async def test_the_first_gets_the_hint_for_all_such_numbers_and_the_second_makes_it_a_kind_of_mistake(
    stage: Stage,
) -> None:
    stage.claude.script = says_which
    _, hint = await (await joins(stage)).says(UNEXPLAINED)
    assert FOR_ALL in hint.content
    assert await statuses(stage) == {"value:71": HintStatus.MET, "other": HintStatus.READY}

    asked = len(stage.claude.asked)
    (verdict,) = await (await joins(stage, "মিম")).says(ANOTHER)
    assert FOR_ALL in verdict.content
    assert len(stage.claude.asked) == asked

    _, own = await (await joins(stage, "কবির")).says(UNEXPLAINED)
    assert OF_ITS_OWN in own.content
    assert (await statuses(stage))["value:71"] is HintStatus.READY


async def test_a_hint_for_all_that_comes_late_is_still_for_this_mistake(stage: Stage) -> None:
    stage.claude.script = says_which
    stage.claude.seconds = 0.3
    rina = await joins(stage)
    rina.telegram.send_text(rina.user, UNEXPLAINED)
    await stage.world.idle()
    assert FOR_ALL in rina.heard


async def test_beyond_the_ladder_such_a_number_is_nothing_in_particular(stage: Stage) -> None:
    stage.claude.script = says_which
    rina = await joins(stage)
    await rina.says(UNEXPLAINED)
    await all_hints(rina)
    await rina.taps("✨ আরও একটি ইঙ্গিত")
    assert "none" in await statuses(stage)


async def all_hints(person: Person) -> None:
    for _ in range(3):
        await person.taps("💡 ইঙ্গিত")
