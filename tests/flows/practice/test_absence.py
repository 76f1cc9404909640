"""Back after forty days: a kind word, five problems, and no mountain."""

import re
from datetime import timedelta

from sqlalchemy import func, select

from bot.days import local_day
from bot.language import to_latin_digits
from models.card import SrsCard
from models.choice import ServedChoice
from models.session import Session
from tests.cast import Person, World

AWAY = 40


async def due(rina: Person) -> int:
    async with rina.world.database.transaction() as db:
        student = await rina.student(db)
        today = local_day(rina.world.clock.now(), student.zone)
        own = (SrsCard.student_id == student.student_id, SrsCard.next_review_date <= today)
        return int(await db.scalar(select(func.count()).where(*own)) or 0)


async def reviews_in(world: World, session: Session) -> int:
    async with world.database.transaction() as db:
        own = (ServedChoice.session_id == session.session_id, ServedChoice.why == "review")
        return int(await db.scalar(select(func.count()).where(*own)) or 0)


async def test_after_forty_days_away_two_reviews_at_most_and_no_large_number(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    for _ in range(6):
        for _ in range(2):
            await rina.says("/practice")
            await rina.finishes()
        world.clock.advance(world.clock.now() + timedelta(days=1))
    before = await rina.sessions()
    heard = len(world.telegram.messages(rina.user))
    await world.moves(timedelta(days=AWAY))
    waiting = await due(rina)
    assert waiting > 24
    await rina.says("/start")
    for _ in range(3):
        await rina.says("/practice")
        await rina.finishes()
    since = [each for each in await rina.sessions() if each.session_id > before[-1].session_id]
    assert [len(each.problem_ids) for each in since] == [5, 5, 5]
    assert all([await reviews_in(world, each) <= 2 for each in since])
    await rina.says("/review")
    await rina.says("/why")
    await rina.finishes()
    assert len((await rina.session()).problem_ids) == 5
    own = [
        each for each in world.telegram.messages(rina.user)[heard:] if each.from_bot and not is_problem(each.content)
    ]
    reminders = [each.content for each in own if any("প্রথম প্রশ্ন খোলো" in button.text for button in each.buttons)]
    assert any("আগে করা কয়েকটি প্রশ্ন" in each for each in reminders)
    for message in own:
        numbers = [int(each) for each in re.findall(r"\d+", to_latin_digits(message.content))]
        assert waiting not in numbers, message.content
    assert not any(word in rina.heard for word in ("বাকি পড়ে", "জমে আছে", "জমে গেছে"))


def is_problem(text: str) -> bool:
    """A problem, or a verdict with its answer: numbers that are the mathematics' own."""
    return "🟩" in text or text.startswith("✅")


async def test_a_problem_that_keeps_slipping_comes_with_the_lesson_of_what_it_rests_on(world: World) -> None:
    rina = await world.rina()
    await rina.finishes()
    world.clock.advance(world.clock.now() + timedelta(days=2))
    async with world.database.transaction() as db:
        for card in await db.scalars(select(SrsCard)):
            card.lapses = 2
    await rina.says("/review")
    problem = await rina.problem()
    slipping, solution = await rina.taps("জানি না")
    assert "কয়েকবার মেলেনি" in slipping.content
    assert problem.solution[0]["text_bn"] in solution.content
    (lesson,) = await rina.taps_data(slipping.buttons[0].callback_data or "", slipping.message_id)
    assert "📖" in lesson.content
    (following,) = await rina.taps("পরের প্রশ্ন")
    assert following.content.startswith("🔁 ২/৫"), "the lesson took nothing away"
    async with world.database.transaction() as db:
        card = (await db.scalars(select(SrsCard).where(SrsCard.template_key == problem.template_key))).one()
    assert (card.lapses, card.is_suspended) == (3, False)
