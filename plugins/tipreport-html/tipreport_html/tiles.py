"""Key figures as tiles: the number large, what it counts, its earlier value and the change."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.document import Amount, FigureLine, Spans, Text, capital, in_words, listed, sentences, spoken, stopped
from tipreport_html.drawing import short

_RESERVES = ((4, "four"), (8, "eight"), (12, "twelve"))  # how long a bar's number may be, and its class
_LONGEST_PERIOD = 12  # letters beside a bar
_SIZES = ((6, "six"), (9, "nine"), (13, "thirteen"))  # how long a large number may be, and its class


@frozen
class Bar:
    """A bar: its period, its length of a hundred, its number."""

    period: str
    length: str
    number: str


@frozen
class Bars:
    """Two bars on one scale from zero, newest first; ``reserve`` is the room for their numbers."""

    bars: tuple[Bar, ...]
    reserve: str
    alternative: str


@frozen
class Tile:
    """A key figure as the template shows it; ``number`` is in two parts for a range, ``size`` a class."""

    label: str
    qualifier: str
    number: tuple[str, ...]
    size: str
    about: Spans
    bars: Bars | None
    comparison: Spans


def tile(line: FigureLine) -> Tile:
    """The tile of a figure."""
    amount = line.amount
    number, size = _number(amount)
    bars = _bars(amount, line.earlier) if line.earlier else None
    return Tile(
        label=line.label,
        qualifier=amount.qualifier.strip(),
        number=number,
        size=size,
        about=(Text(listed(amount.of, amount.sure, amount.period, line.detail)), *amount.marks),
        bars=bars,
        comparison=sentences(_comparison(line, drawn=bars is not None)),
    )


def _number(amount: Amount) -> tuple[tuple[str, ...], str]:
    """Both ends of a range on two lines; words smaller than numbers."""
    number = amount.number
    if in_words(number):
        return (number,), "words"
    low, to, high = number.partition(" to ")
    if amount.form == "range" and to:
        return (f"{low} to ", high), "range"
    return (number,), next((name for length, name in _SIZES if len(number) <= length), "longer")


def _comparison(line: FigureLine, *, drawn: bool) -> Iterator[Spans]:
    """The change in words; the earlier value too where no bars show it."""
    earlier = line.earlier
    if earlier is None:
        if line.change:
            yield (Text(stopped(capital(f"{line.change} {line.than}".strip()))),)
    elif drawn:
        change = f"{line.change} {line.than}".strip() if line.change else earlier.period if earlier.marks else ""
        if change:
            yield (Text(capital(change)), *earlier.marks, Text("."))
    else:
        when = f"{capital(earlier.period)}: {earlier.text}" if earlier.period else capital(earlier.text)
        yield (Text(when), *earlier.marks, Text("."))
        if line.change:
            yield (Text(stopped(capital(line.change))),)
    yield line.remarks


def _bars(now: Amount, before: Amount) -> Bars | None:
    """Two bars; None where they cannot be drawn honestly."""
    both = (now, before)
    values = [amount.value for amount in both if amount.value is not None]
    if len(values) < len(both) or min(values) < 0 or not any(values) or any(each.upper is not None for each in both):
        return None
    said = [f"{amount.qualifier}{amount.number}" for amount in both]
    reserve = next((name for length, name in _RESERVES if max(map(len, said)) <= length), "")
    if not reserve or max(len(amount.period) for amount in both) > _LONGEST_PERIOD:
        return None
    return Bars(_drawn(both, said, values), reserve, spoken(" ".join(stopped(f"{a.period}: {a.text}") for a in both)))


def _drawn(both: Sequence[Amount], said: Sequence[str], values: Sequence[float]) -> tuple[Bar, ...]:
    lengths = [max(100 * value / max(values), 0.5) for value in values]
    return tuple(
        Bar(amount.period, short(length), words) for amount, length, words in zip(both, lengths, said, strict=True)
    )
