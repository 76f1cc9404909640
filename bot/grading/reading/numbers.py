"""Reading one number out of what was typed: digits, fractions, words, with what stands around it."""

import re
from dataclasses import replace
from fractions import Fraction
from math import gcd
from typing import NamedTuple

from bot.grading.algebra.formulas import VULGAR, read_expression, tokens_of
from bot.grading.algebra.numerals import Numeral, numeral, rounded
from bot.grading.algebra.polynomials import Quotient
from bot.grading.algebra.shapes import is_simplified
from bot.grading.judgement import Reason, Unreadable
from bot.grading.reading.cleaning import without_brackets
from bot.grading.reading.remarks import is_question
from bot.grading.reading.sentences import WORD, after_harmless_words, start_of_number
from bot.grading.reading.surroundings import (
    WORK,
    read_tail,
    with_equals_sign,
    with_fraction_bar,
)
from bot.grading.reading.units import Unit, unit_of, without_unit
from bot.grading.reading.vocabulary import may_precede
from bot.grading.reading.words import (
    BESIDE_A_NUMBER,
    NUMBER_WORDS,
    PARTS,
    PLURAL_SCALES,
    SCALES,
    is_reduced,
    number_from_words,
)
from bot.grading.regex import regex
from bot.grading.specification import Options

_DIGITS = r"(?:[0-9]+(?:,[0-9]+)*(?:\.[0-9]*)?|\.[0-9]+)"
_VULGAR = "".join(VULGAR)
_WHOLE = "(?:পূর্ণ|সমস্ত|purno|whole)"
_LITERAL = regex(
    rf"(?P<sign>[-+]?) ?(?:(?P<whole>[0-9][0-9,]*)?(?: (?:{_WHOLE} |and |ও )?| ?{_WHOLE} ?)?(?P<vulgar>[{_VULGAR}])"
    rf"|(?P<mixed>[0-9][0-9,]*)(?: (?:{_WHOLE} |and |ও )?| ?{_WHOLE} ?)(?P<over>[0-9]+) ?/ ?(?P<under>[0-9]+)"
    rf"|(?P<top>{_DIGITS})(?P<tens> ?[×*xX·] ?10 ?(?:\^|\*\*) ?[({{]?(?P<exponent>-?[0-9]{{1,2}})[)}}]?(?![0-9]))?"
    rf"(?: ?(?P<bar>[/÷]) ?(?P<below>-?)(?P<bottom>{_DIGITS}))?)(?![0-9])"
)
# (-3)/4, 3/(-4), -(3/4): brackets that only hold a sign together.
_SIGN_IN_BRACKETS = regex(
    r"^\(([-+]?[0-9.,]+)\)(?= ?/)|(?<=/)( ?)\(([-+]?[0-9.,]+)\)$|^(-)\(([0-9.,]+(?:/[0-9.,]+)?)\)$"
)
_RAISED_TEN = regex(r"10(⁻?)([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})")
_PLAIN = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MIDDLE_DOT = regex(r"(?<=[0-9])·(?=[0-9])")
SIGN_WORD = regex(r"(?:minus|negative|মাইনাস|ঋণাত্মক) ?(?=[0-9.])", re.IGNORECASE)
_PERCENT_BEFORE = regex(r"(?:শতকরা|sh?oto?kora)(?:-(?=[0-9]))? ?", re.IGNORECASE)
# 5 plus 7 is 12, ৬ গুণ ৮ সমান ৪৮.
_SPOKEN_WORK = regex(
    r"(?<=[0-9]) (?:(?P<plus>plus|যোগ|jog)|(?P<minus>minus|বিয়োগ|biyog)|(?P<times>times|গুণ|gun|into)"
    r"|(?P<over>divided by|ভাগ|vag)|(?P<equals>is|equals|সমান|soman)) (?=[0-9])",
    re.IGNORECASE,
)
_SPOKEN_SIGNS = {"plus": " + ", "minus": " - ", "times": " × ", "over": " ÷ ", "equals": " = "}
_SPOKEN_POINT = regex(r"(?:^|(?<=[0-9])) ?(?:point|দশমিক|doshomik) (?=[0-9])", re.IGNORECASE)
_BARE = regex(r"-?[0-9]+(?:\.[0-9]+)?(?: ?/ ?[0-9]+)?")  # what most students type
_ROUNDED_WORK = regex("(?<=[0-9]) ?≈ ?(?=[0-9])")  # 50/3 ≈ 16.67
_VALUE_OF_FORMULA = regex(
    r"^[A-Za-z0-9²³+*/×^() -]*[²³+^][A-Za-z0-9²³+*/×^() -]* এর মান(?:টি)? ?(?:হলো|=|:)? ?(?=[-0-9])"
)
_ROOT_OR_SQUARE_OF = regex(r"^([0-9.]+) ?-?এর (বর্গমূল|বর্গ) ?(?:হলো|=)? ?(?=[0-9])")  # ৬২৫ এর বর্গমূল ২৫
_NTH_TERM = regex(
    r"^(?:the )?[0-9]{1,3} ?(?:st|nd|rd|th|তম|ম|tomo) (?:term|পদ|pod)(?:টি)? ?(?:is|holo|হলো|=|:)? ?(?=[-0-9])",
    re.IGNORECASE,
)
_SHARE_OF = regex(r"(?<=[0-9]) (?:এর|er|of) (?=[0-9]+/[0-9])|(?<=/[0-9]) of (?=[0-9])", re.IGNORECASE)  # ৭০০ এর ৩/৭
_ROOT_IS = regex(r"^(?:the )?square root (?:is|=|:) ?(?=[0-9])", re.IGNORECASE)
_IN_WORDS_TOO = regex(r"^([^()]*[0-9]) ?\(([^()0-9]+)\)$")  # ১২ (বারো)
_SIGN_BEFORE_MONEY = regex(r"^-(৳|tk\.? ?)(?=[0-9])", re.IGNORECASE)
_MONEY_BEFORE = regex(r"(?:৳|tk|taka|bdt|টাকা)\.? ?(?=[-0-9.])", re.IGNORECASE)
_EMPHASIS = regex("^-ই$")  # ১২-ই; ১২ই is a day of the month
_CLASSIFIER = regex(r"(?:ta|ti|jon|khana)(?![a-z])", re.IGNORECASE)


