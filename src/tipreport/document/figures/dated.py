"""Series of figures by period, and how each is shown: in a chart, in a sentence, or in a table."""

from collections.abc import Iterator, Sequence

from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure

Dated = dict[Period, Figure]  # a series: its figures by period, oldest first

_LEAST = 3  # numbers of a chart, other than zero, which has no column
_FLATTENS = 20  # a column that is higher than the next by more than this factor makes the others invisible


def all_dated(state: CompositionState, figures: Sequence[Figure]) -> Iterator[Dated]:
    """Yield the figures of each identity by period. If two share a period, the second is in a separate row."""
    seen: set[int] = set()
    for figure in figures:
        if id(figure) not in seen:
            same = state.index.same(figure)
            seen.update(map(id, same))
            dated: Dated = {}
            for other in same:
                if other.period is not None and other.pillar == figure.pillar:
                    dated.setdefault(other.period, other)
            yield dict(sorted(dated.items()))


def years_of(dated: Dated) -> list[int]:
    """Return the years of a series whose periods are all plain years; none for another one."""
    return [int(period.start) for period in dated] if all(period.is_year for period in dated) else []


def is_charted(dated: Dated) -> bool:
    """Return whether a chart shows a series well: three numbers, and numbers in at least half of its years."""
    years = years_of(dated)
    numbers = [figure.value for figure in dated.values() if figure.value.value is not None]
    heights = sorted(abs(end) for number in numbers for end in [number.upper or number.value] if end)
    if not years or len(heights) < _LEAST or len(numbers) * 2 < years[-1] - years[0] + 1:
        return False
    return heights[-1] <= _FLATTENS * heights[-2]


def is_in_words(dated: Dated) -> bool:
    """Return whether a series without a chart is a sentence: by year, or if most of its numbers are not known."""
    known = sum(figure.value.value is not None for figure in dated.values())
    return bool(years_of(dated)) or known * 2 < len(dated)
