"""Figures that a later edition of their report revised: the later number leads, in any order of the lines."""

from itertools import permutations

import pytest

from tests.document.reading import block, composed, figures, plain, series, table, text_of, tiles
from tipreport.document import Chart, Figures

SOURCES = """
sources:
  - {id: tip-2022, kind: report, title: 2022 TIP Report, publisher: State, edition: 2022}
  - {id: tip-2023, kind: report, title: 2023 TIP Report, publisher: State, edition: 2023}
  - {id: tip-2024, kind: report, title: 2024 TIP Report, publisher: State, edition: 2024}
  - {id: news, kind: article, title: Slavery today, publisher: The Daily}
"""
NOW = "measure: prosecutions, value: 25, period: 2023, key: true, sources: [tip-2024]"
OLD = "measure: prosecutions, value: 22, period: 2022, sources: [tip-2023]"
NEW = "measure: prosecutions, value: 30, period: 2022, sources: [tip-2024]"
FIRST = "measure: prosecutions, value: 20, period: 2021, sources: [tip-2022]"


@pytest.mark.parametrize("rows", [*permutations((NOW, OLD, NEW, FIRST))])
def test_a_number_is_compared_with_the_later_edition_s_number_in_any_order_of_the_lines(rows: tuple[str, ...]) -> None:
    document = composed(figures(*rows), sources=SOURCES)
    (line,) = block(document, Figures, "Key figures").lines

    assert line.earlier is not None
    assert (line.earlier.text, plain(line.comparison)) == ("30", "5 fewer than in 2022")
    assert [amount.number for amount in line.history] == ["20", "30", "25"]
    assert [*map(series, block(document, Chart).panels)] == [
        "Defendants prosecuted. 2021: 20 [2]; 2022: 30 [1]; 2023: 25 [1]."
    ]
    assert table(document, "Prosecution") == ["Defendants prosecuted, 2022: 22 [3] | Superseded by the 2024 edition."]


@pytest.mark.parametrize("rows", [(OLD, NEW), (NEW, OLD)])
def test_a_claimed_change_is_compared_with_the_later_edition_s_number(rows: tuple[str, ...]) -> None:
    claimed = NOW.replace("key: true", "key: true, change: down, compared_with: 2022")
    (line,) = block(composed(figures(claimed, *rows), sources=SOURCES), Figures, "Key figures").lines

    assert plain(line.comparison) == "5 fewer than in 2022"


@pytest.mark.parametrize("is_first", [True, False])
def test_the_later_edition_s_number_is_in_place_of_a_superseded_key_figure(is_first: bool) -> None:
    rows = [f"{OLD}, key: true", NEW]

    assert tiles(composed(figures(*(rows if is_first else reversed(rows))), sources=SOURCES)) == [
        "Defendants prosecuted, 2022: 30 [1] | Revised: 22 in the 2023 edition [2]."
    ]


def test_a_key_figure_and_the_key_figure_that_supersedes_it_are_one_tile() -> None:
    document = composed(figures(f"{OLD}, key: true", f"{NEW}, key: true"), sources=SOURCES)

    assert tiles(document) == ["Defendants prosecuted, 2022: 30 [1] | Revised: 22 in the 2023 edition [2]."]


def test_a_superseded_number_is_no_number_of_another_body_and_no_newer_one() -> None:
    bodies = "\norganisations: [{id: police, name: Police, kind: law enforcement}]"
    key = "measure: prosecutions, value: 7, period: 2022, key: true, by: police, sources: [news]"
    (tile,) = tiles(composed(figures(key, OLD, NEW) + bodies, sources=SOURCES))
    assert "22" not in tile.partition("|")[2].replace("2022", "")
    assert "2022: 30, according to State [2]" in tile

    older = "measure: prosecutions, value: 7, period: 2021, key: true, sources: [news]"
    (tile,) = tiles(composed(figures(older, OLD, NEW), sources=SOURCES))
    assert tile.endswith("2022, another source: 30 [2].")


def test_a_country_is_compared_by_the_later_edition_s_number() -> None:
    document = composed(figures(OLD, NEW), sources=SOURCES)

    assert [(each.year, each.number) for each in document.indicators] == [(2022, "30")]


def test_the_words_of_a_source_come_before_the_number_of_another_source() -> None:
    twelve = "measure: prosecutions, value: 12, period: 2023, key: true, printed: twelve persons in six cases"
    other = "measure: prosecutions, value: 15, period: 2023, sources: [news]"
    (line,) = block(
        composed(figures(f"{twelve}, sources: [tip-2024]", other), sources=SOURCES), Figures, "Key figures"
    ).lines

    assert plain(text_of(line.remarks)) == (
        "In the source’s words: “twelve persons in six cases”. 2023: 15, according to The Daily [2]."
    )
