"""An inequality: which numbers it lets through, however it is turned round."""

from tests.grading.tables import Table

TABLE: Table = {
    "an inequality": (
        "inequality",
        (
            "x > 3",
            {},
            {
                "correct": (
                    "x > 3|x>3|3 < x|x > ৩|৩ < x|x > 3.0|x > +3|(x > 3)|2x > 6|x - 3 > 0|-x < -3|x > 6/2|> 3"
                    "|x is greater than 3|উত্তরঃ x > 3|উঃ x>৩।|∴ x > 3|x\u200b>\xa03"
                ),
                "incorrect": "x > 4|x ≤ 3|x > -3|x > 1/3|x > 3.01|x ≠ 3",
                "incorrect wrong_direction": "x < 3|3 > x|< 3|x is less than 3",
                "incorrect wrong_strictness": "x ≥ 3|x >= 3|x => 3|3 ≤ x|x is at least 3",
                "incorrect extra_entry": "3 < x < 10|x > 3 or x < 3|x > 3, x < 3",
                "invalid wrong_form": "x = 3|3|4, 5, 6, ...|বড়",
                "invalid wrong_variable": "y > 3|a > 3",
                "invalid wrong_case": "X > 3",
                "invalid not_understood": "x >|x >> 3|x >< 3|x > 3 <|not x > 3|3 > 2",
                "invalid division_by_zero": "x > 3/0",
                "invalid not_an_answer": ">|বুঝিনি|কোন দিকে?|🤷",
                "invalid too_long": "x > 9^9^9",
                "invalid empty": " ",
            },
        ),
    ),
    "an inequality that lets its end through": (
        "inequality",
        (
            "x >= 3",
            {},
            {
                "correct": "x ≥ 3|x>=3|x=>3|x > = 3|3 ≤ x|3 =< x|x ≥ ৩|x ⩾ 3|x is at least 3|x not less than 3",
                "incorrect": "x ≥ -3|x ≥ 2",
                "incorrect wrong_direction": "x ≤ 3|x =< 3|3 ≥ x",
                "incorrect wrong_strictness": "x > 3|3 < x",
                "incorrect extra_entry": "x ≥ 3 অথবা x ≤ 3",
                "invalid not_understood": "x ≥",
            },
        ),
    ),
    "an inequality with a negative number": (
        "inequality",
        (
            "x < -2",
            {},
            {
                "correct": "x < -2|x<−২|-2 > x|x < (-2)|-x > 2|2x < -4",
                "incorrect": "x < 2|x > 2|x < -1/2",
                "incorrect wrong_direction": "x > -2|-2 < x",
                "incorrect wrong_strictness": "x ≤ -2",
                "invalid wrong_form": "x = -2|-2",
            },
        ),
    ),
    "an inequality with a fraction": (
        "inequality",
        (
            "x <= 5/2",
            {},
            {
                "correct": "x ≤ 5/2|x =< 5/2|x ≤ 2.5|x ≤ ২.৫|x ≤ ৫/২|x ≤ 10/4|5/2 ≥ x|2x ≤ 5|x ≤ 2 1/2",
                "incorrect": "x ≤ 2/5|x ≤ -5/2|x ≤ 2",
                "incorrect wrong_strictness": "x < 5/2",
                "incorrect wrong_direction": "x ≥ 5/2",
            },
        ),
    ),
    "an inequality with two ends": (
        "inequality",
        (
            "2 < x <= 5",
            {},
            {
                "correct": (
                    "2 < x ≤ 5|2<x=<5|২ < x ≤ ৫|5 ≥ x > 2|x > 2 and x ≤ 5|x≤5 and x>2|x > 2 এবং x ≤ 5|x > 2, x ≤ 5"
                ),
                "incorrect": "2 < x ≤ 6|-2 < x ≤ 5|5 < x ≤ 2|x > 2 or x ≤ 5",
                "incorrect wrong_strictness": "2 ≤ x ≤ 5|2 < x < 5|2 ≤ x < 5",
                "incorrect wrong_direction": "2 > x ≥ 5",
                "incorrect missing_entry": "x > 2|x ≤ 5",
                "incorrect extra_entry": "2 < x ≤ 5, x > 3",
                "invalid not_understood": "2 < x ≥ 5|2 < x ≤|2 < ≤ 5|1 < 2 < x ≤ 5",
                "invalid wrong_form": "2, 5|(2, 5)|{3, 4, 5}|2 < x ≤ 5, x > 0",
                "invalid wrong_case": "2 < X ≤ 5",
                "invalid wrong_variable": "2 < y ≤ 5",
            },
        ),
    ),
    "either of two inequalities": (
        "inequality",
        (
            "x < -1 or x > 5",
            {},
            {
                "correct": "x < -1 or x > 5|x > 5 অথবা x < -1|5 < x বা -1 > x",
                "incorrect": "x < -1 and x > 5|x < 1 or x > 5",
                "incorrect wrong_strictness": "x ≤ -1 or x > 5",
                "incorrect missing_entry": "x > 5",
                "invalid not_understood": "-1 > x > 5 or x > 9|x < -1 or x > 5 and x > 9",
            },
        ),
    ),
    "a number that it is not": (
        "inequality",
        (
            "x ≠ 3",
            {},
            {
                "correct": "x ≠ 3|x != 3|3 ≠ x|x is not equal to 3",
                "incorrect": "x > 3|x ≠ -3",
                "invalid wrong_form": "x = 3",
            },
        ),
    ),
    "an inequality of two letters": (
        "inequality",
        (
            "x + 2y < 6",
            {},
            {
                "correct": "x+2y<6|2y + x < 6|6 > x+2y|2x+4y<12|x < 6 - 2y",
                "incorrect": "x-2y<6",
                "incorrect wrong_direction": "x+2y>6",
                "invalid not_understood": "< 6",
            },
        ),
    ),
    "an inequality in a Bengali letter": (
        "inequality",
        (
            "ক > ৫",
            {},
            {
                "correct": "ক > ৫|ক>5|৫ < ক",
                "incorrect": "ক > -৫",
                "incorrect wrong_direction": "ক < ৫",
                "incorrect wrong_strictness": "ক ≥ ৫",
                "invalid wrong_variable": "খ > ৫",
                "invalid wrong_form": "ক = ৫",
            },
        ),
    ),
    "an inequality with its letter": (
        "inequality",
        (
            "x > 3",
            {"bare_value_ok": False},
            {"correct": "x > 3|3 < x", "incorrect": "x > 4", "invalid not_understood": "> 3"},
        ),
    ),
    "an inequality in a named letter": (
        "inequality",
        (
            "n < 10",
            {"variables": ["n"]},
            {
                "correct": "n<10|10 > n|n < ১০",
                "incorrect": "n ≤ 9.5",
                "incorrect wrong_direction": "n > 10",
                "invalid wrong_variable": "x < 10",
                "invalid wrong_case": "N < 10",
            },
        ),
    ),
    "known mistakes, and an answer that is right as well": (
        "inequality",
        (
            "x < 6",
            {
                "wrong_values": [
                    {"value": "x > 6", "misconception": "turned_round"},
                    {"value": "x <= 6", "misconception": "end_let_through"},
                ],
                "also_correct": ["x <= 5", "১, ২, ৩, ৪, ৫"],
            },
            {
                "correct": "x<6|6>x|x ≤ 5|1, 2, 3, 4, 5",
                "incorrect wrong_direction: turned_round": "x>6|6<x",
                "incorrect wrong_strictness: end_let_through": "6 ≥ x",
                "incorrect": "x<4",
            },
        ),
    ),
    "an inequality of which only the meaning is looked at": (
        "inequality",
        (
            "x > 3",
            {"parse_only": True},
            {"correct": "3 < x|2x > 6", "incorrect wrong_direction": "x < 3", "invalid wrong_form": "3"},
        ),
    ),
    "an inequality in exactly the form of the answer": (
        "inequality",
        (
            "x > 3",
            {"same_form": True},
            {"correct": "x > 3|x>৩", "incorrect": "x > 4", "invalid wrong_form": "3 < x|2x > 6|x - 3 > 0"},
        ),
    ),
    "a set of numbers": (
        "inequality",
        (
            "x > 3",
            {},
            {"correct": "{x : x > 3}|{x : x ∈ R, x > 3}|x>3 hobe|ans- x>3", "incorrect wrong_direction": "{x : x < 3}"},
        ),
    ),
    "an inequality that says too much": (
        "inequality",
        (
            "x > 3",
            {},
            {
                "invalid wrong_form": "x > 2 and x > 3|x > 3, x ≥ 3|x > 3 এবং x > 0",
                "incorrect extra_entry": "x > 3 and x < 5|x > 3, x > 4",
                "correct": "x ৩ এর চেয়ে বড়|x ৩ অপেক্ষা বড়",
                "incorrect wrong_direction": "x ৩ এর চেয়ে ছোট",
            },
        ),
    ),
}
