"""A fraction: proper, improper, mixed, in signs and in words, and the form that a problem may ask for."""

from tests.grading.tables import Table

TABLE: Table = {
    "a fraction": (
        "fraction",
        (
            "3/4",
            {},
            {
                "correct": "3/4|৩/৪|৩ / ৪|3⁄4|৩∕৪|¾|3\u200b/4|(3/4)|= ৩/৪|উত্তরঃ ৩/৪|Ans. 3/4|৩/৪।|6/8|0.75|75%",
                "incorrect": "3/5|১ ৩/৪|34|3.4|0.34|½|9/16",
                "incorrect reciprocal": "4/3",
                "incorrect sign_error": "-3/4",
                "incorrect unit_not_expected": "3/4%",
                "invalid division_by_zero": "3/0",
                "invalid not_evaluated": "3/4/5|3-4|1/2 + 1/4|১/২ + ১/৪|1 - 1/4|১/২ × ৩/২",
                "invalid several_answers": "3/4 or 4/3",
                "invalid misplaced_comma": "3,4",
                "invalid unit_not_expected": "3/4 kg|3/4 টাকা",
                "invalid not_understood": "3/|/4|3 4|3//4|> 3/4|৩/৪ এর অর্ধেক|৩/৪ থেকে ১",
                "invalid not_an_answer": "ভগ্নাংশ|লব আর হর কী?|/skip|/|🤔",
            },
        ),
    ),
    "a part of a whole": (
        "fraction",
        (
            "3/4",
            {},
            {
                "correct": (
                    "৩/৪ অংশ|3/4 part|৩/৪ ভাগ|৪ ভাগের ৩|৪ ভাগের ৩ ভাগ|চার ভাগের তিন ভাগ|চার ভাগের তিন"
                    "|৪ ভাগের তিন ভাগ|তিন-চতুর্থাংশ|3 by 4|3 over 4|3 out of 4|3\\4|three fourths|three-quarters"
                ),
                "incorrect reciprocal": "৩ ভাগের ৪",
                "incorrect": "এক-চতুর্থাংশ|৩ ভাগের ১",
                "invalid not_understood": "3/4 less|3/4 এর বেশি|৩/৪ নয়|3/4 na|4 এর ৩|৩/৪ হাজার",
            },
        ),
    ),
    "a half": (
        "fraction",
        (
            "1/2",
            {},
            {
                "correct": "1/2|½|অর্ধেক|half|এক-দ্বিতীয়াংশ|১/২ অংশ|0.5",
                "incorrect reciprocal": "2",
                "incorrect": "1.2|১২|দেড়",
                "invalid not_understood": "half past|half or quarter",
                "invalid not_an_answer": "I am half asleep",
            },
        ),
    ),
    "a mixed number": (
        "fraction",
        (
            "3/2",
            {},
            {
                "correct": "1 1/2|১ ১/২|1½|3/2|দেড়|1.5|1 পূর্ণ 1/2|1 and 1/2|১ সমস্ত ১/২",
                "incorrect": "1/2|11/2|2 1/2",
                "incorrect reciprocal": "2/3",
                "incorrect sign_error": "-1 1/2",
                "invalid not_evaluated": "1+1/2|1×1/2|1/1/2",
                "invalid not_understood": "1/2 1|1 1 2",
                "invalid misplaced_comma": "1,1/2",
                "invalid division_by_zero": "1 1/0",
            },
        ),
    ),
    "a negative mixed number": (
        "fraction",
        (
            "-1 1/2",
            {},
            {"correct": "-১ ১/২|−1½|-3/2|মাইনাস দেড়", "incorrect sign_error": "1 1/2", "incorrect": "-1/2|-1.2"},
        ),
    ),
    "a whole number where a fraction could be": (
        "fraction",
        ("5", {}, {"correct": "5|৫|5/1|10/2", "incorrect reciprocal": "1/5", "incorrect": "৫/৫"}),
    ),
    "a fraction with thousandths": (
        "fraction",
        (
            "17/1000",
            {},
            {
                "correct": "17/1000|0.017|১৭/১,০০০",
                "incorrect": "0.17|17/100",
                "invalid misplaced_comma": "17/10,00",
            },
        ),
    ),
    "a fraction that must be in lowest terms": (
        "fraction",
        (
            "3/4",
            {"must_simplify": "required"},
            {
                "correct": "3/4|0.75|¾|৪ ভাগের ৩",
                "incorrect": "3/8|6/4",
                "incorrect reciprocal": "4/3|8/6",
                "invalid needs_simplifying": "6/8|৬/৮|75/100",
            },
        ),
    ),
    "a fraction in lowest terms, in the short name of the content files": (
        "fraction",
        ("3/4", {"form": "reduced"}, {"correct": "3/4", "invalid needs_simplifying": "6/8", "incorrect": "2/4"}),
    ),
    "a fraction that is wrong unless it is in lowest terms": (
        "fraction",
        (
            "3/4",
            {"must_simplify": "enforced"},
            {"correct": "3/4|৩/৪", "incorrect needs_simplifying": "6/8|৯/১২", "incorrect reciprocal": "4/3"},
        ),
    ),
    "a fraction that need not be in lowest terms": (
        "fraction",
        ("2/3", {"must_simplify": False}, {"correct": "2/3|4/6|১০/১৫", "incorrect": "3/6"}),
    ),
    "a fraction that must be a mixed number": (
        "fraction",
        (
            "3/2",
            {"forms": ["mixed"]},
            {"correct": "1 1/2|১ ১/২|1½|দেড়", "incorrect": "2 1/2|11/2", "invalid wrong_form": "3/2|1.5|150%"},
        ),
    ),
    "a mixed number in lowest terms": (
        "fraction",
        (
            "2 3/5",
            {"must_simplify": "required", "forms": ["mixed"]},
            {
                "correct": "২ ৩/৫|2⅗",
                "incorrect": "2 5/3|3 2/5",
                "invalid needs_simplifying": "2 6/10|1 8/5",
                "invalid wrong_form": "13/5|26/10",
            },
        ),
    ),
    "a fraction that must be improper": (
        "fraction",
        (
            "7/3",
            {"forms": ["improper"]},
            {
                "correct": "7/3|৭/৩",
                "incorrect reciprocal": "3/7",
                "incorrect rounded_too_much": "2.33",
                "invalid wrong_form": "2 1/3|২ ১/৩",
            },
        ),
    ),
    "a fraction that must be no decimal and no percentage": (
        "fraction",
        (
            "3/8",
            {"forms": ["proper", "improper"]},
            {"correct": "3/8|6/16", "incorrect reciprocal": "8/3", "invalid wrong_form": "0.375|37.5%"},
        ),
    ),
    "a fraction in exactly the form of the answer": (
        "fraction",
        (
            "3/4",
            {"same_form": True},
            {"correct": "3/4|৩/৪|¾", "incorrect reciprocal": "4/3", "invalid wrong_form": "6/8|0.75|75%"},
        ),
    ),
    "a fraction within a tolerance": (
        "fraction",
        (
            "2/3",
            {"tolerance": "0.01"},
            {"correct": "2/3|0.67|0.66|4/6", "incorrect": "0.6|0.65", "incorrect rounded_too_much": "0.7"},
        ),
    ),
    "a fraction of a kilogram": (
        "fraction",
        (
            "3/4",
            {"units": ["kg"], "units_required": True},
            {
                "correct": "3/4 kg|৩/৪ কেজি|750 g|০.৭৫ কেজি",
                "incorrect": "3/4 g",
                "incorrect wrong_unit": "3/4 m",
                "invalid missing_unit": "3/4",
            },
        ),
    ),
    "a fraction that is right as well, though it is not in lowest terms": (
        "fraction",
        (
            "1/2",
            {"must_simplify": "required", "also_correct": ["50/100"]},
            {"correct": "1/2|50/100|৫০/১০০", "invalid needs_simplifying": "2/4|5/10", "incorrect": "5/100"},
        ),
    ),
    "a known mistake, whatever form it comes in": (
        "fraction",
        (
            "3/4",
            {
                "must_simplify": "required",
                "wrong_values": [{"value": "1/2", "misconception": "added_tops_and_bottoms"}],
            },
            {
                "correct": "3/4",
                "incorrect: added_tops_and_bottoms": "1/2|2/4|0.5|অর্ধেক",
                "incorrect": "1/3",
                "invalid needs_simplifying": "6/8",
            },
        ),
    ),
    "a fraction of which only the value is looked at": (
        "fraction",
        (
            "5/8",
            {"parse_only": True, "must_simplify": "required", "forms": ["proper"]},
            {"correct": "5/8|10/16|0.625", "incorrect reciprocal": "8/5", "invalid not_an_answer": "hello"},
        ),
    ),
    "a fraction in words and with its whole": (
        "fraction",
        (
            "3/4",
            {},
            {
                "correct": (
                    "৩ চতুর্থাংশ|3 quarters|4 bhager 3 bhag|3/4 ongsho|3/4 of the cake|3/4 of it"
                    "|simplified 3/4|লঘিষ্ঠ আকারে ৩/৪"
                ),
                "incorrect": "4/3 of the cake|৩ পঞ্চমাংশ",
                "invalid not_understood": "3/4 এর অর্ধেক = 3/8|3/4 of the rest|half of 3/4",
            },
        ),
    ),
    "a fraction in words that has to be in lowest terms": (
        "fraction",
        (
            "3/4",
            {"must_simplify": "required"},
            {
                "correct": "three quarters|তিন চতুর্থাংশ|চার ভাগের তিন",
                "invalid needs_simplifying": "six eighths|আট ভাগের ছয়|ছয় অষ্টমাংশ",
            },
        ),
    ),
}
