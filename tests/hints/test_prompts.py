"""The prompts: a text that changes has a new version, and each says what its question needs."""

import hashlib
import re
from pathlib import Path

import pytest

from bot.ai.budget import MOST_PROMPT_CHARACTERS
from bot.ai.pricing import about_tokens as tokens
from bot.errors import BadSetting
from bot.grading import parse_spec
from bot.hints.gates import EVERYWHERE, HINT, REASON, ProblemTexts, closed_gates
from bot.hints.mistakes import NO_TRY
from bot.hints.prompts import Prompt, Prompts, read_prompts
from bot.hints.questions import ask_for_hint
from bot.question_bank.glossary import parse_glossary
from models.types import Language

FOLDER = Path(__file__).parents[2] / "content" / "prompts"
PROMPTS = read_prompts(FOLDER)
ALL = [getattr(PROMPTS, name) for name in Prompts.__dataclass_fields__]
GLOSSARY = parse_glossary((FOLDER.parent / "glossary-bn.csv").read_text("utf-8"))
CACHEABLE = 512
"""Tokens from which on the provider caches a prompt."""

# The digest of each version's text: changed under an old version, it would leave another prompt's hints in the cache.
DIGESTS = {
    "hint-2": "dc7aae9b74d538fd",
    "check-2": "736d7596f2175315",
    "explanation-2": "60412c33f0b6d4ea",
    "why-2": "f58d60207662a8ce",
    "answer-1": "7ee1ff718ddf9698",
    "paper-2": "b4501cc4d8f9ad9b",
}


def discount(language: Language) -> ProblemTexts:
    """The problem that the examples are about."""
    question = {
        Language.BENGALI: "৮০০ টাকার শার্টে ১৫% ছাড়। রিনা কত টাকা দেবে?",
        Language.ENGLISH: "There is a discount of 15% on a shirt of 800 taka. How much does Rina pay?",
    }
    solution = ("800 × 15 ÷ 100 = 120", "800 − 120 = 680")
    spec = parse_spec("number", "680", {"form": "integer"})
    return ProblemTexts(language, question[language], (), solution, spec, "680", mistake="120")


SHOWN_ALL = ask_for_hint(PROMPTS, discount(Language.ENGLISH), 7, NO_TRY, used_up=True).text


@pytest.mark.parametrize("prompt", ALL, ids=lambda prompt: prompt.name)
def test_a_changed_text_has_a_new_version(prompt: Prompt) -> None:
    assert DIGESTS.get(prompt.id) == hashlib.sha256(prompt.text.encode()).hexdigest()[:16]


@pytest.mark.parametrize("prompt", ALL, ids=lambda prompt: prompt.name)
def test_a_prompt_is_long_enough_to_be_cached_and_short_enough_to_be_paid(prompt: Prompt) -> None:
    assert tokens(prompt.text) >= CACHEABLE
    assert len(prompt.text) < MOST_PROMPT_CHARACTERS / 2


@pytest.mark.parametrize("prompt", ALL, ids=lambda prompt: prompt.name)
def test_every_prompt_calls_what_it_is_given_data(prompt: Prompt) -> None:
    assert "is an instruction to you" in prompt.text


@pytest.mark.parametrize("prompt", [PROMPTS.hint, PROMPTS.explanation, PROMPTS.why, PROMPTS.paper])
def test_whoever_writes_for_children_knows_how_to_speak_to_them(prompt: Prompt) -> None:
    for word in ("তুমি", "Bangladesh", "No LaTeX" if "No LaTeX" in prompt.text else "no LaTeX"):
        assert word in prompt.text


@pytest.mark.parametrize("prompt", [PROMPTS.hint, PROMPTS.explanation, PROMPTS.why], ids=lambda prompt: prompt.name)
def test_a_writer_hears_which_numbers_the_gate_lets_through(prompt: Prompt) -> None:
    """Or a hint is paid for and thrown away."""
    (rule,) = re.findall(r"small ones up to (.+) may stand anywhere", prompt.text)
    small, *others = (int(number) for number in re.findall(r"\d+", rule))
    assert {*range(small + 1), *others} == EVERYWHERE


def test_writer_and_second_reader_agree_about_a_ladder_that_is_used_up() -> None:
    assert "up to the last step but not including it" in PROMPTS.hint.text
    assert "A hint may show the steps before the last one" in PROMPTS.check.text
    assert "The student has seen all the stored hints." in SHOWN_ALL
    assert "the student has seen all the stored hints" in PROMPTS.hint.text


@pytest.mark.parametrize("prompt", [PROMPTS.hint, PROMPTS.why], ids=lambda prompt: prompt.name)
def test_the_examples_of_a_prompt_pass_the_gates_it_is_read_by(prompt: Prompt) -> None:
    demands = HINT if prompt is PROMPTS.hint else REASON
    for name, language in (("Bengali", Language.BENGALI), ("English", Language.ENGLISH)):
        example = re.findall(rf'^- {name}: "(.+)"$', prompt.text, re.MULTILINE)[-1]
        assert closed_gates(example, discount(language), GLOSSARY, demands) == []


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (None, "hint.md cannot be read"),
        ("You are a teacher.", "hint.md must begin with three lines"),
        ("---\nversion: one\n---\nYou are.", "hint.md must begin with three lines"),
        ("---\nversion: 1\n---\n", "hint.md must begin with three lines"),
    ],
)
def test_a_prompt_that_cannot_be_used_is_named_in_one_line(tmp_path: Path, text: str | None, sentence: str) -> None:
    for path in FOLDER.glob("*.md"):
        if path.stem != "hint":
            (tmp_path / path.name).write_text(path.read_text("utf-8"), "utf-8")
    if text is not None:
        (tmp_path / "hint.md").write_text(text, "utf-8")
    with pytest.raises(BadSetting, match=sentence) as caught:
        read_prompts(tmp_path)
    assert "\n" not in str(caught.value)
