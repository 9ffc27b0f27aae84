"""Briefs whose prose is in Arabic letters, for documents in the pseudo-language from right to left."""

from typing import Any

from attrs import evolve, fields, has

from tests.pseudo_language import pseudo_text
from tipreport.model import CountryBrief

LANGUAGE = "ar-XB"
_PROSE = frozenset({"text", "reason", "label", "group", "offence", "title", "note"})


def arabic(brief: CountryBrief) -> CountryBrief:
    """Return a brief with its sentences and labels in Arabic letters; names of sources and organisations are Latin."""
    translated: CountryBrief = _arabic(brief)
    return translated.replace(language=LANGUAGE, sources=brief.sources)


def _arabic(record: Any) -> Any:
    if isinstance(record, tuple):
        return tuple(map(_arabic, record))
    if not has(type(record)):
        return record
    changes: dict[str, Any] = {}
    for field in fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, str) and field.name in _PROSE:
            changes[field.name] = pseudo_text(LANGUAGE, value)
        elif isinstance(value, tuple):
            changes[field.name] = _arabic(value)
    return evolve(record, **changes)
