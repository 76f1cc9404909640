"""A solution: the values of one letter, or one value for each of several letters."""

from tests.grading.tables import Table

TABLE: Table = {
    "a solution": (
        "solution",
        (
            "x = -3",
            {},
            {
                "correct": (
                    "x = -3|x=-3|x=−৩|-3|−৩|-3 = x|(x = -3)|x = (-3)|x==-3|x = -3.0|x = -6/2|x is -3|x এর মান −৩"
                    "|x-এর মান = -3|the value of x is -3|উত্তরঃ x = -3|নির্ণেয় সমাধান: x = -3|∴ x = -3|x = -3।"
                    "|\u200bx\xa0=\u200c -3\ufeff"
                ),
                "incorrect": "x = -4|x = -1/3|-33|0",
                "incorrect sign_error": "x = 3|3|৩",
                "incorrect extra_entry": "x=-3 or 3|x = ±3|x = -3, 4",
                "invalid wrong_variable": "y=-3|a = -3",
                "invalid wrong_case": "X=-3",
                "invalid not_evaluated": "x=-4+1|x = 3×(-1)",
                "invalid several_answers": "x = -3 নাকি 5?",
                "invalid unit_not_expected": "x = -3 cm|x = -3%",
                "invalid division_by_zero": "x = -3/0",
                "invalid not_understood": "x > -3|x ≠ -3|2x = -6|3x|x3|x = -3 নয়|x is not -3|x-3|x = -3:1",
                "invalid not_an_answer": "x|x =|x = ?|x = কত?|জানিনা|pari na|minus|/help|😀",
                "invalid too_long": "x = 9^9^9|x = -3333333333333333333333333333333333",
                "invalid empty": " ",
            },
        ),
    ),
    "a solution that is a fraction": (
        "solution",
        (
            "x = 3/2",
            {},
            {
                "correct": "x = 3/2|x=৩/২|3/2|1.5|x = ১.৫|x = 1 1/2|১ ১/২|1½|x = 6/4",
                "incorrect": "x = 2/3|x = 1.2|11/2|x = 1/2",
                "incorrect sign_error": "x = -3/2",
                "invalid not_understood": "x = 3:2|2x = 3|3/",
            },
        ),
    ),
    "a solution in lowest terms": (
        "solution",
        (
            "x = -3/4",
            {"must_simplify": "required"},
            {
                "correct": "x = -3/4|-3/4|x = -(3/4)",
                "incorrect": "x = -4/3",
                "incorrect sign_error": "x = 3/4|x = 6/8",
                "invalid needs_simplifying": "x = -6/8|-9/12",
            },
        ),
    ),
    "a solution that is wrong unless it is in lowest terms": (
        "solution",
        ("x = 2/3", {"must_simplify": "enforced"}, {"correct": "x = 2/3|২/৩", "incorrect": "x = 4/6|6/9|3/2"}),
    ),
    "a solution that must be a decimal": (
        "solution",
        (
            "x = 0.75",
            {"forms": ["decimal"]},
            {"correct": "x = 0.75|০.৭৫", "incorrect": "x = 7.5", "invalid wrong_form": "x = 3/4|¾"},
        ),
    ),
    "a solution in exactly the form of the answer": (
        "solution",
        ("x = 0.75", {"same_form": True}, {"correct": "x = 0.75", "incorrect": "7.5", "invalid wrong_form": "x = 3/4"}),
    ),
    "a solution within a tolerance": (
        "solution",
        (
            "x = 0.33",
            {"tolerance": 0.01},
            {"correct": "x = 0.33|x = 0.335|1/3", "incorrect": "x = 0.35|x = 0.3", "incorrect sign_error": "x = -0.33"},
        ),
    ),
    "a solution to two decimal places": (
        "solution",
        (
            "x = 2.345",
            {"decimal_places": 2, "decimal_places_strict": True},
            {
                "correct": "x = 2.35|২.৩৫",
                "incorrect": "x = 2.34|x = 3.35",
                "invalid rounded_too_much": "x = 2.3",
                "invalid wrong_decimal_places": "x = 2.345",
            },
        ),
    ),
    "two solutions": (
        "solution",
        (
            "x = 3 or x = -3",
            {},
            {
                "correct": (
                    "x = 3 or x = -3|x = -3 or x = 3|x=±3|±3|x = ± ৩|x=+-3|x = 3 or -3|3 or -3|3, -3|-3, 3"
                    "|3 and -3|৩ বা −৩|৩ ও -৩|x = 3 অথবা x = -3|x=3, x=-3|x=3; x=-3|{3, -3}|3 = x or -3 = x"
                    "|উত্তরঃ x = 3 বা −3।"
                ),
                "incorrect": "x = ±9|x = 3 or x = -4|x = 0 or x = 3|x = ±√3",
                "incorrect missing_entry": "x=3|3|x = -3|x = 3 or x = 3",
                "incorrect extra_entry": "x = 3, -3, 0|x = ±3, 9",
                "invalid wrong_variable": "y = ±3|x = 3 or y = -3",
                "invalid not_evaluated": "(3)(-3)|3-3",
                "invalid not_understood": "x² = 9|3 > x > -3|x = 3 or",
                "invalid not_an_answer": "x = ±|কোনটা?",
            },
        ),
    ),
    "two solutions that are no pair of signs": (
        "solution",
        (
            "x = 2 or x = 5",
            {},
            {
                "correct": "x = 2 or x = 5|x = 5, 2|x=2 অথবা x=5|2, 5|২ ও ৫|x = 2 or 5|x = ২ বা x = ৫",
                "incorrect": "x = -2 or x = -5|x = 7|x = 2, 3|25|2.5",
                "incorrect missing_entry": "x = 2",
                "incorrect sign_error": "x = 2 or x = -5",
                "incorrect extra_entry": "2, 5, 10",
                "invalid not_understood": "2 < x < 5|(x-2)(x-5)|(x-2)(x-5) = 0|neither 2 nor 5",
            },
        ),
    ),
    "two solutions with a root": (
        "solution",
        (
            "x = √5 or x = -√5",
            {},
            {
                "correct": "x = ±√5|±√৫|x=√5, x=-√5|x=±sqrt(5)",
                "incorrect": "x = ±5|x = ±2.236",
                "incorrect missing_entry": "x = √5",
            },
        ),
    ),
    "a solution with its letter": (
        "solution",
        (
            "x = -3",
            {"bare_value_ok": False},
            {
                "correct": "x = -3|x=−৩|-3 = x|উত্তরঃ x = -3",
                "incorrect": "x = -4",
                "incorrect sign_error": "x = 3",
                "invalid wrong_form": "-3|−৩|3",
                "invalid wrong_variable": "y = -3",
            },
        ),
    ),
    "a solution in a Bengali letter": (
        "solution",
        (
            "ক = ৫",
            {},
            {
                "correct": "ক = ৫|ক=5|৫|৫ = ক|ক এর মান ৫",
                "incorrect": "ক = ৬",
                "incorrect sign_error": "ক = -৫",
                "invalid wrong_variable": "খ = ৫|x = 5",
                "invalid not_an_answer": "ক",
            },
        ),
    ),
    "a value that may be named by either of two letters": (
        "solution",
        (
            "y = 4",
            {"variables": ["x", "y"]},
            {
                "correct": "y=4|4",
                "incorrect": "14|x = 4",
                "invalid wrong_variable": "z = 4",
                "invalid wrong_case": "Y = 4",
            },
        ),
    ),
    "two letters, one value each": (
        "solution",
        (
            "x = 2, y = -1",
            {},
            {
                "correct": (
                    "x = 2, y = -1|y = -1, x = 2|x=2 y=-1|x = 2 and y = -1|(x, y) = (2, -1)|(2, -1)|2, -1"
                    "|x = ২ ও y = −১"
                ),
                "incorrect": "x = 2, y = 3",
                "incorrect sign_error": "x = 2, y = 1",
                "incorrect order_swapped": "x = -1, y = 2|(-1, 2)",
                "incorrect missing_entry": "x = 2",
                "incorrect extra_entry": "x = 2, y = -1, y = 0",
                "invalid wrong_variable": "a = 2, b = -1",
                "invalid wrong_form": "2|2, -1, 0",
                "invalid not_understood": "(x, y) = 2|(x, y) = (2, -1, 0)",
            },
        ),
    ),
    "a solution in other letters": (
        "solution",
        (
            "x = a+b",
            {},
            {
                "correct": "x = a+b|x=b+a|a+b|a+b = x",
                "incorrect": "x = a-b|x = ab",
                "incorrect sign_error": "x = -(a+b)",
                "invalid not_an_answer": "x = p+q",
            },
        ),
    ),
    "no solution": (
        "solution",
        (
            "no solution",
            {},
            {
                "correct": ("no solution|no solutions|There is no solution|কোনো সমাধান নেই|সমাধান নেই|সমাধান সম্ভব নয়|∅|{}"),
                "incorrect": "অসংখ্য সমাধান|all numbers",
            },
        ),
    ),
    "every number a solution": (
        "solution",
        (
            "infinitely many solutions",
            {},
            {
                "correct": "infinitely many|অসংখ্য সমাধান|অসীম সংখ্যক সমাধান|all real numbers|any number",
                "incorrect": "no solution|সমাধান নেই",
            },
        ),
    ),
    "a solution in a sentence": (
        "solution",
        (
            "x = 12",
            {"answer_in_phrase": True},
            {"correct": "x = 12|the value of x is 12|x এর মান ১২", "incorrect": "the value of x is 13"},
        ),
    ),
    "known mistakes, and an answer that is right as well": (
        "solution",
        (
            "x = 4",
            {
                "bare_value_ok": True,
                "wrong_values": [
                    {"value": "x = -4", "misconception": "sign"},
                    {"value": "16", "misconception": "root_not_taken"},
                ],
                "also_correct": ["x = 5"],
            },
            {
                "correct": "x=4|৪|5|x = ৫",
                "incorrect sign_error: sign": "x=-4|-4",
                "incorrect: root_not_taken": "16|x = ১৬",
                "incorrect": "6",
            },
        ),
    ),
    "a solution that is right as well, though its form is not the one asked for": (
        "solution",
        (
            "x = 4",
            {"bare_value_ok": False, "also_correct": ["16"]},
            {"correct": "x = 4|16|১৬", "incorrect": "x = 5", "invalid wrong_form": "4"},
        ),
    ),
    "a solution of which only the value is looked at": (
        "solution",
        (
            "x = 1/2",
            {"parse_only": True, "must_simplify": "required", "forms": ["proper"]},
            {"correct": "x = 2/4|0.5", "incorrect": "x = 2", "invalid not_an_answer": "thanks sir"},
        ),
    ),
    "a solution to two significant figures": (
        "solution",
        ("x = 1234", {"significant_figures": 2}, {"correct": "x = 1200|1234", "incorrect": "x = 1300|x = 12"}),
    ),
    "no solution, as a textbook writes it": (
        "solution",
        (
            "সমাধান নেই",
            {},
            {
                "correct": (
                    "সমাধান নেই|সমাধান নাই|সমীকরণটির কোনো সমাধান নেই|কোন সমাধান নেই|কোনো সমাধান নেই"
                    "|no solution|there is no solution"
                ),
                "incorrect": "x = 5|5|0|অসংখ্য সমাধান",
                "invalid not_an_answer": "একাধিক সমাধান নেই|ধনাত্মক সমাধান নেই|আর সমাধান নেই",
            },
        ),
    ),
    "a mixed number as the value": (
        "solution",
        ("x = 3/2", {}, {"correct": "১ ১/২|x = 1 1/2|1½|দেড়", "incorrect": "2 1/2|১, ১/২|11/2"}),
    ),
    "two roots as lines of working": (
        "solution",
        (
            "x = 2 or x = 5",
            {},
            {
                "correct": "2 & 5|x=2 & x=5|either x=2 or x=5|x = 2 বা, x = 5|হয় x = 2 বা x = 5|2 5|5, 2",
                "incorrect missing_entry": "x = 2|বা, x = 5",
            },
        ),
    ),
    "the letter at the end": (
        "solution",
        ("x = 2a", {}, {"correct": "2 a = x|2a=x|a + a = x|বা, x = 2a", "incorrect": "x = 3a|a = x"}),
    ),
    "a root and its opposite": (
        "solution",
        ("x = 3 or x = -3", {}, {"correct": "+/-3|x = +/- 3|±3|x=±৩", "incorrect missing_entry": "3|x = -3"}),
    ),
    "values that are said": (
        "solution",
        (
            "x = 3, y = 2",
            {},
            {
                "correct": (
                    "x is 3, y is 2|x is 3 and y is 2|x এর মান ৩, y এর মান ২|x er man 3 ar y er man 2"
                    "|x=3 ar y=2|উত্তর- x=3, y=2"
                ),
                "incorrect order_swapped": "x is 2, y is 3",
                "invalid several_answers": "x=3 or y=2|3 বা 2",
                "invalid not_understood": "গx = 2, y =\n -1, y = 0",
                "invalid wrong_form": "{3, 2}",
            },
        ),
    ),
    "a solution behind its working": (
        "solution",
        (
            "x = 4",
            {},
            {
                "correct": (
                    "3x=12, x=4|3x-2=10 => 3x=12 => x=4|বা, 3x=12 বা, x=4|3x = 10+2 or, 3x=12 or, x=4|3x=12\nx=4|1. x=4"
                ),
                "invalid not_understood": "3x=12, x=3|3x=12\n4x=12\nx=3|2x=12, x=4",
            },
        ),
    ),
}
