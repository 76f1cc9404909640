from pathlib import Path

import pytest

from tests.question_bank.library import ContentFolder, new_folder


@pytest.fixture
def folder(tmp_path: Path) -> ContentFolder:
    return new_folder(tmp_path)
