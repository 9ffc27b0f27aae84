"""A full document becomes a short one: a selection of its blocks, with lines that state how much more there is."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import TypeAlias

from attrs import evolve

from tipreport.document.blocks import Block, Figures, Heading, Notes, Paragraph, Sources
from tipreport.document.document import Document
from tipreport.document.figures.abbreviations import with_names_in_full
from tipreport.document.short.at_risk import AT_RISK, at_risk, with_people_at_risk
from tipreport.document.short.endmatter import Endmatter, source_count
from tipreport.document.short.figures import with_figures, with_pillar_figures
from tipreport.document.short.findings import FindingShares
from tipreport.document.short.laws import laws, laws_named, with_same_law, with_sentences
from tipreport.document.short.left_out import LeftOut
from tipreport.document.short.limits import JUDGED, Limits
from tipreport.document.short.names import with_names
from tipreport.document.short.pillars import context, pillar
from tipreport.document.short.recommendations import (
    completed_recommendations,
    ends_of_recommendations,
    made_longest_first,
    recommendations,
    recommendations_within,
)
from tipreport.document.short.sections import (
    changes,
    further,
    key_figures,
    tiers,
)
from tipreport.document.short.subject import subject_goods, subject_routes, subjects, topic_words
from tipreport.document.short.summary import ends_of_sentences, numbers_of, sentences_within, summary
from tipreport.document.short.title import title, with_basis_beside_summary
from tipreport.document.spans import Text
from tipreport.wording.sections import PILLARS
from tipreport.wording.short import full_record
from tipreport.wording.title import usual_topic
from tipreport.wording.wording import Wording, wording_for

__all__ = ["Shortener", "shorten", "with_full_record"]

_Select: TypeAlias = Callable[[Wording, Sequence[Block], Limits], Iterable[Block]]

_SECTIONS: Mapping[str, tuple[_Select, tuple[str, ...]]] = {  # with the limits that each selection depends on
    "title": (title, ("longest", "remarks")),
    "tiers": (tiers, ("ladders", "grid", "strips", "peers")),
    "summary": (summary, ("summary", "most_sentences")),
    "key-figures": (key_figures, ("tiles", "small_tiles", "breakdowns")),
    "changes": (changes, ("changes_left_out",)),
    AT_RISK: (at_risk, ("at_risk", "further")),
    "laws": (laws, ("longest", "laws")),
    "recommendations": (recommendations, ("longest", "recommendations", "most_recommendations", "notes")),
    **dict.fromkeys(JUDGED, (pillar, ("longest", "findings", "more_findings", "programmes"))),
    "context": (context, ("longest", "context", "programmes")),
    **dict.fromkeys(("profile", "routes", "other-figures", "quotations"), (further, ("further", "figures"))),
}
_SUBJECTS: Mapping[str, tuple[_Select, tuple[str, ...]]] = {  # where a brief is about these
    "routes": (subject_routes, ("longest", "subject")),
    "profile": (subject_goods, ("longest", "subject")),
}


_FORMS = ("sexual exploitation", "forced labour", "domestic servitude", "debt bondage", "slavery")  # most offences
_NAMING = ("summary", "recommendations", *PILLARS)  # sections that may name a law


def shorten(document: Document, limits: Limits | None = None) -> Document:
    """Return the short document of a full one: the selection for a meeting, with the numbers of it.

    It has the title, the tiers, the summary, key figures, laws and penalties, recommendations and findings up to the
    limits, and those data notes and sources that these cite. Laws and penalties come before the recommendations.
    By-lines state how many more there are, and the last line which sections are left out. In a brief without tiers, the
    recommendations that most editions make come first. A brief without key figures has the first ones of its sections.
    """
    return Shortener(document).shorten(limits or Limits())


class Shortener:
    """Makes short documents of a full one, for several limits. Those that select the same from a section share it.

    Each keeps what made it, so that an exporter which needs others does not begin again.
    """

    def __init__(self, document: Document) -> None:
        self._document = document
        self._wording = wording_for(document.language)
        full = {name: with_names_in_full(blocks) for name, blocks in document.sections()}
        with_keys = with_figures(self._wording, with_basis_beside_summary(full))
        self._sections = {**with_pillar_figures(self._wording, with_keys)}
        if "laws" in self._sections:
            topic = " ".join((usual_topic(self._wording), *(self._wording.term("form", form) for form in _FORMS)))
            self._sections["laws"] = with_sentences(self._sections["laws"], document.penalties, document.title, topic)
        texts = (block for name in _NAMING for block in self._sections.get(name, ()) if not isinstance(block, Heading))
        self._laws = partial(laws, named=laws_named(self._sections.get("laws", ()), texts))
        self.subjects = subjects(document, self._sections)
        """The sections that the brief is about, which precede the laws."""
        self.shares = FindingShares(self._sections)
        """How many findings each pillar has."""
        self._pillar = partial(pillar, findings_of=self.shares.of)
        completed = completed_recommendations(self._sections.get("earlier-recommendations", ()))
        self._recommendations = partial(recommendations, completed=completed)
        self._made_longest = partial(made_longest_first, completed=completed)
        self._key_figures = partial(key_figures, topic=topic_words(document))
        self._endmatter = Endmatter(self._wording, self._sections)
        self._left_out = LeftOut(self._wording, self._sections)
        in_tiles = self._numbers_in_tiles()
        self._summary = partial(summary, in_tiles=in_tiles)
        self._ends_of_sentences = ends_of_sentences(self._sections.get("summary", ()), in_tiles)
        self._ends_of_recommendations: dict[int, list[int]] = {}  # by the longest ones
        self._sections = {**with_people_at_risk(self._sections)}
        self._selected: dict[tuple[str, _Select, tuple[int, ...]], tuple[Block, ...]] = {}
        self._blocks: dict[Limits, tuple[Block, ...]] = {}

    def has_made(self, document: Document) -> bool:
        """Return whether it made a short document, whose full one has not been changed since."""
        return document.full is self._document

    def shorten(self, limits: Limits) -> Document:
        """Return the short document with some limits, see `shorten`."""
        if limits not in self._blocks:
            self._blocks[limits] = self._made(limits)
        return evolve(self._document, blocks=self._blocks[limits], detail="short", full=self._document, shortener=self)

    def _made(self, limits: Limits) -> tuple[Block, ...]:
        """The blocks of a short document."""
        blocks: list[Block] = []
        for name in self._order:
            blocks += self.select(name, limits)
        blocks = [*with_same_law(blocks, self._document.penalties)]
        blocks = with_names(blocks, self._document.abbreviations)
        blocks = [*self._endmatter.added(blocks, limits)]
        blocks += self._left_out.line(blocks)
        return tuple(blocks)

    @cached_property
    def _order(self) -> list[str]:
        """The sections in the order of the short document: the subjects of the brief before laws and penalties."""
        others = [name for name in _SECTIONS if name not in self.subjects]
        index = others.index("laws")
        return [*others[:index], *self.subjects, *others[index:]]

    def select(self, name: str, limits: Limits) -> tuple[Block, ...]:
        """Return the selected blocks of a section, with citations and references that the document may not have."""
        select, used = _SECTIONS[name]
        of_brief = {
            "summary": self._summary,
            "key-figures": self._key_figures,
            "laws": self._laws,
            "recommendations": self._recommendations if "tiers" in self._sections else self._made_longest,
            **dict.fromkeys(JUDGED, self._pillar),
        }
        select = of_brief.get(name, select)
        blocks = self._selection(name, select, used, limits)
        if name in self.subjects and not blocks:  # it is not shown whole
            blocks = self._selection(name, *_SUBJECTS[name], limits)
        return blocks

    def counts(self, limits: Limits) -> tuple[int, int]:
        """Return how many sentences of the summary, and how many recommendations, are shown."""
        sentences = sentences_within(self._ends_of_sentences, limits)
        ends = self._ends_of_recommendations.get(limits.longest)
        if ends is None:
            ends = ends_of_recommendations(self._sections.get("recommendations", ()), limits)
            self._ends_of_recommendations[limits.longest] = ends
        return sentences, recommendations_within(ends, limits)

    def _numbers_in_tiles(self) -> frozenset[str]:
        """The numbers of the key figures that are shown with nearly all limits."""
        blocks = self._key_figures(self._wording, self._sections.get("key-figures", ()), Limits(small_tiles=0))
        return numbers_of(line for block in blocks if isinstance(block, Figures) for line in block.lines)

    def _selection(self, name: str, select: _Select, used: tuple[str, ...], limits: Limits) -> tuple[Block, ...]:
        """Return the selected blocks of a section. Cached by the limits that the selection uses."""
        key = name, select, tuple([getattr(limits, each) for each in used])
        if key not in self._selected:
            self._selected[key] = tuple(select(self._wording, self._sections.get(name, ()), limits))
        return self._selected[key]


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
