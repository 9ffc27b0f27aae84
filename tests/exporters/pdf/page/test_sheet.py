"""A sheet whose last page would be nearly empty is set tighter."""

import pytest

from tests.exporters.pdf.sheets import NINE, export
from tests.exporters.pdf.tagged.documents import opened
from tipreport.exporters.pdf.page import sheet
from tipreport.model import CountryBrief


def pages(brief: CountryBrief) -> int:
    return len(opened(export(brief)).pages)


@pytest.mark.parametrize("brief", NINE.values(), ids=NINE)
def test_tighter_sections_save_a_page_or_change_nothing(brief: CountryBrief, monkeypatch: pytest.MonkeyPatch) -> None:
    found = export(brief)
    monkeypatch.setattr(sheet, "TIGHTER", ())
    usual = export(brief)
    saved = len(opened(usual).pages) - len(opened(found).pages)
    assert saved in (0, 1)
    assert saved == 1 or found == usual


def test_a_page_with_a_few_lines_is_saved(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sheet, "TIGHTER", ())
    before = {name: pages(brief) for name, brief in NINE.items()}
    monkeypatch.undo()
    after = {name: pages(brief) for name, brief in NINE.items()}
    assert [name for name in NINE if after[name] < before[name]]
