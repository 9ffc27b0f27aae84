"""The English of the workbook: what its cover, its notes and its descriptions say."""

from collections.abc import Mapping

from tipreport.exporters.excel.layout import (
    COLUMNS,
    CONTENTS,
    HEADER_ROW,
    HISTORY,
    KEY_FIGURES,
    MATRIX,
    NOTES,
    OVER_TIME,
    TERMS,
)

NOT_STATED = "not stated"
RATER = "the U.S. Department of State"

BLANK = "A blank cell means not said."
NOT_APPLICABLE = "A blank cell means not applicable."
NO_NUMBER = "A blank cell means no plain number, or two that differ."
NO_ENTRY = "A blank cell means no entry."
SWITCH = "To switch off filters: Data, Filter; frozen panes: View, Freeze Panes."

ABOUT: Mapping[str, str] = {
    CONTENTS: "The sheets of this workbook. Choose a name to go there.",
    NOTES: "What one must know to read the tables. Descriptions and headings point to these notes.",
    COLUMNS: "Every column of every table: its meaning, type, unit and allowed values.",
    TERMS: "The words that columns with a closed vocabulary allow.",
    MATRIX: "Tiers by report year: 1, 2, WL (Tier 2 Watch List), 3, SC (Special Case). In brackets: claimed.",
    HISTORY: "How many countries of these briefs stand on each tier, on record, by report year.",
    KEY_FIGURES: "A brief a row: its tier and its key figures, as every format prints them.",
    OVER_TIME: "Numbers of one measure over several years, the longest series. Estimates and ranges are left out.",
}
COLUMN_HEADS = ("table", "column", "type", "unit", "meaning", "allowed values", "refers to", "read back", "sheet")

NOTE_TEXTS: Mapping[str, tuple[str, str]] = {
    "blank": (
        "blank cells",
        "A blank cell means that the sources do not say. It is not zero: zero is written 0.",
    ),
    "number": (
        "numbers",
        (
            "The column qualifier says how a number is given: exact, about, at least, more than, at most, less "
            "than, or range, where value is the lower end and upper the higher one. The column printed keeps the "
            "source's words."
        ),
    ),
    "silence": (
        "numbers that are not there",
        (
            "Where value is blank, qualifier says why. Not reported: whoever holds the number did not give it. "
            "Not known: nobody can say. Not stated: the source speaks of the number and does not give it. Vague: "
            "the source gives words. Unreadable: what is printed is no number."
        ),
    ),
    "percent": (
        "percentages",
        (
            "A percentage is the number that the source prints: 24.3 with the unit percent is 24.3%. The column "
            "of, or the figure named in part_of, says of what. To change one, type 24.3 without the sign."
        ),
    ),
    "source": (
        "sources",
        (
            "The column sources says who says so: the id of a source and, after via, through whom it was heard. "
            "“tip-2022 via whitehead” is the report as the article tells it. The sheet Sources lists them all."
        ),
    ),
    "tier": (
        "tiers",
        (
            f"Placements with official yes are on record with {RATER}; the others are what a source claims, right "
            "or wrong. The year is that of the report, which tells of the year before. A year without a row is "
            "not known here."
        ),
    ),
    "period": (
        "periods",
        (
            "The column period says when the data are from, in words: 2021, 2010 to 2019, since 2010, as of "
            "2022-10. The columns from_year and to_year are for sorting."
        ),
    ),
    "check": (
        "data notes",
        (
            "What the checks found in the briefs: sources that differ, parts that do not add up, numbers that "
            "cannot be read. Nothing was repaired."
        ),
    ),
    "derived": (
        "derived columns",
        (
            "The last columns of some tables are derived from the others, for reading and pivoting. Nothing reads "
            "them back; the sheet Columns says which they are."
        ),
    ),
    "day": (
        "dates",
        "Days before 1 March 1900 are text, because spreadsheets do not agree on them.",
    ),
    "edit": (
        "changing the data",
        (
            "Rows may be sorted, columns moved and added. A new row leaves the column row blank. Names of tables "
            "and of columns stay as they are. The command “tipreport update” shows what a changed workbook says "
            "otherwise, and writes it into the briefs."
        ),
    ),
    "program": (
        "reading the data with a program",
        (
            "Each sheet has one table, whose name is the sheet's in small letters. Its header stands in row "
            f"{HEADER_ROW}."
        ),
    ),
}
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


def about(table: str, holds: str, blank: str, *, strict: bool) -> str:
    """The description under a title: what the table holds, its notes, what blanks mean, how to switch things off."""
    return " ".join(part for part in (holds, references(table), blank, "" if strict else SWITCH) if part)


def title_of(count: int) -> str:
    """The title of a workbook of several briefs."""
    return f"Trafficking in persons: {counted(count)}"


def counted(count: int) -> str:
    """``1 country brief``, ``9 country briefs``."""
    return f"{count} country brief{'' if count == 1 else 's'}" if count else "no briefs"


def what_it_is(count: int) -> str:
    """The sentence under the cover's title."""
    if not count:
        return "A workbook without briefs: the sheet Columns says what it would hold."
    return (
        f"{counted(count).capitalize()} on trafficking in persons, as tables to read and to compute with. Every "
        "figure, finding and law is a row of its own and names its source. Where sources differ, each has its row."
    )


HOW_TO_READ = (
    "Start with the sheet Contents. Key figures and the tier sheets are made for reading; the other sheets hold one "
    "table each, with a meaning for every column in the sheet Columns."
)
ACCESSIBILITY = (
    "Each sheet has a title, a description and at most one table, which a screen reader can announce. No meaning rests "
    "on colour alone. No cells are merged or hidden, and there are no macros and no formulas."
)
HOW_TO_CHANGE = "This workbook can be changed and read back: see the sheet Notes."
