"""The numbered notes of the workbook, and which tables point to them."""

from collections.abc import Mapping
from typing import NamedTuple

from tipreport.exporters.excel.sheets.layout import HEADER_ROW, HISTORY, MATRIX

RATER = "the U.S. Department of State"


class Note(NamedTuple):
    """A note: what it is about, and what it says."""

    about: str
    text: str


NOTE_TEXTS: Mapping[str, Note] = {
    "blank": Note(
        "blank cells",
        "A blank cell means that the sources do not say. It is not zero: zero is written 0.",
    ),
    "number": Note(
        "numbers",
        "The column qualifier says how a number is given: exact, about, at least, more than, at most, less "
        "than, or range, where value is the lower end and upper the higher one. The column printed keeps the "
        "source's words.",
    ),
    "silence": Note(
        "numbers that are not there",
        "Where value is blank, qualifier says why. Not reported: whoever holds the number did not give it. "
        "Not known: nobody can say. Not stated: the source speaks of the number and does not give it. Vague: "
        "the source gives words. Unreadable: what is printed is no number.",
    ),
    "percent": Note(
        "percentages",
        "A percentage is the number that the source prints: 24.3 with the unit percent is 24.3%. The column "
        "of, or the figure named in part_of, says of what. To change one, type 24.3 without the sign.",
    ),
    "source": Note(
        "sources",
        "The column sources says who says so: the id of a source and, after via, through whom it was heard. "
        "“tip-2022 via whitehead” is the report as the article tells it. The sheet Sources lists them all.",
    ),
    "tier": Note(
        "tiers",
        f"Placements with official yes are on record with {RATER}; the others are what a source claims, right "
        "or wrong. The year is that of the report, which tells of the year before. A year without a row is "
        "not known here.",
    ),
    "period": Note(
        "periods",
        "The column period says when the data are from, in words: 2021, 2010 to 2019, since 2010, as of "
        "2022-10. The columns from_year and to_year are for sorting.",
    ),
    "check": Note(
        "data notes",
        "What the checks found in the briefs: sources that differ, parts that do not add up, numbers that "
        "cannot be read. Nothing was repaired.",
    ),
    "derived": Note(
        "derived columns",
        "The last columns of some tables are derived from the others, for reading and pivoting. Nothing reads "
        "them back; the sheet Columns says which they are.",
    ),
    "day": Note(
        "dates",
        "Days before 1 March 1900 are text, because spreadsheets do not agree on them.",
    ),
    "edit": Note(
        "changing the data",
        "Rows may be sorted, columns moved and added. A new row leaves the column row blank. Names of tables "
        "and of columns stay as they are. The command “tipreport update” shows what a changed workbook says "
        "otherwise, and writes it into the briefs.",
    ),
    "program": Note(
        "reading the data with a program",
        f"Each sheet has one table, whose name is the sheet's in small letters. Its header stands in row {HEADER_ROW}.",
    ),
}
"""Every note by a name that readers do not see; its number is its place, from 1."""

_NOTES_OF: Mapping[str, tuple[str, ...]] = {
    "figures": ("number", "silence", "percent", "period"),
    "penalties": ("number", "silence"),
    "tiers": ("tier",),
    MATRIX: ("tier",),
    HISTORY: ("tier",),
    "sources": ("source",),
    "data_notes": ("check",),
}


def references(table: str) -> str:
    """The notes that a table's description points to: ``[note 2] [note 3]``."""
    numbers = [*NOTE_TEXTS]
    return " ".join(f"[note {numbers.index(key) + 1}]" for key in _NOTES_OF.get(table, ()))
