"""A sheet whose last page would be nearly empty is set tighter."""

from functools import cache

import pytest

from tests.exporters.pdf.flow.test_flow import LAYOUT
from tests.exporters.pdf.sheets import NINE, export
from tests.exporters.pdf.tagged.documents import opened
from tipreport.document import compose
from tipreport.exporters.pdf.page import sheet
from tipreport.exporters.pdf.page.sheet import lay_out_sheet
from tipreport.model import CountryBrief


@cache
def exported(name: str) -> bytes:
    return export(NINE[name])


def pages(file: bytes) -> int:
    return len(opened(file).pages)


@pytest.mark.parametrize("brief", NINE.values(), ids=NINE)
def test_tighter_spacing_saves_a_page_or_changes_nothing(brief: CountryBrief, monkeypatch: pytest.MonkeyPatch) -> None:
    found = exported(brief.id)
    monkeypatch.setattr(sheet, "_NEARLY_EMPTY", 0.0)
    usual = export(brief)
    saved = pages(usual) - pages(found)
    assert saved in (0, 1)
    assert saved == 1 or found == usual


def last_pages() -> dict[str, tuple[int, float]]:
    """The number of pages of each brief, and the part of the last one that is used."""
    flows = {name: lay_out_sheet(LAYOUT, compose(brief), attached=f"{name}.yaml").flow for name, brief in NINE.items()}
    return {name: (len(flow.pages), flow.last_page_used) for name, flow in flows.items()}


def test_no_sheet_ends_with_a_few_sources_and_the_guide(monkeypatch: pytest.MonkeyPatch) -> None:
    found = last_pages()
    monkeypatch.setattr(sheet, "_NEARLY_EMPTY", 0.0)
    usual = last_pages()
    assert min(used for _, used in usual.values()) < 0.3 < min(used for _, used in found.values())
    assert sum(pages for pages, _ in found.values()) < sum(pages for pages, _ in usual.values())
