"""What grows while a document is composed: the numbers of its sources, and which figures are told.

Sections are composed in the order of the page, so that a source gets its number where a reader first meets it.
"""

from collections import defaultdict

from tipreport.checks.check import data_notes
from tipreport.checks.index import BriefIndex
from tipreport.document.blocks import Heading
from tipreport.document.sentences import led, say, stopped
from tipreport.document.spans import CitationRef, NoteRef, Spans
from tipreport.model.brief import CountryBrief
from tipreport.model.field import Record
from tipreport.model.records import Claim, Figure, Finding, ProfileItem, Programme
from tipreport.wording import labels
from tipreport.wording.names import body, country_name, place_name
from tipreport.wording.periods import say_period
from tipreport.wording.phrases import facts, lower, sentence
from tipreport.wording.unsaid import missing, unnamed

Way = tuple[str, ...]  # the ids of a citation's chain


class Page:
    """A brief, what the checks found in it, and the state of the document that tells it."""

    def __init__(self, brief: CountryBrief, through: int | None) -> None:
        self.brief = brief
        self.through = through
        self.index = BriefIndex(brief)
        self.notes = data_notes(self.index)
        self.section = labels.TITLE_BAND
        self.numbers: dict[Way, int] = {}
        self.cited_in: dict[int, dict[str, None]] = defaultdict(dict)
        self.told: set[int] = set()
        self._cites: dict[int, tuple[tuple[int, str], ...]] = {}
        self._notes: dict[int, list[int]] = defaultdict(list)
        for number, note in enumerate(self.notes, 1):
            for name, place in note.about:
                self._notes[id(getattr(brief, name)[place])].append(number)

    def heading(self, text: str, byline: str = "") -> Heading:
        """The heading of a new section. What is cited from now on is cited there."""
        self.section = lower(text)
        return Heading(text, byline=byline)

    # ------------------------------------------------------------ citations and references

    def number(self, way: Way) -> int:
        """The number of one way to a source, given at its first citation."""
        return self.numbers.setdefault(way, len(self.numbers) + 1)

    def cites(self, *records: Claim) -> Spans:
        """The citations of some records, each once, ascending."""
        found = {cited for record in records for cited in self._cited(record)}
        for number, _ in found:
            self.cited_in[number][self.section] = None
        return tuple(CitationRef(*cited) for cited in sorted(found))

    def _cited(self, record: Claim) -> tuple[tuple[int, str], ...]:
        known = self._cites.get(id(record))
        if known is None:
            known = self._cites[id(record)] = tuple(
                (
                    self.number(citation.way),
                    ", ".join(
                        f"via {link.locator}" if place else link.locator
                        for place, link in enumerate(citation.links)
                        if link.locator
                    ),
                )
                for citation in record.sources
            )
        return known

    def references(self, *records: Record) -> Spans:
        """The references to the data notes that speak of some records, ascending."""
        return tuple(map(NoteRef, sorted({number for record in records for number in self._notes.get(id(record), ())})))

    def marks(self, *records: Claim) -> Spans:
        """Citations, then references to data notes."""
        return (*self.cites(*records), *self.references(*records))

    # ------------------------------------------------------------ sentences

    def says(self, text: str, *records: Claim, lead: str = "") -> Spans:
        """A sentence with the marks of its records before the full stop."""
        return (*led(lead), *stopped(say(sentence(text)), *self.marks(*records)))

    def body(self, record: Record, field: str = "by") -> str:
        """The organisation that a field names, as it stands inside a sentence."""
        organisation = self.index.by(record, field)
        return body(organisation) if organisation else ""

    def bodies(self, names: tuple[str, ...]) -> list[str]:
        """Several organisations."""
        return [body(self.index.organisations[name]) for name in names]

    def elsewhere(self, place: str | None) -> str:
        """A place, if it is not the one that goes without saying."""
        return "" if place is None or place == self.index.subject else place_name(place)

    def within(self, record: Finding | ProfileItem, text: str) -> str:
        """The text, then in brackets what else the record holds, so far as the text does not say it."""
        by = when = ""
        if isinstance(record, Finding):
            organisation = self.index.by(record)
            known = f"{text} {country_name(self.index.subject)}" if self.index.subject else text
            by = unnamed(known, organisation, body(organisation)) if organisation else ""
            when = missing(text, say_period(record.period).removeprefix("the ")) if record.period else ""
        more = facts(when, missing(text + by, self.elsewhere(record.place)), by)
        return sentence(text) + (f" ({more})" if more else "")

    def unnamed_in(self, text: str, record: Programme) -> str:
        """Who runs a programme, unless the text names them."""
        organisation = self.index.by(record)
        return unnamed(text, organisation, body(organisation)) if organisation else ""

    # ------------------------------------------------------------ figures

    def is_told(self, figure: Figure) -> bool:
        """Whether the figure stands in the document already."""
        return id(figure) in self.told

    def tell(self, *figures: Figure) -> None:
        """Remember that some figures stand in the document."""
        self.told.update(map(id, figures))
