"""Each runtime dependency has a decision."""

import re
import tomllib
from importlib.metadata import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
DECISIONS = sorted((ROOT / "docs" / "decisions").glob("0*.md"))
DEPENDENCIES = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]


@pytest.mark.parametrize("dependency", DEPENDENCIES)
def test_a_runtime_dependency_has_a_page_with_its_minimum_version_and_its_licence(dependency: str) -> None:
    meta = metadata(Requirement(dependency).name)
    fields = ("License-Expression", "License", "Classifier")
    licences = [each for field in fields for each in meta.get_all(field) or () if "::" not in each or "License" in each]

    pages = [page for page in DECISIONS if f"Minimum version: `{dependency}`." in page.read_text("utf-8")]

    assert len(pages) == 1
    licence = re.search(r"^Licence: (.+?)\. Minimum version", pages[0].read_text("utf-8"), re.MULTILINE)
    assert licence
    assert any(licence[1].removesuffix("-3-Clause") in each for each in licences)


def test_decisions_are_numbered_without_gaps_and_have_all_parts() -> None:
    numbers = [int(page.name.partition("-")[0]) for page in DECISIONS]

    assert numbers == list(range(1, len(DECISIONS) + 1))
    for number, page in zip(numbers, DECISIONS, strict=True):
        text = page.read_text("utf-8")
        assert text.startswith(f"# {number}. ")
        assert "**Decision.**" in text
        assert "**Reasons.**" in text
        assert "**Rejected.**" in text
