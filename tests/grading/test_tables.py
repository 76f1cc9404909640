"""What each kind of answer accepts, refuses and sends back. Each row: the verdict, what is typed."""

from typing import Any

import pytest

from bot.grading import Reason, Verdict, parse_spec
from bot.grading.judgement import Judgement, Unreadable
from bot.grading.marking import grade, grade_unguarded

Row = tuple[str, dict[str, Any], dict[str, str]]

TABLE: dict[str, tuple[str, Row]] = {
    "a whole number": (
        "number",
        (
            "12",
            {},
            {
                "correct": "12|১২|১২।|উত্তর: ১২|উত্তরঃ ১২|উঃ ১২|Ans: 12|Ans. 12|answer is 12|= 12|x = 12"
                "|নির্ণেয় মান ১২|12.0|24/2|+12|(12)|12 apples|১২টি"
                "|১২ জন|১২ টি আম|twelve|বারো|5+7=12|12?|12 👍|the answer is 12 apples|প্রায় ১২|12 (প্রায়)|-> 12",
                "incorrect": "13|21|-13|0.12|12.5|36 apples|12 hundred|12 lakh|.12|12 pi|12%|√12",
                "incorrect sign_error": "-12|−১২|minus 12|মাইনাস ১২",
                "incorrect reciprocal": "1/12",
                "invalid several_answers": "12 or 13|12, 13|১২ বা ১৩|12 and 13|12±1",
                "invalid not_evaluated": "12²|3×4|3*4|24÷2|2^3+4|12-0|6+6|√144|12^1|(12)(1)",
                "invalid not_an_answer": "ok|hi|what is this|জানি না|😀|?|idk|help|/start|উত্তর কী|ক|x|কেন এমন হলো?|...",
                "invalid unit_not_expected": "12 cm|12 টাকা|12 kg|12 years|12 dozen",
                "invalid misplaced_comma": "1,2|12,0|1,23,4",
                "invalid division_by_zero": "12/0|5 1/0",
                "invalid not_understood": "not 12|12 নয়|12 না|half of 12|12 squared|"
                "12!!x|> 12|<12|12x|12th|12 xy|12 থেকে বেশি|1 2|12..5|5+8=12|x=13=12",
                "invalid too_long": "1" * 31 + "|" + "12 " * 80,
                "invalid empty": " ",
            },
        ),
    ),
    "a number beside words that change it": (
        "number",
        (
            "12",
            {},
            {
                "invalid not_understood": "12 less|12 doz|12 লক্ষাধিক|12 xyz|12 thousandths"
                "|12 এর বেশি|12 not|১২ জন নয়|12 টির বেশি|12 জনের কম"
                "|12 apples less|12 noy|12 kom"
                "|12 theke kom|12 beshi|12 max|at least 12|12 lakhs|12 হাজারের|12 tens|12 ones|$12|12 factorial|12টা বাজে|12 am|12 নিচে|12 আগে|12 taka kom|12e3|12:00"
                "|মোট ১২ নয়|total not 12|twelve five|এক দুই|12 half|12 minus|12 + |12 plus five"
                "|12 basis points"
                "|12 boys and girls|x=12 y=13|12 = 6×3|12\x00|\x0012|12\ud800",
                "correct": "one dozen|1 ডজন",
                "incorrect": "12 percentage|12 হাজার|১২ লাখ|12 and a half|সাড়ে ১২|twelve hundred|১২ ভাগের ১|\u202e21",
                "incorrect sign_error": "-twelve|-বারো|minus 12",
                "invalid unit_not_expected": "12 টাকা লাভ|12 loss|১২ ক্ষতি|12 gross|12 pairs|12 জোড়া|12 হালি|12 dollars|12 rupees|12 রুপি|12 সেকেন্ড|12 din|12 ৳"
                "|12 inch|12 bdt",
                "invalid not_evaluated": "6×2|12-13|10+2|√144|(6)(2)|--12",
                "invalid several_answers": "12 apples or 13|12, 12|12 or maybe 13",
            },
        ),
    ),
    "a number as it is typed on a phone": (
        "number",
        (
            "12",
            {},
            {
                "correct": "12 runs|১২ রান|12 ti|12ta|12 jon|১২ খানা|১২টী|বারোটি|বারো জন|মোট ১২|মোট ১২ টি"
                "|total 12|Total = 12|sum = 12"
                "|x এর মান ১২|value of x is 12|x is 12|12 is my answer|১২ আমার উত্তর|12 times|১২ গুণ|uttor 12"
                "|ans holo 12|মনে হয় ১২"
                "|there are 12 boys|12 coins left|6 × 2 = 12|১২ ৷|1২|012|12.00|12 hobe|12\nsteps|amar ans 12"
            },
        ),
    ),
    "thousands in words and digits": (
        "number",
        (
            "50400",
            {},
            {
                "correct": "৫০ হাজার ৪০০|পঞ্চাশ হাজার চারশ|পঞ্চাশ হাজার চারশত|50.4 thousand|50 thousand 400|50,400|৫০,৪০০",
                "incorrect": "পঞ্চাশ হাজার|50 হাজার|৫০ হাজার ৪",
                "invalid": "৪০০ ৫০ হাজার|50 400",
            },
        ),
    ),
    "one and a half": (
        "number",
        (
            "1.5",
            {},
            {
                "correct": "1 and a half|one and a half|দেড়|সাড়ে এক|১ দশমিক ৫|এক দশমিক পাঁচ|one point five"
                "|3 by 2|৩ বাই ২|1·5|1 1/2",
                "incorrect": "11/2|15|সাড়ে ২",
                "invalid": "1 5|1..5|১।৫|1'5|1 point|point 5 1",
            },
        ),
    ),
    "a number of taka": (
        "number",
        (
            "50400",
            {"units": ["taka"]},
            {
                "correct": "50400/-|৫০,৪০০/-|৳50,400|50400 Tk.|50400/=|Tk.50400/-|৳ ৫০,৪০০.০০|50400 টাকা মাত্র"
                "|৫০ হাজার ৪০০ টাকা"
                "|পঞ্চাশ হাজার চারশ টাকা|মোট ৫০৪০০ টাকা|৫০৪০০টাকায়|BDT 50,400|5040000 পয়সা|50400",
                "incorrect": "50400 poisha|৳50401",
                "incorrect wrong_unit": "50400 cm|50400 rupees",
                "invalid": "$50400|50400 টাকা লাভ|50400 টাকা নয়|50400/",
            },
        ),
    ),
    "a temperature or an angle": (
        "number",
        (
            "25",
            {"units": ["celsius", "degree"]},
            {
                "correct": "25|25°|25 °C|25C|২৫ ডিগ্রি|২৫ ডিগ্রি সেলসিয়াস|২৫°সে.|25 degrees celsius|25 deg C",
                "incorrect wrong_unit": "25 cm|25 min",
                "incorrect sign_error": "-25°C",
            },
        ),
    ),
    "every listed unit counts, whichever is first": (
        "number",
        ("25", {"units": ["degree", "celsius"]}, {"correct": "25°C|25°|25", "incorrect wrong_unit": "25 kg"}),
    ),
    "a temperature with a bare degree sign": (
        "number",
        (
            "-5",
            {"units": ["celsius"]},
            {"correct": "-5°|−৫ ডিগ্রি|-5°C", "incorrect": "5°C", "incorrect wrong_unit": "-5 m"},
        ),
    ),
    "a part of a whole": (
        "fraction",
        (
            "3/4",
            {},
            {
                "correct": "৩/৪ অংশ|3/4 part|৩/৪ ভাগ|৪ ভাগের ৩|৪ ভাগের ৩ ভাগ|চার ভাগের তিন ভাগ"
                "|চার ভাগের তিন|৪ ভাগের তিন ভাগ|3 by 4|3 over 4|3 out of 4|3\\4|three fourths",
                "incorrect reciprocal": "৩ ভাগের ৪|4/3",
                "invalid": "3/4 less|3/4 এর বেশি|4 এর ৩|3 4|3/4 kg|3//4|৩/৪ হাজার",
            },
        ),
    ),
    "a decimal or a fraction, however written": (
        "number",
        (
            "0.75",
            {},
            {
                "correct": "0.75|.75|০.৭৫|০·৭৫|3/4|৩/৪|¾|6/8|75%|তিন চতুর্থাংশ|three quarters",
                "incorrect": "0.7|0.755|1.75",
            },
        ),
    ),
    "a large number": (
        "number",
        (
            "100000",
            {},
            {
                "correct": "1,00,000|100,000|১,০০,০০০|১ লক্ষ|এক লক্ষ|1×10^5|1×10⁵",
                "invalid misplaced_comma": "10,00,00|1,0000,0|100,00",
            },
        ),
    ),
    "a mixed number": (
        "fraction",
        (
            "3/2",
            {},
            {
                "correct": "1 1/2|১ ১/২|1½|3/2|দেড়|1.5|1 পূর্ণ 1/2|1 and 1/2",
                "incorrect": "1/2|11/2|2 1/2",
                "incorrect reciprocal": "2/3",
                "incorrect sign_error": "-1 1/2",
                "invalid not_evaluated": "1+1/2",
            },
        ),
    ),
    "a fraction in lowest terms": (
        "fraction",
        (
            "3/4",
            {"must_simplify": "required"},
            {"correct": "3/4|0.75|¾", "invalid needs_simplifying": "6/8|৬/৮|75/100", "incorrect reciprocal": "4/3"},
        ),
    ),
    "lowest terms, enforced": (
        "fraction",
        ("3/4", {"must_simplify": "enforced"}, {"incorrect needs_simplifying": "6/8"}),
    ),
    "two decimal places": (
        "number",
        (
            "3.14159",
            {"dp": 2},
            {"correct": "3.14|3.142|3.1416", "invalid rounded_too_much": "3.1|3", "incorrect": "3.15|3.141"},
        ),
    ),
    "strictly two decimal places": (
        "number",
        (
            "2.5",
            {"decimal_places": 2, "decimal_places_strict": True},
            {"correct": "2.50", "invalid wrong_decimal_places": "2.5|2.500"},
        ),
    ),
    "a tolerance": ("number", ("5", {"tolerance": "0.1"}, {"correct": "5|5.1|4.9", "incorrect": "5.11|4.8"})),
    "no tolerance": ("number", ("1/3", {}, {"incorrect rounded_too_much": "0.333|0.3", "correct": "2/6"})),
    "a number whose unit may be left out": (
        "number",
        (
            "13",
            {"units": ["metre"], "unit": "optional"},
            {
                "correct": "13|13 m|১৩ মিটার|1300 cm|13 metres",
                "incorrect": "13 cm",
                "incorrect wrong_unit": "13 kg|13 m²",
            },
        ),
    ),
    "a unit that must be there": (
        "number",
        ("13", {"units": ["metre"], "unit": "required"}, {"correct": "13 m", "invalid missing_unit": "13"}),
    ),
    "a surd": ("number", ("2√3", {}, {"correct": "2√3|√12|২√৩", "incorrect": "3.46|√3|2"})),
    "a multiple of pi": (
        "number",
        ("4π", {}, {"correct": "4π|4pi|4পাই", "invalid approximated_pi": "12.56|12.57|88/7", "incorrect": "4"}),
    ),
    "a percentage": (
        "percent",
        (
            "20",
            {},
            {
                "correct": "20|20%|২০%|শতকরা ২০|শতকরা ২০ ভাগ|শতকরা ২০%|শতকরা ২০ টাকা|২০ ভাগ|20 percentage"
                "|20 parsent|২০ শতাংশ|20 percent|বিশ শতাংশ",
                "incorrect": "0.2%|2|200%",
                "invalid wrong_form": "0.2|1/5",
                "invalid unit_not_expected": "20 টাকা|20% লাভ|২০% ক্ষতি|20% profit",
                "invalid not_understood": "20% less|20%%|20 basis points|20% of 5",
                "incorrect sign_error": "-20%",
            },
        ),
    ),
    "a percentage with its sign": (
        "percent",
        ("20", {"sign": "required"}, {"correct": "20%", "invalid missing_percent": "20", "incorrect": "30"}),
    ),
    "a ratio": (
        "ratio",
        (
            "2:3",
            {},
            {
                "correct": "2:3|২ঃ৩|2 : 3|২ : ৩|2 to 3|4:6|1:1.5|a:b = 2:3|2 cm : 3 cm",
                "incorrect order_swapped": "3:2",
                "incorrect extra_entry": "2:3:4",
                "invalid wrong_form": "2/3|2",
                "invalid several_answers": "2:3 or 3:2",
                "invalid not_understood": "2:|2::3",
            },
        ),
    ),
    "a ratio written as a fraction": ("ratio", ("1:4", {}, {"invalid wrong_form": "1/4|¼|0.25", "correct": "1:4|১ঃ৪"})),
    "an area in letters": (
        "expression",
        (
            "15*x**2 + 12*x",
            {"units": ["square metre"], "unit": "optional"},
            {
                "correct": "15x²+12x|15x² + 12x বর্গমিটার|15x² + 12x square metres|15x²+12xবর্গমিটার"
                "|(15x²+12x) m²|15x²+12x sq m",
                "incorrect wrong_unit": "15x²+12x metre|15x²+12x taka",
                "incorrect": "15x²+12 m²|15x²+12x cm²",
            },
        ),
    ),
    "an area in letters, unit and all": (
        "expression",
        (
            "15*x**2 + 12*x",
            {"units": ["square metre"], "unit": "required"},
            {"correct": "15x²+12x m2", "invalid missing_unit": "15x²+12x"},
        ),
    ),
    "an expression that names no unit": (
        "expression",
        (
            "2n+1",
            {},
            {
                "correct": "2n+1|২n+১|2n + 1 টি|(2n+1) টি|1+2n|2n+1 units",
                "invalid unit_not_expected": "2n+1 টাকা|2n+1 cm",
                "invalid wrong_case": "2N+1",
                "invalid": "2n+1 তম|2n+1 less|2n+1 or 3|n2+1",
            },
        ),
    ),
    "a letter that is also a unit": (
        "expression",
        ("5*c", {"units": ["cm"]}, {"correct": "5c|5c cm|5 c", "incorrect": "5c m|5"}),
    ),
    "an expression": (
        "expression",
        (
            "3*x**2 - 5",
            {},
            {
                "correct": "3x²-5|3x^2-5|-5+3x^2|3*x*x - 5|৩x²−৫|= 3x^2-5|(3x^2-5)|y = 3x^2 - 5",
                "incorrect": "3x-5|3x²|2",
                "incorrect sign_error": "5-3x²",
                "incorrect off_by_constant_factor": "6x²-10",
                "invalid wrong_case": "3X²-5",
                "invalid wrong_variable": "3y²-5",
                "invalid not_understood": "3x2-5|3x²-|((x",
                "invalid too_long": "x^1000|(x+1)^65|" + "(1+" * 45 + "x" + ")" * 45,
            },
        ),
    ),
    "an expression to expand": (
        "expression",
        (
            "x^2+5x+6",
            {"form": "expanded"},
            {
                "correct": "x²+5x+6|6+5x+x^2",
                "invalid not_expanded": "(x+2)(x+3)|x²+2x+3x+6|x(x+5)+6",
                "incorrect": "x²+6x+5",
            },
        ),
    ),
    "an expression to factorise": (
        "expression",
        (
            "(x+2)(x+3)",
            {"form": "factored"},
            {"correct": "(x+3)(x+2)|(-x-2)(-x-3)", "invalid not_factored": "x²+5x+6|x(x+5)+6|(2x+4)(x+3)/2"},
        ),
    ),
    "like terms to collect": (
        "expression",
        ("5x", {"must_simplify": "required"}, {"correct": "5x|x*5", "invalid needs_simplifying": "3x+2x|10x/2|5x+0"}),
    ),
    "a fraction with letters below": (
        "expression",
        ("x/(2y)", {}, {"correct": "x/(2y)|½x/y|(x/2)/y", "invalid ambiguous": "x/2y", "incorrect": "xy/2"}),
    ),
    "an equation": (
        "equation",
        (
            "y = 2x+1",
            {},
            {
                "correct": "2x+1=y|y-2x=1|2y=4x+2",
                "incorrect": "y=2x|y=2x-1",
                "invalid wrong_form": "2x+1",
                "invalid not_understood": "0=0|x=y=1",
            },
        ),
    ),
    "a solution": (
        "solution",
        (
            "x = -3",
            {},
            {
                "correct": "x=-3|-3|−৩|x = -6/2|-3 = x|x is -3|x==-3|x এর মান −৩|the value of x is -3|x-এর মান = -3",
                "incorrect sign_error": "x = 3",
                "incorrect extra_entry": "x=-3 or 3",
                "invalid wrong_case": "X=-3",
                "invalid wrong_variable": "y=-3",
                "invalid not_evaluated": "x=-4+1",
            },
        ),
    ),
    "two solutions": (
        "solution",
        ("x = 3 or x = -3", {}, {"correct": "x=±3|3, -3|x = -3 or x = 3|৩ বা −৩", "incorrect missing_entry": "x=3"}),
    ),
    "an ordered pair": (
        "tuple",
        (
            "(2, -3)",
            {},
            {
                "correct": "(2,-3)|2, -3|( ২ , −৩ )|x=2, y=-3|y=-3, x=2",
                "incorrect order_swapped": "(-3,2)",
                "incorrect extra_entry": "(2,-3,0)",
                "incorrect": "(2,3)",
                "invalid wrong_form": "{2,-3}",
                "invalid missing_entry": "2",
                "invalid not_evaluated": "(1+1,-3)",
                "invalid wrong_variable": "a=2,b=-3",
            },
        ),
    ),
    "a point with its name": (
        "tuple",
        (
            "(-3, 1)",
            {},
            {
                "correct": "D(-3,1)|D(−৩, ১)|D = (-3, 1)|ক(−৩, ১)|বিন্দু D(-3,1)|D (-3, 1)|D: (-3,1)|A'(-3,1)"
                "|উত্তর: D(-3,1)|(-3,1) বিন্দু"
                "|x=-3 y=1|x = -3 and y = 1|((-3,1))|(-3;1)|-3 ও 1",
                "incorrect order_swapped": "D(1,-3)",
                "incorrect": "D(3,1)|D(-3,-1)",
                "invalid": "f(-3,1)|x(-3,1)|3(-3,1)|-(-3,1)|DD(-3,1)|D(-3,1) E(2,1)|D(-3,1) or (1,-3)"
                "|(-3,1)(-3,1)|D(-3)|(-3,1) নয়|(-3,1"
                "|-3 1",
            },
        ),
    ),
    "numbers with spaces between": (
        "set",
        (
            "{-11, -10, -9, -8}",
            {},
            {
                "correct": "-11 -10 -9 -8|{-11 -10 -9 -8}|-11;-10;-9;-8|−১১। −১০। −৯। −৮|-11 ও -10 ও -9 ও -8"
                "|-11, -10, -9 এবং -8"
                "|-11, -10, -9 and -8|-11\n-10\n-9\n-8|x = -11, -10, -9, -8|সংখ্যাগুলো: -11, -10, -9, -8",
                "incorrect missing_entry": "-11 -10 -9",
                "incorrect extra_entry": "-11 -10 -9 -8 -7",
                "incorrect": "11 10 9 8",
                "invalid": "-11 - 10 - 9 - 8|-11-10-9-8|-11 -10 -9 - 8|-11 থেকে -8|-11 -10, -9 -8"
                "|-11 -10 -9 -8 নয়|-11 -10 1/2 -8",
            },
        ),
    ),
    "a list with spaces between": (
        "list",
        ("1, 4, 9", {}, {"correct": "1 4 9|১ ৪ ৯", "incorrect order_swapped": "9 4 1", "invalid": "1 4/9 9|1<4<9"}),
    ),
    "a set": (
        "set",
        (
            "{2, 3}",
            {},
            {
                "correct": "{2,3}|{3,2}|{2,3,3}|2,3|A = {2, 3}|২ ও ৩",
                "incorrect missing_entry": "{2}|{}|∅",
                "incorrect extra_entry": "{2,3,4}",
                "incorrect": "{2,4}",
                "invalid wrong_form": "(2,3)",
            },
        ),
    ),
    "the empty set": ("set", ("{}", {}, {"correct": "∅|{}|{ }|φ|ফাঁকা সেট", "incorrect extra_entry": "{0}|0"})),
    "a list in its order": (
        "list",
        (
            "1, 2, 3",
            {},
            {"correct": "1,2,3|১, ২, ৩|1; 2; 3", "incorrect order_swapped": "3,2,1", "incorrect missing_entry": "1,2"},
        ),
    ),
    "a list in any order": ("list", ("1, 2, 2", {"ordered": False}, {"correct": "2,1,2", "incorrect": "1,1,2"})),
    "a quantity": (
        "quantity",
        (
            "12 cm",
            {},
            {
                "correct": "12 cm|12|12 cm long|১২ সেমি লম্বা|দৈর্ঘ্য ১২ সেমি|১২ সেঃ মিঃ|১২ সে.মি.|১২ সেমি|120 mm"
                "|0.12 মিটার|12 সেন্টিমিটার",
                "incorrect wrong_unit": "12 m|12 cm²|12 kg",
                "incorrect": "13 cm|13",
                "invalid not_evaluated": "6×2|10+2|6×2 cm|√144 cm",
                "invalid": "12 cm less|12 cm নয়|12 per cm",
            },
        ),
    ),
    "an area": (
        "quantity",
        (
            "24 cm^2",
            {},
            {
                "correct": "২৪ বঃ সেঃ মিঃ|24 ব.সে.মি.|24 cm square|24 sqr cm|24 বর্গ সে.মি.|24 sq cm|24 cm²|24cm2"
                "|২৪ বর্গসেমি",
                "incorrect wrong_unit": "24 cm|24 cm³",
            },
        ),
    ),
    "a compound quantity": (
        "quantity",
        (
            "90 minutes",
            {},
            {
                "correct": "1 ঘণ্টা 30 মিনিট|এক ঘণ্টা ত্রিশ মিনিট|1h30m|১ ঘ ৩০ মি|৯০ মি.|দেড় ঘণ্টা"
                "|৯০ মিনিট লাগবে|1 ghonta 30 minute|1.5 h|90|৯০ মিনিটে|1h 30min",
                "incorrect": "1 ঘণ্টা 20 মিনিট",
                "invalid not_understood": "1 h 30",
            },
        ),
    ),
    "an area with π": (
        "quantity",
        (
            "49π cm^2",
            {},
            {"correct": "49π|49π cm²|৪৯পাই বর্গ সে.মি.|49 pi sq cm", "incorrect wrong_unit": "49π cm", "incorrect": "7π"},
        ),
    ),
    "money": (
        "money",
        (
            "1250",
            {},
            {
                "correct": "৳1250|৳১,২৫০|১২৫০ টাকা|Tk. 1250|"
                "1250/-|1250/=|1250|1250 taka only|BDT 1250|এক হাজার দুই শত পঞ্চাশ টাকা",
                "incorrect": "৳1205",
                "invalid not_understood": "$1250",
            },
        ),
    ),
    "a word": (
        "text",
        (
            "prime",
            {"accept": ["মৌলিক", "মৌলিক সংখ্যা"]},
            {
                "correct": "Prime|prime.|মৌলিক|মৌলিক সংখ্যা|উত্তর: মৌলিক|it is prime|a prime",
                "incorrect": "composite|not prime|যৌগিক",
                "invalid not_an_answer": "ok|what is this|জানি না|🙂",
                "invalid several_answers": "prime or composite|মৌলিক বা যৌগিক",
            },
        ),
    ),
    "lowest terms as a property": (
        "form",
        ("3/4", {"property": "lowest_terms"}, {"correct": "3/4|5/7", "incorrect needs_simplifying": "6/8"}),
    ),
}
CHOICES = [{"en": "Dhaka", "bn": "ঢাকা"}, {"en": "Khulna", "bn": "খুলনা"}, {"en": "Sylhet", "bn": "সিলেট"}]
CASES = [
    pytest.param(kind, expected, options, typed, judged, id=f"{title}: {typed[:40]} is {judged}")
    for title, (kind, (expected, options, rows)) in TABLE.items()
    for judged, texts in rows.items()
    for typed in texts.split("|")
]


