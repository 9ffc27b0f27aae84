"""Records as facts: without ids and order, so that records of two briefs can be compared."""

from collections.abc import Callable, Mapping, Sequence
from functools import cache, cached_property
from operator import attrgetter
from typing import Any, TypeAlias

from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import Record, fields, fields_by_name, identity_fields
from tipreport.model.records import Figure

Fact: TypeAlias = tuple[Any, ...]
"""The values of some fields. An id of another record is replaced by the identity of that record."""

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

_NO_FACTS = frozenset({"id", "key", "pillar", "note", "sources", "years", "same_as", "not_same_as"})
"""Names of records, their place in a document, remarks of the analyst, citations and editions."""


class Facts:
    """The facts of the records of one brief."""

    def __init__(self, brief: CountryBrief) -> None:
        self.brief = brief
        self._identities: dict[int, Fact] = {}
        self._contents: dict[int, Mapping[str, Any]] = {}
        self._orders: dict[int, tuple[str, str]] = {}
        self._subjects: dict[int, str] = {}

    def identity(self, name: str, record: Record) -> Fact:
        """Return the values that identify the subject of a record of a list. Letter case does not matter."""
        if (known := self._identities.get(id(record))) is None:
            known = self._values(name, IDENTITIES[name], record, fold=True)
            self._identities[id(record)] = known
        return known

    def content(self, name: str, record: Record) -> Mapping[str, Any]:
        """Return the statements of a record of a list about its subject, by field."""
        if (known := self._contents.get(id(record))) is None:
            names = content_fields(name)
            known = dict(zip(names, self._values(name, names, record), strict=True))
            self._contents[id(record)] = known
        return known

    def statement(self, name: str, record: Record) -> Fact:
        """Return all facts of a record: its subject, and the statements about it. Equal records have equal ones."""
        return self.identity(name, record), *self.content(name, record).values()

    def subject(self, name: str, record: Record) -> str:
        """Return a key that sorts records of a list by their identity."""
        if (known := self._subjects.get(id(record))) is None:
            known = self._subjects[id(record)] = repr(self.identity(name, record))
        return known

    def order(self, name: str, record: Record) -> tuple[str, str]:
        """Return a key that sorts records of a list by their identity, then by their content."""
        if (known := self._orders.get(id(record))) is None:
            known = self.subject(name, record), repr(self.content(name, record))
            self._orders[id(record)] = known
        return known

    def _values(self, name: str, names: tuple[str, ...], record: Record, *, fold: bool = False) -> Fact:
        get, every = _references(name, names)
        found = []
        for refers, value in zip(every, get(record), strict=True):
            kind = type(value)
            if kind is str and not refers:
                words = " ".join(value.split())
                found.append(words.casefold() if fold else words)
            elif value is None or not (refers or kind is tuple):
                found.append(value)
            else:
                found.append(self._value(refers, value, fold=fold))
        return tuple(found)

    def _value(self, refers: str, value: Any, *, fold: bool) -> Any:
        if isinstance(value, tuple):
            values = [self._value(refers, item, fold=fold) for item in value]
            return tuple(values if len(values) < 2 else sorted(values, key=repr))
        if refers:
            return self.identity(refers, self._by_id[refers][value])
        if isinstance(value, str):
            words = " ".join(value.split())
            return words.casefold() if fold else words
        return value

    @cached_property
    def _by_id(self) -> Mapping[str, Mapping[str, Record]]:
        named = (name for name, cls in lists().items() if "id" in fields_by_name(cls))
        return {name: {row.id: row for row in getattr(self.brief, name) if row.id} for name in named}


@cache
def content_fields(name: str) -> tuple[str, ...]:
    """Return the fields of a list that state something about the subject of a record."""
    excluded = _NO_FACTS.union(IDENTITIES[name])
    return tuple(field.name for field in fields(lists()[name]) if field.name not in excluded)


@cache
def _references(name: str, names: tuple[str, ...]) -> tuple[Callable[[Record], Sequence[Any]], Sequence[str]]:
    """Return a function that gets some fields of a list, and the list that each refers to; empty where it does not."""
    declared = fields_by_name(lists()[name])
    refers = [declared[field].type.refers for field in names]
    if len(names) == 1:
        only = attrgetter(*names)
        return lambda record: (only(record),), refers
    return attrgetter(*names) if names else lambda _: (), refers
