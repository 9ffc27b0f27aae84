"""The words for what is otherwise in a brief: one line a change."""

from typing import Any

from tipreport.checks.locations import format_location
from tipreport.files.difference import Change
from tipreport.index import BriefIndex
from tipreport.model.brief import head, lists
from tipreport.model.field import Field, fields, fields_by_name

_LONGEST = 90  # characters of a text that are shown whole
_AROUND = 30  # characters before and after what differs in a longer one
_NOTHING = "nothing"


def format_change(change: Change, old: BriefIndex, new: BriefIndex) -> str:
    """``Victims officially identified, 2021: value: 46 -> 47``, ``Tier, 2022: removed``."""
    place = place_of(change, old, new)
    if change.kind == "added":
        return f"{place}: added: {_cut(_row(change.new))}"
    if change.kind != "changed":
        return f"{place}: {change.kind}"
    if isinstance(change.old, str) and isinstance(change.new, str):
        before, after = _what_differs(change.old, change.new)
    else:
        before, after = (_cut(_words(_field(change), value)) for value in (change.old, change.new))
    return ": ".join(part for part in (place, change.field, f"{before} -> {after}") if part)


def change_data(change: Change, old: BriefIndex, new: BriefIndex) -> dict[str, Any]:
    """The same for programs, each value as a brief file spells it."""
    changed = change.kind == "changed"
    return {
        "kind": change.kind,
        "list": change.list,
        "row": change.row + 1 if change.list else 0,
        "place": place_of(change, old, new),
        "field": change.field,
        "old": _spelled(_field(change), change.old) if changed else None,
        "new": _spelled(_field(change), change.new) if changed else None,
    }


def place_of(change: Change, old: BriefIndex, new: BriefIndex) -> str:
    """The record in a reader's words; empty for the head."""
    if not change.list:
        return ""
    if change.list == "summary":
        return f"Summary, sentence {change.row + 1}"
    index = new if change.kind == "added" else old
    if change.list == "sources":
        return f"Source {index.brief.sources[change.row].id}"
    return format_location(index, (change.list, change.row))


def _field(change: Change) -> Field:
    if change.list:
        return fields_by_name(lists()[change.list])[change.field]
    return next(field for field in head() if field.name == change.field)


def _spelled(field: Field, value: Any) -> Any:
    """A value as JSON holds it: numbers, whose digits count, as text."""
    if value is None:
        return None
    if field.type.item:
        return [str(field.type.item.dump(item)) for item in value]
    return value if isinstance(value, bool | int) else str(field.type.dump(value))


def _words(field: Field, value: Any) -> str:
    """A value as people read it, all of it."""
    spelled = _spelled(field, value)
    if isinstance(spelled, bool):
        return str(spelled).lower()
    if isinstance(spelled, list):
        return "; ".join(spelled) or _NOTHING
    return _NOTHING if spelled is None else str(spelled)


def _row(record: Any) -> str:
    """What a record says, field by field."""
    said = ((field, getattr(record, field.name)) for field in fields(type(record)))
    return "; ".join(f"{field.name}: {_words(field, value)}" for field, value in said if value != field.default)


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"


def _what_differs(old: str, new: str) -> tuple[str, str]:
    """Two texts, or where they are long the part that differs with some of what is around it."""
    if max(len(old), len(new)) <= _LONGEST:
        return old, new
    shorter = min(len(old), len(new))
    start = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    end = next((back for back in range(shorter - start) if old[-1 - back] != new[-1 - back]), shorter - start)
    return _part(old, start, len(old) - end), _part(new, start, len(new) - end)


def _part(text: str, start: int, end: int) -> str:
    """What stands between two places, with whole words around it."""
    first = text.rfind(" ", 0, max(0, start - _AROUND)) + 1 if start > _AROUND else 0
    last = text.find(" ", end + _AROUND)
    last = len(text) if last < 0 else last
    return f"{'…' if first else ''}{text[first:last]}{'…' if last < len(text) else ''}"
