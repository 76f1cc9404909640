"""The answer of one variant: as a value, as `parse_spec` reads it, and as a student reads it."""

import re
from fractions import Fraction
from functools import lru_cache

from bot.grading.reading.units import unit_of
from bot.language import to_bengali_digits
from bot.question_bank.algebra import Algebraic
from bot.question_bank.expressions import (
    Approximate,
    Environment,
    Expression,
    ExpressionError,
    Number,
    Value,
    letters_as_unknowns,
    parse_expression,
)
from bot.question_bank.problem import Answer, AnswerValue, Bilingual
from bot.question_bank.text import TextTemplate, group_by_lakh, has_latin, render
from bot.question_bank.written import (
    MINUS,
    common_fraction,
    fixed_decimal,
    plain_number,
    shown_algebra,
    tidy_algebra,
    with_minus,
    write,
)
from models.types import Digits, Language

APPROXIMATE_PLACES = 6
GRADING_KINDS = {"pair": "tuple"}  # where the content format and bot.grading use different words

# Units as they stand after a number: English for one, for more, Bengali.
UNITS: dict[str, tuple[str, str, str]] = {
    "metre": ("metre", "metres", "মিটার"),
    "centimetre": ("cm", "cm", "সে.মি."),
    "millimetre": ("mm", "mm", "মি.মি."),
    "kilometre": ("km", "km", "কি.মি."),
    "square metre": ("square metre", "square metres", "বর্গমিটার"),
    "square centimetre": ("square cm", "square cm", "বর্গ সে.মি."),
    "square kilometre": ("square km", "square km", "বর্গ কি.মি."),
    "square unit": ("square unit", "square units", "বর্গএকক"),
    "cubic metre": ("cubic metre", "cubic metres", "ঘনমিটার"),
    "cubic centimetre": ("cubic cm", "cubic cm", "ঘন সে.মি."),
    "hectare": ("hectare", "hectares", "হেক্টর"),
    "gram": ("gram", "grams", "গ্রাম"),
    "kilogram": ("kg", "kg", "কেজি"),
    "tonne": ("tonne", "tonnes", "টন"),
    "litre": ("litre", "litres", "লিটার"),
    "millilitre": ("ml", "ml", "মিলিলিটার"),
    "taka": ("taka", "taka", "টাকা"),
    "paisa": ("paisa", "paisa", "পয়সা"),
    "second": ("second", "seconds", "সেকেন্ড"),
    "minute": ("minute", "minutes", "মিনিট"),
    "hour": ("hour", "hours", "ঘণ্টা"),
    "day": ("day", "days", "দিন"),
    "week": ("week", "weeks", "সপ্তাহ"),
    "month": ("month", "months", "মাস"),
    "year": ("year", "years", "বছর"),
    "degree": ("°", "°", "°"),
    "celsius": ("°C", "°C", "°সে."),
    "person": ("person", "people", "জন"),
    "km/h": ("km per hour", "km per hour", "কি.মি./ঘণ্টা"),
    "m/s": ("metres per second", "metres per second", "মিটার/সেকেন্ড"),
}


@lru_cache(maxsize=256)
def unit_names(unit: str) -> tuple[str, str, str]:
    """The names of a unit that the author wrote in any spelling the grader knows: cm, centimetre, square metres."""
    if unit in UNITS:
        return UNITS[unit]
    known = unit_of(unit)
    for name, names in UNITS.items():
        found = unit_of(name)
        if known is not None and found is not None and known.dimension != "count" and found.key == known.key:
            return names
    raise ExpressionError(f"the unit {unit!r} has no name in both languages: use one of {', '.join(UNITS)}")


def value_of(value: AnswerValue, environment: Environment, digits: Digits) -> Value:
    """The exact value: a number, several, an algebraic value (left − right for an equation), or English words."""
    if isinstance(value, Expression):
        return value.number(environment)
    if isinstance(value, tuple):
        return tuple(item.number(environment) for item in value)
    if isinstance(value, Bilingual):
        return render(value.en, environment, Language.ENGLISH, digits).latin
    return algebraic_value(algebra_text(value, environment))


def algebra_text(template: TextTemplate, environment: Environment) -> str:
    """The author's algebra with its numbers, as ASCII: 3*x**2 - 5."""
    parts = [
        part
        if isinstance(part, str)
        else write(part.expression.evaluate(environment), Language.ENGLISH, part.filter_name)
        for piece in template.pieces
        for part in piece.parts
    ]
    return tidy_algebra("".join(parts).replace(MINUS, "-")).strip()


