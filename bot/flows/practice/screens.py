"""How the session looks: outcomes become messages."""

from typing import Any

from bot.attempts.asking import echo_line, expected, letters, question, reason_line, unread
from bot.attempts.results import Completion, Concluded, TryAgain, Unread
from bot.choice.reasons import Why
from bot.entrances import OpenDiagnosis, OpenLesson, OpenLessonsOf, OpenPractice, OpenReview
from bot.flows.practice import explanations, phrases
from bot.flows.practice.explanations import AS_WRITTEN
from bot.flows.practice.results import Chosen, Expired, HintGiven, Manner, Opened, PlacementOffer
from bot.flows.practice.taps import (
    Choose,
    Complain,
    DontKnow,
    Explain,
    OtherWay,
    RateConfidence,
    RateHint,
    Report,
    ShowHint,
    ShowMore,
    ShowNext,
    Skip,
    WasRight,
    WasRightRated,
)
from bot.grading import Judgement
from bot.hints.actions import Found
from bot.language import Html, Voice, escape
from bot.learning.fold import Slipping
from bot.learning.model import LearnerModel
from bot.question_bank.as_read import drawing, written
from bot.question_bank.topics import topic_name
from bot.streaks import phrases as streak_phrases
from bot.streaks.rules import Practised
from bot.telegram.messages import Button, Reply, Rows, Say, button, rows
from models.problem import Problem
from models.session import Session
from models.types import HINTS_PER_PROBLEM, Outcome, SessionKind

LESSONS_OFFERED = 2


# The problem


def problem_message(voice: Voice, opened: Opened, *, claude: bool = False) -> Say:
    """`claude` here and below: whether there is a second voice to offer."""
    session, problem = opened.session, opened.problem
    text = Html(f"{header(voice, session, problem)}\n\n{question(voice, problem)}")
    return Say(
        text=text,
        buttons=problem_buttons(voice, session, problem, disputable=opened.disputable, claude=claude),
        drawing=drawing(voice, problem),
        live=True,
        shows=(session.session_id, session.position),
    )


def header(voice: Voice, session: Session, problem: Problem) -> Html:
    total = len(session.problem_ids)
    done = session.position + 1
    return voice.say(
        phrases.REVIEW_HEADER if session.kind is SessionKind.REVIEW else phrases.HEADER,
        position=done,
        total=total,
        bar="🟩" * done + "⬜" * (total - done),
        topic=topic_name(problem.topic),
        difficulty=phrases.DIFFICULTY[problem.difficulty],
    )


def problem_buttons(
    voice: Voice, session: Session, problem: Problem, *, disputable: bool, claude: bool = False
) -> Rows:
    here = (session.session_id, session.position)
    return rows(
        _choice_row(voice, session, problem),
        _hint_row(voice, session, claude=claude),
        [
            button(voice.plain(phrases.SKIP_BUTTON), Skip(*here)),
            button(voice.plain(phrases.DONT_KNOW_BUTTON), DontKnow(*here)),
        ],
        dispute_row(voice, *here) if disputable else [],
        [
            *(lesson_row(voice, problem.skill) if session.tries else []),
            button(voice.plain(phrases.REPORT_BUTTON), Report(*here)),
        ],
    )


def _hint_row(voice: Voice, session: Session, *, claude: bool) -> list[Button]:
    """The next hint of the ladder; beside it, once something went wrong or the ladder is used up, one made for that."""
    here = (session.session_id, session.position)
    number = len(session.hints_viewed) + 1
    cells: list[Button] = []
    if number <= HINTS_PER_PROBLEM:
        label = voice.plain(phrases.HINT_BUTTON, number=number, total=HINTS_PER_PROBLEM)
        cells.append(button(label, ShowHint(*here, number), "primary"))
    if claude and (session.tries or number > HINTS_PER_PROBLEM):
        cells.append(button(voice.plain(phrases.MORE_HINT_BUTTON), ShowMore(*here)))
    return cells


def lesson_row(voice: Voice, skill: str) -> list[Button]:
    """After a wrong answer: what the skill is about, to read before the next try or the next problem."""
    return [button(voice.plain(phrases.LESSON_BUTTON), OpenLesson(skill))]


def dispute_row(voice: Voice, session_id: int, position: int, *, rated: bool = False) -> list[Button]:
    tap = WasRightRated(session_id, position) if rated else WasRight(session_id, position)
    return [button(voice.plain(phrases.WAS_RIGHT_BUTTON), tap)]


