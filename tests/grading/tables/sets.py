"""A set: its elements in any order, as often as one likes, in braces or without."""

from tests.grading.tables import Table

TABLE: Table = {
    "a set": (
        "set",
        (
            "{2, 3}",
            {},
            {
                "correct": (
                    "{2, 3}|{2,3}|{3,2}|{2,3,3}|{3,2,3,2}|{২, ৩}|{ ২ , ৩ }|{2; 3}|{2.0, 3.0}|2,3|2 3|২ ও ৩"
                    "|2 and 3|A = {2, 3}|A ∩ B = {3, 2}|উত্তরঃ {2, 3}|= {2, 3}|{2, 3}।|\u200b{2,\xa03}\u200d"
                ),
                "incorrect": "{2,4}|{-2, -3}|{-2, 3}|{23}|{5}|{2, x}",
                "incorrect missing_entry": "{2}|{3}|2|{}|∅",
                "incorrect extra_entry": "{2,3,4}|{0, 2, 3}",
                "invalid wrong_form": "(2,3)|[2, 3]",
                "invalid not_evaluated": "{1+1, 3}|2-3",
                "invalid unit_not_expected": "{2 cm, 3 cm}|{2%, 3}",
                "invalid division_by_zero": "{2, 3/0}",
                "invalid not_understood": (
                    "{(2, 3)}|{{2, 3}}|{2, {3}}|{a, b}|x is 2, y is 3|x=2, y=3|{2, 3}, {3, 4}|{2, 3}}|{2, 3|not {2, 3}"
                    "|2 ∈ {2, 3}|{, }"
                ),
                "invalid not_an_answer": "hello|সেট কী?|জানি না|{__import__('os')}",
                "invalid too_long": "{2, 9^9^9}|{2" + ",2" * 41 + "}",
                "invalid empty": " ",
            },
        ),
    ),
    "the empty set": (
        "set",
        (
            "{}",
            {},
            {
                "correct": "∅|{}|{ }|φ|Φ|ফাঁকা সেট|empty set|null set|উত্তরঃ ∅|= ∅|∅।|A = ∅",
                "incorrect extra_entry": "{0}|0|{1}|{2, 3}|{∅}|{{}}",
                "invalid not_understood": "শূন্য|নেই",
                "invalid not_an_answer": "()|not empty|কী লিখব?",
            },
        ),
    ),
    "a set of one element": (
        "set",
        (
            "{0}",
            {},
            {
                "correct": "{0}|{০}|0",
                "incorrect missing_entry": "{}|∅",
                "incorrect extra_entry": "{0, 1}",
                "invalid wrong_form": "(0)",
            },
        ),
    ),
    "a set of letters": (
        "set",
        (
            "{a, b, c}",
            {},
            {
                "correct": "{a, b, c}|{c, a, b}|{a, a, b, c}|a b c",
                "incorrect": "{a, b, d}|{A, B, C}|{abc}|abc|{1, 2, 3}|{ক, খ, গ}",
                "incorrect missing_entry": "{a, b}",
                "incorrect extra_entry": "{a, b, c, d}",
                "invalid wrong_form": "(a, b, c)",
            },
        ),
    ),
    "a set of words": (
        "set",
        (
            "{শনি, রবি}",
            {},
            {"correct": "{শনি, রবি}|রবি ও শনি", "incorrect": "{শনি, সোম}", "incorrect missing_entry": "{শনি}"},
        ),
    ),
    "a set of integers, with spaces between or commas": (
        "set",
        (
            "{-11, -10, -9, -8}",
            {},
            {
                "correct": (
                    "-11 -10 -9 -8|{-11 -10 -9 -8}|-11;-10;-9;-8|−১১। −১০। −৯। −৮|-11 ও -10 ও -9 ও -8"
                    "|-11, -10, -9 এবং -8|-11, -10, -9 and -8|-11\n-10\n-9\n-8|x = -11, -10, -9, -8"
                    "|সংখ্যাগুলো: -11, -10, -9, -8"
                ),
                "incorrect": "11 10 9 8",
                "incorrect missing_entry": "-11 -10 -9",
                "incorrect extra_entry": "-11 -10 -9 -8 -7",
                "invalid": (
                    "-11 - 10 - 9 - 8|-11-10-9-8|-11 -10 -9 - 8|-11 থেকে -8|-11 -10, -9 -8|-11 -10 -9 -8 নয়"
                    "|-11 -10 1/2 -8"
                ),
            },
        ),
    ),
    "factors": (
        "set",
        (
            "{1, 2, 3, 4, 6, 12}",
            {},
            {
                "correct": (
                    "{1,2,3,4,6,12}|{12, 6, 4, 3, 2, 1}|গুণনীয়ক: ১, ২, ৩, ৪, ৬, ১২|factors are 1, 2, 3, 4, 6, 12"
                ),
                "incorrect": "{12, 24, 36}",
                "incorrect missing_entry": "{2, 3, 4, 6}",
                "incorrect extra_entry": "{1, 2, 3, 4, 5, 6, 12}",
                "invalid": "1, 2, 3, ..., 12|1 থেকে 12",
            },
        ),
    ),
    "a set of pairs": (
        "set",
        (
            "{(1, 2), (1, 3)}",
            {},
            {
                "correct": "{(1, 2), (1, 3)}|{(1,3),(1,2)}|{(১, ২), (১, ৩)}",
                "incorrect": "{(2, 1), (3, 1)}|{(1, 2), (3, 1)}|{1, 2, 3}|{{1, 2}, {1, 3}}",
                "incorrect missing_entry": "{(1, 2)}",
                "incorrect extra_entry": "{(1,2),(1,3),(2,3)}",
            },
        ),
    ),
    "a set of sets": (
        "set",
        (
            "{∅, {a}, {b}, {a, b}}",
            {},
            {
                "correct": "{∅, {a}, {b}, {a, b}}|{{}, {b}, {a}, {b, a}}|P(A) = {{a, b}, {a}, {b}, ∅}",
                "incorrect": "{∅, a, b, {a, b}}",
                "incorrect missing_entry": "{{a}, {b}, {a, b}}",
                "invalid too_long": "{{{{{a}}}}}",
            },
        ),
    ),
    "a set of fractions": (
        "set",
        (
            "{1/2, 3/4}",
            {},
            {
                "correct": "{1/2, 3/4}|{0.75, 0.5}|{১/২, ৩/৪}|{2/4, 1/2, 3/4}",
                "incorrect": "{2, 4/3}|{1, 2, 3, 4}",
                "incorrect missing_entry": "{1/2}",
            },
        ),
    ),
    "a set of fractions in lowest terms": (
        "set",
        (
            "{1/2, 3/4}",
            {"must_simplify": "required"},
            {
                "correct": "{3/4, 1/2}",
                "incorrect": "{2/3, 3/4}",
                "invalid needs_simplifying": "{2/4, 3/4}|{1/2, 2/4, 3/4}",
            },
        ),
    ),
    "a set of decimals": (
        "set",
        (
            "{0.5, 2}",
            {"forms": ["decimal"]},
            {"correct": "{0.5, 2}|{2, .5}", "incorrect": "{5, 2}", "invalid wrong_form": "{1/2, 2}"},
        ),
    ),
    "a set with a name": (
        "set",
        (
            "{4, 6}",
            {"variables": ["A"]},
            {
                "correct": "A = {4, 6}|A={6,4}|{৪, ৬}|A = 4, 6",
                "incorrect missing_entry": "A = {4}|A = ∅",
                "incorrect extra_entry": "A = {4, 6, 8}",
                "invalid wrong_form": "A = (4, 6)",
            },
        ),
    ),
    "known mistakes, and an answer that is right as well": (
        "set",
        (
            "{5}",
            {
                "must_simplify": "required",
                "wrong_values": [{"value": "{-5, 5}", "misconception": "negative_is_not_natural"}],
                "also_correct": ["{0, 5}", "x = 10/2"],
            },
            {
                "correct": "{5}|{5, 5}|{০, ৫}|x = 10/2",
                "incorrect extra_entry: negative_is_not_natural": "{-5, 5}|{5, -5}",
                "incorrect": "{25}",
                "invalid needs_simplifying": "{15/3}",
            },
        ),
    ),
    "a set of which only the values are looked at": (
        "set",
        ("{1/2}", {"parse_only": True, "must_simplify": "required"}, {"correct": "{2/4}|0.5", "incorrect": "{2}"}),
    ),
    "a set of rounded numbers": (
        "set",
        (
            "{1.414, 1.732}",
            {"decimal_places": 2},
            {
                "correct": "{1.41, 1.73}|{1.732, 1.414}",
                "incorrect": "{1.42, 1.73}",
                "invalid rounded_too_much": "{1.4, 1.7}",
            },
        ),
    ),
    "a set within a tolerance": (
        "set",
        ("{1.414, 1.732}", {"tolerance": 0.01}, {"correct": "{1.41, 1.73}", "incorrect": "{1.4, 1.73}|{1.5, 1.73}"}),
    ),
    "no element at all, as phones write it": (
        "set",
        ("{}", {}, {"correct": "ϕ|Ø|ø|φ|A ∩ B = ϕ|ফাঁকা সেট", "incorrect": "{0}|{∅}|0", "invalid not_understood": "{,}"}),
    ),
    "a product of sets": (
        "set",
        (
            "{(1, 3), (2, 3)}",
            {},
            {
                "correct": "A×B={(1,3),(2,3)}|A x B = {(2,3),(1,3)}|P × Q = {(১,৩),(২,৩)}",
                "incorrect": "A×B={(3,1),(3,2)}",
                "incorrect missing_entry": "{(1, 3)}",
            },
        ),
    ),
}
