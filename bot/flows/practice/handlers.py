"""Turn -> action -> screen, for everything that happens in a session."""

from typing import Any

from bot.attempts.results import Completion, Concluded, Repeated, TryAgain, Unread
from bot.care.handlers import care_for
from bot.care.rules import shows_distress
from bot.days import local_day
from bot.disputes.actions import may_dispute
from bot.disputes.results import Filed, NothingWrong, RightByNow
from bot.disputes.screens import accepted_message
from bot.entrances import OpenPractice, OpenReview
from bot.explaining import FORMS
from bot.flows.practice import actions, claude_handlers, explanations, phrases, review_screens, screens, store
from bot.flows.practice.elsewhere import has_claude, show_elsewhere, show_too_late
from bot.flows.practice.results import AlreadyDone, Expired, HintGiven, NothingDue, NotSeenYet, Opened, Over
from bot.flows.practice.reviews import is_due
from bot.flows.practice.taps import (
    Choose,
    Complain,
    DontKnow,
    ExplainBy,
    OtherWay,
    RateConfidence,
    Report,
    ShowHint,
    ShowNext,
    Skip,
    WasRight,
    WasRightRated,
)
from bot.goals.actions import put_away
from bot.goals.screens import ended
from bot.hints.actions import Asked, Found
from bot.learning.actions import model_of
from bot.telegram.incoming import Photo, Something, Text
from bot.telegram.messages import Rows, rows
from bot.telegram.routes import Routes
from bot.telegram.turn import Turn
from models.problem import Problem
from models.session import Session
from models.types import Explanation, Outcome, SessionKind


async def practise(turn: Turn, deed: Any) -> None:
    """/practice, a button that leads here, or the last tap of the onboarding."""
    opened = await actions.open_practice(turn.db, turn.known, turn.now)
    if isinstance(deed, OpenPractice):
        turn.set_buttons()
    if opened.resumed:
        turn.say(turn.voice.say(phrases.GO_ON))
    turn.show(screens.problem_message(turn.voice, opened, claude=has_claude(turn)))


async def review(turn: Turn, deed: Any) -> None:
    """/review, or a button that leads here."""
    opened = await actions.open_review(turn.db, turn.known, turn.now)
    if isinstance(opened, NothingDue):
        turn.show(review_screens.nothing_due(turn.voice, opened))
        return
    if isinstance(deed, OpenReview):
        turn.set_buttons()
    begins = review_screens.begins(turn.voice, opened.session)
    turn.say(turn.voice.say(phrases.GO_ON) if opened.resumed else begins)
    turn.show(screens.problem_message(turn.voice, opened, claude=has_claude(turn)))


async def answer(turn: Turn, text: Text) -> None:
    if shows_distress(text.text):
        await care_for(turn)
        return
    result = await actions.answer_by_text(turn.db, turn.known, text.text, text.message_id, text.reply_to, turn.now)
    if not isinstance(result, tuple):
        show_elsewhere(turn, result)
        return
    session, problem, answered = result
    asked = isinstance(answered, Unread) and await claude_handlers.asks_to_read(
        turn, session, problem, text.text, answered
    )
    if not asked:
        await show_answered(turn, session, problem, answered)


async def photo(turn: Turn, deed: Photo) -> None:
    if shows_distress(deed.caption):
        await care_for(turn)
        return
    if not await claude_handlers.photo(turn, deed):
        await _show_what_is_expected(turn, deed.message_id)


async def something(turn: Turn, deed: Something) -> None:
    """A sticker is never a wrong answer; below a file may stand what must be heard."""
    if shows_distress(deed.caption):
        await care_for(turn)
        return
    await _show_what_is_expected(turn, deed.message_id)


async def _show_what_is_expected(turn: Turn, message_id: int) -> None:
    result = await actions.not_an_answer(turn.db, turn.known, message_id, turn.now)
    if isinstance(result, Opened):
        turn.show(screens.unread_message(turn.voice, result.session, result.problem, None))
    else:
        show_elsewhere(turn, result)


async def choose(turn: Turn, tap: Choose) -> None:
    result = await actions.answer_by_choice(turn.db, turn.known, tap.session, tap.position, tap.choice, turn.now)
    if isinstance(result, tuple):
        await show_answered(turn, *result)
    elif isinstance(result, NotSeenYet):
        show_elsewhere(turn, result)
    else:
        show_too_late(turn, result)


async def why(turn: Turn, _: Any) -> None:
    found = await actions.why(turn.db, turn.known, turn.now)
    if found is None:
        turn.say(turn.voice.say(phrases.WHY_NOTHING_OPEN))
    else:
        turn.say(screens.why(turn.voice, model_of(turn.db), turn.known.grade, found))


async def skip(turn: Turn, tap: Skip) -> None:
    await _leave(turn, tap.session, tap.position, Outcome.SKIPPED)


