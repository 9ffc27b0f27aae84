"""How much of a country a figure is about."""

from collections.abc import Collection
from typing import Literal, TypeAlias

from tipreport.model.codes import COUNTRIES
from tipreport.model.field import narrowing_fields
from tipreport.model.records import Figure
from tipreport.model.units import TIMES
from tipreport.model.vocabulary import MEASURES

Extent: TypeAlias = Literal[
    "whole", "part of another row", "share or rate", "age or length of time", "some of the people",
    "part of the country", "another country",
]  # fmt: skip

_RATES = frozenset(name for name, measure in MEASURES.items() if measure.is_rate)
_NARROWING = tuple(field.name for field in narrowing_fields(Figure))


def extent_of(figure: Figure, countries: Collection[str]) -> Extent:
    """Return whether a figure is about all people in one of some countries, or the first reason why it is not."""
    if figure.part_of is not None:
        return "part of another row"
    if figure.unit == "percent" or figure.per is not None or figure.measure in _RATES:
        return "share or rate"
    if figure.unit in TIMES:
        return "age or length of time"
    if any(getattr(figure, name) is not None for name in _NARROWING):
        return "some of the people"
    if figure.place is None or figure.place in countries:
        return "whole"
    return "another country" if figure.place in COUNTRIES or figure.place == "world" else "part of the country"
