"""The admins' desk."""

from decimal import Decimal

import pytest
from sqlalchemy import select, text

from bot.language import Voice
from bot.operations.admin.costs import each, percent
from models.audit_entry import AuditEntry
from models.cost_record import CostRecord
from models.delivery import Broadcast, QueuedMessage
from models.problem import Problem
from models.types import Operation, Provider
from tests.cast import Person, World


def shirin(world: World) -> Person:
    return Person(world, world.admin)


async def audit(world: World) -> list[str]:
    async with world.database.transaction() as db:
        return list(await db.scalars(select(AuditEntry.action).order_by(AuditEntry.audit_id)))


@pytest.mark.parametrize("command", ["/admin", "/health", "/student 1", "/broadcast hello", "/hint 1 hello"])
async def test_to_others_the_command_does_not_exist(world: World, command: str) -> None:
    rina = await world.rina()
    (said,) = await rina.says(command)
    (unknown,) = await rina.says("/nonsense")
    assert said.content == unknown.content
    assert await audit(world) == []


async def test_the_desk_counts_students_sessions_and_answers(world: World) -> None:
    rina = await world.rina()
    await rina.taps("জানি না")
    await rina.taps("পরের প্রশ্ন")
    await rina.finishes()
    (desk,) = await shirin(world).says("/admin")
    assert "Students: 1 (active today 1, in 7 days 1, new 1, blocked 0)" in desk.content
    assert "Sessions: 1 (completed 1, abandoned 0)" in desk.content
    assert "Answers: 5, right 80%" in desk.content
    assert await audit(world) == ["desk"]


async def test_costs_are_exact_and_per_active_student(world: World) -> None:
    rina = await world.rina()
    async with world.database.transaction() as db:
        student = await rina.student(db)
        for cost in ("0.0001", "0.0002"):
            db.add(
                CostRecord(
                    student_id=student.student_id,
                    operation=Operation.HINT_GENERATION,
                    api_provider=Provider.CLAUDE,
                    cost_usd=Decimal(cost),
                    recorded_at=world.clock.now(),
                )
            )
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Costs")
    assert "Today: $0.0003 ($0.0003 per active student)" in admin.last.content


async def test_a_reported_problem_can_be_hidden(world: World) -> None:
    rina = await world.rina()
    problem = await rina.problem()
    await rina.taps_data(f"r:{(await rina.session()).session_id}:0")
    await rina.taps("উত্তরটি ভুল")
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Reports")
    assert problem.template_key in admin.last.content
    assert "wrong answer: 1" in admin.last.content
    await admin.taps("Hide")
    assert "No open reports" in admin.last.content
    async with world.database.transaction() as db:
        assert (await db.get_one(Problem, problem.problem_id)).hidden_at is not None
    assert await audit(world) == ["desk", "reports", "reports_hide"]


async def test_a_problem_that_is_fine_stays(world: World) -> None:
    rina = await world.rina()
    problem = await rina.problem()
    await rina.taps_data(f"r:{(await rina.session()).session_id}:0")
    await rina.taps("লেখা বোঝা যায় না")
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Reports")
    await admin.taps("fine")
    async with world.database.transaction() as db:
        assert (await db.get_one(Problem, problem.problem_id)).hidden_at is None
    assert "No open reports" in admin.last.content


async def test_the_hardest_problems_need_enough_answers(world: World) -> None:
    admin = shirin(world)
    await admin.says("/admin")
    await admin.taps("Hardest")
    assert "Not enough answers" in admin.last.content
    async with world.database.transaction() as db:
        await db.execute(text("UPDATE problems SET hidden_at = now() WHERE grade = 6"))
        await db.execute(
            text(
                "UPDATE problems SET hidden_at = NULL WHERE problem_id IN "
                "(SELECT problem_id FROM problems WHERE grade = 6 ORDER BY problem_id LIMIT 1)"
            )
        )
    for number in range(5):
        someone = world.person(f"S{number}")
        await someone.joins()
        await someone.taps("জানি না")
    await admin.taps("Back")
    await admin.taps("Hardest")
    assert "0 of 5 right" in admin.last.content


