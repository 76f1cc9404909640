"""The glossary: which Bengali term goes with which English one, and which forms are avoided. It decides on terms."""

import csv
import io
import re
import unicodedata
from dataclasses import dataclass


def words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# Everyday words that stand in the glossary for learners: pairing them with one Bengali word would only cry wolf.
_TOO_COMMON = words(
    "time let or value line point part share rate sign price number figure question answer hint step table second "
    "class grade correct incorrect student example lesson chapter exercise find determine solve express simplify "
    "prove solution half double information data unit zero term power root amount side arm base square cube "
    "positive negative weight plane surface solid range assume required therefore exactly three times degree "
    "minute hour gram division addition multiplication subtraction sum difference product digit constant pattern "
    "set mean "
)


@dataclass(frozen=True, slots=True)
class Term:
    english: str
    bengali: tuple[str, ...]  # the term and every form that is also right


@dataclass(frozen=True, slots=True, eq=False)  # compared and hashed by identity: it is a key of the checks' caches
class Glossary:
    terms: tuple[
        Term, ...
    ] = ()  # longest English first, so that a right-angled triangle is not looked up as a triangle
    avoided: tuple[tuple[str, str], ...] = ()  # avoided form, form to write


def parse_glossary(text: str) -> Glossary:
    """Reads en,bn,note; a note holds `also: a | b`, `long form: c`, `avoid: d | e (why)`, separated by semicolons."""
    forms: dict[str, list[str]] = {}
    avoided: list[tuple[str, str]] = []
    for row in csv.DictReader(io.StringIO(unicodedata.normalize("NFC", text))):
        bengali, note = (row.get("bn") or "").strip(), row.get("note") or ""
        also = [
            *_listed(note, "also"),
            *_listed(note, "long form"),
            *_listed(note, "the region"),
            *_listed(note, "symbol"),
        ]
        for head in _heads(row.get("en") or ""):
            forms.setdefault(head, []).extend([bengali, *also])
        avoided.extend((form, bengali) for form in _listed(note, "avoid"))
    terms = [Term(head, tuple(dict.fromkeys(found))) for head, found in forms.items() if head not in _TOO_COMMON]
    return Glossary(tuple(sorted(terms, key=lambda term: -len(term.english))), tuple(avoided))


def _heads(english: str) -> list[str]:
    """`HCF (highest common factor)` → hcf; `index / exponent` → index, exponent."""
    bare = re.sub(r"\([^)]*\)", "", english)
    return [head.strip().casefold() for head in bare.split("/") if head.strip()]


def _listed(note: str, label: str) -> list[str]:
    found = re.search(rf"{label}:?\s+([^;]*)", note)
    if not found or (label in ("avoid", "also") and f"{label}:" not in note):
        return []
    return [form for part in found.group(1).split("|") if (form := re.sub(r"\([^)]*\)", "", part).strip())]