class NumberReading(NamedTuple):
    value: Quotient
    form: str  # integer decimal proper improper mixed scientific surd
    written: str  # the number alone, in Latin digits
    reduced: bool = True
    decimals: int | None = None
    percent: bool = False
    unit: Unit | None = None
    contradicted: bool = False  # by the working before it: 5 + 7 = 13
    said: bool = False  # inside a sentence, or with a word behind it that is no unit

    @property
    def rational(self) -> Fraction | None:
        return self.value.number

    @property
    def echo(self) -> str:
        if self.percent:
            return f"{self.written}%"
        return (
            self.written if self.unit is None or self.unit.dimension == "count" else f"{self.written} {self.unit.key}"
        )


def read_number(text: str, options: Options, *, contradiction_ok: bool = False) -> NumberReading:
    """One number in digits or in words, with what may stand around it; roots and π may stay, as in 2√3 and 4π, while
    3×4 has still to be worked out. Raises `Unreadable`, and for 5 + 7 = 13 too unless `contradiction_ok`."""
    if (bare := _BARE.fullmatch(text)) and (match := _LITERAL.fullmatch(bare[0])):
        return _literal(match, options)
    text = _in_signs(text)
    text, value = _without_words_too(text)
    text, agrees = _without_label(with_equals_sign(text), options)
    if not agrees and not contradiction_ok:
        raise Unreadable
    reading = _one_number(with_fraction_bar(text), options)
    if value is not None and reading.value.number != value:
        raise Unreadable(Reason.SEVERAL_ANSWERS)  # ১২ (তেরো)
    return reading if agrees else reading._replace(contradicted=True)


def _without_words_too(text: str) -> tuple[str, Fraction | None]:
    """ "১২ (বারো)": 12, and what the words say."""
    twice = _IN_WORDS_TOO.match(text)
    value = number_from_words(twice[2].casefold().split()) if twice else None
    return (twice[1], value) if twice and value is not None else (text, None)


