"""Every mistake of form gets one sentence, with the file and line, that tells the author how to mend it."""

import pytest

from bot.question_bank.glossary import parse_glossary
from bot.question_bank.loader import load_library, read_library
from bot.question_bank.tidy import main as tidy
from bot.question_bank.tidy import tidied
from bot.question_bank.yaml_source import ContentError, Mapping, read_yaml
from tests.question_bank.library import KITE, KITE_FILE, WALL_FILE, ContentFolder

# (file, sound text, mistake, the text at whose line the complaint must stand, words of the complaint)
MISTAKES = {
    "an unknown key": (
        KITE_FILE,
        "    minutes: 3\n",
        "    minutes: 3\n    minuets: 3\n",
        "minuets",
        "the key 'minuets' is not known",
    ),
    "a missing key": (KITE_FILE, "    minutes: 3\n", "", "- id:", "the key 'minutes' is missing"),
    "a key that stands twice": (
        KITE_FILE,
        "    minutes: 3\n",
        "    minutes: 3\n    minutes: 4\n",
        "minutes: 4",
        "stands twice",
    ),
    "a number out of range": (KITE_FILE, "difficulty: 1", "difficulty: 4", "difficulty", "from 1 to 3"),
    "a word for a number": (KITE_FILE, "minutes: 3", "minutes: three", "minutes", "whole number from 1 to 15"),
    "true for a number": (KITE_FILE, "minutes: 3", "minutes: true", "minutes", "whole number"),
    "an unknown kind": (KITE_FILE, "kind: fixed", "kind: fixd", "kind: fixd", "kind is one of fixed, template"),
    "an id of another grade": (KITE_FILE, "id: g8-test", "id: g7-test", "- id:", "an id reads g8-"),
    "an unknown skill": (KITE_FILE, "skill: pythagoras", "skill: pythagorus", "skill:", "not in skills.csv"),
    "a skill of another topic": (
        KITE_FILE,
        "skill: pythagoras",
        "skill: circle_parts",
        "skill:",
        "belongs to 'circle'",
    ),
    "another grade than the file's": (
        KITE_FILE,
        "    rev: 1\n",
        "    rev: 1\n    grade: 7\n",
        "    grade: 7",
        "the file is for grade 8",
    ),
    "another topic than the file's": (
        KITE_FILE,
        "    rev: 1\n",
        "    rev: 1\n    topic: circle\n",
        "    topic: circle",
        "the file is for pythagoras",
    ),
    "a strange nctb": (KITE_FILE, "nctb: {class: 8, chapter: 9}", "nctb: 8.9", "nctb", "nctb reads"),
    "strange uses": (KITE_FILE, "    rev: 1\n", "    rev: 1\n    uses: [exam]\n", "uses", "uses is a list of"),
    "a strange subtopic": (KITE_FILE, "subtopic: finding_a_leg", "subtopic: Finding a leg", "subtopic", "short name"),
    "a text with a colon": (
        KITE_FILE,
        "en: The string is the hypotenuse.",
        "en: Remember: the string is the hypotenuse.",
        "Remember",
        "must stand in quotation marks",
    ),
    "a text that starts with a brace": (
        KITE_FILE,
        "en: The string is the hypotenuse.",
        "en: {string} metres is the hypotenuse.",
        "en: {string} metres",
        "must stand in quotation marks",
    ),
    "a text that starts with a backtick": (
        KITE_FILE,
        "en: The string is the hypotenuse.",
        "en: `{string}²` is the square.",
        "`{string}²` is",
        "must stand in quotation marks",
    ),
    "a text that is one value": (
        KITE_FILE,
        "en: The string is the hypotenuse.",
        "en: {string}",
        "en: {string}",
        "must stand in quotation marks",
    ),
    "a tab": (KITE_FILE, "    minutes: 3\n", "\tminutes: 3\n", "\tminutes", "not YAML"),
    "an anchor that holds itself": (
        KITE_FILE,
        "    rev: 1\n",
        "    rev: 1\n    params: &a {b: *a}\n",
        "params: &a",
        "anchors",
    ),
    "an unknown name in a text": (
        KITE_FILE,
        "A kite string is {string}",
        "A kite string is {sting}",
        "{sting}",
        "unknown name 'sting'; the names here are: away, height, string",
    ),
    "an unknown name in an expression": (
        KITE_FILE,
        "value: string - away\n",
        "value: string - bway\n",
        "bway",
        "unknown name 'bway'",
    ),
    "a forbidden expression": (
        KITE_FILE,
        "value: string - away\n",
        "value: __import__('os').getpid()\n",
        "__import__",
        "is not allowed",
    ),
    "a number that never ends being computed": (
        KITE_FILE,
        "value: string - away\n",
        "value: 9**9**9\n",
        "9**9**9",
        "an exponent must be",
    ),
    "a name that is a function": (
        WALL_FILE,
        "let: {together:",
        "let: {max: 3, together:",
        "let: {max",
        "already means something",
    ),
    "a name that is used twice": (
        WALL_FILE,
        "let: {together:",
        "let: {slow: 3, together:",
        "let: {slow",
        "already used",
    ),
    "a comma in an unquoted expression": (
        WALL_FILE,
        "let: {together:",
        "let: {most: gcd(slow, fast), together:",
        "let: {most",
        "quote an expression that holds a comma",
    ),
    "an unknown lexicon list": (
        WALL_FILE,
        "lexicon: student_name",
        "lexicon: student_names",
        "student_names",
        "not in lexicon.yaml",
    ),
    "a parameter of no form": (
        WALL_FILE,
        "slow: {from: 6, to: 60, step: 1}",
        "slow: {least: 6}",
        "least",
        "the parameter 'slow' is",
    ),
    "a parameter without values": (
        WALL_FILE,
        "slow: {from: 6, to: 60, step: 1}",
        "slow: {from: 6, to: 5}",
        "to: 5",
        "no values",
    ),
    "a step of zero": (
        WALL_FILE,
        "slow: {from: 6, to: 60, step: 1}",
        "slow: {from: 6, to: 9, step: 0}",
        "step: 0",
        "no values or too many",
    ),
    "a parameter that never ends": (
        WALL_FILE,
        "slow: {from: 6, to: 60, step: 1}",
        "slow: {from: sqrt(2), to: 9}",
        "sqrt(2)",
        "never ends",
    ),
    "a template without parameters": (KITE_FILE, "kind: fixed", "kind: template", "- id:", "a template needs params"),
    "a fixed problem with parameters": (
        WALL_FILE,
        "kind: template",
        "kind: fixed",
        "params",
        "a fixed problem has no params",
    ),
    "two hints": (
        KITE_FILE,
        "      - en: Draw the right-angled triangle.\n        bn: সমকোণী ত্রিভুজটি আঁকো।\n",
        "",
        "hints:",
        "exactly 3",
    ),
    "a hint in one language": (
        KITE_FILE,
        "        bn: সমকোণী ত্রিভুজটি আঁকো।\n",
        "",
        "- en: Draw",
        "exactly the two keys en and bn",
    ),
    "an empty text": (KITE_FILE, "en: The string is the hypotenuse.", 'en: ""', 'en: ""', "is empty"),
    "an open backtick": (
        KITE_FILE,
        "`{string}² − {away}²`.",
        "`{string}² − {away}².",
        "{string}² − {away}².",
        "a ` is missing",
    ),
    "an answer that is no mapping": (
        KITE_FILE,
        "answer: {type: number, value: height, units: [metre], unit: optional, form: integer}",
        "answer: height",
        "answer:",
        "answer is a mapping",
    ),
    "an unknown answer type": (KITE_FILE, "type: number", "type: numbr", "numbr", "type is one of"),
    "an unknown form": (KITE_FILE, "form: integer", "form: whole", "whole", "form is one of"),
    "a unit asked for but not named": (
        KITE_FILE,
        "units: [metre], unit: optional",
        "unit: required",
        "unit: required",
        "needs units",
    ),
    "units that are no list": (KITE_FILE, "units: [metre]", "units: metre", "units: metre", "units is a list"),
    "accept without text": (KITE_FILE, "form: integer}", "accept: [a]}", "accept", "for type: text only"),
    "a pair of one": (
        KITE_FILE,
        "type: number, value: height",
        "type: pair, value: [height]",
        "[height]",
        "of type pair reads [x, y]",
    ),
    "a wrong answer without a hint": (
        KITE_FILE,
        "        hint: {en: One step is left., bn: আর একটি ধাপ বাকি আছে।}\n",
        "",
        "value: height**2",
        "the key 'hint' is missing",
    ),
    "a figure without alt": (KITE_FILE, "      alt:\n", "      atl:\n", "figure:", "needs kind and alt"),
    "a second id alike": (WALL_FILE, "schema: 1", "schema: 2", "schema: 2", "write schema: 1"),
    "a condition that is no list": (
        WALL_FILE,
        "    check:\n      - answer / slow + answer / fast == 1",
        "    check: answer > 1",
        "check:",
        "check is a list",
    ),
}


