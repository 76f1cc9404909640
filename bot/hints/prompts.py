"""The prompts: files that a teacher can read, each with a version that changes with its text."""

import re
from dataclasses import dataclass
from pathlib import Path

from bot.errors import BadSetting

_FILE = re.compile(r"---\nversion: ([1-9][0-9]{0,3})\n---\n(.+)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Prompt:
    name: str
    version: int
    text: str

    @property
    def id(self) -> str:
        """As cost records and the keys of stored hints name it."""
        return f"{self.name}-{self.version}"


@dataclass(frozen=True, slots=True)
class Prompts:
    hint: Prompt
    check: Prompt
    explanation: Prompt
    why: Prompt
    answer: Prompt
    paper: Prompt


def read_prompts(folder: Path) -> Prompts:
    """Raises BadSetting with the file's name."""
    return Prompts(**{name: _read(folder / f"{name}.md") for name in Prompts.__dataclass_fields__})


def _read(path: Path) -> Prompt:
    try:
        found = _FILE.fullmatch(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError) as fault:
        raise BadSetting(f"The prompt {path.name} cannot be read ({type(fault).__name__}): check the file.") from None
    if found is None:
        raise BadSetting(f"{path.name} must begin with three lines: ---, version: 1, ---, and then hold the prompt.")
    return Prompt(path.stem, int(found.group(1)), found.group(2).strip())
