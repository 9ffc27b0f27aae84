"""The generated tables of the reference pages agree with the code."""

import difflib
import re

import pytest
from reference_tables import markers
from reference_tables.pages import PAGES, ROOT, generated


@pytest.mark.parametrize("page", PAGES)
def test_a_page_agrees_with_the_code(page: str) -> None:
    committed = (ROOT / page).read_text("utf-8")
    difference = "\n".join(difflib.unified_diff(committed.splitlines(), generated(page).splitlines(), lineterm="", n=0))

    assert not difference, f"{page} is out of date with the code; run: make docs-tables\n{difference}"


@pytest.mark.parametrize("page", PAGES)
def test_every_table_has_its_markers_on_the_page(page: str) -> None:
    assert sorted(markers.names((ROOT / page).read_text("utf-8"))) == sorted(PAGES[page])


def test_every_package_and_module_has_a_task_on_the_page_about_the_architecture() -> None:
    page = (ROOT / "docs/explanation/architecture.md").read_text("utf-8")
    rows = [line.split("|")[1] for line in page.splitlines() if line.startswith("| `")]
    named = {name for row in rows for name in re.findall(r"`(\w+)`", row)}

    packages = [path for path in (ROOT / "src/tipreport").iterdir() if path.suffix in ("", ".py")]
    assert named == {path.stem for path in packages if not path.stem.startswith("_")}


def test_text_outside_the_markers_is_unchanged() -> None:
    page = "before\n<!-- a:begin -->\nold\n<!-- a:end -->\nafter\n"

    assert markers.filled(page, {"a": lambda: "new"}) == "before\n<!-- a:begin -->\n\nnew\n\n<!-- a:end -->\nafter\n"


def test_filling_a_page_twice_changes_nothing() -> None:
    page = "<!-- a:begin -->\n<!-- a:end -->\n"
    once = markers.filled(page, {"a": lambda: "| new |"})

    assert markers.filled(once, {"a": lambda: "| new |"}) == once
