"""Figures: lines, series, charts and tables by period."""

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans, mixed

__all__ = ["Amount", "Breakdown", "BreakdownPart", "Chart", "FigureLine", "Figures", "PeriodTable", "Series"]

_NOT_GIVEN = frozenset({"not stated", "not reported", "not known"})


@frozen(kw_only=True)
class Amount:
    """A number with its words, for a tile, a row, a bar or a line of text."""

    qualifier: str = ""
    """The words before the number, with a space: ``about``."""
    number: str
    """The number as it is shown: ``20%``, ``2 to 12``, ``not reported``."""
    of: str = ""
    """The whole of a share, as it follows the number: ``of victims``."""
    of_apart: str = ""
    """The same where the number is not before it, if that is different in the language."""
    basis: str = ""
    """How certain the source is: ``alleged``, ``estimated``."""
    period: str
    """The period in words: ``2021``, ``undated``."""
    is_dated: bool = True
    """Whether the figure has a period."""
    marks: Spans = ()
    """Its citations and note references."""
    form: str = ""
    """One of the qualifiers of a quantity, an identifier, which decides how the number is drawn; empty where no
    source has a figure."""
    value: float | None = None
    """The number for drawing; None if there is none. Show ``text``, never this."""
    upper: float | None = None
    """The upper end of a range, for drawing."""
    is_exact: bool = True
    """Whether the source gives the number as exact and certain: without "about" or "at least", and not estimated,
    alleged or conjectured."""
    record: RecordRef | None = None
    """The figure in the brief; None where no source has one."""
    separator: str = ", "
    """The comma of the document's language, with its space."""

    @property
    def base(self) -> str:
        """The whole of a share, in another column than the number."""
        return self.of_apart or self.of

    @property
    def text(self) -> str:
        """The number with all its words: "about 20% of victims, alleged"."""
        number = mixed(self.qualifier, self.number, *((" ", self.of) if self.of else ()))
        return mixed(number, self.separator, self.basis) if self.basis else number

    @property
    def is_not_given(self) -> bool:
        """Whether a source says that the number is not known, not reported or not stated."""
        return self.form in _NOT_GIVEN


@frozen(kw_only=True)
class BreakdownPart:
    """A part of a figure, or the rest that no part describes."""

    content: Spans
    """The number and the part in words, with its marks: ``39 citizens of Serbia``."""
    share: float | None = None
    """Its share of the whole, from 0 to 1; None where a bar would mislead."""
    is_rest: bool = False
    """Whether it is the rest of the whole, which no source describes."""


@frozen(kw_only=True)
class Breakdown:
    """The parts of a figure that can be added up."""

    lead: str
    """The words before the parts: ``Of these:``, ``By sex:``."""
    parts: tuple[BreakdownPart, ...]
    """The parts in the order of the brief, then the rest."""

    @property
    def has_bar(self) -> bool:
        """Whether the parts can be drawn as a bar: all have a share, and together they are the whole."""
        return all(part.share is not None for part in self.parts)


@frozen(kw_only=True)
class FigureLine:
    """A figure with its earlier number and the change."""

    label: str
    """The measure: ``Victims identified``."""
    scope: str = ""
    """The people and the place, as far as they differ from the brief's: ``worldwide``, ``aged 5 to 14``."""
    detail: str = ""
    """The organisation, and the figure that this one is a part of."""
    detail_in_full: str = ""
    """The detail with the name of an organisation that the detail has with, or as, its abbreviation, for a selection of
    the lines; empty for others."""
    pillar: str = ""
    """The pillar that shows it, or ``context``; an identifier."""
    main_measure: str = ""
    """Of a key figure with a number: its measure, an identifier, if that is one of the four most readers look for."""
    attributed_to: str = ""
    """The name of the source of a key figure, if that is of a region of the world or of another country, or doubtful: a
    percentage that is about 0 or 100, or one with an *impossible* data note. A short document has no tile of it, but
    a sentence that begins with this name."""
    is_about_all: bool = False
    """Whether it is a percentage that is only about 0 or 100. A short document with other key figures leaves it out."""
    amount: Amount
    """The number."""
    earlier: Amount | None = None
    """The last number that is known before, or that the source compares with, if there is one."""
    earlier_is_elsewhere: bool = False
    """Whether there is no ``earlier`` because another figure of the document is shown with it already."""
    comparison: str = ""
    """The change in words, with the period that it refers to: ``6 more than in 2020``. If the number of the newest
    period is not given, it compares the last number that is known with the one before it. ``views.change_sentence``
    is the sentence of it that all formats print."""
    history: tuple[Amount, ...] = ()
    """An amount for each year up to that of the figure, oldest first, also where there is no figure; empty if fewer
    than three years have a record or a chart would mislead."""
    history_begins: str = ""
    """The words for the begin of a series that is longer than the history: ``in a series since 2001``."""
    breakdowns: tuple[Breakdown, ...] = ()
    """The parts that are shown with the figure."""
    remarks: Spans = ()
    """Sentences: other numbers for a key figure, the change that the source claims, programme, the source's own words.
    """
    records: tuple[RecordRef, ...] = ()
    """The figures of the brief that the line shows: its own, the earlier one, parts, and those with other numbers."""
    separator: str = ", "
    """The comma of the document's language, with its space."""

    @property
    def title(self) -> str:
        """Label and scope."""
        return mixed(self.label, self.separator, self.scope) if self.scope else self.label

    @property
    def last_known(self) -> Amount | None:
        """The earlier number, if that of the figure's own period is not given."""
        earlier = self.earlier
        return earlier if earlier and earlier.value is not None and self.amount.is_not_given else None


@frozen
class Figures:
    """Figures, as tiles or as a table."""

    lines: tuple[FigureLine, ...]
    """The figures in order."""
    key: bool = False
    """Whether they are the key figures, which are drawn as tiles."""
    small: bool = False
    """Whether the tiles are small: a label and a sentence each."""


@frozen(kw_only=True)
class Series:
    """One measure over several periods."""

    label: str
    """The measure."""
    detail: str
    """People, place and organisation, as far as they differ from the brief's."""
    amounts: tuple[Amount, ...]
    """An amount for each period of the block, oldest first, also where there is no figure."""
    unit: str = ""
    """The unit, for a panel that has its own scale."""
    marks: Spans = ()
    """The citations that all amounts share."""
    remarks: Spans = ()
    """Sentences, such as a change that a source claims."""
    records: tuple[RecordRef, ...] = ()
    """The figures of the brief that the series shows: those of its periods, and parts."""
    separator: str = ", "
    """The comma of the document's language, with its space."""

    @property
    def title(self) -> str:
        """Label and detail."""
        return mixed(self.label, self.separator, self.detail) if self.detail else self.label


@frozen(kw_only=True)
class Chart:
    """Small multiples: a panel for each of several series, with every year from the first to the last."""

    title: str
    """The subject and the years."""
    unit: str = ""
    """The unit that the panels share; empty where each has its own."""
    panels: tuple[Series, ...]
    """The series. All have an amount for each year of the chart."""
    has_one_scale: bool = True
    """Whether all panels are on one scale: they count people or things of one family, which can be compared."""
    caption: Spans = ()
    """A sentence on how to read the numbers; empty if none is needed."""


@frozen(kw_only=True)
class PeriodTable:
    """Series that are not in a chart: a row each, with a column for each period."""

    periods: tuple[str, ...]
    """The periods in words, oldest first."""
    rows: tuple[Series, ...]
    """The series."""
