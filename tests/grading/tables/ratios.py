"""A ratio of two or more terms: equal when its terms are in proportion."""

from tests.grading.tables import Table

TABLE: Table = {
    "a ratio": (
        "ratio",
        (
            "2:3",
            {},
            {
                "correct": (
                    "2:3|২:৩|২ঃ৩|২ ঃ ৩|2 : 3|২ : ৩|২:3|2∶3|২\u200d:৩|(2:3)|= ২:৩|উত্তরঃ ২ঃ৩|Ans: 2:3|অনুপাত ২:৩"
                    "|নির্ণেয় অনুপাত ২:৩|a:b = 2:3|2 to 3|2 is to 3|2 cm : 3 cm|4:6|৪০:৬০|1:1.5|2/3:1"
                ),
                "incorrect order_swapped": "3:2|৩ঃ২|6:4",
                "incorrect": "2:5|4:9|1:3|২:১৩|-2:3|20:3|0:3|2:0",
                "incorrect extra_entry": "2:3:4|2:3:5",
                "invalid wrong_form": "2/3|2|23|2.3",
                "invalid several_answers": "2:3 or 3:2|২ঃ৩ অথবা ৩ঃ২|2:3, 4:5",
                "invalid misplaced_comma": "2,3",
                "invalid not_evaluated": "(1+1):3|2-3",
                "invalid division_by_zero": "2/0:3",
                "invalid not_understood": "2:|:3|2::3|2 3|2:3 na|২:৩ নয়|2:3%|2:3 pm|2 cm : 3 kg|0:0",
                "invalid not_an_answer": "2:x|ratio|অনুপাত কাকে বলে?|ঃ|:)|/next|hi",
                "invalid empty": " ",
            },
        ),
    ),
    "a ratio written as a fraction": (
        "ratio",
        (
            "1:4",
            {},
            {"correct": "1:4|১ঃ৪|0.25:1", "incorrect order_swapped": "4:1", "invalid wrong_form": "1/4|¼|0.25"},
        ),
    ),
    "a ratio that may be written as a fraction": (
        "ratio",
        (
            "1:4",
            {"equivalent_forms_ok": True},
            {
                "correct": "1:4|1/4|¼|2/8",
                "incorrect order_swapped": "4:1",
                "incorrect": "1/3",
                "invalid wrong_form": "0.25",
            },
        ),
    ),
    "a ratio of three terms": (
        "ratio",
        (
            "2:3:5",
            {},
            {
                "correct": "2:3:5|২ঃ৩ঃ৫|২ : ৩ : ৫|4:6:10|উত্তর ২:৩:৫",
                "incorrect order_swapped": "5:3:2",
                "incorrect": "2:5:3|3:2:5|2:3:4|4:6:5",
                "incorrect missing_entry": "2:3|3:5",
                "incorrect extra_entry": "2:3:5:10",
                "invalid wrong_form": "235",
                "invalid misplaced_comma": "2,3,5",
                "invalid not_understood": "2:3:|2 3 5|1:2:3:4:5:6:7",
            },
        ),
    ),
    "the scale of a map": (
        "ratio",
        (
            "1:100000",
            {},
            {
                "correct": "1:100000|১ঃ১০০০০০|১:১,০০,০০০|1:100,000",
                "incorrect": "1:10000|1:1000000",
                "incorrect order_swapped": "100000:1",
                "invalid misplaced_comma": "1:10,0000|1:1,000,00",
            },
        ),
    ),
    "a ratio of equals": (
        "ratio",
        ("1:1", {}, {"correct": "১:১|2:2", "incorrect": "1:2|11:1", "invalid wrong_form": "১১|1"}),
    ),
    "a ratio that must be in lowest terms": (
        "ratio",
        (
            "2:3",
            {"must_simplify": "required"},
            {
                "correct": "2:3|২ঃ৩",
                "incorrect order_swapped": "6:4|3:2",
                "invalid needs_simplifying": "4:6|১০ : ১৫|1:1.5",
            },
        ),
    ),
    "a ratio that is wrong unless it is in lowest terms": (
        "ratio",
        (
            "3:4",
            {"must_simplify": "enforced"},
            {"correct": "৩:৪", "incorrect needs_simplifying": "6:8", "incorrect order_swapped": "৪:৩"},
        ),
    ),
    "a ratio in whichever order": (
        "ratio",
        ("2:3", {"ordered": False}, {"correct": "2:3|3:2|৬:৪", "incorrect": "2:5", "incorrect extra_entry": "2:3:1"}),
    ),
    "a ratio in its order": (
        "ratio",
        ("2:3", {"ordered": True}, {"correct": "২:৩", "incorrect order_swapped": "3:2"}),
    ),
    "a known mistake, and an answer that is right as well": (
        "ratio",
        (
            "3:5",
            {
                "must_simplify": "required",
                "wrong_values": [{"value": "3:8", "misconception": "part_to_whole"}],
                "also_correct": ["30:50"],
            },
            {
                "correct": "3:5|30:50|৩০ঃ৫০",
                "incorrect: part_to_whole": "3:8|6:16",
                "incorrect": "3:7",
                "invalid needs_simplifying": "6:10",
            },
        ),
    ),
    "a ratio of which only the value is looked at": (
        "ratio",
        (
            "7:10",
            {"parse_only": True, "must_simplify": "required"},
            {"correct": "৭ : ১০|14:20", "incorrect order_swapped": "10:7", "invalid not_an_answer": "idk"},
        ),
    ),
    "a ratio beside words": (
        "ratio",
        (
            "2:3",
            {},
            {
                "correct": "নির্ণেয় অনুপাত = ২:৩|ratio = 2:3|অনুপাতটি ২ : ৩",
                "invalid not_understood": "wrong ratio = 2:3|half ratio = 2:3|ভুল অনুপাত = ২:৩",
            },
        ),
    ),
}