def _one_number(text: str, options: Options) -> NumberReading:
    percent_before, text = _taken(_PERCENT_BEFORE, text)
    money_before, text = _taken(_MONEY_BEFORE, text)
    text = SIGN_WORD.sub("-", text, count=1) if SIGN_WORD.match(text) else text
    match = None if _says_scale(text) else _LITERAL.match(text)
    if match is None:
        return _without_literal(text, options, percent=percent_before)
    reading = _literal(match, options)
    rest = _EMPHASIS.sub("", text[match.end() :])
    if rest[:1].isascii() and rest[:1].isalpha() and not _CLASSIFIER.match(rest):
        options = replace(options, answer_in_phrase=False)  # 12cm, but not 12djka
    tail = rest.strip(" ")
    if percent_before and (tail in ("ভাগ", "bhag", "vag", "%") or _names_money(tail)):
        tail = ""  # শতকরা ৫ টাকা
    if money_before:
        tail = "" if _names_money(tail) else tail
        reading = reading._replace(unit=unit_of("taka"))
    try:
        reading = _with_tail(reading, tail, options)
        if money_before and (reading.percent or reading.unit != unit_of("taka")):
            raise Unreadable  # ৳12 cm
    except Unreadable as trouble:
        if money_before:
            raise
        unread = trouble.reason is Reason.NOT_UNDERSTOOD and (tail[0] in WORK or _ROOT_OR_PI.search(tail))
        if unread or trouble.reason is Reason.NOT_EVALUATED:
            return _surd(text)
        raise
    return reading._replace(percent=True) if percent_before else reading


def _in_signs(text: str) -> str:
    """What is said, or written in another way, in the signs that are read: 5 plus 7, 10³, (-3)/4, -৳5, 50/3 ≈ 17."""
    text = _MIDDLE_DOT.sub(".", without_brackets(_RAISED_TEN.sub(_powered, text), "(["))
    text = _SIGN_IN_BRACKETS.sub(lambda match: "".join(part for part in match.groups() if part), text)
    text = _SIGN_BEFORE_MONEY.sub(r"\1-", text)
    text = _SHARE_OF.sub(" × ", _ROOT_IS.sub("", _NTH_TERM.sub("", text)))
    text = _VALUE_OF_FORMULA.sub("", _ROUNDED_WORK.sub(" = ", text))
    text = _ROOT_OR_SQUARE_OF.sub(lambda match: f"√{match[1]} = " if match[2] == "বর্গমূল" else f"{match[1]}^2 = ", text)
    return _SPOKEN_POINT.sub(".", _SPOKEN_WORK.sub(lambda match: _SPOKEN_SIGNS[match.lastgroup or "plus"], text))


def _names_money(tail: str) -> bool:
    return bool(tail) and (unit := unit_of(tail)) is not None and unit.dimension == "money"


def _says_scale(text: str) -> bool:
    """ "৫০ হাজার ৪০০", "সাড়ে ১২", "1 and a half": digits with words that only together make the number."""
    first, _, rest = text.partition(" ")
    second = rest.partition(" ")[0]
    if first in BESIDE_A_NUMBER or second in ("point", "দশমিক", "ভাগের") or rest.startswith("and a half"):
        return True
    if second in PARTS and second not in ("half", "halves") and not rest.partition(" ")[2]:
        return True  # ৩ চতুর্থাংশ
    return second in SCALES and any(character in "0123456789" for character in rest)


def _taken(pattern: re.Pattern[str], text: str) -> tuple[bool, str]:
    match = pattern.match(text)
    return (True, text[match.end() :]) if match else (False, text)


def _powered(match: re.Match[str]) -> str:
    return f"10^{'-' if match[1] else ''}{match[2].translate(_PLAIN)}"


def _without_label(text: str, options: Options) -> tuple[str, bool]:
    """ "x = 12" is 12, and so is "5 + 7 = 12"; of "5 + 7 = 13", 13 and False: the sides do not agree."""
    *heads, answer = text.split("=")
    answer = answer.strip(" ")
    if len(heads) == 1 and _names_letter(answer, options) and any(map(str.isdigit, heads[0])):
        heads, answer = [answer], heads[0].strip(" ")  # 12 = x
    heads = [head.strip(" ") for head in heads]
    if any(map(str.isdigit, "".join(heads))):
        heads = [head for head in heads if not _FORMULA.fullmatch(head)]  # I = Prn = 5000 × 0.06 × 2 = 600
    agree = [_check_head(head, answer, options) for head in heads]
    return answer, all(agree)


