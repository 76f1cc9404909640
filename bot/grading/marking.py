"""The two ends of the engine: `parse_spec` once for a problem, `grade` for every answer."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from bot.grading.algebra.formulas import one_answer
from bot.grading.judgement import Finding, Judgement, Reason, SpecError, Unreadable, Verdict
from bot.grading.kinds.chosen import CHOICE, TEXT, ChoiceReading, ExpectedText, letter_of
from bot.grading.kinds.entries import LIST, SET, TUPLE
from bot.grading.kinds.equations import EQUATION
from bot.grading.kinds.expressions import EXPRESSION
from bot.grading.kinds.inequalities import INEQUALITY
from bot.grading.kinds.numbers import FRACTION, NUMBER, PERCENT
from bot.grading.kinds.parts import read_parts, split_parts
from bot.grading.kinds.quantities import MONEY, QUANTITY
from bot.grading.kinds.ratios import RATIO
from bot.grading.kinds.solutions import SOLUTION
from bot.grading.kinds.times import TIME
from bot.grading.kinds.units import UNIT
from bot.grading.kinds.written_form import FORM
from bot.grading.reading.cleaning import LONGEST_ANSWER, LONGEST_TEXT, clean, unwrap, with_other_dash
from bot.grading.reading.numbers import NumberReading
from bot.grading.reading.remarks import is_remark
from bot.grading.reading.working import end_of_work
from bot.grading.regex import regex
from bot.grading.specification import SHAPES, AnswerSpec, Kind, Options, WrongValue, exact, read_options, relaxed, texts


def _never(*_: object) -> Any:
    raise AssertionError("an answer in parts is read part by part")


KINDS: dict[str, Kind] = {
    kind.name: kind
    for kind in (
        NUMBER,
        FRACTION,
        PERCENT,
        RATIO,
        QUANTITY,
        MONEY,
        UNIT,
        EXPRESSION,
        EQUATION,
        SOLUTION,
        INEQUALITY,
        TUPLE,
        SET,
        LIST,
        TIME,
        CHOICE,
        TEXT,
        FORM,
    )
}
PARTS = Kind("parts", frozenset({"parts"}), _never, _never, _never, _never)
KINDS["parts"] = PARTS
_WORDS = frozenset({"choice", "text"})
_WORKED_OUT = frozenset({"number", "fraction", "percent", "quantity", "money", "solution"})
_CONTENT_FORMS: dict[str, dict[str, object]] = {
    "integer": {},
    "mixed_ok": {},
    "reduced": {"must_simplify": "required"},
    "decimal": {"forms": ["decimal", "integer"]},
}


def parse_spec(kind: str, expected: str, options: Mapping[str, object] | None = None) -> AnswerSpec:
    """What a problem expects, read once. Option names are those of `Options`, or the shorter ones of the content
    files (form, dp, unit, sign). Raises `SpecError`,
    in one sentence, for an unknown kind or option or an unreadable answer."""
    judge = KINDS.get(kind)
    if judge is None:
        raise SpecError(f"unknown kind {kind!r}; the kinds are {', '.join(KINDS)}")
    given = _in_full(options or {})
    if judge in (NUMBER, FRACTION) and given.get("form") in SHAPES:
        judge = EXPRESSION  # 24 as a product of primes is asked for as written, and is no single number
    settings = read_options(given, judge)
    if judge is PARTS:
        return _spec_of_parts(settings)
    if settings.parse_only:
        settings = relaxed(settings)
    read = _expect(judge, expected, settings)
    # The other answers may leave out what the first one names: 16 beside x = 4.
    beside = replace(settings, variables=settings.variables | getattr(read, "variables", frozenset()))
    also_correct = texts("also_correct", given.get("also_correct"))
    also = tuple(found for each in also_correct if (found := _expect_if_readable(judge, each, beside)) is not None)
    wrong = tuple(_wrong(judge, each, beside) for each in _entries(given.get("wrong_values")))
    if isinstance(read, ExpectedText):
        others = [each.spellings for each in (*also, *(mistake.expected for mistake in wrong))]
        read = read._replace(known=frozenset().union(*others))
    # Digits that stand for a choice count from 0; those that a student types, from 1.
    texts_as_typed = (_as_typed(each) for each in also_correct if judge is not CHOICE or not each.isdigit())
    accepted = frozenset(filter(None, texts_as_typed))
    return AnswerSpec(judge.name, judge.canonical(read), settings, read, also, wrong, accepted, judge=judge)


def _spec_of_parts(settings: Options) -> AnswerSpec:
    parts = read_parts(settings.parts)
    specs = tuple((part.label, parse_spec(part.kind, part.expected, part.options)) for part in parts)
    canonical = ", ".join(f"{label}) {spec.canonical}" for label, spec in specs)
    return AnswerSpec("parts", canonical, settings, None, parts=specs, judge=PARTS)


def _expect_if_readable(judge: Kind, text: str, options: Options) -> Any:
    """A teacher may accept what this kind cannot read; it is then known by its text alone."""
    try:
        return _expect(judge, text, options)
    except SpecError:
        return None


def _as_typed(text: str) -> str:
    """How a text is recognised as one that a teacher accepted: cleaned and unwrapped, and without the spaces that say
    nothing (2 1/3 is not 21/3). Empty for what is no text at all."""
    try:
        return _IDLE_SPACE.sub("", unwrap(clean(text)))
    except Unreadable:
        return ""


_IDLE_SPACE = regex(r"(?<![^\W_]) | (?![^\W_])")


def _in_full(options: Mapping[str, object]) -> dict[str, object]:
    """The content files' short names, in the words of `Options`."""
    full: dict[str, object] = {}
    for name, value in options.items():
        if name == "form" and isinstance(value, str) and value in _CONTENT_FORMS:
            full.update(_CONTENT_FORMS[value])
        elif name == "sign":
            if value not in ("optional", "required"):
                raise SpecError(f"unknown sign {value!r}; it is one of optional, required")
            full["percent_sign_required"] = value == "required"
        else:
            full[{"dp": "decimal_places", "unit": "units_required"}.get(name, name)] = value
    return full


