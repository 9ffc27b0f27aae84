"""Organisations of tables of figures: by name where a document has them first, then by their abbreviation."""

import re
from collections import Counter
from collections.abc import Sequence

from attrs import evolve

from tipreport.document.blocks import Block, FigureLine, Figures
from tipreport.index import BriefIndex
from tipreport.model.records import Figure, Organisation
from tipreport.wording.names import organisation_in_phrase
from tipreport.wording.short_names import abbreviation_of
from tipreport.wording.wording import Wording

_LATIN = re.compile("[A-Za-z]")


class Abbreviations:
    """The organisations of several figures of a brief, and those whose abbreviation the document has explained.

    ``by the National Agency for the Prohibition of Trafficking in Persons (NAPTIP)``, then ``by NAPTIP``. The
    abbreviation is that of the brief, in the script of the name.
    """

    def __init__(self, index: BriefIndex, wording: Wording) -> None:
        self._index = index
        self._wording = wording
        self._named = Counter(figure.by for figure in index.brief.figures)
        self._explained: set[str] = set()

    def applied(self, line: FigureLine, figure: Figure) -> FigureLine:
        """Return the line of a figure with the abbreviation after the name of its organisation, or in its place."""
        by = self._index.by(figure)
        short = _abbreviation(by) if by and self._named[figure.by] > 1 else ""
        if by is None or not short:
            return line
        name = organisation_in_phrase(self._wording, by)
        if not line.detail.endswith(name):
            return line
        is_explained = by.name in self._explained
        self._explained.add(by.name)
        shown = organisation_in_phrase(self._wording, by, short) if is_explained else f"{name} ({short})"
        return evolve(line, detail=line.detail.removesuffix(name) + shown, detail_in_full=line.detail)


def _abbreviation(organisation: Organisation) -> str:
    """Return the abbreviation; nothing if the name has no letter of its script."""
    short = abbreviation_of(organisation)
    return short if _LATIN.search(organisation.name) or not _LATIN.search(short) else ""


def with_names_in_full(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Return some blocks of a document with the names of organisations, since the other blocks may explain these."""
    return tuple(
        evolve(block, lines=tuple(map(_in_full, block.lines))) if isinstance(block, Figures) else block
        for block in blocks
    )


def _in_full(line: FigureLine) -> FigureLine:
    return evolve(line, detail=line.detail_in_full, detail_in_full="") if line.detail_in_full else line