@pytest.mark.parametrize("mistake", MISTAKES)
def test_a_mistake_of_form_is_named_with_its_line(folder: ContentFolder, mistake: str) -> None:
    file, sound, wrong, stands_at, words = MISTAKES[mistake]
    folder.replace(file, sound, wrong)
    with pytest.raises(ContentError) as refused:
        load_library(folder.path)
    found = [complaint for complaint in refused.value.complaints if words in complaint.what]
    assert found, [str(complaint) for complaint in refused.value.complaints]
    lines = (folder.path / file).read_text("utf-8").splitlines()
    line = next(number for number, line in enumerate(lines, 1) if stands_at in line)
    assert (found[0].place.file, found[0].place.line) == (f"content/{file}", line)


def test_all_mistakes_are_collected_and_the_sound_problem_is_kept(folder: ContentFolder) -> None:
    folder.replace(KITE_FILE, "difficulty: 1", "difficulty: 9")
    folder.replace(KITE_FILE, "minutes: 3", "minutes: 99")
    folder.write("problems/grade6/integers.yaml", "schema: 1\n  grade: : 6\n")
    library, complaints = read_library(folder.path)
    assert len(complaints) == 3
    assert [problem.id for problem in library.problems] == ["g7-test-two-painters"]


def test_an_id_used_twice_is_told_with_the_other_place(folder: ContentFolder) -> None:
    folder.write("problems/grade8/again.yaml", KITE)
    with pytest.raises(ContentError, match=r"already used at content/problems/grade8/again.yaml:5"):
        load_library(folder.path)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "the file is empty"),
        ("- 1\n", "four keys at the left margin"),
        ("schema: 1\ngrade: 9\ntopic: sets\nproblems: []\n", "grade is 6, 7 or 8"),
        ("schema: 1\ngrade: 8\ntopic: sets\nproblems: [3]\n", "each problem is a mapping"),
    ],
)
def test_a_file_without_problems_says_how_to_begin(folder: ContentFolder, text: str, words: str) -> None:
    folder.write("problems/grade8/sets.yaml", text)
    _, complaints = read_library(folder.path)
    assert words in complaints[0].what