def judge(kind: str, expected: str, options: dict[str, Any], typed: str) -> Judgement:
    """As `grade` does, but without its last guard, so that a fault of the engine fails the test."""
    spec = parse_spec(kind, expected, options)
    try:
        judgement = grade_unguarded(spec, typed)
    except Unreadable as trouble:
        judgement = Judgement(Verdict.INVALID, trouble.reason, echo=trouble.echo)
    assert judgement == grade(spec, typed)
    return judgement


@pytest.mark.parametrize(("kind", "expected", "options", "typed", "judged"), CASES)
def test_an_answer_is_judged_as_a_teacher_would(
    kind: str, expected: str, options: dict[str, Any], typed: str, judged: str
) -> None:
    judgement = judge(kind, expected, options, typed)
    verdict, _, reason = judged.partition(" ")
    assert judgement.verdict is Verdict(verdict), judgement
    if reason:
        assert judgement.reason is Reason(reason), judgement


@pytest.mark.parametrize(
    "typed", ["b", "B)", "খ", "(খ)", "খ)", "option b", "Khulna", "khulna", "খুলনা", "খ) খুলনা", "2", "২", "kha"]
)
def test_a_choice_is_known_by_its_letter_its_place_or_its_text(typed: str) -> None:
    assert judge("choice", "1", {"choices": CHOICES}, typed).verdict is Verdict.CORRECT


@pytest.mark.parametrize("typed", ["z", "d", "ঘ", "খ) ঢাকা", "ok", "what?", "4", "a or b"])
def test_what_names_no_choice_is_not_a_wrong_choice(typed: str) -> None:
    assert judge("choice", "1", {"choices": CHOICES}, typed).verdict is Verdict.INVALID


@pytest.mark.parametrize(
    ("typed", "verdict"), [("3", "correct"), ("-3", "incorrect"), ("1", "invalid"), ("খ", "correct")]
)
def test_a_number_among_numeric_choices_is_their_text_and_never_their_place(typed: str, verdict: str) -> None:
    assert judge("choice", "1", {"choices": ["2", "3", "-3", "6"]}, typed).verdict is Verdict(verdict)