def algebraic_value(text: str) -> Algebraic:
    """Raises ExpressionError unless the text is exact algebra; `left = right` becomes left − right."""
    sides = [parse_expression(side) for side in text.split("=")]
    if len(sides) > 2:
        raise ExpressionError(f"{text!r} has more than one =")
    values = [_as_algebraic(side) for side in sides]
    return values[0] - values[1] if len(values) == 2 else values[0]


def _as_algebraic(expression: Expression) -> Algebraic:
    value = expression.evaluate(letters_as_unknowns(expression.names, {}))
    if isinstance(value, Algebraic):
        return value
    if isinstance(value, int | Fraction) and not isinstance(value, bool):
        return Algebraic.of(value)
    raise ExpressionError(f"{expression.source!r} is not algebra: write 3*x + 2, with * and **")


def canonical(answer: Answer, value: AnswerValue, environment: Environment, digits: Digits) -> str:
    """The value as `parse_spec` takes it: Latin digits, ASCII signs."""
    if isinstance(value, TextTemplate):
        return algebra_text(value, environment)
    exact = value_of(value, environment, digits)
    if isinstance(exact, str):
        return exact
    if isinstance(exact, tuple):
        parts = [plain_number(rounded(answer, item)) for item in exact]
        return {"ratio": ":".join(parts), "pair": f"({', '.join(parts)})"}.get(answer.kind, f"{{{', '.join(parts)}}}")
    if answer.kind == "fraction":
        return common_fraction(rounded(answer, exact))
    return plain_number(rounded(answer, exact))


def rounded(answer: Answer, value: Value) -> Number:
    """Rounds to `dp`. A root that never ends is cut to six places: the check demands `dp` or `tolerance` for it."""
    number = value.value if isinstance(value, Approximate) else value
    if not isinstance(number, int | Fraction):
        raise ExpressionError("the answer is not a number")
    places = answer.options.get("dp")
    if isinstance(places, int):
        return Fraction(fixed_decimal(number, places))
    if isinstance(value, Approximate):
        return Fraction(fixed_decimal(number, APPROXIMATE_PLACES))
    return number


def tolerance_of(answer: Answer, environment: Environment) -> Fraction:
    """How far from the key an answer still counts as right, in the units of the answer."""
    source = answer.options.get("tolerance")
    if isinstance(source, str):
        number = parse_expression(source).number(environment)
        return Fraction(number) if isinstance(number, int | Fraction) else Fraction(0)
    places = answer.options.get("dp")
    return Fraction(1, 2 * 10**places) if isinstance(places, int) else Fraction(0)


def shown(
    answer: Answer,
    value: AnswerValue,
    environment: Environment,
    language: Language,
    digits: Digits,
    with_unit: bool = True,
) -> str:
    """The value as a student reads it: with its unit, its fraction line, the digits of the digits rule."""
    if isinstance(value, Bilingual):
        return render(value.to(language), environment, language, digits).plain
    if with_unit and answer.shown is not None:
        full = {**environment, "answer": value_of(value, environment, digits)}
        return render(answer.shown.to(language), full, language, digits).plain
    text = group_by_lakh(_shown_value(answer, value, environment, digits))
    if with_unit:
        text = _with_unit(text, answer, language)
    bengali = language is Language.BENGALI and digits is Digits.BENGALI and not has_latin(text)
    return to_bengali_digits(text) if bengali else text


def _shown_value(answer: Answer, value: AnswerValue, environment: Environment, digits: Digits) -> str:
    text = canonical(answer, value, environment, digits)
    if answer.kind in ("expression", "equation"):
        return shown_algebra(text)
    if answer.kind == "ratio":
        return text.replace(":", " : ")
    if (
        isinstance(answer.options.get("dp"), int)
        and answer.kind in ("number", "percent")
        and isinstance(value, Expression)
    ):
        text = fixed_decimal(Fraction(text), int(str(answer.options["dp"])))
    return f"{with_minus(text)}%" if answer.kind == "percent" else with_minus(text)


def _outside_brackets(text: str) -> str:
    """24(x + y)/(xy) -> 24/."""
    while (shorter := re.sub(r"\([^()]*\)", "", text)) != text:
        text = shorter
    return text


def _with_unit(text: str, answer: Answer, language: Language) -> str:
    units = answer.options.get("units")
    if not isinstance(units, list) or not units or answer.options.get("unit") == "none":
        return text
    one, more, bengali = unit_names(str(units[0]))
    english = one if text == "1" else more
    unit = bengali if language is Language.BENGALI else english
    if answer.kind == "expression" and any(sign in _outside_brackets(text)[1:] for sign in ("+", MINUS)):
        text = f"({text})"  # the unit belongs to the whole sum
    return f"{text}{unit}" if unit.startswith("°") else f"{text} {unit}"
