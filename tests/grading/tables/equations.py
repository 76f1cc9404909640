"""An equation: right when it is the expected one, or that times a number that is not zero."""

from tests.grading.tables import Table

TABLE: Table = {
    "an equation": (
        "equation",
        (
            "y = 2x+1",
            {},
            {
                "correct": (
                    "y = 2x+1|y=2x+1|2x+1=y|y = 1 + 2x|y-2x=1|2x - y + 1 = 0|0 = 2x-y+1|2y=4x+2|-y = -2x-1"
                    "|y/2 = x + 1/2|0.5y = x + 0.5|y = ২x + ১|y=2*x+1|y = 2·x + 1|y−2x=1|(y = 2x+1)"
                    "|উত্তরঃ y = 2x+1|Ans: y=2x+1|y = 2x+1।|y\u200b = 2x\u200c+1"
                ),
                "incorrect": "y=2x|y=2x-1|y = x+2|x = 2y+1|y = -2x+1|y = 2(x+1)|2y = 2x+1|y + 2x = 1|y = 2x²+1",
                "invalid wrong_form": "2x+1|y|y > 2x+1|y ≥ 2x+1",
                "invalid not_understood": (
                    "y =|0=0|1 = 1|y = y|0y = 0|x=y=1|y = 2x+1 = 5x+|y = 2x+1 or y = 2x-1|y = 2x + ? 1"
                ),
                "invalid wrong_variable": "b = 2a+1|y = 2z+1",
                "invalid wrong_case": "Y = 2X+1|Y = 2x+1",
                "invalid division_by_zero": "y = 2x/0",
                "invalid not_an_answer": "=|জানি না|equation কী?|👍",
                "invalid too_long": "y = 9^9^9|y = (x+1)^65",
                "invalid empty": " ",
            },
        ),
    ),
    "an equation of one letter": (
        "equation",
        (
            "3x + 5 = 20",
            {},
            {
                "correct": "3x+5=20|5+3x=20|20=3x+5|3x+5-20=0|৩x + ৫ = ২০|3×x + 5 = 20|6x+10=40|3x=15|x=5",
                "incorrect": "3x-5=20|5x+3=20|3(x+5)=20|3x+5=-20|3x=20|3x²+5x=20x",
                "invalid wrong_form": "3x+5|3x+5>20",
                "invalid wrong_variable": "3y+5=20",
                "invalid wrong_case": "3X+5=20",
                "invalid not_understood": "x2+5=20",
            },
        ),
    ),
    "an equation with fractions": (
        "equation",
        (
            "x/2 + y/3 = 1",
            {},
            {
                "correct": "x/2+y/3=1|3x+2y=6|2y+3x=6|3x+2y-6=0|৩x+২y=৬|½x+⅓y=1",
                "incorrect": "2x+3y=6|3x+2y=1|3x-2y=6|3x+2y=-6|x+y=1",
                "invalid wrong_form": "3x+2y+6",
            },
        ),
    ),
    "an equation with a letter below the line": (
        "equation",
        (
            "y = 1/(2x)",
            {},
            {
                "correct": "y = 1/(2x)|2y = 1/x|y = (1/2)/x",
                "incorrect": "y = 2x|y = 1/x",
                "invalid wrong_form": "2xy = 1",
                "invalid ambiguous": "y = 1/2x",
            },
        ),
    ),
    "a formula": (
        "equation",
        (
            "A = πr^2",
            {},
            {
                "correct": "A = πr²|πr² = A|A = pi*r^2|A=π×r×r|A = পাই r²|2A = 2πr²",
                "incorrect": "A = 2πr|A = πr|A = r²|A = (πr)²|A = 3.14r²",
                "invalid wrong_case": "a = πr²|A = πR²",
            },
        ),
    ),
    "an equation in Bengali letters": (
        "equation",
        (
            "ক + খ = ১০",
            {},
            {
                "correct": "ক+খ=১০|খ + ক = 10|১০ = ক+খ|ক = ১০ - খ|২ক+২খ=২০",
                "incorrect": "ক-খ=১০|কখ=১০|ক+খ=১",
                "invalid wrong_variable": "a+b=10|ক+গ=১০",
            },
        ),
    ),
    "an equation with squares": (
        "equation",
        (
            "x^2 + y^2 = 25",
            {},
            {
                "correct": "x²+y²=25|y^2+x^2=25|x²+y²-25=0|x² + y² = 5²",
                "incorrect": "x²-y²=25|x+y=5|x²+y²=5|(x+y)²=25",
                "invalid not_understood": "x2+y2=25",
            },
        ),
    ),
    "an equation as a product": (
        "equation",
        (
            "(x-2)(x+3) = 0",
            {},
            {
                "correct": "(x-2)(x+3)=0|x²+x-6=0|x²+x=6|2x²+2x-12=0",
                "incorrect": "x²-x-6=0|(x+2)(x-3)=0|x-2=0|x(x-2)(x+3)=0",
            },
        ),
    ),
    "an equation in exactly the form of the answer, its sides in any order": (
        "equation",
        (
            "y = 2x+1",
            {"same_form": True},
            {
                "correct": "y = 2x+1|y=2*x+1|2x+1 = y",
                "incorrect": "y = 2x-1",
                "invalid wrong_form": "y-2x=1|2y=4x+2|y = x+x+1",
            },
        ),
    ),
    "an equation in named letters": (
        "equation",
        (
            "s = 4",
            {"variables": ["s", "t"]},
            {
                "correct": "s = 4|4 = s|2s = 8",
                "incorrect": "t = 4|s = 4t",
                "invalid wrong_variable": "x = 4",
                "invalid wrong_case": "S = 4",
            },
        ),
    ),
    "known mistakes, and an answer that is right as well": (
        "equation",
        (
            "y = 3x - 2",
            {
                "wrong_values": [
                    {"value": "y = 3x+2", "misconception": "sign"},
                    {"value": "y = -2x+3", "misconception": "slope_and_intercept_swapped"},
                ],
                "also_correct": ["y = 3x - 4/2 + 0", "y = 3x - 3"],
            },
            {
                "correct": "y=3x-2|3x-y=2|y = 3x - 3|x = (y+3)/3",
                "incorrect: sign": "y=3x+2|y-3x=2",
                "incorrect: slope_and_intercept_swapped": "y=3-2x",
                "incorrect": "y=2x-3",
            },
        ),
    ),
    "an equation that is right as well, though its form is not the one asked for": (
        "equation",
        (
            "y = 2x+1",
            {"same_form": True, "also_correct": ["2x - y + 1 = 0"]},
            {"correct": "y = 2x+1|2x-y+1=0|0 = 2x-y+1", "invalid wrong_form": "y-2x=1", "incorrect": "y = x"},
        ),
    ),
    "an equation of which only the value is looked at": (
        "equation",
        (
            "x + y = 7",
            {"parse_only": True, "same_form": True},
            {"correct": "x+y=7|y = 7-x", "incorrect": "x-y=7", "invalid wrong_form": "x+y"},
        ),
    ),
    "an equation behind its label": (
        "equation",
        (
            "3x + 5 = 20",
            {},
            {
                "correct": "প্রশ্নমতে, 3x + 5 = 20|শর্তমতে 3x + 5 = 20|সমীকরণটি হবে ৩x + ৫ = ২০",
                "incorrect": "শর্তমতে 5x + 3 = 20",
            },
        ),
    ),
}
