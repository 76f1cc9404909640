"""The solution in the form that the student likes first. Whatever comes first, the worked solution is always there."""

from bot.explaining import ASK, FORMS
from bot.flows.practice import phrases
from bot.flows.practice.results import Manner
from bot.flows.practice.taps import ExplainBy
from bot.hints.texts import IDEA
from bot.language import Html, Phrase, Voice, escape
from bot.question_bank.as_read import drawing, numbered, steps_of, written
from bot.telegram.messages import Drawing, Rows, Say, button, rows
from models.lesson import Lesson
from models.problem import Problem
from models.types import Explanation

AS_WRITTEN = Manner()


def body(voice: Voice, problem: Problem, manner: Manner, remark: Html | None) -> list[Html]:
    """The lines below the right answer. `remark` is about this very mistake."""
    remarks = [remark] if remark else []
    solution = [Html(), voice.say(phrases.WORKING), _quote(escape("\n".join(steps_of(voice, problem))))]
    if manner.first is Explanation.STEPS:
        steps = numbered(voice, steps_of(voice, problem))
        return [Html(), voice.say(phrases.WORKING_BY_STEPS), _quote(steps), *remarks]
    if manner.first is Explanation.TEXT:
        return [Html(), voice.say(phrases.IN_SHORT, idea=written(voice, problem.hints[IDEA])), *remarks, *solution]
    if manner.first is Explanation.EXAMPLE and manner.lesson is not None:
        return [Html(), *_example(voice, manner.lesson), *remarks, *solution]
    return [*remarks, *solution]


def picture(voice: Voice, problem: Problem, manner: Manner) -> Drawing | None:
    return drawing(voice, problem) if manner.first is Explanation.PICTURE else None


def _example(voice: Voice, lesson: Lesson) -> list[Html]:
    language = voice.language.value
    steps = "\n".join(voice.reading(step[language]) for step in lesson.steps)
    return [voice.say(phrases.LIKE_THIS, question=voice.reading(lesson.question[language])), _quote(escape(steps))]


def _quote(text: Html) -> Html:
    return Html(f"<blockquote>{text}</blockquote>")


# Another way, on request


def question(voice: Voice, session_id: int, position: int) -> tuple[Html, Rows]:
    cells = [button(voice.plain(name), ExplainBy(session_id, position, form.value)) for form, name in FORMS.items()]
    return voice.say(ASK), rows(cells[:2], cells[2:])


def explained_again(voice: Voice, problem: Problem, manner: Manner, on: Rows) -> Say:
    """The same solution in another form, and an honest word where the content has no such form."""
    drawn = picture(voice, problem, manner)
    lines = body(voice, problem, manner, None)
    if (missing := _missing(problem, manner)) is not None:
        lines = [voice.say(missing), *lines]
    return Say(text=Html("\n".join(lines).strip()), buttons=on, drawing=drawn)


def _missing(problem: Problem, manner: Manner) -> Phrase | None:
    if manner.first is Explanation.PICTURE and problem.figure is None:
        return phrases.NO_PICTURE
    return phrases.NO_EXAMPLE if manner.first is Explanation.EXAMPLE and manner.lesson is None else None
