"""Hints that students found unhelpful: what an admin sees of them, and what becomes of them."""

import asyncio
from typing import Any

import pytest
from pydantic import BaseModel
from sqlalchemy import update

from bot.ai.model import Question, Trouble
from bot.hints.gates import Gate
from bot.hints.questions import SecondReading, WrittenHint
from bot.language import Voice
from bot.operations.admin import hint_actions, phrases
from bot.operations.admin.hint_review import tidied
from bot.operations.admin.taps import APPROVE, DROP
from bot.settings import DEFAULT_MODEL
from models.audit_entry import AuditEntry
from models.generated_hint import GeneratedHint
from models.problem import Problem
from models.types import HintStatus, Language
from tests.cast import Person, World, labels
from tests.operations.conftest import PENS, Stage, faces, rows, sees, shirin, version_now, waits
from tests.streaks.test_jobs import Counted

UNFORESEEN = "৬৫"
HINT = "একটি কলমের দাম কত? তারপর সেই দাম দিয়ে কী করবে?"
BETTER = "আগে ৩০ টাকাকে ৫ ভাগ করো। সেই ভাগফল কীসের দাম?"
TELLS = "৫ দিয়ে ভাগ করে ১৩ দিয়ে গুণ করলে হয় ৭৮ টাকা।"


def writes_once(question: Question[Any]) -> BaseModel | Trouble:
    if question.shape is WrittenHint:
        return WrittenHint(hint=HINT)
    return SecondReading(is_true=True, reveals_answer=False, fits_mistake=True, one_step=True, is_kind=True)


async def joins(stage: Stage, name: str) -> Person:
    student = stage.world.person(name)
    await student.joins()
    await faces(student)
    return student


async def three_find_it_unhelpful(stage: Stage) -> None:
    stage.claude.script = writes_once
    for name in ("রিনা", "মিম", "কবির"):
        student = await joins(stage, name)
        await student.says(UNFORESEEN)
        await student.taps("কাজে লাগেনি")


async def reviews(world: World) -> Person:
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("✨ Hints")
    return admin


async def the_hint(world: World) -> GeneratedHint:
    (hint,) = await rows(world, GeneratedHint)
    assert isinstance(hint, GeneratedHint)
    return hint


async def deeds(world: World) -> list[str]:
    return [entry.action for entry in await rows(world, AuditEntry)]


# What is seen


async def test_the_queue_shows_the_hint_with_all_that_one_needs_to_judge_it(stage: Stage) -> None:
    await three_find_it_unhelpful(stage)
    admin = shirin(stage.world)
    await admin.says("/admin")
    assert "✨ Hints (1)" in labels(admin)
    await admin.taps("✨ Hints (1)")
    assert admin.last.content == (
        "✨ Hints that wait for a ruling: 1\n\n"
        f"{PENS} #0, class 6\n"
        "৫টি কলমের দাম ৩০ টাকা। ১৩টি কলমের দাম কত টাকা?\n\n"
        "Right answer: ৭৮ টাকা\n"
        "Mistake: answered 65, for what reason is not known (value:65)\n"
        "Where: after a wrong answer, Bengali\n\n"
        f"{HINT}\n"
        "👍 0 · 👎 3\n"
        f"{version_now('mistake')} · {DEFAULT_MODEL}"
    )
    assert labels(admin) == ["✅ Approve", "✏️ Edit", "🗑 Drop", "⬅️ Back"]
    assert await deeds(stage.world) == ["desk", "hints"]


async def test_the_one_that_has_waited_longest_comes_first(stage: Stage) -> None:
    for words in ("প্রথম লেখাটি এখানে।", "দ্বিতীয় লেখাটি এখানে।"):
        await waits(stage.world, words=words, mistake=f"value:{len(words)}")
    admin = await reviews(stage.world)
    assert "প্রথম লেখাটি" in admin.last.content
    await admin.taps("Approve")
    assert "দ্বিতীয় লেখাটি" in admin.last.content
    assert "wait for a ruling: 1" in admin.last.content
    await admin.taps("Drop")
    assert admin.last.content == "✅ No hints wait."
    assert labels(admin) == ["⬅️ Back"]


