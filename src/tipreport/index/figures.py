"""The figures of a brief that measure the same thing at the same time, or are parts of each other."""

import re
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from operator import attrgetter
from typing import Any, TypeVar

from tipreport.model.brief import CountryBrief
from tipreport.model.field import identity_fields
from tipreport.model.period import Period
from tipreport.model.records import Figure

T = TypeVar("T")
Identity = tuple[object, ...]

_SPACES = re.compile(r"\s+")


def identity_of(figure: Figure, *, without: str = "") -> Identity:
    """Return the identity of a figure: figures with equal identities measure the same thing. Ignores ``without``."""
    cls: Any = type(figure)
    return tuple(map(folded, _identity_values(cls, without)(figure)))


@cache
def _identity_values(cls: Any, without: str) -> Callable[[Figure], tuple[object, ...]]:
    """Return a function that gets the values of the identity fields."""
    return attrgetter(*(field.name for field in identity_fields(cls) if field.name != without))


def folded(value: object) -> object:
    """Return a text in small letters with single spaces, by which spellings are compared; other values as they are."""
    return _SPACES.sub(" ", value.casefold()) if isinstance(value, str) else value


class FigureIndex:
    """An index of the figures of one brief. Each part is computed when it is first used."""

    def __init__(self, brief: CountryBrief) -> None:
        self.brief = brief

    @cached_property
    def wholes(self) -> Mapping[str, Figure]:
        """The figures that have an id, so that others can refer to them as their whole."""
        return {row.id: row for row in self.brief.figures if row.id}

    def whole(self, figure: Figure) -> Figure | None:
        """Return the figure that this one is a part of."""
        return self.wholes[figure.part_of] if figure.part_of is not None else None

    @cached_property
    def parts(self) -> Mapping[str, Sequence[Figure]]:
        """The parts of each whole, by its id."""
        return grouped([figure for figure in self.brief.figures if figure.part_of], lambda figure: figure.part_of)

    @cached_property
    def identities(self) -> Mapping[int, Identity]:
        """The identity of each figure, by the `id` of the object."""
        return {id(figure): identity_of(figure) for figure in self.brief.figures}

    def with_identity_of(self, figure: Figure) -> Sequence[Figure]:
        """Return the figures that measure the same thing at any time, including this one, in the order of the file."""
        return self._by_identity[self.identities[id(figure)]]

    @cached_property
    def _by_identity(self) -> Mapping[Identity, Sequence[Figure]]:
        return grouped(self.brief.figures, lambda figure: self.identities[id(figure)])

    @cached_property
    def dated(self) -> Mapping[tuple[Identity, Period], Sequence[Figure]]:
        """Figures that measure the same thing at the same time, in the order of the file."""
        figures = [figure for figure in self.brief.figures if figure.period]
        return grouped(figures, lambda figure: (self.identities[id(figure)], figure.period))

    @cached_property
    def figures_by_name(self) -> Mapping[tuple[object, ...], Sequence[Figure]]:
        """The figures by measure, label and period. Different figures may share all three."""
        return grouped(self.brief.figures, _name)

    def has_namesakes(self, figure: Figure) -> bool:
        """Return whether another figure has the same measure, label and period."""
        return len(self.figures_by_name[_name(figure)]) > 1


def _name(figure: Figure) -> tuple[object, ...]:
    return figure.measure, folded(figure.label), figure.period


def grouped(rows: Sequence[T], key: Callable[[T], Any]) -> Mapping[Any, Sequence[T]]:
    """Return the rows of each key, in their order."""
    groups: dict[Any, list[T]] = defaultdict(list)
    for row in rows:
        groups[key(row)].append(row)
    return dict(groups)
