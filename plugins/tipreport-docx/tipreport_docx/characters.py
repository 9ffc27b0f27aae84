"""The characters of a document, as runs of one direction."""

import re
from collections.abc import Iterator
from unicodedata import bidirectional

from tipreport.document import Direction, isolates, with_direction_marks, with_soft_hyphens
from tipreport_docx.elements import Element, literal, run, w

NBSP = "\u00a0"
_STRONG = {"L": False, "R": True, "AL": True}
# Some readers take ``_x0041_`` for an escaped A (ECMA-376 part 1, 22.9.2.19), unless it is in two elements.
_PARTS = re.compile(r"([\t\n\u00ad]|(?<=\d)-(?=\d))|(?<=_)(?=x[0-9A-Fa-f]{4}_)")
_WITH_HYPHENS = re.compile("([\t\n-])")
_SPECIAL = {"\n": "br", "\t": "tab", "-": "noBreakHyphen", "\u00ad": "softHyphen"}


def runs(
    text: str, style: str = "", language: str = "", *, direction: Direction = "ltr", is_whole: bool = False
) -> Iterator[Element]:
    """Yield runs of one direction each, for a paragraph of a direction; line breaks and tabs are kept.

    No line ends at a hyphen of a whole text, or at one between two digits. Long words have optional hyphens.
    """
    text = text if is_whole else with_soft_hyphens(text)
    for part, rtl in _directed(text) if direction == "ltr" else _isolated(text):
        pieces = (_WITH_HYPHENS if is_whole else _PARTS).split(part)
        content = [_content(piece) for piece in pieces if piece]
        yield run(*content, style=style, rtl=rtl, language=language)


def _isolated(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text from right to left, and whether each runs so. Marks are for readers without runs."""
    for part, is_isolated in isolates(with_direction_marks(text)):
        yield part, not is_isolated


def _content(piece: str) -> Element:
    return w(_SPECIAL[piece]) if piece in _SPECIAL else literal(piece)


def _directed(text: str) -> Iterator[tuple[str, bool]]:
    """Yield the parts of a text, and whether each runs from right to left: from its first such letter to its last."""
    if text.isascii():
        yield text, False
        return
    start, end, rtl = 0, 0, False  # of the part; ``end`` is after its last letter
    for index, character in enumerate(text):
        turned = _STRONG.get(bidirectional(character))
        if turned is not None and turned != rtl:
            cut = end if rtl else index  # characters between two directions are left to right
            if cut > start:
                yield text[start:cut], rtl
            start, rtl = cut, turned
        if turned is not None or not rtl or bidirectional(character) == "NSM":
            end = index + 1
    if rtl and end < len(text):
        yield text[start:end], True
        yield text[end:], False
    elif start < len(text):
        yield text[start:], rtl