def _expect(judge: Kind, text: str, options: Options) -> Any:
    if not isinstance(text, str):
        raise SpecError(f"an expected answer must be a text, not {text!r}")
    try:
        cleaned = clean(text)
        return judge.expect(cleaned if judge.name in _WORDS else unwrap(cleaned), options)
    except Unreadable as trouble:
        raise SpecError(f"{text!r} cannot be read as {judge.name} ({trouble.reason.value})") from trouble


def _entries(value: object) -> list[Mapping[str, object]]:
    if value is None:
        return []
    if not isinstance(value, list | tuple) or not all(isinstance(each, Mapping) for each in value):
        raise SpecError("wrong_values must be a list of {value, tolerance, misconception, accept}")
    return list(value)


def _wrong(judge: Kind, entry: Mapping[str, object], options: Options) -> WrongValue:
    fields = {"value", "tolerance", "misconception"} | ({"accept"} if judge.name == "text" else set())
    if unknown := sorted(entry.keys() - fields):
        raise SpecError(f"unknown field {unknown[0]!r} in wrong_values of kind {judge.name!r}")
    misconception, tolerance = entry.get("misconception"), entry.get("tolerance")
    if misconception is not None and not isinstance(misconception, str):
        raise SpecError("a misconception is the id of one, a text")
    # A mistake is recognised in whatever form it comes: only the right answer has to be written as asked.
    lenient = replace(
        relaxed(options),
        decimal_places=None if tolerance is not None else options.decimal_places,
        tolerance=exact("tolerance", tolerance) if tolerance is not None else None,
        tolerance_relative=None,
        accept=texts("accept", entry.get("accept")),  # the mistake's spellings, not those of the right answer
    )
    return WrongValue(_expect(judge, _value(entry), lenient), lenient, misconception)


def _value(entry: Mapping[str, object]) -> str:
    value = entry.get("value")
    if not isinstance(value, str):
        raise SpecError(f"each of wrong_values needs a value that is a text, not {value!r}")
    return value


def grade(spec: AnswerSpec, given: str) -> Judgement:
    """Judge what a student typed. Never raises, whatever the text holds."""
    try:
        return grade_unguarded(spec, given)
    except Unreadable as trouble:
        return Judgement(Verdict.INVALID, trouble.reason, echo=trouble.echo)
    except Exception:
        # A fault of ours must not cost a student a try; tests call grade_unguarded, so it cannot hide there.
        return Judgement(Verdict.INVALID, Reason.NOT_UNDERSTOOD)


def grade_unguarded(spec: AnswerSpec, given: str) -> Judgement:
    """`grade`, but a text that cannot be read raises `Unreadable`, and a fault of ours whatever it is."""
    with one_answer():
        return _grade_parts(spec, given) if spec.parts else _grade_text(spec, given)


def _grade_text(spec: AnswerSpec, given: str) -> Judgement:
    text = clean(given)
    if spec.accepted and _as_typed(text) in spec.accepted:
        return Judgement(Verdict.CORRECT, echo=unwrap(text))
    if spec.kind not in _WORDS and is_remark(text) and not spec.options.choices:
        raise Unreadable(Reason.NOT_AN_ANSWER)
    if spec.options.choices and spec.kind != "choice" and (index := letter_of(text)) is not None:
        return grade_choice(spec, index)
    judgement = _judge(spec, _read_with_work(spec, given, text))
    other = with_other_dash(text) if judgement.verdict is Verdict.INCORRECT else None
    if other is not None and grade(spec, other).verdict is Verdict.CORRECT:
        raise Unreadable(echo=judgement.echo)  # "উত্তর-৭" may be 7 and -7
    return judgement


