"""The numbered notes of the workbook, and which tables refer to them."""

from collections.abc import Iterator, Mapping

from tipreport.exporters.excel.layout import HEADER_ROW, INDICATORS, TIER_HISTORY, TIER_MATRIX
from tipreport.tables import Wording, headings

NOTES = (
    "blank_cells",
    "numbers",
    "missing_numbers",
    "percentages",
    "sources",
    "tiers",
    "periods",
    "data_notes",
    "derived_columns",
    "dates",
    "changing_data",
    "programs",
    "adding",
    "certainty",
)
"""The notes in their order, by the names of their labels. The first is note 1."""

_NOTES_OF: Mapping[str, tuple[str, ...]] = {
    "figures": ("numbers", "missing_numbers", "percentages", "periods", "adding", "certainty"),
    INDICATORS: ("numbers", "missing_numbers", "adding", "certainty"),
    "penalties": ("numbers", "missing_numbers"),
    "tiers": ("tiers",),
    TIER_MATRIX: ("tiers",),
    TIER_HISTORY: ("tiers",),
    "sources": ("sources",),
    "data_notes": ("data_notes",),
}


def note_rows(wording: Wording) -> Iterator[tuple[str, str, str]]:
    """Yield the name, the subject and the text of each note, with the headings of the columns that it names."""
    labels = wording.workbook
    words = {"official": headings("tiers", wording)["official"], **headings("figures", wording)}
    words["column_row"] = words.pop("row")
    for number, note in enumerate(NOTES, 1):
        text = str(getattr(labels, f"{note}_note"))
        yield labels.note_name.format(number=number), getattr(labels, note), text.format(row=HEADER_ROW, **words)


def note_numbers(table: str) -> Iterator[int]:
    """Yield the numbers of the notes to which the description of a table refers."""
    for note in _NOTES_OF.get(table, ()):
        yield NOTES.index(note) + 1
