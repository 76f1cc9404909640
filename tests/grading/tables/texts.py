"""A word or a few: each accepted spelling counts, whatever its case, spaces or hyphens; a denial never does."""

from tests.grading.tables import Table

TABLE: Table = {
    "a word in both languages": (
        "text",
        (
            "prime",
            {"accept": ["prime number", "মৌলিক", "মৌলিক সংখ্যা"]},
            {
                "correct": (
                    "prime|Prime|PRIME|prime.|  prime |'prime'|(prime)|prime number|Prime  number|মৌলিক|মৌলিক।"
                    "|মৌলিক সংখ্যা|মৌলিকসংখ্যা|উত্তর: মৌলিক|উত্তরঃ মৌলিক|Ans: prime|answer is prime|it is prime"
                    "|a prime|মৌ\u200cলিক|prime\u200b|\ufeffমৌলিক"
                ),
                "incorrect": (
                    "composite|যৌগিক|not prime|non-prime|isn't prime|মৌলিক নয়|অমৌলিক|prime, composite"
                    "|prime factor|number|সংখ্যা|7|p"
                ),
                "invalid several_answers": ("prime or composite|মৌলিক বা যৌগিক|মৌলিক অথবা যৌগিক|prime/composite"),
                "invalid not_an_answer": "ok|what is this|জানি না|idk|🙂|👍|???|/start",
                "invalid not_understood": "pri\x00me",
                "invalid empty": " ",
                "invalid too_long": "prime " * 40,
            },
        ),
    ),
    "a word that is another one's end": (
        "text",
        (
            "বিজোড়",
            {"accept": ["বিজোড় সংখ্যা", "odd", "odd number"]},
            {
                "correct": "বিজোড়|odd|Odd|বিজোড় সংখ্যা।",
                "incorrect": "জোড়|জোড় সংখ্যা|even|বিজোড় নয়|not odd|জোড় ও বিজোড়",
                "invalid several_answers": "odd or even|জোড় নাকি বিজোড়",
            },
        ),
    ),
    "a word that another one denies with its first letters": (
        "text",
        (
            "rational",
            {"accept": ["মূলদ", "মূলদ সংখ্যা", "rational number"]},
            {"correct": "rational|Rational number|মূলদ", "incorrect": "irrational|অমূলদ|ratio|irrational number"},
        ),
    ),
    "yes": (
        "text",
        (
            "সত্য",
            {"accept": ["true", "হ্যাঁ", "yes", "সঠিক"]},
            {
                "correct": "সত্য|true|True|হ্যাঁ|yes.|সঠিক",
                "incorrect": "মিথ্যা|false|সত্য নয়|অসত্য|not true|সঠিক নয়|সত্য মিথ্যা",
                "invalid several_answers": "true or false",
                "invalid not_an_answer": "yes no|ok",
            },
        ),
    ),
    "no, which is a remark only where it answers nothing": (
        "text",
        (
            "হ্যাঁ",
            {"accept": ["yes"], "wrong_values": [{"value": "না", "accept": ["no"], "misconception": "denied"}]},
            {"correct": "হ্যাঁ|yes|Yes", "incorrect: denied": "না|no|No.", "invalid not_an_answer": "জানি না|idk|ok"},
        ),
    ),
    "a sign": (
        "text",
        (
            "<",
            {},
            {"correct": "<|উত্তর: <", "incorrect": ">|=|≤", "invalid not_an_answer": "জানি না"},
        ),
    ),
    "a figure with a name of two words": (
        "text",
        (
            "সমবাহু",
            {"accept": ["সমবাহু ত্রিভুজ", "equilateral", "equilateral triangle"]},
            {
                "correct": "সমবাহু|সমবাহু ত্রিভুজ|equilateral|Equilateral Triangle|an equilateral triangle|উঃ সমবাহু।",
                "incorrect": "বিষমবাহু|সমদ্বিবাহু|isosceles|scalene|ত্রিভুজ|not equilateral",
                "invalid several_answers": "সমবাহু বা সমদ্বিবাহু",
            },
        ),
    ),
    "a word with hyphens and quote marks": (
        "text",
        (
            "x-axis",
            {"accept": ["x অক্ষ", "x-অক্ষ"]},
            {
                "correct": 'x-axis|x axis|X-axis|the x-axis|"x-axis"|x−axis|x অক্ষ|x-অক্ষ',
                "incorrect": "y-axis|axis|y অক্ষ",
            },
        ),
    ),
    "a word with a nukta, composed or not": (
        "text",
        (
            "আয়তক্ষেত্র",
            {"accept": ["rectangle"]},
            {"correct": "আয়তক্ষেত্র|আ\u09dfতক্ষেত্র|rectangle", "incorrect": "বর্গক্ষেত্র|square|ক্ষেত্র"},
        ),
    ),
    "known mistakes with several spellings, and a word that is right as well": (
        "text",
        (
            "obtuse",
            {
                "accept": ["স্থূলকোণ"],
                "wrong_values": [
                    {"value": "acute", "accept": ["সূক্ষ্মকোণ", "সুক্ষকোণ"], "misconception": "too_small"},
                    {"value": "straight", "misconception": "too_large"},
                ],
                "also_correct": ["স্থূল কোণী", "more than a right angle"],
            },
            {
                "correct": "obtuse|স্থূলকোণ|স্থূল কোণ|স্থূলকোণী|more than a right angle",
                "incorrect: too_small": "acute|সূক্ষ্ম কোণ|সুক্ষকোণ।",
                "incorrect: too_large": "straight|a straight",
                "incorrect": "সমকোণ|reflex",
            },
        ),
    ),
    "a word of which only the meaning is looked at": (
        "text",
        ("radius", {"accept": ["ব্যাসার্ধ"], "parse_only": True}, {"correct": "Radius|ব্যাসার্ধ", "incorrect": "ব্যাস|diameter"}),
    ),
    "a word in a sentence": (
        "text",
        (
            "coefficient",
            {"accept": ["সহগ"], "answer_in_phrase": True},
            {
                "correct": "coefficient|সহগ|it is the coefficient|এটা সহগ",
                "incorrect": "constant|it is not the coefficient",
            },
        ),
    ),
    "a text whose sign is the answer": (
        "text",
        ("-4", {}, {"correct": "-4|−৪|minus 4|মাইনাস ৪", "incorrect": "4|৪|+4|4-"}),
    ),
    "a complement": (
        "text",
        ("A'", {}, {"correct": "A'|A′|A’", "incorrect": "A|B'"}),
    ),
    "a text with signs": (
        "text",
        ("A∪B", {}, {"correct": "A ∪ B|A∪B|A U B", "incorrect": "A ∩ B|AB|A"}),
    ),
    "a formula as a text": (
        "text",
        ("(a+b)^2", {}, {"correct": "(a+b)²|(a + b)^2|(a+b)**2", "incorrect": "(a-b)²|a+b"}),
    ),
    "a yes in two languages": (
        "text",
        (
            "yes",
            {"accept": ["হ্যাঁ", "true", "সত্য"]},
            {
                "correct": "হ্যা|জি|Yes.|yes, true|সত্য (true)|হ্যাঁ, সত্য",
                "incorrect": "no|না|No!|yes, false",
                "invalid several_answers": "yes or no",
            },
        ),
    ),
    "a word in both languages at once": (
        "text",
        (
            "prime",
            {"accept": ["মৌলিক", "prime number", "মৌলিক সংখ্যা"]},
            {
                "correct": "prime (মৌলিক)|মৌলিক সংখ্যা (prime number)|prime/মৌলিক",
                "incorrect": "prime (যৌগিক)|composite (মৌলিক)",
            },
        ),
    ),
    "a text with two signs": (
        "text",
        ("x-1", {}, {"correct": "x-1|x − 1|x - 1", "incorrect": "x--1|-x-1|x+-1|x+1"}),
    ),
    "a figure in a sentence": (
        "text",
        (
            "রম্বস",
            {"accept": ["rhombus"]},
            {
                "correct": "∴ ABCD একটি রম্বস|চতুর্ভুজটি রম্বস|এটি একটি রম্বস|ABCD is a rhombus|eta rhombus",
                "incorrect": "ABCD একটি বর্গ|এটি রম্বস নয়|চতুর্ভুজটি একটি রম্বস নয়|it is not a rhombus",
                "invalid several_answers": "এটি একটি বর্গ বা রম্বস",
                "invalid not_an_answer": "আমি পারছি না",
            },
        ),
    ),
}