async def dont_know(turn: Turn, tap: DontKnow) -> None:
    await _leave(turn, tap.session, tap.position, Outcome.DONT_KNOW)


async def _leave(turn: Turn, session_id: int, position: int, outcome: Outcome) -> None:
    result = await actions.leave(turn.db, turn.known, session_id, position, outcome, turn.now)
    if isinstance(result, tuple):
        session, concluded = result
        await _show_concluded(turn, session, concluded)
    else:
        show_too_late(turn, result)


async def hint(turn: Turn, tap: ShowHint) -> None:
    result = await actions.take_hint(turn.db, turn.known, tap.session, tap.position, tap.number, turn.now)
    if isinstance(result, HintGiven):
        turn.show(screens.hint_message(turn.voice, result, claude=has_claude(turn)))
    elif isinstance(result, AlreadyDone):
        turn.toast(turn.voice.plain(phrases.HINT_SHOWN))
    else:
        show_too_late(turn, result)


async def show_next(turn: Turn, tap: ShowNext) -> None:
    result = await actions.show_next(turn.db, turn.known, tap.session, tap.position, turn.now)
    if isinstance(result, Opened):
        # The solution above keeps one button: to find out that it is the solution that is wrong may take a while.
        if tap.position > 0 and await may_dispute(turn.db, result.session, tap.position - 1):
            turn.set_buttons(rows(screens.dispute_row(turn.voice, tap.session, tap.position - 1, rated=True)))
        turn.show(screens.problem_message(turn.voice, result, claude=has_claude(turn)))
    elif isinstance(result, AlreadyDone):
        turn.toast(turn.voice.plain(phrases.BELOW))
    else:
        show_too_late(turn, result)


async def rate_confidence(turn: Turn, tap: RateConfidence) -> None:
    if not await actions.rate_confidence(turn.db, turn.known, tap.session, tap.position, tap.level):
        show_too_late(turn, Over())
        return
    session = await store.own_session(turn.db, turn.known.student_id, tap.session)
    turn.toast(turn.voice.plain(phrases.SURE_NOTED))
    if session is not None:
        disputable = await may_dispute(turn.db, session, tap.position)
        skill = await store.missed_skill(turn.db, session, tap.position)
        buttons = screens.solution_buttons(
            turn.voice, session, tap.position, skill, rated=True, disputable=disputable, claude=has_claude(turn)
        )
        turn.set_buttons(buttons)


async def was_right(turn: Turn, tap: WasRight | WasRightRated) -> None:
    result = await actions.dispute(turn.db, turn.known, tap.session, tap.position, turn.now, turn.admin_ids)
    if isinstance(result, Over):
        show_too_late(turn, result)
        return
    session, problem, filed = result
    if isinstance(filed, NothingWrong):
        turn.toast(turn.voice.plain(phrases.NOTHING_TO_DISPUTE), alert=True)
        return
    if isinstance(filed, RightByNow):
        turn.show(
            accepted_message(
                turn.voice, filed.dispute, filed.claim, filed.corrected, filed.practised, goes_on=filed.goes_on
            )
        )
    elif isinstance(filed, Filed):
        turn.say(turn.voice.say(phrases.DISPUTE_FILED))
    else:
        turn.toast(turn.voice.plain(phrases.DISPUTED_ALREADY), alert=True)
    rated = isinstance(tap, WasRightRated)
    turn.set_buttons(_without_dispute(turn, session, problem, tap.position, rated=rated))


def _without_dispute(turn: Turn, session: Session, problem: Problem, position: int, *, rated: bool) -> Rows:
    """The other buttons of the tapped message; those of an open problem only where they are in force."""
    if position < session.position:
        return screens.solution_buttons(
            turn.voice, session, position, problem.skill, rated=rated, disputable=False, claude=has_claude(turn)
        )
    if turn.tap_message != turn.known.live_message_id:
        return ()
    return screens.problem_buttons(turn.voice, session, problem, disputable=False, claude=has_claude(turn))


async def report(turn: Turn, tap: Report) -> None:
    turn.show(screens.complaint_question(turn.voice, tap.session, tap.position))


async def complain(turn: Turn, tap: Complain) -> None:
    noted = await actions.report(turn.db, turn.known, tap.session, tap.position, tap.complaint, turn.now)
    if isinstance(noted, Over):
        show_too_late(turn, noted)
    else:
        turn.edit(turn.voice.say(phrases.REPORT_THANKS if noted else phrases.REPORTED_ALREADY))


