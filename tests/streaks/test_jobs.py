"""Streaks over long absences and many students; the cost of settling."""

from datetime import date, timedelta

from sqlalchemy import event, insert, select, update

from bot.days import local_day
from bot.streaks import actions
from models.streak import Streak
from models.student import Student
from tests.cast import World

DHAKA = "Asia/Dhaka"


async def make_students(world: World, number: int, zone: str, covered: date, first: int) -> None:
    async with world.database.transaction() as db:
        ids = list(
            await db.scalars(
                insert(Student).returning(Student.student_id),
                [
                    {
                        "telegram_id": first + index,
                        "name": "x",
                        "grade": 6,
                        "zone": zone,
                        "last_active_at": world.clock.now(),
                    }
                    for index in range(number)
                ],
            )
        )
        await db.execute(
            insert(Streak),
            [
                {
                    "student_id": student_id,
                    "current_streak": 3,
                    "longest_streak": 3,
                    "covered_until": covered,
                    "last_practice_date": covered,
                }
                for student_id in ids
            ],
        )


class Counted:
    def __init__(self, world: World) -> None:
        self.engine = world.database.engine.sync_engine
        self.number = 0

    def __enter__(self) -> "Counted":
        event.listen(self.engine, "before_cursor_execute", self._count)
        return self

    def _count(self, *_: object) -> None:
        self.number += 1

    def __exit__(self, *_: object) -> None:
        event.remove(self.engine, "before_cursor_execute", self._count)


async def at_dhaka(world: World, hour: int) -> None:
    now = world.clock.now()
    local = (now + timedelta(hours=6)).replace(minute=5)
    ahead = (hour - local.hour) % 24
    world.clock.advance(now + timedelta(hours=ahead or 24))


async def test_many_students_whose_day_is_not_over_do_not_hold_up_the_others(world: World) -> None:
    """At 20:00 in Dhaka it is tomorrow in Tokyo... and the day after on Kiritimati, whose date is the horizon."""
    await at_dhaka(world, 20)
    yesterday = local_day(world.clock.now(), DHAKA) - timedelta(days=1)
    await make_students(world, 250, DHAKA, yesterday, 10_000)
    await make_students(world, 1, "Pacific/Auckland", yesterday, 20_000)
    for job in world.tutor.schedule._jobs:
        if job.name == "settle_streaks":
            await world.tutor.schedule.run(job)
    async with world.database.transaction() as db:
        student = (await db.scalars(select(Student).where(Student.telegram_id == 20_000))).one()
        streak = await db.get_one(Streak, student.student_id)
    assert local_day(world.clock.now(), "Pacific/Auckland") > yesterday + timedelta(days=1)
    assert streak.current_streak == 0


async def test_settling_a_batch_takes_a_number_of_statements_that_does_not_grow_with_the_absence(world: World) -> None:
    today = local_day(world.clock.now(), DHAKA)
    await make_students(world, 50, DHAKA, today - timedelta(days=30), 10_000)
    with Counted(world) as counted:
        async with world.database.transaction() as db:
            await actions.settle_due(db, world.clock.now())
    assert counted.number < 300, counted.number


async def test_the_tutor_down_for_forty_days_costs_nobody_a_streak(world: World) -> None:
    rina = await world.rina()
    await world.moves(timedelta(hours=30))  # the tutor has been there before
    await rina.says("/practice")
    await rina.finishes()
    streak = await rina.streak()
    assert streak is not None
    assert streak.current_streak == 1
    world.clock.advance(world.clock.now() + timedelta(days=40))
    await world.tutor.tick()
    streak = await rina.streak()
    assert streak is not None
    assert streak.current_streak == 1


async def test_reminding_takes_a_number_of_statements_that_does_not_grow_with_the_absence(world: World) -> None:
    from bot.flows.reminders.actions import remind_due

    await at_dhaka(world, 18)
    today = local_day(world.clock.now(), DHAKA)
    await make_students(world, 50, DHAKA, today - timedelta(days=30), 10_000)
    async with world.database.transaction() as db:
        await db.execute(update(Student).values(next_reminder_at=world.clock.now(), reminder_hour=18))
    with Counted(world) as counted:
        async with world.database.transaction() as db:
            assert await remind_due(db, world.clock.now()) == 50
    assert counted.number < 300, counted.number
