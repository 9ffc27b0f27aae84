"""Key figures as tiles: a large number, its label, its years or parts, and the change."""

import re
from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import frozen

from tipreport.document import (
    Amount,
    Breakdown,
    FigureLine,
    Figures,
    Labels,
    Spans,
    Strong,
    Text,
    bound,
    breakdown_in_words,
    capital,
    in_words,
    listed,
    lower,
    mixed,
    sentences,
)
from tipreport.document.views.chart import mark_notes
from tipreport.document.views.figures import change_sentence, earlier_value
from tipreport.document.views.panel import Point
from tipreport.document.views.shapes import Drawing, Measure
from tipreport.document.views.tile_chart import small_chart
from tipreport.wording.phrases import NBSP

__all__ = ["NumberKind", "SmallTileView", "TileView", "small_tile_view", "tile_view", "tiles_caption"]

NumberKind: TypeAlias = Literal["number", "range", "words"]
_SHORT_RANGE = 10  # characters that a number of one line has room for: 250 to 300
_LONGEST = 20  # characters of a number with a unit: $105 million a year


@frozen(kw_only=True)
class TileView:
    """A tile, ready to be drawn."""

    label: str
    """The measure, the people and the place."""
    qualifier: Spans
    """The words before the number: ``about``; ``last known, for 2019`` with its citations."""
    number: tuple[str, ...]
    """The number: two parts for a range ("20 to", "30"), else one."""
    unit: str
    """The words after the number, which are never separated from it: ``million``."""
    kind: NumberKind
    """The form of the number, an identifier."""
    is_newest: bool
    """Whether the number is that of the newest period; the last known one before it is not bold."""
    detail: Spans
    """The text below the number: its period, and the organisation, with citations and references to data notes. A
    currency with a long name begins it."""
    history: tuple[Amount, ...]
    """An amount for each year of the small chart; empty without one."""
    breakdowns: tuple[Breakdown, ...]
    """The parts that are drawn as a bar, with a list."""
    remark: Spans
    """The text below the chart: parts in words, which are those of the number above, the change, and what the source
    adds, with citations and references to data notes."""
    plain_remark: Spans
    """The remark where neither a chart nor a bar is drawn."""

    def chart(self, labels: Labels, width: float, measure: Measure) -> Drawing | None:
        """Return the small chart; None without one."""
        return small_chart(self.history, labels, width, measure, self.label) if self.history else None


@frozen(kw_only=True)
class SmallTileView:
    """A small tile: a label and a sentence."""

    label: str
    """The measure, the people and the place."""
    sentence: Spans
    """The number in bold, its period and the change, with citations and references to data notes. The source of a
    number that only this one claims comes first."""


def tile_view(line: FigureLine, labels: Labels) -> TileView:
    """Return the view of a key figure."""
    amount = line.last_known or line.amount
    number, unit, kind = _number(amount, labels)
    with_bars = tuple(each for each in line.breakdowns if each.has_bar)
    in_text = tuple(breakdown_in_words(each, labels) for each in line.breakdowns if not each.has_bar)
    all_in_text = tuple(breakdown_in_words(each, labels) for each in line.breakdowns)
    return TileView(
        label=line.title,
        qualifier=_qualifier(line, labels),
        number=number,
        unit=unit,
        kind=kind,
        is_newest=line.last_known is None,
        detail=(*_detail(line, labels), *_source_after(line, labels)),
        history=line.history,
        breakdowns=with_bars,
        remark=sentences((*in_text, *_change(line, labels, has_chart=bool(line.history)), line.remarks)),
        plain_remark=sentences((*all_in_text, *_change(line, labels, has_chart=False), line.remarks)),
    )


def small_tile_view(line: FigureLine, labels: Labels) -> SmallTileView:
    """Return the view of a small tile: its number, period and change in one sentence."""
    shown, comma = line.last_known or line.amount, labels.list_separator
    number = Strong(bound(mixed(shown.qualifier, shown.number)))
    of = (Text(mixed(" ", bound(shown.of))),) if shown.of else ()
    before, period = "", f"{comma}{bound(shown.period)}"
    if shown.period.isdecimal():
        before, period = (part.format(year=shown.period) for part in labels.number_in_year.split("{number}"))
    details = mixed(*(piece for part in (shown.basis, line.detail) if part for piece in (comma, part)))
    change: Spans = ()
    if line.comparison and line.last_known:
        change = (Text(mixed(comma, lower(line.comparison))),)
    elif line.comparison and line.earlier:
        text = labels.compared.format(comparison=line.comparison, number=line.earlier.text)
        change = (Text(mixed(comma, text)), *line.earlier.marks)
    rest: list[Spans] = []
    if line.last_known:
        rest.append(earlier_value(line.amount, labels))
    elif line.earlier and not line.comparison:
        rest.append(earlier_value(line.earlier, labels))
    lead = (*_source(line, labels), *((Text(before),) if before else ()), number, *of)
    sentence: Spans = (*lead, Text(mixed(period, details)), *shown.marks, *change, Text("."))
    return SmallTileView(
        label=line.title,
        sentence=sentences(
            (sentence, *(breakdown_in_words(each, labels) for each in line.breakdowns), *rest, line.remarks)
        ),
    )


