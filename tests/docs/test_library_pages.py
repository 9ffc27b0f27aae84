"""The pages of the library, which are built from docstrings, lead readers of the repository to the source."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = sorted((ROOT / "docs" / "reference" / "api").glob("*.md"))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_of_docstrings_names_the_file_or_folder_that_has_them(page: Path) -> None:
    text = page.read_text("utf-8")
    module = re.search(r"^\.\. automodule:: ([\w.]+)$", text, re.MULTILINE)
    if module is not None:
        named = re.search(r"in the docstrings of (\S+);", text)
        assert named is not None
        assert (ROOT / named[1]).exists()
        assert named[1].removesuffix(".py") == f"src/{module[1].replace('.', '/')}"
