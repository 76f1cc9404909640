"""The lessons, one for each skill: what a student may read before trying again."""

from bot.question_bank.field_reader import FieldReader
from bot.question_bank.problem import Bilingual, Lesson, Skill
from bot.question_bank.yaml_source import Complaint, Mapping, Node, Place, Sequence
from models.types import Digits

_REQUIRED = ("skill", "rev", "idea", "example", "trap")
MAX_STEPS = 8


class LessonReader:
    """Reads lessons; what is wrong is collected in `complaints`, and a lesson with a complaint is left out."""

    def __init__(self, skills: dict[str, Skill]) -> None:
        self._skills = skills
        self.complaints: list[Complaint] = []

    def read(self, row: Node, file: str, grade: int, topic: str) -> Lesson | None:
        before = len(self.complaints)
        if not isinstance(row, Mapping):
            self.complaints.append(Complaint(Place(file, 1), "each lesson is a mapping that begins with - skill:"))
            return None
        lesson = _LessonReading(row, file, self.complaints).lesson(self._skills, grade, topic)
        return lesson if len(self.complaints) == before else None


class _LessonReading(FieldReader):
    """The reading of one lesson."""

    def lesson(self, skills: dict[str, Skill], grade: int, topic: str) -> Lesson:
        row = self._row
        self._keys(row, _REQUIRED, ("digits",), "a lesson")
        name = self._word(row, "skill")
        skill = skills.get(name, Skill(name, grade, topic, "arithmetic", ()))
        if name not in skills:
            self._complain(self._line("skill"), f"the skill {name!r} is not in skills.csv: correct the name")
        elif (skill.grade, skill.topic) != (grade, topic):
            self._complain(
                self._line("skill"),
                f"the skill {name!r} belongs to class {skill.grade}, {skill.topic}: move the lesson to that file",
            )
        question, steps = self._example()
        return Lesson(
            skill=name,
            grade=grade,
            topic=topic,
            strand=skill.strand,
            revision=self._integer(row, "rev", 1, 10_000),
            digits=Digits(self._one_of(row, "digits", tuple(Digits), Digits.AUTO)),
            idea=self._bilingual(row.get("idea"), self._line("idea"), "idea"),
            question=question,
            steps=steps,
            trap=self._bilingual(row.get("trap"), self._line("trap"), "trap"),
            place=Place(self._file, row.line),
        )

    def _example(self) -> tuple[Bilingual, tuple[Bilingual, ...]]:
        row, line = self._row.get("example"), self._line("example")
        if not isinstance(row, Mapping) or set(row) != {"question", "steps"}:
            if row is not None:
                self._complain(line, "an example has exactly question and steps")
            return self._bilingual(None, line, "question"), ()
        question = self._bilingual(row["question"], row.lines["question"], "the question of the example")
        steps = row["steps"]
        if not isinstance(steps, Sequence) or not 1 <= len(steps) <= MAX_STEPS:
            self._complain(row.lines["steps"], f"steps is a list of 1 to {MAX_STEPS} lines of working")
            return question, ()
        return question, tuple(
            self._bilingual(step, place, f"step {number} of the example")
            for number, (step, place) in enumerate(zip(steps, steps.lines, strict=True), 1)
        )
