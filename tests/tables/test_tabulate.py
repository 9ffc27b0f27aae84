"""The values in the cells of tables."""

import datetime as dt
from decimal import Decimal

import pytest

from tests.files.briefs import DATA, FULL, HEAD
from tipreport.checks import check
from tipreport.document import Notes, compose, words
from tipreport.files import parse_brief, read_brief
from tipreport.tables import Tables, tabulate
from tipreport.tables.cells import python_number
from tipreport.testing import random_briefs
from tipreport.wording import ENGLISH, wording_for

NONE_STATED = ("exact", None, None)


def tables(text: str) -> Tables:
    return tabulate([parse_brief(text)])


def test_the_head_of_a_brief_is_a_row() -> None:
    assert [*tables(FULL).briefs] == [
        {
            "id": "malta",
            "format": 1,
            "title": "Human trafficking in Malta",
            "subject": "country",
            "subject_name": None,
            "region": "Europe and Eurasia",
            "peers": None,
            "peers_by": None,
            "edition": 2022,
            "updated": dt.date(2024, 6, 24),
            "language": "en",
            "default_source": "caldwell",
            "note": "Written for the tests.",
        }
    ]


def test_records_keep_the_order_of_the_file_counted_from_1() -> None:
    briefs = [*random_briefs(5)]
    for table in list(tabulate(briefs))[1:-1]:
        for brief in briefs:
            rows = [row["row"] for row in table if row["brief"] == brief.id]
            assert rows == [*range(1, len(getattr(brief, table.name)) + 1)]


@pytest.mark.parametrize(
    ("value", "cells"),
    [
        ("46", ("exact", 46, None)),
        ("24.3", ("exact", 24.3, None)),
        ("0", ("exact", 0, None)),
        ("-0.9", ("exact", -0.9, None)),
        ("about 20", ("about", 20, None)),
        ("80000 to 120000", ("range", 80000, 120000)),
        ("3.4 million", ("exact", 3400000, None)),
        ("not reported", ("not reported", None, None)),
        ("not known", ("not known", None, None)),
        ("not stated", ("not stated", None, None)),
    ],
)
def test_blank_zero_and_not_reported_are_distinct(value: str, cells: tuple[str, float | None, float | None]) -> None:
    (row,) = tables(HEAD + f"figures: [{{measure: other, label: balance, unit: USD, value: {value}}}]").figures
    assert (row["qualifier"], row["value"], row["upper"]) == cells
    assert type(row["value"]) is type(cells[1])


def test_whole_numbers_are_integers_and_others_keep_their_digits() -> None:
    assert [python_number(Decimal(text)) for text in ("220E9", "123456789012345", "0.1", "1234567890.12345")] == [
        220_000_000_000, 123_456_789_012_345, 0.1, 1234567890.12345,
    ]  # fmt: skip


def test_defaults_are_written_in_full() -> None:
    (row,) = tables(
        HEAD
        + "default_source: a\nfigures: [{measure: poverty rate, value: 3}]\nsources: [{id: a, kind: law, title: T}]"
    ).figures
    assert (row["unit"], row["of"], row["place"], row["pillar"], row["key"], row["sources"]) == (
        "percent", "population", "MLT", "context", "no", "a",
    )  # fmt: skip


def test_a_list_is_one_cell() -> None:
    found = tables(FULL)
    assert found.routes.column("origin") == ("NGA; West Africa",)
    assert found.recommendations.column("years") == ("2021; 2022",)
    assert found.programmes.column("partners") == ("police; squad",)
    assert found.tiers.column("sources")[1] == "tip-2022"
    assert found.organisations.column("also") == (None, None)


def test_a_span_of_years_is_a_row_a_year() -> None:
    found = tables(FULL).tiers
    assert found.column("year") == (None, 2012, 2013, 2014)
    assert found.column("official") == ("no", "yes", "yes", "yes")
    assert set(found.column("country_name")) == {"Malta"}


def test_dates_are_dates_and_hotlines_periods_and_codes_are_text() -> None:
    found = tables(FULL)
    assert found.sources.column("read") == (dt.date(2024, 6, 20), None)
    assert found.sources.column("published") == (None, "2022-07")
    assert found.hotlines.column("number") == ("179",)
    assert found.figures.column("period")[0] == "2020"
    assert found.figures.column("change_by")[0] == "11"


def test_figures_have_years_the_edition_of_their_source_and_their_text() -> None:
    text = HEAD + (
        "figures:\n"
        "  - {measure: deaths, value: 3, period: 2010 to 2019, sources: [tip-2022 via a]}\n"
        "  - {measure: deaths, value: about 3, period: since 2010, sources: [a]}\n"
        "  - {measure: deaths, value: 3, place: world, sources: []}\n"
        "sources:\n  - {id: a, kind: article, title: T}\n  - {id: tip-2022, kind: report, title: R, edition: 2022}\n"
    )
    found = tables(text).figures
    assert found.column("from_year") == (2010, 2010, None)
    assert found.column("to_year") == (2019, None, None)
    assert found.column("edition") == (2022, None, None)
    assert found.column("sentence") == (
        "Deaths, 2010 to 2019: 3",
        "Deaths, since 2010: about 3",
        "Deaths, worldwide, undated: 3",
    )


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_data_notes_are_those_of_the_checks_for_readers(path: str) -> None:
    brief = read_brief(path)
    found = tabulate([brief]).data_notes
    notes = [note for note in check(brief) if note.audience == "reader"]
    assert [(row["code"], row["severity"], row["text"]) for row in found] == [
        (note.code, note.severity, note.text) for note in notes
    ]
    for row, note in zip(found, notes, strict=True):
        assert (row["brief"], row["table"], row["row"]) == (brief.id, note.about[0][0], note.about[0][1] + 1)


def test_no_cell_contains_a_line_break() -> None:
    for table in tabulate(random_briefs(50)):
        for column in table.columns:
            for cell in table.column(column.name):
                assert cell is None or cell != ""
                if column.type in ("integer", "number"):
                    assert isinstance(cell, int | float | None)
                elif column.type == "date":
                    assert isinstance(cell, dt.date | None)
                else:
                    assert isinstance(cell, str | None)
                if column.terms and column.type != "list":
                    assert cell is None or cell in column.terms


def test_the_same_briefs_give_the_same_tables() -> None:
    assert tabulate(random_briefs(10)) == tabulate(random_briefs(10))


def test_tables_have_the_language_that_all_briefs_share(pseudo_languages: tuple[str, ...]) -> None:
    pseudo = wording_for(pseudo_languages[0])
    english = parse_brief(FULL)
    french = english.replace(language=pseudo_languages[0])

    assert tabulate([french, french]).wording is pseudo
    assert tabulate(iter([french])).figures.column("sentence") == tabulate([english], pseudo).figures.column("sentence")
    assert tabulate([french], ENGLISH).wording is ENGLISH
    assert tabulate([french, english]).wording is tabulate([]).wording is ENGLISH


@pytest.mark.parametrize("path", DATA, ids=lambda path: path.stem)
def test_a_data_note_has_the_number_that_documents_print(path: str) -> None:
    brief = read_brief(path)
    printed = [block.items for block in compose(brief).blocks if isinstance(block, Notes)]

    found = tabulate([brief]).data_notes

    assert [(row["number"], str(row["text"])[-9:]) for row in found] == [
        (note.number, words(note.content).replace("\u00a0", " ")[-9:]) for items in printed for note in items
    ]
