"""Puts content files into Unicode form NFC, without spaces at line ends: `python -m bot.question_bank.tidy FILE…`."""

import sys
import unicodedata
from collections.abc import Sequence
from pathlib import Path


def tidied(text: str) -> str:
    lines = [line.rstrip() for line in unicodedata.normalize("NFC", text).splitlines()]
    return "\n".join(lines).rstrip("\n") + "\n" if lines else ""


def main(arguments: Sequence[str]) -> int:
    if not arguments:
        sys.stderr.write("name the files to tidy\n")
        return 2
    for name in arguments:
        path = Path(name)
        before = path.read_text("utf-8")
        after = tidied(before)
        if after != before:
            path.write_text(after, "utf-8")
            sys.stdout.write(f"tidied {name}\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
