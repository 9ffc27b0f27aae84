"""How the records of the model are shown: a list of their declared fields in place of a long signature."""

from typing import Any

from sphinx.application import Sphinx

from tipreport.model.field import Field, Record, fields, meaning


def _is_record(thing: Any) -> bool:
    return isinstance(thing, type) and issubclass(thing, Record)


def signature(_app: Sphinx, _what: str, _name: str, thing: Any, *_: Any) -> tuple[str, str] | None:
    """No signature for a record: its fields are listed below."""
    return ("", "") if _is_record(thing) else None


def docstring(_app: Sphinx, _what: str, _name: str, thing: Any, _options: Any, lines: list[str]) -> None:
    """The declared fields of a record, after what the record is."""
    if not _is_record(thing):
        return
    lines += ["", *map(_said, fields(thing)), ""]


def _said(field: Field) -> str:
    required = ", required" if field.required else ""
    if (item := field.type.item) and item.holds and _is_record(item.holds):
        return f"- **{field.name}** (tuple of `{item.holds.__name__}`{required}): {meaning(item.holds)}"
    return f"- **{field.name}** ({field.type.name}{required}): {field.meaning}".replace("`", "``")
