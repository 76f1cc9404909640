"""YAML as authors write it, read so that every complaint can name its line.

Plain YAML 1.1 would turn `3:4` into 184, `no` into False and 0.1 into a float. Here numbers stay exact, only true and
false are conditions, and everything else is the text that was typed.
"""

import re
from dataclasses import dataclass
from fractions import Fraction

import yaml

MAX_FILE_BYTES = 2_000_000
MAX_DEPTH = 20


@dataclass(frozen=True, slots=True)
class Place:
    """Where something stands in the content files; lines count from 1."""

    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}:{self.line}"


@dataclass(frozen=True, slots=True)
class Complaint:
    """Something wrong in a file, said in one sentence that also tells how to mend it."""

    place: Place
    what: str

    def __str__(self) -> str:
        return f"{self.place}: {self.what}"


class ContentError(Exception):
    """The content cannot be read. Holds everything found, not only the first."""

    def __init__(self, complaints: list[Complaint]) -> None:
        super().__init__("\n".join(str(complaint) for complaint in complaints))
        self.complaints = complaints


class Mapping(dict[str, "Node"]):
    """A YAML mapping that knows the line it starts on and the line of each key."""

    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: dict[str, int] = {}


class Sequence(list["Node"]):
    def __init__(self, line: int) -> None:
        super().__init__()
        self.line = line
        self.lines: list[int] = []


Node = Mapping | Sequence | str | int | Fraction | bool | None

_TEXT_TRAP = re.compile(r"^\s*(?:-\s+)?(?:[\w-]+:\s+)?[{`].*[^}\s,]\s*$")
_COLON_TRAP = re.compile(r"^\s*(?:-\s+)?(?:[\w-]+:\s+)?[^\"'>|{\[]+:\s")
QUOTE_IT = (
    "a text that starts with { or `, or that holds a colon followed by a space, must stand in quotation marks "
    "or in a >- block"
)


def read_yaml(text: str, file: str) -> tuple[Node, list[Complaint]]:
    """The tree and what is wrong with it. A file with a syntax error gives no tree and one complaint."""
    if len(text.encode()) > MAX_FILE_BYTES:
        return None, [Complaint(Place(file, 1), f"the file is larger than {MAX_FILE_BYTES} bytes: split it by topic")]
    try:
        node = yaml.compose(text, Loader=yaml.SafeLoader)
    except (yaml.YAMLError, RecursionError, ValueError) as error:
        return None, [_syntax_complaint(error, text, file)]
    complaints: list[Complaint] = []
    return _convert(node, file, complaints, set(), 0), complaints


def _syntax_complaint(error: Exception, text: str, file: str) -> Complaint:
    mark = getattr(error, "problem_mark", None) or getattr(error, "context_mark", None)
    line = mark.line + 1 if mark else 1
    said = str(getattr(error, "problem", None) or "it cannot be read").rstrip(".")
    lines = text.splitlines()
    for suspect in (line, line - 1):
        source = lines[suspect - 1] if 0 < suspect <= len(lines) else ""
        if _TEXT_TRAP.match(source) or _COLON_TRAP.match(source) or "'`'" in said or "'@'" in said:
            return Complaint(Place(file, suspect), f"this is not YAML ({said}): {QUOTE_IT}")
    if "\\t" in said or "'\t'" in said:
        return Complaint(Place(file, line), "a tab is used for indentation: use spaces")
    return Complaint(Place(file, line), f"this is not YAML ({said}): check the indentation and the quotation marks")


def _convert(node: yaml.Node | None, file: str, complaints: list[Complaint], seen: set[int], depth: int) -> Node:
    if node is None:
        return None
    line = node.start_mark.line + 1
    # An alias comes as the very node it points to. It can make a few lines grow to gigabytes, and no author needs one.
    if id(node) in seen or depth > MAX_DEPTH:
        complaints.append(
            Complaint(Place(file, line), "anchors (&, *) and very deep nesting are not used: write it out")
        )
        return None
    seen.add(id(node))
    if isinstance(node, yaml.MappingNode):
        return _mapping(node, file, complaints, seen, depth + 1)
    if isinstance(node, yaml.SequenceNode):
        sequence = Sequence(line)
        for item in node.value:
            sequence.append(_convert(item, file, complaints, seen, depth + 1))
            sequence.lines.append(item.start_mark.line + 1)
        return sequence
    return _scalar(node)


def _mapping(node: yaml.MappingNode, file: str, complaints: list[Complaint], seen: set[int], depth: int) -> Mapping:
    mapping = Mapping(node.start_mark.line + 1)
    for key_node, value_node in node.value:
        line = key_node.start_mark.line + 1
        if not isinstance(key_node, yaml.ScalarNode):
            complaints.append(Complaint(Place(file, line), f"a key must be a plain word: {QUOTE_IT}"))
            continue
        key = str(key_node.value)
        if key in mapping:
            complaints.append(Complaint(Place(file, line), f"the key {key!r} stands twice: remove one of them"))
        mapping[key] = _convert(value_node, file, complaints, seen, depth)
        mapping.lines[key] = line
    return mapping


def _scalar(node: yaml.Node) -> Node:
    value = str(node.value)
    tag = node.tag.rsplit(":", 1)[-1]
    if tag == "null":
        return None
    if tag == "bool" and value.lower() in ("true", "false"):
        return value.lower() == "true"
    if tag == "int" and re.fullmatch(r"[+-]?(0|[1-9]\d{0,40})", value):
        return int(value)
    if tag == "float" and re.fullmatch(r"[+-]?\d{1,40}\.\d{1,40}", value):
        return Fraction(value)
    return value
