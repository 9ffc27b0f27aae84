"""One panel of a chart: columns from a common zero, or a line for many years."""

from itertools import pairwise

from attrs import frozen

from tipreport.document import Amount, Labels, Series, Spans, panel_in_words, panel_title, spoken
from tipreport.document.views.scale import Scale

__all__ = ["LINES_FROM", "PanelView", "Point", "panel_view"]

LINES_FROM = 12
"""The number of periods above which a panel is a line."""

_OPEN = frozenset({"at least", "more than"})


@frozen(kw_only=True)
class Point:
    """A period of a panel. An open value ("at least") has no upper edge."""

    amount: Amount
    """The number with its words."""
    index: int
    """Its position on the time axis, from 0."""
    share: float | None
    """The value as a share of the plot, from 0 to 1; None without a value."""
    upper_share: float | None
    """The upper end of a range, in the same way."""
    is_newest: bool = False
    """Whether it is the value of the newest period of the axis, which is emphasised."""
    short: str = ""
    """The last two digits of its period, if that is a year: ``’16``."""

    @property
    def is_open(self) -> bool:
        """Whether the value is a lower bound."""
        return self.amount.form in _OPEN

    def mark(self, labels: Labels) -> str:
        """Return the short mark of a period without a value: not known, no figure, or in words."""
        if not self.amount.form:
            return labels.mark_no_figure
        return labels.mark_not_known if self.amount.is_not_given else labels.mark_in_words


@frozen(kw_only=True)
class PanelView:
    """A panel."""

    title: Spans
    """The series, with all its citations."""
    unit: str
    """The unit of a panel that has its own scale."""
    alternative: str
    """All of it in words, as an alternative text."""
    points: tuple[Point, ...]
    """The periods, oldest first, one for each step of the time axis."""
    scale: Scale
    """Its scale."""
    is_line: bool
    """Whether the values are joined by a line; else each is a column."""

    @property
    def steps(self) -> int:
        """The number of steps of the time axis."""
        return len(self.points)

    @property
    def drawn(self) -> tuple[Point, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.share is not None)

    @property
    def highest(self) -> float:
        """The share of the plot above zero that the values need, from 0 to 1."""
        shares = (point.share if point.upper_share is None else point.upper_share for point in self.points)
        return max((share for share in shares if share is not None), default=0.0)

    @property
    def segments(self) -> tuple[tuple[Point, Point], ...]:
        """The pairs of points that a line joins: those of neighbouring periods."""
        return tuple((one, two) for one, two in pairwise(self.drawn) if two.index == one.index + 1)

    @property
    def isolated(self) -> tuple[Point, ...]:
        """The points of which no neighbouring period has a value, so that no line reaches them."""
        joined = {point.index for segment in self.segments for point in segment}
        return tuple(point for point in self.drawn if point.index not in joined)


def panel_view(series: Series, scale: Scale, labels: Labels, *, is_line: bool) -> PanelView:
    """Return the view of a series as a panel."""
    last = len(series.amounts) - 1
    return PanelView(
        title=panel_title(series),
        unit=series.unit,
        alternative=spoken(panel_in_words(series, labels)),
        points=tuple(
            Point(
                amount=amount,
                index=index,
                share=None if amount.value is None else scale.share(amount.value),
                upper_share=None if amount.upper is None else scale.share(amount.upper),
                is_newest=index == last and amount.value is not None,
                short=labels.two_digits(int(amount.period)) if amount.period.isdecimal() else "",
            )
            for index, amount in enumerate(series.amounts)
        ),
        scale=scale,
        is_line=is_line,
    )
