"""Bugs planted in the Word plugin."""

from tests.testing.mutants.mutant import Mutant

_INLINE, _LISTS, _BLOCKS, _TABLE, _TITLE = "inline.py", "lists.py", "blocks.py", "table.py", "title.py"
_TABLE_ELEMENT = "table_element.py"


def _mutant(name: str, check: str, file: str, old: str, new: str) -> Mutant:
    return Mutant(f"docx: {name}", check, f"tipreport_docx/{file}", old, new)


MUTANTS = (
    _mutant(
        "links to the next source",
        "citations_in_place",
        _INLINE,
        'bookmark("source", span.number)',
        'bookmark("source", span.number + 1)',
    ),
    _mutant(
        "cites one source of several",
        "citations_in_place",
        _INLINE,
        "for index, span in enumerate(span for span in group if isinstance(span, CitationRef)):",
        "for index, span in enumerate([span for span in group if isinstance(span, CitationRef)][:1]):",
    ),
    _mutant(
        "drops note numbers", "notes_in_place", _INLINE, "self.text(str(number), HYPERLINK)", 'self.text("", HYPERLINK)'
    ),
    _mutant(
        "drops text before marks",
        "nothing_lost",
        _INLINE,
        "text = f\"{span.text.rstrip(' ')}{NBSP}\" if is_bound else span.text",
        "text = NBSP if is_bound else span.text",
    ),
    _mutant(
        "drops contents of notes",
        "nothing_lost",
        _LISTS,
        "*inline.spans(note.content)]",
        "*inline.spans(marks_of(note.content))]",
    ),
    _mutant(
        "drops headings",
        "headings_in_place",
        _BLOCKS,
        'yield paragraph(f"Heading{block.level}", text)',
        'yield paragraph(f"Heading{block.level}", [])',
    ),
    _mutant(
        "drops remarks of rows",
        "nothing_lost",
        _TABLE,
        "note=cell.detail if index else row.remark",
        "note=cell.detail",
    ),
    _mutant(
        "shifts heads",
        "periods_in_place",
        _TABLE_ELEMENT,
        "inline.text(column.head)",
        "inline.text(content.columns[(content.columns.index(column) + 1) % len(content.columns)].head)",
    ),
    _mutant(
        "drops the tier",
        "nothing_lost",
        _TITLE,
        "yield paragraph(style, inline.text(name))",
        "yield paragraph(style, [])",
    ),
)
