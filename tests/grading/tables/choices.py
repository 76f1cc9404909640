"""A choice: known by its letter in either script, by its place, or by its text."""

from tests.grading.tables import Table

CITIES = [{"en": "Dhaka", "bn": "ঢাকা"}, {"en": "Khulna", "bn": "খুলনা"}, {"en": "Sylhet", "bn": "সিলেট"}]
FORMULAS = ["3x", "x^2-9", "x+3", "2x-1"]
TABLE: Table = {
    "a letter, where the choices are shown elsewhere": (
        "choice",
        (
            "খ",
            {},
            {
                "correct": (
                    "খ|(খ)|খ)|খ।|খ.|b|B|(b)|b)|b.|[b]|option b|Option: b|kha|উত্তরঃ খ|উত্তর খ|Ans: b|answer is b"
                    "|বিকল্প খ|খ নং|\u200bখ\u200c"
                ),
                "incorrect": "ক|গ|(ঘ)|a|A|c|option c|উত্তরঃ গ|ka",
                "invalid not_understood": ("not b|খ নয়|a or b|ক বা খ|a, b|ab|b c|z|2|12|কোনটা সঠিক?|সবগুলো|b না c?|b\x00c"),
                "invalid not_an_answer": "জানি না|hi sir|🤔|?|ok",
                "invalid empty": " ",
                "invalid too_long": "b" * 201,
            },
        ),
    ),
    "a choice in both languages, by its letter, its place or its text": (
        "choice",
        (
            "1",
            {"choices": CITIES},
            {
                "correct": ("b|B)|খ|(খ)|খ)|option b|Khulna|khulna|KHULNA|খুলনা|খুলনা।|খ) খুলনা|b. Khulna|2|২|kha|উত্তর: খুলনা"),
                "incorrect": "a|গ|Dhaka|ঢাকা|3|ক) ঢাকা|c) Sylhet",
                "invalid not_understood": "z|d|ঘ|খ) ঢাকা|4|a or b|ঢাকা বা খুলনা|Khulna Dhaka|not Khulna|খুলনা নয়",
                "invalid not_an_answer": "ok|what?|জানি না",
            },
        ),
    ),
    "a number among numeric choices is their text and never their place": (
        "choice",
        (
            "1",
            {"choices": ["2", "3", "-3", "6"]},
            {
                "correct": "3|৩|খ|b|b) 3|(খ) ৩",
                "incorrect": "-3|−৩|2|6|ক|c",
                "invalid not_understood": "1|4|33|3 or 6|b) 6",
            },
        ),
    ),
    "choices that are formulas, compared with their signs": (
        "choice",
        (
            "b",
            {"choices": FORMULAS},
            {
                "correct": "b|খ|x^2-9|x²-9|x² − 9|b) x²-9|(খ) x²-9",
                "incorrect": "3x|x+3|2x-1|a|ঘ",
                "invalid not_understood": "x²+9|x²-3|x-9|b) x+3|a) x²-9|x²-9 or x+3|e|ঙ|b'; DROP TABLE choices;--",
            },
        ),
    ),
    "choices that differ by a sign": (
        "choice",
        (
            "x = 3",
            {"choices": ["x = 3", "x = -3", "x = 0", "x = 9"]},
            {
                "correct": "x = 3|x=3|ক|a|ক) x = 3",
                "incorrect": "x = -3|x=9|b",
                "invalid not_understood": "x = 4|b) x = 3",
            },
        ),
    ),
    "choices of which one is a part of another": (
        "choice",
        (
            "জোড় সংখ্যা",
            {"choices": ["মৌলিক সংখ্যা", "যৌগিক সংখ্যা", "জোড় সংখ্যা", "বিজোড় সংখ্যা"]},
            {
                "correct": "জোড় সংখ্যা|গ|c|গ) জোড় সংখ্যা|3",
                "incorrect": "বিজোড় সংখ্যা|ঘ|মৌলিক সংখ্যা",
                "invalid not_understood": "জোড় সংখ্যা নয়|সংখ্যা|জোড় বা বিজোড়",
            },
        ),
    ),
    "choices that combine statements": (
        "choice",
        (
            "i ও ii",
            {"choices": ["i ও ii", "i ও iii", "ii ও iii", "i, ii ও iii"]},
            {
                "correct": "ক|i ও ii|i ও ii।|a|1",
                "incorrect": "i ও iii|i, ii ও iii|ঘ",
                "invalid not_understood": "i|iii|ii",
            },
        ),
    ),
    "true or false": (
        "choice",
        (
            "b",
            {"choices": ["সত্য", "মিথ্যা"]},
            {"correct": "মিথ্যা|খ", "incorrect": "সত্য|ক", "invalid not_understood": "সত্য না মিথ্যা?|মিথ্যা নয়|গ"},
        ),
    ),
    "a known mistake, and a choice that is right as well": (
        "choice",
        (
            "0",
            {
                "choices": CITIES,
                "wrong_values": [{"value": "1", "misconception": "thought_of_the_south"}],
                "also_correct": ["Sylhet"],
            },
            {
                "correct": "ঢাকা|ক|গ|Sylhet",
                "incorrect: thought_of_the_south": "খ|Khulna|২|b) Khulna",
                "invalid not_understood": "4",
            },
        ),
    ),
    "a choice of which only the meaning is looked at": (
        "choice",
        (
            "b",
            {"choices": FORMULAS, "parse_only": True},
            {"correct": "খ|x²-9", "incorrect": "ক", "invalid not_understood": "z"},
        ),
    ),
}
