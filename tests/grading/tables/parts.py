"""Several labelled answers in one message: right when every part is, asked again while one is missing."""

from tests.grading.tables import Table

AREA_AND_PERIMETER = [
    {"label": "ক", "kind": "quantity", "expected": "24 cm^2", "options": {"units_required": True}},
    {"label": "খ", "kind": "quantity", "expected": "20 cm"},
]
SUM_AND_PRODUCT = [
    {"label": "a", "kind": "number", "expected": "7"},
    {
        "label": "b",
        "kind": "fraction",
        "expected": "3/4",
        "options": {"must_simplify": "required", "wrong_values": [{"value": "4/3", "misconception": "turned_over"}]},
    },
    {"label": "c", "kind": "text", "expected": "prime", "options": {"accept": ["মৌলিক"]}},
]
NAMED = [
    {"label": "গড়", "kind": "number", "expected": "12"},
    {"label": "mode", "kind": "number", "expected": "9"},
]
TABLE: Table = {
    "two parts with Bengali labels": (
        "parts",
        (
            "",
            {"parts": AREA_AND_PERIMETER},
            {
                "correct": [
                    "ক) 24 cm² খ) 20 cm",
                    "(ক) ২৪ বর্গ সেমি (খ) ২০ সেমি",
                    "ক. ২৪ বর্গসেমি, খ. ২০",
                    "ক) ২৪ বর্গসেমি\nখ) ২০ সেমি",
                    "ক: 24 cm2; খ: 0.2 m",
                    "কঃ ২৪ বর্গ সে.মি. খঃ ২০ সে.মি.",
                    "ক = 24 cm², খ = 20 cm",
                    "খ) 20 cm ক) 24 cm²",
                    "a) 24 cm² b) 20 cm",
                    "1) 24 cm² 2) 20 cm",
                    "i) 24 cm² ii) 20 cm",
                    "24 cm²\n20 cm",
                    "24 cm²; 20 cm",
                    "২৪ বর্গসেমি, ২০ সেমি",
                ],
                "incorrect": ["20 cm²; 24 cm", "ক) 25 cm² খ) 20 cm", "ক) 24 cm² খ) 21 cm", "25 cm²; 21 cm"],
                "incorrect wrong_unit": ["ক) 24 cm খ) 20 cm"],
                "incorrect sign_error": ["ক) 24 cm² খ) -20 cm"],
                "invalid missing_unit": ["ক) 24 খ) 20 cm", "24; 20"],
                "invalid missing_entry": ["ক) 24 cm²", "খ) 20 cm", "ক) 24 cm² খ)"],
                "invalid wrong_form": ["24 cm²", "24 cm²; 20 cm; 3", "24 cm² 20 cm"],
                "invalid not_evaluated": ["ক) 4×6 cm² খ) 20 cm"],
                "invalid several_answers": ["ক) 24 cm² খ) 20 or 21 cm"],
                "invalid not_an_answer": ["জানি না", "ক) 24 cm² খ) জানি না", "hi", "👍"],
                "invalid empty": [" "],
            },
        ),
    ),
    "three parts of three kinds": (
        "parts",
        (
            "",
            {"parts": SUM_AND_PRODUCT},
            {
                "correct": [
                    "a) 7 b) 3/4 c) prime",
                    "ক) ৭ খ) ৩/৪ গ) মৌলিক",
                    "c) prime a) 7 b) 0.75",
                    "A) 7\nB) 3/4\nC) Prime",
                    "(1) 7 (2) 3/4 (3) prime",
                    "7\n3/4\nprime",
                ],
                "incorrect": ["a) 8 b) 3/4 c) prime", "a) 7 b) 3/4 c) composite"],
                "incorrect reciprocal: turned_over": ["a) 7 b) 4/3 c) prime", "7; 4/3; prime"],
                "invalid needs_simplifying": ["a) 7 b) 6/8 c) prime", "a) 8 b) 6/8 c) composite"],
                "invalid missing_entry": ["a) 7 b) 3/4"],
                "invalid division_by_zero": ["a) 7 b) 3/0 c) prime"],
                "invalid wrong_form": ["7, 3/4", "7 3/4 prime"],
            },
        ),
    ),
    "the first part that has to be sent back is told before one that is wrong": (
        "parts",
        (
            "",
            {"parts": AREA_AND_PERIMETER},
            {"invalid missing_unit": ["ক) 24 খ) 21 cm"], "invalid missing_entry": ["ক) 25 cm²"]},
        ),
    ),
    "labels that are names": (
        "parts",
        (
            "",
            {"parts": NAMED},
            {
                "correct": ["গড়: 12, mode: 9", "mode: 9; গড়: ১২", "mode= 9, গড়= ১২", "Mode: 9\nগড়: 12", "12, 9"],
                "incorrect": ["গড়: 9, mode: 12", "9, 12"],
                "invalid missing_entry": ["গড়: 12"],
                "invalid wrong_form": ["a) 12 b) 9 c) 3"],
            },
        ),
    ),
    "numbers with a point or a colon in them are no labels": (
        "parts",
        (
            "",
            {
                "parts": [
                    {"label": "a", "kind": "number", "expected": "1.5"},
                    {"label": "b", "kind": "ratio", "expected": "2:3"},
                ]
            },
            {"correct": ["a) 1.5 b) 2:3", "1.5; 2:3", "1) 1.5 2) 2:3"], "incorrect order_swapped": ["1.5; 3:2"]},
        ),
    ),
    "parts with nothing but their letters": (
        "parts",
        (
            "",
            {
                "parts": [
                    {"label": "ক", "kind": "number", "expected": "12"},
                    {"label": "খ", "kind": "ratio", "expected": "2:3"},
                ]
            },
            {
                "correct": "ক ১২ খ ২:৩|ক- ১২, খ- ২:৩|ক। ১২\nখ। ২:৩|a 12 b 2:3|k) 12 kh) 2:3",
                "incorrect": "ক ১২ খ ৩:২|ক ১৩ খ ২:৩",
                "invalid not_understood": "ক)-১২ খ)-২:৩",
            },
        ),
    ),
}
