"""The state of a document while it is composed: the numbers of its sources, and the figures that are shown already.

Sections are composed in reading order, so that sources are numbered by their first citation. The state is
built once for a document and changes only through its methods.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import cached_property, lru_cache

from attrs import frozen

from tipreport.checks.check import reader_notes
from tipreport.comparison import Changes
from tipreport.document.addresses import linked
from tipreport.document.blocks import Heading, SectionRef
from tipreport.document.citation_chain import TIER_RECORD, CitationChain, in_order
from tipreport.document.figures.abbreviations import Abbreviations
from tipreport.document.joining import ended, lead_in, marks_after
from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import CitationRef, NoteRef, Spans
from tipreport.index import BriefIndex, Original
from tipreport.model.brief import CountryBrief
from tipreport.model.citation import Citation
from tipreport.model.field import Record
from tipreport.model.records import Claim, Figure, TierPlacement
from tipreport.model.vocabulary import Tier
from tipreport.tier_record import Inference, TierRecord, is_tier_record, shipped_tier_record
from tipreport.tier_record.evidence import disputing_tier, is_disputed
from tipreport.wording.inferred_editions import infers_edition
from tipreport.wording.missing_words import is_abridged, missing_place, unnamed
from tipreport.wording.names import organisation_in_phrase
from tipreport.wording.phrases import bound, lower, sentence, without_stop
from tipreport.wording.records import lead as lead_text
from tipreport.wording.sections import section_name
from tipreport.wording.sources import through
from tipreport.wording.wording import Parts, Wording


@frozen
class Disputed:
    """Another source contradicts a placement that the tier record infers."""

    tier: Tier | None
    """The tier that it names; None if it names none, or several."""


class CompositionState:
    """A brief with its index and data notes, and the builder of its document.

    ``report_years`` are the years of ladders that share an axis with others, ``language`` is that of the document,
    ``changes`` are those since an earlier edition, ``original`` is the brief of which it is a translation. ``peers`` is
    the option, and ``tier_record`` the record that it uses.
    """

    def __init__(
        self,
        brief: CountryBrief,
        wording: Wording,
        report_years: range,
        language: str,
        *,
        changes: Changes | None = None,
        original: Original | None = None,
        peers: tuple[str, ...] = (),
        tier_record: TierRecord | None = None,
    ) -> None:
        self.brief = brief
        self.peers = peers
        self._tier_record = tier_record
        self.cites_geography = False
        self.changes = changes
        self.wording = wording
        self.language = language
        self.report_years = report_years
        self.index = BriefIndex(brief, original)
        self.notes = reader_notes(self.index, wording)
        self.abbreviations = Abbreviations(self.index, wording)
        self._section = _section_ref(wording, "title")
        self._begun = [self._section]
        self._chains: dict[tuple[str, CitationChain | None], CitationChain] = {}
        self._numbers: dict[CitationChain, int] = {}
        self._cited_in: dict[int, dict[str, SectionRef]] = defaultdict(dict)
        self._shown: set[int] = set()
        self._citations: dict[int, tuple[CitationRef, ...]] = {}
        self.descriptions: dict[str, Parts] = {}  # of sources, which their entries and citations share
        references: dict[int, list[NoteRef]] = defaultdict(list)
        for number, note in enumerate(self.notes, 1):
            for row in () if note.is_about_all else note.about:
                references[id(self.index.record_at(row))].append(NoteRef(number))
        self._references = {record: tuple(found) for record, found in references.items()}

    def heading(self, section: str, byline: str = "") -> Heading:
        """Begin a section and return its heading. Citations belong to it until the next one begins."""
        self._section = _section_ref(self.wording, section)
        self._begun.append(self._section)
        return Heading(section, section_name(self.wording, section), byline=byline)

    # ------------------------------------------------------------ numbers

    @property
    def source_numbers(self) -> Mapping[CitationChain, int]:
        """The number of each citation chain so far, in the order of the document."""
        return self._numbers

    def number(self, chain: CitationChain) -> int:
        """Return the number of a citation chain, assigned at its first citation."""
        return self._numbers.setdefault(chain, len(self._numbers) + 1)

    def chain(self, citation: Citation) -> CitationChain:
        """Return the chain of a citation. Citations that differ in their locators only have the same one."""
        chain: CitationChain | None = None
        for link in reversed(citation.links):
            chain = self._chain(link.source, chain)
        assert chain is not None  # noqa: S101 - a citation has a source
        return chain

    def _chain(self, source: str, rest: CitationChain | None = None) -> CitationChain:
        return self._chains.get((source, rest)) or self._chains.setdefault((source, rest), CitationChain(source, rest))

    def sections_citing(self, *numbers: int) -> tuple[SectionRef, ...]:
        """Return the sections that cite any of some citation chains, in the order of the document."""
        citing = {section for number in numbers for section in self._cited_in[number]}
        return tuple(section for section in self._begun if section.id in citing)

    def ref(self, record: Record) -> RecordRef:
        """Return the reference to a record of the brief."""
        return RecordRef(*self.index.row(record))

    # ------------------------------------------------------------ citations and references

    def cite(self, *records: Claim) -> Spans:
        """Return the citations of some records, each once, ascending."""
        cited = self._cited(records[0]) if len(records) == 1 else in_order(map(self._cited, records))
        section = self._section
        for reference in cited:
            self._cited_in[reference.number][section.id] = section
        return cited

    def shared_citations(self, *records: Claim) -> Spans:
        """Return the citations of some records, if all have the same; else none."""
        first, *others = map(self._cited, records)
        return self.cite(records[0]) if all(each == first for each in others) else ()

    def cite_sources(self, citations: Iterable[Citation]) -> Spans:
        """Return citations that belong to no record of the brief, each once, ascending."""
        cited = in_order([self._references_to(citations)])
        for reference in cited:
            self._cited_in[reference.number][self._section.id] = self._section
        return cited

    @property
    def is_of_several_countries(self) -> bool:
        """Whether the brief is about several countries, so that texts name the one that they are about."""
        return len(self.brief.countries) > 1

    @property
    def tier_record(self) -> TierRecord:
        """The placements of all countries; the record of the library is read when it is first needed."""
        return self._tier_record or shipped_tier_record()

    @cached_property
    def _conflicts(self) -> Mapping[int, Sequence[Figure]]:
        """The figures of the conflict about a figure, by its identity."""
        found = ([self.index.record_at(row) for row in note.about] for note in self.notes if note.code == "conflict")
        return {id(figure): figures for figures in found for figure in figures}

    def is_in_conflict(self, figure: Figure) -> bool:
        """Return whether the sources give another number for the same, which contradicts this one."""
        return id(figure) in self._conflicts

    def in_conflict(self, figure: Figure) -> Sequence[Figure]:
        """Return the figures that contradict one another, of which this is one; none if its sources agree."""
        return self._conflicts.get(id(figure), ())

    @cached_property
    def _impossible(self) -> Collection[int]:
        """The identities of the records with a data note that they are impossible."""
        found = (note.about for note in self.notes if note.kind == "impossible")
        return {id(self.index.record_at(row)) for rows in found for row in rows}

    def is_impossible(self, figure: Figure) -> bool:
        """Return whether a data note says that a figure is impossible."""
        return id(figure) in self._impossible

    @cached_property
    def record_in_brief(self) -> str:
        """The id of the brief's own source for this version of the tier record, or nothing."""
        return next(
            (source for source in self._tier_records if self.tier_record.is_source(self.index.sources[source])), ""
        )

    @cached_property
    def _tier_records(self) -> Collection[str]:
        """The ids of the sources of the brief that are tier records."""
        return [source.id for source in self.brief.sources if is_tier_record(source)]

    def inferred(self, placement: TierPlacement) -> Inference | None:
        """Return what is inferred of an official placement; None if it was read.

        It is what the tier record infers, if the brief has the placement from it, or the edition if the note of the
        placement says so.
        """
        if not placement.official or placement.year is None:
            return None
        return self._inferred_by_record(placement) or ("edition" if infers_edition(placement.note or "") else None)

    def _inferred_by_record(self, placement: TierPlacement) -> Inference | None:
        if not self._tier_records or placement.year is None:
            return None
        recorded = self.tier_record.get(placement.country, placement.year)
        if recorded is None or recorded.is_certain or recorded.tier != placement.tier:
            return None
        return recorded.inferred if any(chain.read in self._tier_records for chain in placement.sources) else None

    def disputed(self, placement: TierPlacement) -> Disputed | None:
        """Return what contradicts a placement that the tier record infers; None for others."""
        if self._inferred_by_record(placement) is None or placement.year is None:
            return None
        recorded = self.tier_record.get(placement.country, placement.year)
        return Disputed(disputing_tier(recorded)) if recorded is not None and is_disputed(recorded) else None

    def cite_tier_record(self, *, geography: bool = False) -> Spans:
        """Return the citation of the tier record; ``geography`` if it is cited for the choice of countries too."""
        self.cites_geography = self.cites_geography or geography
        own = self.record_in_brief
        number = self.number(self._chain(own) if own else TIER_RECORD)
        self._cited_in[number][self._section.id] = self._section
        return (CitationRef(number),)

    def _cited(self, record: Claim) -> tuple[CitationRef, ...]:
        cached = self._citations.get(id(record))
        if cached is None:
            refs = self._references_to(record.sources)
            cached = self._citations[id(record)] = in_order([refs]) if len(refs) > 1 else refs
        return cached

    def _references_to(self, citations: Iterable[Citation]) -> tuple[CitationRef, ...]:
        return tuple([CitationRef(self.number(self.chain(each)), self._locator(each)) for each in citations])

    def _locator(self, citation: Citation) -> str:
        """Return the locators in the source itself and in those that report it: ``p. 487, via table 2``."""
        first, *others = citation.links
        if not others:  # the usual case
            return bound(first.locator or "")
        reported = through(self.wording, [link.locator for link in others if link.locator])
        return bound(self.wording.listed(first.locator, reported))

    def references(self, *records: Record) -> Spans:
        """Return the references to the data notes about some records, ascending."""
        if len(records) == 1:
            return self._references.get(id(records[0]), ())
        found = {reference.number for record in records for reference in self._references.get(id(record), ())}
        return tuple(map(NoteRef, sorted(found)))

    def marks(self, *records: Claim) -> Spans:
        """Return citations, then references to data notes."""
        return (*self.cite(*records), *self.references(*records))

    def marks_without_shared(self, record: Claim, others: Sequence[Claim]) -> Spans:
        """Return the marks of a record without the data notes to which the others refer."""
        theirs = self.references(*others)
        return (*self.cite(record), *(note for note in self.references(record) if note not in theirs))

    def marks_beside(self, record: Claim, main: Claim) -> Spans:
        """Return the marks of a record that is shown with another: all citations, or none if both have the same ones.

        Leaving out some would mislead.
        """
        own, shown = self.cite(record), self.cite(main)
        theirs = self.references(main)
        return (*(() if own == shown else own), *(note for note in self.references(record) if note not in theirs))

    # ------------------------------------------------------------ sentences

    def sentence(self, text: str, *records: Claim, lead: str = "") -> Spans:
        """Return a sentence of the brief with the marks of its records before the full stop.

        It begins with a capital; after a lead, as the language has it.
        """
        text = self.wording.after_lead(without_stop(text)) if lead else sentence(text)
        spans = ended(*self.own_text(text), *self.marks(*records))
        return (*lead_in(lead_text(self.wording, lead)), *spans) if lead else spans

    def own_text(self, text: str) -> Spans:
        """Return a text of the brief as spans."""
        return linked(bound(text))

    def sentence_or_marks(self, name: str, text: str, *records: Claim) -> Spans:
        """Return a sentence about a name; only its marks where the text is empty."""
        return self.sentence(text, *records) if text else marks_after(name, self.marks(*records))

    def organisation(self, record: Record, field: str = "by") -> str:
        """Return the organisation that a field names, as it is written inside a sentence."""
        organisation = self.index.by(record, field)
        return organisation_in_phrase(self.wording, organisation) if organisation else ""

    def organisations(self, names: Iterable[str]) -> list[str]:
        """Return several organisations."""
        return [organisation_in_phrase(self.wording, self.index.organisations[name]) for name in names]

    def unnamed(self, text: str, record: Record, field: str = "by") -> str:
        """Return the organisation that a field names, unless the text names it."""
        organisation = self.index.by(record, field)
        if organisation is None or is_abridged(text, organisation, self.index.organisations.values()):
            return ""
        return unnamed(text, organisation, organisation_in_phrase(self.wording, organisation))

    def other_place(self, place: str | None, text: str = "") -> str:
        """Return a place, unless it is the country of the brief or the text names it."""
        return "" if place is None or place == self.index.subject else missing_place(self.wording, text, place)

    # ------------------------------------------------------------ figures

    def is_shown(self, figure: Figure) -> bool:
        """Whether the figure is in the document already."""
        return id(figure) in self._shown

    def mark_shown(self, *figures: Figure) -> None:
        """Remember that some figures are in the document."""
        self._shown.update(map(id, figures))


@lru_cache(maxsize=256)
def _section_ref(wording: Wording, section: str) -> SectionRef:
    return SectionRef(section, lower(section_name(wording, section)))
