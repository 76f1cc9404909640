"""The small files every problem leans on: skills, misconceptions, lexicon, waivers, targets, blind keys."""

import csv
import io
import unicodedata
from fractions import Fraction
from pathlib import Path

from bot.question_bank.expressions import LexiconEntry
from bot.question_bank.problem import BlindKey, Skill, Waiver
from bot.question_bank.yaml_source import Complaint, Mapping, Node, Place, Sequence, read_yaml
from models.types import DIFFICULTIES, GRADES, Language


class ReferenceFiles:
    """Reads them one by one; what is wrong is collected in `complaints`, what can be read is returned."""

    def __init__(self, content_dir: Path) -> None:
        self._dir = content_dir
        self.complaints: list[Complaint] = []
        self.sources: dict[str, str] = {}

    def named(self, path: Path) -> str:
        return f"{self._dir.name}/{path.relative_to(self._dir).as_posix()}"

    def text(self, path: Path, required: bool = True) -> str:
        name = self.named(path)
        try:
            text = path.read_text("utf-8-sig")
        except FileNotFoundError:
            if required:
                self.complain(name, 1, "the file is missing: content/README.md says what it holds")
            return ""
        except UnicodeDecodeError:
            self.complain(name, 1, "the file is not UTF-8: save it as UTF-8")
            return ""
        self.sources[name] = text
        return text

    def complain(self, file: str, line: int, what: str) -> None:
        self.complaints.append(Complaint(Place(file, line), what))

    def yaml(self, path: Path, required: bool = True) -> Node:
        node, complaints = read_yaml(self.text(path, required), self.named(path))
        self.complaints.extend(complaints)
        return node

    def skills(self) -> dict[str, Skill]:
        path = self._dir / "skills.csv"
        skills: dict[str, Skill] = {}
        for line, row in enumerate(csv.DictReader(io.StringIO(self.text(path))), 2):
            skill_id, grade = row.get("id") or "", row.get("grade") or ""
            if (
                not skill_id
                or grade not in [str(each) for each in GRADES]
                or not row.get("topic")
                or not row.get("strand")
            ):
                self.complain(
                    self.named(path), line, "a skill needs id, grade (6, 7 or 8), topic and strand: fill them in"
                )
                continue
            if skill_id in skills:
                self.complain(self.named(path), line, f"the skill {skill_id!r} stands twice: remove one")
            before = tuple(part for part in (row.get("prerequisites") or "").split(";") if part)
            names = {language.value: (row.get(f"name_{language}") or "").strip() for language in Language}
            if not all(names.values()):
                self.complain(self.named(path), line, f"the skill {skill_id!r} needs name_en and name_bn")
            skills[skill_id] = Skill(skill_id, int(grade), row["topic"], row["strand"], before, names)
        for skill in skills.values():
            for missing in [name for name in skill.prerequisites if name not in skills]:
                self.complain(
                    self.named(path), 1, f"the skill {skill.id!r} builds on {missing!r}, which is not in the file"
                )
        return skills

    def misconceptions(self) -> dict[str, dict[str, str]]:
        path = self._dir / "misconceptions.yaml"
        found: dict[str, dict[str, str]] = {}
        node = self.yaml(path)
        for key, value in node.items() if isinstance(node, Mapping) else ():
            names = (
                {name: text for name, text in value.items() if isinstance(text, str)}
                if isinstance(value, Mapping)
                else {}
            )
            if set(names) != {"en", "bn"}:
                line = node.lines[key] if isinstance(node, Mapping) else 1
                self.complain(self.named(path), line, f"{key!r} needs a short name in both languages: {{en: …, bn: …}}")
                continue
            found[key] = {name: unicodedata.normalize("NFC", text) for name, text in names.items()}
        return found

    def lexicon(self) -> dict[str, tuple[LexiconEntry, ...]]:
        path = self._dir / "lexicon.yaml"
        node = self.yaml(path)
        shelves: dict[str, tuple[LexiconEntry, ...]] = {}
        for name, rows in node.items() if isinstance(node, Mapping) else ():
            entries = [self._entry(path, row) for row in rows] if isinstance(rows, Sequence) else []
            shelves[name] = tuple(entry for entry in entries if entry)
            keys = [entry.key for entry in shelves[name]]
            if not keys or len(keys) != len(set(keys)):
                line = node.lines[name] if isinstance(node, Mapping) else 1
                self.complain(self.named(path), line, f"{name!r} must be a list of entries with different keys")
        return shelves

    def _entry(self, path: Path, row: Node) -> LexiconEntry | None:
        fields: dict[str, str | int | Fraction] = {}
        for name, value in row.items() if isinstance(row, Mapping) else ():
            if isinstance(value, str):
                fields[name] = unicodedata.normalize("NFC", value)
            elif isinstance(value, int | Fraction) and not isinstance(value, bool):
                fields[name] = value
        if not all(isinstance(fields.get(name), str) for name in ("key", "en", "bn")):
            line = row.line if isinstance(row, Mapping) else 1
            self.complain(self.named(path), line, "a lexicon entry needs at least key, en and bn, all of them words")
            return None
        return LexiconEntry(str(fields["key"]), fields)

    def waivers(self) -> tuple[Waiver, ...]:
        path = self._dir / "waivers.yaml"
        node = self.yaml(path, required=False)
        waivers = []
        for row in node if isinstance(node, Sequence) else ():
            line = row.line if isinstance(row, Mapping) else 1
            parts = [row.get(name) for name in ("problem", "check", "reason")] if isinstance(row, Mapping) else []
            if len(parts) != 3 or not all(isinstance(part, str) and part.strip() for part in parts):
                self.complain(self.named(path), line, "a waiver needs problem, check and reason, each a text")
                continue
            waivers.append(Waiver(str(parts[0]), str(parts[1]), str(parts[2]), Place(self.named(path), line)))
        return tuple(waivers)

    def targets(self) -> dict[str, int | bool | Fraction]:
        path = self._dir / "targets.yaml"
        node = self.yaml(path, required=False)
        found = node.items() if isinstance(node, Mapping) else ()
        return {name: value for name, value in found if isinstance(value, bool | int | Fraction)}

    def cells(self) -> dict[tuple[int, str], tuple[int, ...]]:
        """Under `cells:` of targets.yaml, by class and topic: how many problems of each difficulty."""
        path = self._dir / "targets.yaml"
        node = self.yaml(path, required=False)
        grades = node.get("cells") if isinstance(node, Mapping) else None
        found: dict[tuple[int, str], tuple[int, ...]] = {}
        for grade, topics in grades.items() if isinstance(grades, Mapping) else ():
            for topic, counts in topics.items() if isinstance(topics, Mapping) else ():
                numbers = tuple(counts) if isinstance(counts, Sequence) else ()
                if grade not in [str(each) for each in GRADES] or len(numbers) != len(DIFFICULTIES):
                    self.complain(
                        self.named(path), 1, f"cells reads class: {{topic: [easy, medium, hard]}}, not {grade}: {topic}"
                    )
                    continue
                found[(int(grade), topic)] = tuple(number for number in numbers if isinstance(number, int))
        return found

    def blind_keys(self) -> dict[Language, tuple[BlindKey, ...]]:
        return {language: self._blind_keys(self._dir / "keys" / f"blind-{language}.csv") for language in Language}

    def _blind_keys(self, path: Path) -> tuple[BlindKey, ...]:
        keys = []
        for line, row in enumerate(csv.DictReader(io.StringIO(self.text(path, required=False))), 2):
            variant = row.get("variant") or ""
            if not row.get("template_key") or not variant.isascii() or not variant.isdigit() or not row.get("hash"):
                self.complain(self.named(path), line, "a key needs template_key, variant (a number), hash and answer")
                continue
            place = Place(self.named(path), line)
            keys.append(BlindKey(row["template_key"], int(variant), row["hash"], row.get("answer") or "", place))
        return tuple(keys)
