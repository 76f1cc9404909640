"""One drawing of every kind, in both languages, as the compiler would hand it over."""

from collections.abc import Callable

Pick = Callable[[str, str], str]
Drawing = dict[str, object]


def number_line(say: Pick) -> Drawing:
    return {
        "from": -4,
        "to": 6,
        "step": 1,
        "points": [{"at": -2, "label": "A"}, {"at": 5, "label": "?"}],
        "jumps": [{"from": -2, "to": 5, "label": say("৭ ধাপ ডানে", "7 steps right")}],
    }


def angle(say: Pick) -> Drawing:
    return {"degrees": 64, "label": say("৬৪°", "64°"), "arm_labels": ["A", "B"], "vertex_label": "O"}


def angle_pair(say: Pick) -> Drawing:
    return {"degrees": [125, 55], "labels": [say("১২৫°", "125°"), "?"]}


def crossing(say: Pick) -> Drawing:
    return {"kind": "angle_pair", "degrees": [48, 48], "labels": [say("৪৮°", "48°"), "?"], "crossing": 1}


def parallel_transversal(say: Pick) -> Drawing:
    marks = [{"at": 2, "label": say("৬৫°", "65°")}, {"at": 5, "label": "?"}]
    return {"degrees": 65, "marks": marks}


def triangle(say: Pick) -> Drawing:
    return {
        "angles": [70, 50, 60],
        "angle_labels": ["?", say("৫০°", "50°"), ""],
        "vertex_labels": ["A", "B", "C"],
        "exterior": {"at": 3, "label": say("১২০°", "120°")},
    }


def triangle_height(say: Pick) -> Drawing:
    return {
        "kind": "triangle",
        "sides": [14, 13, 15],
        "side_labels": [say("১৪ সে.মি.", "14 cm"), say("১৩ সে.মি.", "13 cm"), say("১৫ সে.মি.", "15 cm")],
        "height_label": "?",
    }


def right_triangle(say: Pick) -> Drawing:
    return {
        "base": {"length": 5, "label": say("৫ মি.", "5 m")},
        "height": {"length": 12, "label": "?"},
        "hypotenuse": {"length": 13, "label": say("১৩ মি.", "13 m")},
    }


def rectangle(say: Pick) -> Drawing:
    return {
        "width": {"length": 30, "label": say("৩০ মিটার", "30 metres")},
        "height": {"length": 20, "label": say("২০ মিটার", "20 metres")},
        "path": {"width": 2, "label": say("২ মি.", "2 m"), "inside": 0},
    }


def rectangle_diagonal(say: Pick) -> Drawing:
    return {
        "kind": "rectangle",
        "width": {"length": 40, "label": say("৪০ মি.", "40 m")},
        "height": {"length": 9, "label": say("৯ মি.", "9 m")},
        "diagonal_label": "?",
    }


def parallelogram(say: Pick) -> Drawing:
    return {
        "base": {"length": 12, "label": say("১২ সে.মি.", "12 cm")},
        "side": {"length": 8, "label": say("৮ সে.মি.", "8 cm")},
        "height": {"length": 7, "label": "?"},
    }


def trapezium(say: Pick) -> Drawing:
    return {
        "top": {"length": 10, "label": say("১০ সে.মি.", "10 cm")},
        "bottom": {"length": 16, "label": say("১৬ সে.মি.", "16 cm")},
        "height": {"length": 7, "label": say("৭ সে.মি.", "7 cm")},
    }


def rhombus(say: Pick) -> Drawing:
    diagonals = [{"length": 24, "label": say("২৪ সে.মি.", "24 cm")}, {"length": 10, "label": say("১০ সে.মি.", "10 cm")}]
    return {"diagonals": diagonals, "side_label": "?"}


def circle(say: Pick) -> Drawing:
    return {
        "radius": {"length": 13, "label": say("১৩ সে.মি.", "13 cm")},
        "chord": {"length": 24, "label": say("২৪ সে.মি.", "24 cm")},
        "distance": {"length": 5, "label": "?"},
    }


def circle_diameter(say: Pick) -> Drawing:
    return {"kind": "circle", "radius": {"length": 7}, "diameter_label": say("১৪ সে.মি.", "14 cm")}


def cuboid(say: Pick) -> Drawing:
    return {
        "length": {"length": 60, "label": say("৬০ সে.মি.", "60 cm")},
        "width": {"length": 40, "label": say("৪০ সে.মি.", "40 cm")},
        "height": {"length": 35, "label": "?"},
    }


