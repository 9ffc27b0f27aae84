"""Formats the changes of a brief, one line each."""

from typing import Any

from tipreport.files.difference import RecordChange
from tipreport.index import BriefIndex
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.defaults import inherit_defaults
from tipreport.model.field import Field, fields, fields_by_name
from tipreport.record_words.locations import format_location
from tipreport.wording.wording import ENGLISH

_MAX_LENGTH = 90  # characters of a text; a longer one is shortened
_CONTEXT = 30  # characters to show before and after the difference in a longer text
_NOTHING = "nothing"


def format_change(change: RecordChange, old: BriefIndex, new: BriefIndex) -> str:
    """Return a change as text: ``Victims officially identified, 2021: value: 46 -> 47``, ``Tier, 2022: removed``."""
    location = location_of(change, old, new)
    if change.kind == "added":
        return f"{location}: added: {_cut(_row(change.new, new.brief))}"
    if change.kind == "guessed":
        return f"{location}: a guess: taken for an edit of this record, because the two are similar; check its comments"
    if change.kind != "changed":
        return f"{location}: {change.kind}"
    if isinstance(change.old, str) and isinstance(change.new, str):
        before, after = _differing_parts(change.old, change.new)
    else:
        before, after = (_cut(_text(_field(change), value)) for value in (change.old, change.new))
    return ": ".join(part for part in (location, change.field, f"{before} -> {after}") if part)


def change_data(change: RecordChange, old: BriefIndex, new: BriefIndex) -> dict[str, Any]:
    """Return the change for programs, with values as in a brief file."""
    changed = change.kind == "changed"
    return {
        "kind": change.kind,
        "list": change.list,
        "row": change.row + 1 if change.list else 0,
        "location": location_of(change, old, new),
        "field": change.field,
        "old": _dumped(_field(change), change.old) if changed else None,
        "new": _dumped(_field(change), change.new) if changed else None,
    }


def location_of(change: RecordChange, old: BriefIndex, new: BriefIndex) -> str:
    """Describe the changed record for a reader; empty for the head."""
    if not change.list:
        return ""
    if change.list == "summary":
        return f"Summary, sentence {change.row + 1}"
    index = new if change.kind == "added" else old
    if change.list == "sources":
        return f"Source {index.brief.sources[change.row].id}"
    return format_location(ENGLISH, index, (change.list, change.row))


def _field(change: RecordChange) -> Field:
    if change.list:
        return fields_by_name(lists()[change.list])[change.field]
    return next(field for field in head() if field.name == change.field)


def _dumped(field: Field, value: Any) -> Any:
    """Return a value for JSON. Numbers are text, to keep their digits."""
    if value is None:
        return None
    if field.type.item:
        return [str(field.type.item.dump(item)) for item in value]
    return value if isinstance(value, bool | int) else str(field.type.dump(value))


def _text(field: Field, value: Any) -> str:
    """Return a value as text, not shortened."""
    dumped = _dumped(field, value)
    if isinstance(dumped, bool):
        return str(dumped).lower()
    if isinstance(dumped, list):
        return "; ".join(dumped) or _NOTHING
    return _NOTHING if dumped is None else str(dumped)


def _row(record: Any, brief: CountryBrief) -> str:
    """Return the fields of a record that differ from their defaults, and from what it inherits from its brief."""
    inherited = inherit_defaults(brief.subject, brief.countries, brief.default_source, brief.language)
    values = ((field, getattr(record, field.name)) for field in fields(type(record)))
    given = ((field, value) for field, value in values if value != field.default_for(record, inherited))
    return "; ".join(f"{field.name}: {_text(field, value)}" for field, value in given)


def _cut(text: str) -> str:
    return text if len(text) <= _MAX_LENGTH else f"{text[: _MAX_LENGTH - 1]}…"


def _differing_parts(old: str, new: str) -> tuple[str, str]:
    """Return two texts; of long ones, only the differing parts with some context."""
    if max(len(old), len(new)) <= _MAX_LENGTH:
        return old, new
    shorter = min(len(old), len(new))
    start = next((index for index in range(shorter) if old[index] != new[index]), shorter)
    end = next((count for count in range(shorter - start) if old[-1 - count] != new[-1 - count]), shorter - start)
    return _part(old, start, len(old) - end), _part(new, start, len(new) - end)


def _part(text: str, start: int, end: int) -> str:
    """Return a part of a text with whole words of context."""
    first = text.rfind(" ", 0, max(0, start - _CONTEXT)) + 1 if start > _CONTEXT else 0
    last = text.find(" ", end + _CONTEXT)
    last = len(text) if last < 0 else last
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
