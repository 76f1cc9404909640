"""The desk as messages."""

from datetime import datetime
from decimal import Decimal
from typing import Any

from bot.attempts.tries import as_read, as_said
from bot.days import DEFAULT_ZONE, zone_of
from bot.disputes.results import Case
from bot.disputes.screens import seen as as_shown
from bot.grading import Reason
from bot.grading.echoes import echo_phrase
from bot.grading.phrases import reason_phrase
from bot.language import Html, Phrase, Voice, escape
from bot.operations.admin import phrases
from bot.operations.admin.costs import Spent, Use, percent
from bot.operations.admin.store import Overview
from bot.operations.admin.taps import ACCEPT_OTHER, OpenDesk, RuleOnBroadcast, RuleOnDisputes, RuleOnReports
from bot.telegram.messages import Rows, button, rows
from models.dispute import Dispute
from models.problem import Problem
from models.student import Student
from models.types import Language, Ruling

Screen = tuple[Html, Rows]
SMALLEST = Decimal("0.0001")


def desk(voice: Voice, seen: Overview, spent: Spent, use: Use, hints: int) -> Screen:
    """`use` is of the same seven days; `hints` wait for a ruling."""
    text = voice.say(
        phrases.DESK,
        students=seen.students,
        today=seen.active_today,
        week=seen.active_week,
        new=seen.new_week,
        blocked=seen.blocked,
        sessions=seen.sessions,
        completed=seen.completed,
        abandoned=seen.abandoned,
        answers=seen.answers,
        accuracy=percent(seen.right, seen.answers),
        cost_today=money(voice, spent.today),
        cost_month=money(voice, spent.month),
        hints=use.shown,
        rate=hit_rate(voice, use),
        put=share(voice, use.share_put),
    )
    return Html(f"{text}\n\n{voice.say(phrases.COMMANDS)}"), rows(
        [
            button(voice.plain(phrases.HARDEST_BUTTON), OpenDesk("hardest")),
            button(voice.plain(phrases.REPORTS_BUTTON), OpenDesk("reports")),
        ],
        [
            button(voice.plain(phrases.DISPUTES_BUTTON, count=seen.disputes), OpenDesk("disputes")),
            button(voice.plain(phrases.HINTS_BUTTON, count=hints), OpenDesk("hints")),
        ],
        [
            button(voice.plain(phrases.COSTS_BUTTON), OpenDesk("costs")),
            button(voice.plain(phrases.FORECASTS_BUTTON), OpenDesk("forecasts")),
        ],
        [button(voice.plain(phrases.HEALTH_BUTTON), OpenDesk("health"))],
    )


def back(voice: Voice) -> Rows:
    return rows([button(voice.plain(phrases.DESK_BUTTON), OpenDesk("desk"))])


def hardest(voice: Voice, problems: list[tuple[Problem, int, int]]) -> Screen:
    lines = [
        voice.say(phrases.HARD_LINE, key=problem.template_key, variant=problem.variant, right=right, total=total)
        for problem, right, total in problems
    ]
    return Html("\n".join([voice.say(phrases.HARDEST), *(lines or [voice.say(phrases.NOT_ENOUGH)])])), back(voice)


def reports(voice: Voice, found: tuple[Problem, dict[str, int], int] | None) -> Screen:
    if found is None:
        return voice.say(phrases.NO_REPORTS), back(voice)
    problem, complaints, left = found
    counted = "\n".join(
        f"• {voice.say(phrases.COMPLAINTS.get(complaint, phrases.COMPLAINTS['other']), count=count)}"
        for complaint, count in complaints.items()
    )
    text = voice.say(
        phrases.REPORT,
        left=left,
        key=problem.template_key,
        variant=problem.variant,
        grade=problem.grade,
        question=voice.pick(problem.question_bn, problem.question_en),
        answer=problem.answer_shown[voice.language.value],
        complaints=Html(counted),
    )
    return text, rows(
        [button(voice.plain(phrases.HIDE_BUTTON), RuleOnReports(problem.problem_id, "hide"), "danger")],
        [button(voice.plain(phrases.KEEP_BUTTON), RuleOnReports(problem.problem_id, "keep"))],
        *back(voice),
    )