async def test_a_student_is_found_by_our_id_or_by_telegrams(world: World) -> None:
    rina = await world.rina()
    admin = shirin(world)
    async with world.database.transaction() as db:
        student_id = (await rina.student(db)).student_id
    for number in (student_id, rina.user.id):
        (said,) = await admin.says(f"/student {number}")
        assert "রিনা" in said.content
    assert (await admin.says("/student 999"))[0].content == "There is no student with that id."
    assert "/student 17" in (await admin.says("/student রিনা"))[0].content
    assert await audit(world) == ["student", "student"]


async def test_a_broadcast_is_previewed_confirmed_sent_and_reported(world: World) -> None:
    rina, kabir = await world.rina(), await world.kabir()
    admin = shirin(world)
    (preview,) = await admin.says("/broadcast Eid <b>Mubarak</b> & good luck")
    assert "Students who get it: 2" in preview.content
    assert "Eid <b>Mubarak</b> & good luck" in preview.content
    await admin.taps("Send")
    await world.tutor.tick()
    await world.tutor.tick()
    await world.tutor.tick()
    for person in (rina, kabir):
        assert person.last.content == "📣 Eid <b>Mubarak</b> & good luck"
    assert "Sent 2, failed 0" in admin.last.content
    assert await audit(world) == ["broadcast_draft", "broadcast_send"]


async def test_a_broadcast_goes_out_once_however_often_send_is_tapped(world: World) -> None:
    rina = await world.rina()
    admin = shirin(world)
    (preview,) = await admin.says("/broadcast hello")
    await admin.taps("Send")
    await admin.taps_data("ab:1:send", preview.message_id)
    assert "sent or dropped before" in admin.toast
    for _ in range(3):
        await world.tutor.tick()
    assert rina.heard.count("📣 hello") == 1


async def test_a_dropped_broadcast_is_gone(world: World) -> None:
    rina = await world.rina()
    admin = shirin(world)
    await admin.says("/broadcast oops")
    await admin.taps("Drop")
    await world.tutor.tick()
    assert "oops" not in rina.heard
    async with world.database.transaction() as db:
        assert list(await db.scalars(select(Broadcast))) == []


@pytest.mark.parametrize(("body", "reply"), [("", "/broadcast"), ("x" * 3_600, "3500 characters")])
async def test_an_unfit_broadcast_is_refused_in_one_sentence(world: World, body: str, reply: str) -> None:
    (said,) = await shirin(world).says(f"/broadcast {body}")
    assert reply in said.content


async def test_a_broadcast_resumes_where_the_queueing_stopped(world: World) -> None:
    from bot.operations.admin import actions, store

    for number in range(3):
        await world.person(f"S{number}").joins()
    async with world.database.transaction() as db:
        db.add(Broadcast(admin_telegram_id=world.admin.id, body="hi", confirmed_at=world.clock.now(), queued_up_to=0))
    message = actions.broadcast_message("hi")
    for _ in range(2):
        async with world.database.transaction() as db:
            broadcast = await store.broadcasts_to_queue(db)
            assert broadcast is not None
            await store.queue_batch(db, broadcast, message, world.clock.now(), 2)
    async with world.database.transaction() as db:
        queued = list(await db.scalars(select(QueuedMessage.telegram_id)))
        assert len(queued) == len(set(queued)) == 3


async def test_health_tells_what_there_is(world: World) -> None:
    (said,) = await shirin(world).says("/health")
    assert "Database: fine" in said.content
    assert "Messages waiting: 0" in said.content


async def test_a_students_forged_admin_taps_do_nothing(world: World) -> None:
    rina = await world.rina()
    problem = await rina.problem()
    for data in (
        f"ar:{problem.problem_id}:hide",
        "ab:1:send",
        "ad:reports",
        "ad:costs",
        "ad:hints",
        "ac",
        "ak:off",
        "ah:1:drop",
    ):
        await rina.taps_data(data)
        assert "আর কাজ করে না" in rina.toast
    async with world.database.transaction() as db:
        assert (await db.get_one(Problem, problem.problem_id)).hidden_at is None


def test_shares_of_nothing_are_zero() -> None:
    assert percent(0, 0) == 0
    assert each(Decimal("0.5"), 0) == 0
    assert Voice().number("0.5000") == "০.৫০০০"


@pytest.mark.parametrize("data", ["ar:999999:hide", "ar:1:burn"])
async def test_a_ruling_on_nothing_is_refused_in_words(world: World, data: str) -> None:
    admin = shirin(world)
    (desk,) = await admin.says("/admin")
    await admin.taps_data(data, desk.message_id)
    assert admin.toast == "✅ No open reports."