def test_a_file_that_is_not_utf8_or_too_large_is_refused(folder: ContentFolder) -> None:
    (folder.path / "problems/grade8/bad.yaml").write_bytes(b"\xff\xfe\x00")
    folder.write("problems/grade8/large.yaml", "# " + "x" * 2_000_001)
    told = " ".join(complaint.what for complaint in read_library(folder.path)[1])
    assert "not UTF-8" in told
    assert "larger than" in told


@pytest.mark.parametrize(
    ("name", "text", "words"),
    [
        ("skills.csv", "id,grade,topic,strand,prerequisites\na,6,t,data,\na,6,t,data,b\nb,9,t,data,\n", "stands twice"),
        (
            "skills.csv",
            "id,grade,topic,strand,prerequisites\nwork_time,7,work_speed,arithmetic,nothing\n",
            "builds on 'nothing'",
        ),
        ("misconceptions.yaml", "a: {en: b}\n", "both languages"),
        ("lexicon.yaml", "student_name:\n  - {key: a, en: A}\n", "at least key, en and bn"),
        ("lexicon.yaml", "student_name:\n  - {key: a, en: A, bn: আ}\n  - {key: a, en: A, bn: আ}\n", "different keys"),
        ("waivers.yaml", "- {problem: a, check: terms}\n", "problem, check and reason"),
        ("keys/blind-bn.csv", "template_key,variant,hash,answer\na,x,b,c\n", "variant (a number)"),
    ],
)
def test_mistakes_in_the_other_files_are_named(folder: ContentFolder, name: str, text: str, words: str) -> None:
    folder.write(name, text)
    told = [str(complaint) for complaint in read_library(folder.path)[1]]
    assert any(words in what and name in what for what in told), told


