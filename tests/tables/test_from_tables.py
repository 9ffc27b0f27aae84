"""Tables give the briefs that they were made from, in any order of rows and columns."""

import csv
import datetime as dt
import io
from collections.abc import Iterable, Mapping
from random import Random
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.files.briefs import DATA, FULL
from tests.strategies import briefs
from tipreport.errors import InvalidRecordError, format_path
from tipreport.files import parse_brief, read_briefs
from tipreport.model import Briefs, CountryBrief, Quantity
from tipreport.model.qualifiers import QUALIFIERS
from tipreport.tables import Tables, briefs_from_tables, columns_of, tabulate
from tipreport.testing import random_briefs

Rows = dict[str, list[dict[str, Any]]]
MALTA: Rows = {
    "briefs": [{"id": "malta", "title": "Malta"}],
    "countries": [{"brief": "malta", "country": "MLT"}],
}


def rows(tables: Tables) -> Rows:
    """Tables as a program that reads a workbook returns them."""
    return {table.name: [*table] for table in tables}


def shuffled(tables: Tables, random: Random) -> Rows:
    """The same tables with rows and columns in another order; the briefs themselves keep theirs."""
    mixed = {}
    for name, table in rows(tables).items():
        lines = table if name == "briefs" else random.sample(table, len(table))
        mixed[name] = [dict(random.sample([*row.items()], len(row))) for row in lines]
    return dict(random.sample([*mixed.items()], len(mixed)))


def problems_of(tables: Mapping[str, Iterable[Mapping[str, Any]]]) -> list[str]:
    """The problems of invalid tables."""
    with pytest.raises(InvalidRecordError) as raised:
        briefs_from_tables(tables)
    return [f"{format_path(path)}: {message}" for path, message in raised.value.problems]


def full() -> Rows:
    return rows(tabulate([parse_brief(FULL)]))


# ---------------------------------------------------------------- identity


def test_the_tables_of_the_real_briefs_survive_a_round_trip() -> None:
    found = read_briefs(DATA)
    assert briefs_from_tables(tabulate(found)) == found
    assert briefs_from_tables(shuffled(tabulate(found), Random(1))) == found


@pytest.mark.parametrize("seed", range(10))
def test_random_briefs_are_read_back_from_shuffled_tables(seed: int) -> None:
    found = Briefs(random_briefs(50, seed))
    assert briefs_from_tables(shuffled(tabulate(found), Random(seed))) == found


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(briefs(), st.randoms(use_true_random=False))
def test_any_brief_is_read_back_from_shuffled_tables(brief: CountryBrief, random: Random) -> None:
    assert [*briefs_from_tables(shuffled(tabulate([brief]), random))] == [brief]


def test_briefs_are_read_back_in_the_order_of_their_rows() -> None:
    found = [*random_briefs(5)]
    tables = rows(tabulate(found))
    tables["briefs"].reverse()
    assert [*briefs_from_tables(tables)] == found[::-1]


def test_briefs_are_read_back_from_csv_with_text_cells() -> None:
    found = Briefs(random_briefs(30, 7))
    tables = {}
    for table in tabulate(found):
        file = io.StringIO()
        writer = csv.DictWriter(file, [column.name for column in table.columns])
        writer.writeheader()
        writer.writerows(table)
        tables[table.name] = [*csv.DictReader(io.StringIO(file.getvalue()))]
    assert briefs_from_tables(tables) == found


def as_saved_by_a_spreadsheet(cell: object) -> object:
    """A value as spreadsheets save it: whole numbers as floats, dates as times at midnight."""
    if isinstance(cell, dt.date):
        return dt.datetime.combine(cell, dt.time())
    return float(cell) if isinstance(cell, int) else "" if cell is None else cell


def test_briefs_are_read_back_from_the_cells_of_a_spreadsheet() -> None:
    found = Briefs(random_briefs(30, 8))
    tables = {
        name: [{column: as_saved_by_a_spreadsheet(cell) for column, cell in row.items()} for row in table]
        for name, table in rows(tabulate(found)).items()
    }
    assert briefs_from_tables(tables) == found


def test_briefs_are_read_from_a_data_frame_with_nan_for_blanks() -> None:
    found = Briefs(random_briefs(10, 9))
    tables = {
        name: [{column: float("nan") if cell is None else cell for column, cell in row.items()} for row in table]
        for name, table in rows(tabulate(found)).items()
    }
    assert briefs_from_tables(tables) == found


# ---------------------------------------------------------------- optional and additional columns


def test_two_tables_of_four_cells_are_a_brief() -> None:
    assert [*briefs_from_tables(MALTA)] == [parse_brief("id: malta\ntitle: Malta\ncountries: [{country: MLT}]")]