def bar_chart(say: Pick) -> Drawing:
    days = (("শনিবার", "Sat", 35), ("রবিবার", "Sun", 20), ("সোমবার", "Mon", 45), ("মঙ্গলবার", "Tue", 30))
    return {
        "bars": [{"label": say(bn, en), "value": value} for bn, en, value in days],
        "axis_label": say("বিক্রীত বইয়ের সংখ্যা", "Books sold"),
        "unit": say("টি", "copies"),
        "show_values": 1,
    }


def histogram(say: Pick) -> Drawing:
    classes = ((31, 40, 6), (41, 50, 11), (51, 60, 15), (61, 70, 8), (71, 80, 3))
    bengali = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
    bars = [{"label": say(f"{a}-{b}".translate(bengali), f"{a}-{b}"), "value": value} for a, b, value in classes]
    return {"kind": "bar_chart", "bars": bars, "histogram": 1, "axis_label": say("গণসংখ্যা", "Frequency")}


def line_graph(say: Pick) -> Drawing:
    hours = (("সকাল ৬টা", "6 am", 22), ("সকাল ৯টা", "9 am", 26), ("দুপুর ১২টা", "12 noon", 31), ("বিকাল ৩টা", "3 pm", 33))
    return {
        "points": [{"label": say(bn, en), "value": value} for bn, en, value in hours],
        "axis_label": say("তাপমাত্রা", "Temperature"),
        "unit": "°C",
    }


def coordinate_grid(say: Pick) -> Drawing:
    return {
        "x": [-2, 7],
        "y": [-2, 6],
        "points": [{"x": 3, "y": 2, "label": "P"}],
        "lines": [
            {"from": [-1, -2], "to": [7, 6], "label": "x − y = 1"},
            {"from": [-1, 6], "to": [7, -2], "label": "x + y = 5"},
        ],
    }


def pie_chart(say: Pick) -> Drawing:
    spending = (("খাবার", "Food", 150), ("পড়াশোনা", "School", 90), ("যাতায়াত", "Transport", 60), ("সঞ্চয়", "Savings", 60))
    return {
        "slices": [
            {"label": say(bn, en) + (" ?" if value == 150 else ""), "value": value} for bn, en, value in spending
        ]
    }


def venn2(say: Pick) -> Drawing:
    return {
        "left_label": say("ক্রিকেট", "Cricket"),
        "right_label": say("ফুটবল", "Football"),
        "universal_label": say("শ্রেণির ৫০ জন শিক্ষার্থী", "50 students in the class"),
        "labels": [say("১৮", "18"), "?", say("১২", "12"), say("৮", "8")],
    }


def bars(say: Pick) -> Drawing:
    rows = (("ভগ্নাংশ ও দশমিক", "Fractions and decimals", 120), ("পূর্ণসংখ্যা", "Integers", 64), ("সেট", "Sets", 0))
    bengali = str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯")
    return {
        "title": say("বিষয় অনুযায়ী উত্তর", "Answers by topic"),
        "bars": [
            {"label": say(bn, en), "value": value, "text": say(str(value).translate(bengali), str(value))}
            for bn, en, value in rows
        ],
    }


def progress(say: Pick) -> Drawing:
    days = (
        ("শনি", "Sat"),
        ("রবি", "Sun"),
        ("সোম", "Mon"),
        ("মঙ্গল", "Tue"),
        ("বুধ", "Wed"),
        ("বৃহঃ", "Thu"),
        ("শুক্র", "Fri"),
    )
    states = ("practised", "practised", "freeze", "practised", "missed", "practised", "today")
    topics = (
        ("পিথাগোরাসের উপপাদ্য", "Pythagoras' theorem", 9, 10, "৯/১০", "9/10"),
        ("বীজগণিতীয় সূত্রাবলি ও প্রয়োগ", "Algebraic formulae and their use", 7, 12, "৭/১২", "7/12"),
        ("সরল সহসমীকরণ ও কথার সমস্যা", "Simultaneous equations and word problems", 3, 8, "৩/৮", "3/8"),
        ("মুনাফা", "Interest", 4, 4, "৪/৪", "4/4"),
        ("চতুর্ভুজ", "Quadrilaterals", 0, 5, "০/৫", "0/5"),
    )
    return {
        "title": say("রিনার অগ্রগতি", "Rina's progress"),
        "subtitle": say("শ্রেণি ৮ · ২১ নভেম্বর ২০২৬", "Class 8 · 21 November 2026"),
        "streak": {
            "current": 12,
            "longest": 23,
            "label": say("দিন একটানা অনুশীলন", "days in a row"),
            "longest_label": say("দীর্ঘতম ধারা (দিন)", "longest streak (days)"),
        },
        "days": [{"label": say(bn, en), "state": state} for (bn, en), state in zip(days, states, strict=True)],
        "topics": [
            {"label": say(bn, en), "right": right, "total": total, "text": say(text_bn, text_en)}
            for bn, en, right, total, text_bn, text_en in topics
        ],
        "footer": say("প্রতিদিন পাঁচটি প্রশ্ন, একটু একটু করে অনেক দূর।", "Five problems a day take you a long way."),
    }