def tiles_caption(block: Figures, labels: Labels) -> Spans:
    """Return the explanation of the marks and outlines in small charts, and of bars; empty without them."""
    absent = [
        Point(amount=amount, index=0, share=None, upper_share=None)
        for line in block.lines for amount in line.history if amount.value is None
    ]  # fmt: skip
    shown = [amount for line in block.lines for amount in line.history if amount.value is not None]
    has_outlines = any(not amount.is_exact for amount in shown)
    has_bars = any(each.has_bar for line in block.lines for each in line.breakdowns)
    notes = [labels.outline_note] * has_outlines + [labels.bar_note] * has_bars
    return sentences((*mark_notes(absent, labels), *((Text(note),) for note in notes)))


def _source(line: FigureLine, labels: Labels) -> Spans:
    """Return the name of the source of a number that only this one claims, before the number."""
    return (Text(mixed(line.attributed_to, labels.lead_separator)),) if line.attributed_to else ()


def _source_after(line: FigureLine, labels: Labels) -> Spans:
    """Return the name of the source after the period and the organisation of its number, which it is not."""
    if not line.attributed_to:
        return ()
    return (Text(mixed(labels.clause_separator, labels.number_from.format(name=line.attributed_to))),)


def _qualifier(line: FigureLine, labels: Labels) -> Spans:
    amount, known = line.amount, line.last_known
    if known is None:
        return (Text(words),) if (words := amount.qualifier.strip()) else ()
    text = Text(labels.last_known_for.format(period=known.period))
    about = known.qualifier.strip()
    return (text, *known.marks, *([Text(f"{labels.list_separator}{about}")] if about else []))


def _detail(line: FigureLine, labels: Labels) -> Spans:
    """The period and the organisation; of a number that is not given, also that it is not."""
    amount, known, comma = line.amount, line.last_known, labels.list_separator
    *_, rest = _with_unit(known or amount)
    if known is None:
        words = listed(comma, rest, amount.base, amount.basis, bound(amount.period), line.history_begins, line.detail)
        return (Text(words), *amount.marks)
    words = listed(comma, rest, known.base, known.basis)
    before = mixed(words, labels.clause_separator) if words else ""
    period = mixed(bound(amount.period), labels.lead_separator, amount.text) if amount.period else amount.text
    return (Text(listed(comma, mixed(before, period), line.history_begins, line.detail)), *amount.marks)


def _number(amount: Amount, labels: Labels) -> tuple[tuple[str, ...], str, NumberKind]:
    if in_words(amount.number):
        return (amount.number,), "", "words"
    ends = re.split(f"[ {NBSP}]{re.escape(labels.to)}[ {NBSP}]", amount.number)
    if amount.form == "range" and len(amount.number) <= _SHORT_RANGE:
        return (amount.number.replace(" ", NBSP),), "", "number"
    if amount.form == "range" and len(ends) > 1:
        return (f"{ends[0]} {labels.to}", ends[1]), "", "range"
    number, unit, _ = _with_unit(amount)
    return (number,), unit, "number"


def _with_unit(amount: Amount) -> tuple[str, str, str]:
    """Split a number into its digits, the word after it, and the words that a tile has no room for in one line.

    ``4900``, ``millones``, ``de dólares estadounidenses``.
    """
    number, _, words = amount.number.partition(NBSP)
    if not words or amount.form == "range" or in_words(number) or not in_words(words):
        return amount.number, "", ""
    unit, *others = words.split(maxsplit=1)
    if len(amount.number) > _LONGEST:
        return number, unit, "".join(others)
    return (amount.number, "", "") if others else (number, unit, "")


def _change(line: FigureLine, labels: Labels, *, has_chart: bool) -> Iterator[Spans]:
    """Yield the change with the earlier number; without that number if it is the first one of the chart, which has it.

    The chart has numbers over its ends and over its highest column, if there is room.
    """
    earlier, comparison = line.earlier, line.comparison
    known = [amount.period for amount in line.history if amount.value is not None]
    is_first = earlier is not None and has_chart and known[:1] == [earlier.period]
    if earlier is None or line.last_known or not is_first or (earlier.marks and not comparison):
        yield change_sentence(line, labels)
    elif comparison:
        yield (Text(capital(comparison)), *earlier.marks, Text("."))
