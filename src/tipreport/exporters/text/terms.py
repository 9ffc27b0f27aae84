"""Names and labels, and what is said of each."""

from collections.abc import Sequence

from tipreport.document import Spans, Terms, Text
from tipreport.exporters.text.breaks import cells
from tipreport.exporters.text.inline import named
from tipreport.exporters.text.lines import INDENT, Lines

HANGING = INDENT * 2
GAP = "  "  # between a label and its text


def terms(block: Terms, lines: Lines) -> None:
    """Names lead their text; short labels stand in a column of their own."""
    if block.heads is None:
        labelled([(entry.name, entry.items) for entry in block.entries], lines)
        return
    for entry in block.entries:
        first, *others = entry.items
        lines.say(named(entry.name, first), rest=HANGING)
        for says in others:
            lines.say(says, HANGING)


def labelled(entries: Sequence[tuple[str, Sequence[Spans]]], lines: Lines) -> None:
    """``Label:  what is said``, the texts under one another unless that leaves them too little room."""
    names = [lines.plain(name) + ":" for name, _ in entries]
    column = max(map(cells, names), default=0) + len(GAP)
    aligned = 0 < column * 3 <= lines.width
    spaced = any(len(items) > 1 for _, items in entries)
    for place, (name, (_, items)) in enumerate(zip(names, entries, strict=True)):
        if spaced and place:
            lines.gap()
        first, *others = items
        if aligned:
            hanging = INDENT + " " * column
            lines.say(first, INDENT + name + " " * (column - cells(name)), hanging)
        else:
            hanging = HANGING
            lines.say((Text(f"{name} "), *first), rest=hanging)
        for says in others:
            lines.say(says, hanging)