def empty_progress(say: Pick) -> Drawing:
    return {
        **progress(say),
        "kind": "progress",
        "streak": {
            "current": 0,
            "longest": 0,
            "label": say("দিন একটানা অনুশীলন", "days in a row"),
            "longest_label": say("দীর্ঘতম ধারা (দিন)", "longest streak (days)"),
        },
        "days": [{"label": say("সোম", "Mon"), "state": "none"}] * 6 + [{"label": say("আজ", "Today"), "state": "today"}],
        "topics": [],
        "empty_text": say(
            "প্রথম পাঁচটি প্রশ্নের উত্তর দাও, তারপর এখানে প্রতিটি বিষয়ে তোমার অগ্রগতি দেখতে পাবে।",
            "Answer your first five problems, and your progress in every topic will appear here.",
        ),
    }


def skill_map(say: Pick) -> Drawing:
    topics = (
        (
            "পূর্ণ সংখ্যা",
            "Whole numbers",
            (
                ("স্থানীয় মান ও বড় সংখ্যা পড়া", "Place value; reading numbers in lakh-crore and million", 5, "mastered"),
                ("বিভাজ্যতা, মৌলিক সংখ্যা ও মৌলিক গুণনীয়ক", "Divisibility, primes and prime factors", 3, "none"),
                ("গ.সা.গু. ও ল.সা.গু.", "HCF and LCM, with word problems", 2, "today"),
            ),
        ),
        (
            "ভগ্নাংশ ও দশমিক",
            "Fractions and decimals",
            (
                ("সমতুল ভগ্নাংশ, লঘিষ্ঠ আকার ও তুলনা", "Equivalent fractions, lowest terms and comparison", 1, "gap"),
                ("ভগ্নাংশের যোগ ও বিয়োগ", "Adding and subtracting fractions", 0, "next"),
                ("ভগ্নাংশের গুণ ও ভাগ", "Multiplying and dividing fractions; a part of a quantity", 0, "locked"),
            ),
        ),
    )
    key = (
        ("এর পরের ধাপ", "the next step", "next"),
        ("আজকের প্রশ্নে আছে", "in today's problems", "today"),
        ("আরেকবার দেখা দরকার", "needs another look", "gap"),
        ("আগে অন্যগুলো শেখো", "others come first", "locked"),
        ("পুরো আয়ত্তে", "mastered", "mastered"),
    )
    return {
        "title": say("রিনার দক্ষতার মানচিত্র", "Rina's map of skills"),
        "subtitle": say("ষষ্ঠ শ্রেণি", "Class 6"),
        "topics": [
            {
                "label": say(bn, en),
                "skills": [{"label": say(bn, en), "level": level, "state": state} for bn, en, level, state in skills],
            }
            for bn, en, skills in topics
        ],
        "key": [{"label": say(bn, en), "state": state} for bn, en, state in key],
        "level_key": say("যত দাগ ভরা, তত ভালো পারো", "the more bars are full, the better you know it"),
    }


MAKERS = (
    number_line, angle, angle_pair, crossing, parallel_transversal, triangle, triangle_height, right_triangle,
    rectangle, rectangle_diagonal, parallelogram, trapezium, rhombus, circle, circle_diameter, cuboid, bar_chart,
    histogram, line_graph, coordinate_grid, pie_chart, venn2, bars, progress, empty_progress,
    skill_map,
)  # fmt: skip


def drawing(maker: Callable[[Pick], Drawing], language: str) -> Drawing:
    made = maker((lambda bn, en: bn) if language == "bn" else (lambda bn, en: en))
    return {"kind": maker.__name__, **made}


GALLERY = [(maker.__name__, language, drawing(maker, language)) for maker in MAKERS for language in ("bn", "en")]
