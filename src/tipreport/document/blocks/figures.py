"""Figures: lines, series, charts and tables by period."""

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans

__all__ = ["Amount", "Chart", "FigureLine", "Figures", "PeriodTable", "Series"]


@frozen(kw_only=True)
class Amount:
    """A number with its words, for a tile, a row, a bar or a line of text."""

    qualifier: str = ""
    """The words before the number, with a space: ``about``."""
    number: str
    """The number as it is shown: ``20%``, ``2 to 12``, ``not reported``."""
    of: str = ""
    """The whole of a share: ``of victims``."""
    basis: str = ""
    """How certain the source is: ``alleged``, ``estimated``."""
    period: str
    """The period in words: ``2021``, ``undated``."""
    marks: Spans = ()
    """Its citations and note references."""
    form: str = ""
    """One of the qualifiers of a quantity, an identifier, which decides how the number is drawn; empty where no
    source has a figure."""
    value: float | None = None
    """The number for drawing; None if there is none. Show ``text``, never this."""
    upper: float | None = None
    """The upper end of a range, for drawing."""
    record: RecordRef | None = None
    """The figure in the brief; None where no source has one."""

    @property
    def text(self) -> str:
        """The number with all its words: "about 20% of victims, alleged"."""
        number = f"{self.qualifier}{self.number} {self.of}".rstrip()
        return f"{number}, {self.basis}" if self.basis else number


@frozen(kw_only=True)
class FigureLine:
    """A figure with its earlier number and the change."""

    label: str
    """The measure: ``Victims identified``."""
    detail: str
    """People, place and organisation, as far as they differ from the brief's."""
    amount: Amount
    """The number."""
    earlier: Amount | None = None
    """The number of an earlier period, if there is one."""
    change: str = ""
    """The difference in words: ``6 more``."""
    comparison: str = ""
    """The end of the change where the earlier number is not shown: ``than in 2020``."""
    remarks: Spans = ()
    """Sentences: the change that the source claims, parts, programme, the source's own words."""
    records: tuple[RecordRef, ...] = ()
    """The figures of the brief that the line shows: its own, the earlier one, and parts."""


@frozen
class Figures:
    """Figures, as tiles or as a table."""

    lines: tuple[FigureLine, ...]
    """The figures in order."""
    key: bool = False
    """Whether they are the key figures, which are drawn as tiles."""


@frozen(kw_only=True)
class Series:
    """One measure over several periods."""

    label: str
    """The measure."""
    detail: str
    """People, place and organisation, as far as they differ from the brief's."""
    amounts: tuple[Amount, ...]
    """An amount for each period of the block, oldest first, also where there is no figure."""
    marks: Spans = ()
    """The citations that all amounts share."""
    remarks: Spans = ()
    """Sentences, such as a change that a source claims."""
    records: tuple[RecordRef, ...] = ()
    """The figures of the brief that the series shows: those of its periods, and parts."""

    @property
    def title(self) -> str:
        """Label and detail."""
        return f"{self.label}, {self.detail}" if self.detail else self.label


@frozen(kw_only=True)
class Chart:
    """Small multiples: a panel for each of several series of one unit, all on one scale."""

    title: str
    """The subject and the years."""
    unit: str
    """The unit that the panels share."""
    panels: tuple[Series, ...]
    """The series, at most four."""
    caption: Spans = ()
    """A sentence on how to read the panels; empty if none is needed."""


@frozen(kw_only=True)
class PeriodTable:
    """Series that are not in a chart: a row each, with a column for each period."""

    periods: tuple[str, ...]
    """The periods in words, oldest first."""
    rows: tuple[Series, ...]
    """The series."""
