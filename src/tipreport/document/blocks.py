"""The blocks of a document. A block says what it is, never how it looks.

``str`` fields hold plain words, `Spans` fields inline text. An empty string or tuple means that there is nothing to
say. Numbers shown to a reader are words; ``value`` and ``upper`` are there for drawing only.
"""

from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.document.spans import CitationRef, Spans, all_spans, words

Subject: TypeAlias = Literal["country", "group", "event"]
Status: TypeAlias = Literal["none", "some", "much", "complete", "not assessed"]
FindingKind: TypeAlias = Literal["effort", "shortfall", "context"]
Role: TypeAlias = Literal["lead", "body", "caption", "callout"]


# ---------------------------------------------------------------- the title band


@frozen(kw_only=True)
class Badge:
    """The placement that the document leads with, and who placed it.

    ``tier`` is empty where there is none; ``absence`` then says why. ``claimed`` tells that a source says so and the
    record does not, ``claim`` in words: "as one article says". ``remarks`` are sentences: the move, later years, the
    dispute; for a group or an event, the placement of each country.
    """

    tier: str = ""
    year: int | None = None
    report: str = ""
    rater: str
    claimed: bool = False
    claim: str = ""
    absence: str = ""
    marks: Spans = ()
    remarks: tuple[Spans, ...] = ()


@frozen(kw_only=True)
class Title:
    """The title band: what the document is about, and whom to call.

    ``subject`` is an identifier, ``kind`` its label ("Country brief"). ``hotlines`` is never empty: the only entry may
    be that none is given, the last one that there are more.
    """

    subject: Subject
    kind: str
    topic: str
    name: str
    edition: int | None
    updated: str
    about: Spans
    hotlines: tuple[Spans, ...]
    badge: Badge


@frozen
class Heading:
    """The heading of a section (level 1) or of a part of it (level 2).

    ``id`` is unique in the document and the same in every language: ``key-figures``, ``prosecution-programmes``.
    """

    id: str
    text: str
    level: Literal[1, 2] = 1
    byline: str = ""


@frozen
class Paragraph:
    """Running text.

    *lead* is the summary, a *caption* belongs to the block before it, a *callout* is a remark on the whole.
    """

    spans: Spans
    role: Role = "body"


# ---------------------------------------------------------------- tiers


@frozen(kw_only=True)
class Cell:
    """A placement in a ladder; ``claimed`` where only a source says so."""

    tier: str
    claimed: bool


@frozen(kw_only=True)
class Rung:
    """Neighbouring report years that say the same.

    ``first`` and ``last`` are None where no year is given. No cells: a gap. ``content`` is the whole in words,
    ``record`` what the record says, ``claims`` what only sources say, a sentence each.
    """

    first: int | None
    last: int | None
    cells: tuple[Cell, ...]
    content: Spans
    record: Spans = ()
    claims: tuple[Spans, ...] = ()

    @property
    def years(self) -> str:
        """``2003``, ``2005 to 2015``; empty where no year is given."""
        if self.first is None:
            return ""
        return str(self.first) if self.first == self.last else f"{self.first} to {self.last}"


@frozen
class TierLadder:
    """The tier by report year of a country, oldest first; ``country`` is empty where the document is about one."""

    country: str
    rungs: tuple[Rung, ...]

    def alternative(self, undated: str) -> str:
        """All of it in words, for a reader who cannot see it: ``2003: Tier 2. 2004: Tier 3.``."""
        return " ".join(f"{rung.years or undated}: {words(rung.content)}." for rung in self.rungs)


# ---------------------------------------------------------------- figures


@frozen(kw_only=True)
class Amount:
    """A number as a reader meets it: in a tile, a row, a bar, a line of text.

    ``qualifier`` ("about "), ``number`` ("20%"), ``of`` ("of victims") and ``sure`` ("alleged") are its words;
    ``form`` tells how to draw it: one of the qualifiers of a quantity, or empty where no source has a figure.
    ``marks`` are its citations and note references.
    """

    qualifier: str = ""
    number: str
    of: str = ""
    sure: str = ""
    period: str
    marks: Spans = ()
    form: str = ""
    value: float | None = None
    upper: float | None = None

    @property
    def text(self) -> str:
        """The number with all its words: "about 20% of victims, alleged"."""
        number = f"{self.qualifier}{self.number} {self.of}".rstrip()
        return f"{number}, {self.sure}" if self.sure else number


@frozen(kw_only=True)
class FigureLine:
    """A figure: what is counted, of whom and by whom, the number, the earlier number, and the change.

    ``than`` completes the change where the earlier number does not stand beside it: "6 more" "than in 2020".
    ``remarks`` are sentences: parts, programme, the source's own words, the direction that it claims.
    """

    label: str
    detail: str
    amount: Amount
    earlier: Amount | None = None
    change: str = ""
    than: str = ""
    remarks: Spans = ()