def _names_letter(text: str, options: Options) -> bool:
    return len(text) == 1 and text.isalpha() and (not options.variables or text in options.variables)


_COMPOUND_NAME = regex(r"(?<=[\u0981-\u09e3])-(?=[\u0981-\u09e3]{2})")  # মুনাফা-আসল
_FORMULA = regex("[A-Za-z]{2,4}|[A-Za-z]")


def _check_head(head: str, answer: str, options: Options) -> bool:
    """Whether what stands before "=" agrees with the answer: names do, sums have to come to it, rounded as it is.
    Raises `Unreadable` for what is neither."""
    if "π" in head:
        raise Unreadable  # πx = 12
    tokens = tokens_of(_COMPOUND_NAME.sub(" ", head))
    if len(tokens) == 1 and tokens[0].kind == "word" and len(tokens[0].text) == 1:
        name = tokens[0].text
        if options.variables and name not in options.variables:
            known = name.swapcase() in options.variables
            raise Unreadable(Reason.WRONG_CASE if known else Reason.WRONG_VARIABLE)
        return True
    if _NAMED.fullmatch(head):
        return True
    if tokens and all(token.kind == "word" or token.text in ".×+" for token in tokens):
        # "মোট দাম = ১২", "গ.সা.গু. = ১২", but not "x এর অর্ধেক = ১২"
        words = WORD.findall(head.casefold().replace(".", ""))
        if may_precede([word for word in words if word not in options.variables] or ["the"]):
            return True
        raise Unreadable
    plain = _without_units(head.replace("%", "") if "%" in answer else head, answer)
    left, right = read_expression(plain, frozenset()).node.value, read_expression(_bare(answer), frozenset()).node.value
    if "%" in answer and left.equals(right / Quotient.of(100)):
        return True  # 1/5 = 20%
    if left.equals(right) or _is_rounding(left, _bare(answer)):
        return True
    if plain != head or "%" in answer:
        raise Unreadable  # 1 kg - 400 g = 600 g is true and not computed here
    return False


def _without_units(head: str, answer: str) -> str:
    """15 kg - 10 kg as 15 - 10, before 5 kg or a bare 5; 6 cm × 8 cm as 6 × 8, before 48 cm². Left as it is where the
    units do not come to that of the answer."""
    units = [unit.key for match in _UNIT_IN_WORK.finditer(head) if (unit := unit_of(match[1])) is not None]
    added, times, over = (any(sign in head for sign in signs) for signs in ("+-", "×*", "÷/"))
    power = 1 if added or len(units) == 1 else len(units)
    if len(set(units)) != 1 or not (added or times or over) or (power > 1 and (over or not times)) or (added and times):
        return head
    last = unit_of(answer.removeprefix(_bare(answer)).strip(" "))
    wanted = f"{units[0]}{power if power > 1 else ''}"
    if last.key != wanted if last is not None else power > 1:
        return head
    return _UNIT_IN_WORK.sub(lambda match: "" if unit_of(match[1]) else match[0], head)


_UNIT_IN_WORK = regex(r"(?<=[0-9)]) ?(°|[A-Za-z\u0981-\u09e3.]+[²³]?)")


def _is_rounding(left: Quotient, answer: str) -> bool:
    """50/3 = 16.67."""
    _, point, decimals = answer.partition(".")
    exact, given = left.approximation(), read_expression(answer, frozenset()).node.value.number
    return bool(point and decimals) and exact is not None and rounded(exact, len(decimals)) == given


_NAMED = regex(
    r"[A-Z]{1,3}(?: ?[-+×/] ?[A-Z]{1,3})+|[∠△]?[A-Z]{2,3}|angle [A-Z]{1,3}"
    r"|∠[A-Za-z\u0995-\u09b9]{1,3}|n ?\([A-Z](?: ?[∪∩] ?[A-Z])?'?\)"
)  # ∠ABC, n(A ∪ B)


