"""Lists: the marks of findings, the numbers of recommendations and of data notes."""

from collections.abc import Iterable, Iterator

from tipreport_docx.elements import MM, Element, w
from tipreport_docx.palette import EFFORT, INK, SHORTFALL

EFFORTS, SHORTFALLS, CONTEXT = 1, 2, 3
_NUMBERS, _NOTES = 4, 5  # abstract definitions of lists that restart
_BULLETS = ((EFFORTS, "▲", EFFORT), (SHORTFALLS, "▽", SHORTFALL), (CONTEXT, "•", INK))


class Numbering:
    """The lists of a document: those of its styles, and those that it starts."""

    def __init__(self) -> None:
        self._started: list[tuple[int, int]] = []  # definition, first number

    def recommendations(self, numbers: Iterable[int]) -> Iterator[int]:
        """Yield the id of a list for each of some recommendations."""
        return self._lists(_NUMBERS, numbers)

    def notes(self, numbers: Iterable[int]) -> Iterator[int]:
        """Yield the id of a list for each of some data notes."""
        return self._lists(_NOTES, numbers)

    def _lists(self, definition: int, numbers: Iterable[int]) -> Iterator[int]:
        """Yield the id of a list for each item. Word counts the items, so a missing number starts a list."""
        following = 0
        for number in numbers:
            if number != following:
                self._started.append((definition, number))
            following = number + 1
            yield CONTEXT + len(self._started)

    def part(self) -> Element:
        """Return the part ``numbering.xml``."""
        styles = {EFFORTS: "EffortFinding", SHORTFALLS: "ShortfallFinding", CONTEXT: "ContextFinding"}
        element = w("numbering")
        for ident, mark, colour in _BULLETS:
            element.append(_definition(ident, "bullet", mark, 5, style=styles[ident], colour=colour))
        element.append(_definition(_NUMBERS, "decimal", "%1.", 8))
        element.append(_definition(_NOTES, "decimal", "%1.", 9))
        element.extend(w("num", w("abstractNumId", val=ident), numId=ident) for ident, _, _ in _BULLETS)
        for number, (definition, first) in enumerate(self._started, CONTEXT + 1):
            override = w("lvlOverride", w("startOverride", val=first), ilvl=0)
            element.append(w("num", w("abstractNumId", val=definition), override, numId=number))
        return element


def _definition(ident: int, kind: str, text: str, hanging: int, *, style: str = "", colour: str = "") -> Element:
    level = w("lvl", w("start", val=1), w("numFmt", val=kind), ilvl=0)
    if style:
        level.append(w("pStyle", val=style))
    level.append(w("lvlText", val=text))
    level.append(w("lvlJc", val="left"))
    indent = round(hanging * MM)
    level.append(w("pPr", w("ind", left=indent, hanging=indent)))
    if colour:
        level.append(w("rPr", w("color", val=colour)))
    return w("abstractNum", w("multiLevelType", val="singleLevel"), level, abstractNumId=ident)
