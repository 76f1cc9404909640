"""An expression in letters: equal for every value of the letters, then written as the problem asks."""

from tests.grading.tables import Table

TABLE: Table = {
    "an expression": (
        "expression",
        (
            "3*x**2 - 5",
            {},
            {
                "correct": (
                    "3x²-5|3x² − 5|3x^2-5|3x^2 - 5|3x**2-5|3*x^2-5|3*x*x - 5|3·x²–5|3 × x² — 5|-5+3x^2|৩x²−৫"
                    "|৩x^২ - 5|3.0x²-5.0|(3x^2-5)|((((3x^2-5))))|= 3x^2-5|y = 3x^2 - 5|উত্তরঃ 3x²-5|উত্তর: ৩x² - ৫।"
                    "|Ans. 3x²-5|The answer is 3x^2 - 5.|\u200b3x\u200c²\u200d-5\ufeff|3x²\xa0-\xa05"
                ),
                "incorrect": "3x-5|3x²|2|3x²+5|3x²-5x|3x²-6|9x²-5|(3x)²-5|3(x²-5)|3x^3-5|3x²-5+0.0000000001",
                "incorrect sign_error": "5-3x²",
                "incorrect reciprocal": "1/(3x²-5)",
                "incorrect off_by_constant_factor": "6x²-10",
                "invalid wrong_variable": "3y²-5|3a^2-5",
                "invalid wrong_case": "3X²-5",
                "invalid division_by_zero": "3x²-5/0|x/(x-x)",
                "invalid unit_not_expected": "3x²-5 cm|3x²-5 টাকা",
                "invalid not_understood": (
                    "3x2-5|3x²-|3x²---|((x|3x²-(5 +|3x²-5, 3x²+5|3x²-5 = 0|x = 3x²-5|√"
                    "|__import__('os').system('ls')|${3*3}|\x00"
                ),
                "invalid not_an_answer": "hello|জানি না|what is x?|/start|#####",
                "invalid too_long": [
                    "x^1000",
                    "(x+1)^65",
                    "9^9^9",
                    "(1+" * 45 + "x" + ")" * 45,
                ],
                "invalid empty": " ",
                "invalid": "3x²-5 or 3x²+5|3x²-5 অথবা 3x²+5",
            },
        ),
    ),
    "an expression of several letters": (
        "expression",
        (
            "a^2-2ab+b^2",
            {},
            {
                "correct": "a² − 2ab + b²|a²-2ba+b²|b²-2ab+a²|(a-b)²|(b−a)^2|a*a-2a*b+b*b|(a+b)²-4ab|a² - 2a b + b²",
                "incorrect": "a²+2ab+b²|a²-b²|a²-ab+b²|a²+b²|a²b²-2ab|(a-b)(a+b)|a-b²",
                "invalid wrong_variable": "x²-2xy+y²|ক²-২কখ+খ²",
                "invalid wrong_case": "A²-2AB+B²",
                "invalid not_understood": "a2-2ab+b2",
            },
        ),
    ),
    "an expression in Bengali letters": (
        "expression",
        (
            "ক^2 - 2কখ + খ^2",
            {},
            {
                "correct": (
                    "ক² − ২কখ + খ²|ক²-2কখ+খ²|ক^২ - ২কখ + খ^২|(ক-খ)²|খ²-২খক+ক²|ক²-২×ক×খ+খ²|উত্তরঃ ক² − ২কখ + খ²।"
                ),
                "incorrect": "ক² + ২কখ + খ²|ক² − খ²|(ক+খ)²",
                "invalid wrong_variable": "a²-2ab+b²|ক² − ২কগ + গ²",
                "invalid not_understood": "ক২ − ২কখ + খ২",
                "invalid not_an_answer": "আমি পারছি না|কত হবে?",
            },
        ),
    ),
    "a sum of unlike terms": (
        "expression",
        (
            "5x + 3y",
            {},
            {
                "correct": "5x+3y|3y+5x|৫x + ৩y|5×x+3×y|x*5+y*3|2x+3x+3y|5x+3y.",
                "incorrect": "8xy|8(x+y)|5x-3y|3x+5y|5x+3|15xy",
                "invalid wrong_case": "5x+3Y",
                "invalid not_understood": "5x,3y",
            },
        ),
    ),
    "a product of powers": (
        "expression",
        (
            "2a^2b^3",
            {},
            {
                "correct": "2a²b³|2a^2b^3|2b³a²|2·a²·b³|a²b³×2|2(a^2)(b^3)|2aabbb|2(ab)²b",
                "incorrect": "2a³b²|2(ab)^5|2ab^5|2a²+b³|6ab",
                "incorrect off_by_constant_factor": "a²b³|(2ab)^2b",
                "incorrect sign_error": "-2a²b³",
                "invalid not_understood": "2a2b3",
            },
        ),
    ),
    "a negative power": (
        "expression",
        (
            "1/a^3",
            {},
            {
                "correct": "1/a³|a^(-3)|a⁻³|a^-3|1/(a³)",
                "incorrect": "-a³|1/(3a)|3/a",
                "incorrect reciprocal": "a³",
                "incorrect sign_error": "-1/a³",
                "invalid not_understood": "1/a3|a^",
            },
        ),
    ),
    "brackets of every kind": (
        "expression",
        (
            "2[x+3{y-2}]",
            {},
            {
                "correct": "2[x+3{y−2}]|2x+6y-12|2(x+3(y-2))",
                "incorrect": "2x+3y-2|2x+6y-2|2x+6y+12",
                "invalid not_understood": "2[x+3{y-2)]",
            },
        ),
    ),
    "a minus before a bracket": (
        "expression",
        ("3a-(b-c)", {}, {"correct": "3a-b+c|3a-(b-c)|3a+c-b|3a−{b−c}", "incorrect": "3a-b-c|3a+b-c|3a-bc"}),
    ),
    "a number before the letter as a fraction or a decimal": (
        "expression",
        (
            "(3/4)x - 2",
            {},
            {
                "correct": "3/4x-2|3/4*x-2|¾x-2|0.75x-2|(3x)/4-2|3x/4 − 2|-2+(৩/৪)x",
                "incorrect": "(4/3)x-2|(3/4)(x-2)|3x/4+2",
            },
        ),
    ),
    "a letter over a number": (
        "expression",
        (
            "x/2",
            {},
            {
                "correct": "x/2|½x|(1/2)x|1/2*x|0.5x|x÷2|x/২|2x/4|x∕2",
                "incorrect": "1/(2x)|x-2",
                "incorrect reciprocal": "2/x",
                "incorrect off_by_constant_factor": "2x|x/3",
                "incorrect sign_error": "-x/2",
                "invalid not_understood": "x2|x//",
                "invalid division_by_zero": "x/0",
            },
        ),
    ),
    "a fraction with letters below": (
        "expression",
        (
            "x/(2y)",
            {},
            {
                "correct": "x/(2y)|½x/y|(x/2)/y|x÷(2y)",
                "incorrect": "xy/2",
                "incorrect reciprocal": "2y/x",
                "incorrect off_by_constant_factor": "x/y",
                "invalid ambiguous": "x/2y",
            },
        ),
    ),
    "a fraction whose brackets matter": (
        "expression",
        (
            "(x+1)/2",
            {},
            {
                "correct": "(x+1)/2|½(x+1)|x/2+1/2|0.5x+0.5|{x+1}/2",
                "incorrect": "x+1/2|x/2+1|(x-1)/2",
                "incorrect reciprocal": "2/(x+1)",
                "incorrect off_by_constant_factor": "(x+1)*2",
            },
        ),
    ),
    "an algebraic fraction": (
        "expression",
        (
            "1/(x+1)",
            {},
            {
                "correct": "1/(x+1)|1/(1+x)|(x+1)^(-1)|(x-1)/(x²-1)|-1/(-x-1)|2/(2x+2)",
                "incorrect": "1/x+1|1/x + 1/1|1/(x-1)|1/(x²+1)",
                "incorrect reciprocal": "x+1",
                "incorrect sign_error": "-1/(x+1)",
            },
        ),
    ),
    "a root and π beside letters": (
        "expression",
        (
            "4πr^2",
            {},
            {
                "correct": "4πr²|4*pi*r^2|4 pi r^2|৪πr²|4 পাই r²|π(2r)²",
                "incorrect": "4πr|4r²|(4πr)²|4π²r|12.56r²|4×3.14×r²",
                "incorrect off_by_constant_factor": "πr²",
                "invalid wrong_variable": "4πx²",
                "invalid wrong_case": "4πR²",
            },
        ),
    ),
    "a sum of roots": (
        "expression",
        (
            "√2+√3",
            {},
            {
                "correct": "√2+√3|√3 + √2|sqrt(2)+sqrt(3)|√২+√৩",
                "incorrect": "√5|√6|√2-√3|√2+3|3.146264",
                "invalid not_understood": "√2+√",
            },
        ),
    ),
    "a letter under a root": (
        "expression",
        (
            "3√x + 2",
            {},
            {"correct": "3√x+2|2+3√x|3*sqrt(x)+2|3√(x)+2", "incorrect": "3√(x+2)|√(3x)+2|3x+2|3√x-2"},
        ),
    ),
    "capitals and small letters in one formula": (
        "expression",
        (
            "Pnr",
            {},
            {
                "correct": "Pnr|P n r|P×n×r|rnP|P*r*n",
                "incorrect": "P+n+r|P(1+nr)|Pn",
                "incorrect off_by_constant_factor": "Pnr/100",
                "invalid wrong_case": "pnr|PNR",
            },
        ),
    ),
    "two radii, one of them a capital": (
        "expression",
        (
            "π(R^2-r^2)",
            {},
            {
                "correct": "π(R²−r²)|πR²-πr²|π(R+r)(R-r)",
                "incorrect": "π(R-r)²|πR²-r²|π(r²-r²)|2π(R-r)",
                "incorrect sign_error": "π(r²-R²)",
            },
        ),
    ),
    "an expression in named letters": (
        "expression",
        (
            "2(l+b)",
            {"variables": ["l", "b"]},
            {
                "correct": "2(l+b)|2l+2b|2(b+l)|l+b+l+b",
                "incorrect": "2l+b|lb|2(l-b)",
                "incorrect off_by_constant_factor": "l+b",
                "invalid wrong_variable": "2(a+b)",
                "invalid wrong_case": "2(L+B)",
            },
        ),
    ),
    "an identity used on the way": (
        "expression",
        (
            "(a+b+c)^2",
            {},
            {
                "correct": "(a+b+c)²|a²+b²+c²+2ab+2bc+2ca|a^2+b^2+c^2+2(ab+bc+ca)|(c+a+b)(b+c+a)",
                "incorrect": "a²+b²+c²|a²+b²+c²+ab+bc+ca|a²+b²+c²+2abc|(a+b-c)²",
            },
        ),
    ),
    "what only agrees at many points": (
        "expression",
        (
            "x^2+6x+9",
            {},
            {
                "correct": "x²+6x+9|(x+3)²|(x+3)(x+3)|{(x+3)}²|x(x+6)+9|(−x−3)²|x^2+3x+3x+9",
                "incorrect": (
                    "(x-3)²|x²+9|(x+9)²|x+3²|x²+6x+9+x(x-1)(x+1)(x-2)(x+2)|x²+6x+9+998244353|x²+6x+9+1000000007x"
                    "|x^2+6x+9+x^5-x"
                ),
                "invalid not_understood": "(x+3))(x+3|x²+6x+*9|(x+3)²)",
            },
        ),
    ),
    "an expression that names no unit": (
        "expression",
        (
            "2n+1",
            {},
            {
                "correct": "2n+1|২n+১|2n + 1 টি|(2n+1) টি|1+2n|2n+1 units",
                "incorrect": "2n|n+1|2(n+1)",
                "invalid unit_not_expected": "2n+1 টাকা|2n+1 cm",
                "invalid wrong_case": "2N+1",
                "invalid": "2n+1 তম|2n+1 less|2n+1 or 3|n2+1",
            },
        ),
    ),
    "an area in letters": (
        "expression",
        (
            "15*x**2 + 12*x",
            {"units": ["square metre"], "unit": "optional"},
            {
                "correct": (
                    "15x²+12x|15x² + 12x বর্গমিটার|15x² + 12x square metres|15x²+12xবর্গমিটার|(15x²+12x) m²"
                    "|15x²+12x sq m|(150000x²+120000x) cm²"
                ),
                "incorrect": "15x²+12 m²|15x²+12x cm²",
                "incorrect wrong_unit": "15x²+12x metre|15x²+12x taka",
            },
        ),
    ),
    "an area in letters with a unit that must be there": (
        "expression",
        (
            "15*x**2 + 12*x",
            {"units": ["square metre"], "units_required": True},
            {"correct": "15x²+12x m2|(15x²+12x) বর্গমিটার", "incorrect": "15x² m²", "invalid missing_unit": "15x²+12x"},
        ),
    ),
    "an area in letters whose unit the question names already": (
        "expression",
        (
            "15x^2",
            {"units": ["square metre"], "units_required": "none"},
            {"correct": "15x²", "incorrect off_by_constant_factor": "5x²", "invalid unit_not_expected": "15x² m²"},
        ),
    ),
    "a letter that is also a unit": (
        "expression",
        (
            "5*c",
            {"units": ["cm"]},
            {"correct": "5c|5c cm|5 c", "incorrect": "5", "invalid wrong_variable": "5c m"},
        ),
    ),
    "an expression to expand": (
        "expression",
        (
            "x^2+5x+6",
            {"form": "expanded"},
            {
                "correct": "x²+5x+6|6+5x+x^2|x²+৫x+৬|x²+5·x+6",
                "incorrect": "x²+6x+5|x²+5|(x+1)(x+6)",
                "invalid not_expanded": "(x+2)(x+3)|x²+2x+3x+6|x(x+5)+6",
            },
        ),
    ),
    "a product of a number and a bracket to expand": (
        "expression",
        (
            "2x+6",
            {"form": "expanded"},
            {"correct": "2x+6|6+2x", "incorrect": "2x+3|2(x+6)", "invalid not_expanded": "2(x+3)|(x+3)×2"},
        ),
    ),
    "an expression to factorise": (
        "expression",
        (
            "(x+2)(x+3)",
            {"form": "factored"},
            {
                "correct": "(x+2)(x+3)|(x+3)(x+2)|(-x-2)(-x-3)|(2+x)*(3+x)|[x+2][x+3]|(x+২)(x+৩)",
                "incorrect": "(x+1)(x+6)|(x-2)(x-3)|(x+2)+(x+3)|(2x+3)|x²+5x",
                "invalid not_factored": "x²+5x+6|x(x+5)+6|x(x+2)+3(x+2)|(2x+4)(x+3)/2",
                "invalid wrong_case": "(X+2)(X+3)",
                "invalid wrong_variable": "(y+2)(y+3)",
                "invalid not_understood": "(x+2),(x+3)|(x+2)(x+3",
            },
        ),
    ),
    "a common factor to take out": (
        "expression",
        (
            "2x(x-3)",
            {"form": "factored"},
            {
                "correct": "2x(x-3)|(x-3)2x|2*x*(x-3)|-2x(3-x)",
                "incorrect": "2x(x+3)|2x(x-6)|2x-3",
                "incorrect off_by_constant_factor": "x(x-3)",
                "invalid not_factored": "2(x²-3x)|x(2x-6)|2x²-6x",
            },
        ),
    ),
    "a difference of squares to factorise as far as it goes": (
        "expression",
        (
            "(x^2+1)(x+1)(x-1)",
            {"form": "factored"},
            {
                "correct": "(x²+1)(x+1)(x-1)|(x-1)(x+1)(x^2+1)",
                "incorrect": "(x²-1)²|(x+1)²(x-1)²",
                "invalid not_factored": "(x²+1)(x²-1)|(x²)²-1|x⁴-1",
            },
        ),
    ),
    "a square to factorise": (
        "expression",
        (
            "(x-2)^2",
            {"form": "factored"},
            {
                "correct": "(x-2)²|(x-2)(x-2)|(2-x)²",
                "incorrect": "(x+2)²|(x-2)(x+2)",
                "invalid not_factored": "x²-4x+4",
            },
        ),
    ),
    "factors in Bengali letters": (
        "expression",
        (
            "(ক+খ)(ক-খ)",
            {"form": "factored"},
            {
                "correct": "(ক+খ)(ক−খ)|(ক-খ)(খ+ক)",
                "incorrect": "(ক-খ)²",
                "incorrect sign_error": "(খ-ক)(খ+ক)",
                "invalid not_factored": "ক²-খ²",
                "invalid wrong_variable": "(a+b)(a-b)",
            },
        ),
    ),
    "one fraction out of several": (
        "expression",
        (
            "(x+y)/(xy)",
            {"form": "single_fraction"},
            {
                "correct": "(x+y)/(xy)|(y+x)/(x*y)|(x+y)÷(xy)",
                "incorrect": "2/(x+y)|(x-y)/(xy)|x+y/(xy)",
                "invalid wrong_form": "1/x+1/y|x/(xy)+y/(xy)",
            },
        ),
    ),
    "one fraction with a number below": (
        "expression",
        (
            "5x/6",
            {"form": "single_fraction"},
            {
                "correct": "5x/6|(5x)/6|৫x/৬",
                "incorrect off_by_constant_factor": "2x/5",
                "invalid wrong_form": "x/2+x/3|3x/6+2x/6",
            },
        ),
    ),
    "a completed square": (
        "expression",
        (
            "(x+3)^2-5",
            {"form": "completed_square"},
            {
                "correct": "(x+3)²−5|(x+3)^2 - 5|-5+(x+3)²|(3+x)²-5",
                "incorrect": "(x+3)²+5|(x-3)²-5|(x+6)²-5",
                "invalid wrong_form": "x²+6x+4|x(x+6)+4",
            },
        ),
    ),
    "a completed square with a number before it": (
        "expression",
        (
            "2(x-1)^2+3",
            {"form": "completed_square"},
            {"correct": "2(x-1)²+3|3+2(x-1)²", "incorrect": "2(x+1)²+3|(2x-1)²+3", "invalid wrong_form": "2x²-4x+5"},
        ),
    ),
    "a prime factorisation": (
        "expression",
        (
            "2^3 × 3",
            {"form": "prime_factorization"},
            {
                "correct": "2³ × 3|2^3*3|2^3 x 3|2**3*3|2×2×2×3|2x2x2x3|২³×৩|২×২×২×৩|3×2³|2·2·2·3|24 = 2³×3",
                "incorrect": "2²×3|2³+3|2+2+2+3|2³×3²|3³×2|23×3",
                "invalid not_factored": "24|8×3|4×6|2²×6|1×2³×3",
                "invalid misplaced_comma": "2,2,2,3",
                "invalid not_understood": "2, 3|2³×",
            },
        ),
    ),
    "a prime factorisation that is one power": (
        "expression",
        (
            "11^2",
            {"form": "prime_factorization"},
            {"correct": "11²|11×11|১১×১১", "incorrect": "11×2|112", "invalid not_factored": "121"},
        ),
    ),
    "an expression in exactly the form of the answer": (
        "expression",
        (
            "2(x+3)",
            {"same_form": True},
            {
                "correct": "2(x+3)|2*(x+3)|2 × (x + 3)|২(x+৩)",
                "incorrect": "2x+3|2(x-3)",
                "invalid wrong_form": "2x+6|x+3+x+3",
            },
        ),
    ),
    "like terms to collect": (
        "expression",
        (
            "5x",
            {"must_simplify": "required"},
            {
                "correct": "5x|x*5|৫x|5·x",
                "incorrect": "5x²|5",
                "incorrect off_by_constant_factor": "6x",
                "invalid needs_simplifying": "3x+2x|10x/2|5x+0|6x-x",
            },
        ),
    ),
    "a fraction to cancel": (
        "expression",
        (
            "(x+1)/(x-1)",
            {"must_simplify": "required"},
            {
                "correct": "(x+1)/(x-1)|(1+x)/(x−1)",
                "incorrect": "-1|x+1/x-1|1",
                "incorrect reciprocal": "(x-1)/(x+1)",
                "invalid needs_simplifying": "(2x+2)/(2x-2)|(x+1)²/(x²-1)|(x²+x)/(x²-x)",
            },
        ),
    ),
    "a root to simplify": (
        "expression",
        (
            "2√3",
            {"must_simplify": "required"},
            {"correct": "2√3|2*sqrt(3)|√3×2", "incorrect": "3√2|4√3|23", "invalid needs_simplifying": "√12|√3+√3|√4√3"},
        ),
    ),
    "powers to gather": (
        "expression",
        (
            "x^5",
            {"must_simplify": "required"},
            {"correct": "x⁵|x^5", "incorrect": "x⁶|5x", "invalid needs_simplifying": "x²·x³|x*x*x*x*x|x^7/x^2"},
        ),
    ),
    "an expression that is wrong unless like terms are collected": (
        "expression",
        (
            "7a-2b",
            {"must_simplify": "enforced"},
            {
                "correct": "7a-2b|-2b+7a|৭a−২b",
                "incorrect needs_simplifying": "3a+4a-2b|7a-3b+b|14a/2-2b",
                "incorrect": "7a+2b|5ab",
            },
        ),
    ),
    "an expression that is right as well, though its form is not the one asked for": (
        "expression",
        (
            "(x+3)(x-3)",
            {"form": "factored", "also_correct": ["x^2 - 3^2"]},
            {"correct": "(x+3)(x-3)|x^2-3^2", "incorrect": "(x-3)²", "invalid not_factored": "x²-9|x^2-9"},
        ),
    ),
    "another expression that is right as well": (
        "expression",
        ("x^2-4", {"also_correct": ["x^2-5"]}, {"correct": "x²-4|x²-5|-5+x²|(x-2)(x+2)", "incorrect": "x²-6|x²+5"}),
    ),
    "known mistakes, whatever form they come in": (
        "expression",
        (
            "x^2-4x+4",
            {
                "form": "expanded",
                "wrong_values": [
                    {"value": "x^2-4", "misconception": "square_of_difference"},
                    {"value": "x^2+4", "misconception": "middle_dropped"},
                ],
            },
            {
                "correct": "x²-4x+4",
                "incorrect: square_of_difference": "x²-4|(x-2)(x+2)|-4+x²",
                "incorrect: middle_dropped": "x²+4",
                "incorrect": "x²-2x+4",
                "invalid not_expanded": "(x-2)²",
            },
        ),
    ),
    "an expression of which only the value is looked at": (
        "expression",
        (
            "(5x)/6",
            {"parse_only": True, "must_simplify": "required", "form": "single_fraction", "same_form": True},
            {
                "correct": "5x/6|x/2+x/3|10x/12",
                "incorrect off_by_constant_factor": "5x/5|2x/5",
                "invalid not_an_answer": "hi",
                "invalid not_understood": "5x/",
            },
        ),
    ),
    "a formula offered as buttons": (
        "expression",
        ("x+3", {"choices": ["x-3", "x+3"]}, {"correct": "খ|b|3+x", "incorrect": "ক|x-3"}),
    ),
    "a sum of cubes as a product": (
        "expression",
        (
            "(a+b+c)(a^2+b^2+c^2-ab-bc-ca)",
            {"form": "factored"},
            {
                "correct": "(a+b+c)(a²+b²+c²-ab-bc-ca)|(a²+b²+c²-ab-bc-ca)(a+b+c)",
                "invalid not_factored": "a³+b³+c³-3abc|a^3 + b^3 + c^3 - 3abc",
            },
        ),
    ),
    "half of the way to a product": (
        "expression",
        (
            "(a-b)(a^2+ab+b^2+1)",
            {"form": "factored"},
            {"correct": "(a-b)(a²+ab+b²+1)", "invalid not_factored": "a³-b³+a-b|(a-b)(a²+ab+b²)+(a-b)"},
        ),
    ),
    "a fraction with a bracket above and below": (
        "expression",
        (
            "(a+b)/(a-b)",
            {"must_simplify": "required"},
            {
                "correct": "(a+b)/(a-b)|(b+a)/(a-b)",
                "invalid needs_simplifying": "(a+b)(a+b)/((a+b)(a-b))|(a²-b²)/(a-b)²",
            },
        ),
    ),
    "a fraction that comes to a sum": (
        "expression",
        ("a-b", {"must_simplify": "required"}, {"correct": "a-b|-b+a", "invalid needs_simplifying": "(a²-b²)/(a+b)"}),
    ),
    "brackets to be removed": (
        "expression",
        (
            "a-b+c",
            {"form": "expanded"},
            {"correct": "a-b+c|a + c - b", "invalid not_expanded": "a-(b-c)|a-[b-c]|-(b-a-c)", "incorrect": "a-b-c"},
        ),
    ),
    "letters that are units elsewhere": (
        "expression",
        (
            "a - c",
            {},
            {"correct": "a-c|a - c|-c + a", "incorrect": "a|a + c|c - a"},
        ),
    ),
    "the letter k": (
        "expression",
        ("k^3", {}, {"correct": "k³|k*k*k|k.k.k", "incorrect": "-k³|k|3k"}),
    ),
    "the dot of the textbooks": (
        "expression",
        ("a^2+2ab+b^2", {}, {"correct": "a²+2.a.b+b²|(a)²+2.(a).(b)+(b)²", "incorrect": "a²+2.a+b²"}),
    ),
    "a product of primes, written fast": (
        "expression",
        (
            "2^2 × 3",
            {"form": "prime_factorization"},
            {
                "correct": "2.2.3|২.২.৩|2²x3|12=2²x3|3·2²",
                "invalid not_factored": "4×3|12|(-2)×(-2)×3",
                "incorrect": "2×3|2².3²",
            },
        ),
    ),
    "x for a times sign": (
        "expression",
        (
            "x^2 - 9",
            {},
            {"correct": "(x+3)(x-3)|(x+3) × (x-3)", "invalid ambiguous": "(x+3) x (x-3)", "incorrect": "(x+3) x (x+3)"},
        ),
    ),
    "work left in an expansion": (
        "expression",
        (
            "x^2 + 6x + 9",
            {"form": "expanded"},
            {
                "correct": "x²+6x+9|x*x+6x+9|(x+3)²=x²+2.x.3+3²=x²+6x+9",
                "invalid not_expanded": "x²+2.x.3+3²|x²+6x+3²|x²+2×3x+9",
            },
        ),
    ),
    "a unit directly behind a bracket": (
        "expression",
        ("4(x + 1)", {"units": ["cm"]}, {"correct": "4(x+1)cm|(4x+4)cm|4x+4cm|4x+4 সেমি", "incorrect": "4x+1cm"}),
    ),
    "the product behind which its value stands": (
        "expression",
        (
            "60",
            {"form": "prime_factorization"},
            {"correct": "2×2×3×5=60|60=2²×3×5", "invalid not_factored": "4×15=60|60"},
        ),
    ),
}
