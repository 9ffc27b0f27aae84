"""Compares the cells of a table with its fields (Table Schema, version 1)."""

import datetime as dt
import re
from collections.abc import Mapping
from contextlib import suppress
from typing import Any

_INTEGER = re.compile(r"[+-]?\d+$")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}$")


def fits(value: str, field: Mapping[str, Any]) -> bool:
    """Return whether a cell that is not missing has the type, the format and the constraints of its field."""
    if not _is_allowed(value, field.get("constraints", {})):
        return False
    match field.get("type"):
        case "integer":
            return bool(_INTEGER.match(value))
        case "number":
            return bool(_NUMBER.match(_plain_number(value, field)))
        case "date":
            return _is_date(value, field.get("format", "default"))
        case "boolean":
            return value in [*field.get("trueValues", ["true"]), *field.get("falseValues", ["false"])]
    return True


def _plain_number(value: str, field: Mapping[str, Any]) -> str:
    """Return a number with a decimal point and without separators.

    Its field declares both characters (Table Schema, version 1). Another point is no part of a number.
    """
    group, decimal = field.get("groupChar", ""), field.get("decimalChar", ".")
    return "".join("" if each == group else {".": "?", decimal: "."}.get(each, each) for each in value)


def _is_date(value: str, form: str) -> bool:
    """Return whether a date has the form of its field: ISO 8601 by default, or a pattern of strptime."""
    if form in ("default", "any"):
        return form == "any" or bool(_DATE.match(value))
    with suppress(ValueError):
        return bool(dt.datetime.strptime(value, form))  # noqa: DTZ007 - only whether it is one
    return False


def _is_allowed(value: str, constraints: Mapping[str, Any]) -> bool:
    """Return whether a value fits the constraints of its column (Table Schema, version 1)."""
    number = float(value) if _NUMBER.match(value) else None
    least, most = (float(constraints.get(name, number or 0)) for name in ("minimum", "maximum"))
    return (
        value in constraints.get("enum", [value])
        and re.fullmatch(constraints.get("pattern", "(?s:.*)"), value) is not None
        and constraints.get("minLength", 0) <= len(value) <= constraints.get("maxLength", len(value))
        and (number is None or least <= number <= most)
    )