async def show_answered(
    turn: Turn, session: Session, problem: Problem, result: Unread | Repeated | TryAgain | Concluded
) -> None:
    if isinstance(result, Unread):
        turn.show(screens.unread_message(turn.voice, session, problem, result))
    elif isinstance(result, Repeated):
        if turn.tap_message is not None:
            turn.toast(turn.voice.plain(phrases.CHOICE_REPEATED))
        else:
            turn.say(turn.voice.say(phrases.REPEATED))
    elif isinstance(result, TryAgain):
        disputable = await may_dispute(turn.db, session, session.position)
        found = await claude_handlers.after_mistake(turn, session, problem, result)
        made = found if isinstance(found, Found) else None
        offered = has_claude(turn) and not isinstance(found, Asked)  # what comes by itself is not offered
        turn.show(
            screens.try_again_message(
                turn.voice, session, problem, result, disputable=disputable, claude=offered, made=made
            )
        )
    else:
        await _show_concluded(turn, session, result)


async def other_way(turn: Turn, tap: OtherWay) -> None:
    if await actions.problem_over(turn.db, turn.known, tap.session, tap.position) is None:
        show_too_late(turn, Over())
    else:
        turn.say(*explanations.question(turn.voice, tap.session, tap.position))


async def explain_by(turn: Turn, tap: ExplainBy) -> None:
    over = await actions.problem_over(turn.db, turn.known, tap.session, tap.position)
    if over is None or tap.form not in set(Explanation):
        show_too_late(turn, Over())
        return
    session, problem, _ = over
    turn.known.explain_first = tap.form
    manner = await actions.manner_of(turn.db, turn.known, problem)
    turn.edit(turn.voice.say(phrases.FORM_NOTED, form=FORMS[Explanation(tap.form)]))
    on = rows(screens.next_row(turn.voice, session, tap.position))
    turn.show(explanations.explained_again(turn.voice, problem, manner, on))


async def _show_concluded(turn: Turn, session: Session, result: Concluded) -> None:
    """The verdict; then the summary, or after a right answer the next problem at once."""
    if result.outcome is Outcome.CORRECT:
        turn.show(screens.correct_message(turn.voice, session, result))
    else:
        await turn.db.flush()
        wrong = result.outcome is Outcome.WRONG
        disputable = wrong and await may_dispute(turn.db, session, result.position)
        if result.slipping is not None:
            turn.show(screens.slipping_message(turn.voice, model_of(turn.db), result.problem.skill, result.slipping))
        turn.show(
            screens.solution_message(
                turn.voice,
                session,
                result,
                disputable=disputable,
                claude=has_claude(turn),
                manner=await actions.manner_of(turn.db, turn.known, result.problem),
                peers=await actions.share_of_peers(turn.db, turn.known, result),
            )
        )
    if result.completion is not None:
        await _show_summary(turn, session, result.completion)
        over = await put_away(turn.db, turn.known, model_of(turn.db), turn.now)
        if over is not None:
            turn.say(ended(turn.voice, over, local_day(turn.now, turn.known.zone)))
    elif result.outcome is Outcome.CORRECT:
        opened = await actions.next_problem(turn.db, turn.known, session, turn.now)
        if isinstance(opened, Expired):
            turn.show(screens.expired_message(turn.voice, opened))
        else:
            turn.show(screens.problem_message(turn.voice, opened, claude=has_claude(turn)))


async def _show_summary(turn: Turn, session: Session, completion: Completion) -> None:
    await turn.db.flush()
    responses = await store.responses_of(turn.db, session.session_id)
    missed = list(dict.fromkeys(problem.topic for response, problem in responses if not response.is_correct))
    due = await is_due(turn.db, turn.known, turn.now)
    if session.kind is SessionKind.REVIEW:
        turn.show(*review_screens.summary(turn.voice, session, completion, missed, due=due))
        return
    earlier = await store.completed_before(turn.db, turn.known.student_id, session.local_date, session.session_id)
    offer = await store.placement_offer(turn.db, turn.known, session)
    turn.show(*screens.summary_messages(turn.voice, completion, missed, bonus=earlier > 0, due=due, offer=offer))


def register(routes: Routes) -> dict[str, Any]:
    """Free text that nothing else expects is an answer: the fallbacks are this flow's, too."""
    routes.command("practice", practise)
    routes.command("review", review)
    routes.command("why", why)
    routes.tap(OpenPractice, practise)
    routes.tap(OpenReview, review)
    routes.tap(Choose, choose)
    routes.tap(ShowHint, hint)
    routes.tap(Skip, skip)
    routes.tap(DontKnow, dont_know)
    routes.tap(ShowNext, show_next)
    routes.tap(RateConfidence, rate_confidence)
    routes.tap(WasRight, was_right)
    routes.tap(WasRightRated, was_right)
    routes.tap(OtherWay, other_way)
    routes.tap(ExplainBy, explain_by)
    routes.tap(Report, report)
    routes.tap(Complain, complain)
    claude_handlers.register(routes)
    return {"text": answer, "photo": photo, "something": something}
