"""Records as facts: without ids and order, so that records of two briefs can be compared."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from operator import itemgetter
from typing import Any, TypeAlias

from attrs import frozen

from tipreport.comparison.sentences import folded_text, same_text
from tipreport.model.attributes import getter
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import Record, fields, fields_by_name, identity_fields, narrowing_fields
from tipreport.model.records import Figure
from tipreport.text_forms import fields_in_text

Fact: TypeAlias = tuple[Any, ...]
"""The values of some fields. An id of another record is replaced by the identity of that record."""


@frozen
class _Reading:
    """How some fields of a list are read as facts."""

    get: Callable[[Record], Fact]
    """Returns their values."""
    texts: Sequence[int]
    """The positions of texts."""
    others: Sequence[tuple[int, str]]
    """The positions of lists and of ids, with the list to which the ids refer."""


IDENTITIES: Mapping[str, tuple[str, ...]] = {
    "summary": ("text",),
    "countries": ("country",),
    "tiers": ("country", "year", "official"),
    "figures": (*(field.name for field in identity_fields(Figure)), "period"),
    "findings": ("pillar", "text", "period", "place", "by"),
    "laws": ("name", "kind", "place"),
    "penalties": ("law", "offence", "age", "kind"),
    "profile": ("aspect", "term", "group", "text", "place"),
    "routes": ("origin", "transit", "destination", "group", "form", "period"),
    "organisations": ("name",),
    "hotlines": ("number",),
    "persons": ("name",),
    "programmes": ("name", "by", "place"),
    "recommendations": ("text", "to", "by", "pillar"),
    "progress": ("recommendation", "year"),
    "definitions": ("word",),
    "quotes": ("text", "speaker"),
    "sources": ("kind", "title", "author", "publisher", "edition", "published", "url"),
}
"""The fields that identify the subject of a record, by list. Two records with equal values are about the same thing."""

SUBJECTS: Mapping[str, tuple[str, ...]] = {
    "figures": ("measure", "label", "of", *(field.name for field in narrowing_fields(Figure)), "place", "by", "period"),
    "findings": ("text", "period", "place", "by"),
    "recommendations": ("text", "by"),
    "sources": ("kind", "title", "author", "publisher", "edition"),
}
"""The fields that are enough to identify it if each edition has one such record: a figure may get another unit."""

NAMES: Mapping[str, tuple[str, ...]] = {
    "laws": ("id", "kind"),
    "organisations": ("id", "kind"),
    "programmes": ("id", "kind"),
    "sources": ("id", "kind", "edition"),
}
"""The fields by which two editions name the same thing, although its name differs."""

_NO_FACTS = frozenset({"id", "key", "pillar", "note", "sources", "years", "same_as", "not_same_as", "read"})
"""Names of records, their place in a document, remarks and work of the analyst, citations and editions."""

_FACTS_IN_TEXT = {"laws": {"status", "standard", "text"}, "profile": {"aspect", "kinds", "text"}}
"""The fields of which a text may have the value: a good and its kinds, the status of a treaty, how a law is judged."""


class Facts:
    """The facts of the records of one brief."""

    def __init__(self, brief: CountryBrief) -> None:
        self.brief = brief
        self._identities: dict[int, Fact] = {}
        self._contents: dict[int, Mapping[str, Any]] = {}
        self._by_id: dict[str, Mapping[str, Record]] = {}

    def identity(self, name: str, record: Record) -> Fact:
        """Return the values that identify a record of a list. Case, white space and kinds of signs do not matter."""
        if (known := self._identities.get(id(record))) is None:
            known = self._identities[id(record)] = self._values(_identity(name), record, fold=True)
        return known

    def rename(self, record: Record, identity: Fact) -> None:
        """Give a record the identity that it has in the other edition."""
        self._identities[id(record)] = identity

    def subject(self, name: str, record: Record) -> Fact:
        """Return the values that identify a record if no other one of the list has them."""
        return _subject_of_identity(name)(self.identity(name, record))

    def content(self, name: str, record: Record) -> Mapping[str, Any]:
        """Return the statements of a record of a list about its subject, by field."""
        if (known := self._contents.get(id(record))) is None:
            names = content_fields(name)
            known = dict(zip(names, self._values(_reading(name, names), record), strict=True))
            self._contents[id(record)] = known
        return known

    def statement(self, name: str, record: Record) -> Fact:
        """Return all facts of a record: its subject, and the statements about it. Equal records have equal ones."""
        return self.identity(name, record), *self.content(name, record).values()

    def order(self, name: str, record: Record) -> tuple[str, str]:
        """Return a key that sorts records of a list by their identity, then by their content."""
        return repr(self.identity(name, record)), repr(self.content(name, record))

    def values(self, name: str, record: Record) -> Mapping[str, Any]:
        """Return the values of all fields that identify a record or state something, by field."""
        names = tuple(dict.fromkeys((*IDENTITIES[name], *content_fields(name))))
        return dict(zip(names, self._values(_reading(name, names), record), strict=True))

    def _values(self, reading: _Reading, record: Record, *, fold: bool = False) -> Fact:
        found = [*reading.get(record)]
        as_typed = folded_text if fold else same_text
        for position in reading.texts:
            if (text := found[position]) is not None:
                found[position] = as_typed(text)
        for position, refers in reading.others:
            if (value := found[position]) is not None:
                found[position] = self._value(refers, value, fold=fold)
        return tuple(found)

    def _value(self, refers: str, value: Any, *, fold: bool) -> Any:
        if isinstance(value, tuple):
            values = [self._value(refers, item, fold=fold) for item in value]
            return tuple(values if len(values) < 2 else sorted(values, key=repr))
        if refers:
            return self.identity(refers, self._rows(refers)[value])
        if isinstance(value, str):
            return folded_text(value) if fold else same_text(value)
        return value

    def _rows(self, name: str) -> Mapping[str, Record]:
        """Return the records of a list that have an id, by their id."""
        if (known := self._by_id.get(name)) is None:
            known = self._by_id[name] = {row.id: row for row in getattr(self.brief, name) if row.id}
        return known


@cache
def content_fields(name: str) -> tuple[str, ...]:
    """Return the fields of a list that state something about the subject of a record."""
    excluded = _NO_FACTS.union(SUBJECTS.get(name, IDENTITIES[name]))
    return tuple(field.name for field in fields(lists()[name]) if field.name not in excluded)


@cache
def statement_as_written(name: str) -> Callable[[Record], Fact | None]:
    """Return a function that gets all facts of a record as they are; None where a field refers to another record.

    Records of two briefs with equal values are about the same thing, and state the same about it.
    """
    names = tuple(dict.fromkeys((*IDENTITIES[name], *content_fields(name))))
    declared = fields_by_name(lists()[name])
    plain = getter(*(field for field in names if not declared[field].type.refers))
    refer_to_others = tuple(field for field in names if declared[field].type.refers)
    refer = getter(*refer_to_others)
    if not refer_to_others:
        return plain
    return lambda record: None if any(refer(record)) else plain(record)


@cache
def _identity(name: str) -> _Reading:
    """Return the reading of the fields that identify a record of a list."""
    return _reading(name, IDENTITIES[name])


@cache
def _subject_of_identity(name: str) -> Callable[[Fact], Fact]:
    """Return a function that gets, from the identity of a record, the values that are enough."""
    return itemgetter(*map(IDENTITIES[name].index, SUBJECTS[name]))


@cache
def _reading(name: str, names: tuple[str, ...]) -> _Reading:
    types = [fields_by_name(lists()[name])[field].type for field in names]
    others = [
        (position, declared.refers) for position, declared in enumerate(types) if declared.refers or declared.item
    ]
    texts = [
        position
        for position, declared in enumerate(types)
        if declared.is_free_text and not (declared.refers or declared.item)
    ]
    get = getter(*names)
    if _FACTS_IN_TEXT.get(name, set()).isdisjoint(names):
        return _Reading(get, texts, others)

    def get_also_from_text(record: Any) -> Fact:
        stated = fields_in_text(record)
        values = get(record)
        return tuple(map(stated.get, names, values)) if stated else values

    return _Reading(get_also_from_text, texts, others)