def _read_with_work(spec: AnswerSpec, given: str, text: str) -> Any:
    """Where the text is no answer, what stands at the end of lines of working."""
    try:
        return _read(spec, text)
    except Unreadable:
        answer = end_of_work(given) if spec.kind in _WORKED_OUT else None
        if answer is None:
            raise
        return _read(spec, clean(answer))


def _grade_parts(spec: AnswerSpec, given: str) -> Judgement:
    """Right when every part is; asked again while one is missing or unreadable; else wrong by its first wrong part."""
    if len(given) > LONGEST_TEXT:
        raise Unreadable(Reason.TOO_LONG)
    clean(given[:LONGEST_ANSWER])  # raises for what is empty or no text at all
    said = split_parts(given, [label for label, _ in spec.parts])
    if not any(said):
        raise Unreadable(Reason.NOT_AN_ANSWER if is_remark(clean(given[:LONGEST_ANSWER])) else Reason.WRONG_FORM)
    judged = tuple(
        Judgement(Verdict.INVALID, Reason.MISSING_ENTRY) if text is None else grade(part, text)
        for (_, part), text in zip(spec.parts, said, strict=True)
    )
    echo = ", ".join(f"{label}) {each.echo or '?'}" for (label, _), each in zip(spec.parts, judged, strict=True))
    for verdict in (Verdict.INVALID, Verdict.INCORRECT):
        if (first := next((each for each in judged if each.verdict is verdict), None)) is not None:
            return replace(first, wrong_index=None, echo=echo, parts=judged)
    return Judgement(Verdict.CORRECT, echo=echo, parts=judged)


def _read(spec: AnswerSpec, text: str) -> Any:
    """Words first as they stand: "উত্তর" or "হয়" may be part of an accepted answer."""
    if spec.kind in _WORDS:
        try:
            reading = spec.judge.read(text, spec.expected, spec.options)
        except Unreadable as trouble:
            if trouble.reason is Reason.NOT_AN_ANSWER and spec.kind == "text" and any(map(str.isalnum, unwrap(text))):
                raise
            reading = None
        if reading is not None and (
            spec.kind == "choice" or spec.judge.compare(reading, spec.expected, spec.options).verdict is Verdict.CORRECT
        ):
            return reading
    bare = text if spec.kind == "text" and not any(map(str.isalnum, text)) else unwrap(text)
    return spec.judge.read(bare, spec.expected, spec.options)


def grade_choice(spec: AnswerSpec, index: int) -> Judgement:
    """Judge a tapped button, counted from 0 in the order of `choices`. On a problem of another kind that is offered as
    buttons, the button's text is what is judged."""
    if index < 0 or index >= (len(spec.options.choices) or (8 if spec.kind == "choice" else 0)):
        return Judgement(Verdict.INVALID, Reason.NOT_UNDERSTOOD)
    if spec.kind != "choice":
        return grade(spec, spec.options.choices[index][0])
    echo = spec.options.choices[index][0] if spec.options.choices else "abcdefgh"[index : index + 1]
    return _judge(spec, ChoiceReading(index, echo))


def _judge(spec: AnswerSpec, reading: Any) -> Judgement:
    finding = spec.judge.compare(reading, spec.expected, spec.options)
    contradicted = isinstance(reading, NumberReading) and reading.contradicted
    for other in spec.also:
        if finding.verdict is Verdict.CORRECT:
            break
        second = spec.judge.compare(reading, other, spec.options)
        if second.verdict is Verdict.CORRECT or (
            second.verdict is Verdict.INVALID and finding.verdict is Verdict.INCORRECT
        ):
            finding = second
    if contradicted and finding.verdict is not Verdict.INCORRECT:
        raise Unreadable(echo=reading.echo)  # 3 + 8 = 12: right, and it does not come from there
    if finding.verdict is not Verdict.INCORRECT:
        return Judgement(finding.verdict, finding.reason, echo=reading.echo)
    return _known_mistake(spec, reading, finding)


def _known_mistake(spec: AnswerSpec, reading: Any, finding: Finding) -> Judgement:
    for index, wrong in enumerate(spec.wrong):
        if spec.judge.compare(reading, wrong.expected, wrong.options).verdict is Verdict.CORRECT:
            return Judgement(Verdict.INCORRECT, finding.reason, wrong.misconception, index, reading.echo)
    return Judgement(Verdict.INCORRECT, finding.reason, echo=reading.echo)
