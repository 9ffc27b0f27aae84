"""Tables as columns and rows of cells."""

import pytest
from attrs import evolve

from tests.document.views.blocks import MARK, amount, line, series
from tipreport.document import (
    CitationRef,
    DataTable,
    Figures,
    Labels,
    Series,
    Spans,
    TermEntry,
    Terms,
    Text,
    words,
)
from tipreport.document.views import (
    TableView,
    data_table,
    figure_table,
    joined_figures,
    period_table,
    period_tables,
    terms_table,
    unbreakable,
)

LABELS = Labels()


def cells(view: TableView) -> list[list[str]]:
    return [[words(cell.content).replace("\u00a0", " ") for cell in row.cells] for row in view.rows]


def remarks(view: TableView) -> list[str]:
    return [words(row.remark).replace("\u00a0", " ") for row in view.rows]


# ------------------------------------------------------------ figures


def test_small_tiles_are_in_the_table_of_the_large_ones() -> None:
    large, small = Figures((line("1"),), key=True), Figures((line("2"), line("3")), key=True, small=True)
    table = Figures((line("4"),))

    assert joined_figures([table, large, small, table]) == [
        table,
        evolve(large, lines=(*large.lines, *small.lines)),
        table,
    ]
    assert joined_figures([small]) == [small]


def test_earlier_values_are_remarks_if_few_figures_have_one() -> None:
    figures = (line(earlier=amount("3", "2019"), comparison="2 more than in 2019"), line("6"))
    view = figure_table(Figures(figures), LABELS)

    assert view.heads == ("Measure", "Value", "Period")
    assert cells(view)[0] == ["Victims", "5", "2020"]
    assert remarks(view) == ["2 more than in 2019: 3.", ""]
    assert view.caption == ""


def test_earlier_values_have_columns_if_most_figures_have_one() -> None:
    figures = (line(earlier=amount("3", "2019"), comparison="2 more than in 2019"),) * 2
    view = figure_table(Figures((*figures, line("6"))), LABELS)

    assert view.heads == ("Measure", "Value", "Period", "Earlier value", "Earlier period")
    assert cells(view)[0] == ["Victims", "5", "2020", "3", "2019"]
    assert cells(view)[2][3:5] == ["–", "–"]
    assert remarks(view)[0] == "2 more than in 2019."
    assert view.caption == LABELS.without_earlier
    assert figure_table(Figures(figures), LABELS).caption == ""


def test_dashes_are_not_called_missing_values_if_another_figure_has_one() -> None:
    figures = (line(earlier=amount("3", "2019")), line(earlier=amount("3", "2019")), line(earlier_is_elsewhere=True))

    assert figure_table(Figures(figures), LABELS).caption == LABELS.earlier_elsewhere


def test_sources_of_figures_have_a_column_if_one_has_a_source() -> None:
    cited = line()
    cited = evolve(cited, amount=evolve(cited.amount, marks=(CitationRef(3),)))
    view = figure_table(Figures((cited, line("6"))), LABELS)

    assert view.heads[-1] == "Source"
    assert [row.cells[-1].content for row in view.rows] == [(CitationRef(3),), (Text("–"),)]


def test_words_are_in_the_cell_of_the_value() -> None:
    view = figure_table(Figures((line("“thousands of migrants and refugees”"),)), LABELS)

    assert cells(view)[0][1] == "“thousands of migrants and refugees”"
    assert remarks(view) == [""]


def test_very_long_texts_are_a_remark() -> None:
    long = "thousands of migrants and refugees, " * 2
    view = figure_table(Figures((line(long),)), LABELS)

    assert cells(view)[0][1] == "words below"
    assert remarks(view) == [f"{long}."]


def test_a_short_number_does_not_break() -> None:
    assert figure_table(Figures((line("20 to 30"),)), LABELS).rows[0].cells[1].content == (Text("20\u00a0to\u00a030"),)


# ------------------------------------------------------------ series


def test_a_row_has_a_cell_for_each_period_and_what_numbers_share_once() -> None:
    shared = Series(label="Victims", detail="", amounts=(amount(of="of adults"), amount("6", "2021", of="of adults")))
    mixed = Series(label="Victims", detail="", amounts=(amount(of="of adults"), amount("6", "2021", of="of girls")))
    view = period_table([shared, mixed], LABELS)

    assert view.heads == ("Measure", "2020", "2021")
    assert cells(view) == [["Victims, of adults", "5", "6"], ["Victims", "5", "6"]]
    assert remarks(view) == ["", "2020: of adults. 2021: of girls."]


def test_sources_have_a_column_only_if_each_series_has_them() -> None:
    cited, other = (evolve(series("1", "2"), marks=(CitationRef(number),)) for number in (3, 4))

    assert period_table([cited, other], LABELS).heads[-1] == "Source"
    view = period_table([cited, series("1", "2")], LABELS)
    assert view.heads == ("Measure", "2000", "2001")
    assert view.rows[0].cells[0].content[-1] == CitationRef(3)


@pytest.mark.parametrize("most", [1, 2, 3, 5, 8])
def test_periods_that_do_not_fit_are_in_further_tables_and_none_is_lost(most: int) -> None:
    views = period_tables(
        [series(*"12345678", remarks=(Text("Rising."),))], LABELS, lambda view: len(view.columns) - 1 <= most
    )
    periods = [[*view.heads[1:]] for view in views]

    assert sorted(period for each in periods for period in each) == [str(year) for year in range(2000, 2008)]
    assert periods == sorted(periods)
    assert all(len(each) <= most for each in periods)
    assert [remarks(view) for view in views] == [*[[""]] * (len(views) - 1), ["Rising."]]


def test_a_table_that_never_fits_has_one_period() -> None:
    views = period_tables([series(*"123")], LABELS, lambda _: False)

    assert [view.heads[1:] for view in views] == [("2000",), ("2001",), ("2002",)]


# ------------------------------------------------------------ terms and data


def test_terms_are_names_with_their_text() -> None:
    entries = (TermEntry(name="Law 5", items=((Text("One."),), (Text("Two."),))), TermEntry(name="Law 6", items=()))
    view = terms_table(Terms("laws", None, entries), ("Law", "Content"))

    assert cells(view) == [["Law 5", "One. Two."], ["Law 6", "–"]]


def test_a_column_that_is_always_empty_is_left_out() -> None:
    rows: tuple[tuple[Spans, ...], ...] = (((Text("a"),), (), ()), ((Text("b"),), (), MARK))
    view = data_table(DataTable(("Offence", "Victim", "Source"), rows))

    assert view.heads == ("Offence", "Source")
    assert cells(view) == [["a", "–"], ["b", ""]]


def test_a_citation_does_not_break() -> None:
    assert unbreakable((Text("two words"), *MARK)) == ["two", "words\u00a0[1]"]
    assert unbreakable((*MARK, *MARK)) == ["[1]", "[1]"]
