"""One friendly sentence that says what kind of answer is expected, with an example that is never the answer."""

from typing import NamedTuple

from bot.grading.judgement import Reason, Verdict
from bot.grading.marking import grade
from bot.grading.reading.units import Unit
from bot.grading.specification import AnswerSpec, Options
from bot.language import Phrase


class _Sentence(NamedTuple):
    """ "{wish}, for example {first} or {second}." with, perhaps, a last clause."""

    wish: Phrase
    examples: tuple[str, ...]  # the first two that do not tell the answer are shown
    last: Phrase = Phrase(bn="", en="")


_NUMBER = _Sentence(Phrase(bn="একটি সংখ্যা লেখো", en="Write a number"), ("12", "-5", "30", "7"))
_FRACTION = _Sentence(Phrase(bn="একটি ভগ্নাংশ লেখো", en="Write a fraction"), ("3/7", "1 2/5", "5/9", "2 1/3"))
_LOWEST = _FRACTION._replace(
    wish=Phrase(bn="লঘিষ্ঠ আকারে একটি ভগ্নাংশ লেখো", en="Write a fraction in its lowest terms"),
    examples=("3/7", "5/9", "2/11"),
)
_MIXED = _Sentence(
    Phrase(bn="একটি মিশ্র ভগ্নাংশ লেখো", en="Write a mixed number"), ("1 2/5", "2 1/3", "4 3/7"), Phrase(bn="", en="")
)
_IMPROPER = _Sentence(Phrase(bn="একটি অপ্রকৃত ভগ্নাংশ লেখো", en="Write an improper fraction"), ("7/3", "9/4", "11/6"))
_DECIMAL = _Sentence(Phrase(bn="একটি দশমিক সংখ্যা লেখো", en="Write a decimal number"), ("4.5", "0.8", "12.25"))
_WITH_PI = _Sentence(Phrase(bn="উত্তরে π রেখে লেখো", en="Keep π in the answer"), ("12π", "7π", "30π", "46π"))
_SURD = _Sentence(Phrase(bn="বর্গমূল চিহ্ন রেখে লেখো", en="Keep the root in the answer"), ("4√7", "9√11", "2√13"))
_POWER_SIGN = Phrase(bn="ঘাত বোঝাতে ^ লেখো", en="write ^ for a power")
_EXPRESSION = _Sentence(
    Phrase(bn="একটি রাশি লেখো", en="Write an expression"),
    ("5{letter} - 2", "{letter}^2 + 7", "4{letter} + 9", "3{letter}^2 - {letter}"),
    _POWER_SIGN,
)
_EXPANDED = _EXPRESSION._replace(
    wish=Phrase(bn="বন্ধনী তুলে দিয়ে রাশিটি লেখো", en="Write the expression without brackets")
)
_FACTORED = _EXPRESSION._replace(
    wish=Phrase(bn="রাশিটি উৎপাদকে বিশ্লেষণ করে লেখো", en="Write the expression as a product of factors"),
    examples=("3({letter} + 8)", "({letter} + 9)({letter} - 7)", "{letter}({letter} - 11)"),
)
_PERCENT_SIGN = _Sentence(
    Phrase(bn="শতকরা চিহ্ন (%) দিয়ে লেখো", en="Write it with the percent sign (%)"), ("35%", "8%", "62%", "4%")
)
_SENTENCES: dict[str, _Sentence] = {
    "fraction": _FRACTION,
    "percent": _Sentence(Phrase(bn="শতকরায় লেখো", en="Write a percentage"), ("35%", "8%", "62%", "4%")),
    "ratio": _Sentence(
        Phrase(bn="মাঝে কোলন (:) দিয়ে একটি অনুপাত লেখো", en="Write a ratio with a colon (:) between its numbers"),
        ("4:7", "9:5", "3:8", "7:2"),
    ),
    "money": _Sentence(Phrase(bn="টাকার পরিমাণ লেখো", en="Write an amount of money"), ("৳45", "৳1250", "৳73", "৳310")),
    "expression": _EXPRESSION,
    "equation": _Sentence(
        Phrase(bn="সমান চিহ্ন (=) দিয়ে একটি সমীকরণ লেখো", en="Write an equation with an equals sign (=)"),
        ("3{letter} + 1 = 10", "4{letter} = 28", "{letter} - 6 = 15"),
    ),
    "tuple": _Sentence(
        Phrase(bn="প্রথম বন্ধনীর মধ্যে কমা দিয়ে ক্রমজোড় লেখো", en="Write an ordered pair in round brackets, with a comma"),
        ("(4, -1)", "(0, 7)", "(8, 3)", "(-2, 6)"),
    ),
    "set": _Sentence(
        Phrase(bn="দ্বিতীয় বন্ধনীর মধ্যে কমা দিয়ে সবগুলো লেখো", en="Write them all in curly brackets, with commas"),
        ("{2, 9, 11}", "{1, 14}", "{4, 8, 15}"),
    ),
    "list": _Sentence(
        Phrase(bn="কমা দিয়ে সবগুলো লেখো", en="Write them all, with commas between"), ("2, 9, 11", "4, 15, 1", "3, 8")
    ),
    "solution": _Sentence(Phrase(bn="সমাধানটি লেখো", en="Write the solution"), ("{letter} = 14", "{letter} = -9")),
    "form": _EXPRESSION,
}
_CHOICE = Phrase(
    bn="একটি বোতাম চাপো, অথবা তার অক্ষরটি লেখো (ক, খ, গ বা ঘ)।",
    en="Press one of the buttons, or write its letter (a, b, c or d).",
)
_TEXT = Phrase(bn="উত্তরটি একটি শব্দে বা অল্প কথায় লেখো।", en="Write the answer in a word or a few words.")
_WITH_UNIT = Phrase(bn="এককসহ একটি সংখ্যা লেখো", en="Write a number and its unit")
_UNIT_IF_LIKED = Phrase(bn="একক চাইলে দিও, না দিলেও চলবে", en="the unit may be left out")
_PLACES = Phrase(bn=" (দশমিকের পর {places} ঘর পর্যন্ত)", en=" with {places} decimal places")
_ONE_PLACE = Phrase(bn=" (দশমিকের পর 1 ঘর পর্যন্ত)", en=" with 1 decimal place")
_WHOLE = Phrase(bn=" (পূর্ণসংখ্যায়)", en=" rounded to a whole number")
# Units as they are shown in an example; a unit that is not here is shown without its name, as a bare number.
_UNIT_NAMES = {
    "mm": Phrase(bn="মি.মি.", en="mm"),
    "cm": Phrase(bn="সে.মি.", en="cm"),
    "m": Phrase(bn="মিটার", en="metres"),
    "km": Phrase(bn="কি.মি.", en="km"),
    "in": Phrase(bn="ইঞ্চি", en="inches"),
    "ft": Phrase(bn="ফুট", en="feet"),
    "mm2": Phrase(bn="বর্গ মি.মি.", en="square mm"),
    "cm2": Phrase(bn="বর্গ সে.মি.", en="square cm"),
    "m2": Phrase(bn="বর্গমিটার", en="square metres"),
    "km2": Phrase(bn="বর্গ কি.মি.", en="square km"),
    "cm3": Phrase(bn="ঘন সে.মি.", en="cubic cm"),
    "m3": Phrase(bn="ঘনমিটার", en="cubic metres"),
    "hectare": Phrase(bn="হেক্টর", en="hectares"),
    "g": Phrase(bn="গ্রাম", en="grams"),
    "kg": Phrase(bn="কেজি", en="kg"),
    "quintal": Phrase(bn="কুইন্টাল", en="quintals"),
    "tonne": Phrase(bn="টন", en="tonnes"),
    "ml": Phrase(bn="মিলিলিটার", en="ml"),
    "l": Phrase(bn="লিটার", en="litres"),
    "s": Phrase(bn="সেকেন্ড", en="seconds"),
    "min": Phrase(bn="মিনিট", en="minutes"),
    "h": Phrase(bn="ঘণ্টা", en="hours"),
    "day": Phrase(bn="দিন", en="days"),
    "week": Phrase(bn="সপ্তাহ", en="weeks"),
    "month": Phrase(bn="মাস", en="months"),
    "year": Phrase(bn="বছর", en="years"),
    "degree": Phrase(bn="ডিগ্রি", en="degrees"),
    "right_angle": Phrase(bn="সমকোণ", en="right angles"),
    "taka": Phrase(bn="টাকা", en="taka"),
    "paisa": Phrase(bn="পয়সা", en="paisa"),
    "celsius": Phrase(bn="ডিগ্রি সেলসিয়াস", en="degrees Celsius"),
    "km/h": Phrase(bn="কি.মি./ঘণ্টা", en="km/h"),
    "m/s": Phrase(bn="মিটার/সেকেন্ড", en="m/s"),
    "square unit": Phrase(bn="বর্গ একক", en="square units"),
    "cubic unit": Phrase(bn="ঘন একক", en="cubic units"),
}
_NEAR = (Reason.SIGN_ERROR, Reason.RECIPROCAL, Reason.ORDER_SWAPPED, Reason.NEEDS_SIMPLIFYING)


