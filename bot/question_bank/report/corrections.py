"""A teacher's corrections, from the page back into the content files: all that can be applied, or nothing.

Only the corrected scalar is rewritten; comments, order and layout of a file stay. A correction whose text is no longer
what the teacher saw is refused: somebody has been there since.
"""

import json
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import yaml

MAX_FILE_BYTES = 5_000_000


class CorrectionsError(ValueError):
    """The file cannot be applied; the message is one clear sentence for each reason."""


@dataclass(frozen=True, slots=True)
class Correction:
    """One text in one language. `field` reads hints.1.bn, wrong.0.hint.en, example.steps.2.bn."""

    file: str
    id: str
    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Applied:
    changed: dict[str, int]
    """How many texts in which file."""
    notes: list[tuple[str, str]]
    """What the teacher remarked on which problem; for a person to read."""


def apply_corrections(content_dir: Path, corrections: Path) -> Applied:
    """Rewrites the content files. Raises CorrectionsError, having changed nothing, if any correction does not fit."""
    wanted, notes = _read(corrections)
    by_file: dict[str, list[Correction]] = defaultdict(list)
    for correction in wanted:
        by_file[correction.file].append(correction)
    faults: list[str] = []
    texts: dict[Path, str] = {}
    for name, group in by_file.items():
        path = content_dir.parent / name
        if (
            content_dir.resolve() not in path.resolve().parents
            or path.suffix not in (".yaml", ".yml")
            or not path.is_file()
        ):
            faults.append(f"{name}: there is no such content file")
            continue
        text, found = _corrected(path.read_text("utf-8"), group)
        faults += [f"{name}: {fault}" for fault in found]
        texts[path] = text
    if faults:
        raise CorrectionsError("\n".join(faults))
    for path, text in texts.items():
        path.write_text(text, "utf-8")
    return Applied({name: len(group) for name, group in by_file.items()}, notes)


def _read(path: Path) -> tuple[list[Correction], list[tuple[str, str]]]:
    try:
        raw = path.read_bytes()
        if len(raw) > MAX_FILE_BYTES:
            raise CorrectionsError(f"{path.name} is larger than {MAX_FILE_BYTES} bytes")
        content = json.loads(raw.decode("utf-8-sig"))
        corrections = [
            Correction(*(str(row[name]) for name in ("file", "id", "field", "before", "after")))
            for row in content["corrections"]
        ]
        return corrections, [(str(row["id"]), str(row["note"])) for row in content.get("notes", [])]
    except OSError as trouble:
        raise CorrectionsError(f"{path} cannot be read: {trouble.strerror}") from None
    except (ValueError, KeyError, TypeError, AttributeError) as trouble:
        if isinstance(trouble, CorrectionsError):
            raise
        raise CorrectionsError(f"{path.name} is not a file that the page wrote: download it again") from None


def _corrected(text: str, corrections: Iterable[Correction]) -> tuple[str, list[str]]:
    """The file's new text, and what does not fit. Replaced from the end, so that earlier places stay where they are."""
    tree = yaml.compose(text, Loader=yaml.SafeLoader)
    faults, replacements = [], []
    for correction in corrections:
        node = _find(tree, correction)
        if node is None:
            faults.append(f"{correction.id} has no text {correction.field}: it was removed since")
        elif _plain(str(node.value)) != _plain(correction.before):
            faults.append(f"{correction.id}, {correction.field}: the text has changed since the page was made")
        elif not correction.after.strip():
            faults.append(f"{correction.id}, {correction.field}: the new text is empty")
        else:
            replacements.append((node.start_mark.index, node.end_mark.index, _written(correction.after)))
    for start, end, written in sorted(replacements, reverse=True):
        old = text[start:end]
        text = text[:start] + written + old[len(old.rstrip()) :] + text[end:]
    return text, faults


def _find(tree: yaml.Node | None, correction: Correction) -> yaml.ScalarNode | None:
    for rows, name in (("problems", "id"), ("lessons", "skill")):
        listed = _child(tree, rows)
        for row in listed.value if isinstance(listed, yaml.SequenceNode) else ():
            named = _child(row, name)
            if isinstance(named, yaml.ScalarNode) and named.value == correction.id:
                node: yaml.Node | None = row
                for step in correction.field.split("."):
                    node = _child(node, step)
                return node if isinstance(node, yaml.ScalarNode) else None
    return None


def _child(node: yaml.Node | None, step: str) -> yaml.Node | None:
    if isinstance(node, yaml.MappingNode):
        return next((value for key, value in node.value if key.value == step), None)
    if isinstance(node, yaml.SequenceNode) and step.isdigit() and int(step) < len(node.value):
        child: yaml.Node = node.value[int(step)]
        return child
    return None


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _written(text: str) -> str:
    """In quotation marks, which are right for every text; YAML reads what JSON writes."""
    return json.dumps(_plain(text), ensure_ascii=False)
