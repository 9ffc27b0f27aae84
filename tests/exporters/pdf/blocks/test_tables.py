"""Columns are wide enough for their text: numbers are not broken, and sentences have room."""

from typing import Any

from tests.exporters.pdf.sheets import export
from tests.exporters.pdf.tagged.documents import check, text_of, tree
from tipreport.files import parse_brief

HEAD = """
id: malta
title: Human trafficking in Malta
countries: [{country: MLT}]
"""


def rows(branch: Any) -> list[list[str]]:
    """The cells of each row of each table."""
    if isinstance(branch, str):
        return []
    if branch[0] == "TR":
        return [[text_of(cell).strip() for cell in branch[1:]]]
    return [row for part in branch[1:] for row in rows(part)]


def sheet_rows(lists: str) -> list[list[str]]:
    return rows(tree(check(export(parse_brief(HEAD + lists, "malta.yaml")))))


def test_periods_that_do_not_fit_move_to_a_second_table() -> None:
    figures = [
        f"  - {{measure: refugees, value: {year}00 to {year}50, period: as of {year}, note: Of {year}}}"
        for year in range(2015, 2023)
    ]

    found = sheet_rows("\n".join(["figures:", *figures]))

    heads = [row for row in found if row[0] == "Measure"]
    years = [period[-4:] for row in heads for period in row[1:]]
    assert len(heads) > 1
    assert years == [str(year) for year in range(2015, 2023)]
    numbers = [cell.split("\u00a0(")[0].split(" (")[0] for row in found if row[0] == "Refugees" for cell in row[1:]]
    assert [n.replace("\u00a0", " ") for n in numbers] == [f"{int(y) * 100:,} to {int(y) * 100 + 50:,}" for y in years]
