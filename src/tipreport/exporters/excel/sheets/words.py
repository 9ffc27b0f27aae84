"""The English of the workbook: what its cover and its descriptions say."""

from collections.abc import Mapping

from tipreport.exporters.excel.sheets.layout import (
    COLUMNS,
    CONTENTS,
    HISTORY,
    KEY_FIGURES,
    MATRIX,
    NOTES,
    OVER_TIME,
    TERMS,
)
from tipreport.exporters.excel.sheets.notes import references

NOT_STATED = "not stated"

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
