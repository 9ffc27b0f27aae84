"""Writes a brief in another way: other ids, another order of records, the same facts."""

import random
from collections.abc import Mapping
from typing import Any

from tipreport.model import Citation, CountryBrief
from tipreport.model.brief import lists
from tipreport.model.citation import Link
from tipreport.model.field import fields


def shuffled(brief: CountryBrief, rng: random.Random) -> CountryBrief:
    """Return the brief with the records of each list in another order."""
    return brief.replace(**{name: tuple(rng.sample(rows, len(rows))) for name, rows in _rows(brief).items()})


def renamed(brief: CountryBrief) -> CountryBrief:
    """Return the brief with another id for each record that has one."""
    changes = {name: tuple(map(_renamed_record, rows)) for name, rows in _rows(brief).items()}
    default = None if brief.default_source is None else _renamed(brief.default_source)
    return brief.replace(default_source=default, **changes)


def _rows(brief: CountryBrief) -> Mapping[str, tuple[Any, ...]]:
    return {name: getattr(brief, name) for name in lists()}


def _renamed_record(record: Any) -> Any:
    references = [field.name for field in fields(type(record)) if field.type.refers or field.name in ("id", "sources")]
    return record.replace(**{name: _renamed(getattr(record, name)) for name in references})


def _renamed(value: Any) -> Any:
    if isinstance(value, tuple):
        return tuple(map(_renamed, value))
    if isinstance(value, Citation):
        return Citation(tuple(Link(f"x-{link.source}", link.locator) for link in value.links))
    return value if value is None else f"x-{value}"
