"""What is no answer at all, whatever is expected: nobody loses a try for it."""

from typing import Any

from tests.grading.tables import Table

REMARKS = (
    "hi|hello sir|আসসালামু আলাইকুম|কেমন আছো"
    "|জানি না|পারি না|idk|i don't know|jani na"
    "|কীভাবে করব?|what is the answer?|why"
    "|/start|help|skip|ok|ধন্যবাদ|😭|???"
)
EXPECTED: dict[str, tuple[str, dict[str, Any]]] = {
    "number": ("12", {}),
    "fraction": ("3/4", {}),
    "percent": ("20", {}),
    "ratio": ("2:3", {}),
    "quantity": ("12 cm", {}),
    "money": ("1250", {}),
    "unit": ("cm", {}),
    "expression": ("3x^2-5", {}),
    "equation": ("y = 2x+1", {}),
    "solution": ("x = -3", {}),
    "inequality": ("x > 3", {}),
    "tuple": ("(2, -3)", {}),
    "list": ("1, 4, 9", {}),
    "set": ("{2, 3}", {}),
    "time": ("14:30", {}),
    "choice": ("খ", {}),
    "text": ("prime", {}),
    "form": ("3/4", {"property": "lowest_terms"}),
    "parts": (
        "",
        {
            "parts": [
                {"label": "ক", "kind": "number", "expected": "12"},
                {"label": "খ", "kind": "text", "expected": "prime"},
            ]
        },
    ),
}
EVERYWHERE: Table = {
    f"a remark where one of the kind {kind} is expected": (
        kind,
        (expected, options, {"invalid not_an_answer": REMARKS, "invalid empty": " |\n|\u200b\u200b"}),
    )
    for kind, (expected, options) in EXPECTED.items()
}
TABLE: Table = {
    **EVERYWHERE,
    "greetings, and news that is no answer": (
        "number",
        (
            "12",
            {},
            {
                "invalid not_an_answer": (
                    "Hello|Hello sir|salam|assalamu alaikum|হাই|হ্যালো|good morning|শুভ সকাল|how are you"
                    "|amar bari dhaka|পরে দিব|kalke dibo|একটু পরে বলি"
                )
            },
        ),
    ),
    "who does not know, or finds it hard": (
        "number",
        (
            "12",
            {},
            {
                "invalid not_an_answer": (
                    "জানিনা|আমি জানি না|পারছি না|বুঝি নাই|বুঝতে পারছি না|no idea|not sure|ami pari na|bujhi nai"
                    "|very hard|কঠিন|এই অঙ্কটা খুব কঠিন|i give up"
                )
            },
        ),
    ),
    "questions and requests": (
        "number",
        (
            "12",
            {},
            {
                "invalid not_an_answer": (
                    "উত্তর কী|উত্তর কত?|উত্তর বলে দাও|উত্তর দাও|how do i do this|ki vabe?|এটা কী?|what is x?"
                    "|show answer|hint please|পরের প্রশ্ন|help me|/help|/skip"
                )
            },
        ),
    ),
    "replies, rude words, signs and a label without an answer": (
        "number",
        (
            "12",
            {},
            {
                "invalid not_an_answer": [
                    "okay",
                    "thanks",
                    "আচ্ছা",
                    "ঠিক আছে",
                    "hmm",
                    "wow",
                    "lol",
                    "fuck you",
                    "stupid bot",
                    "গাধা",
                    "?",
                    "...",
                    "!",
                    "।",
                    "-",
                    ":)",
                    "|",
                    "👍",
                    "🙏🙏🙏",
                    "❤️",
                    "উত্তর",
                    "উত্তরঃ",
                    "Ans:",
                    "answer",
                    "asdfgh",
                ],
            },
        ),
    ),
    "a denial where the answer is a word": (
        "text",
        ("সত্য", {"accept": ["true"]}, {"invalid not_an_answer": "না|no|হ্যাঁ|yes", "incorrect": "মিথ্যা|false"}),
    ),
    "a remark where a problem of numbers is offered as buttons": (
        "number",
        (
            "12",
            {"choices": ["6", "12"]},
            {"invalid not_an_answer": "জানি না|ok|hint", "correct": "খ|12", "incorrect": "ক"},
        ),
    ),
}
