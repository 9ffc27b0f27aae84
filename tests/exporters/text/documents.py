"""Small documents and their text."""

import re
from typing import Any

from tipreport.document import Block, CitationRef, Document, NoteRef, Spans, Strong, Text
from tipreport.exporters.text.render import render

_MARK = re.compile(r"(\[\d+(?:, [^\]]+)?\]|\(note \d+\)|\*[^*]+\*)")


def document(*blocks: Block) -> Document:
    return Document(id="serbia", title="Human trafficking in Serbia", language="en", blocks=blocks)


def text_of(*blocks: Block, **options: Any) -> str:
    return render(document(*blocks), **options)


def spans(text: str) -> Spans:
    """Spans from text: ``[1]`` and ``[2, p. 4]`` are citations, ``(note 3)`` is a reference, ``*311*`` is strong."""
    return tuple(_span(part) for part in _MARK.split(text) if part)


def _span(part: str) -> Text | Strong | CitationRef | NoteRef:
    if part.startswith("*"):
        return Strong(part.strip("*"))
    if not _MARK.fullmatch(part):
        return Text(part)
    if part.startswith("(note "):
        return NoteRef(int(part[6:-1]))
    number, _, locator = part[1:-1].partition(", ")
    return CitationRef(int(number), locator)
