"""The README and what it leads to."""

import re
from pathlib import Path

import pytest

import tipreport

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", "CONTRIBUTING.md", "data/README.md", "CHANGELOG.md")


def test_the_readme_opens_with_exact_pieces_of_a_real_summary(tmp_path: Path) -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    opening = re.match(r"# tipreport\n\n```text\n(.*?)\n```\n", readme, re.DOTALL)
    assert opening
    brief = tipreport.read_brief(ROOT / "data" / "briefs" / "serbia.yaml")

    tipreport.export(brief, "text", tmp_path / "serbia.txt")
    summary = (tmp_path / "serbia.txt").read_text("utf-8")

    assert summary.startswith(opening[1][:400])
    for piece in opening[1].split("\n\n...\n\n"):
        assert f"{piece}\n" in summary


def test_pictures_are_there_small_and_described() -> None:
    shown = re.findall(r"!\[([^]]*)\]\(([^)]+)\)", (ROOT / "README.md").read_text("utf-8"))

    assert len(shown) >= 2
    for words, target in shown:
        picture = ROOT / target
        assert len(words) > 40
        assert picture.read_bytes().startswith(b"\x89PNG")
        assert picture.stat().st_size < 150_000


@pytest.mark.parametrize("page", PAGES)
def test_every_link_inside_the_repository_leads_to_a_file(page: str) -> None:
    file = ROOT / page
    targets = re.findall(r"\]\(([^)#\s]+)[^)]*\)", file.read_text("utf-8"))

    missing = [target for target in targets if "://" not in target and not (file.parent / target).exists()]

    assert not missing
