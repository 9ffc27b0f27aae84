"""A field that narrows whom a figure counts is one line: words, checks, documents and workbooks follow.

The line is added here while the tests run.
"""

from collections.abc import Iterator
from typing import Annotated

import pytest
from attrs import evolve

from tests.files.briefs import HEAD
from tipreport.checks import check
from tipreport.checks.breakdowns import breakdowns
from tipreport.document import Chart, compose
from tipreport.exporters.excel.sheets.series import all_series
from tipreport.files import parse_brief
from tipreport.index import BriefIndex
from tipreport.model import CountryBrief, Figure
from tipreport.model.brief import lists
from tipreport.model.field import NARROWS, record
from tipreport.model.value_types import Text, field_type
from tipreport.tables import tabulate
from tipreport.wording import ENGLISH
from tipreport.wording.figures import format_figure


@record
class SectorFigure(Figure):
    """Numbers, also by sector."""

    work_sector: Annotated[Text | None, "only in this sector", NARROWS] = None


@pytest.fixture(autouse=True)
def _figures_by_sector() -> Iterator[None]:
    """Briefs whose figures have one additional field."""
    with pytest.MonkeyPatch.context() as patch:
        declared = [
            evolve(field, type=field_type(tuple[SectorFigure, ...])) if field.name == "figures" else field
            for field in CountryBrief.declared
        ]
        patch.setattr(CountryBrief, "declared", tuple(declared))
        lists.cache_clear()
        yield
    lists.cache_clear()


SOURCES = "sources:\n  - {id: a, kind: report, title: A}\n  - {id: b, kind: report, title: B}\n"


def brief(*figures: str) -> CountryBrief:
    rows = "".join(f"  - {{measure: victims identified, {figure}}}\n" for figure in figures)
    return parse_brief(f"{HEAD}figures:\n{rows}{SOURCES}")


ALL = ("value: 50, period: 2020, sources: [a]", "value: 60, period: 2021, sources: [a]")
FARMS = (
    "value: 7, period: 2020, work_sector: agriculture, sources: [b]",
    "value: 8, period: 2021, work_sector: agriculture, sources: [b]",
)


def test_it_separates_two_figures_in_the_checks() -> None:
    codes = {note.code for note in check(brief(*ALL, *FARMS))}
    assert "conflict" not in codes
    assert "conflict" in {note.code for note in check(brief(*ALL, FARMS[0].replace("work_sector: agriculture, ", "")))}


def test_key_figures_that_differ_in_it_are_not_compared() -> None:
    (note,) = (
        note for note in check(brief(f"{ALL[0]}, key: true", f"{FARMS[0]}, key: true")) if note.code == "not-comparable"
    )
    assert "do not count the same group of people" in note.text


def test_parts_that_use_it_are_a_separate_breakdown() -> None:
    mining = "value: 9, part_of: all, work_sector: mining, sources: [a]"
    women = "value: 3, part_of: all, sex: female, sources: [a]"
    found = [*breakdowns(BriefIndex(brief("id: all, value: 10, sources: [a]", mining, women)))]
    assert [[part.value.value for part in one.parts] for one in found] == [[9], [3]]


def test_a_document_has_a_separate_series_for_it() -> None:
    newest = ("value: 70, period: 2022, sources: [a]", "value: 9, period: 2022, work_sector: agriculture, sources: [b]")
    (chart,) = (block for block in compose(brief(*ALL, *FARMS, *newest)).blocks if isinstance(block, Chart))
    assert [panel.detail for panel in chart.panels] == ["", "work sector: agriculture"]


def test_a_figure_names_it_unless_its_label_does() -> None:
    plain, narrowed = brief(ALL[0], FARMS[0]).figures
    assert format_figure(ENGLISH, narrowed, "MLT") == "Victims officially identified, work sector: agriculture, 2020: 7"
    assert "agriculture" not in format_figure(ENGLISH, plain, "MLT")
    labelled = narrowed.replace(label="people in agriculture")
    assert format_figure(ENGLISH, labelled, "MLT") == "Victims officially identified, people in agriculture, 2020: 7"


def test_the_series_of_a_workbook_leave_narrowed_figures_out() -> None:
    (found,) = all_series(tabulate([brief(*ALL, *FARMS)]))
    assert found.numbers == {2020: 50, 2021: 60}


def test_an_index_keeps_their_series_separate() -> None:
    index = BriefIndex(brief(*ALL, *FARMS))
    assert [len(same) for same in index.series.values()] == [2, 2]
