"""The lists: marks of findings, numbers of recommendations and of data notes."""

from tipreport_docx.elements import MM, Element, w
from tipreport_docx.palette import EFFORT, INK, SHORTFALL

EFFORTS, SHORTFALLS, CONTEXT = 1, 2, 3
_NUMBERS, _NOTES = 4, 5  # abstract definitions of lists that begin anew
_BULLETS = ((EFFORTS, "▲", EFFORT), (SHORTFALLS, "▽", SHORTFALL), (CONTEXT, "•", INK))


class Numbering:
    """The lists of a document: those of styles, and those that it begins."""

    def __init__(self) -> None:
        self._begun: list[tuple[int, int]] = []  # definition, first number

    def recommendations(self, first: int) -> int:
        """The id of a new list of recommendations, from this number on."""
        return self._begin(_NUMBERS, first)

    def notes(self, first: int) -> int:
        """The id of a new list of data notes."""
        return self._begin(_NOTES, first)

    def _begin(self, definition: int, first: int) -> int:
        self._begun.append((definition, first))
        return CONTEXT + len(self._begun)

    def part(self) -> Element:
        """The part ``numbering.xml``."""
        styles = {EFFORTS: "EffortFinding", SHORTFALLS: "ShortfallFinding", CONTEXT: "ContextFinding"}
        made = w("numbering")
        for ident, mark, colour in _BULLETS:
            made.append(_definition(ident, "bullet", mark, 5, style=styles[ident], colour=colour))
        made.append(_definition(_NUMBERS, "decimal", "%1.", 8))
        made.append(_definition(_NOTES, "decimal", "%1.", 9))
        made.extend(w("num", w("abstractNumId", val=ident), numId=ident) for ident, _, _ in _BULLETS)
        for number, (definition, first) in enumerate(self._begun, CONTEXT + 1):
            override = w("lvlOverride", w("startOverride", val=first), ilvl=0)
            made.append(w("num", w("abstractNumId", val=definition), override, numId=number))
        return made


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
