"""What grows while a document is composed: the numbers of its sources, and which figures are told.

Sections are composed in the order of the page, so that a source gets its number where a reader first meets it.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence

from tipreport.checks.check import data_notes
from tipreport.document.blocks import Heading, SectionRef
from tipreport.document.sentences import led, marked, say, stopped
from tipreport.document.spans import CitationRef, NoteRef, Spans
from tipreport.index import BriefIndex
from tipreport.model.brief import CountryBrief
from tipreport.model.citation import Citation
from tipreport.model.field import Record
from tipreport.model.records import Claim, Figure, Finding
from tipreport.wording import labels
from tipreport.wording.names import body, country_name, place_name
from tipreport.wording.phrases import facts, lower, sentence
from tipreport.wording.unsaid import missing, missing_period, unnamed

CitationChain = tuple[str, ...]  # the ids of a citation's chain


class CompositionState:
    """A brief, what the checks found in it, and the state of the document that tells it."""

    def __init__(self, brief: CountryBrief, last_report_year: int | None) -> None:
        self.brief = brief
        self.last_report_year = last_report_year
        self.index = BriefIndex(brief)
        self.notes = data_notes(self.index)
        self.section = SectionRef("title", labels.TITLE_BAND)
        self.numbers: dict[CitationChain, int] = {}
        self.cited_in: dict[int, dict[SectionRef, None]] = defaultdict(dict)
        self.told: set[int] = set()
        self._cites: dict[int, tuple[CitationRef, ...]] = {}
        self._references: dict[int, tuple[NoteRef, ...]] = {}
        for number, note in enumerate(self.notes, 1):
            for row in note.about:
                record = id(self.index.record_at(row))
                self._references[record] = (*self._references.get(record, ()), NoteRef(number))

    def heading(self, section: str, byline: str = "") -> Heading:
        """Begin a section and return its heading. Citations belong to it until the next one begins."""
        text = labels.SECTIONS[section]
        self.section = SectionRef(section, lower(text))
        return Heading(section, text, byline=byline)

    # ------------------------------------------------------------ citations and references

    def number(self, chain: CitationChain) -> int:
        """The number of one way to a source, given at its first citation."""
        return self.numbers.setdefault(chain, len(self.numbers) + 1)

    def cites(self, *records: Claim) -> Spans:
        """The citations of some records, each once, ascending."""
        cited = self._cited(records[0]) if len(records) == 1 else _in_order(map(self._cited, records))
        for reference in cited:
            self.cited_in[reference.number][self.section] = None
        return cited

    def _cited(self, record: Claim) -> tuple[CitationRef, ...]:
        known = self._cites.get(id(record))
        if known is None:
            refs = tuple(CitationRef(self.number(chain.chain), _locator(chain)) for chain in record.sources)
            known = self._cites[id(record)] = _in_order([refs]) if len(refs) > 1 else refs
        return known

    def references(self, *records: Record) -> Spans:
        """The references to the data notes that speak of some records, ascending."""
        if len(records) == 1:
            return self._references.get(id(records[0]), ())
        found = {reference.number for record in records for reference in self._references.get(id(record), ())}
        return tuple(map(NoteRef, sorted(found)))

    def marks(self, *records: Claim) -> Spans:
        """Citations, then references to data notes."""
        return (*self.cites(*records), *self.references(*records))

    def marks_apart(self, record: Claim, others: Sequence[Claim]) -> Spans:
        """The marks of a record beside others: a data note that speaks of both is referred to there."""
        theirs = self.references(*others)
        return (*self.cites(record), *(note for note in self.references(record) if note not in theirs))

    # ------------------------------------------------------------ sentences

    def says(self, text: str, *records: Claim, lead: str = "") -> Spans:
        """A sentence with the marks of its records before the full stop."""
        return (*led(lead), *stopped(say(sentence(text)), *self.marks(*records)))

    def says_of(self, name: str, text: str, *records: Claim) -> Spans:
        """What is said of a name; where that is nothing, only who speaks of it."""
        return self.says(text, *records) if text else marked(name, self.marks(*records))

    def body(self, record: Record, field: str = "by") -> str:
        """The organisation that a field names, as it stands inside a sentence."""
        organisation = self.index.by(record, field)
        return body(organisation) if organisation else ""

    def bodies(self, names: tuple[str, ...]) -> list[str]:
        """Several organisations."""
        return [body(self.index.organisations[name]) for name in names]

    def unnamed(self, text: str, record: Record, field: str = "by") -> str:
        """The organisation that a field names, unless the text names it."""
        organisation = self.index.by(record, field)
        return unnamed(text, organisation, body(organisation)) if organisation else ""

    def elsewhere(self, place: str | None, text: str = "") -> str:
        """A place, if it is not the one that goes without saying and the text does not say it."""
        return "" if place is None or place == self.index.subject else missing(text, place_name(place))

    def within(self, finding: Finding) -> str:
        """A finding, then in brackets when, where and by whom, so far as its text does not say that."""
        text = finding.text
        known = f"{text} {country_name(self.index.subject)}" if self.index.subject else text
        by = self.unnamed(known, finding).removeprefix("the ")
        when = missing_period(text, finding.period).removeprefix("the ")
        more = facts(when, self.elsewhere(finding.place, f"{text} {by}"), by)
        return sentence(text) + (f" ({more})" if more else "")

    # ------------------------------------------------------------ figures

    def is_shown(self, figure: Figure) -> bool:
        """Whether the figure stands in the document already."""
        return id(figure) in self.told

    def tell(self, *figures: Figure) -> None:
        """Remember that some figures stand in the document."""
        self.told.update(map(id, figures))


def _in_order(groups: Iterable[Iterable[CitationRef]]) -> tuple[CitationRef, ...]:
    """Citations ascending, each once."""
    found = {reference for group in groups for reference in group}
    return tuple(sorted(found, key=lambda reference: (reference.number, reference.locator)))


def _locator(citation: Citation) -> str:
    """The places in the source that says it and in those through which it was heard: ``p. 487, via table 2``."""
    places = [(place, link.locator) for place, link in enumerate(citation.links) if link.locator]
    return ", ".join(f"via {locator}" if place else locator for place, locator in places) if places else ""