@pytest.mark.parametrize(
    ("mistake", "en", "bn"),
    [
        (
            "predicted:1",
            "answered 38, misconception: adds instead of scaling.",
            "উত্তর দিয়েছে ৩৮, ভুল ধারণা: adds instead of scaling।",
        ),
        ("predicted:99", "a wrong answer, for what reason is not known", "ভুল উত্তর, কেন তা জানা নেই"),
        ("reason:approximated_pi", "the student was told “", "শিক্ষার্থীকে বলা হয়েছে “"),
        ("reason:gone", "a wrong answer, for what reason is not known", "ভুল উত্তর, কেন তা জানা নেই"),
        ("other", "a wrong answer, for what reason is not known", "ভুল উত্তর, কেন তা জানা নেই"),
        ("none", "no particular one", "নির্দিষ্ট কোনো ভুল নেই"),
    ],
)
async def test_the_mistake_is_told_in_words(stage: Stage, mistake: str, en: str, bn: str) -> None:
    await waits(stage.world, mistake=mistake)
    admin = await reviews(stage.world)
    assert f"Mistake: {en}" in admin.last.content
    assert f"({mistake})" in admin.last.content
    await admin.joins()
    await admin.says("/admin")
    await admin.taps("✨ ইঙ্গিত (১)")
    assert f"ভুলের ধরন: {bn}" in admin.last.content


async def test_a_foreseen_mistake_comes_with_the_authors_own_hint(stage: Stage) -> None:
    await waits(stage.world, mistake="predicted:1")
    admin = await reviews(stage.world)
    wrong = (await problem(stage.world)).wrong[1]
    assert f"misconception: {wrong['misconception'].replace('_', ' ')}." in admin.last.content
    assert f"The author's hint: “{wrong['hint_en']}”" in admin.last.content


async def problem(world: World) -> Problem:
    found = [row for row in await rows(world, Problem) if (row.template_key, row.variant) == (PENS, 0)]
    assert isinstance(found[0], Problem)
    return found[0]


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ("ladder", "after all three hints, English"),
        ("explained", "explanation at the end, English"),
        ("why:1", "“Why?” at step 2, English"),
    ],
)
async def test_the_problem_is_shown_in_the_hints_language(stage: Stage, step: str, said: str) -> None:
    words = "How much is one pen? <Think> of it & go on."
    await waits(stage.world, step=step, language="en", words=words)
    admin = await reviews(stage.world)
    assert (await problem(stage.world)).question_en in admin.last.content
    assert words in admin.last.content
    assert f"Where: {said}" in admin.last.content
    assert "nobody is shown this hint" not in admin.last.content


async def test_the_options_of_a_choice_are_shown(stage: Stage) -> None:
    chosen = next(row for row in await rows(stage.world, Problem) if row.choices)
    await waits(stage.world, problem=chosen.template_key, variant=chosen.variant)
    admin = await reviews(stage.world)
    for choice in chosen.choices:
        assert f"\n• {choice['text_bn']}" in admin.last.content


@pytest.mark.parametrize(
    "changed",
    [{"fingerprint": "older"}, {"prompt": "hint-0+check-1"}, {"model": "claude-haiku-4-5"}],
    ids=lambda changed: next(iter(changed)),
)
async def test_a_hint_that_nobody_can_meet_any_more_can_only_be_dropped(stage: Stage, changed: dict[str, str]) -> None:
    hint_id = await waits(stage.world, **changed)  # type: ignore[arg-type]
    admin = await reviews(stage.world)
    assert "nobody is shown this hint any more" in admin.last.content
    assert labels(admin) == ["🗑 Drop", "⬅️ Back"]
    (said,) = await admin.says(f"/hint {hint_id} {BETTER}")
    assert said.content == phrases.HINT_OUTDATED.en
    assert (await the_hint(stage.world)).words == HINT


# What becomes of it


async def test_an_approved_hint_goes_back_to_the_students_as_it_is(stage: Stage) -> None:
    await three_find_it_unhelpful(stage)
    admin = await reviews(stage.world)
    await admin.taps("Approve")
    assert admin.toast == "The hint is shown again."
    assert admin.last.content == "✅ No hints wait."
    asked = len(stage.claude.asked)
    (verdict,) = await (await joins(stage, "সুমন")).says(UNFORESEEN)
    assert HINT in verdict.content
    assert len(stage.claude.asked) == asked
    assert await deeds(stage.world) == ["desk", "hints", "hint_approve"]
    entry = (await rows(stage.world, AuditEntry))[-1]
    assert entry.detail == {"hint": 1, "problem": PENS, "variant": 0}
    assert entry.student_id is None