def _bare(answer: str) -> str:
    match = _LITERAL.match(answer)
    return match[0] if match else answer


def _literal(match: re.Match[str], options: Options) -> NumberReading:
    negative = match["sign"] == "-"
    notation = options.notation
    if match["vulgar"]:
        top, bottom = VULGAR[match["vulgar"]]
        whole = numeral(match["whole"], notation) if match["whole"] else None
        return _mixed(whole, top, bottom, negative) if whole else _fraction(top, bottom, negative)
    if match["mixed"]:
        over, under = numeral(match["over"]), numeral(match["under"])
        return _mixed(numeral(match["mixed"], notation), over.value.numerator, under.value.numerator, negative)
    top_read = numeral(match["top"], notation)
    if match["bottom"]:
        return _quotient(match, top_read, numeral(match["bottom"], notation), negative)
    value = -top_read.value if negative else top_read.value
    written = f"{'-' if negative else ''}{top_read.text}"
    if not match["tens"]:
        form = "integer" if top_read.decimals is None else "decimal"
        return NumberReading(Quotient.of(value), form, written, decimals=top_read.decimals)
    exponent = _small(match["exponent"])
    decimals = max((top_read.decimals or 0) - exponent, 0) or None
    form = "scientific" if 1 <= top_read.value < 10 else "power of ten"
    value *= Fraction(10) ** exponent
    return NumberReading(Quotient.of(value), form, f"{written}×10^{exponent}", decimals=decimals)


def _small(text: str) -> int:
    value = numeral(text.lstrip("-")).value.numerator
    if value > 64:
        raise Unreadable(Reason.TOO_LONG)
    return -value if text[0] == "-" else value


def _quotient(match: re.Match[str], top: Numeral, bottom: Numeral, negative: bool) -> NumberReading:
    if not bottom.value:
        raise Unreadable(Reason.DIVISION_BY_ZERO)
    if match["tens"]:
        raise Unreadable(Reason.NOT_EVALUATED)
    below = match["below"] == "-"
    negative ^= below
    whole = top.decimals is None and bottom.decimals is None
    if match["bar"] == "÷" and (not whole or gcd(top.value.numerator, bottom.value.numerator) > 1 or bottom.value == 1):
        raise Unreadable(Reason.NOT_EVALUATED, f"{top.text}/{bottom.text}")
    if whole:
        reading = _fraction(top.value.numerator, bottom.value.numerator, negative)
        return reading._replace(reduced=False) if below else reading
    value = top.value / bottom.value
    form = "proper" if value < 1 else "improper"
    written = f"{'-' * negative}{top.text}/{bottom.text}"
    return NumberReading(Quotient.of(-value if negative else value), form, written, reduced=False)


def _fraction(top: int, bottom: int, negative: bool) -> NumberReading:
    if not bottom:
        raise Unreadable(Reason.DIVISION_BY_ZERO)
    value = Fraction(-top if negative else top, bottom)
    reduced = gcd(top, bottom) == 1 and bottom > 1
    form = "proper" if top < bottom else "improper"
    return NumberReading(Quotient.of(value), form, f"{'-' * negative}{top}/{bottom}", reduced)


def _mixed(whole: Numeral, top: int, bottom: int, negative: bool) -> NumberReading:
    if not bottom:
        raise Unreadable(Reason.DIVISION_BY_ZERO)
    value = whole.value + Fraction(top, bottom)
    reduced = gcd(top, bottom) == 1 and top < bottom
    written = f"{'-' * negative}{whole.text} {top}/{bottom}"
    form = "mixed" if top < bottom else "whole and improper"
    return NumberReading(Quotient.of(-value if negative else value), form, written, reduced)


def _with_tail(reading: NumberReading, tail: str, options: Options) -> NumberReading:
    fraction = "/" in reading.written
    found = read_tail(tail, fraction=fraction, phrase_allowed=options.answer_in_phrase)
    if found.percent:
        return reading._replace(percent=True)
    if found.scale is not None:
        if reading.form not in ("integer", "decimal"):
            raise Unreadable
        value = (reading.rational or Fraction(0)) * found.scale
        reading = NumberReading(Quotient.of(value), "integer", shown(value), unit=reading.unit)
    return reading._replace(unit=found.unit or reading.unit, said=found.phrase)