def test_without_tables_there_are_no_briefs() -> None:
    assert len(briefs_from_tables({})) == len(briefs_from_tables({"briefs": iter(())})) == 0


def test_defaults_are_filled_in() -> None:
    tables = MALTA | {
        "figures": [{"brief": "malta", "measure": "poverty rate", "qualifier": "exact", "value": 3}],
        "tiers": [{"brief": "malta", "tier": "Tier 1", "official": ""}],
    }
    (brief,) = briefs_from_tables(tables)
    assert (brief.figures[0].unit, brief.figures[0].of, brief.figures[0].place) == ("percent", "population", "MLT")
    assert (brief.tiers[0].country, brief.tiers[0].official) == ("MLT", False)


def test_new_rows_go_to_the_end_in_their_order() -> None:
    new: Rows = {
        "definitions": [
            {"brief": "malta", "row": None, "word": "c", "text": "x"},
            {"brief": "malta", "row": 2, "word": "b", "text": "x"},
            {"brief": "malta", "word": "d", "text": "x"},
            {"brief": "malta", "row": 1.0, "word": "a", "text": "x"},
        ]
    }
    (brief,) = briefs_from_tables(MALTA | new)
    assert "".join(row.word for row in brief.definitions) == "abcd"


def test_removed_rows_leave_no_gap() -> None:
    tables = full()
    del tables["figures"][2]
    assert len(briefs_from_tables(tables)["malta"].figures) == len(tables["figures"])


def test_blank_rows_are_ignored() -> None:
    tables = full()
    blank: dict[str, Any] = dict.fromkeys(tables["figures"][0])
    tables["figures"] = [blank, *tables["figures"], {"brief": " ", "measure": ""}]
    assert briefs_from_tables(tables) == Briefs([parse_brief(FULL)])


def test_derived_columns_and_data_notes_are_not_read_back() -> None:
    tables = full()
    for name in ("figures", "penalties", "countries", "tiers"):
        for column in columns_of(name):
            if column.derived:
                for row in tables[name]:
                    row[column.name] = "changed"
    tables["data_notes"] = [{"brief": "nobody", "whatever": 3}]
    assert briefs_from_tables(tables) == Briefs([parse_brief(FULL)])
    for name in ("figures", "penalties"):
        for row in tables[name]:
            del row["sentence"]
    del tables["data_notes"]
    assert briefs_from_tables(tables) == Briefs([parse_brief(FULL)])


def test_a_blank_cell_of_sources_overrides_a_default_source() -> None:
    tables = full()
    tables["figures"][0]["sources"] = None
    assert briefs_from_tables(tables)["malta"].figures[0].sources == ()


@pytest.mark.parametrize(
    ("table", "column", "cell", "expected"),
    [
        ("figures", "period", 2021, "2021"),
        ("figures", "period", dt.date(2021, 6, 24), "2021-06-24"),
        ("figures", "change_by", 11.0, "11"),
        ("figures", "label", 2021.0, "2021"),
        ("figures", "label", 1.5, "1.5"),
        ("figures", "label", "  spaces around  ", "spaces around"),
        ("hotlines", "number", 179, "179"),
        ("recommendations", "years", 2021.0, "(2021,)"),
        ("recommendations", "years", " 2021;2022 ; ", "(2021, 2022)"),
        ("briefs", "edition", "2021", "2021"),
        ("briefs", "updated", "2024-06-25", "2024-06-25"),
        ("tiers", "waiver", True, "True"),
        ("tiers", "official", " no ", "False"),
    ],
)  # fmt: skip
def test_cells_converted_by_a_spreadsheet_are_accepted(table: str, column: str, cell: Any, expected: str) -> None:
    tables = full()
    tables[table][0][column] = cell
    brief = briefs_from_tables(tables)["malta"]
    record: Any = brief if table == "briefs" else getattr(brief, table)[0]
    assert str(getattr(record, column)) == expected


@pytest.mark.parametrize(("cell", "number"), [("46", "46"), (46.0, "46"), ("-0.9", "-0.9"), ("1.2e-05", "0.000012")])
def test_a_number_may_be_a_float_or_text(cell: Any, number: str) -> None:
    tables = full()
    tables["figures"][0] |= {"measure": "other", "label": "balance", "value": cell, "unit": "USD"}
    assert briefs_from_tables(tables)["malta"].figures[0].value == Quantity.parse(number)


# ---------------------------------------------------------------- problems


def changed(table: str, index: int, **cells: Any) -> Rows:
    tables = full()
    tables[table][index] |= cells
    return tables


A_PLACE = "figures[1].row: expected a whole number from 1, or nothing for a new row, found"
A_CITATION = 'expected a citation such as "tip-2022 p. 487 via whitehead", found'