async def test_reactions_from_before_the_ruling_count_no_more(stage: Stage) -> None:
    await three_find_it_unhelpful(stage)
    await (await reviews(stage.world)).taps("Approve")
    student = await joins(stage, "সুমন")
    await student.says(UNFORESEEN)
    await student.taps("কাজে লাগেনি")
    assert (await the_hint(stage.world)).status is HintStatus.READY


async def test_a_dropped_hint_is_never_made_again(stage: Stage) -> None:
    await three_find_it_unhelpful(stage)
    admin = await reviews(stage.world)
    await admin.taps("Drop")
    assert admin.toast == "The hint is not shown again."
    asked = len(stage.claude.asked)
    said = await (await joins(stage, "সুমন")).says(UNFORESEEN)
    assert "✨" not in "".join(message.content for message in said)
    assert len(stage.claude.asked) == asked
    assert (await deeds(stage.world))[-1] == "hint_drop"


async def test_an_edited_hint_goes_back_in_the_admins_words(stage: Stage) -> None:
    await three_find_it_unhelpful(stage)
    admin = await reviews(stage.world)
    (offered,) = await admin.taps("Edit")
    assert offered.content == f"✏️ Copy this, change the words, and send it:\n/hint 1 {HINT}"
    saved, following = await admin.says(f"/hint 1 {BETTER}")
    assert saved.content == "✏️ Saved. Students now get your words."
    assert following.content == "✅ No hints wait."
    (verdict,) = await (await joins(stage, "সুমন")).says(UNFORESEEN)
    assert BETTER in verdict.content
    assert await deeds(stage.world) == ["desk", "hints", "hint_rewrite"]


async def test_an_edit_that_tells_the_answer_is_refused_in_words_whoever_writes_it(stage: Stage) -> None:
    await three_find_it_unhelpful(stage)
    admin = shirin(stage.world)
    (said,) = await admin.says(f"/hint 1 {TELLS}")
    assert said.content == (
        "✋ The words were not saved:\n"
        "• It tells the answer. Show the next step and leave the answer out.\n\n"
        "Mend them and send them again with /hint."
    )
    hint = await the_hint(stage.world)
    assert (hint.status, hint.words) == (HintStatus.WITHDRAWN, HINT)
    assert await deeds(stage.world) == []
    await admin.joins()
    (said,) = await admin.says(f"/hint ১ {TELLS}")  # a Bengali keyboard
    assert "• এতে উত্তরটি বলা আছে।" in said.content


async def test_every_gate_that_closed_is_named(stage: Stage) -> None:
    await waits(stage.world)
    admin = shirin(stage.world)
    (said,) = await admin.says("/hint 1 আপনি 47 ভাবুন: **২ + ২ = ৫** নয় কি? See www.example.com for 78 taka.")
    lines = [line for line in said.content.splitlines() if line.startswith("• ")]
    assert [line.split(":")[0] for line in lines] == [
        "• Language",
        "• Words",
        "• Signs",
        "• No links and no @names.",
        "• It tells the answer. Show the next step and leave the answer out.",
        "• Numbers",
        "• Working",
    ]
    (said,) = await admin.says("/hint 1 ভাবো।")
    assert "• Length: 3 to 60 words, at most 4 sentences and 500 characters." in said.content
    assert set(phrases.GATES) == set(Gate)


async def test_after_the_problem_an_explanation_may_tell_the_answer_and_keeps_its_lines(stage: Stage) -> None:
    await waits(stage.world, step="explained", words="১টির দাম ৬ টাকা।\n১৩টির ৭৮ টাকা।")
    admin = shirin(stage.world)
    await admin.says("/hint 1 ১টি কলমের দাম  ৩০ ÷ ৫ = ৬ টাকা।\n\n ১৩টি কলমের দাম ৬ × ১৩ = ৭৮ টাকা।")
    assert (await the_hint(stage.world)).words == "১টি কলমের দাম ৩০ ÷ ৫ = ৬ টাকা।\n১৩টি কলমের দাম ৬ × ১৩ = ৭৮ টাকা।"
    assert tidied("এক লাইন\nআরেক  লাইন", "mistake") == "এক লাইন আরেক লাইন"


async def test_an_edit_may_speak_of_the_mistake_it_is_for(stage: Stage) -> None:
    await waits(stage.world, mistake="predicted:1")
    await shirin(stage.world).says("/hint 1 ৩৮ পেতে কী যোগ করেছ? দাম কি সংখ্যার সঙ্গে যোগ হয়?")
    assert (await the_hint(stage.world)).status is HintStatus.READY


