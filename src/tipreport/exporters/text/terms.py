"""Names and labels with their texts."""

from collections.abc import Sequence

from tipreport.document import Terms, Text
from tipreport.document.views import TermLine, term_lines
from tipreport.exporters.text.breaks import cells
from tipreport.exporters.text.inline import named
from tipreport.exporters.text.lines import INDENT, Lines

HANGING = INDENT * 2
GAP = "  "  # between a label and its text


def terms(block: Terms, lines: Lines) -> None:
    """Add names before their texts; short labels are in a separate column."""
    if block.heads is None:
        labelled([(entry.name, [*term_lines(entry)]) for entry in block.entries], lines)
        return
    for entry in block.entries:
        first, *others = entry.items
        lines.paragraph(named(entry.name, first, lines.labels), rest=HANGING)
        for spans in others:
            lines.paragraph(spans, HANGING)


def labelled(entries: Sequence[tuple[str, Sequence[TermLine]]], lines: Lines) -> None:
    """Add ``Label:  text``, the texts in a column unless that leaves them too little width.

    Texts about a place are indented below it.
    """
    colon = lines.labels.lead_separator.rstrip(" ")
    names = [lines.plain(name + colon) for name, _ in entries]
    column = max(map(cells, names), default=0) + len(GAP)
    aligned = 0 < column * 3 <= lines.width
    spaced = any(len(items) > 1 for _, items in entries)
    for index, (name, (_, items)) in enumerate(zip(names, entries, strict=True)):
        if spaced and index:
            lines.ensure_blank()
        first, *others = items
        if aligned:
            hanging = INDENT + " " * column
            lines.paragraph(first.content, INDENT + name + " " * (column - cells(name)), hanging)
        else:
            hanging = HANGING
            lines.paragraph((Text(f"{name} "), *first.content), rest=hanging)
        for line in others:
            lines.paragraph(line.content, hanging + INDENT if line.place else hanging)