@pytest.mark.parametrize(
    ("tables", "expected"),
    [
        (
            changed("figures", 0, measure="victim"),
            (
                'figures[1].measure: expected a measure, found "victim": write victims; '
                '"tipreport terms measures" lists all'
            ),
        ),
        (
            changed("figures", 0, value="46 victims"),
            'figures[1].value: expected a number, found "46 victims": write 46; the unit is a field of its own',
        ),
        (
            changed("figures", 0, value="about 20"),
            'figures[1].value: expected a number, found "about 20": write 20, and about as the qualifier',
        ),
        (changed("figures", 0, value=True), "figures[1].value: expected a number, found true"),
        (
            changed("figures", 0, value=0.1 + 0.2),
            "figures[1].value: expected a number of at most 15 significant digits, found 0.30000000000000004",
        ),
        (
            changed("figures", 0, value=None),
            'figures[1].value: expected one number with the qualifier "exact", found none: write the number',
        ),
        (
            changed("figures", 0, upper=20),
            (
                'figures[1].value: expected one number with the qualifier "exact", found 16 and 20: write range '
                "as the qualifier"
            ),
        ),
        (
            changed("figures", 0, qualifier="range", upper=2),
            "figures[1].value: expected the smaller number first, found 16 to 2: write 2 to 16",
        ),
        (
            changed("figures", 0, qualifier="not reported"),
            (
                'figures[1].value: expected no number with the qualifier "not reported", found 16: write exact '
                "as the qualifier, or leave the number out"
            ),
        ),
        (
            changed("figures", 0, qualifier="", value=""),
            "figures[1].value: is missing: write the number, or not reported as the qualifier",
        ),
        (
            changed("figures", 0, qualifier="", value="", upper=20),
            "figures[1].value: is missing: write the lower end of the range",
        ),
        (
            changed("figures", 0, qualifier="roughly"),
            f'figures[1].qualifier: expected one of {", ".join(QUALIFIERS)}, found "roughly": write about',
        ),
        (changed("figures", 0, key="true"), 'figures[1].key: expected yes or no, found "true": write yes'),
        (changed("figures", 0, key=1), "figures[1].key: expected yes or no, found 1: write yes"),
        (
            changed("figures", 0, label=True),
            'figures[1].label: expected text, found true: write "true", in quotation marks',
        ),
        (
            changed("figures", 0, by="polic"),
            'figures[1].by: expected the id of a record of organisations, found "polic": write police',
        ),
        (
            changed("figures", 0, sources="tip-2022; B"),
            (
                f'figures[1].sources: {A_CITATION} "B": write the id of a record in sources, and after it a page '
                "such as p. 487"
            ),
        ),
        (changed("figures", 0, row="one"), f'{A_PLACE} "one"'),
        (changed("figures", 0, row=0), f"{A_PLACE} 0"),
        (changed("figures", 0, row=1.5), f"{A_PLACE} 1.5"),
        (changed("figures", 0, row=2), "figures[2].row: malta has two rows 2: leave this cell blank in a new row"),
        (
            changed("figures", 0, brief="mata"),
            'figures[1].brief: expected the id of a brief, found "mata": write malta',
        ),
        (
            changed("figures", 0, brief="v"),
            'figures[1].brief: expected the id of a brief, found "v": write malta',
        ),
        (changed("figures", 0, brief=None), "figures[1].brief: is missing"),
        (
            changed("figures", 0, mesure="x"),
            "figures.mesure: unknown column: it means measure, which is there already: delete one of the two",
        ),
        (changed("findings", 0, pillar=""), "findings[1].pillar: is missing"),
        (changed("tiers", 0, year="2005 to 2015"), 'tiers[1].year: expected a year, found "2005 to 2015"'),
        (changed("tiers", 0, year=2005.5), "tiers[1].year: expected a year, found 2005.5"),
        (changed("tiers", 2, year=2012), "tiers[3].year: MLT has two official placements in 2012"),
        (
            changed("penalties", 1, unit=None),
            (
                "penalties[2].unit: expected a currency for a fine, "
                "found years: write its code, such as USD, or value: vague and printed for a fine in words"
            ),
        ),
        (changed("briefs", 0, edition="22nd"), 'briefs[1].edition: expected a year, found "22nd"'),
        (changed("briefs", 0, updated=45467), "briefs[1].updated: expected a date such as 2024-06-24, found 45467"),
        (
            changed("briefs", 0, updated=dt.datetime(2024, 6, 24, 12, 30)),  # noqa: DTZ001  # cells have no zone
            "briefs[1].updated: expected a date such as 2024-06-24, found 2024-06-24 12:30:00",
        ),
        (changed("briefs", 0, subject="event"), "briefs[1].subject_name: is required: the subject is event"),
        (
            changed("briefs", 0, format=2),
            "briefs[1].format: this version reads formats up to 1; install a newer tipreport",
        ),
        (full() | {"figurs": []}, "figurs: unknown table; did you mean figures?"),
        (full() | {"countries": []}, "briefs[1].id: countries: expected at least one country"),
        (
            full() | {"progress": [{"brief": "malta", "year": 2022, "status": "none"}] * 2},
            "progress.recommendation: the column is missing",
        ),
        (full() | {"definitions": [{"word": "x", "text": "y"}] * 2}, "definitions.brief: the column is missing"),
        (MALTA | {"briefs": MALTA["briefs"] * 2}, 'briefs[2].id: the id "malta" is used twice'),
        ({"briefs": [{"title": "Malta"}]}, "briefs.id: the column is missing"),
    ],
)
def test_a_problem_has_its_table_row_and_column(tables: Rows, expected: str) -> None:
    assert problems_of(tables) == [expected]


