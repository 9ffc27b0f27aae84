"""One panel of a chart: columns from a common zero, or a line for many periods."""

from collections.abc import Callable
from itertools import pairwise

from attrs import frozen

from tipreport.document import Amount, Series, Spans, in_words, panel_in_words, panel_title, spoken
from tipreport.document.views.scale import Scale

__all__ = ["LINES_FROM", "PanelView", "Point", "panel_view"]

LINES_FROM = 12
"""The number of periods above which a panel is a line."""

_OPEN = frozenset({"at least", "more than"})
_MOST_LINES = 3  # of words instead of a column


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
    """Whether it is the newest value, which is emphasised."""

    @property
    def is_open(self) -> bool:
        """Whether the value is a lower bound."""
        return self.amount.form in _OPEN

    def qualifier_lines(self, room: float, width: Callable[[str], float]) -> tuple[str, ...]:
        """Return the qualifier on one line if it fits, else a word on each line."""
        words = self.amount.qualifier.strip()
        return (words,) if words and width(words) <= room else tuple(words.split())

    def absence_lines(self, room: float, width: Callable[[str], float]) -> tuple[str, ...]:
        """Return the words instead of a column, a word on each line; a dash if they do not fit.

        A number without a value, such as an undated one, is never replaced.
        """
        words = self.amount.number.split()
        if len(words) > _MOST_LINES or any(width(word) > room for word in words):
            return ("–",) if in_words(self.amount.number) or len(words) > 1 else tuple(words)
        return tuple(words)


@frozen(kw_only=True)
class PanelView:
    """A panel."""

    title: Spans
    """The series, with all its citations."""
    alternative: str
    """All of it in words, as an alternative text."""
    points: tuple[Point, ...]
    """The periods, oldest first."""
    steps: int
    """The number of steps of the time axis: one for each period of a column chart, and one for each year from
    the first to the last of a line chart, so that a missing year is a gap."""
    is_line: bool
    """Whether the values are joined by a line; else each is a column."""

    @property
    def drawn(self) -> tuple[Point, ...]:
        """The points that have a value."""
        return tuple(point for point in self.points if point.share is not None)

    @property
    def segments(self) -> tuple[tuple[Point, Point], ...]:
        """The pairs of points that a line joins: those of neighbouring years."""
        return tuple((one, two) for one, two in pairwise(self.drawn) if two.index == one.index + 1)

    @property
    def ends(self) -> tuple[Point, ...]:
        """The points of a line that have labels: the last and the first one."""
        return tuple(dict.fromkeys((self.drawn[-1], self.drawn[0]))) if self.drawn else ()


def panel_view(series: Series, scale: Scale) -> PanelView:
    """Return the view of a series as a panel."""
    is_line = len(series.amounts) > LINES_FROM
    periods = [amount.period for amount in series.amounts]
    by_year = is_line and all(map(str.isdecimal, periods))
    indexes = [int(period) - int(periods[0]) for period in periods] if by_year else [*range(len(periods))]
    newest = max(
        (index for index, amount in zip(indexes, series.amounts, strict=True) if amount.value is not None), default=-1
    )
    return PanelView(
        title=panel_title(series),
        alternative=spoken(panel_in_words(series)),
        points=tuple(
            Point(
                amount=amount,
                index=index,
                share=None if amount.value is None else scale.share(amount.value),
                upper_share=None if amount.upper is None else scale.share(amount.upper),
                is_newest=index == newest,
            )
            for index, amount in zip(indexes, series.amounts, strict=True)
        ),
        steps=max(indexes, default=0) + 1,
        is_line=is_line,
    )
