"""Forty texts that try to trick: into a verdict, into telling the answer, into other students' hints.

The reader of sentences is taken to be fooled completely: it quotes whatever stands in the message, calls it right and
is certain. What then still counts is what the rules find right, and a list to choose from is no answer.
"""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from bot.attempts.sentences import ReadAnswer, ask_for_reading, settled
from bot.grading import AnswerSpec, Verdict, grade, parse_spec
from bot.hints.mistakes import UNKNOWN, graded
from bot.hints.prompts import read_prompts
from bot.hints.questions import students_words
from models.problem import Problem
from models.types import Language

INJECTIONS = yaml.safe_load((Path(__file__).parent / "injections.yaml").read_text("utf-8"))
SPECS = {
    "78": parse_spec("number", "78", {"form": "integer", "units": ["taka"], "unit": "optional"}),
    "3/4": parse_spec("fraction", "3/4", {"form": "reduced"}),
    "2:5": parse_spec("ratio", "2:5", {}),
    "x + 3": parse_spec("expression", "x + 3", {}),
    "obtuse angle": parse_spec("choice", "obtuse angle", {"choices": ["acute angle", "obtuse angle", "right angle"]}),
}
CASES = [(entry["trick"], entry["text"]) for entry in INJECTIONS]


def filled(text: str, answer: str) -> str:
    return text.replace("{answer}", answer)


def stretches(text: str) -> Iterator[str]:
    """Every run of up to eight words, and the whole: whatever a fooled reader might quote."""
    words = text.split()
    yield text
    for start in range(len(words)):
        for end in range(start + 1, min(start + 8, len(words)) + 1):
            run = " ".join(words[start:end])
            yield run
            yield run.strip(" \"'.,;:()[]{}<>।!?")


def fooled(quote: str) -> ReadAnswer:
    return ReadAnswer.model_construct(kind="answer", quote=quote, verdict="correct", certainty="high")


def is_right(spec: AnswerSpec, quote: str) -> bool:
    return grade(spec, quote).verdict is Verdict.CORRECT


def test_there_are_forty_in_both_languages() -> None:
    assert len(INJECTIONS) == 40
    bengali = [text for _, text in CASES if any("\u0980" <= sign <= "\u09ff" for sign in text)]
    assert len(bengali) >= 16


@pytest.mark.parametrize("answer", SPECS)
def test_the_right_answer_stands_where_a_fooled_reader_could_take_it(answer: str) -> None:
    """Else "nothing is won" would prove nothing; five texts test invisible characters, codes and bare requests."""
    tempting = [filled(text, answer) for _, text in CASES if "{answer}" in text]
    assert len(tempting) == 35
    spec = SPECS[answer]
    assert [text for text in tempting if not any(is_right(spec, quote) for quote in stretches(text))] == []


@pytest.mark.parametrize("answer", SPECS)
@pytest.mark.parametrize(("trick", "text"), CASES, ids=[f"{number}-{trick}" for number, (trick, _) in enumerate(CASES)])
def test_a_reader_that_is_fooled_completely_gives_nothing_away(trick: str, text: str, answer: str) -> None:
    spec, message = SPECS[answer], filled(text, answer)
    assert not is_right(spec, message)
    won = [quote for quote in stretches(message) if settled(spec, message, fooled(quote)).answer is not None]
    assert won == []
    invented = settled(spec, message, fooled(answer)).answer
    assert invented is None


@pytest.mark.parametrize(("trick", "text"), CASES, ids=[f"{number}-{trick}" for number, (trick, _) in enumerate(CASES)])
def test_no_text_can_end_its_tag_or_hide_anything(trick: str, text: str) -> None:
    sent = students_words(filled(text, "78"))
    assert "<" not in sent
    assert ">" not in sent
    assert len(json.loads(sent)) <= 600
    assert not any(0xE0000 <= ord(sign) <= 0xE007F or sign in "\u200b\u202e\u2066\ufeff" for sign in sent)
    asked = question_about(text)
    assert asked.text.count("</student_message>") == 1
    assert asked.text.endswith("</student_message>")


@pytest.mark.parametrize(("trick", "text"), CASES, ids=[f"{number}-{trick}" for number, (trick, _) in enumerate(CASES)])
@pytest.mark.parametrize("answer", SPECS)
def test_no_text_becomes_a_class_of_mistakes(answer: str, trick: str, text: str) -> None:
    """Hints are made for a class and shown to everybody in it: no word of a student's may get there."""
    spec, text = SPECS[answer], filled(text, answer)
    judgement = grade(spec, text)
    if judgement.verdict is Verdict.INCORRECT:
        reason = judgement.reason.value if judgement.reason else None
        key = graded(reason, judgement.echo, spec.kind).key
        assert key == UNKNOWN.key or key.startswith(("reason:", "value:"))
        assert len(key) <= 46
    assert graded(None, text, spec.kind) == UNKNOWN or not any(sign.isalpha() for sign in text)


def question_about(text: str) -> Any:
    prompts = read_prompts(Path(__file__).parents[2] / "content" / "prompts")
    problem = Problem(
        grade=6,
        question_bn="৫টি কলমের দাম ৩০ টাকা। ১৩টি কলমের দাম কত?",
        question_en="5 pens cost 30 taka. How much do 13 pens cost?",
        hints=[],
        solution=[],
        choices=None,
        answer="78",
        answer_shown={"bn": "৭৮ টাকা", "en": "78 taka"},
        accepted_answers=[],
    )
    return ask_for_reading(prompts, problem, SPECS["78"], Language.BENGALI, filled(text, "78"))
