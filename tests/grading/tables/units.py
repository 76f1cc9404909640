"""A unit, and nothing but the unit: which one is it?"""

from tests.grading.tables import Table

TABLE: Table = {
    "a unit of length": (
        "unit",
        (
            "cm",
            {},
            {
                "correct": "cm|CM|cm.|সে.মি.|সে. মি.|সেমি|সেঃমিঃ|সেন্টিমিটার|centimetre|centimeters|(cm)|উত্তরঃ সেমি",
                "incorrect wrong_unit": "m|mm|মিটার|মি.মি.|কিমি|inch|cm²|বর্গ সেমি|kg",
                "invalid number_not_expected": "12 cm|১২ সেমি|1/2 cm",
                "invalid not_understood": "12|cm or m|cm, mm|cm m|centi",
                "invalid not_an_answer": "hi|?|জানি না|/start|কোন একক?|😅",
                "invalid empty": " ",
            },
        ),
    ),
    "a unit of area": (
        "unit",
        (
            "m²",
            {},
            {
                "correct": "m²|m^2|m2|বর্গমিটার|বর্গ মিটার|বর্গ মি.|sq m|sq. m.|square metre|উত্তরঃ বর্গমিটার",
                "incorrect wrong_unit": "m|মিটার|cm²|m³|ঘনমিটার|hectare",
                "invalid not_understood": "বর্গ|square",
                "invalid number_not_expected": "24 m²",
            },
        ),
    ),
    "a unit of volume, by either of its names": (
        "unit",
        (
            "cm³",
            {},
            {
                "correct": "cm³|ঘন সে.মি.|ঘনসেমি|cubic cm|cm^3|cc|ml|মিলিলিটার",
                "incorrect wrong_unit": "cm²|cm|m³|litre",
            },
        ),
    ),
    "a unit of volume, only as it is asked for": (
        "unit",
        (
            "cm³",
            {"convert_units": False},
            {"correct": "cm³|ঘনসেমি|cc", "incorrect wrong_unit": "cm²|litre", "invalid wrong_unit": "ml|মিলিলিটার"},
        ),
    ),
    "a unit of mass": (
        "unit",
        (
            "kg",
            {},
            {
                "correct": "kg|Kg|কেজি|কে.জি.|কিলোগ্রাম|kilogram|kilo",
                "incorrect wrong_unit": "g|গ্রাম|km|লিটার|quintal",
            },
        ),
    ),
    "litres": (
        "unit",
        ("litre", {}, {"correct": "লিটার|লি.|liter|L|litres", "incorrect wrong_unit": "ml|মিলিলিটার|কেজি"}),
    ),
    "one unit per another": (
        "unit",
        (
            "km/h",
            {},
            {
                "correct": "km/h|কিমি/ঘণ্টা|কি.মি./ঘণ্টা|km per hour|kmph|km/hr",
                "incorrect wrong_unit": "km|m/s|ঘণ্টা|h/km|km/min",
            },
        ),
    ),
    "a unit of time": (
        "unit",
        (
            "minute",
            {},
            {
                "correct": "মিনিট|min|minutes",
                "incorrect wrong_unit": "ঘণ্টা|second|মিটার|day",
                "invalid not_understood": "এক মিনিট দাঁড়ান|ঘণ্টা মিনিট",
            },
        ),
    ),
    "taka": (
        "unit",
        (
            "টাকা",
            {},
            {
                "correct": "টাকা|taka|৳|Tk|Tk.|BDT",
                "incorrect wrong_unit": "পয়সা|ডলার|rupee",
                "invalid not_understood": "টাকা লাগবে না",
            },
        ),
    ),
    "degrees": (
        "unit",
        (
            "°C",
            {},
            {"correct": "°C|ডিগ্রি সেলসিয়াস|degree celsius|celsius", "incorrect wrong_unit": "°F|kg"},
        ),
    ),
    "a known mistake, and a unit that is right as well": (
        "unit",
        (
            "m²",
            {"wrong_values": [{"value": "m", "misconception": "area_as_length"}], "also_correct": ["hectare"]},
            {
                "correct": "m²|হেক্টর",
                "incorrect wrong_unit: area_as_length": "m|মিটার|metre",
                "incorrect wrong_unit": "m³|cm",
            },
        ),
    ),
    "a unit of which only the meaning is looked at": (
        "unit",
        ("day", {"parse_only": True}, {"correct": "দিন|days", "incorrect wrong_unit": "মাস", "invalid": "good day"}),
    ),
}
