"""Key figures as tiles: a large number, its label, the earlier value and the change."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.document import (
    Amount,
    FigureLine,
    Labels,
    Spans,
    Text,
    capital,
    in_words,
    listed,
    sentences,
    spoken,
    stopped,
)
from tipreport.document.views.figures import earlier_value

__all__ = ["Bar", "Comparison", "NumberKind", "TileView", "tile_view"]

NumberKind: TypeAlias = Literal["number", "range", "words"]


@frozen(kw_only=True)
class Bar:
    """A bar of a comparison."""

    period: str
    """The period."""
    share: float
    """The length as a share of the longest bar, from 0 to 1."""
    number: str
    """The number as it is shown."""


@frozen(kw_only=True)
class Comparison:
    """Two bars from a common zero."""

    bars: tuple[Bar, Bar]
    """The bars, the newer value first."""
    alternative: str
    """Both in words, as an alternative text."""


@frozen(kw_only=True)
class TileView:
    """A tile, ready to be drawn."""

    label: str
    """The measure."""
    qualifier: str
    """The words before the number."""
    number: tuple[str, ...]
    """The number: two parts for a range ("20 to", "30"), else one."""
    kind: NumberKind
    """The form of the number, an identifier."""
    detail: Spans
    """The text below the number."""
    comparison: Comparison | None
    """The bars; None where they would mislead."""
    remark_with_bars: Spans
    """The text below the bars."""
    remark_without_bars: Spans
    """The text below a tile without bars, which is longer."""

    def remark(self, *, with_bars: bool) -> Spans:
        """Return the text below a tile: the change, and the earlier value unless bars show it."""
        return self.remark_with_bars if with_bars else self.remark_without_bars


def tile_view(line: FigureLine, labels: Labels) -> TileView:
    """Return the view of a key figure."""
    amount = line.amount
    number, kind = _number(amount, labels)
    return TileView(
        label=line.label,
        qualifier=amount.qualifier.strip(),
        number=number,
        kind=kind,
        detail=(Text(listed(amount.of, amount.basis, amount.period, line.detail)), *amount.marks),
        comparison=_comparison(amount, line.earlier) if line.earlier else None,
        remark_with_bars=sentences((*_change_with_bars(line), line.remarks)),
        remark_without_bars=sentences((*_change(line), line.remarks)),
    )


def _number(amount: Amount, labels: Labels) -> tuple[tuple[str, ...], NumberKind]:
    if in_words(amount.number):
        return (amount.number,), "words"
    low, to, high = amount.number.partition(f" {labels.to} ")
    if amount.form == "range" and to:
        return (f"{low} {labels.to}", high), "range"
    return (amount.number,), "number"


def _change_with_bars(line: FigureLine) -> Iterator[Spans]:
    """Yield the change, with the citations of the earlier value."""
    earlier = line.earlier
    if earlier is None:
        yield from _change(line)
        return
    change = f"{line.change} {line.comparison}".strip() if line.change else earlier.period if earlier.marks else ""
    if change:
        yield (Text(capital(change)), *earlier.marks, Text("."))


def _change(line: FigureLine) -> Iterator[Spans]:
    """Yield the earlier value and the change."""
    if line.earlier:
        yield earlier_value(line.earlier)
    if line.change:
        than = "" if line.earlier else line.comparison
        yield (Text(stopped(capital(f"{line.change} {than}".strip()))),)


def _comparison(now: Amount, before: Amount) -> Comparison | None:
    """Return two bars; None for values that are missing, negative, all zero or ranges."""
    if now.value is None or before.value is None or now.upper is not None or before.upper is not None:
        return None
    longest = max(now.value, before.value)
    if min(now.value, before.value) < 0 or not longest:
        return None
    return Comparison(
        bars=(_bar(now, now.value / longest), _bar(before, before.value / longest)),
        alternative=spoken(" ".join(stopped(f"{amount.period}: {amount.text}") for amount in (now, before))),
    )


def _bar(amount: Amount, share: float) -> Bar:
    return Bar(period=amount.period, share=share, number=f"{amount.qualifier}{amount.number}")
