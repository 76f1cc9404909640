"""The costs page: what is spent, on what, what is left, how well it works; the chart, and the switch."""

from calendar import monthrange
from datetime import date, timedelta
from decimal import Decimal

import pytest
from sqlalchemy import select

from bot.ai import ledger
from bot.ai.budget import first_of_month
from bot.ai.model import Trouble
from bot.days import DEFAULT_ZONE, moment_of
from bot.figures import draw
from bot.language import Voice
from bot.operations.admin import phrases
from bot.operations.admin.cost_screens import chart
from bot.operations.admin.costs import Bar, Budget, Use, bars, month_end
from bot.operations.admin.screens import money
from models.ai_spending import Switch
from models.audit_entry import AuditEntry
from models.types import Language, Operation
from tests.cast import Person, World, labels
from tests.operations.conftest import (
    Stage,
    answered,
    asks,
    days_ago,
    faces,
    moves_to_day,
    rows,
    sees,
    shirin,
    spends,
    today,
    waits,
)
from tests.streaks.test_jobs import Counted

UNFORESEEN = "৬৫"


async def opens_costs(world: World) -> Person:
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Costs")
    return admin


async def spent_by_everybody(world: World, usd: str) -> None:
    async with world.database.transaction() as db:
        await ledger.spend(db, first_of_month(today(world)), Decimal(usd))


# The page


async def test_the_page_tells_exactly_what_a_month_cost_and_how_it_went(stage: Stage) -> None:
    world = stage.world
    moves_to_day(world, 10)
    days = monthrange(today(world).year, today(world).month)[1]
    rina, kabir = await world.rina(), await world.kabir()
    await spends(world, "0.0003")
    await spends(world, "0.00001", Operation.HINT_CHECK)
    await spends(world, "0.5", at=days_ago(world, 3))
    await spends(world, "0.25", Operation.EXPLANATION, at=days_ago(world, 9))  # the first of the month
    await spends(world, "0.125", Operation.HINT_CHECK, at=days_ago(world, 3), batch=True)
    await spends(world, "8", at=days_ago(world, 10))  # last month
    await spent_by_everybody(world, "0.87531")
    for latency in (500, 1000, 1500):
        await asks(rina, "answered", latency_ms=latency)
    await asks(rina, Trouble.TIMEOUT, latency_ms=2000)
    await asks(kabir, Trouble.TIMEOUT, latency_ms=2500)
    await asks(kabir, Trouble.OVERLOADED, latency_ms=3000)
    await asks(kabir, "lost", latency_ms=0)  # says nothing of how long anybody waited
    await asks(kabir, "refused", at=days_ago(world, 10), latency_ms=9_000)
    await asks(rina, "answered", Operation.ANSWER_EVALUATION, latency_ms=3500)
    await asks(rina, "answered", Operation.ANSWER_EVALUATION, latency_ms=4000, at=days_ago(world, 8))
    await answered(rina, 0, {"given": "1"}, {"given": "2"})
    await answered(rina, 1, {"given": "1"}, {"given": "৭৮", "found_by": "claude"})
    await answered(rina, 2)  # "I don't know" is no try
    await answered(kabir, 0, {"given": "1"}, at=days_ago(world, 10))
    hint = await waits(world)
    for position, cached in enumerate((False, True, True)):
        await sees(rina, hint, position, cached=cached)
    await sees(kabir, hint, 0, cached=False, at=days_ago(world, 10))
    await asks(kabir, None, reserved="0.0013", settled=False)  # under way
    # Eight requests for hints, and the three that were answered cost nothing: another's call was under way. With that
    # all the texts that were there when they were shown are accounted for.
    await spent_by_everybody(world, "0.0013")

    admin = await opens_costs(world)
    projection = (Decimal("0.87531") / 10 * days).quantize(Decimal("0.0001"))
    assert admin.last.content == (
        "💵 Costs\n\n"
        "Today: $0.0003 ($0.0002 per active student)\n"
        "This month: $0.8753 ($0.4377 per active student)\n\n"
        "This month, by what it was for\n"
        "• Hints: $0.5003 (calls: 2)\n"
        "• Second reading: $0.000010 (calls: 1)\n"
        "• Explanations: $0.2500 (calls: 1)\n"
        "• AI hints made ahead of time: $0.1250 (calls: 1)\n\n"
        "This month's budget\n"
        "⬜⬜⬜⬜⬜⬜⬜⬜⬜⬜ 8%\n"
        "$0.8766 of $10.0000, of which $0.0013 is set aside for requests under way\n"
        f"By the end of the month, if it goes on like this: ${projection}\n\n"
        "This month's work\n"
        "✨ AI hints shown: 3, cache hit rate 38%\n"
        "↩️ The written help instead of AI: 4 (timeout 2, process died 1, overloaded 1)\n"
        "✍️ Answers put before Claude: 2 of 5 (40.0%) ⚠️ under 5% is expected\n"
        "⏱ Waiting: half of the requests up to 2.2 s, 95% up to 3.8 s\n\n"
        "🟢 Claude is on."
    )
    assert labels(admin) == ["📊 Chart", "⏸ Turn Claude off", "⬅️ Back"]