@pytest.mark.parametrize(
    ("table", "cells", "remedy"),
    [
        ("tiers", {"tier": "niveau\u00a02", "official": "yes"}, 'a term in English, found "niveau 2": write Tier 2'),
        ("tiers", {"tier": "Tier 2", "official": "да"}, 'a term in English, found "да": write yes'),
        ("figures", {"qualifier": "au moins", "value": 3}, 'a term in English, found "au moins": write at least'),
        ("figures", {"unit": "casos", "value": 3}, 'a term in English, found "casos": write cases'),
        ("countries", {"roles": "origine; host"}, 'terms in English, found "origine; host": write source; host'),
        ("countries", {"roles": "origine; "}, 'a term in English, found "origine; ": write source'),
        ("tiers", {"tier": "Tier 2", "official": "Yes"}, 'yes or no, found "Yes": write yes'),
        ("figures", {"qualifier": "At Least", "value": 3}, 'found "At Least": write at least'),
        ("tiers", {"tier": "Niveau 9"}, "expected one of Tier 1"),
    ],
)
def test_a_word_in_another_language_leads_to_the_english_term(table: str, cells: dict[str, Any], remedy: str) -> None:
    row = {"brief": "malta", "country": "MLT"} if table in MALTA else {"brief": "malta"}
    usual = {"measure": "victims identified"} if table == "figures" else {}

    assert remedy in " ".join(problems_of(MALTA | {table: [row | usual | cells]})).replace("\u00a0", " ")


def test_rows_of_a_missing_brief_are_reported_once_per_table() -> None:
    tables = {name: table for name, table in full().items() if name in ("briefs", "countries", "figures")}
    tables["briefs"][0]["id"] = "Malta Brief"
    assert problems_of(tables) == [
        'briefs[1].id: expected a slug such as tip-2022, found "Malta Brief": write malta-brief',
        (
            'countries[1].brief: expected the id of a brief, found "malta": write the id of one, or add a '
            "row with this id to briefs"
        ),
        (
            'figures[1].brief: expected the id of a brief, found "malta": write the id of one, or add a row '
            "with this id to briefs"
        ),
    ]


def test_all_problems_are_reported_at_once_in_the_order_of_the_tables() -> None:
    tables = full()
    tables["sources"][0]["kind"] = "book"
    tables["figures"][2] |= {"measure": "convction", "value": "none", "note": 3.5}
    tables["figures"][0]["by"] = "nobody"
    tables["briefs"][0]["region"] = "Europe"
    tables["laws"][0]["coment"] = "x"
    with pytest.raises(InvalidRecordError) as error:
        briefs_from_tables(tables)
    assert [path for path, _ in error.value.problems] == [
        ("briefs", 0, "region"),
        ("figures", 0, "by"),
        ("figures", 2, "measure"),
        ("figures", 2, "value"),
        ("laws", "coment"),
        ("sources", 0, "kind"),
    ]


def test_a_problem_names_the_row_number_of_the_given_table() -> None:
    tables = full()
    tables["figures"].reverse()
    tables["figures"][-1]["by"] = "nobody"
    with pytest.raises(InvalidRecordError) as error:
        briefs_from_tables(tables)
    assert [path for path, _ in error.value.problems] == [("figures", len(tables["figures"]) - 1, "by")]


def test_a_problem_in_one_brief_hides_none_in_another() -> None:
    found = [parse_brief(FULL.replace("id: malta", f"id: {name}")) for name in ("a", "b")]
    tables = rows(tabulate(found))
    tables["briefs"][0]["region"] = "Europe"
    tables["figures"][-1]["by"] = "nobody"
    with pytest.raises(InvalidRecordError) as error:
        briefs_from_tables(tables)
    assert [path for path, _ in error.value.problems] == [
        ("briefs", 0, "region"),
        ("figures", len(tables["figures"]) - 1, "by"),
    ]
