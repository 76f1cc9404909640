"""A list: every entry in its order, or, where the problem says so, in any order."""

from tests.grading.tables import Table

TABLE: Table = {
    "a list in its order": (
        "list",
        (
            "1, 4, 9",
            {},
            {
                "correct": (
                    "1, 4, 9|1,4,9|১, ৪, ৯|1 , 4 , 9|1 4 9|১ ৪ ৯|1; 4; 9|১। ৪। ৯|1, 4 and 9|1, 4, and 9|১, ৪ ও ৯"
                    "|১, ৪ এবং ৯|(1, 4, 9)|1.0, 4.0, 9.0|সংখ্যাগুলো: 1, 4, 9|উত্তরঃ 1, 4, 9|Ans: 1,4,9."
                    "|1,\u200b4,\xa09|1<4<9|১ < ৪ < ৯"
                ),
                "incorrect": "1, 4, 8|1, -4, 9|1, 2, 3|1, 4, 9.5|1, 4, x",
                "incorrect order_swapped": "9, 4, 1|1, 9, 4|9 4 1",
                "incorrect missing_entry": "1, 4|4, 9|149|1",
                "incorrect extra_entry": "1, 4, 9, 16|1, 4, 4, 9",
                "invalid several_answers": "1, 4, 9 or 16|1, 4 বা 9|1, 4, 9 ba 16",
                "invalid not_evaluated": "1+4+9|1×4×9|1, 2², 9",
                "invalid unit_not_expected": "1 cm, 4 cm, 9 cm",
                "invalid division_by_zero": "1, 4/0, 9",
                "invalid not_understood": "1 4/9 9|1<4>9|পরে করব",
                "invalid not_an_answer": ", ,|hello|কয়টা লাগবে?|1, 4, __import__('os')",
                "invalid too_long": "1, 4, 9^9^9|1" + ",1" * 41,
                "invalid empty": " ",
            },
        ),
    ),
    "a list of single digits, which no comma groups": (
        "list",
        (
            "1, 2, 3",
            {},
            {
                "correct": "1,2,3|১, ২, ৩|1; 2; 3",
                "incorrect order_swapped": "3,2,1",
                "incorrect missing_entry": "1,2|123",
            },
        ),
    ),
    "a list in any order": (
        "list",
        (
            "1, 2, 3, 4, 6, 12",
            {"ordered": False},
            {
                "correct": (
                    "1, 2, 3, 4, 6, 12|12, 6, 4, 3, 2, 1|1, 12, 2, 6, 3, 4|১,২,৩,৪,৬ ও ১২|গুণনীয়কগুলো 1, 2, 3, 4, 6, 12"
                ),
                "incorrect": "12, 24, 36, 48, 60, 72|1, 2, 3, 4, 6, 10",
                "incorrect missing_entry": "2, 3, 4, 6|1, 2, 3, 4, 6|6",
                "incorrect extra_entry": "1, 2, 3, 4, 5, 6, 12",
                "invalid not_evaluated": "1×12, 2×6, 3×4",
            },
        ),
    ),
    "a list in any order, in which an entry counts as often as it stands there": (
        "list",
        (
            "1, 2, 2",
            {"ordered": False},
            {
                "correct": "2,1,2|1 2 2",
                "incorrect": "1,1,2|1, 2",
                "incorrect extra_entry": "1, 2, 2, 3",
                "incorrect missing_entry": "2, 2",
            },
        ),
    ),
    "prime factors": (
        "list",
        (
            "2, 3, 5, 7",
            {"ordered": True},
            {
                "correct": "2, 3, 5, 7|২,৩,৫,৭|2, 3, 5 ও 7",
                "incorrect order_swapped": "2, 3, 7, 5",
                "incorrect missing_entry": "3, 5, 7|2357",
                "incorrect extra_entry": "1, 2, 3, 5, 7|2, 3, 5, 7, 9",
                "invalid not_evaluated": "2×3×5×7",
            },
        ),
    ),
    "fractions from small to large": (
        "list",
        (
            "1/4, 1/2, 3/4",
            {},
            {
                "correct": "1/4, 1/2, 3/4|১/৪, ১/২, ৩/৪|¼, ½, ¾|0.25, 0.5, 0.75|1/4, 2/4, 3/4",
                "incorrect": "4, 2, 4/3",
                "incorrect order_swapped": "3/4, 1/2, 1/4",
                "incorrect missing_entry": "1/4, 1/2",
            },
        ),
    ),
    "negative numbers from small to large": (
        "list",
        (
            "-3, -1, 0, 2",
            {},
            {
                "correct": "-3, -1, 0, 2|−৩, −১, ০, ২",
                "incorrect": "3, 1, 0, 2",
                "incorrect order_swapped": "-1, -3, 0, 2|0, -1, 2, -3",
            },
        ),
    ),
    "numbers of three digits": (
        "list",
        (
            "100, 200",
            {},
            {
                "correct": "100, 200|100,200|১০০ ও ২০০",
                "incorrect order_swapped": "200, 100",
                "incorrect missing_entry": "100|100200",
                "invalid not_evaluated": "100-200",
            },
        ),
    ),
    "numbers with commas inside them": (
        "list",
        (
            "1000, 2000",
            {},
            {
                "correct": "1000, 2000|1,000; 2,000|১,০০০; ২,০০০|1,000, 2,000"
                "|১,০০০, ২,০০০|1,000 and 2,000|1,000 ও 2,000",
                "incorrect order_swapped": "2000, 1000",
                "incorrect": "1,000, 2,500",
                "invalid misplaced_comma": "10,00; 2,000",
            },
        ),
    ),
    "numbers grouped by lakhs only": (
        "list",
        (
            "1200000, 5",
            {"notation": "in"},
            {
                "correct": "12,00,000; 5|1200000, 5",
                "invalid misplaced_comma": "1,200,000; 5",
                "incorrect": "12,00,000; 6",
            },
        ),
    ),
    "decimals": (
        "list",
        (
            "0.5, 1.5, 2.5",
            {},
            {
                "correct": "0.5, 1.5, 2.5|.5, 1.5, 2.5|1/2, 3/2, 5/2",
                "incorrect": "0.5, 1.5, 2.05|5, 15, 25",
                "incorrect extra_entry": "0,5, 1,5, 2,5",
            },
        ),
    ),
    "a list of fractions in lowest terms": (
        "list",
        (
            "1/2, 2/3",
            {"must_simplify": "required"},
            {
                "correct": "1/2, 2/3",
                "incorrect": "2/4, 3/4",
                "incorrect order_swapped": "2/3, 1/2",
                "invalid needs_simplifying": "2/4, 2/3|3/6, 4/6",
            },
        ),
    ),
    "a list of decimals": (
        "list",
        (
            "0.25, 0.5",
            {"forms": ["decimal"], "ordered": False},
            {"correct": "0.5, 0.25", "incorrect": "0.5, 0.75", "invalid wrong_form": "1/4, 1/2|0.5, 1/4"},
        ),
    ),
    "a list of rounded numbers": (
        "list",
        (
            "1.414, 1.732",
            {"decimal_places": 2},
            {"correct": "1.41, 1.73|1.414, 1.732", "incorrect": "1.42, 1.73", "invalid rounded_too_much": "1.4, 1.7"},
        ),
    ),
    "a list within a tolerance": (
        "list",
        (
            "10, 20",
            {"tolerance": 1},
            {"correct": "10, 20|11, 19", "incorrect": "12, 20", "incorrect missing_entry": "10"},
        ),
    ),
    "pairs in a list": (
        "list",
        (
            "(1, 2), (3, 4)",
            {},
            {
                "correct": "(1, 2), (3, 4)|(1,2);(3,4)",
                "incorrect": "(2, 1), (3, 4)",
                "incorrect order_swapped": "(3, 4), (1, 2)",
                "invalid not_understood": "(1, 2)(3, 4)",
            },
        ),
    ),
    "known mistakes, and an answer that is right as well": (
        "list",
        (
            "7, 11, 13",
            {
                "must_simplify": "required",
                "wrong_values": [{"value": "7, 9, 11, 13", "misconception": "nine_is_prime"}],
                "also_correct": ["7, 11, 13, 17", "14/2, 11, 13"],
            },
            {
                "correct": "7, 11, 13|7, 11, 13, 17|14/2, 11, 13",
                "incorrect extra_entry: nine_is_prime": "7, 9, 11, 13",
                "incorrect missing_entry": "7, 11",
                "incorrect order_swapped": "7, 13, 11",
                "invalid needs_simplifying": "7, 22/2, 13",
            },
        ),
    ),
    "a list of which only the values are looked at": (
        "list",
        (
            "1/2, 3",
            {"parse_only": True, "must_simplify": "required"},
            {"correct": "2/4, 3|0.5, 6/2", "incorrect": "2, 3"},
        ),
    ),
    "a list in exactly the form of the answer": (
        "list",
        ("1.5, 2", {"same_form": True}, {"correct": "1.5, 2", "incorrect": "1.5, 3", "invalid wrong_form": "3/2, 2"}),
    ),
    "formulas and letters": (
        "list",
        ("a, b", {}, {"correct": "a, b|a ও b", "incorrect": "-a, b|2a, b|a, a"}),
    ),
    "numbers ranked": (
        "list",
        (
            "1/2, 2/3, 3/4",
            {},
            {
                "correct": "1/2 < 2/3 < 3/4|১/২ < ২/৩ < ৩/৪",
                "incorrect": "3/4 > 2/3 > 1/2",
                "invalid not_understood": "1/2 > 2/3 > 3/4",
            },
        ),
    ),
    "a list behind its heading": (
        "list",
        (
            "1, 2, 3, 6",
            {"ordered": False},
            {
                "correct": (
                    "৬ এর গুণনীয়ক ১, ২, ৩, ৬|৬ এর গুণনীয়কগুলো হলো ১, ২, ৩ ও ৬|factors of 6 are 1, 2, 3, 6"
                    "|6 er gunoniyok 1,2,3,6"
                ),
                "incorrect missing_entry": "৬ এর গুণনীয়ক ২, ৩, ৬",
            },
        ),
    ),
}
