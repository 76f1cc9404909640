"""A number: whole, decimal, negative, large, in words, rounded, with a root or π, and what may stand around it."""

from tests.grading.tables import Table

TABLE: Table = {
    "a whole number": (
        "number",
        (
            "12",
            {},
            {
                "correct": (
                    "12|১২|1২|twelve|বারো|12.0|12.00|012|১২.|+12|24/2|(12)|(১২)|  12  |12\n|1\u200c2|\ufeff12|১২\u200f"
                ),
                "incorrect": "13|21|-13|1.2|120|0.12|.12|12.5|12.01|112|12/13|12 pi|√12",
                "incorrect unit_not_expected": "12%|১২ শতাংশ",
                "incorrect sign_error": "-12|−১২|minus 12|মাইনাস ১২",
                "incorrect reciprocal": "1/12",
                "invalid several_answers": "12 or 13|12, 13|১২ বা ১৩|১২ অথবা ১৩|12 and 13|12±1|6, 12, 24",
                "invalid not_evaluated": (
                    "12 = 6×3|12²|3×4|৩ × ৪|3*4|3 x 4|24÷2|2^3+4|12-0|১৫ - ৩|6+6|√144|12^1|(12)(1)"
                ),
                "invalid not_an_answer": (
                    "ok|hi|what is this|জানি না|😀|?|idk|help|/start|উত্তর কী|ক|x|কেন এমন হলো?|...|why is it 12?|twelfth"
                ),
                "invalid unit_not_expected": "12 cm|12 টাকা|12 kg|12 years|12 dozen",
                "invalid misplaced_comma": "1,2|12,0|1,23,4",
                "invalid division_by_zero": "12/0|5 1/0|0/0",
                "invalid not_understood": (
                    "not 12|12 নয়|12 না|half of 12|12 squared|12!!x|> 12|<12|≠12|12x|12th|12 xy|12 থেকে বেশি|1 2"
                    "|12 13|12..5|5+8=12|x=13=12|১২ থেকে ১৪|12j|0x0C|l2"
                ),
                "invalid too_long": "1111111111111111111111111111111|9^9^9^9|" + "12 " * 80,
                "invalid empty": " |\u200b\u200b",
            },
        ),
    ),
    "a number with the words of an answer around it": (
        "number",
        (
            "12",
            {},
            {
                "correct": (
                    "উত্তর: ১২|উত্তরঃ ১২|উত্তর: ১২।|উঃ ১২|Ans: 12|Ans. 12|ans=12|answer is 12|The answer is 12.|= 12"
                    "|x = 12|x এর মান ১২|value of x is 12|x is 12|নির্ণেয় মান ১২|নির্ণেয় সংখ্যা ১২|সংখ্যাটি হলো ১২"
                    "|∴ ১২|-> 12|uttor 12|amar ans 12|ans holo 12|12 hobe|ami 12 paisi|১২ হবে স্যার|i got 12"
                    '|12 is my answer|১২ আমার উত্তর|মনে হয় ১২|প্রায় ১২|12 (প্রায়)|12?|12 👍|১২।|"12"|12।|১২ ৷'
                    "|5+7=12|6 × 2 = 12|12 floors|১২ তলায়|১২ তলা"
                ),
                "incorrect": "উত্তরঃ ২১|the answer is 36 apples",
                "invalid several_answers": "12 or maybe 13|12 apples or 13",
                "invalid not_an_answer": "উত্তরঃ|Ans:|উত্তর কত?|উত্তর দাও|/start 12|১২ কিভাবে হলো?",
                "invalid not_understood": (
                    "12 is wrong|১২ ভুল|12 hobe na|১২ হবে না|১২ নম্বর অঙ্কটা বুঝি নাই|page 12 er ongko ta bujhi nai"
                    "|আমার বয়স ১২ না ১৩ মনে নাই|12; import os"
                ),
            },
        ),
    ),
    "a count of things": (
        "number",
        (
            "12",
            {},
            {
                "correct": (
                    "১২টি|১২ টা|12ta|12 ti|১২টী|১২ খানা|১২ জন|12 jon|বারোটি|বারো জন|12 apples"
                    "|the answer is 12 apples|১২ টি আম|there are 12 boys|12 coins left|12 runs|১২ রান|12 times"
                    "|১২ গুণ|মোট ১২|মোট ১২ টি|total 12|Total = 12|sum = 12|12\nsteps|one dozen|1 ডজন"
                ),
                "incorrect": "36 apples|মোট ২১ টি",
                "invalid several_answers": "12 boys and 36 apples|৩৬টি আপেল ও ১২টি কলা",
            },
        ),
    ),
    "a number beside words that change it": (
        "number",
        (
            "12",
            {},
            {
                "invalid not_understood": [
                    "12 less",
                    "12 doz",
                    "12 লক্ষাধিক",
                    "12 xyz",
                    "12 thousandths",
                    "12 এর বেশি",
                    "12 not",
                    "১২ জন নয়",
                    "12 টির বেশি",
                    "12 জনের কম",
                    "12 apples less",
                    "12 noy",
                    "12 kom",
                    "12 theke kom",
                    "12 beshi",
                    "12 max",
                    "at least 12",
                    "কমপক্ষে ১২",
                    "12 হাজারের",
                    "12 tens",
                    "12 ones",
                    "$12",
                    "12 factorial",
                    "12টা বাজে",
                    "12 am",
                    "12 নিচে",
                    "12 আগে",
                    "12 taka kom",
                    "12e3",
                    "12:00",
                    "মোট ১২ নয়",
                    "total not 12",
                    "twelve five",
                    "এক দুই",
                    "12 half",
                    "12 minus",
                    "12 + ",
                    "12 plus five",
                    "12 basis points",
                    "12 boys and girls",
                    "x=12 y=13",
                    "twice 12",
                    "১২ এর দ্বিগুণ",
                    "১২ এর অর্ধেক",
                    "১২ এর বর্গমূল",
                    "square root of 12",
                    "১২তম",
                    "±12",
                    "12\x00",
                    "\x0012",
                    "12\ud800",
                ],
                "incorrect unit_not_expected": "12 percentage",
                "incorrect": "12 হাজার|১২ লাখ|12 hundred|12 lakh|12 and a half|সাড়ে ১২|twelve hundred|\u202e21",
                "incorrect reciprocal": "১২ ভাগের ১",
                "incorrect sign_error": "-twelve|-বারো",
                "invalid unit_not_expected": (
                    "12 টাকা লাভ|12 loss|১২ ক্ষতি|12 gross|12 pairs|12 জোড়া|12 হালি|12 dollars|12 rupees|12 রুপি"
                    "|12 সেকেন্ড|12 din|12 ৳|12 inch|12 bdt"
                ),
                "invalid not_evaluated": "6×2|12-13|10+2|(6)(2)|--12",
                "invalid several_answers": "12, 12",
            },
        ),
    ),
    "nothing": (
        "number",
        (
            "0",
            {},
            {
                "correct": "0|০|শূন্য|শুন্য|zero|0.0|0/5|-0",
                "incorrect": "1|-1|10|০.১|একশ",
                "invalid not_an_answer": "না|কিছু না|nai|O",
                "invalid division_by_zero": "0/0|1/0",
                "invalid not_understood": "শূন্য না এক",
            },
        ),
    ),
    "a negative number": (
        "number",
        (
            "-7",
            {},
            {
                "correct": (
                    "-7|−৭|–7|—৭|‑7|- 7|(-৭)|-7.0|minus 7|মাইনাস ৭|minus seven|মাইনাস সাত|negative 7|উত্তরঃ -৭|-14/2"
                ),
                "incorrect sign_error": "7|+7|সাত",
                "incorrect reciprocal": "-১/৭",
                "incorrect": "-17|-6|-0.7|-৭০|মাইনাস সতেরো",
                "invalid not_evaluated": "3-10|৩ - ১০|--7|-(-7)",
                "invalid several_answers": "7 or -7|৭ বা -৭",
                "invalid not_understood": "7-|±7|_7|-7 na",
            },
        ),
    ),
    "a decimal or a fraction, however written": (
        "number",
        (
            "0.75",
            {},
            {
                "correct": "0.75|.75|০.৭৫|০·৭৫|0.750|3/4|৩/৪|¾|6/8|75%|তিন চতুর্থাংশ|three quarters",
                "incorrect": "0.7|0.755|1.75|7.5|.075",
                "incorrect reciprocal": "4/3",
                "invalid misplaced_comma": "0,75|০,৭৫",
            },
        ),
    ),
    "a negative fraction, wherever its sign stands": (
        "number",
        (
            "-3/4",
            {},
            {
                "correct": "-3/4|−৩/৪|-0.75|-¾|(-3)/4|3/(-4)|-(3/4)|-6/8",
                "incorrect sign_error": "3/4|(-3)/(-4)",
                "incorrect reciprocal": "-4/3",
                "incorrect": "-3.4|-7.5",
                "invalid several_answers": "-3/4 or 3/4",
            },
        ),
    ),
    "one and a half": (
        "number",
        (
            "1.5",
            {},
            {
                "correct": (
                    "1.5|1 1/2|1 ½|3/2|1 and a half|one and a half|দেড়|সাড়ে এক|১ দশমিক ৫|এক দশমিক পাঁচ"
                    "|one point five|3 by 2|৩ বাই ২|1·5"
                ),
                "incorrect": "11/2|15|সাড়ে ২|আড়াই",
                "incorrect reciprocal": "2/3",
                "invalid not_understood": "1 5|1..5|1'5|1 point|point 5 1",
                "invalid not_evaluated": "1+1/2",
                "invalid misplaced_comma": "1,5",
                "invalid": "১।৫",
            },
        ),
    ),
    "halves and quarters as they are said in Bengali": (
        "number",
        (
            "4.5",
            {},
            {
                "correct": "সাড়ে চার|সাড়ে ৪|sare char|৪½|9/2",
                "incorrect": "সাড়ে পাঁচ|পৌনে পাঁচ|সোয়া চার|আড়াই|৪৫|৫.৪",
                "invalid not_an_answer": "সাড়ে",
                "invalid not_understood": "সাড়ে চার না সাড়ে পাঁচ",
            },
        ),
    ),
    "a quarter less than two": (
        "number",
        (
            "1.75",
            {},
            {"correct": "পৌনে দুই|পৌনে ২|7/4|১ ৩/৪|1¾", "incorrect": "সোয়া দুই|পৌনে এক|পৌনে তিন|1 1/4"},
        ),
    ),
    "a number in words that sounds like another": (
        "number",
        (
            "49",
            {},
            {
                "correct": "ঊনপঞ্চাশ|উনপঞ্চাশ|forty-nine|forty nine|fourty nine|49",
                "incorrect": "পঞ্চাশ|ঊনচল্লিশ|ঊনষাট|ninety four|fourteen",
                "invalid not_understood": "চল্লিশ নয়|4O",
            },
        ),
    ),
    "a number in words that is also a word of denial": (
        "number",
        ("9", {}, {"correct": "নয়|৯|nine", "incorrect": "ছয়|উনিশ|৭", "invalid not_understood": "৯ নয়|ছয় নয়"}),
    ),
    "hundreds in words": (
        "number",
        (
            "150",
            {},
            {
                "correct": "দেড়শ|দেড়শো|দেড় শত|একশ পঞ্চাশ|one hundred and fifty|one hundred fifty",
                "incorrect": "আড়াইশ|দেড় হাজার|একশ পনেরো|দেড়|একশ পাঁচ",
                "invalid not_understood": "শত শত|দেড় দেড়",
            },
        ),
    ),
    "thousands in words and digits": (
        "number",
        (
            "50400",
            {},
            {
                "correct": ("৫০ হাজার ৪০০|পঞ্চাশ হাজার চারশ|পঞ্চাশ হাজার চারশত|50.4 thousand|50 thousand 400|50,400|৫০,৪০০"),
                "incorrect": "পঞ্চাশ হাজার|50 হাজার|৫০ হাজার ৪",
                "invalid not_understood": "৪০০ ৫০ হাজার|50 400",
            },
        ),
    ),
    "a large number": (
        "number",
        (
            "100000",
            {},
            {
                "correct": (
                    "1,00,000|100,000|১,০০,০০০|১ লক্ষ|১ লাখ|এক লক্ষ|এক লাখ|1 lakh|one lakh|one hundred thousand"
                    "|১০০ হাজার|1×10^5|1×10⁵"
                ),
                "incorrect": "১০ হাজার|১০ লাখ|এক কোটি|10,000|1,000,000|দেড় লাখ",
                "invalid misplaced_comma": "10,00,00|1,0000,0|100,00|1,000,00|১০০,০০",
            },
        ),
    ),
    "commas of either system, when every one is in its place": (
        "number",
        (
            "1234567",
            {},
            {
                "correct": (
                    "1234567|12,34,567|১২,৩৪,৫৬৭|1,234,567|১,২৩৪,৫৬৭|বারো লাখ চৌত্রিশ হাজার পাঁচশ সাতষট্টি|১২ লক্ষ ৩৪ হাজার ৫৬৭"
                ),
                "incorrect": "12,34,576|1,234,576|123456|12,34,567.5|বারো লাখ চৌত্রিশ হাজার পাঁচশ সাতাশি",
                "invalid misplaced_comma": "1,23,4567|123,4567|12,34567|1234,567",
                "invalid several_answers": "1,,234,567",
                "invalid not_understood": "1.234.567|,1234567",
            },
        ),
    ),
    "a number grouped by lakhs only": (
        "number",
        (
            "10000000",
            {"notation": "in"},
            {
                "correct": "১,০০,০০,০০০|10000000|এক কোটি|১ কোটি|1 crore",
                "incorrect": "1,00,00,00,000|১০ লাখ|1,00,000",
                "invalid misplaced_comma": "10,000,000|1,0000,000",
            },
        ),
    ),
    "a number grouped by thousands only": (
        "number",
        (
            "2500000",
            {"notation": "en"},
            {
                "correct": "2,500,000|২,৫০০,০০০|2500000|পঁচিশ লাখ|2.5 million",
                "incorrect": "250,000",
                "invalid misplaced_comma": "25,00,000|2,5000,00",
            },
        ),
    ),
    "a number without commas": (
        "number",
        (
            "4096",
            {"notation": "plain"},
            {"correct": "4096|৪০৯৬", "incorrect": "4069", "invalid misplaced_comma": "4,096|৪,০৯৬|40,96"},
        ),
    ),
    "a large number as a power of ten": (
        "number",
        (
            "1500000",
            {},
            {
                "correct": (
                    "1.5×10^6|১.৫×১০^৬|1.5×10⁶|1.5*10^6|1.5 x 10^6|15×10^5|15,00,000|1,500,000|১৫ লাখ|1.5 million"
                ),
                "incorrect": "1.5×10^5|1.5×10^-6|15×10^6|১.৫ লাখ|১৫ কোটি",
                "invalid not_evaluated": "1.5×106|1.5^6",
                "invalid too_long": "1.5×10^99",
            },
        ),
    ),
    "a small number as a power of ten": (
        "number",
        (
            "0.0003",
            {},
            {
                "correct": "3×10^-4|৩×১০^-৪|3×10⁻⁴|.0003|3/10000",
                "incorrect": "3×10^4|3×10^-3|-3×10^4|0.003|০.০০০০৩",
            },
        ),
    ),
    "a number that must be in scientific form": (
        "number",
        (
            "45000",
            {"forms": ["scientific"]},
            {
                "correct": "4.5×10^4|৪.৫×১০⁴",
                "incorrect": "4.5×10^3|5.4×10^4",
                "invalid wrong_form": "45000|৪৫,০০০|45×10^3|0.45×10^5",
            },
        ),
    ),
    "a number that must be a decimal": (
        "number",
        (
            "0.75",
            {"forms": ["decimal"]},
            {"correct": "0.75|.৭৫", "incorrect": "0.57|7.5", "invalid wrong_form": "3/4|¾|৭৫%"},
        ),
    ),
    "a decimal or a percentage, but no fraction": (
        "number",
        (
            "0.25",
            {"forms": ["decimal", "percent"]},
            {
                "correct": "25%|০.২৫",
                "incorrect": "25|2.5%",
                "incorrect unit_not_expected": "0.25%",
                "invalid wrong_form": "1/4",
            },
        ),
    ),
    "a number that must be whole": (
        "number",
        (
            "8",
            {"forms": ["integer"]},
            {"correct": "8|৮|আট", "incorrect": "9", "invalid wrong_form": "16/2|8.0"},
        ),
    ),
    "a number in exactly the form of the answer": (
        "number",
        (
            "0.5",
            {"same_form": True},
            {"correct": "0.5|০.৫|.5", "incorrect": "0.6", "invalid wrong_form": "1/2|½|50%"},
        ),
    ),
    "a number that must be in lowest terms": (
        "number",
        (
            "0.6",
            {"must_simplify": "required"},
            {"correct": "3/5|0.6", "incorrect reciprocal": "5/3", "invalid needs_simplifying": "6/10|৯/১৫"},
        ),
    ),
    "a fraction that no decimal equals": (
        "number",
        (
            "1/3",
            {},
            {
                "correct": "1/3|2/6|⅓|one third|এক-তৃতীয়াংশ|১⁄৩",
                "incorrect rounded_too_much": "0.333|0.33|0.3",
                "incorrect reciprocal": "3",
                "incorrect": "33%|0.34|1.3|13",
                "invalid not_evaluated": "1/3/1|1/3 of 6",
            },
        ),
    ),
    "a number within a tolerance": (
        "number",
        (
            "5",
            {"tolerance": "0.1"},
            {"correct": "5|5.1|4.9|৫.০৫", "incorrect": "5.11|4.8|50", "incorrect sign_error": "-5"},
        ),
    ),
    "a fraction within a tolerance": (
        "number",
        (
            "1/3",
            {"tolerance": 0.001},
            {"correct": "0.333|.3334|১/৩", "incorrect rounded_too_much": "0.33|0.3", "incorrect": "0.34"},
        ),
    ),
    "a number within a twentieth of itself": (
        "number",
        ("200", {"tolerance_relative": 0.05}, {"correct": "200|204|১৯৫|210|190", "incorrect": "211|189|20|2000"}),
    ),
    "two decimal places, in the short name of the content files": (
        "number",
        (
            "3.14159",
            {"dp": 2},
            {
                "correct": "3.14|3.142|3.1416|৩.১৪ (প্রায়)",
                "invalid rounded_too_much": "3.1|3",
                "incorrect": "3.15|3.141|3.41",
                "incorrect sign_error": "-3.14159",
            },
        ),
    ),
    "a fraction to two decimal places": (
        "number",
        (
            "7/3",
            {"decimal_places": 2},
            {"correct": "2.33|২.৩৩|2.333|7/3", "incorrect": "2.34|2.32", "invalid rounded_too_much": "2.3|2"},
        ),
    ),
    "strictly two decimal places": (
        "number",
        (
            "2.5",
            {"decimal_places": 2, "decimal_places_strict": True},
            {
                "correct": "2.50|২.৫০",
                "incorrect": "2.05|2.51",
                "invalid wrong_decimal_places": "2.5|2.500|5/2",
                "invalid rounded_too_much": "3",
            },
        ),
    ),
    "a large number to three significant figures": (
        "number",
        (
            "12345",
            {"significant_figures": 3},
            {"correct": "12300|12,300|১২,৩০০|12345", "incorrect": "12400|12000|123"},
        ),
    ),
    "a small number to two significant figures": (
        "number",
        (
            "0.004567",
            {"significant_figures": 2},
            {
                "correct": "0.0046|০.০০৪৬|4.6×10^-3",
                "incorrect": "0.0045|0.046",
                "invalid rounded_too_much": "0.005",
            },
        ),
    ),
    "a root": (
        "number",
        (
            "2√3",
            {},
            {
                "correct": "2√3|২√৩|2√(3)|2×√3|√12|6/√3",
                "incorrect": "√3|2|3√2|√6|-2√3|2+√3|23",
                "incorrect rounded_too_much": "3.46|3.464",
                "invalid not_understood": "2√|√",
            },
        ),
    ),
    "a root in its simplest form": (
        "number",
        (
            "2√3",
            {"must_simplify": "required"},
            {"correct": "2√3|২√৩", "incorrect": "3√2", "invalid needs_simplifying": "√12|√3+√3"},
        ),
    ),
    "a multiple of pi": (
        "number",
        (
            "4π",
            {},
            {
                "correct": "4π|৪π|4pi|4 pi|4পাই|4*pi|৪ × π",
                "incorrect": "4|π|8π|4π²|π/4|3.14|4+π|12.5",
                "invalid approximated_pi": "12.56|12.57|12.6|88/7",
                "invalid several_answers": "4π or 8π",
                "invalid not_understood": "4p",
            },
        ),
    ),
    "a multiple of pi within a tolerance": (
        "number",
        (
            "9π",
            {"tolerance": 0.01},
            {"correct": "9π|28.27|২৮.২৮", "incorrect": "28.26|27", "incorrect rounded_too_much": "28.3"},
        ),
    ),
    "a number that must keep its pi": (
        "number",
        (
            "9π",
            {"forms": ["pi"], "tolerance": 0.1},
            {"correct": "9π|৯ পাই", "incorrect": "3π", "invalid wrong_form": "28.27"},
        ),
    ),
    "a product that may stay as work, because the author wrote it so": (
        "number",
        ("7^2", {}, {"correct": "7^2|7²|49|7×7", "incorrect": "14|7×2", "invalid not_understood": "7^"}),
    ),
    "the value of a named letter": (
        "number",
        (
            "12",
            {"variables": ["x"]},
            {
                "correct": "x = 12|x=১২|12|উত্তর: x = 12",
                "incorrect": "x = 13",
                "incorrect sign_error": "x = -12",
                "invalid wrong_variable": "y = 12",
                "invalid wrong_case": "X = 12",
                "invalid not_understood": "x > 12|x ≠ 12|2x = 24|12x",
                "invalid not_an_answer": "x|x =",
            },
        ),
    ),
    "a number that stands alone, without a sentence": (
        "number",
        (
            "36",
            {"answer_in_phrase": False},
            {
                "correct": "36|৩৬|উত্তর: ৩৬|৩৬টি|x = 36",
                "incorrect": "63",
                "invalid not_understood": "মোট আপেল ৩৬টি|36 apples|রহিমের কাছে ৩৬ টি কলম আছে",
            },
        ),
    ),
    "a number in a sentence": (
        "number",
        (
            "36",
            {"answer_in_phrase": True},
            {
                "correct": "মোট আপেল ৩৬টি|the answer is 36 apples|রহিমের কাছে ৩৬ টি কলম আছে|total 36 mangoes",
                "incorrect": "মোট আপেল ৬৩টি|there are 35 apples",
                "invalid several_answers": "৩৬টি আপেল ও ১২টি কলা",
                "invalid not_understood": "৩৬টি আপেল নেই|there are not 36 apples|৩৬টির বেশি আপেল",
                "invalid not_an_answer": "apples|কয়টি আপেল ৩৬?",
            },
        ),
    ),
    "a number of taka": (
        "number",
        (
            "50400",
            {"units": ["taka"]},
            {
                "correct": (
                    "50400/-|৫০,৪০০/-|৳50,400|50400 Tk.|50400/=|Tk.50400/-|৳ ৫০,৪০০.০০|50400 টাকা মাত্র"
                    "|৫০ হাজার ৪০০ টাকা|পঞ্চাশ হাজার চারশ টাকা|মোট ৫০৪০০ টাকা|৫০৪০০টাকায়|BDT 50,400|5040000 পয়সা"
                    "|50400"
                ),
                "incorrect": "50400 poisha|৳50401",
                "incorrect wrong_unit": "50400 cm|50400 rupees",
                "invalid not_understood": "$50400|50400 টাকা নয়",
                "invalid unit_not_expected": "50400 টাকা ক্ষতি",
                "invalid": "50400/",
            },
        ),
    ),
    "a number of taka that is given in taka and paisa": (
        "number",
        (
            "87.5",
            {"units": ["taka"], "form": "decimal"},
            {
                "correct": (
                    "৮৭ টাকা ৫০ পয়সা|87 taka 50 poisha|উত্তর: ৮৭ টাকা ৫০ পয়সা।|৮৭ টাকা ও ৫০ পয়সা|87.5|৮৭.৫০ টাকা|8750 paisa"
                ),
                "incorrect": "৮৭ টাকা ৫ পয়সা|৮৮ টাকা ৫০ পয়সা",
                "incorrect wrong_unit": "87 kg 500 g",
                "invalid": "৫০ পয়সা ৮৭ টাকা|87 taka 50 cm",
            },
        ),
    ),
    "a number of kilometres that is given in kilometres and metres": (
        "number",
        (
            "2.5",
            {"units": ["kilometre"], "unit": "optional"},
            {
                "correct": "2 km 500 m|২ কি.মি. ৫০০ মি.|2.5|২৫০০ মিটার",
                "incorrect": "2 km 50 m",
            },
        ),
    ),
    "a speed, with the hour in front as it is said in Bengali": (
        "number",
        (
            "46",
            {"units": ["km/h"], "unit": "optional"},
            {
                "correct": "46|46 km/h|ঘণ্টায় ৪৬ কি.মি.|প্রতি ঘণ্টায় ৪৬ কিমি|গতি ঘণ্টায় ৪৬ কি.মি.|46 km per hour",
                "incorrect": "ঘণ্টায় ৪৮ কি.মি.",
                "incorrect wrong_unit": "মিনিটে ৪৬ কেজি",
            },
        ),
    ),
    "a number whose unit nobody named, given in two": ("number", ("2.5", {}, {"invalid": "2 km 500 m|2 টাকা 50 পয়সা"})),
    "a number of taka that must be said": (
        "number",
        (
            "400",
            {"units": ["taka"], "currency_required": True},
            {"correct": "৳400|৪০০ টাকা|400/-", "incorrect": "৳40", "invalid missing_unit": "400|৪০০"},
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
            {"correct": "-5°|−৫ ডিগ্রি|-5°C", "incorrect sign_error": "5°C", "incorrect wrong_unit": "-5 m"},
        ),
    ),
    "a number whose unit may be left out, in the short name of the content files": (
        "number",
        (
            "13",
            {"units": ["metre"], "unit": "optional"},
            {
                "correct": "13|13 m|১৩ মিটার|1300 cm|13 metres",
                "incorrect": "13 cm",
                "incorrect wrong_unit": "13 kg|13 m²",
                "invalid not_understood": "13 apples",
            },
        ),
    ),
    "a number with a unit that must be there": (
        "number",
        (
            "13",
            {"units": ["metre"], "units_required": True},
            {"correct": "13 m|১৩ মি.", "incorrect": "12 m", "invalid missing_unit": "13|১৩"},
        ),
    ),
    "a number whose unit the question names already": (
        "number",
        (
            "13",
            {"units": ["metre"], "units_required": "none"},
            {"correct": "13|১৩", "incorrect": "12", "invalid unit_not_expected": "13 m|13 cm"},
        ),
    ),
    "a number whose unit may not be converted": (
        "number",
        (
            "13",
            {"units": ["metre"], "convert_units": False},
            {"correct": "13|13 m", "incorrect wrong_unit": "1300 cm|13 cm"},
        ),
    ),
    "an answer that is right as well": (
        "number",
        ("5", {"also_correct": ["-5"]}, {"correct": "5|-5|−৫|উত্তর: -৫", "incorrect": "0|25|-15"}),
    ),
    "an answer that is right as well, though its form is not the one asked for": (
        "number",
        (
            "0.75",
            {"forms": ["decimal"], "also_correct": ["3/4", "তিনের চার"]},
            {"correct": "0.75|3/4|৩ / ৪|তিনের চার", "incorrect": "0.57", "invalid wrong_form": "6/8|¾"},
        ),
    ),
    "known mistakes, each with its misconception": (
        "number",
        (
            "12",
            {
                "wrong_values": [
                    {"value": "7", "misconception": "added_instead_of_multiplied"},
                    {"value": "-12", "misconception": "lost_the_sign"},
                    {"value": "0.33", "tolerance": 0.01, "misconception": "divided"},
                ]
            },
            {
                "correct": "12|১২",
                "incorrect": "8|13",
                "incorrect: added_instead_of_multiplied": "7|সাত|14/2|7.0",
                "incorrect sign_error: lost_the_sign": "−১২|-12.0",
                "incorrect: divided": "0.33|1/3|.34",
                "invalid not_evaluated": "3+4",
            },
        ),
    ),
    "a number of which only the value is looked at": (
        "number",
        (
            "0.75",
            {"parse_only": True, "must_simplify": "required", "forms": ["decimal"], "same_form": True},
            {"correct": "0.75|6/8|৭৫%", "incorrect": "0.57", "invalid not_an_answer": "আপেল"},
        ),
    ),
    "a number offered as buttons": (
        "number",
        (
            "12",
            {"choices": ["6", "12", "24"]},
            {"correct": "12|খ|b)|(খ)", "incorrect": "6|ক|24", "invalid": "ঘ|6 or 12"},
        ),
    ),
    "a percentage that must have its sign": (
        "number",
        (
            "20%",
            {"percent_sign_required": True},
            {"correct": "20%|২০%|শতকরা ২০", "incorrect": "30%|2%", "invalid missing_percent": "20|২০"},
        ),
    ),
    "a percentage as the number that it is": (
        "number",
        (
            "20%",
            {"percent_sign_required": False, "equivalent_forms_ok": True},
            {"correct": "20%|0.2|1/5|২০ শতাংশ", "incorrect": "20|2%|0.02"},
        ),
    ),
    "more places than asked for, where the author's own answer is rounded": (
        "number",
        (
            "2.35",
            {"decimal_places": 2, "decimal_places_strict": False},
            {
                "correct": "2.35|2.346|2.349|47/20",
                "incorrect": "2.3449|2.36",
                "invalid rounded_too_much": "2.4|2",
            },
        ),
    ),
    "a number to be written as a product of primes": (
        "number",
        (
            "24",
            {"form": "prime_factorization"},
            {"correct": "2³×3|২×২×২×৩", "incorrect": "2²×3", "invalid not_factored": "24|2×12"},
        ),
    ),
    "a mixed number that is right as well is not the same without its space": (
        "number",
        (
            "7/3",
            {"forms": ["improper"], "also_correct": ["2 1/3"]},
            {"correct": "7/3|2 1/3|২ ১/৩", "incorrect": "21/3", "invalid wrong_form": "2 2/6"},
        ),
    ),
    "a dash behind the label": (
        "number",
        (
            "7",
            {},
            {
                "correct": "উত্তর- ৭|উঃ- ৭|Ans - 7|ans:- 7|উত্তর – ৭|উত্তরঃ- ৭|uttor- 7",
                "incorrect sign_error": "উত্তর -৭|ans: -7|-7",
                "invalid not_understood": "উত্তর-৭|Ans-7|ans:-7|Ans.7",
                "incorrect": "উত্তর- ৮|ans-8",
            },
        ),
    ),
    "a minus behind the label": (
        "number",
        (
            "-7",
            {},
            {"correct": "উত্তর -৭|ans: -7|Ans-7|উত্তর-৭|Ans.-7", "incorrect": "ans-8", "incorrect sign_error": "ans 7"},
        ),
    ),
    "lines of working": (
        "number",
        (
            "9",
            {},
            {
                "correct": (
                    "3x=27, x=9|2x+1=19\n2x=18\nx=9|২x+১=১৯\n২x=১৮\nx=৯|3x=27 so x=9|3x = 27 => x = 9|12-3=9"
                    "|3 plus 6 is 9"
                    "|১২ বিয়োগ ৩ সমান ৯"
                ),
                "incorrect": "12-3=8",
                "invalid several_answers": "12-3=9, 8",
                "invalid not_understood": "12-4=9|3x=27, x=8|2x=18\nx=8|2x=20, x=9|x=9, x=8|3x=27, x",
            },
        ),
    ),
    "a rounded answer behind its working": (
        "number",
        (
            "16.67",
            {"decimal_places": 2},
            {
                "correct": "50/3=16.67|৫০÷৩=১৬.৬৭|50/3 = 16.666 = 16.67|50/3≈16.67",
                "incorrect": "50/3=16.76|50/3=17.67",
                "invalid not_understood": "51/3=16.67",
            },
        ),
    ),
    "what is done with what is counted": (
        "number",
        (
            "12",
            {},
            {
                "correct": (
                    "রহিম ১২টি আম কিনেছে|তানভীর ১২টি আম পাবে|rahim 12 ta am kinbe|Rahim bought 12 mangoes"
                    "|she can buy 12 pens"
                    "|each child gets 12|১২ (বারো)|12 ta goru|মা ১২টি ডিম কিনেছেন|12 ta bhag|amar mone hoi 12 hobe"
                ),
                "incorrect": "রহিম ১৩টি আম কিনেছে|Rahim bought 21 mangoes|১৩ (তেরো)",
                "invalid not_understood": (
                    "my friend got 12|বইয়ের উত্তর ১২|the book's answer is 12|তার উত্তর ১২|১২ বাড়িয়ে|12 am"
                    "|১২ ভাগ|12 chara"
                    "|Rahim bought 12 fewer mangoes|রহিম ১২টি আম কম কিনেছে|দেওয়া আছে ১২"
                ),
                "invalid several_answers": "১২ (তেরো)",
            },
        ),
    ),
    "more work than one answer may ask for": (
        "number",
        (
            "3",
            {},
            {
                "invalid too_long": (
                    "(√2+√3+√5+√7+√11)^6=1 = (√2+√3+√5+√7+√11)^6 = (√2+√3+√5+√7+√11)^6 = (√2+√3+√5+√7+√11)^6 = 3"
                    "|(√2+√3+√5+√7+√11)^6=1\n(√2+√3+√5+√7+√11)^6=1\n(√2+√3+√5+√7+√11)^6=1\nx=3"
                ),
            },
        ),
    ),
    "a square or a root that is said": (
        "number",
        (
            "25",
            {},
            {
                "correct": "৬২৫ এর বর্গমূল ২৫|৫ এর বর্গ ২৫|নির্ণেয় বর্গমূল ২৫|a² + b² এর মান ২৫",
                "incorrect": "৬২৫ এর বর্গমূল ৩৫|৫ এর বর্গ ১০",
                "invalid not_understood": "৬৭৬ এর বর্গমূল ২৫|বর্গমূল ২৫",
            },
        ),
    ),
}