@frozen
class Figures:
    """Figures, as tiles (``key``) or as a table."""

    lines: tuple[FigureLine, ...]
    key: bool = False


@frozen(kw_only=True)
class Series:
    """One measure over several periods.

    ``amounts`` has an amount for each period of the block, oldest first; one without a figure says so. ``marks`` are
    citations that hold for all of them, ``remarks`` sentences, such as a direction that a source claims.
    """

    label: str
    detail: str
    amounts: tuple[Amount, ...]
    marks: Spans = ()
    remarks: Spans = ()

    @property
    def title(self) -> str:
        """Label and detail."""
        return f"{self.label}, {self.detail}" if self.detail else self.label


@frozen(kw_only=True)
class Chart:
    """Small multiples: series of one unit, on one scale, a panel each."""

    title: str
    unit: str
    panels: tuple[Series, ...]
    caption: Spans = ()


@frozen(kw_only=True)
class PeriodTable:
    """Series that are no panels of a chart: a row each, a column a period, oldest first."""

    periods: tuple[str, ...]
    rows: tuple[Series, ...]


# ---------------------------------------------------------------- sentences and names


@frozen(kw_only=True)
class FindingGroup:
    """Findings of one kind; ``label`` is empty where the section is one. Without findings, ``absence`` says so."""

    kind: FindingKind
    label: str
    findings: tuple[Spans, ...] = ()
    absence: str = ""


@frozen
class Findings:
    """What is said of a pillar: efforts, shortfalls, context."""

    groups: tuple[FindingGroup, ...]


@frozen(kw_only=True)
class Fact:
    """A labelled fact beside a recommendation; ``field`` is its name in a brief file: ``to``, ``by``, ``years``."""

    field: str
    label: str
    value: str


@frozen(kw_only=True)
class Step:
    """How far a recommendation was carried out in a year, and what was done.

    ``status`` is the vocabulary's word, an identifier; ``label`` is shown.
    """

    year: int
    status: Status
    label: str
    content: Spans


@frozen(kw_only=True)
class RecommendationItem:
    """A recommendation with its number, what is known of it, and its progress, newest first."""

    number: int
    content: Spans
    facts: tuple[Fact, ...] = ()
    progress: tuple[Step, ...] = ()


@frozen
class Recommendations:
    """What should be done, in the order of priority."""

    items: tuple[RecommendationItem, ...]


@frozen(kw_only=True)
class TermEntry:
    """A name or label, and what is said of it: sentences, each to stand by itself.

    One that ends with a colon, "In China:", says where those after it hold. ``id`` is empty where the record has none.
    """

    id: str = ""
    name: str
    items: tuple[Spans, ...]


@frozen
class Terms:
    """Names with a text for each.

    ``id`` is one of programmes, laws, organisations, persons, definitions, profile, guide. ``heads`` are the column
    heads of a table of names; None where the names are short labels.
    """

    id: str
    heads: tuple[str, str] | None
    entries: tuple[TermEntry, ...]


@frozen
class DataTable:
    """A table of few rows. Every head is unique; the last column is the source; a cell may be empty."""

    heads: tuple[str, ...]
    rows: tuple[tuple[Spans, ...], ...]


@frozen(kw_only=True)
class Quotation:
    """Words as they were said, without quotation marks. ``speaker`` is empty where the source names none."""

    text: str
    speaker: str
    content: Spans


@frozen
class Quotations:
    """Quotations, of twelve words at most each."""

    items: tuple[Quotation, ...]


# ---------------------------------------------------------------- notes and sources


@frozen(kw_only=True)
class Note:
    """A data note.

    ``code`` is the check's stable code (``note`` for a note of the analyst), ``kind`` groups codes: both are
    identifiers. ``label`` is the word for the kind that is shown.
    """

    number: int
    code: str
    kind: str
    label: str
    location: str
    content: Spans


@frozen
class Notes:
    """Data notes, numbered from 1."""

    items: tuple[Note, ...]


@frozen
class SectionRef:
    """A section by the id of its heading, and its name as it is written inside a sentence: ``key figures``."""

    id: str
    name: str


@frozen(kw_only=True)
class SourceEntry:
    """A citation chain to a source: its description, its address, and the sections that cite it."""

    number: int
    content: Spans
    url: str = ""
    cited_in: tuple[SectionRef, ...] = ()


@frozen
class Sources:
    """Sources, numbered from 1 in the order of the document."""

    items: tuple[SourceEntry, ...]


Block: TypeAlias = (
    Title
    | Heading
    | Paragraph
    | TierLadder
    | Figures
    | Chart
    | PeriodTable
    | Findings
    | Recommendations
    | Terms
    | DataTable
    | Quotations
    | Notes
    | Sources
)


def cited(part: object) -> set[int]:
    """The numbers of the sources that a part of a document cites."""
    return {span.number for span in all_spans(part) if isinstance(span, CitationRef)}