def expected_form(spec: AnswerSpec) -> Phrase:
    """The sentence for this problem, in both languages, with ASCII digits. An example is never the answer, nor the
    answer in another form, with the other sign, upside down or in another order."""
    if spec.kind == "choice" or spec.options.choices:
        return _CHOICE
    if spec.kind == "text":
        return _TEXT
    sentence = _sentence(spec)
    note = _note(spec.options)
    unit = _unit_name(spec)
    letter = _letter(spec)
    # Only these braces are ours; a set has its own.
    examples = [example.replace("{letter}", letter) for example in sentence.examples]
    usable = [each for each in examples if not _tells(spec, each, unit)][:2] or [examples[-1]]
    return Phrase(
        bn=_joined(
            sentence.wish.bn + note.bn, ", যেমন ", " বা ", _with(usable, unit, bengali=True), sentence.last.bn, "।"
        ),
        en=_joined(
            sentence.wish.en + note.en,
            ", for example ",
            " or ",
            _with(usable, unit, bengali=False),
            sentence.last.en,
            ".",
        ),
    )


def _joined(wish: str, introduction: str, either: str, examples: list[str], last: str, stop: str) -> str:
    return f"{wish}{introduction}{either.join(examples)}{'; ' if last else ''}{last}{stop}"


def _with(examples: list[str], unit: Phrase | None, *, bengali: bool) -> list[str]:
    if unit is None:
        return examples
    return [f"{example} {unit.bn if bengali else unit.en}" for example in examples]


