"""The README and its links."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "CONTRIBUTING.md", "data/README.md", "CHANGELOG.md")


def test_the_readme_begins_with_a_definition_and_two_pictures() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    title, definition, pictures = readme.split("\n\n")[:3]

    assert title == "# tipreport"
    assert definition.startswith("tipreport is a")
    assert definition.endswith(" documents.")
    assert definition.count(".") == 1
    assert pictures.count("![") == 2


def test_pictures_exist_and_are_small_and_described() -> None:
    shown = re.findall(r"!\[([^]]*)\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))

    assert len(shown) >= 2
    for words, target in shown:
        picture = ROOT / target
        assert len(words) > 40
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size < 150_000


@pytest.mark.parametrize("page", PAGES)
def test_every_link_to_a_file_of_the_repository_is_valid(page: str) -> None:
    file = ROOT / page
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", file.read_text("utf-8"))

    missing = [target for target in targets if "://" not in target and not (file.parent / target).exists()]

    assert not missing
