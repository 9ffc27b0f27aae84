"""A series in words, and the charts that repeat the small chart of a key figure."""

import pytest
from attrs import evolve

from tests.document.views.blocks import MARK, amount, chart, line, series
from tipreport.document import CitationRef, Figures, Labels, RecordRef, Text, words
from tipreport.document.views import drawn_in_tiles, series_entry, series_numbers, without_drawn

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


def test_an_entry_has_the_measure_the_unit_the_numbers_and_the_remarks() -> None:
    entry = series_entry(series("4", "5", unit="Persons", remarks=(Text("Counted anew."),), records=(FIRST,)), LABELS)

    assert entry.name == "Victims"
    assert [words(item).replace("\N{NO-BREAK SPACE}", " ") for item in entry.items] == [
        "Persons. 2000: 4; 2001: 5. Counted anew."
    ]
    assert entry.records == (FIRST,)


BOTH = (amount("4", "2000", record=FIRST), amount("5", "2001", record=SECOND))
DRAWN = drawn_in_tiles(Figures((line(history=BOTH),), key=True))
REPEATED = evolve(series("4"), amounts=(BOTH[0], amount("no figure"), BOTH[1]))
NEW = series("7", "8", label="Arrests", unit="Persons")


def test_the_small_charts_of_key_figures_draw_the_numbers_of_all_their_years() -> None:
    assert {FIRST, SECOND} == DRAWN


def test_a_chart_of_one_panel_is_left_out_if_the_small_chart_of_a_key_figure_has_all_its_numbers() -> None:
    assert without_drawn(chart(REPEATED), DRAWN) == (None, [REPEATED])
    assert without_drawn(chart(REPEATED), {FIRST}) == (chart(REPEATED), [])


def test_panels_that_compare_stay_in_their_chart() -> None:
    assert without_drawn(chart(REPEATED, NEW), DRAWN) == (chart(REPEATED, NEW), ())


def test_of_unlike_measures_the_last_ones_that_are_drawn_are_left_out() -> None:
    third = evolve(NEW, label="Shelters")
    left, repeated = without_drawn(chart(NEW, third, REPEATED, has_one_scale=False), DRAWN)

    assert left == chart(NEW, third, has_one_scale=False)
    assert repeated == [REPEATED]


def test_a_panel_before_one_that_is_not_drawn_stays_so_that_the_order_is_kept() -> None:
    both = chart(REPEATED, NEW, has_one_scale=False)

    assert without_drawn(both, DRAWN) == (both, [])


def test_the_only_panel_that_is_left_has_its_unit_as_that_of_the_chart() -> None:
    left, _ = without_drawn(chart(NEW, REPEATED, has_one_scale=False, unit=""), DRAWN)

    assert left == chart(evolve(NEW, unit=""), unit="Persons")
