"""The fields of a record in words: their headings and their values. For statements that differ in them alone."""

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from tipreport.index import BriefIndex
from tipreport.model.field import Field, fields_by_name
from tipreport.model.period import Period
from tipreport.model.quantity import Quantity
from tipreport.model.records import Figure
from tipreport.record_words.locations import format_location
from tipreport.wording.amounts import format_quantity
from tipreport.wording.differences import format_claimed_change
from tipreport.wording.names import country_name, place_name
from tipreport.wording.periods import format_period
from tipreport.wording.remarks import claimed_change_inside
from tipreport.wording.wording import Wording

_COMPARISON = frozenset({"change", "change_by", "compared_with"})  # of a figure: one sentence has all three


class Differing(NamedTuple):
    """The subject of a record, and the fields that differ in two editions."""

    subject: str
    now: str | None
    """None if the subject has it already: a name that differs."""
    before: str


def field_words(
    wording: Wording, index: BriefIndex, record: Any, names: Iterable[str], *, in_brackets: bool = False
) -> str:
    """Return some fields of a record: ``international standard: met``. Those without a value are left out.

    After a colon, the values are ``in_brackets``: ``international standard (met), founded (2001)``.

    The comparison that the source of a figure makes is a clause, which has the place of its first field: ``2 fewer than
    in 2021, says the source``, or ``no comparison``.
    """
    declared = fields_by_name(type(record))
    items: dict[str, str] = {}
    for name in names:
        if isinstance(record, Figure) and name in _COMPARISON:
            items.setdefault("", _comparison(wording, record))
        elif value := _words(wording, index, declared[name], record):
            label = _label(wording, name)
            items[name] = (
                f"{label} ({value})" if in_brackets else wording.text("{label}: {value}", label=label, value=value)
            )
    return wording.listed(*items.values())


def differing_words(
    wording: Wording, now: tuple[BriefIndex, Any], before: tuple[BriefIndex, Any], names: Collection[str], subject: str
) -> Differing:
    """Return the subject of a record, then some of its fields as they are and as they were; each may be empty.

    The heading of the only field is a part of the subject: ``Social services, founded``, ``2001``, ``2000``.
    """
    name, *others = names
    if others or (isinstance(now[1], Figure) and name in _COMPARISON):
        first, then = (field_words(wording, *each, names, in_brackets=True) for each in (now, before))
        return Differing(subject, first, then)
    declared = fields_by_name(type(now[1]))[name]
    first, then = (_words(wording, index, declared, record) for index, record in (now, before))
    return Differing(wording.listed(subject, _label(wording, name)), None if first == subject else first, then)


def _comparison(wording: Wording, figure: Figure) -> str:
    if figure.change is None and figure.compared_with is None:
        return wording.text("no comparison")
    return claimed_change_inside(wording, format_claimed_change(wording, figure))


def _label(wording: Wording, name: str) -> str:
    """Return the heading of a field. Of a country, it is the one of its name, which is the value here."""
    return wording.workbook.country if name == "country" else str(getattr(wording.headings, name))


def _words(wording: Wording, index: BriefIndex, field: Field, record: Any) -> str:
    value = getattr(record, field.name)
    if isinstance(value, Quantity):
        return str(format_quantity(wording, value, getattr(record, "unit", "count")))
    return _value_words(wording, index, field, value)


def _value_words(wording: Wording, index: BriefIndex, field: Field, value: Any) -> str:
    match value:
        case None:
            return ""
        case tuple():
            return wording.conjunction(_value_words(wording, index, field, item) for item in value)
        case bool():
            return wording.workbook.yes if value else wording.workbook.no
        case Period():
            return format_period(wording, value)
        case _:
            return _word(wording, index, field, value)


def _word(wording: Wording, index: BriefIndex, field: Field, value: Any) -> str:
    """Return an id as the location of its record, a term and a country in their words, and other values as they are."""
    kind = field.type.item or field.type
    if kind.refers:
        found = next(row for row in getattr(index.brief, kind.refers) if row.id == value)
        return format_location(wording, index, index.row(found))
    if vocabulary := "unit" if field.name == "unit" else kind.vocabulary:
        return wording.term(vocabulary, str(value))
    if field.name == "country":
        return country_name(wording, value)
    return place_name(wording, value) if field.name == "place" else str(value)