async def test_the_page_of_a_tutor_that_nobody_has_used(stage: Stage) -> None:
    admin = await opens_costs(stage.world)
    assert "Today: $0.0000 ($0.0000 per active student)" in admin.last.content
    assert "Claude has not been asked anything this month yet." in admin.last.content
    assert "⬜⬜⬜⬜⬜⬜⬜⬜⬜⬜ 0%\n$0.0000 of $10.0000\nBy the end" in admin.last.content
    assert "AI hints shown: 0, cache hit rate —" in admin.last.content
    assert "The written help instead of AI: 0\n" in admin.last.content
    assert "0 of 0 (0.0%)\n\n" in admin.last.content
    assert "Waiting" not in admin.last.content


async def test_real_use_of_a_hint_appears_on_the_page_and_on_the_desk(stage: Stage) -> None:
    """Two students make the same mistake: one hint is written, two are shown."""
    for name in ("রিনা", "মিম"):
        student = stage.world.person(name)
        await student.joins()
        await faces(student)
        await student.says(UNFORESEEN)
    admin = await opens_costs(stage.world)
    assert "• Hints: $0." in admin.last.content
    assert "• Second reading: $0." in admin.last.content
    assert "AI hints shown: 2, cache hit rate 50%" in admin.last.content
    assert "$0.0000 per active" not in admin.last.content  # however little it was
    assert "set aside" not in admin.last.content
    await admin.taps("Back")
    assert "✨ AI hints shown: 2, cache hit rate 50%; answers put before Claude: 0.0%" in admin.last.content
    assert "✨ Hints (0)" in labels(admin)


async def test_the_hit_rate_is_of_the_texts_that_were_needed_also_where_none_was_shown(stage: Stage) -> None:
    """One asked in vain, the next had it made, the third found it: of three, one did not have to wait."""
    students = [stage.world.person(name) for name in ("রিনা", "মিম", "কবির")]
    for student in students:
        await student.joins()
        await faces(student)
    script, stage.claude.script = stage.claude.script, lambda question: Trouble.OVERLOADED
    await students[0].says(UNFORESEEN)
    stage.claude.script = script
    for student in students[1:]:
        await student.says(UNFORESEEN)
    admin = await opens_costs(stage.world)
    assert "AI hints shown: 2, cache hit rate 33%" in admin.last.content


@pytest.mark.parametrize(("spent", "squares", "warns"), [("7.99", 7, False), ("8", 8, True), ("10.5", 10, True)])
async def test_a_warning_stands_on_the_page_from_eighty_per_cent_of_the_budget_on(
    stage: Stage, spent: str, squares: int, warns: bool
) -> None:
    await spent_by_everybody(stage.world, spent)
    admin = await opens_costs(stage.world)
    percent = int(Decimal(spent) * 10)
    assert ("🟧" if warns else "🟩") * squares + "⬜" * (10 - squares) + f" {percent}%" in admin.last.content
    assert (f"⚠️ {percent}% of the budget is used." in admin.last.content) is warns


async def test_days_and_months_are_those_of_dhaka(stage: Stage) -> None:
    world = stage.world
    moves_to_day(world, 10)
    midnight = moment_of(today(world), 0, DEFAULT_ZONE)
    month = moment_of(today(world).replace(day=1), 0, DEFAULT_ZONE)
    moment = timedelta(microseconds=1)
    for at, usd in ((midnight, "0.1"), (midnight - moment, "0.02"), (month, "0.003"), (month - moment, "5")):
        await spends(world, usd, at=at)
    admin = await opens_costs(world)
    assert "Today: $0.1000" in admin.last.content
    assert "This month: $0.1230" in admin.last.content


