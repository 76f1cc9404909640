from pathlib import Path

import pytest

from bot.__main__ import main
from bot.mastery.answer_log import Row, read_log

HEAD = b"student,skill,item,correct\n"
GOOD = b"s1,ratio,r1,1\n"


def written(folder: Path, data: bytes) -> Path:
    path = folder / "log.csv"
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    "data",
    [
        HEAD + GOOD,
        b"\xef\xbb\xbf" + HEAD + GOOD,
        b"student,skill,item,correct\r\ns1,ratio,r1,1\r\n",
        b"\n\n" + HEAD + b"\n" + GOOD + b",,,\n\n",
        b'"student","skill","item","correct"\n"s1","ratio","r1","1"\n',
        b"id, Correct ,ITEM,skill,student,t\n7,1.0,r1,ratio,s1,\n",
        HEAD + b"s1,ratio,r1,1",
    ],
)
def test_one_log_in_many_dresses(tmp_path: Path, data: bytes) -> None:
    assert read_log(written(tmp_path, data)) == [Row("s1", "ratio", "r1", 1.0, None)]


def test_times_fractions_quotes_and_foreign_bytes(tmp_path: Path) -> None:
    data = b'student,skill,item,correct,t\ns1,"a, ""b""\nc",,0.55,12.5\ns1,\xe9,\xe8,1e0,-3\n'
    first, second = read_log(written(tmp_path, data))
    assert first == Row("s1", 'a, "b"\nc', 'a, "b"\nc', 0.55, 12.5)  # an empty item stands for the skill
    assert second.skill != second.item
    assert (second.correct, second.t) == (1.0, -3.0)


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "is empty"),
        (b"\n\n", "is empty"),
        (HEAD, "holds no answers"),
        (b"student,skill,item\ns,k,i\n", "line 1: there is no column correct."),
        (b"a;b;c\n", "line 1: there are no columns student, skill, item, correct."),
        (b"student,skill,item,correct,correct\n", "line 1: the column correct is there more than once."),
        (HEAD + GOOD + b"s1,ratio,r1,2\n", "line 3: correct must be a number from 0 to 1, not '2'."),
        (HEAD + b"s1,ratio,r1,yes\n", "line 2: correct must be"),
        (HEAD + b"s1,ratio,r1,nan\n", "line 2: correct must be"),
        (HEAD + b"s1,ratio,r1,-0.01\n", "line 2: correct must be"),
        (HEAD + b"s1,ratio,r1,\n", "line 2: correct must be"),
        (HEAD + b"\n\ns1,ratio,r1\n", "line 4: 3 fields, and the first line has 4."),
        (HEAD + b"s1,ratio,r1,1,1\n", "line 2: 5 fields"),
        (HEAD + b",ratio,r1,1\n", "line 2: the student is missing."),
        (HEAD + b"s\x001,ratio,r1,1\n", "line 2: there is a NUL character in it."),
        (b"s\x00t\x00u\x00\n", "line 1: there is a NUL character in it."),
        (b"student,skill,item,correct,t\ns,k,i,1,monday\n", "line 2: t must be a number of seconds, not 'monday'."),
        (b"student,skill,item,correct,t\ns,k,i,1,inf\n", "line 2: t must be"),
        (HEAD + b's1,"ratio,r1,1\n', "line 2: this is not CSV"),
        (HEAD + b's1,"ra"tio,r1,1\n', "line 2: this is not CSV"),
        (HEAD + b"s" * 10_000_000 + b",ratio,r1,1\n", "line 2: a field is longer than 100000 characters"),
        (HEAD + b"," * 10_000_000 + b"1\n", "line 2: 10000001 fields, and the first line has 4."),
        (HEAD + b"s1,ratio,r1," + b"9" * 90_000 + b"\n", "line 2: correct must be"),
    ],
)
def test_what_is_wrong_is_said_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], data: bytes, sentence: str
) -> None:
    for command in (["evaluate"], ["model", "fit"]):
        assert main([*command, str(written(tmp_path, data))]) == 2
        shown = capsys.readouterr()
        assert shown.out == ""
        assert shown.err.startswith("dars: log.csv")
        assert sentence in shown.err
        assert shown.err.count("\n") == 1
        assert len(shown.err) < 200


@pytest.mark.parametrize("name", ["missing.csv", "."])
def test_a_file_that_cannot_be_read(tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str) -> None:
    assert main(["evaluate", str(tmp_path / name)]) == 2
    assert "cannot be read" in capsys.readouterr().err


def test_a_log_to_warm_up_with_is_judged_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    log = written(tmp_path, HEAD + GOOD)
    assert main(["evaluate", str(log), "--warm", str(tmp_path / "none.csv")]) == 2
    assert "none.csv cannot be read" in capsys.readouterr().err
