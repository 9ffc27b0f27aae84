"""A full document becomes a short one: a selection of its blocks, with lines that state how much more there is."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from attrs import evolve

from tipreport.document.blocks import Block, Notes, Paragraph, Sources
from tipreport.document.document import Document
from tipreport.document.short.endmatter import source_count, with_endmatter
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
    title,
)
from tipreport.document.spans import Text
from tipreport.wording.sections import PILLARS
from tipreport.wording.short import full_record
from tipreport.wording.wording import Wording, wording_for

__all__ = ["shorten", "with_full_record"]

_SECTIONS: Mapping[str, Callable[[Wording, Sequence[Block], Limits], Iterable[Block]]] = {
    "title": title,
    "tiers": tiers,
    "summary": summary,
    "key-figures": key_figures,
    "changes": changes,
    "laws": laws,
    "recommendations": recommendations,
    **dict.fromkeys(PILLARS, pillar),
    "context": context,
    "profile": profile,
    "routes": routes,
}


_WITHOUT_TIERS = {**_SECTIONS, "recommendations": made_longest_first}


def shorten(document: Document, limits: Limits | None = None) -> Document:
    """Return the short document of a full one: the selection for a meeting, with the numbers of it.

    It has the title, the tiers, the summary, key figures, laws and penalties, recommendations and findings up to the
    limits, and those data notes and sources that these cite. Laws and penalties come before the recommendations.
    By-lines state how many more there are. In a brief without tiers, the recommendations that most editions make come
    first. A brief without key figures has the first ones of its sections.
    """
    limits = limits or Limits()
    wording = wording_for(document.language)
    sections = {**with_figures(wording, dict(document.sections()))}
    if "laws" in sections:
        sections["laws"] = with_sentences(sections["laws"], document.penalties)
    blocks: list[Block] = []
    for name, select in (_SECTIONS if "tiers" in sections else _WITHOUT_TIERS).items():
        blocks += select(wording, sections.get(name, ()), limits)
    blocks = [*with_same_law(blocks, document.penalties)]
    blocks = [*with_endmatter(wording, blocks, sections, limits)]
    return evolve(document, blocks=tuple(blocks), detail="short", full=document)


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
