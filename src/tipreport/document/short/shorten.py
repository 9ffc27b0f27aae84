"""A full document becomes a short one: a selection of its blocks, with lines that state how much more there is."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve

from tipreport.document.blocks import Block
from tipreport.document.document import Document
from tipreport.document.short.endmatter import with_endmatter
from tipreport.document.short.limits import Limits
from tipreport.document.short.sections import key_figures, pillar, recommendations, summary, tiers, title
from tipreport.wording.sections import PILLARS
from tipreport.wording.wording import Wording, wording_for

__all__ = ["shorten"]

_SECTIONS: Mapping[str, Callable[[Wording, Sequence[Block], Limits], Iterable[Block]]] = {
    "title": title,
    "tiers": tiers,
    "summary": summary,
    "key-figures": key_figures,
    "recommendations": recommendations,
    **dict.fromkeys(PILLARS, pillar),
}


def shorten(document: Document, limits: Limits | None = None) -> Document:
    """Return the short document of a full one: the selection for a meeting, in the order and with the numbers of it.

    It has the title, the tiers, the summary, key figures, recommendations and findings up to the limits, and those data
    notes and sources that these cite. By-lines state how many more there are.
    """
    limits = limits or Limits()
    wording = wording_for(document.language)
    sections = dict(document.sections())
    blocks: list[Block] = []
    for name, select in _SECTIONS.items():
        blocks += select(wording, sections.get(name, ()), limits)
    blocks = [*with_endmatter(wording, blocks, sections, limits)]
    return evolve(document, blocks=tuple(blocks), detail="short", full=document)