async def test_without_a_key_the_page_says_so_and_offers_no_switch(world: World) -> None:
    await spends(world, "0.5")
    admin = await opens_costs(world)
    assert "This month: $0.5000" in admin.last.content
    assert "Claude is absent: ANTHROPIC_API_KEY is not set" in admin.last.content
    assert "only the written hints" in admin.last.content
    assert "budget" not in admin.last.content
    assert labels(admin) == ["📊 Chart", "⬅️ Back"]


async def test_a_bengali_admin_reads_bengali_digits(stage: Stage) -> None:
    await spends(stage.world, "0.0123")
    await spent_by_everybody(stage.world, "8.2")
    admin = shirin(stage.world)
    await admin.joins()
    await asks(admin, "KeyError", latency_ms=1_250)
    await admin.says("/admin")
    assert "✨ এআই ইঙ্গিত দেখানো: ০, আগেই জমা ছিল ০%; Claude-এর কাছে গেছে ০.০% উত্তর" in admin.last.content
    await admin.taps("💵")
    for line in (
        "• ইঙ্গিত লেখা: $০.০১২৩ (১ বার)",
        "🟧🟧🟧🟧🟧🟧🟧🟧⬜⬜ ৮২%",
        "$১০.০০০০-এর মধ্যে $৮.২০০০",
        "⚠️ বাজেটের ৮২% শেষ।",
        "↩️ এআইয়ের বদলে আগে থেকে লেখা সাহায্য: ১ (KeyError ১)",  # a fault of ours
        "⏱ অপেক্ষা: অর্ধেক ক্ষেত্রে ১.২, ৯৫% ক্ষেত্রে ১.২ সেকেন্ডের মধ্যে",
    ):
        assert line in admin.last.content
    assert not set("0123456789") & set(admin.last.content)


async def test_desk_and_costs_take_few_statements_however_much_was_used(stage: Stage) -> None:
    """Receipt, who it is, audit, replies and their delivery take 8; a figure, or a group of figures, takes one."""
    admin = shirin(stage.world)
    rina = await stage.world.rina()
    for number in range(5):
        await spends(stage.world, "0.01", list(Operation)[number])
        await asks(rina, "answered", latency_ms=number)
    with Counted(stage.world) as desk:
        await admin.says("/admin")
    with Counted(stage.world) as costs:
        await admin.taps("Costs")
    assert (desk.number, costs.number) == (15, 16)


# The chart


async def test_the_chart_shows_thirty_days_with_its_gist_in_words(stage: Stage) -> None:
    await spends(stage.world, "0.3", at=days_ago(stage.world, 4))
    await spends(stage.world, "0.6", Operation.HINT_CHECK)
    await spends(stage.world, "7", at=days_ago(stage.world, 30))
    admin = await opens_costs(stage.world)
    (picture,) = await admin.taps("Chart")
    assert picture.photo is not None
    day = f"{today(stage.world).day} {phrases.MONTHS[today(stage.world).month - 1].en}"
    assert picture.content == (
        f"📊 Last 30 days: $0.9000 in all, $0.0300 a day on average. The most was $0.6000 on {day}."
    )
    assert "Costs" in admin.telegram.messages(admin.user)[-2].content  # the page stays


async def test_where_nothing_was_spent_a_sentence_says_so(stage: Stage) -> None:
    admin = await opens_costs(stage.world)
    (said,) = await admin.taps("Chart")
    assert said.photo is None
    assert said.content == "📊 Nothing was spent in the last 30 days."


def test_ten_bars_are_the_averages_of_three_days_each() -> None:
    last = date(2026, 11, 1)
    shown = bars({last: Decimal("0.3"), last - timedelta(days=29): Decimal("0.6")}, last)
    assert len(shown) == 10
    assert shown[0] == Bar(date(2026, 10, 3), date(2026, 10, 5), Decimal("0.2"))
    assert shown[-1] == Bar(date(2026, 10, 30), last, Decimal("0.1"))
    assert {bar.a_day for bar in shown[1:-1]} == {Decimal(0)}


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("usd", ["0.00002", "0.2", "1234.5"])
def test_the_chart_can_be_drawn(language: Language, usd: str) -> None:
    last = date(2026, 11, 1)
    said = chart(Voice(language), {last: Decimal(usd)}, last)
    assert said.drawing is not None
    assert draw(said.drawing).startswith(b"\x89PNG")
    names = [bar["label"] for bar in said.drawing["bars"]]
    assert names[-1] == Voice(language).pick("৩০ অক্টোবর – ১ নভেম্বর", "30 Oct – 1 Nov")
    assert names[0] == Voice(language).pick("৩–৫ অক্টোবর", "3–5 Oct")