def _choice_row(voice: Voice, session: Session, problem: Problem) -> list[Button]:
    """The letters of the options in the text; what was tried already is no longer offered."""
    tried = {entry["given"] for entry in session.tries}
    return [
        button(letters(voice)[index], Choose(session.session_id, session.position, index))
        for index in range(len(problem.choices or []))
        if index not in tried
    ]


# Hints and verdicts


def hint_message(voice: Voice, given: HintGiven, *, claude: bool = False) -> Say:
    hint = given.problem.hints[given.number - 1]
    text = voice.say(
        phrases.HINT,
        number=given.number,
        total=len(given.problem.hints),
        text=written(voice, hint),
    )
    buttons = problem_buttons(voice, given.session, given.problem, disputable=given.disputable, claude=claude)
    return Say(text=text, buttons=buttons, live=True)


def unread_message(voice: Voice, session: Session, problem: Problem, result: Unread | None) -> Say:
    """What was wrong with the message, what is expected, and that nothing is lost."""
    lines = unread(voice, problem, None if result is None else result.judgement)
    lines.append(escape(what_is_expected(voice, session, problem)))
    lines.append(voice.say(phrases.NO_TRY_LOST))
    return Say(text=Html("\n".join(lines)))


def what_is_expected(voice: Voice, session: Session, problem: Problem) -> str:
    left = _choice_row(voice, session, problem)
    return expected(voice, problem, left[0].text if left else None)


def hint_for(voice: Voice, problem: Problem, wrong: dict[str, Any] | None, judgement: Judgement) -> Html | None:
    """What helps with this very mistake: the author's hint for a predicted one, else what the grading noticed."""
    if wrong is not None:
        return escape(voice.reading(voice.pick(wrong["hint_bn"], wrong["hint_en"])))
    return escape(reason_line(voice, problem, judgement.reason)) if judgement.reason is not None else None


def try_again_message(
    voice: Voice,
    session: Session,
    problem: Problem,
    result: TryAgain,
    *,
    disputable: bool,
    claude: bool = False,
    made: Found | None = None,
) -> Say:
    """`made` is a hint for this very mistake that was there already."""
    lines = [voice.say(phrases.NOT_YET)]
    if result.judgement.echo:
        lines[0] = Html(f"{lines[0]} {echo_line(voice, problem, result.judgement.echo)}")
    encouragement = voice.say(phrases.ENCOURAGE[session.position % len(phrases.ENCOURAGE)])
    stored = hint_for(voice, problem, result.wrong, result.judgement)
    if made is not None:
        lines += [stored] if stored else []
        lines.append(voice.say(phrases.MADE_HINT, text=voice.reading(made.hint.words)))
    else:
        lines.append(stored or encouragement)
    lines.append(voice.say(phrases.ONE_MORE))
    buttons = problem_buttons(voice, session, problem, disputable=disputable, claude=claude and made is None)
    if made is not None:
        buttons = (reaction_row(voice, made.showing), *buttons)
    return Say(text=Html("\n".join(lines)), buttons=buttons, live=True)


def reaction_row(voice: Voice, showing: int) -> tuple[Button, ...]:
    """Under everything that Claude wrote: did it help?"""
    return (
        button(voice.plain(phrases.HELPED_BUTTON), RateHint(showing, 1)),
        button(voice.plain(phrases.NOT_HELPED_BUTTON), RateHint(showing, 0)),
    )


def correct_message(voice: Voice, session: Session, result: Concluded) -> Say:
    praise = phrases.CORRECT[(session.session_id + result.position) % len(phrases.CORRECT)]
    if result.earlier is not None:
        text = voice.say(phrases.CORRECT_EARLIER, given=result.earlier)
    else:
        praise = praise if result.tries == 1 else phrases.CORRECT_SECOND
        text = voice.say(praise, answer=right_answer(voice, result.problem))
    return Say(
        text=Html(f"{text}\n<i>{voice.say(phrases.SURE_QUESTION)}</i>"),
        buttons=rows(confidence_row(voice, session, result.position)),
    )


