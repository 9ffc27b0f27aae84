"""Records as facts: without ids and order, so that records of two briefs can be compared."""

from collections.abc import Iterable, Mapping
from functools import cache, cached_property
from typing import Any, TypeAlias

from tipreport.model.brief import CountryBrief, lists
from tipreport.model.field import Field, Record, fields, fields_by_name, identity_fields
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

    def identity(self, name: str, record: Record) -> Fact:
        """Return the values that identify the subject of a record of a list. Letter case does not matter."""
        if (known := self._identities.get(id(record))) is None:
            known = self._values(record, IDENTITIES[name], fold=True)
            self._identities[id(record)] = known
        return known

    def content(self, name: str, record: Record) -> Mapping[str, Any]:
        """Return the statements of a record of a list about its subject, by field."""
        names = content_fields(name)
        return dict(zip(names, self._values(record, names), strict=True))

    def _values(self, record: Record, names: Iterable[str], *, fold: bool = False) -> Fact:
        declared = fields_by_name(type(record))
        return tuple(self._value(declared[name], getattr(record, name), fold=fold) for name in names)

    def _value(self, field: Field, value: Any, *, fold: bool) -> Any:
        if isinstance(value, tuple):
            return tuple(sorted((self._item(field, item, fold=fold) for item in value), key=repr))
        return self._item(field, value, fold=fold)

    def _item(self, field: Field, value: Any, *, fold: bool) -> Any:
        if value is not None and field.type.refers:
            return self.identity(field.type.refers, self._by_id[field.type.refers][value])
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
