"""An amount of money in taka and paisa, written in any of the ways in which bills write it."""

from tests.grading.tables import Table

TABLE: Table = {
    "an amount of taka": (
        "money",
        (
            "1250",
            {},
            {
                "correct": (
                    "1250|১২৫০|1250.00|৳1250|৳ ১২৫০|৳১,২৫০|১২৫০৳|1250 টাকা|১২৫০টাকা|১,২৫০ টাকা|১২৫০.০০ টাকা"
                    "|১২৫০ টাকা মাত্র|1250 taka|1250 taka only|1250 tk|Tk 1250|Tk. 1250|Tk. 1,250|BDT 1250|1250/-"
                    "|1250/=|১২৫০/=|৳১,২৫০/-|উত্তরঃ ১২৫০ টাকা।|Ans: Tk. 1250|তার ১২৫০ টাকা আছে|1250 টাকা 00 পয়সা"
                    "|125000 পয়সা|১২৫০ টাকা লাভ|1250 taka profit|লাভ ১২৫০ টাকা|মুনাফা ১২৫০ টাকা"
                ),
                "incorrect": "৳1205|1,205 টাকা|125 টাকা|১২৫০০ টাকা|12.50 টাকা|1250.50|১২৫০ হাজার টাকা",
                "incorrect sign_error": "-1250|-১২৫০ টাকা",
                "incorrect wrong_unit": "1250 পয়সা|1250 ডলার|1250 rupees|1250 কেজি",
                "invalid wrong_unit": "1250%",
                "invalid several_answers": "1250 বা 1300 টাকা",
                "invalid not_evaluated": "1000+250|৫০ × ২৫ টাকা|1200-1250 টাকা",
                "invalid misplaced_comma": "1,25,0|12,50|১২,৫০ টাকা",
                "invalid division_by_zero": "1250/0 টাকা",
                "invalid unit_not_expected": "১২৫০ টাকা ক্ষতি|1250 taka loss",
                "invalid not_understood": (
                    "$1250|₹1250|1250 takar beshi|১২৫০ টাকার কম|১২৫০ টাকার অর্ধেক|১২৫০ টাকা না|১২৫০ টাকা ধার দেন ৭ দিনের জন্য|1250/"
                ),
                "invalid not_an_answer": "টাকা|৳|টাকা নাই|১২৫০ টাকা কেন?|কত টাকা?|💰|/stop",
                "invalid too_long": "৳1250125012501250125012501250125012501250",
                "invalid empty": " ",
            },
        ),
    ),
    "an amount in words": (
        "money",
        (
            "1250",
            {},
            {
                "correct": "এক হাজার দুই শত পঞ্চাশ টাকা|এক হাজার দুইশ পঞ্চাশ|বারোশ পঞ্চাশ টাকা|সাড়ে বারোশ টাকা",
                "incorrect": "আড়াই হাজার টাকা|এক হাজার পঞ্চাশ টাকা",
                "invalid not_understood": "হাজার হাজার টাকা",
            },
        ),
    ),
    "an amount with paisa": (
        "money",
        (
            "12.50",
            {},
            {
                "correct": ("12.5|৳12.50|১২.৫০ টাকা|১২ টাকা ৫০ পয়সা|12 taka 50 paisa|সাড়ে বারো টাকা|১২ ১/২ টাকা|1250 পয়সা"),
                "incorrect": "1250 টাকা|১২ টাকা ৫ পয়সা|12 টাকা|৫০ পয়সা|50 টাকা 12 পয়সা|12.05",
                "incorrect wrong_unit": "12.50 পয়সা",
                "invalid misplaced_comma": "12,50",
                "invalid several_answers": "12 টাকা বা 50 পয়সা",
                "invalid not_understood": "12 50|৫০ পয়সা ১২ টাকা",
            },
        ),
    ),
    "less than a taka": (
        "money",
        (
            "0.75",
            {},
            {
                "correct": "৭৫ পয়সা|75 paisa|০.৭৫ টাকা|3/4 টাকা",
                "incorrect": "৭৫ টাকা|7.5 পয়সা",
                "incorrect wrong_unit": "0.75 পয়সা",
            },
        ),
    ),
    "an amount of lakhs": (
        "money",
        (
            "500000",
            {},
            {
                "correct": "৫ লাখ টাকা|৳৫,০০,০০০/-|5,00,000 Tk|500,000|পাঁচ লক্ষ টাকা|5 lakh taka|Tk 5 lakh",
                "incorrect": "৫০ হাজার টাকা|৫ কোটি টাকা|৫,০০০ টাকা|50,00,000",
                "invalid misplaced_comma": "5,000,00 টাকা|৫০,০০০০",
            },
        ),
    ),
    "an amount grouped by lakhs only": (
        "money",
        (
            "500000",
            {"notation": "in"},
            {"correct": "৳5,00,000|500000", "incorrect": "৳50,000", "invalid misplaced_comma": "৳50,0000"},
        ),
    ),
    "an amount that must say taka": (
        "money",
        (
            "1250",
            {"currency_required": True},
            {
                "correct": "১২৫০ টাকা|৳1250|1250/-|Tk 1250|125000 পয়সা",
                "incorrect": "1520 টাকা|৳125",
                "invalid missing_unit": "1250|১,২৫০",
            },
        ),
    ),
    "an amount with a unit that must be there": (
        "money",
        ("80", {"units_required": True}, {"correct": "৮০ টাকা|৳80", "incorrect": "৳8", "invalid missing_unit": "80"}),
    ),
    "an amount whose taka the question names already": (
        "money",
        ("80", {"units_required": "none"}, {"correct": "80|৮০", "incorrect": "8", "invalid unit_not_expected": "৳80"}),
    ),
    "an amount in taka, not in paisa": (
        "money",
        (
            "12",
            {"convert_units": False},
            {"correct": "12|৳12|১২ টাকা", "incorrect wrong_unit": "12 পয়সা", "invalid wrong_unit": "1200 পয়সা"},
        ),
    ),
    "an amount in dollars is no amount of taka": (
        "money",
        (
            "100",
            {"currency_required": True},
            {"correct": "১০০ টাকা", "incorrect wrong_unit": "100 dollars|100 USD", "invalid not_understood": "$100"},
        ),
    ),
    "an amount within a tolerance": (
        "money",
        (
            "333.33",
            {"tolerance": 0.01},
            {"correct": "333.33|৩৩৩.৩৩ টাকা (প্রায়)|333.335", "incorrect": "333.5|33.33"},
        ),
    ),
    "an amount to the paisa": (
        "money",
        (
            "333.333",
            {"decimal_places": 2},
            {"correct": "৳333.33|৩৩৩ টাকা ৩৩ পয়সা", "incorrect": "333.34", "invalid rounded_too_much": "333.3|৳333"},
        ),
    ),
    "an amount in a sentence": (
        "money",
        (
            "2500",
            {"answer_in_phrase": True},
            {
                "correct": "আড়াই হাজার টাকা|পঁচিশশ টাকা|দাম ২৫০০ টাকা|২৫০০ টাকা লাগবে|rahim has 2500 taka",
                "incorrect": "দাম ২৫০ টাকা",
                "invalid several_answers": "২৫০০ টাকা ও ৩০০০ টাকা",
            },
        ),
    ),
    "a known mistake, and an answer that is right as well": (
        "money",
        (
            "80",
            {
                "currency_required": True,
                "wrong_values": [{"value": "120", "misconception": "added_the_profit"}],
                "also_correct": ["আশি"],
            },
            {
                "correct": "৮০/-|আশি",
                "incorrect: added_the_profit": "১২০ টাকা|৳120",
                "incorrect": "৳18",
                "invalid missing_unit": "80",
            },
        ),
    ),
    "an amount of which only the value is looked at": (
        "money",
        ("80", {"parse_only": True, "forms": ["integer"]}, {"correct": "80|৳80.00|160/2", "incorrect": "8"}),
    ),
    "an amount whose taka may be left out": (
        "money",
        ("80", {"currency_required": False}, {"correct": "80|৳80", "incorrect": "8|৳8"}),
    ),
    "an amount to strictly two decimal places": (
        "money",
        (
            "12.5",
            {"decimal_places": 2, "decimal_places_strict": True},
            {"correct": "৳12.50", "incorrect": "৳12.05", "invalid wrong_decimal_places": "12.5"},
        ),
    ),
    "money beside words that change it": (
        "money",
        (
            "50",
            {},
            {
                "correct": (
                    "৫০ টাকা ফেরত পাবে|500 taka - 450 taka = 50 taka|(500-450) taka = 50 taka"
                    "|SP - CP = 500 - 450 = 50|৫০ টাঃ"
                ),
                "invalid unit_not_expected": "৫০ টাকা প্রতি কেজি|50 taka per kg|৫০ টাকা ক্ষতি",
                "invalid not_understood": "৫০ টাকার নিচে|৫০ টাকার উপরে|৫০ টাকা নম্বর|500 taka - 400 taka = 50 taka",
            },
        ),
    ),
}