def slipping_message(voice: Voice, model: LearnerModel, skill: str, slipping: Slipping) -> Say:
    """Before a solution that the student has seen before: what the skill rests on, or the skill in another form."""
    if slipping.rests_on is None:
        text = voice.say(phrases.SLIPPING)
    else:
        text = voice.say(phrases.SLIPPING_RESTS_ON, skill=model.name(slipping.rests_on))
    lesson = button(voice.plain(phrases.SLIPPING_BUTTON), OpenLesson(slipping.rests_on or skill), "primary")
    return Say(text=text, buttons=rows([lesson]))


def solution_message(
    voice: Voice,
    session: Session,
    result: Concluded,
    *,
    disputable: bool,
    claude: bool = False,
    manner: Manner = AS_WRITTEN,
    peers: str | None = None,
) -> Say:
    """The right answer and the working; the next problem waits behind a button until this has been read.

    `peers` is a key of phrases.PEERS.
    """
    opening = {
        Outcome.WRONG: phrases.SOLUTION_AFTER_WRONG,
        Outcome.SKIPPED: phrases.SOLUTION_AFTER_SKIP,
        Outcome.DONT_KNOW: phrases.SOLUTION_AFTER_DONT_KNOW,
    }[result.outcome]
    lines = [voice.say(opening, answer=right_answer(voice, result.problem))]
    if result.judgement is not None and result.judgement.echo:
        lines.append(echo_line(voice, result.problem, result.judgement.echo))
    rated = result.judgement is None
    remark = None
    if result.judgement is not None:
        remark = hint_for(voice, result.problem, result.wrong, result.judgement)
    lines += explanations.body(voice, result.problem, manner, remark)
    if peers is not None:
        lines.append(voice.say(phrases.PEERS[peers]))
    if not rated:
        lines.append(Html(f"<i>{voice.say(phrases.SURE_QUESTION)}</i>"))
    return Say(
        text=Html("\n".join(lines)),
        buttons=solution_buttons(
            voice, session, result.position, result.problem.skill, rated=rated, disputable=disputable, claude=claude
        ),
        drawing=explanations.picture(voice, result.problem, manner),
        live=True,
    )


def solution_buttons(
    voice: Voice,
    session: Session,
    position: int,
    skill: str | None,
    *,
    rated: bool,
    disputable: bool,
    claude: bool = False,
) -> Rows:
    """Below a solution: how sure, unless asked and answered, the way on, more about it, and the way to a person.

    Below a right answer, which only asks how sure the student was, there is no lesson: `skill` is None.
    """
    is_last = session.position == len(session.problem_ids)
    is_newest = session.position == position + 1 and (is_last or session.problem_shown_at is None)
    more = skill is not None and is_newest
    return rows(
        [] if rated else confidence_row(voice, session, position),
        next_row(voice, session, position),
        explain_row(voice, session.session_id, position) if more and claude else [],
        [*lesson_row(voice, skill), other_way(voice, session.session_id, position)]
        if more and skill is not None
        else [],
        dispute_row(voice, session.session_id, position, rated=rated) if disputable else [],
    )


def next_row(voice: Voice, session: Session, position: int) -> list[Button]:
    """The way on, as long as the next problem waits for it."""
    waits = session.position == position + 1 < len(session.problem_ids) and session.problem_shown_at is None
    on = ShowNext(session.session_id, position + 1)
    return [button(voice.plain(phrases.NEXT_BUTTON), on, "primary")] if waits else []


def explain_row(voice: Voice, session_id: int, position: int) -> list[Button]:
    return [button(voice.plain(phrases.EXPLAIN_BUTTON), Explain(session_id, position))]


def other_way(voice: Voice, session_id: int, position: int) -> Button:
    return button(voice.plain(phrases.OTHER_WAY_BUTTON), OtherWay(session_id, position))


def right_answer(voice: Voice, problem: Problem) -> str:
    return voice.reading(problem.answer_shown[voice.language.value])


def confidence_row(voice: Voice, session: Session, position: int) -> list[Button]:
    return [
        button(voice.plain(phrase), RateConfidence(session.session_id, position, level.value))
        for level, phrase in phrases.SURE.items()
    ]


# The end of a session


