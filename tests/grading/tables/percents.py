"""A percentage: with its sign, in words, and where the bare number or its hundredth may stand for it."""

from tests.grading.tables import Table

TABLE: Table = {
    "a percentage": (
        "percent",
        (
            "20",
            {},
            {
                "correct": (
                    "20%|২০%|২০ % |20 ٪|20.0%|+20%|20|20 percent|20 per cent|20 percentage|20 parsent"
                    "|twenty percent|২০ শতাংশ|২০শতাংশ|বিশ শতাংশ|২০ পারসেন্ট|২০ পার্সেন্ট|শতকরা ২০|শতকরা ২০ ভাগ"
                    "|শতকরা ২০%|শতকরা ২০ টাকা|২০ ভাগ|উত্তরঃ ২০%।|লাভের হার ২০%|20% লাভ|20% profit"
                    "|শতকরা লাভ ২০ টাকা|20 % (প্রায়)"
                ),
                "incorrect": "2%|2|0.2%|200%|২৫%|১২০%|20.5%|শতকরা ১২|1.2|120",
                "incorrect sign_error": "-20%",
                "invalid wrong_form": "0.2|1/5",
                "invalid several_answers": "20% or 25%",
                "invalid unit_not_expected": "20 টাকা|20 cm|২০ জন|২০% ক্ষতি|20% loss",
                "invalid misplaced_comma": "2,0%",
                "invalid not_evaluated": "10+10",
                "invalid division_by_zero": "20/0 %",
                "invalid not_understood": (
                    "20% less|20% er beshi|20%%|20‰|20 basis points|20% of 5|২০০ এর ২০%|100-80%|২০% না|২০%-২৫%"
                    "|20%, 80%|20th"
                ),
                "invalid not_an_answer": "%|%%%|শতকরা|percent|লাভ নাকি ক্ষতি?|hint",
                "invalid too_long": "2000000000000000000000000000000000000000%",
            },
        ),
    ),
    "a percentage that must have its sign": (
        "percent",
        (
            "20%",
            {"percent_sign_required": True},
            {
                "correct": "20%|২০%|শতকরা ২০|২০ শতাংশ|20 percent",
                "incorrect": "30|30%",
                "invalid missing_percent": "20|২০|উত্তর: ২০",
                "invalid wrong_form": "0.2",
            },
        ),
    ),
    "a percentage with its sign, in the short name of the content files": (
        "percent",
        ("20", {"sign": "required"}, {"correct": "20%", "invalid missing_percent": "20", "incorrect": "30"}),
    ),
    "a percentage whose sign may be left out": (
        "percent",
        ("20", {"sign": "optional"}, {"correct": "20%|20", "incorrect": "30", "invalid wrong_form": "0.2"}),
    ),
    "a percentage for which its decimal or fraction will do": (
        "percent",
        (
            "20%",
            {"equivalent_forms_ok": True},
            {"correct": "20%|20|0.2|.2|1/5|20/100", "incorrect": "0.2%|0.02|1/4|2%|2"},
        ),
    ),
    "more than the whole": (
        "percent",
        (
            "120",
            {"equivalent_forms_ok": True},
            {"correct": "120%|120|1.2|6/5|১২০ শতাংশ", "incorrect": "1.2%|20%|12%|12|0.2"},
        ),
    ),
    "a percentage with a half": (
        "percent",
        (
            "12.5",
            {},
            {
                "correct": "12.5%|১২.৫%|12½%|12 1/2%|১২ ১/২ %|সাড়ে বারো শতাংশ|25/2 %|শতকরা ১২.৫ টাকা",
                "incorrect": "12%|13%|1.25%|১২৫%|121/2%|12.05%",
                "invalid wrong_form": "0.125|1/8",
                "invalid misplaced_comma": "12,5%",
                "invalid not_understood": "12.5.%5",
            },
        ),
    ),
    "less than one percent": (
        "percent",
        (
            "0.5",
            {},
            {"correct": "0.5%|.৫%|½%|1/2%|0.5", "incorrect": "50%|5%|0.005%", "invalid wrong_form": "0.005"},
        ),
    ),
    "a third as a percentage": (
        "percent",
        (
            "33 1/3",
            {},
            {
                "correct": "33 1/3%|৩৩ ১/৩ %|33⅓%|100/3 %",
                "incorrect": "30%|66 2/3%",
                "incorrect rounded_too_much": "33.33%|33.3%",
            },
        ),
    ),
    "a third as a percentage, within a tolerance": (
        "percent",
        (
            "33 1/3",
            {"tolerance": 0.05},
            {"correct": "33.3%|33.33%|33 1/3%", "incorrect": "33%|34%", "invalid wrong_form": "1/3"},
        ),
    ),
    "a percentage to two decimal places": (
        "percent",
        (
            "16.67",
            {"decimal_places": 2, "decimal_places_strict": True},
            {
                "correct": "16.67%|১৬.৬৭ শতাংশ",
                "incorrect": "16.66%",
                "invalid rounded_too_much": "16.7%|17%",
                "invalid wrong_decimal_places": "16.670%",
            },
        ),
    ),
    "a percentage that must be written as one": (
        "percent",
        (
            "20",
            {"forms": ["percent"], "equivalent_forms_ok": True},
            {"correct": "20%|শতকরা ২০", "incorrect": "2%", "invalid wrong_form": "20"},
        ),
    ),
    "nothing of it, or all of it": (
        "percent",
        (
            "100",
            {},
            {
                "correct": "১০০%|100|শতকরা ১০০|একশ শতাংশ",
                "incorrect": "10%|1%|0%",
                "invalid wrong_form": "1",
                "invalid not_an_answer": "💯",
            },
        ),
    ),
    "a change downwards": (
        "percent",
        ("-8", {}, {"correct": "-8%|−৮%|minus 8%", "incorrect sign_error": "8%", "incorrect": "-80%"}),
    ),
    "known mistakes, each with its misconception": (
        "percent",
        (
            "12",
            {
                "percent_sign_required": True,
                "wrong_values": [
                    {"value": "96", "misconception": "percent_as_amount"},
                    {"value": "10.714", "tolerance": "0.05", "misconception": "percent_of_selling_price"},
                    {"value": "10.7", "misconception": "never_reached"},
                ],
            },
            {
                "correct": "12%",
                "incorrect: percent_as_amount": "৯৬|96%",
                "incorrect: percent_of_selling_price": "10.7%|10.71%",
                "incorrect": "13%",
                "invalid missing_percent": "12",
            },
        ),
    ),
    "an answer that is right as well, though its form is not the one asked for": (
        "percent",
        (
            "25",
            {"percent_sign_required": True, "also_correct": ["এক-চতুর্থাংশ", "1/4"]},
            {"correct": "25%|1/4|এক-চতুর্থাংশ", "invalid missing_percent": "25", "invalid wrong_form": "0.25"},
        ),
    ),
    "a percentage of which only the value is looked at": (
        "percent",
        (
            "20%",
            {"parse_only": True, "percent_sign_required": True},
            {"correct": "20|20%", "incorrect": "30", "invalid not_an_answer": "salam"},
        ),
    ),
    "a percentage whose sign may be left out, but which no decimal may stand for": (
        "percent",
        (
            "20",
            {"percent_sign_required": False, "equivalent_forms_ok": False},
            {"correct": "20%|20", "incorrect": "0.02", "invalid wrong_form": "0.2|1/5"},
        ),
    ),
    "a percentage as a fraction in lowest terms": (
        "percent",
        (
            "12 1/2",
            {"must_simplify": "required"},
            {"correct": "12 1/2%|25/2%|12.5%", "incorrect": "12%", "invalid needs_simplifying": "50/4%|12 2/4%"},
        ),
    ),
    "a percentage in exactly the form of the answer": (
        "percent",
        (
            "12.5",
            {"same_form": True},
            {"correct": "12.5%|12.5|১২.৫%", "incorrect": "125%", "invalid wrong_form": "12 1/2%"},
        ),
    ),
    "a percentage to three significant figures": (
        "percent",
        (
            "12.345",
            {"significant_figures": 3},
            {"correct": "12.3%", "incorrect": "12.4%", "invalid rounded_too_much": "12%"},
        ),
    ),
    "a percentage within a twentieth of itself": (
        "percent",
        ("40", {"tolerance_relative": 0.05}, {"correct": "41%|39|42%", "incorrect": "43%|37%"}),
    ),
    "a percentage behind its working": (
        "percent",
        (
            "20",
            {},
            {
                "correct": "1/5 = 20%|0.2 = 20%|shotokora 20|শতকরা বিশ ভাগ|শতকরা-২০|20 shotangsho",
                "incorrect": "1/4 = 25%|shotokora 25",
            },
        ),
    ),
    "a percentage and a sum that is not it": (
        "percent",
        (
            "15",
            {},
            {"correct": "3/20=15%|60/400×100%=15%|30-15=15", "invalid not_understood": "85=15|100-80=15|60/300×100=15"},
        ),
    ),
}
