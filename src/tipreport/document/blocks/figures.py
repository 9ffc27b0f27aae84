"""Figures: lines, series, charts and tables by period."""

from attrs import frozen

from tipreport.document.record_ref import RecordRef
from tipreport.document.spans import Spans

__all__ = ["Amount", "Chart", "FigureLine", "Figures", "PeriodTable", "Series"]


@frozen(kw_only=True)
class Amount:
    """A number with its words, for a tile, a row, a bar or a line of text.

    ``qualifier`` ("about "), ``number`` ("20%"), ``of`` ("of victims") and ``basis`` ("alleged") are its words.
    ``form`` decides how it is drawn: one of the qualifiers of a quantity, or empty where no source has a figure.
    ``marks`` are its citations and note references.
    """

    qualifier: str = ""
    number: str
    of: str = ""
    basis: str = ""
    period: str
    marks: Spans = ()
    form: str = ""
    value: float | None = None
    upper: float | None = None
    record: RecordRef | None = None
    """The figure in the brief; None where no source has one."""

    @property
    def text(self) -> str:
        """The number with all its words: "about 20% of victims, alleged"."""
        number = f"{self.qualifier}{self.number} {self.of}".rstrip()
        return f"{number}, {self.basis}" if self.basis else number


@frozen(kw_only=True)
class FigureLine:
    """A figure: label and detail, the number, the earlier number, and the change.

    ``comparison`` completes the change if the earlier number is not shown: "6 more" "than in 2020".
    ``remarks`` are sentences: the change that the source claims, parts, programme, the source's own words.
    """

    label: str
    detail: str
    amount: Amount
    earlier: Amount | None = None
    change: str = ""
    comparison: str = ""
    remarks: Spans = ()
    records: tuple[RecordRef, ...] = ()
    """The figures of the brief that the line shows: its own, the earlier one, and parts."""


@frozen
class Figures:
    """Figures, as tiles (``key``) or as a table."""

    lines: tuple[FigureLine, ...]
    key: bool = False


@frozen(kw_only=True)
class Series:
    """One measure over several periods.

    ``amounts`` has an amount for each period of the block, oldest first, also where there is no figure. ``marks`` are
    the citations of all of them, ``remarks`` are sentences, such as a change that a source claims.
    """

    label: str
    detail: str
    amounts: tuple[Amount, ...]
    marks: Spans = ()
    remarks: Spans = ()
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
    unit: str
    panels: tuple[Series, ...]
    caption: Spans = ()


@frozen(kw_only=True)
class PeriodTable:
    """Series that are not in a chart: a row each, with a column for each period, oldest first."""

    periods: tuple[str, ...]
    rows: tuple[Series, ...]