# The switch


async def test_off_means_no_calls_for_anybody_and_students_notice_only_written_hints(stage: Stage) -> None:
    rina, mim = stage.world.person("রিনা"), stage.world.person("মিম")
    for student in (rina, mim):
        await student.joins()
        await faces(student)
    admin = await opens_costs(stage.world)
    await admin.taps("Turn Claude off")
    assert labels(admin) == ["📊 Chart", "❗ Yes, off for everybody", "⬅️ Back"]
    assert "They notice nothing else." in admin.last.content
    assert "Claude is on" in admin.last.content
    await admin.taps("Yes, off")
    assert admin.toast == "Claude is off for everybody."
    assert "Claude is turned off" in admin.last.content
    assert "They notice nothing else." in admin.last.content
    (verdict,) = await rina.says(UNFORESEEN)
    assert "এখনো ঠিক হয়নি" in verdict.content
    assert stage.claude.asked == []

    await admin.taps("Turn Claude on")
    assert admin.toast == "Claude is on for everybody."
    assert "Turn Claude off" in " ".join(labels(admin))
    await mim.says(UNFORESEEN)
    assert len(stage.claude.asked) == 2
    assert [entry.action for entry in await rows(stage.world, AuditEntry)][-2:] == ["claude_off", "claude_on"]


async def test_turning_off_what_is_off_is_no_deed(stage: Stage) -> None:
    admin = await opens_costs(stage.world)
    for _ in range(2):
        await admin.taps_data("ak:off")
    assert "Claude is turned off" in admin.last.content
    actions = [entry.action for entry in await rows(stage.world, AuditEntry)]
    assert actions.count("claude_off") == 1
    await admin.taps_data("ak:ask")  # from an older page
    assert labels(admin) == ["📊 Chart", "▶️ Turn Claude on", "⬅️ Back"]
    await admin.taps_data("ak:burn")  # no button of ours
    assert "Claude is turned off" in admin.last.content


async def test_nobody_but_an_admin_can_turn_claude_off(stage: Stage) -> None:
    rina = await stage.world.rina()
    for data in ("ak:off", "ac", "ad:costs"):
        await rina.taps_data(data)
        assert "আর কাজ করে না" in rina.toast
    async with stage.world.database.transaction() as db:
        assert list(await db.scalars(select(Switch))) == []


# What the figures mean


@pytest.mark.parametrize(
    ("spent", "today", "end"),
    [
        ("0.5", date(2026, 11, 1), "15.0"),  # the first day is a whole one
        ("3", date(2026, 11, 15), "6.0"),
        ("3", date(2026, 11, 30), "3.0"),
        ("1", date(2028, 2, 2), "14.5"),
        ("0", date(2026, 12, 31), "0"),
    ],
)
def test_the_months_end_is_what_was_spent_a_day_times_its_days(spent: str, today: date, end: str) -> None:
    assert month_end(Decimal(spent), today) == Decimal(end)


@pytest.mark.parametrize(
    ("amount", "said"),
    [
        ("0", "0.0000"),
        ("0.0001", "0.0001"),
        ("0.00009999", "0.000100"),
        ("0.0000234", "0.000023"),
        ("0.000000005", "0.0000000050"),
        ("12.34567", "12.3457"),
    ],
)
def test_money_has_four_decimals_or_the_first_two_digits_that_say_something(amount: str, said: str) -> None:
    assert money(Voice(Language.ENGLISH), Decimal(amount)) == said


def test_a_share_over_five_per_cent_is_more_than_expected_and_nothing_is_none() -> None:
    assert Use(0, 0, 5, 95).share_put == Decimal("0.05")
    assert Use(0, 0, 0, 0).share_put == 0
    assert Use(0, 0, 0, 0).hit_rate is None


def test_who_waits_for_anothers_text_is_counted_once_and_as_somebody_for_whom_it_was_there() -> None:
    """Four asked: one in vain, one had it made, two waited for that; a fifth found it."""
    assert Use(shown=4, cached=3, put=0, read_by_rules=0, asked=4, joined=2).hit_rate == 60
    assert Use(shown=0, cached=0, put=0, read_by_rules=0, asked=1).hit_rate == 0


def test_of_a_budget_of_nothing_everything_is_used() -> None:
    nothing = Budget(Decimal(0), Decimal(0), Decimal(0))
    assert (nothing.squares, nothing.is_nearly_used) == (10, True)
