"""One friendly sentence that says what kind of answer is expected, with an example that is never the answer."""

from bot.grading.judgement import Reason, Verdict
from bot.grading.marking import grade
from bot.grading.specification import AnswerSpec
from bot.language import Phrase

# For each kind a sentence and examples; the first ones that are not the answer are used.
_NUMBER = Phrase(bn="একটি সংখ্যা লেখো, যেমন {0} বা {1}।", en="Write a number, for example {0} or {1}.")
_SENTENCES: dict[str, tuple[Phrase, tuple[str, ...]]] = {
    "number": (_NUMBER, ("12", "-5", "30", "7")),
    "fraction": (
        Phrase(bn="একটি ভগ্নাংশ লেখো, যেমন {0} বা {1}।", en="Write a fraction, for example {0} or {1}."),
        ("3/7", "1 2/5", "5/9", "2 1/3"),
    ),
    "percent": (
        Phrase(bn="শতকরা হিসেবে লেখো, যেমন {0} বা {1}।", en="Write a percentage, for example {0} or {1}."),
        ("35%", "8%", "62%", "4%"),
    ),
    "ratio": (
        Phrase(bn="একটি অনুপাত লেখো, যেমন {0} বা {1}।", en="Write a ratio, for example {0} or {1}."),
        ("4:7", "9:5", "3:8", "7:2"),
    ),
    "money": (
        Phrase(bn="টাকার পরিমাণ লেখো, যেমন {0} বা {1}।", en="Write an amount of money, for example {0} or {1}."),
        ("৳45", "৳1250", "৳73", "৳310"),
    ),
    "expression": (
        Phrase(
            bn="একটি রাশি লেখো, যেমন {0} বা {1}; ঘাতের জন্য ^ লেখো।",
            en="Write an expression, for example {0} or {1}; write ^ for a power.",
        ),
        ("5a - 2b", "x^2 + 7", "4p + 9", "3m^2 - m"),
    ),
    "equation": (
        Phrase(bn="একটি সমীকরণ লেখো, যেমন {0}।", en="Write an equation, for example {0}."),
        ("3x + 1 = 10", "y = 4x - 7"),
    ),
    "tuple": (
        Phrase(
            bn="বন্ধনীর মধ্যে ক্রমজোড় লেখো, যেমন {0} বা {1}।",
            en="Write an ordered pair in brackets, for example {0} or {1}.",
        ),
        ("(4, -1)", "(0, 7)", "(8, 3)", "(-2, 6)"),
    ),
    "set": (
        Phrase(bn="দ্বিতীয় বন্ধনীর মধ্যে সেট লেখো, যেমন {0}।", en="Write a set in curly brackets, for example {0}."),
        ("{2, 9, 11}", "{1, 14}"),
    ),
    "list": (
        Phrase(bn="কমা দিয়ে সবগুলো লেখো, যেমন {0}।", en="Write them all with commas between, for example {0}."),
        ("2, 9, 11", "4, 15, 1"),
    ),
    "solution": (
        Phrase(bn="সমাধান লেখো, যেমন {0}।", en="Write the solution, for example {0}."),
        ("{letter} = 14", "{letter} = -9"),
    ),
    "form": (Phrase(bn="একটি রাশি লেখো, যেমন {0}।", en="Write an expression, for example {0}."), ("5a - 2b", "x^2 + 7")),
}
_CHOICE = Phrase(
    bn="একটি বোতাম চাপো, অথবা অক্ষরটি লেখো (ক, খ, গ বা ঘ)।",
    en="Press one of the buttons, or write its letter (a, b, c or d).",
)
_TEXT = Phrase(bn="উত্তরটি একটি শব্দে বা অল্প কথায় লেখো।", en="Write the answer in a word or a few words.")
_QUANTITY = Phrase(
    bn="একটি সংখ্যা লেখো, চাইলে এককসহ, যেমন {0} বা {1}।",
    en="Write a number, with its unit if you like, for example {0} or {1}.",
)
_MUST_HAVE_UNIT = Phrase(
    bn="এককসহ সংখ্যাটি লেখো, যেমন {0} বা {1}।", en="Write a number with its unit, for example {0} or {1}."
)
_NEAR = (Reason.SIGN_ERROR, Reason.RECIPROCAL, Reason.ORDER_SWAPPED, Reason.NEEDS_SIMPLIFYING)
_QUANTITIES = ("12 {unit}", "7.5 {unit}", "30 {unit}", "46 {unit}")


def expected_form(spec: AnswerSpec) -> Phrase:
    """The sentence for this problem, in both languages, with ASCII digits."""
    if spec.kind == "choice" or spec.options.choices:
        return _CHOICE
    if spec.kind == "text":
        return _TEXT
    sentence, examples = _pattern(spec)
    usable = [example for example in examples if not _tells(spec, example)] or list(examples)
    shown = (usable[0], usable[1] if len(usable) > 1 else usable[0])
    return Phrase(bn=sentence.bn.format(*shown), en=sentence.en.format(*shown))


def _pattern(spec: AnswerSpec) -> tuple[Phrase, tuple[str, ...]]:
    unit = getattr(spec.expected, "unit", None)
    if spec.kind in ("quantity", "number", "fraction") and unit is not None and unit.dimension != "count":
        sentence = _MUST_HAVE_UNIT if spec.options.units_required == "required" else _QUANTITY
        return sentence, tuple(example.replace("{unit}", unit.key) for example in _QUANTITIES)
    sentence, examples = _SENTENCES[spec.kind if spec.kind in _SENTENCES else "number"]
    if spec.kind == "solution":
        letter = min(name for name, _ in spec.expected.values)
        examples = tuple(example.replace("{letter}", letter) for example in examples)
    return sentence, examples


def _tells(spec: AnswerSpec, example: str) -> bool:
    """Right, or apart from the right answer by its form or sign only: an example must not be near it."""
    judgement = grade(spec, example)
    return judgement.verdict is Verdict.CORRECT or judgement.reason in _NEAR