def disputes(voice: Voice, case: Case | None) -> Screen:
    if case is None:
        return voice.say(phrases.NO_DISPUTES), back(voice)
    problem, dispute = case.problem, case.dispute
    older = dispute.answer != problem.answer
    seen = dispute.seen or (no_longer_known(dispute) if older else as_shown(problem, dispute.tried))
    language = voice.language.value
    text = voice.say(
        phrases.DISPUTE,
        left=case.left,
        key=problem.template_key,
        variant=problem.variant,
        grade=problem.grade,
        hidden=phrases.HIDDEN_NOW if problem.hidden_at is not None else "",
        older=voice.say(phrases.OLDER_VERSION) if older else "",
        question=seen["question"][language],
        options=_options(voice, seen["options"]),
        answer=seen["answer"][language],
        given=dispute.given if older else as_read(language, problem, dispute.tried),
        other=_other(voice, case),
        echo=echo_phrase(dispute.echo) if dispute.echo else "—",
        reason=_why_wrong(case, seen["hint"]),
        students=case.students,
    )
    rulings = (Ruling.ACCEPTED.value, Ruling.KEPT.value, ACCEPT_OTHER)
    accept, keep, other = (RuleOnDisputes(dispute.dispute_id, ruling) for ruling in rulings)
    return text, rows(
        [button(voice.plain(phrases.ACCEPT_BUTTON), accept, "success")],
        [button(voice.plain(phrases.ACCEPT_OTHER_BUTTON), other)] if case.other is not None else [],
        [button(voice.plain(phrases.KEEP_WRONG_BUTTON), keep)],
        *back(voice),
    )


def _other(voice: Voice, case: Case) -> Html:
    if case.other is None:
        return Html()
    older = case.dispute.answer != case.problem.answer
    given = as_said(case.problem, case.other) if older else as_read(voice.language.value, case.problem, case.other)
    return voice.say(phrases.OTHER_TRY, given=given)


def no_longer_known(dispute: Dispute) -> dict[str, Any]:
    """A version that had changed before the dispute was filed: only its answer is kept, in one writing."""
    question = {"bn": phrases.NOT_KEPT.bn, "en": phrases.NOT_KEPT.en}
    return {"question": question, "options": [], "answer": {"bn": dispute.answer, "en": dispute.answer}, "hint": None}


def _options(voice: Voice, options: list[dict[str, str]]) -> Html:
    """Each on a line of its own under the question."""
    return Html("".join(f"\n• {escape(voice.reading(option[voice.language.value]))}" for option in options))


def _why_wrong(case: Case, hint: dict[str, str] | None) -> Phrase:
    """What the student was told: the hint for the predicted mistake, else the reason in words."""
    if hint is not None:
        return Phrase(bn=hint["bn"], en=hint["en"])
    if case.dispute.reason in set(Reason):
        form = case.problem.answer_options.get("form")
        return reason_phrase(Reason(case.dispute.reason), case.problem.answer_kind, form)
    return phrases.DID_NOT_MATCH


def health(voice: Voice, *, problem: str | None, problems: int, waiting: int, beat: datetime | None) -> Screen:
    return voice.say(
        phrases.HEALTH,
        database=problem or phrases.OK,
        problems=problems,
        waiting=waiting,
        beat=clock(voice, beat) if beat is not None else phrases.NONE_YET,
    ), back(voice)


def student(voice: Voice, who: Student, facts: dict[str, Any]) -> Html:
    streak = facts["streak"]
    return voice.say(
        phrases.STUDENT,
        name=who.name,
        id=who.student_id,
        grade=who.grade,
        language=phrases.LANGUAGES[Language(who.language)],
        zone=who.zone,
        joined=clock(voice, who.created_at),
        seen=clock(voice, who.last_active_at),
        blocked=phrases.BLOCKED if who.blocked_at is not None else "",
        sessions=facts["sessions"],
        completed=facts["completed"],
        answers=facts["answers"],
        right=facts["right"],
        streak=streak.current_streak if streak else 0,
        longest=streak.longest_streak if streak else 0,
        cost=money(voice, facts["cost"]),
    )


def broadcast_preview(voice: Voice, broadcast_id: int, text: Html, count: int) -> Screen:
    heading = voice.say(phrases.BROADCAST_PREVIEW, count=count)
    return Html(f"{heading}\n\n{text}"), rows(
        [
            button(voice.plain(phrases.SEND_BUTTON), RuleOnBroadcast(broadcast_id, "send"), "success"),
            button(voice.plain(phrases.DROP_BUTTON), RuleOnBroadcast(broadcast_id, "drop"), "danger"),
        ]
    )


def clock(voice: Voice, moment: datetime) -> str:
    return voice.number(moment.astimezone(zone_of(DEFAULT_ZONE)).strftime("%Y-%m-%d %H:%M"))


def money(voice: Voice, amount: Decimal) -> str:
    """Four decimals; of less than that the first two digits that are not zero."""
    decimals = 4 if not amount or amount >= SMALLEST else 1 - amount.adjusted()
    return voice.number(f"{amount:.{decimals}f}")


def share(voice: Voice, part: Decimal) -> str:
    """Per cent with one decimal."""
    return voice.number(f"{100 * part:.1f}")


def hit_rate(voice: Voice, use: Use) -> str:
    return "—" if use.hit_rate is None else f"{voice.number(use.hit_rate)}%"
