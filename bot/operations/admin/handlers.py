"""The desk. Routes let nobody but the admins in; to others these commands do not exist."""

from datetime import timedelta
from typing import Any

from bot.audit.store import record
from bot.disputes.store import most_disputed
from bot.errors import Refusal
from bot.hints.store import review_count
from bot.operations.admin import actions, claude_handlers, cost_actions, forecast_screens, phrases, screens, store
from bot.operations.admin.forecast_store import binned_forecasts
from bot.operations.admin.forecasts import forecasts
from bot.operations.admin.taps import OpenDesk, RuleOnBroadcast, RuleOnDisputes, RuleOnReports
from bot.telegram.incoming import Command
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn
from models.types import Ruling

HARDEST_SHOWN = 10
RECENT = timedelta(days=30)
"""Of the forecasts on the desk."""


async def desk(turn: Turn, _: Any) -> None:
    turn.say(*await _page(turn, "desk"))


async def open_desk(turn: Turn, tap: OpenDesk) -> None:
    turn.edit(*await _page(turn, tap.page))


async def health(turn: Turn, _: Command) -> None:
    turn.say(*await _page(turn, "health"))


async def _page(turn: Turn, page: str) -> screens.Screen:
    voice, admin_id = turn.voice, turn.incoming.sender.telegram_id
    if page == "hardest":
        record(turn.db, admin_id, "hardest")
        return screens.hardest(voice, await store.hardest_problems(turn.db, HARDEST_SHOWN))
    if page == "reports":
        record(turn.db, admin_id, "reports")
        return screens.reports(voice, await store.most_reported(turn.db))
    if page == "disputes":
        record(turn.db, admin_id, "disputes")
        return screens.disputes(voice, await most_disputed(turn.db))
    if page == "costs":
        record(turn.db, admin_id, "costs")
        return await claude_handlers.costs_page(turn)
    if page == "hints":
        record(turn.db, admin_id, "hints")
        return await claude_handlers.hints_page(turn)
    if page == "forecasts":
        record(turn.db, admin_id, "forecasts")
        bins = await binned_forecasts(turn.db, turn.now - RECENT)
        return forecast_screens.forecasts(voice, forecasts(bins))
    if page == "health":
        record(turn.db, admin_id, "health")
        return screens.health(
            voice,
            problem=None,  # this very turn runs on the database
            problems=await store.servable_problems(turn.db),
            waiting=await actions.queue_length(turn.db, turn.now),
            beat=await store.last_heartbeat(turn.db),
        )
    return screens.desk(
        voice,
        await actions.overview(turn.db, admin_id, turn.now),
        await cost_actions.spent(turn.db, turn.now),
        await cost_actions.use_of_week(turn.db, turn.now),
        await review_count(turn.db),
    )


async def rule_on_reports(turn: Turn, tap: RuleOnReports) -> None:
    admin_id = turn.incoming.sender.telegram_id
    hidden = await actions.rule_on_reports(turn.db, admin_id, tap.problem, tap.ruling, turn.now)
    await turn.db.flush()
    turn.toast(turn.voice.plain(phrases.HIDDEN if hidden else phrases.KEPT))
    turn.edit(*screens.reports(turn.voice, await store.most_reported(turn.db)))


async def rule_on_disputes(turn: Turn, tap: RuleOnDisputes) -> None:
    admin_id = turn.incoming.sender.telegram_id
    ruled = await actions.rule_on_disputes(turn.db, admin_id, tap.dispute, tap.ruling, turn.now)
    if ruled is None:
        turn.toast(turn.voice.plain(phrases.SETTLED))
    else:
        said = phrases.ACCEPTED if ruled.ruling is Ruling.ACCEPTED else phrases.STAYS_WRONG
        turn.toast(turn.voice.plain(said, students=ruled.students, corrected=ruled.corrected))
    turn.edit(*screens.disputes(turn.voice, await most_disputed(turn.db)))


async def student(turn: Turn, command: Command) -> None:
    number = command.argument
    if not (number.isascii() and number.isdigit() and len(number) <= 18):
        raise Refusal(phrases.STUDENT_USAGE)
    found = await store.find_student(turn.db, int(number))
    if found is None:
        raise Refusal(phrases.STUDENT_UNKNOWN)
    record(turn.db, turn.incoming.sender.telegram_id, "student", student_id=found.student_id)
    turn.say(screens.student(turn.voice, found, await store.student_facts(turn.db, found.student_id)))


async def broadcast(turn: Turn, command: Command) -> None:
    admin_id = turn.incoming.sender.telegram_id
    draft = await actions.draft_broadcast(turn.db, admin_id, command.argument, turn.now)
    message = actions.broadcast_message(draft.body)
    count = await store.reachable(turn.db)
    turn.say(*screens.broadcast_preview(turn.voice, draft.broadcast_id, message.text, count))


async def rule_on_broadcast(turn: Turn, tap: RuleOnBroadcast) -> None:
    admin_id = turn.incoming.sender.telegram_id
    begins = await actions.rule_on_broadcast(turn.db, admin_id, tap.broadcast, tap.ruling, turn.now)
    turn.edit(turn.voice.say(phrases.BROADCAST_STARTED if begins else phrases.BROADCAST_DROPPED))


def register(routes: Routes) -> None:
    routes.command("admin", desk, admin=True)
    routes.command("health", health, admin=True)
    routes.command("student", student, admin=True)
    routes.command("broadcast", broadcast, admin=True)
    routes.tap(OpenDesk, open_desk, admin=True)
    routes.tap(RuleOnReports, rule_on_reports, admin=True)
    routes.tap(RuleOnDisputes, rule_on_disputes, admin=True)
    routes.tap(RuleOnBroadcast, rule_on_broadcast, admin=True)
    claude_handlers.register(routes)
