"""A series in words, and the charts that repeat the small chart of a key figure."""

import pytest
from attrs import evolve

from tests.document.views.blocks import MARK, amount, chart, line, series
from tipreport.document import CitationRef, Figures, Labels, RecordRef, Text, words
from tipreport.document.views import drawn_in_tiles, is_drawn, series_entry, series_numbers

LABELS = Labels()
FIRST, SECOND = RecordRef("figures", 0), RecordRef("figures", 1)


def numbers(*values: str, shared: bool = True) -> str:
    found = series_numbers(series(*values, marks=MARK if shared else ()), LABELS)
    return words(found).replace("\N{NO-BREAK SPACE}", " ")


def test_each_year_is_named_with_its_number() -> None:
    assert numbers("4", "5", "not known") == "2000: 4; 2001: 5; 2002: not known"


def test_neighbouring_years_without_a_figure_are_one() -> None:
    assert numbers("4", "", "", "5") == "2000: 4; 2001 to 2002: no figure; 2003: 5"


@pytest.mark.parametrize(("values", "position"), [(("4", "5"), 2), (("4", "5", ""), 2)])
def test_shared_citations_are_after_the_last_number_of_a_source(values: tuple[str, ...], position: int) -> None:
    found = series_numbers(series(*values, marks=MARK), LABELS)

    assert isinstance(found[position], CitationRef)


def test_an_entry_has_the_measure_the_numbers_and_the_remarks() -> None:
    entry = series_entry(series("4", "5", remarks=(Text("Counted anew."),), records=(FIRST,)), LABELS)

    assert entry.name == "Victims"
    assert [words(item).replace("\N{NO-BREAK SPACE}", " ") for item in entry.items] == [
        "2000: 4; 2001: 5. Counted anew."
    ]
    assert entry.records == (FIRST,)


def test_a_chart_of_one_panel_is_drawn_if_the_small_chart_of_a_key_figure_has_all_its_numbers() -> None:
    both = (amount("4", "2000", record=FIRST), amount("5", "2001", record=SECOND))
    drawn = drawn_in_tiles(Figures((line(history=both),), key=True))
    panel = evolve(series("4"), amounts=(both[0], amount("no figure"), both[1]))

    assert drawn == {FIRST, SECOND}
    assert is_drawn(chart(panel), drawn)
    assert not is_drawn(chart(panel), {FIRST})
    assert not is_drawn(chart(panel, panel), drawn)