@pytest.mark.parametrize("argument", ["", "1", "one hint", "-1 hint", "1234567890123 hint", "² hint"])
async def test_an_edit_without_number_or_words_says_how_it_is_written(stage: Stage, argument: str) -> None:
    await waits(stage.world)
    (said,) = await shirin(stage.world).says(f"/hint {argument}")
    assert said.content == phrases.HINT_USAGE.en


async def test_without_a_key_words_cannot_be_checked(world: World) -> None:
    hint_id = await waits(world)
    admin = await reviews(world)
    assert "wait for a ruling: 1" in admin.last.content
    (said,) = await admin.says(f"/hint {hint_id} {BETTER}")
    assert said.content == phrases.CANNOT_CHECK.en
    await admin.taps("Drop")
    assert (await the_hint(world)).status is HintStatus.DROPPED


# Two admins, and others


async def test_the_second_of_two_admins_learns_that_it_was_ruled_on(stage: Stage) -> None:
    first, second = await waits(stage.world), await waits(stage.world, mistake="none", words="দ্বিতীয় লেখাটি এখানে।")
    admin = await reviews(stage.world)
    page = admin.last.message_id
    await admin.taps("Drop")
    for ruling in ("approve", "drop", "edit"):
        await admin.taps_data(f"ah:{first}:{ruling}", page)
        assert admin.toast == "That was ruled on before."
        assert "দ্বিতীয় লেখাটি" in admin.last.content  # and goes on with the next
    (said,) = await admin.says(f"/hint {first} {BETTER}")
    assert said.content == "That hint does not wait for a ruling."
    states = {hint.hint_id: hint.status for hint in await rows(stage.world, GeneratedHint)}
    assert states == {first: HintStatus.DROPPED, second: HintStatus.WITHDRAWN}


async def test_of_two_rulings_at_the_same_moment_one_counts(stage: Stage) -> None:
    hint_id = await waits(stage.world)

    async def rules(ruling: str) -> bool:
        async with stage.world.database.transaction() as db:
            return await hint_actions.rule_on_hint(db, 1, hint_id, ruling, stage.world.clock.now())

    ruled = await asyncio.gather(rules(APPROVE), rules(DROP), rules(APPROVE))
    assert sorted(ruled) == [False, False, True]
    assert len(await deeds(stage.world)) == 1


@pytest.mark.parametrize("data", ["ah:999999:approve", "ah:999999:edit", "ah:1:burn"])
async def test_a_ruling_on_nothing_is_refused_in_words(stage: Stage, data: str) -> None:
    admin = shirin(stage.world)
    await admin.says("/admin")
    await admin.taps_data(data)
    assert admin.toast == "That was ruled on before."


async def test_nobody_but_an_admin_reviews_hints(stage: Stage) -> None:
    hint_id = await waits(stage.world)
    rina = await stage.world.rina()
    (said,) = await rina.says(f"/hint {hint_id} {BETTER}")
    (unknown,) = await rina.says("/nonsense")
    assert said.content == unknown.content
    for data in (f"ah:{hint_id}:approve", f"ah:{hint_id}:edit", "ad:hints"):
        await rina.taps_data(data)
        assert "আর কাজ করে না" in rina.toast
    hint = await the_hint(stage.world)
    assert (hint.status, hint.words) == (HintStatus.WITHDRAWN, HINT)


async def test_the_queue_takes_few_statements_however_many_wait(stage: Stage) -> None:
    rina = await stage.world.rina()
    for number in range(8):
        await sees(rina, await waits(stage.world, mistake=f"value:{number}"), number, cached=True, helped=False)
    admin = shirin(stage.world)
    await admin.says("/admin")
    with Counted(stage.world) as page:
        await admin.taps("✨ Hints (8)")
    with Counted(stage.world) as ruling:
        await admin.taps("Approve")
    assert (page.number, ruling.number) == (11, 14)


async def test_the_command_to_copy_holds_digits_of_every_keyboard(stage: Stage) -> None:
    await waits(stage.world)
    async with stage.world.database.transaction() as db:
        await db.execute(update(GeneratedHint).values(words="a < b"))
    admin = shirin(stage.world)
    await admin.joins()
    await admin.says("/admin")
    await admin.taps("✨ ইঙ্গিত (১)")
    (offered,) = await admin.taps("✏️")
    assert offered.content.endswith("\n/hint 1 a < b")
    assert "/hint {hint} " in Voice(Language.BENGALI).plain(phrases.EDIT_HINT, hint="{hint}", words="")