def _without_literal(text: str, options: Options, *, percent: bool) -> NumberReading:
    """Number words; else one number further on in a sentence; else work that is still to be done."""
    reading = _in_words(text.removesuffix(" ভাগ") if percent else text, options)
    if reading is not None:
        return reading._replace(percent=True) if percent else reading
    if not any(character in _FIGURES for character in text) and not _ROOT_OR_PI.search(text):
        raise Unreadable(Reason.NOT_AN_ANSWER)
    if is_question(text):
        raise Unreadable(Reason.NOT_AN_ANSWER)
    if options.answer_in_phrase and (start := start_of_number(text)):
        percent = percent or "শতকরা" in text[:start]
        reading = read_number(f"{'শতকরা ' if percent else ''}{text[start:]}", options)
        return reading._replace(percent=True) if percent else reading
    return _surd(after_harmless_words(text) if options.answer_in_phrase else text)


_FIGURES = frozenset("0123456789" + _VULGAR)
_ROOT_OR_PI = regex(r"[√π]|পাই|(?<![a-z])(?:pi|sqrt|root)(?![a-z])", re.IGNORECASE)


def _in_words(text: str, options: Options) -> NumberReading | None:
    """ "পঁচিশ", "পঁচিশটি আম", "৫০ হাজার ৪০০ টাকা"; up to three words after the number."""
    negative = text[:1] == "-"
    spaced = _ONLY.sub("", _HYPHEN.sub(" ", text[negative:].casefold()).replace(", ", " ").replace("%", " %"))
    words = _CLASSIFIED.sub(_apart, spaced).split()
    for kept in range(len(words), max(len(words) - 4, 0), -1):
        value = number_from_words(words[:kept])
        if value is None or (kept == 1 and words[0] in PLURAL_SCALES):
            continue
        value = -value if negative else value
        form = "integer" if value.denominator == 1 else "proper" if abs(value) < 1 else "mixed"
        if form == "mixed" and words[kept - 1] in PARTS and _JOINTS.isdisjoint(words):
            form = "improper"  # seven thirds
        tail = " ".join(words[kept:]).removeprefix("an ").removeprefix("a ")  # half an hour
        found = NumberReading(Quotient.of(value), form, shown(value), is_reduced(words[:kept]))
        reading = _with_tail(found, tail, options)
        if reading.said and words[:kept] in (["এক"], ["ek"]):
            raise Unreadable  # এক বন্ধু is somebody
        if reading.value.number != value or (tail == "বার" and words[:kept] == ["বার"]):
            raise Unreadable  # শত শত; বার বার
        return reading
    return None


_ONLY = regex("^(?:মাত্র|শুধু|শুধুমাত্র|only|just) ")
_JOINTS = frozenset({"and", "পূর্ণ", "সমস্ত", "whole", "purno"})
_HYPHEN = regex(r"(?<=[a-z\u0981-\u09e3])-(?=[a-z\u0981-\u09e3])")
_CLASSIFIED = regex(r"(?<![^ ])([\u0981-\u09e3]{2,12})(টি|টা|জন|খানা)(?![^ ])")  # বারোটি


def _apart(match: re.Match[str]) -> str:
    return f"{match[1]} {match[2]}" if match[1] in NUMBER_WORDS else match[0]


def _surd(text: str) -> NumberReading:
    """2√3, 49π বর্গ সে.মি.; what comes to a rational number had still to be worked out."""
    text, unit = without_unit(text, letters=False)
    node = read_expression(text, frozenset()).node
    if node.value.number is not None:
        raise Unreadable(Reason.NOT_EVALUATED)
    return NumberReading(
        node.value, "surd", _ROOT_IN_BRACKETS.sub(r"√\1", node.text), reduced=is_simplified(node), unit=unit
    )


_ROOT_IN_BRACKETS = regex(r"√\(([0-9]+)\)")


def shown(value: Fraction) -> str:
    return str(value.numerator) if value.denominator == 1 else f"{value.numerator}/{value.denominator}"
