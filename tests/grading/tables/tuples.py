"""An ordered pair or a longer row: every entry in its place."""

from tests.grading.tables import Table

TABLE: Table = {
    "an ordered pair": (
        "tuple",
        (
            "(2, -3)",
            {},
            {
                "correct": (
                    "(2, -3)|(2,-3)|2, -3|( ২ , −৩ )|( 2 , - 3 )|(2; -3)|(2.0, -3.0)|(+2, -3)|(2, -3)।|x=2, y=-3"
                    "|y=-3, x=2|x=2 and y=-3|x=2; y=-3|x=2\ny=-3|x = ২ ও y = −৩|(x, y) = (2, -3)|উত্তরঃ (2, -3)"
                    "|নির্ণেয় সমাধান: (x, y) = (2, −3)।|\u200b(2,\xa0-3)\u200c"
                ),
                "incorrect": "(2,3)|(-2, -3)|(-2, 3)|(3, -2)|(2, 0)|(2, -3.1)|x=2, y=3",
                "incorrect order_swapped": "(-3,2)|x = -3, y = 2|(x, y) = (-3, 2)",
                "incorrect extra_entry": "(2,-3,0)",
                "invalid missing_entry": "2|(2)|x = 2|y = -3",
                "invalid wrong_form": "{2,-3}|{-3, 2}",
                "invalid several_answers": "(2, -3 or 3)|(2, -3) or (-3, 2)",
                "invalid wrong_variable": "a=2,b=-3",
                "invalid not_evaluated": "(1+1,-3)|2-3|(2 -3)",
                "invalid unit_not_expected": "(2 cm, -3)|(2%, -3)",
                "invalid division_by_zero": "(2, -3/0)",
                "invalid not_understood": "(2, -3|(2, -3) না (2, 3)|x = 2, x = -3|x = 2, -3|x+y=8",
                "invalid not_an_answer": "(, )|()|hi|জানি না ভাই|(__import__('os'), 3)",
                "invalid too_long": "(9^9^9, -3)|(2" + ",3" * 41 + ")",
                "invalid empty": " ",
            },
        ),
    ),
    "a point with its name": (
        "tuple",
        (
            "(-3, 1)",
            {},
            {
                "correct": (
                    "D(-3,1)|D(−৩, ১)|D = (-3, 1)|ক(−৩, ১)|বিন্দু D(-3,1)|point D(-3,1)|D (-3, 1)|D: (-3,1)"
                    "|A'(-3,1)|উত্তর: D(-3,1)|(-3,1) বিন্দু|x=-3 y=1|x = -3 and y = 1|((-3,1))|(-3;1)|-3 ও 1"
                ),
                "incorrect": "D(3,1)|D(-3,-1)",
                "incorrect order_swapped": "D(1,-3)",
                "invalid several_answers": "D(-3,1) or (1,-3)",
                "invalid missing_entry": "D(-3)",
                "invalid": (
                    "f(-3,1)|x(-3,1)|3(-3,1)|-(-3,1)|DD(-3,1)|D(-3,1) E(2,1)|(-3,1)(-3,1)|(-3,1) নয়|(-3,1|-3 1"
                ),
            },
        ),
    ),
    "a pair with fractions": (
        "tuple",
        (
            "(1/2, -3/4)",
            {},
            {
                "correct": "(1/2, -3/4)|(½, −¾)|(0.5, -0.75)|(১/২, −৩/৪)|(2/4, -6/8)",
                "incorrect": "(2, -4/3)|(1/2, 3/4)|(0.5, -0.7)",
                "incorrect order_swapped": "(-3/4, 1/2)",
            },
        ),
    ),
    "a pair whose comma could be taken for one that groups digits": (
        "tuple",
        (
            "(5, 300)",
            {},
            {
                "correct": "(5, 300)|(5,300)|(৫,৩০০)",
                "incorrect order_swapped": "(300, 5)",
                "invalid missing_entry": "5300|(5300)",
                "invalid misplaced_comma": "(5,000)",
            },
        ),
    ),
    "the origin": (
        "tuple",
        (
            "(0, 0)",
            {},
            {
                "correct": "(0, 0)|(০,০)|O(0, 0)",
                "incorrect": "(0, 1)",
                "invalid missing_entry": "0",
                "invalid wrong_form": "{0}|{0, 0}",
            },
        ),
    ),
    "three numbers in their order": (
        "tuple",
        (
            "(1, 2, 3)",
            {},
            {
                "correct": "(1, 2, 3)|(x, y, z) = (1, 2, 3)|x=1, y=2, z=3|z=3, y=2, x=1|(১, ২, ৩)",
                "incorrect": "(1, 2, -3)",
                "incorrect order_swapped": "(3, 2, 1)|(1, 3, 2)",
                "incorrect missing_entry": "(1, 2)|x=1, y=2",
                "incorrect extra_entry": "(1, 2, 3, 4)",
                "invalid missing_entry": "123",
                "invalid wrong_form": "{1, 2, 3}",
            },
        ),
    ),
    "a pair of letters": (
        "tuple",
        (
            "(a, b)",
            {},
            {
                "correct": "(a, b)|(a,b)",
                "incorrect": "(a, c)",
                "incorrect order_swapped": "(b, a)",
                "invalid wrong_form": "{a, b}",
            },
        ),
    ),
    "a pair of formulas": (
        "tuple",
        (
            "(2a, -a)",
            {},
            {"correct": "(2a, -a)|(a*2, -a)|(a+a, -a)", "incorrect": "(2a, a)", "incorrect order_swapped": "(-a, 2a)"},
        ),
    ),
    "a pair with named letters": (
        "tuple",
        (
            "(4, 1)",
            {"variables": ["a", "b"]},
            {
                "correct": "a=4, b=1|b=1, a=4|(4,1)|(a, b) = (4, 1)",
                "incorrect order_swapped": "(1,4)|a=1, b=4",
                "invalid wrong_variable": "x=4, y=1",
            },
        ),
    ),
    "a pair in lowest terms": (
        "tuple",
        (
            "(3/4, 7)",
            {"must_simplify": "required"},
            {
                "correct": "(3/4, 7)",
                "incorrect order_swapped": "(7, 3/4)",
                "invalid needs_simplifying": "(6/8, 7)|(3/4, 14/2)",
            },
        ),
    ),
    "a pair that is wrong unless it is in lowest terms": (
        "tuple",
        ("(3/4, 7)", {"must_simplify": "enforced"}, {"correct": "(3/4, 7)", "incorrect": "(6/8, 7)|(3/4, 8)"}),
    ),
    "a pair of decimals": (
        "tuple",
        (
            "(0.5, 1.5)",
            {"forms": ["decimal"]},
            {
                "correct": "(0.5, 1.5)|(.5, ১.৫)",
                "incorrect": "(0.5, 2.5)",
                "invalid wrong_form": "(1/2, 3/2)|(0.5, 3/2)",
            },
        ),
    ),
    "a pair within a tolerance": (
        "tuple",
        (
            "(1.41, 3.14)",
            {"tolerance": 0.01},
            {
                "correct": "(1.42, 3.14)|(1.41, 3.15)",
                "incorrect": "(1.5, 3.14)",
                "incorrect order_swapped": "(3.14, 1.41)",
            },
        ),
    ),
    "a pair to one decimal place": (
        "tuple",
        (
            "(1.23, 4.56)",
            {"decimal_places": 1},
            {"correct": "(1.2, 4.6)|(1.23, 4.56)", "incorrect": "(1.3, 4.6)", "invalid rounded_too_much": "(1, 4.6)"},
        ),
    ),
    "a pair in whichever order, for it says which is which": (
        "tuple",
        (
            "(2, 5)",
            {"variables": ["x", "y"]},
            {
                "correct": "y = 5, x = 2",
                "incorrect order_swapped": "x = 5, y = 2|5, 2",
                "invalid wrong_variable": "p = 2, q = 5",
            },
        ),
    ),
    "known mistakes, and an answer that is right as well": (
        "tuple",
        (
            "(4, 1)",
            {
                "must_simplify": "required",
                "wrong_values": [{"value": "(1, 4)", "misconception": "order_swapped"}],
                "also_correct": ["(0, 0)", "(8/2, 1)"],
            },
            {
                "correct": "(4,1)|(0, 0)|( 8/2, 1 )",
                "incorrect order_swapped: order_swapped": "(1,4)|1, 4",
                "incorrect": "(4, 2)",
                "invalid needs_simplifying": "(4/1, 1)",
            },
        ),
    ),
    "a pair of which only the values are looked at": (
        "tuple",
        (
            "(1/2, 3)",
            {"parse_only": True, "must_simplify": "required", "forms": ["proper"]},
            {"correct": "(2/4, 3)|(0.5, 6/2)", "incorrect": "(2, 3)", "invalid not_an_answer": "jani na"},
        ),
    ),
    "a pair to strictly two decimal places": (
        "tuple",
        (
            "(2.345, 1)",
            {"decimal_places": 2, "decimal_places_strict": True},
            {
                "correct": "(2.35, 1.00)",
                "incorrect": "(2.34, 1.00)",
                "invalid wrong_decimal_places": "(2.35, 1)|(2.345, 1.00)",
            },
        ),
    ),
    "a pair in exactly the form of the answer": (
        "tuple",
        (
            "(1.5, 2)",
            {"same_form": True},
            {"correct": "(1.5, 2)", "incorrect": "(1.5, 3)", "invalid wrong_form": "(3/2, 2)|(1.5, 4/2)"},
        ),
    ),
    "a pair whose letters are named": (
        "tuple",
        (
            "(3, -2)",
            {"variables": ["x", "y"]},
            {
                "correct": "(x,y)=(3,-2)|(y,x)=(-2,3)|(y, x) = (−২, ৩)|3=x, -2=y|P(3, -2)",
                "incorrect order_swapped": "(y,x)=(3,-2)",
                "invalid wrong_variable": "(a,b)=(3,-2)|(x,z)=(3,-2)",
                "invalid not_understood": "(x,x)=(3,-2)",
                "invalid several_answers": "x=3 or y=-2|x=3 বা y=-2|(3 or -2)",
                "invalid unit_not_expected": "(3°,-2)",
            },
        ),
    ),
    "a pair in Bengali letters": (
        "tuple",
        (
            "(4, 7)",
            {"variables": ["ক", "খ"]},
            {"correct": "(ক,খ)=(৪,৭)|(খ, ক) = (৭, ৪)|ক = ৪, খ = ৭", "incorrect order_swapped": "(ক,খ)=(৭,৪)"},
        ),
    ),
    "a pair of letters with signs": (
        "tuple",
        (
            "(a, b)",
            {},
            {"correct": "(a,b)", "incorrect": "(-a,b)|(2a,b)|(a+1,b)|(a,-b)", "incorrect order_swapped": "(b,a)"},
        ),
    ),
    "coordinates that are said": (
        "tuple",
        (
            "(4, 9)",
            {},
            {
                "correct": ("x is 4, y is 9|x এর মান ৪, y এর মান ৯|স্থানাঙ্ক (৪, ৯)|বিন্দুটি (4, 9)|(4,9) hobe|ans-(4,9)"),
                "invalid wrong_variable": "a is 4, b is 9",
                "invalid not_understood": "x is 4, x is 9",
            },
        ),
    ),
}