def _sentence(spec: AnswerSpec) -> _Sentence:
    options = spec.options
    if spec.kind in ("number", "fraction", "quantity"):
        sentence = _of_number(spec)
        if _unit_name(spec) is None:
            return sentence
        if sentence is _NUMBER and spec.expected.unit.dimension != "temperature":
            sentence = sentence._replace(examples=("12", "7", "30", "46"))  # a length is never -5 cm
        if options.units_required == "required":
            return sentence._replace(wish=_WITH_UNIT)
        return sentence._replace(last=_UNIT_IF_LIKED)
    if spec.kind == "percent" and options.percent_sign_required:
        return _PERCENT_SIGN
    if spec.kind == "expression" and options.form is not None:
        return _EXPANDED if options.form == "expanded" else _FACTORED
    if spec.kind == "form" and not _letters(spec):
        return _FRACTION
    sentence = _SENTENCES[spec.kind]
    return (
        sentence._replace(examples=_decimals(options, "%"))
        if spec.kind == "percent" and options.decimal_places
        else sentence
    )


def _of_number(spec: AnswerSpec) -> _Sentence:
    options = spec.options
    if options.forms == {"mixed"}:
        return _MIXED
    if options.forms == {"improper"}:
        return _IMPROPER
    if "decimal" in options.forms and options.forms <= {"decimal", "integer"}:
        sentence = _DECIMAL
    elif spec.kind == "fraction":
        sentence = _LOWEST if options.must_simplify else _FRACTION
    elif spec.expected.value.number is None:
        sentence = _WITH_PI if "π" in spec.canonical else _SURD
    else:
        sentence = _NUMBER
    decimals = _decimals(options)
    return sentence._replace(examples=decimals) if decimals else sentence


def _decimals(options: Options, sign: str = "") -> tuple[str, ...]:
    """Examples with as many decimal places as are asked for."""
    places = options.decimal_places
    if not places:
        return ()
    digits = ("75361829407536182940", "38197264503819726450", "06428573910642857391")
    return tuple(f"{whole}.{row[:places]}{sign}" for whole, row in zip(("4", "0", "12"), digits, strict=True))


def _note(options: Options) -> Phrase:
    places = options.decimal_places
    if places is None:
        return Phrase(bn="", en="")
    if places == 0:
        return _WHOLE
    if places == 1:
        return _ONE_PLACE
    return Phrase(bn=_PLACES.bn.format(places=places), en=_PLACES.en.format(places=places))


def _unit_name(spec: AnswerSpec) -> Phrase | None:
    if spec.kind not in ("number", "fraction", "quantity") or spec.options.units_required == "none":
        return None
    unit = spec.expected.unit
    return _UNIT_NAMES.get(unit.key) if isinstance(unit, Unit) else None


def _letters(spec: AnswerSpec) -> frozenset[str]:
    if spec.kind == "solution":
        return frozenset(name for name, _ in spec.expected.values)
    return frozenset(getattr(spec.expected, "variables", ()))


def _letter(spec: AnswerSpec) -> str:
    return min(_letters(spec), default="x")


def _tells(spec: AnswerSpec, example: str, unit: Phrase | None) -> bool:
    """Right, or apart from the right answer by its form or sign only."""
    shown = f"{example} {unit.en}" if unit is not None else example
    judgement = grade(spec, shown)
    return judgement.verdict is Verdict.CORRECT or judgement.reason in _NEAR
