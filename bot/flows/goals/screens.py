"""A goal, what is left of it, and the questions for topics and for the day of the exam."""

from datetime import date, timedelta
from math import ceil, floor

from bot.entrances import OpenPractice
from bot.flows.goals import phrases
from bot.flows.goals.taps import AskExam, DropGoal, SetExam, ShowGoal, ShowGoalTopics, WantTopic
from bot.goals.dates import day_name, months_later
from bot.goals.pace import PROBLEMS_A_DAY, Range
from bot.goals.plan import Plan, Until
from bot.goals.results import InForce
from bot.goals.screens import topics_named
from bot.language import Html, Voice
from bot.question_bank.topics import topic_name
from bot.telegram.messages import Rows, button, rows

Screen = tuple[Html, Rows]


def no_goal(voice: Voice) -> Screen:
    return voice.say(phrases.NO_GOAL), rows(
        [button(voice.plain(phrases.TOPICS_BUTTON), ShowGoalTopics())],
        [button(voice.plain(phrases.EXAM_BUTTON), AskExam())],
    )


def goal(voice: Voice, found: InForce, today: date) -> Screen:
    said = [voice.say(phrases.GOAL)]
    if found.topics:
        said += _topic_lines(voice, found.plan)
    else:
        said.append(voice.say(phrases.WHOLE_CLASS))
    if found.plan.until is not None:
        said.append(_exam(voice, found.plan.until, today))
    said += _forecast(voice, found.plan)
    return Html("\n".join(said)), rows(
        [button(voice.plain(phrases.PRACTISE_BUTTON), OpenPractice(), "success")],
        [
            button(voice.plain(phrases.TOPICS_BUTTON), ShowGoalTopics()),
            button(voice.plain(phrases.EXAM_BUTTON), AskExam()),
        ],
        [button(voice.plain(phrases.DROP_BUTTON), DropGoal())],
    )


def _topic_lines(voice: Voice, plan: Plan) -> list[Html]:
    lines = []
    for part in plan.topics:
        left = len(part.to_learn) + len(part.to_show)
        phrase = phrases.TOPIC_LEFT if left else phrases.TOPIC_DONE
        lines.append(voice.say(phrase, topic=topic_name(part.topic), **({"left": left} if left else {})))
    return lines


def _exam(voice: Voice, until: Until, today: date) -> Html:
    if until.days == 0:
        return voice.say(phrases.EXAM_TODAY)
    if until.days == 1:
        return voice.say(phrases.EXAM_TOMORROW)
    return voice.say(phrases.EXAM, day=day_name(voice, until.day, today), days=until.days)


def _forecast(voice: Voice, plan: Plan) -> list[Html]:
    """On the last two days there is nothing to plan."""
    until = plan.until
    if plan.practice_days is None or (until is not None and until.days < 2):
        return []
    low, high = _whole(plan.practice_days)
    problems = max(1, round(plan.a_day))
    said = [voice.say(phrases.DAYS_NEEDED, left=plan.skills_left, problems=problems, low=low, high=high)]
    if until is None or until.problems_a_day is None:
        return said
    if until.first:
        return [*said, voice.say(phrases.FIRST, topics=topics_named(voice, until.first))]
    if until.problems_a_day.high <= PROBLEMS_A_DAY:
        return [*said, voice.say(phrases.FIVE_ARE_ENOUGH)]
    low, high = _whole(until.problems_a_day)
    return [*said, voice.say(phrases.A_DAY, low=low, high=high)]


def _whole(found: Range) -> tuple[int, int]:
    low = max(1, floor(found.low))
    return low, max(low + 1, ceil(found.high))


def topic_choice(voice: Voice, topics: tuple[str, ...], chosen: tuple[str, ...]) -> Screen:
    cells = []
    for topic in topics:
        name = voice.plain(topic_name(topic))
        label = voice.plain(phrases.CHOSEN, topic=name) if topic in chosen else name
        cells.append([button(label, WantTopic(topic, int(topic not in chosen)))])
    done = phrases.DONE_BUTTON if chosen else phrases.BACK_BUTTON
    return voice.say(phrases.PICK_TOPICS), rows(*cells, [button(voice.plain(done), ShowGoal(), "success")])


def exam_question(voice: Voice, today: date, *, has_exam: bool) -> Screen:
    weeks = [(phrase, today + timedelta(weeks=number)) for number, phrase in phrases.IN_WEEKS.items()]
    months = [(phrase, months_later(today, number)) for number, phrase in phrases.IN_MONTHS.items()]
    lines = [[button(voice.plain(phrase), SetExam(day.isoformat())) for phrase, day in row] for row in (weeks, months)]
    none = [button(voice.plain(phrases.NO_EXAM_BUTTON), SetExam(""))] if has_exam else []
    return voice.say(phrases.ASK_EXAM), rows(*lines, none, [button(voice.plain(phrases.BACK_BUTTON), ShowGoal())])
