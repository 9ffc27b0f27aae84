"""Documents records as a list of their fields, instead of a long signature."""

from typing import Any

from sphinx.application import Sphinx

from tipreport.model.field import Field, Record, fields, meaning


def _is_record(documented: Any) -> bool:
    return isinstance(documented, type) and issubclass(documented, Record)


def signature(_app: Sphinx, _what: str, _name: str, documented: Any, *_: Any) -> tuple[str, str] | None:
    """Removes the signature of a record."""
    return ("", "") if _is_record(documented) else None


def docstring(_app: Sphinx, _what: str, _name: str, documented: Any, _options: Any, lines: list[str]) -> None:
    """Appends the fields of a record to its docstring."""
    if not _is_record(documented):
        return
    lines += ["", *map(_described, fields(documented)), ""]


def _described(field: Field) -> str:
    required = ", required" if field.required else ""
    if (item := field.type.item) and _is_record(item.python_type):
        return f"- **{field.name}** (tuple of `{item.python_type.__name__}`{required}): {meaning(item.python_type)}"
    return f"- **{field.name}** ({field.type.name}{required}): {field.meaning}".replace("`", "``")