def test_a_missing_file_is_named(folder: ContentFolder) -> None:
    (folder.path / "lexicon.yaml").unlink()
    with pytest.raises(ContentError, match=r"lexicon.yaml:1: the file is missing"):
        load_library(folder.path)


def test_yaml_values_mean_what_was_typed() -> None:
    node, complaints = read_yaml("a: 0.1\nb: 3:4\nc: no\nd: true\ne: 012\nf: 2024-01-01\ng: ~\nh: -7\n", "f.yaml")
    assert complaints == []
    assert isinstance(node, Mapping)
    written = {key: str(value) for key, value in node.items()}
    assert written == {
        "a": "1/10",
        "b": "3:4",
        "c": "no",
        "d": "True",
        "e": "012",
        "f": "2024-01-01",
        "g": "None",
        "h": "-7",
    }


def test_the_glossary_reads_its_notes() -> None:
    glossary = parse_glossary(
        "en,bn,note\ndiscount,ছাড়,also: কমিশন; avoid: ডিসকাউন্ট | রেয়াত (old)\nindex / exponent,সূচক,\n"
    )
    assert glossary.terms[0].english == "discount"
    assert glossary.terms[0].bengali[1:] == ("কমিশন",)
    assert [form for form, _ in glossary.avoided] == ["ডিসকাউন্ট", "রেয়াত"]
    assert {term.english for term in glossary.terms} == {"discount", "index", "exponent"}


def test_tidying_normalises_and_strips(folder: ContentFolder, capsys: pytest.CaptureFixture[str]) -> None:
    assert tidied("a: প\u09dc  \n\n\n") == "a: প\u09a1\u09bc\n"
    assert tidied("") == ""
    file = folder.write("problems/x.yaml", "a: b \n")
    assert tidy([str(file)]) == 0
    assert file.read_text("utf-8") == "a: b\n"
    assert tidy([str(file)]) == 0
    assert tidy([]) == 2
    assert capsys.readouterr().out.count("tidied") == 1


def test_aliases_cannot_make_a_file_grow() -> None:
    levels = ["a0: &a0 [x, x, x, x, x, x, x, x]"]
    levels += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 8)}]" for n in range(1, 16)]
    _, complaints = read_yaml("\n".join(levels), "f.yaml")
    assert complaints
    assert all("anchors" in complaint.what for complaint in complaints)


def test_deep_nesting_is_refused() -> None:
    assert "very deep nesting" in read_yaml("[" * 30 + "]" * 30, "f.yaml")[1][0].what
    assert "not YAML" in read_yaml("[" * 100_000, "f.yaml")[1][0].what


def test_a_key_that_is_no_word_is_refused() -> None:
    assert "a key must be a plain word" in read_yaml("? [a, b]\n: c\n", "f.yaml")[1][0].what