def summary_messages(
    voice: Voice,
    completion: Completion,
    missed: list[str],
    *,
    bonus: bool,
    due: bool = False,
    offer: PlacementOffer | None = None,
) -> list[Reply]:
    """`missed` are topics; `due`: whether there is something to review, for those who want more."""
    streak = completion.streak
    days = streak.state.current
    text = voice.say(
        phrases.SUMMARY_BONUS if bonus else phrases.SUMMARY,
        correct=completion.correct,
        total=completion.total,
        time=duration(voice, completion.seconds),
        streak=voice.plain(phrases.ONE_DAY if days == 1 else phrases.DAYS_IN_A_ROW, days=days),
    )
    if missed:
        topics = ", ".join(topic_name(topic).to(voice.language) for topic in missed)
        text = Html(f"{text}\n{voice.say(phrases.LOOK_AGAIN, topics=topics)}")
    elif completion.correct == completion.total:
        text = Html(f"{text}\n{voice.say(phrases.ALL_RIGHT)}")
    text = Html(f"{text}\n\n{voice.say(phrases.TOMORROW)}")
    place = []
    if offer is not None:
        text = Html(f"{text}\n\n{voice.say(phrases.PLACEMENT[offer])}")
        place = [button(voice.plain(phrases.PLACEMENT_BUTTON), OpenDiagnosis())]
    more = rows(
        [button(voice.plain(phrases.MORE_BUTTON), OpenPractice(), "success")],
        [button(voice.plain(phrases.REVIEW_BUTTON), OpenReview())] if due else [],
        *lesson_rows(voice, missed),
        place,
    )
    return [*celebrations(voice, streak), Say(text=text, buttons=more, live=True)]


def celebrations(voice: Voice, streak: Practised) -> list[Reply]:
    messages: list[Reply] = []
    if streak.milestone is not None:
        messages.append(Say(text=voice.say(streak_phrases.MILESTONE, days=streak.milestone)))
    if streak.freeze_earned:
        messages.append(Say(text=voice.say(streak_phrases.FREEZE_EARNED)))
    return messages


def lesson_rows(voice: Voice, missed: list[str]) -> list[list[Button]]:
    """Of the topics in which something went wrong."""
    return [
        [button(voice.plain(phrases.LESSONS_BUTTON, topic=topic_name(topic)), OpenLessonsOf(topic))]
        for topic in missed[:LESSONS_OFFERED]
    ]


def duration(voice: Voice, seconds: int) -> str:
    if seconds < 60:
        return voice.plain(phrases.SECONDS, seconds=seconds)
    if seconds % 60 == 0:
        return voice.plain(phrases.WHOLE_MINUTES, minutes=seconds // 60)
    return voice.plain(phrases.MINUTES, minutes=seconds // 60, seconds=seconds % 60)


# What else can happen


def start_buttons(voice: Voice) -> Rows:
    return rows([button(voice.plain(phrases.START_BUTTON), OpenPractice(), "success")])


def expired_message(voice: Voice, expired: Expired) -> Say:
    buttons = start_buttons(voice)
    if expired.leftovers:
        rest = OpenReview() if expired.kind is SessionKind.REVIEW else OpenPractice()
        buttons = rows([button(voice.plain(phrases.GO_ON_BUTTON), rest, "success")])
    return Say(text=voice.say(phrases.EXPIRED), buttons=buttons, live=True)


def no_session_message(voice: Voice) -> Say:
    return Say(text=voice.say(phrases.NO_SESSION), buttons=start_buttons(voice), live=True)


def complaint_question(voice: Voice, session_id: int, position: int) -> Say:
    cells = [
        button(voice.plain(phrase), Complain(session_id, position, complaint))
        for complaint, phrase in phrases.COMPLAINTS.items()
    ]
    return Say(text=voice.say(phrases.REPORT_ASK), buttons=rows(cells[:2], cells[2:]))


def why(voice: Voice, model: LearnerModel, grade: int, chosen: Chosen) -> Html:
    """Why the open problem was chosen, in one sentence. `grade` is the student's class."""
    problem, choice = chosen.problem, chosen.choice
    if chosen.is_review and chosen.days_ago is not None:
        ago = voice.plain(phrases.YESTERDAY if chosen.days_ago == 1 else phrases.DAYS_AGO, days=chosen.days_ago)
        return voice.say(phrases.WHY_DUE, skill=model.name(problem.skill), ago=ago)
    if choice is None or choice.why not in phrases.WHY:
        return voice.say(phrases.WHY_UNKNOWN, topic=topic_name(problem.topic))
    if choice.why == Why.NEW and problem.grade < grade:
        return voice.say(phrases.WHY_EARLIER_CLASS, skill=model.name(choice.skill))
    other = model.name(choice.other_skill) if choice.other_skill is not None else ""
    return voice.say(phrases.WHY[choice.why], skill=model.name(choice.skill), other=other)
