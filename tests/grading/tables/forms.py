"""A form: has the text the property that is asked for? Its value is not asked about."""

from tests.grading.tables import Table

TABLE: Table = {
    "a fraction in lowest terms": (
        "form",
        (
            "3/4",
            {"property": "lowest_terms"},
            {
                "correct": "3/4|৩/৪|5/7|-3/4|7/2|1/100|14/15|২৫/৩৬|5|উত্তর: ৩/৪",
                "incorrect needs_simplifying": "6/8|৬/৮|9/12|4/2|-2/4|51/68|91/98|39/65|0.5/2",
                "invalid division_by_zero": "3/0",
                "invalid not_understood": "abc|3/|3/4/",
                "invalid not_an_answer": "hello|জানি না|?",
                "invalid too_long": "9^9^9",
                "invalid empty": " ",
            },
        ),
    ),
    "a fraction with letters in lowest terms": (
        "form",
        (
            "(x+1)/(x+2)",
            {"property": "lowest_terms"},
            {
                "correct": "(x+1)/(x+2)|x/(x+1)|(x-1)/(x+1)|2/x",
                "incorrect needs_simplifying": "(2x+2)/(2x+4)|(x²-1)/(x+1)|x²/x|(x+1)/(x+1)|2x/4",
                "invalid wrong_variable": "(y+1)/(y+2)",
                "invalid wrong_case": "(X+1)/(X+2)",
            },
        ),
    ),
    "an expanded expression": (
        "form",
        (
            "x^2+6x+9",
            {"property": "expanded"},
            {
                "correct": "x²+6x+9|9+6x+x²|x²-9|2x+6|-x²+5|x|(x²+6x+9)|x³+3x²+3x+1",
                "incorrect not_expanded": "(x+3)²|2(x+3)|x(x+6)+9|(x+3)(x-3)|x²+3(2x+3)|-(x-3)(x+1)|x²+3x+3x+9",
                "invalid not_understood": "x²+*9|x2+6x+9",
            },
        ),
    ),
    "an expanded expression of two letters": (
        "form",
        (
            "a^2-b^2",
            {"property": "expanded"},
            {"correct": "a²−b²|a²-2ab+b²|ab+b", "incorrect not_expanded": "(a+b)(a-b)|a(a+b)|(a-b)^2"},
        ),
    ),
    "a factored expression": (
        "form",
        (
            "(x+2)(x+3)",
            {"property": "factored"},
            {
                "correct": "(x+2)(x+3)|(x+2)²|2x(x-3)|(x+৩)(x-৩)|3(x+1)(x-2)|x(x+5)|(2x+1)(3x-2)|(x²+1)(x+1)",
                "incorrect not_factored": (
                    "x²+5x+6|x²-9|x(x+2)+3(x+2)|x(2x-6)|2(x²-9)|(2x+4)(x+3)|(x²-1)(x+2)|x(x²-4)|(x+2)+(x+3)"
                ),
                "invalid not_understood": "(x+2)(x+",
                "invalid too_long": "(x+2)^65",
            },
        ),
    ),
    "a factored expression of two letters": (
        "form",
        (
            "ab(a-b)",
            {"property": "factored"},
            {"correct": "ab(a-b)|a(b+1)|(a+b)(a-b)", "incorrect not_factored": "a²b-ab²|a(ab-b²)|ab+a|(a²-b²)(a+b)"},
        ),
    ),
    "a simplified expression": (
        "form",
        (
            "5x+2",
            {"property": "simplified"},
            {
                "correct": "5x+2|x²+x|3/4|2√3|৭x-৩|x/2|-x+4|3(x+2)",
                "incorrect needs_simplifying": "3x+2x|2x+3-x|5x+2+1|2x/4|6/8|√12|x*x|x²·x³|(x²-1)/(x-1)|4x-4x|5x+0",
                "invalid not_understood": "5x+",
            },
        ),
    ),
    "a text that is right as well": (
        "form",
        (
            "x^2+6x+9",
            {"property": "expanded", "also_correct": ["(x+3)^2"]},
            {"correct": "x²+6x+9|(x+3)^2", "incorrect not_expanded": "(x+3)(x+3)"},
        ),
    ),
}
