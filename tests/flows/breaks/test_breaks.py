"""Days off, as a student takes them."""

from datetime import timedelta

from sqlalchemy import select

from bot.days import DEFAULT_ZONE, local_day, moment_of
from bot.flows.breaks.taps import TakeBreak
from models.calendar_change import CalendarChange
from models.card import SrsCard
from tests.cast import Person, World, labels


async def changes(world: World) -> list[CalendarChange]:
    async with world.database.transaction() as db:
        return list(await db.scalars(select(CalendarChange).order_by(CalendarChange.change_id)))


def reminders(rina: Person) -> int:
    messages = rina.telegram.messages(rina.user)
    return sum("▶️ প্রথম প্রশ্ন খোলো" in [each.text for each in message.buttons] for message in messages)


async def test_no_reminder_comes_in_a_break_and_one_on_the_day_after(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    await rina.says("/break")
    assert "কত দিনের বিরতি চাও?" in rina.last.content
    assert labels(rina)[:4] == ["৩ দিন", "১ সপ্তাহ", "২ সপ্তাহ", "৩০ দিন"]
    await rina.taps("৩ দিন")
    assert "আজ থেকে ৩ দিনের বিরতি" in rina.last.content
    after = local_day(world.clock.now(), DEFAULT_ZONE) + timedelta(days=3)
    await world.moves_to(moment_of(after, 17, DEFAULT_ZONE))
    assert reminders(rina) == 0
    await world.moves_to(moment_of(after, 19, DEFAULT_ZONE))
    assert reminders(rina) == 1
    async with world.database.transaction() as db:
        due = list(await db.scalars(select(SrsCard.next_review_date)))
        (taken,) = await db.scalars(select(CalendarChange))
    assert all(day is not None and taken.last_day is not None and day > taken.last_day for day in due)


async def test_a_second_tap_takes_no_second_break_and_being_back_ends_it(world: World) -> None:
    rina = await world.rina()
    await rina.says("/break")
    asked = rina.last.message_id
    await rina.taps("১ সপ্তাহ")
    await rina.taps_data(TakeBreak(7).pack(), asked)
    assert "বিরতি তো চলছেই" in rina.toast
    assert len(await changes(world)) == 1
    await rina.says("/break")
    assert "আর ৭ দিন বাকি" in rina.last.content
    await rina.taps("👋 বিরতি শেষ, ফিরে এসেছি")
    assert "আবার স্বাগত" in rina.last.content
    await rina.says("/break")
    assert "কত দিনের বিরতি চাও?" in rina.last.content
    assert [each.kind.value for each in await changes(world)] == ["break", "back"]


async def test_a_length_that_nobody_offers_is_refused(world: World) -> None:
    rina = await world.rina()
    await rina.says("/break")
    await rina.taps_data(TakeBreak(4000).pack())
    assert await changes(world) == []
    assert "তালিকা থেকে বেছে নাও" in rina.heard + rina.toast


async def test_another_day_of_the_week_is_lighter(world: World) -> None:
    kabir = await world.kabir()
    await kabir.says("/break")
    assert "Lighter day of the week: Friday" in kabir.last.content
    await kabir.taps("🌤 Change the lighter day")
    assert labels(kabir)[0] == "Saturday"
    await kabir.taps("none, all days alike")
    assert "Lighter day of the week: none, all days alike" in kabir.last.content
    await kabir.says("/export")
    assert kabir.last.document is not None
    assert b"lighter_day" in kabir.last.document.data


async def test_the_settings_lead_to_days_off(world: World) -> None:
    rina = await world.rina()
    await rina.says("/settings")
    await rina.taps("বিরতি ও হালকা দিন")
    assert "কত দিনের বিরতি চাও?" in rina.last.content
