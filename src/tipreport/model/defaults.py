"""The defaults that the records of a brief inherit: its country, its place, its language and its source."""

from collections.abc import Mapping, Sequence
from typing import Any

from attrs import evolve

from tipreport.model.citation import Citation
from tipreport.model.field import Record, fields, per_class


def inherit_defaults(
    subject: str, countries: Sequence[Any], default_source: Citation | None, language: str
) -> Mapping[str, Any]:
    """Return the defaults that the records of a brief inherit, by the names of their fields.

    Sources of a brief in English are in English; those of others may be in any language.
    """
    country = countries[0].country if len(countries) == 1 else None
    inherited = {
        "country": country,
        "place": country if subject == "country" else None,
        "language": "en" if language.partition("-")[0] == "en" else None,
    }
    return inherited | ({"sources": (default_source,)} if default_source else {})


@per_class
def _inherited_fields(cls: type[Record]) -> tuple[str, ...]:
    return tuple(field.name for field in fields(cls) if field.inherited and field.default is None)


def with_defaults(row: Any, inherited: Mapping[str, Any]) -> Any:
    """Return a record with the defaults of its brief in the place of values that are missing."""
    missing = {
        name: inherited[name] for name in _inherited_fields(type(row)) if getattr(row, name) is None and inherited[name]
    }
    return evolve(row, **missing) if missing else row


def distinct(rows: list[Any]) -> tuple[Any, ...]:
    """Return the rows, with a copy in place of a repeated object: each row of a brief is an object of its own."""
    if len(set(map(id, rows))) < len(rows):
        seen: set[int] = set()
        for index, row in enumerate(rows):
            rows[index] = evolve(row) if id(row) in seen else row
            seen.add(id(row))
    return tuple(rows)
