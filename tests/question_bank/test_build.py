"""Compiled content is kept on disk and never served stale."""

from pathlib import Path

import pytest

from bot.question_bank import build
from bot.question_bank.build import build_content
from bot.question_bank.compiler import CompiledProblem, compile_library
from bot.question_bank.problem import Library
from bot.question_bank.yaml_source import ContentError
from tests.question_bank.library import KITE_FILE, LESSON, LESSON_FILE, ContentFolder


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """How often the content was really compiled."""
    times: list[int] = []
    real = compile_library

    def counting(library: Library) -> list[CompiledProblem]:
        times.append(1)
        return real(library)

    monkeypatch.setattr(build, "compile_library", counting)
    return times


def test_the_second_time_nothing_is_compiled(folder: ContentFolder, tmp_path: Path, compiled: list[int]) -> None:
    folder.write(LESSON_FILE, LESSON)
    first = build_content(folder.path, tmp_path / "build")
    assert build_content(folder.path, tmp_path / "build") == first
    assert (len(compiled), len(first[0]), len(first[1])) == (1, 13, 1)


def test_a_changed_file_is_compiled_again(folder: ContentFolder, tmp_path: Path, compiled: list[int]) -> None:
    build_content(folder.path, tmp_path / "build")
    folder.replace(KITE_FILE, "bn: সুতাটি অতিভুজ।", "bn: সুতাটিই অতিভুজ।")
    problems, _ = build_content(folder.path, tmp_path / "build")
    assert len(compiled) == 2
    assert any("সুতাটিই" in hint["text_bn"] for problem in problems for hint in problem.hints)


@pytest.mark.parametrize("rubbish", [b"", b"{", b"\xff\xfe\x00", b'{"digest": "x", "lines": 0}\n', b"[]\n[]\n"])
def test_a_broken_build_is_made_again(folder: ContentFolder, tmp_path: Path, rubbish: bytes) -> None:
    first = build_content(folder.path, tmp_path / "build")
    (tmp_path / "build/content.jsonl").write_bytes(rubbish)
    assert build_content(folder.path, tmp_path / "build") == first


def test_a_build_cut_off_in_the_middle_is_not_believed(folder: ContentFolder, tmp_path: Path) -> None:
    first = build_content(folder.path, tmp_path / "build")
    file = tmp_path / "build/content.jsonl"
    file.write_text("".join(file.read_text("utf-8").splitlines(keepends=True)[:-1]), "utf-8")
    assert build_content(folder.path, tmp_path / "build") == first


def test_a_disk_that_cannot_be_written_costs_time_only(folder: ContentFolder, tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file stands where the folder should be")
    assert len(build_content(folder.path, tmp_path / "build")[0]) == 13


def test_broken_content_is_told_and_nothing_is_kept(folder: ContentFolder, tmp_path: Path) -> None:
    folder.replace(KITE_FILE, "minutes:", "minuts:")
    with pytest.raises(ContentError, match="minuts"):
        build_content(folder.path, tmp_path / "build")
    assert not (tmp_path / "build").exists()
