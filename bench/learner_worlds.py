"""Made-up logs of school mathematics, from processes that are not the engine's own model.

Each world is a way in which answers come about (how a student learns, forgets and errs) together with a way of
practising. The default weights are fitted on all of them together (`python -m bench.default_weights`), never on one:
what helps in one world only is a property of that world.
"""

from collections.abc import Callable
from math import exp, log, log1p
from random import Random
from typing import Protocol

from bot.mastery.answer_log import Row

DAY = 86_400.0


class Minds(Protocol):
    """How answers come about."""

    def chance(self, student: int, skill: int, item: int, now: float) -> float:
        """P(right)."""

    def practise(self, student: int, skill: int, right: bool, now: float) -> None: ...


class School:
    """What is practised, when, and by whom: lengths from 3 to 500 answers, in one of four orders."""

    def __init__(
        self,
        rng: Random,
        students: int = 300,
        skills: int = 40,
        items: int = 12,
        order: str = "mixed",
        mean_length: float = 60.0,
        *,
        timed: bool = True,
        grouped: bool = False,
        repeated_skills: bool = False,
    ) -> None:
        self.rng, self.students, self.skills, self.items = rng, students, skills, items
        self.order, self.mean_length, self.timed, self.grouped = order, mean_length, timed, grouped
        self.repeated_skills = repeated_skills
        """Rows of a problem with two skills stand twice, as in some public logs."""

    def log(self, minds: Minds) -> list[Row]:
        rng = self.rng
        rows: list[tuple[float, int, int, int, float, int]] = []
        serial = 0
        for student in range(self.students):
            length = min(500, max(3, int(exp(rng.gauss(log(self.mean_length) - 0.5, 1.0)))))
            now = rng.random() * 60 * DAY
            done = 0
            in_session = 0
            for skill in self._course(student):
                right_in_a_row = 0
                for _ in range(self._dwell()):
                    if done >= length:
                        break
                    item = skill * self.items + min(int(rng.random() ** 1.5 * self.items), self.items - 1)
                    right = rng.random() < minds.chance(student, skill, item, now)
                    minds.practise(student, skill, right, now)
                    rows.append((now, student, skill, item, float(right), serial))
                    if self.repeated_skills and item % 5 == 0:
                        serial += 1
                        rows.append((now, student, (skill + 7) % self.skills, item, float(right), serial))
                    serial += 1
                    done += 1
                    in_session += 1
                    right_in_a_row = right_in_a_row + 1 if right else 0
                    if in_session >= 5 and rng.random() < 0.15:
                        now, in_session = now + rng.expovariate(0.4) * DAY, 0
                    else:
                        now += 20 + rng.expovariate(1 / 40)
                    if self.order == "builder" and right_in_a_row >= 3:
                        break
                if done >= length:
                    break
        if not self.grouped:
            rows.sort(key=lambda row: (row[0], row[5]))
        single = self.items == 1
        return [
            Row(f"s{student}", f"k{skill}", f"k{skill}" if single else f"i{item}", right, now if self.timed else None)
            for now, student, skill, item, right, _ in rows
        ]

    def _course(self, student: int) -> list[int]:
        rng = self.rng
        if self.order == "mixed":
            return [rng.randrange(self.skills) for _ in range(600)]
        if self.order == "spiral":  # forward, with a look back
            place, course = rng.randrange(max(1, self.skills // 2)), []
            for step in range(600):
                if step % 4 == 3:
                    place = (place + 1) % self.skills
                course.append(place if rng.random() < 0.6 else max(0, place - rng.randrange(10)))
            return course
        start = rng.randrange(max(1, self.skills // 2))
        return [(start + step) % self.skills for step in range(600)]

    def _dwell(self) -> int:
        if self.order == "builder":
            return 12
        if self.order == "blocked":
            return self.rng.randint(3, 9)
        return 1


class LogisticGrowth:
    """A logit that grows with practice: some of the gain lasts, some is gone within a week."""

    def __init__(self, rng: Random, level: float = 0.7, spread: float = 1.0) -> None:
        self.rng, self.level, self.spread = rng, level, spread
        self.ability: dict[int, float] = {}
        self.offset: dict[tuple[int, int], float] = {}
        self.skill: dict[int, tuple[float, float]] = {}
        self.item: dict[int, float] = {}
        self.rights: dict[tuple[int, int], tuple[int, float, float]] = {}

    def chance(self, student: int, skill: int, item: int, now: float) -> float:
        gauss = self.rng.gauss
        ability = self.ability.setdefault(student, gauss(0, self.spread))
        offset = self.offset.setdefault((student, skill), gauss(0, 0.6))
        difficulty, growth = self.skill.setdefault(skill, (gauss(-self.level, 0.8), abs(gauss(0.25, 0.2))))
        hardness = self.item.setdefault(item, gauss(0, 0.6))
        count, boost, seen = self.rights.get((student, skill), (0, 0.0, now))
        passing = boost * exp(-(now - seen) / (3 * DAY))
        return _chance(ability + offset - difficulty - hardness + growth * log1p(count) * 2 + passing)

    def practise(self, student: int, skill: int, right: bool, now: float) -> None:
        count, _, _ = self.rights.get((student, skill), (0, 0.0, now))
        self.rights[student, skill] = (count + 1, 0.5 if right else 0.1, now)


class TwoStates:
    """A skill is known or not: learned with a chance at each practice, forgotten with the days; slips and guesses."""

    def __init__(self, rng: Random, level: float = 0.0, forgets: float = 0.02, *, prerequisites: bool = False) -> None:
        self.rng, self.level, self.forgets, self.prerequisites = rng, level, forgets, prerequisites
        self.ability: dict[int, float] = {}
        self.skill: dict[int, tuple[float, float]] = {}
        self.item: dict[int, tuple[float, float]] = {}
        self.known: dict[tuple[int, int], tuple[bool, float]] = {}

    def _knows(self, student: int, skill: int, now: float) -> bool:
        rng = self.rng
        ability = self.ability.setdefault(student, rng.gauss(0, 1.0))
        difficulty, _ = self.skill.setdefault(skill, (rng.gauss(-self.level, 0.9), rng.betavariate(2, 8)))
        if (student, skill) not in self.known:
            start = _chance(ability - difficulty)
            if self.prerequisites and skill % 5 and not self._knows(student, skill - 1, now):
                start *= 0.15
            self.known[student, skill] = (rng.random() < start, now)
        knows, seen = self.known[student, skill]
        if knows and rng.random() > exp(-self.forgets * (now - seen) / DAY):
            knows = False
        self.known[student, skill] = (knows, now)
        return knows

    def chance(self, student: int, skill: int, item: int, now: float) -> float:
        slip, guess = self.item.setdefault(item, (self.rng.betavariate(2, 14), self.rng.betavariate(2, 9)))
        return 1 - slip if self._knows(student, skill, now) else guess

    def practise(self, student: int, skill: int, right: bool, now: float) -> None:
        knows, _ = self.known[student, skill]
        rate = self.skill[skill][1] * (1.5 if self.ability[student] > 0 else 0.7)
        self.known[student, skill] = (knows or self.rng.random() < rate, now)


class Hierarchy:
    """Skills in chapters, students better in some chapters; items that tell more or less; guessing; own rates of
    learning.
    """

    def __init__(self, rng: Random, guess: float = 0.15) -> None:
        self.rng, self.guess = rng, guess
        self.student: dict[int, tuple[float, float]] = {}
        self.chapter: dict[tuple[int, int], float] = {}
        self.offset: dict[tuple[int, int], float] = {}
        self.skill: dict[int, float] = {}
        self.chapters: dict[int, float] = {}
        self.item: dict[int, tuple[float, float]] = {}
        self.count: dict[tuple[int, int], int] = {}

    def chance(self, student: int, skill: int, item: int, now: float) -> float:
        gauss, chapter = self.rng.gauss, skill // 8
        ability, rate = self.student.setdefault(student, (gauss(0, 0.9), exp(gauss(-2.4, 0.7))))
        depth = self.chapter.setdefault((student, chapter), gauss(0, 0.6))
        offset = self.offset.setdefault((student, skill), gauss(0, 0.4))
        base = self.chapters.setdefault(chapter, gauss(-0.3, 0.6))
        difficulty = self.skill.setdefault(skill, gauss(0, 0.7))
        hardness, slope = self.item.setdefault(item, (gauss(0, 0.7), exp(gauss(0, 0.3))))
        grown = min(2.5, rate * self.count.get((student, skill), 0) * 2)
        logit = slope * (ability + depth + offset + grown - base - difficulty - hardness)
        return self.guess + (1 - self.guess) * _chance(logit)

    def practise(self, student: int, skill: int, right: bool, now: float) -> None:
        self.count[student, skill] = self.count.get((student, skill), 0) + 1


class Traces:
    """Each practice leaves a trace that fades by a power of time, as for flashcards (ACT-R)."""

    def __init__(self, rng: Random, decay: float = 0.25) -> None:
        self.rng, self.decay = rng, decay
        self.ability: dict[int, float] = {}
        self.skill: dict[int, float] = {}
        self.item: dict[int, float] = {}
        self.past: dict[tuple[int, int], list[float]] = {}

    def chance(self, student: int, skill: int, item: int, now: float) -> float:
        gauss = self.rng.gauss
        ability = self.ability.setdefault(student, gauss(0, 0.8))
        difficulty = self.skill.setdefault(skill, gauss(0.2, 0.7))
        hardness = self.item.setdefault(item, gauss(0, 0.4))
        traces = sum((1 + (now - then) / 3600) ** -self.decay for then in self.past.get((student, skill), ())[-20:])
        return _chance(ability - difficulty - hardness + 1.2 * log1p(traces))

    def practise(self, student: int, skill: int, right: bool, now: float) -> None:
        self.past.setdefault((student, skill), []).append(now)


class Moods:
    """Good and bad days over a slow growth, and spells of clicking through without thought."""

    def __init__(self, rng: Random) -> None:
        self.rng = rng
        self.growth = LogisticGrowth(rng, level=1.0)
        self.mood: dict[int, tuple[float, bool, float]] = {}

    def chance(self, student: int, skill: int, item: int, now: float) -> float:
        rng = self.rng
        mood, careless, seen = self.mood.setdefault(student, (rng.gauss(0, 0.6), False, now))
        if now - seen > 3600:
            mood, careless = 0.6 * mood + rng.gauss(0, 0.6), False
        careless = rng.random() < (0.8 if careless else 0.04)
        self.mood[student] = (mood, careless, now)
        chance = self.growth.chance(student, skill, item, now)
        return 0.15 if careless else _chance(log(chance / (1 - chance)) + mood)

    def practise(self, student: int, skill: int, right: bool, now: float) -> None:
        self.growth.practise(student, skill, right, now)


def _chance(logit: float) -> float:
    return 1 / (1 + exp(-max(-20.0, min(20.0, logit))))


def _world(make: Callable[[Random], Minds], **school: object) -> Callable[[int], list[Row]]:
    def log_of(seed: int) -> list[Row]:
        rng = Random(seed)
        return School(rng, **school).log(make(rng))  # type: ignore[arg-type]

    return log_of


WORLDS: dict[str, Callable[[int], list[Row]]] = {
    "growth mixed": _world(LogisticGrowth, order="mixed"),
    "growth builder": _world(lambda rng: LogisticGrowth(rng, 0.2, 0.7), order="builder", skills=60, items=30),
    "growth untimed": _world(lambda rng: LogisticGrowth(rng, 1.2), order="blocked", timed=False, grouped=True),
    "growth item=skill": _world(lambda rng: LogisticGrowth(rng, 0.9), order="builder", items=1, timed=False),
    "states blocked": _world(lambda rng: TwoStates(rng, 0.3), order="blocked"),
    "states spiral": _world(lambda rng: TwoStates(rng, 0.0, 0.005, prerequisites=True), order="spiral", timed=False),
    "states builder": _world(lambda rng: TwoStates(rng, 0.8), order="builder", repeated_skills=True, mean_length=90.0),
    "hierarchy mixed": _world(Hierarchy, order="mixed", mean_length=90.0),
    "hierarchy blocked": _world(
        lambda rng: Hierarchy(rng, 0.05), order="blocked", skills=100, items=40, students=400, timed=False
    ),
    "hierarchy items": _world(Hierarchy, order="spiral", items=400, grouped=True),
    "traces spiral": _world(Traces, order="spiral"),
    "traces blocked": _world(lambda rng: Traces(rng, 0.15), order="blocked", mean_length=40.0, students=500),
    "moods builder": _world(Moods, order="builder", skills=80),
    "moods mixed": _world(Moods, order="mixed", timed=False, mean_length=120.0),
}
"""Name → seed → rows. The first word of a name is the process: what is held out together when weights are judged."""
