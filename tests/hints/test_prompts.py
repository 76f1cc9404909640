"""The prompts: a text that changes has a new version, and each says what its question needs."""

import hashlib
from pathlib import Path

import pytest

from bot.ai.budget import MOST_PROMPT_CHARACTERS
from bot.ai.pricing import about_tokens as tokens
from bot.errors import BadSetting
from bot.hints.prompts import Prompt, Prompts, read_prompts

FOLDER = Path(__file__).parents[2] / "content" / "prompts"
PROMPTS = read_prompts(FOLDER)
ALL = [getattr(PROMPTS, name) for name in Prompts.__dataclass_fields__]
CACHEABLE = 512
"""Tokens from which on the provider caches a prompt."""

# The digest of each version's text: changed under an old version, it would leave another prompt's hints in the cache.
DIGESTS = {
    "hint-1": "0ae3b56ef6b25957",
    "check-1": "11cec88396fa205b",
    "explanation-1": "cd1dea451d1569da",
    "why-1": "bdb6e39ff43763ce",
    "answer-1": "7ee1ff718ddf9698",
    "paper-1": "d3d96df2af61a8f9",
}


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
