"""What Claude costs, as a page and as a picture."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from bot.language import Html, Phrase, Voice
from bot.operations.admin import phrases
from bot.operations.admin.costs import CHART_DAYS, MOST_PUT, SQUARES, Bar, Budget, Costs, Use, bars, each
from bot.operations.admin.screens import Screen, back, hit_rate, money, share
from bot.operations.admin.taps import ASK, OFF, ON, ShowCostChart, TurnClaude
from bot.telegram.messages import Rows, Say, button, rows


def costs(voice: Voice, seen: Costs, *, asks: bool = False) -> Screen:
    """`asks`: whether turning Claude off is really meant."""
    asks = asks and seen.is_on and seen.budget is not None
    parts = [
        [_spent(voice, seen)],
        [voice.say(phrases.BY_OPERATION), *_by_operation(voice, seen)],
        _budget(voice, seen.budget, seen.projection),
        [voice.say(phrases.USE), *_use(voice, seen)],
        _state(voice, seen, asks=asks),
    ]
    text = Html("\n\n".join("\n".join(lines) for lines in parts if lines))
    return text, rows(
        [button(voice.plain(phrases.CHART_BUTTON), ShowCostChart())], *_switch(voice, seen, asks=asks), *back(voice)
    )


def _spent(voice: Voice, seen: Costs) -> Html:
    today, month = seen.spent.today, seen.spent.month
    return voice.say(
        phrases.COSTS,
        today=money(voice, today),
        month=money(voice, month),
        today_each=money(voice, each(today, seen.active_today)),
        month_each=money(voice, each(month, seen.active_month)),
    )


def _by_operation(voice: Voice, seen: Costs) -> list[Html]:
    """Only what was asked for; hints made ahead of time are nobody's call and stand apart."""
    none = Decimal(0), 0
    made = [(name, *seen.spent.by_operation.get(operation, none)) for operation, name in phrases.OPERATIONS.items()]
    named = [*made, (phrases.AHEAD, *seen.spent.ahead)]
    lines = [
        voice.say(phrases.COST_LINE, name=name, usd=money(voice, usd), calls=calls)
        for name, usd, calls in named
        if calls
    ]
    return lines or [voice.say(phrases.NO_CALLS)]


def _budget(voice: Voice, budget: Budget | None, projection: Decimal | None) -> list[Html]:
    if budget is None or projection is None:
        return []
    used = int(100 * budget.share)
    full = "🟧" if budget.is_nearly_used else "🟩"
    aside = voice.say(phrases.SET_ASIDE, usd=money(voice, budget.set_aside)) if budget.set_aside else ""
    lines = [
        voice.say(
            phrases.BUDGET,
            squares=full * budget.squares + "⬜" * (SQUARES - budget.squares),
            share=used,
            held=money(voice, budget.held),
            month_usd=money(voice, budget.month_usd),
            set_aside=aside,
        ),
        voice.say(phrases.PROJECTION, usd=money(voice, projection)),
    ]
    return [*lines, voice.say(phrases.NEARLY_USED, share=used)] if budget.is_nearly_used else lines


def _use(voice: Voice, seen: Costs) -> list[Html]:
    lines = [
        voice.say(phrases.HIT_RATE, shown=seen.use.shown, rate=hit_rate(voice, seen.use)),
        voice.say(phrases.FALLBACKS, count=sum(seen.fallbacks.values()), troubles=_troubles(voice, seen.fallbacks)),
        _put(voice, seen.use),
    ]
    if seen.waited is None:
        return lines
    half, most = (voice.number(f"{milliseconds / 1000:.1f}") for milliseconds in seen.waited)
    return [*lines, voice.say(phrases.WAITED, half=half, most=most)]


def _troubles(voice: Voice, fallbacks: Mapping[str, int]) -> str:
    """By name, the most frequent first; a fault of ours has the name of its exception."""
    named = (
        f"{phrases.TROUBLES.get(name, Phrase(bn=name, en=name)).to(voice.language)} {voice.number(count)}"
        for name, count in fallbacks.items()
    )
    return f" ({', '.join(named)})" if fallbacks else ""


def _put(voice: Voice, use: Use) -> Html:
    line = voice.say(phrases.PUT, put=use.put, answers=use.answers, share=share(voice, use.share_put))
    return Html(line + voice.say(phrases.PUT_OFTEN)) if use.share_put > MOST_PUT else line


def _state(voice: Voice, seen: Costs, *, asks: bool) -> list[Html]:
    without = voice.say(phrases.WITHOUT_CLAUDE)
    if seen.budget is None:
        return [voice.say(phrases.IS_ABSENT), without]
    if not seen.is_on:
        return [voice.say(phrases.IS_OFF), without]
    return [voice.say(phrases.IS_ON), *([without] if asks else [])]


def _switch(voice: Voice, seen: Costs, *, asks: bool) -> Rows:
    if seen.budget is None:
        return ()
    if not seen.is_on:
        return rows([button(voice.plain(phrases.TURN_ON_BUTTON), TurnClaude(ON), "success")])
    if asks:
        return rows([button(voice.plain(phrases.SURE_BUTTON), TurnClaude(OFF), "danger")])
    return rows([button(voice.plain(phrases.TURN_OFF_BUTTON), TurnClaude(ASK))])


def chart(voice: Voice, by_day: Mapping[date, Decimal], today: date) -> Say:
    total = sum(by_day.values(), Decimal(0))
    if not total:
        return Say(text=voice.say(phrases.NOTHING_SPENT))
    dearest = max(by_day, key=lambda day: by_day[day])
    caption = voice.say(
        phrases.CHART,
        total=money(voice, total),
        average=money(voice, total / CHART_DAYS),
        day=_day(voice, dearest),
        most=money(voice, by_day[dearest]),
    )
    return Say(text=caption, drawing=drawing(voice, bars(by_day, today)))


def drawing(voice: Voice, shown: list[Bar]) -> dict[str, Any]:
    return {
        "kind": "bars",
        "title": voice.plain(phrases.CHART_TITLE),
        "bars": [
            {
                "label": _days(voice, bar),
                "value": float(bar.a_day),
                "text": money(voice, bar.a_day) if bar.a_day else voice.number(0),
            }
            for bar in shown
        ],
    }


def _days(voice: Voice, bar: Bar) -> str:
    """3–5 Nov, or 30 Oct – 1 Nov."""
    if bar.first.month != bar.last.month:
        return f"{_day(voice, bar.first)} – {_day(voice, bar.last)}"
    return f"{voice.number(bar.first.day)}–{_day(voice, bar.last)}"


def _day(voice: Voice, day: date) -> str:
    return f"{voice.number(day.day)} {voice.plain(phrases.MONTHS[day.month - 1])}"
