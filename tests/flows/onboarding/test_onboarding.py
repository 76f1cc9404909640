"""The first minute of a newcomer."""

from sqlalchemy import func, select

from models.student import Newcomer, Student
from models.types import SessionStatus
from tests.cast import World


async def test_four_taps_lead_from_hello_to_the_first_problem(world: World) -> None:
    rina = world.person("রিনা")
    hello = await rina.says("/start")
    assert "দারস" in hello[0].content
    assert "Dars" in hello[0].content
    await rina.taps("বাংলা")
    assert "কোন শ্রেণিতে" in rina.last.content
    await rina.taps("ষষ্ঠ")
    assert "মনে করিয়ে" in rina.last.content
    await rina.taps("সন্ধ্যা ৬টা")
    assert "অভিভাবক" in rina.last.content
    assert any("তথ্য" in button.text for button in rina.last.buttons)
    (problem,) = await rina.taps("তাঁরা রাজি")
    assert problem.content.startswith("১/৫ 🟩⬜⬜⬜⬜")
    assert "রিনা" in rina.heard
    async with world.database.transaction() as db:
        student = await rina.student(db)
        assert (student.grade, student.language, student.reminder_hour) == (6, "bn", 18)
        assert student.guardian_agreed_at is not None
        assert student.next_reminder_at is not None
        assert await db.scalar(select(func.count()).select_from(Newcomer)) == 0


async def test_the_questions_are_one_message_that_changes(world: World) -> None:
    rina = world.person("রিনা")
    await rina.says("/start")
    for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা"):
        assert await rina.taps(label) == []


async def test_english_from_the_second_question_on(world: World) -> None:
    kabir = await world.kabir()
    said = kabir.heard.split("Class", 1)[-1]
    assert "Here is your first problem" in said
    assert kabir.last.content.startswith("1/5 🟩⬜⬜⬜⬜")


async def test_before_the_guardians_yes_no_student_is_kept(world: World) -> None:
    rina = world.person("রিনা")
    await rina.says("/start")
    for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা"):
        await rina.taps(label)
    async with world.database.transaction() as db:
        assert await db.scalar(select(func.count()).select_from(Student)) == 0


async def test_whatever_a_newcomer_sends_leads_to_the_open_question(world: World) -> None:
    rina = world.person("রিনা")
    assert "দারস" in (await rina.says("হ্যালো"))[0].content
    await rina.taps("বাংলা")
    assert "কোন শ্রেণিতে" in (await rina.says("/practice"))[0].content
    assert "কোন শ্রেণিতে" in (await rina.says("৪"))[0].content


async def test_a_newcomer_may_change_an_answer_before_going_on(world: World) -> None:
    rina = world.person("রিনা")
    first = (await rina.says("/start"))[0].message_id
    await rina.taps("বাংলা")
    await rina.taps_data("ol:en", first)
    assert "Which class" in rina.last.content


async def test_privacy_is_one_tap_away_before_anything_is_kept(world: World) -> None:
    rina = world.person("রিনা")
    await rina.says("/start")
    for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা"):
        await rina.taps(label)
    (privacy,) = await rina.taps("🔒")
    assert "ফোন নম্বর" in privacy.content
    assert privacy.buttons == []


async def test_a_known_student_gets_the_menu_and_not_the_questions(world: World) -> None:
    rina = await world.rina()
    (menu,) = await rina.says("/start")
    assert "আবার দেখা হলো, রিনা" in menu.content
    assert menu.buttons[0].text == "▶️ আজকের অনুশীলন"


async def test_an_old_question_changes_nothing_for_a_student(world: World) -> None:
    rina = await world.rina()
    await rina.taps_data("og:8", 2)
    assert "/settings" in rina.toast
    async with world.database.transaction() as db:
        assert (await rina.student(db)).grade == 6


async def test_the_last_tap_twice_makes_one_student_and_one_session(world: World) -> None:
    rina = world.person("রিনা")
    await rina.says("/start")
    for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা"):
        await rina.taps(label)
    message = rina.last.message_id
    world.telegram.tap(rina.user, message, "oa")
    await rina.taps_data("oa", message)
    assert [session.status for session in await rina.sessions()] == [SessionStatus.IN_PROGRESS]


async def test_a_deep_link_is_kept(world: World) -> None:
    rina = world.person("রিনা")
    await rina.says("/start school-42")
    for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা", "✅"):
        await rina.taps(label)
    async with world.database.transaction() as db:
        assert (await rina.student(db)).start_code == "school-42"


async def test_junk_in_a_deep_link_is_dropped(world: World) -> None:
    rina = world.person("রিনা")
    await rina.says("/start <b>" + "x" * 200)
    for label in ("বাংলা", "ষষ্ঠ", "সন্ধ্যা ৬টা", "✅"):
        await rina.taps(label)
    async with world.database.transaction() as db:
        assert (await rina.student(db)).start_code is None


async def test_no_reminders_is_an_answer(world: World) -> None:
    rina = world.person("রিনা")
    await rina.joins(hour="মনে করাতে হবে না")
    async with world.database.transaction() as db:
        student = await rina.student(db)
        assert (student.reminder_hour, student.next_reminder_at) == (None, None)


async def test_an_empty_library_does_not_undo_the_enrolment(world: World) -> None:
    from sqlalchemy import text

    async with world.database.transaction() as db:
        await db.execute(text("UPDATE problems SET hidden_at = now()"))
    rina = await world.rina()
    assert "কোনো প্রশ্ন নেই" in rina.heard
    async with world.database.transaction() as db:
        assert (await rina.student(db)).grade == 6


async def test_a_name_full_of_html_is_only_a_name(world: World) -> None:
    someone = world.person("<b>R&D</b> 😀")
    await someone.joins()
    assert "<b>R&D</b> 😀" in someone.heard


async def test_a_group_gets_a_pointer_to_the_private_chat(world: World) -> None:
    rina = await world.rina()
    group = world.telegram.add_group("Class 6", rina.user)
    world.telegram.send_text(rina.user, "/practice", group)
    world.telegram.send_text(rina.user, "hello all", group)
    await world.telegram.wait_until_idle()
    said = [message.content for message in group.messages.values() if message.from_bot]
    assert len(said) == 1
    assert "private chat" in said[0]
    assert "আলাদা চ্যাটে" in said[0]
    assert len(await rina.sessions()) == 1
