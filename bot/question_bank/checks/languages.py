"""Do both languages say the same? The same numbers, and the same mathematics character for character."""

from collections import Counter
from collections.abc import Iterator

from bot.question_bank.checks.examined import Texts
from bot.question_bank.checks.numbers_in_text import digit_runs
from bot.question_bank.enumeration import described
from bot.question_bank.findings import Finding, error
from bot.question_bank.text import normalised


def check_same_numbers(examined: Texts) -> Iterator[Finding]:
    for variant in examined.sample:
        for text in variant.texts:
            english, bengali = Counter(digit_runs(text.en.latin)), Counter(digit_runs(text.bn.latin))
            if english != bengali:
                yield error(
                    "languages",
                    examined.name,
                    text.place,
                    f"{text.name} has other numbers in Bengali than in English (English: {_list(english - bengali)}; "
                    f"Bengali: {_list(bengali - english)}), with {described(variant.environment)}",
                    f"numbers {text.name}",
                )


def check_same_mathematics(examined: Texts) -> Iterator[Finding]:
    for variant in examined.sample:
        for text in variant.texts:
            english = Counter(normalised(piece) for piece in text.en.mathematics)
            bengali = Counter(normalised(piece) for piece in text.bn.mathematics)
            if english != bengali:
                yield error(
                    "languages",
                    examined.name,
                    text.place,
                    f"the mathematics in {text.name} differs (only English: {_list(english - bengali)}; "
                    f"only Bengali: {_list(bengali - english)}): make the `…` pieces equal character for character",
                    f"mathematics {text.name}",
                )


def _list(counter: "Counter[str]") -> str:
    return ", ".join(sorted(counter.elements())) or "none"


CHECKS = (check_same_numbers, check_same_mathematics)
