"""A full document becomes a short one: a selection of its blocks, with lines that state how much more there is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeAlias

from attrs import evolve

from tipreport.document.blocks import Block, Notes, Paragraph, Sources
from tipreport.document.document import Document
from tipreport.document.short.endmatter import Endmatter, source_count
from tipreport.document.short.figures import with_figures
from tipreport.document.short.laws import laws, with_same_law, with_sentences
from tipreport.document.short.limits import Limits
from tipreport.document.short.sections import (
    changes,
    context,
    key_figures,
    made_longest_first,
    pillar,
    profile,
    recommendations,
    routes,
    summary,
    tiers,
)
from tipreport.document.short.title import title
from tipreport.document.spans import Text
from tipreport.wording.sections import PILLARS
from tipreport.wording.short import full_record
from tipreport.wording.wording import Wording, wording_for

__all__ = ["Shortener", "shorten", "with_full_record"]

_Select: TypeAlias = Callable[[Wording, Sequence[Block], Limits], Iterable[Block]]

_SECTIONS: Mapping[str, tuple[_Select, tuple[str, ...]]] = {  # with the limits that each selection depends on
    "title": (title, ("longest", "remarks")),
    "tiers": (tiers, ("ladders", "grid", "strips")),
    "summary": (summary, ("summary",)),
    "key-figures": (key_figures, ("tiles", "small_tiles")),
    "changes": (changes, ("changes_left_out",)),
    "laws": (laws, ("longest", "laws")),
    "recommendations": (recommendations, ("longest", "recommendations")),
    **dict.fromkeys(PILLARS, (pillar, ("longest", "findings"))),
    "context": (context, ("longest", "context")),
    "profile": (profile, ("further",)),
    "routes": (routes, ("further",)),
}


_WITHOUT_TIERS = {**_SECTIONS, "recommendations": (made_longest_first, ("longest", "recommendations"))}


def shorten(document: Document, limits: Limits | None = None) -> Document:
    """Return the short document of a full one: the selection for a meeting, with the numbers of it.

    It has the title, the tiers, the summary, key figures, laws and penalties, recommendations and findings up to the
    limits, and those data notes and sources that these cite. Laws and penalties come before the recommendations.
    By-lines state how many more there are. In a brief without tiers, the recommendations that most editions make come
    first. A brief without key figures has the first ones of its sections.
    """
    return Shortener(document).shorten(limits or Limits())


class Shortener:
    """Makes short documents of a full one, for several limits. Those that select the same from a section share it."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._wording = wording_for(document.language)
        self._sections = {**with_figures(self._wording, dict(document.sections()))}
        if "laws" in self._sections:
            self._sections["laws"] = with_sentences(self._sections["laws"], document.penalties)
        self._endmatter = Endmatter(self._wording, self._sections)
        self._selected: dict[tuple[str, tuple[int, ...]], tuple[Block, ...]] = {}

    def shorten(self, limits: Limits) -> Document:
        """Return the short document with some limits, see `shorten`."""
        blocks: list[Block] = []
        for name, (select, used) in (_SECTIONS if "tiers" in self._sections else _WITHOUT_TIERS).items():
            key = name, tuple([getattr(limits, each) for each in used])
            if key not in self._selected:
                self._selected[key] = tuple(select(self._wording, self._sections.get(name, ()), limits))
            blocks += self._selected[key]
        blocks = [*with_same_law(blocks, self._document.penalties)]
        blocks = [*self._endmatter.added(blocks, limits)]
        return evolve(self._document, blocks=tuple(blocks), detail="short", full=self._document)


def with_full_record(document: Document, file: str) -> Document:
    """Return a short document with a line about its full record, which is in a file of this name; others as they are.

    The line is the last paragraph: "Short brief. The full record: serbia.pdf, 17 data notes, 22 sources." ``file`` is
    empty if the name is not known.
    """
    if document.full is None:
        return document
    notes = sum(len(block.items) for block in document.full.blocks if isinstance(block, Notes))
    sources = sum(source_count(block.items) for block in document.full.blocks if isinstance(block, Sources))
    line = full_record(wording_for(document.language), file, notes, sources)
    return evolve(document, blocks=(*document.blocks, Paragraph((Text(line),), "caption")), footer=line)
