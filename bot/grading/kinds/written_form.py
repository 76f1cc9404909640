"""The kind `form`: is the text in lowest terms, expanded, factored, simplified? Its value is not asked about."""

from bot.grading.algebra.formulas import read_expression
from bot.grading.algebra.shapes import inside, is_expanded, is_factored, is_simplified
from bot.grading.judgement import CORRECT, Finding, Reason, SpecError, incorrect
from bot.grading.kinds.expressions import Expected, ExpressionReading, expect_expression
from bot.grading.specification import Kind, Options

_TESTS = {
    "lowest_terms": (is_simplified, Reason.NEEDS_SIMPLIFYING),
    "simplified": (is_simplified, Reason.NEEDS_SIMPLIFYING),
    "expanded": (is_expanded, Reason.NOT_EXPANDED),
    "factored": (is_factored, Reason.NOT_FACTORED),
}


def expect_form(text: str, options: Options) -> Expected:
    if options.property is None:
        raise SpecError("kind 'form' needs the option property")
    return expect_expression(text, options)


def read_form(text: str, expected: Expected, options: Options) -> ExpressionReading:
    reading = read_expression(text, expected.variables)
    return ExpressionReading(reading, reading.node.text)


def compare_form(given: ExpressionReading, expected: Expected, options: Options) -> Finding:
    holds, reason = _TESTS[options.property or "simplified"]
    return CORRECT if holds(inside(given.reading.node)) else incorrect(reason)


FORM = Kind("form", frozenset({"property"}), expect_form, lambda expected: expected.text, read_form, compare_form)
