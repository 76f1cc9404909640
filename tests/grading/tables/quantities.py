"""A quantity: a number with its unit, or a compound of falling units; which unit it is given in does not matter."""

from tests.grading.tables import Table

TABLE: Table = {
    "a length": (
        "quantity",
        (
            "12 cm",
            {},
            {
                "correct": (
                    "12 cm|12cm|12 CM|12.0 cm|১২ সেমি|১২সেমি|১২ cm|12 সেমি|১২ সে.মি.|১২ সে. মি.|১২ সেঃমিঃ"
                    "|১২ সেঃ মিঃ|12 সেন্টিমিটার|১২ সে\u200dমি|12\xa0cm|12 centimetres|12 centimeter|12 c.m."
                    "|twelve cm|বারো সেন্টিমিটার|উত্তরঃ ১২ সে.মি.।|= 12 cm|the length is 12 cm|12 cm long"
                    "|দৈর্ঘ্য ১২ সেমি|১২ সেমি লম্বা|120 mm|0.12 মিটার|12"
                ),
                "incorrect": "13 cm|13|21 cm|1.2 cm|১২.৫ সেমি|1.2 m|1200 mm|12 cm 5 mm",
                "incorrect sign_error": "-12 cm",
                "incorrect reciprocal": "1/12 cm",
                "incorrect wrong_unit": (
                    "12 m|12 mm|১২ কি.মি.|12 inch|12 cm²|১২ বর্গ সেমি|12 cm3|12 kg|১২ টাকা|১২ সেকেন্ড|১২ টি"
                ),
                "invalid wrong_unit": "12%",
                "invalid not_evaluated": "6×2|10+2|6×2 cm|√144 cm|10-12 cm|৩ × ৪ সেমি",
                "invalid several_answers": "12 or 13 cm",
                "invalid misplaced_comma": "1,2 cm",
                "invalid division_by_zero": "12/0 cm",
                "invalid not_understood": (
                    "12 cm less|12 cm er kom|more than 12 cm|12 cm নয়|১২ সেমি নয়|12 per cm|12 apples|12 xyz"
                    "|12 cm, 13 cm|12 cm 13|12 cm × 5 cm|12 cm by 5 cm|10 cm + 2 cm|twice 12 cm|১২ সেমি এর অর্ধেক"
                ),
                "invalid not_an_answer": "cm|সে.মি.|মিটার না সেমি?|/hint|12 cm ki vabe ashlo?|😡|kalke dibo",
                "invalid too_long": "12000000000000000000000000000000000000 cm",
                "invalid empty": " ",
            },
        ),
    ),
    "a length with a unit that must be there": (
        "quantity",
        (
            "12 cm",
            {"units_required": True},
            {
                "correct": "12 cm|১২ সেমি|0.12 m",
                "incorrect": "13 cm",
                "incorrect wrong_unit": "12 m|12 kg",
                "invalid missing_unit": "12|১২|উত্তরঃ ১২",
            },
        ),
    ),
    "a length whose unit may be left out": (
        "quantity",
        (
            "12 cm",
            {"units_required": False},
            {"correct": "12|১২|১২ সে.মি.", "incorrect": "13|120", "incorrect wrong_unit": "12 m"},
        ),
    ),
    "a length whose unit the question names already": (
        "quantity",
        (
            "12 cm",
            {"units_required": "none"},
            {"correct": "12|১২", "incorrect": "13", "invalid unit_not_expected": "12 cm"},
        ),
    ),
    "a length that may not be converted": (
        "quantity",
        (
            "12 cm",
            {"convert_units": False},
            {
                "correct": "12 cm|১২ সেন্টিমিটার|12",
                "incorrect wrong_unit": "12 mm|130 mm",
                "invalid wrong_unit": "120 mm|0.12 m",
            },
        ),
    ),
    "a length in either of two units": (
        "quantity",
        (
            "3",
            {"units": ["km", "mile"], "convert_units": False},
            {"correct": "3 km|3", "incorrect": "4 km", "invalid wrong_unit": "3000 m", "incorrect wrong_unit": "3 kg"},
        ),
    ),
    "kilometres": (
        "quantity",
        (
            "3 km",
            {"convert_units": True},
            {
                "correct": "3 km|3000 m|3,000 m|৩০০০ মিটার|৩ কি.মি.|৩ কিঃমিঃ|3 k.m.|৩ কিলোমিটার",
                "incorrect": "300 m|30000 m",
                "incorrect wrong_unit": "৩ মিটার|3 miles",
                "invalid misplaced_comma": "30,00 m",
            },
        ),
    ),
    "an area": (
        "quantity",
        (
            "24 cm^2",
            {},
            {
                "correct": (
                    "24 cm²|24 cm^2|24cm2|24 sq cm|24 sq. cm|24 cm square|24 sqr cm|24 square centimetres"
                    "|২৪ বর্গসেমি|24 বর্গ সে.মি.|২৪ বর্গ সেন্টিমিটার|24 ব.সে.মি.|২৪ বঃ সেঃ মিঃ|24 borgo cm"
                    "|নির্ণেয় ক্ষেত্রফল ২৪ বর্গসেমি|0.0024 m²"
                ),
                "incorrect": "42 cm²|0.24 m²",
                "incorrect wrong_unit": "24 cm|24 cm³|24 m²|২৪ ঘনসেমি|২৪ বর্গফুট",
                "invalid not_evaluated": "৪×৬ বর্গ সেমি",
                "invalid not_an_answer": "বর্গ সেমি",
                "invalid not_understood": "4 cm × 6 cm",
                "invalid several_answers": "২৪ বর্গসেমি বা ২০ সেমি",
            },
        ),
    ),
    "a volume": (
        "quantity",
        (
            "60 cm³",
            {},
            {
                "correct": "60 cm³|60 cm^3|৬০ ঘন সে.মি.|৬০ ঘনসেমি|60 cubic cm|60 ml|60 cc|0.06 L",
                "incorrect": "6 cm³",
                "incorrect wrong_unit": "60 cm²|60 cm|৬০ বর্গ সেমি|৬০ ঘনমিটার",
                "invalid not_evaluated": "3×4×5 cm³",
            },
        ),
    ),
    "litres": (
        "quantity",
        (
            "2 litre",
            {},
            {
                "correct": "2 L|2 l|২ লিটার|২ লি.|2 liter|2000 ml|২০০০ মি.লি.|2000 cc",
                "incorrect": "200 ml|২০ লিটার|2.2 L",
                "incorrect wrong_unit": "2 ml|২ কেজি",
            },
        ),
    ),
    "a mass": (
        "quantity",
        (
            "2 1/2 kg",
            {},
            {
                "correct": ("2½ kg|2.5kg|২ ১/২ কেজি|5/2 kg|আড়াই কেজি|আড়াই কে.জি.|2500 g|2 kg 500 g|২ কেজি ৫০০ গ্রাম|২.৫"),
                "incorrect": "21/2 kg|১/২ কেজি|2 kg 50 g|দেড় কেজি|২ কেজি ৫ গ্রাম",
                "incorrect wrong_unit": "2 1/2 g|2.5 km",
                "invalid misplaced_comma": "2,5 kg",
                "invalid not_understood": "2 kg + 500 g|500 g 2 kg",
            },
        ),
    ),
    "half a kilogram": (
        "quantity",
        (
            "500 g",
            {},
            {
                "correct": "500 g|৫০০ গ্রাম|500 gm|৫০০ গ্রা.|0.5 kg|আধা কেজি|half kg|½ kg",
                "incorrect": "50 g|0.05 kg|৫ কেজি",
                "incorrect wrong_unit": "500 kg|500 mg|৫০০ মিলি",
            },
        ),
    ),
    "land and loads in the units of the country": (
        "quantity",
        (
            "3 metric ton",
            {},
            {"correct": "৩ মেট্রিক টন|3000 kg|৩০ কুইন্টাল", "incorrect": "300 kg", "incorrect wrong_unit": "৩ কুইন্টাল|৩ মণ"},
        ),
    ),
    "hectares": (
        "quantity",
        (
            "2 hectare",
            {},
            {
                "correct": "২ হেক্টর|2 ha|20000 m²|২০,০০০ বর্গমিটার",
                "incorrect": "2000 m²",
                "incorrect wrong_unit": "২ একর|২ বর্গমিটার|২ মিটার",
            },
        ),
    ),
    "hours and minutes": (
        "quantity",
        (
            "90 minutes",
            {},
            {
                "correct": (
                    "90 min|৯০ মি.|৯০ মিনিটে|৯০ মিনিট লাগবে|90|1 ঘণ্টা 30 মিনিট|১ ঘন্টা ৩০ মিনিট|এক ঘণ্টা ত্রিশ মিনিট"
                    "|১ ঘ ৩০ মি|1h30m|1h 30min|1 hr 30 min|1 hour and 30 minutes|1 ghonta 30 minute|দেড় ঘণ্টা"
                    "|1.5 h|1½ hours|5400 seconds|সময় লাগবে ১ ঘণ্টা ৩০ মিনিট"
                ),
                "incorrect": "1 ঘণ্টা 20 মিনিট|1 hour|1.30 hours|130 minutes|আড়াই ঘণ্টা|30 hours 1 minute",
                "incorrect wrong_unit": "90 hours|৯০ সেকেন্ড|90 m²",
                "invalid not_evaluated": "60+30 minutes",
                "invalid several_answers": "1 hour or 30 minutes",
                "invalid not_understood": "1 h 30|১ ঘণ্টা থেকে ৩০ মিনিট|১ ঘণ্টা ৩০ মিনিট না|30 min 1 h",
                "invalid not_an_answer": "ঘণ্টা|একটু পরে বলি",
            },
        ),
    ),
    "hours and minutes, as the author wrote them": (
        "quantity",
        (
            "1 hour 30 minutes",
            {},
            {
                "correct": "১ ঘণ্টা ও ৩০ মিনিট|৯০ মিনিট|1.5 hours",
                "incorrect": "1 minute 30 seconds|1 hour 90 minutes|2 hours 30 minutes",
                "incorrect wrong_unit": "1 m 30 cm",
                "invalid missing_unit": "90|1.5",
                "invalid not_understood": "1:30 pm",
            },
        ),
    ),
    "half an hour": (
        "quantity",
        (
            "30 minutes",
            {},
            {
                "correct": "আধা ঘণ্টা|আধ ঘণ্টা|half an hour|half hour|1/2 hour|30 min|৩০ মিনিটে",
                "incorrect": "0.3 hour|3 min|এক ঘণ্টা",
                "incorrect wrong_unit": "৩০ ঘণ্টা|৩০ সেকেন্ড|৩০ মিটার",
                "invalid not_understood": "half past",
            },
        ),
    ),
    "days and weeks": (
        "quantity",
        (
            "14 days",
            {},
            {
                "correct": "14 days|14 day|১৪ দিন|১৪ দিনে|14 din|১৪ দিন লাগবে|চৌদ্দ দিন|২ সপ্তাহ|2 weeks",
                "incorrect": "15 days|৪১ দিন",
                "incorrect wrong_unit": "১৪ ঘণ্টা|14 weeks|১৪ জন",
                "invalid not_understood": "১৪ই|14th day|১৪ দিনের কম",
                "invalid several_answers": "১৪ দিন বা ১৫ দিন",
            },
        ),
    ),
    "years and months": (
        "quantity",
        (
            "2 years 6 months",
            {},
            {
                "correct": "২ বছর ৬ মাস|২ বৎসর ৬ মাস|30 months|আড়াই বছর|2.5 years|2 bochor 6 mas",
                "incorrect": "2.6 years|26 months|৬ মাস",
                "incorrect wrong_unit": "২ দিন ৬ ঘণ্টা",
                "invalid not_understood": "২ মাস ৬ বছর",
            },
        ),
    ),
    "feet and inches": (
        "quantity",
        (
            "5 ft 3 in",
            {},
            {
                "correct": (
                    "5 ft 3 in|5 feet 3 inches|৫ ফুট ৩ ইঞ্চি|৫ ফিট ৩ ইঞ্চি|5'3\"|5' 3\"|5'3|63 inches|সোয়া পাঁচ ফুট|5.25 ft"
                ),
                "incorrect": "5.3 ft|৩ ফুট ৫ ইঞ্চি|5 ft|53 inches|5 m 3 cm",
                "invalid not_understood": "5 in 3 ft",
                "invalid several_answers": "5 ft or 3 in",
                "invalid missing_unit": "5.25",
                "invalid not_an_answer": "ফুট ইঞ্চি",
            },
        ),
    ),
    "kilometres and metres": (
        "quantity",
        (
            "5 km 200 m",
            {},
            {
                "correct": "৫ কি.মি. ২০০ মি.|৫ কিলোমিটার ২০০ মিটার|5.2 km|5200 m",
                "incorrect": "5.02 km|5.200 m|5 km 20 m|৫ কিমি ২০০ সেমি",
                "invalid not_understood": "5 m 200 km",
            },
        ),
    ),
    "people": (
        "quantity",
        (
            "15 জন",
            {},
            {
                "correct": "15|১৫ জন|১৫জন|15 jon|১৫ জন লোক|১৫ জন শ্রমিক লাগবে|পনেরো জন|15 students",
                "incorrect": "১৪ জন|৫১ জন",
                "incorrect wrong_unit": "১৫ দিন|১৫ কেজি|15 dozen",
                "invalid wrong_unit": "15%",
                "invalid not_understood": "১৫ জন না",
                "invalid several_answers": "১৫ জন ছেলে ও ১০ জন মেয়ে",
                "invalid not_an_answer": "জন",
            },
        ),
    ),
    "pieces and dozens": (
        "quantity",
        (
            "36 টি",
            {},
            {
                "correct": "৩৬টি|36 টা|36 ti|36 ta|৩৬টি আপেল|ছত্রিশটি|৩ ডজন",
                "incorrect": "৬৩টি|৩ হালি",
                "incorrect wrong_unit": "36 ডজন|৩৬ মিটার|৩৬ টাকা",
                "invalid not_understood": "৩৬তম",
                "invalid several_answers": "৩০টি ও ৬টি",
            },
        ),
    ),
    "a speed": (
        "quantity",
        (
            "60 km/h",
            {},
            {
                "correct": (
                    "60 km/h|60 km/hr|60 kmph|60 km per hour|৬০ কি.মি./ঘণ্টা|৬০ কিমি/ঘণ্টা|ঘণ্টায় ৬০ কি.মি."
                    "|ঘণ্টায় ৬০ কিলোমিটার|প্রতি ঘণ্টায় ৬০ কিমি|গতিবেগ ঘণ্টায় ৬০ কিমি|1 km/min|60"
                ),
                "incorrect": "16 km/h|ঘণ্টায় ৫০ কিমি",
                "incorrect wrong_unit": "60 m/s|60 m/h|৬০ কিমি/মিনিট|60 km|60 h|60 h/km",
                "invalid not_understood": "120 km / 2 h",
            },
        ),
    ),
    "a speed in metres a second": (
        "quantity",
        ("10 m/s", {}, {"correct": "10 m/s|36 km/h|সেকেন্ডে ১০ মিটার|১০ মিটার/সেকেন্ড", "incorrect wrong_unit": "10 km/h"}),
    ),
    "a price for a kilogram": (
        "quantity",
        (
            "50 taka/kg",
            {},
            {
                "correct": "50 taka/kg|প্রতি কেজি ৫০ টাকা|৫০ টাকা প্রতি কেজি|৫০ টাকা/কেজি",
                "incorrect": "প্রতি কেজি ৫ টাকা",
                "incorrect wrong_unit": "৫০ টাকা|৫০ কেজি",
            },
        ),
    ),
    "a temperature": (
        "quantity",
        (
            "-5 °C",
            {},
            {
                "correct": "-5 °C|-5°C|−৫ °সে|-5°|মাইনাস ৫ ডিগ্রি সেলসিয়াস|minus 5 degree celsius|-৫ ডিগ্রি সেলসিয়াস",
                "incorrect": "-15 °C|-0.5 °C",
                "incorrect sign_error": "5 °C",
                "incorrect wrong_unit": "-5 °F|-5 kg",
                "invalid not_understood": "±5 °C",
            },
        ),
    ),
    "an angle": (
        "quantity",
        (
            "60°",
            {},
            {
                "correct": "60°|৬০°|60 degrees|৬০ ডিগ্রি|ষাট ডিগ্রি|60|∠ABC = 60°",
                "incorrect": "120°|৬°",
                "incorrect wrong_unit": "60 rad|60 cm",
                "invalid wrong_unit": "60%",
                "invalid several_answers": "60° or 120°",
                "invalid not_understood": "180° - 120°",
            },
        ),
    ),
    "an area with π": (
        "quantity",
        (
            "49π cm^2",
            {},
            {
                "correct": "49π|49π cm²|৪৯পাই বর্গ সে.মি.|49 pi sq cm",
                "incorrect": "7π|7π cm²|49 cm²",
                "incorrect wrong_unit": "49π cm|49π m²",
                "invalid approximated_pi": "153.86 cm²|154 cm²|153.94",
            },
        ),
    ),
    "a length with a root": (
        "quantity",
        (
            "5√2 cm",
            {},
            {
                "correct": "5√2 cm|৫√২ সে.মি.|5√2",
                "incorrect": "5√3 cm|2√5 cm|10 cm",
                "incorrect wrong_unit": "5√2 m",
                "incorrect rounded_too_much": "7.07 cm",
            },
        ),
    ),
    "an area within a tolerance": (
        "quantity",
        (
            "78.5 cm²",
            {"tolerance": 0.1},
            {
                "correct": "78.54 cm²|৭৮.৫৭ বর্গ সেমি|78.5 sq cm",
                "incorrect": "78 cm²|7.85 cm²",
                "incorrect wrong_unit": "78.5 m²|78.5 cm",
            },
        ),
    ),
    "a length within a hundredth of itself": (
        "quantity",
        ("500 m", {"tolerance_relative": 0.01}, {"correct": "500 m|505 m|0.495 km", "incorrect": "506 m|50 m"}),
    ),
    "a length to two decimal places": (
        "quantity",
        (
            "3.67 cm",
            {"decimal_places": 2},
            {
                "correct": "3.67 cm|৩.৬৭ সে.মি. (প্রায়)|3.67",
                "incorrect": "3.66 cm|3.76 cm",
                "invalid rounded_too_much": "3.7 cm",
            },
        ),
    ),
    "a mass to strictly one decimal place": (
        "quantity",
        (
            "3.5 kg",
            {"decimal_places": 1, "decimal_places_strict": True},
            {"correct": "3.5 kg|৩.৫ কেজি", "incorrect": "3.6 kg", "invalid wrong_decimal_places": "3.50|7/2"},
        ),
    ),
    "a length to two significant figures": (
        "quantity",
        ("1234 m", {"significant_figures": 2}, {"correct": "1200 m|1234 m", "incorrect": "1300 m|12 m"}),
    ),
    "a mass as a fraction in lowest terms": (
        "quantity",
        (
            "3/4 kg",
            {"must_simplify": "required", "forms": ["proper"]},
            {
                "correct": "3/4 kg|৩/৪ কেজি|¾",
                "incorrect": "3/5 kg",
                "invalid needs_simplifying": "6/8",
                "invalid wrong_form": "0.75|750 g",
            },
        ),
    ),
    "a number for which no unit is expected": (
        "quantity",
        ("12", {}, {"correct": "12|12 টি", "incorrect": "13", "invalid unit_not_expected": "12 cm|12 টাকা"}),
    ),
    "a length in a sentence": (
        "quantity",
        (
            "100 cm",
            {"answer_in_phrase": True},
            {
                "correct": "দড়িটির দৈর্ঘ্য ১০০ সেমি|the rope is 100 cm long|পরিসীমা ১ মিটার",
                "incorrect": "the rope is 10 cm long",
                "invalid not_understood": "দড়িটি ১০০ সেমি নয়|the rope is 100 cm and the stick is 50 cm",
                "invalid not_an_answer": "দড়িটা কত সেমি?",
            },
        ),
    ),
    "a length without a sentence": (
        "quantity",
        (
            "100 cm",
            {"answer_in_phrase": False},
            {"correct": "100 cm|উত্তর: ১ মিটার", "invalid not_understood": "the rope is 100 cm long"},
        ),
    ),
    "a known mistake, and an answer that is right as well": (
        "quantity",
        (
            "40 km",
            {
                "convert_units": False,
                "wrong_values": [{"value": "400 km", "misconception": "scale"}],
                "also_correct": ["40000 m"],
            },
            {
                "correct": "৪০ কিলোমিটার|40000 m|৪০০০০ মি",
                "incorrect: scale": "400 km|400",
                "incorrect": "4 km",
                "invalid wrong_unit": "4000000 cm",
            },
        ),
    ),
    "a quantity of which only the value is looked at": (
        "quantity",
        (
            "2.5 kg",
            {"parse_only": True, "forms": ["decimal"], "decimal_places": 1, "decimal_places_strict": True},
            {"correct": "2.5 kg|5/2 kg|2.50 kg", "incorrect": "2.6 kg", "invalid not_an_answer": "কেমন আছেন?"},
        ),
    ),
    "an amount of taka among quantities": (
        "quantity",
        (
            "50 taka",
            {"currency_required": True},
            {
                "correct": "50 taka|৳50|৫০ টাকা",
                "incorrect": "৳5",
                "incorrect wrong_unit": "50 kg",
                "invalid missing_unit": "50",
            },
        ),
    ),
    "a quantity behind its working": (
        "quantity",
        (
            "48 cm^2",
            {},
            {
                "correct": "6 cm × 8 cm = 48 cm²|৬ সেমি × ৮ সেমি = ৪৮ বর্গ সেমি|48 borgo sentimeter",
                "invalid not_understood": "6 m × 8 m = 48 cm²|6 cm × 7 cm = 48 cm²",
            },
        ),
    ),
    "a weight in Banglish": (
        "quantity",
        (
            "2500 g",
            {},
            {"correct": "2 keji 500 gram|2 kg ar 500 gram|arai keji|২.৫ কেজি", "incorrect": "2 keji 50 gram|25 keji"},
        ),
    ),
    "working in units that do not come to the answer": (
        "quantity",
        (
            "12 cm",
            {},
            {
                "correct": "4 cm × 3 = 12 cm|20 cm - 8 cm = 12 cm|24 cm / 2 = 12 cm",
                "invalid not_understood": (
                    "4 cm × 3 cm = 12 cm|12 m = 12 cm|20 cm - 8 cm = 13 cm, 12 cm|10 m + 2 m = 12 cm"
                ),
            },
        ),
    ),
}
