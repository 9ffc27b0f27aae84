"""Dumps briefs as tidy YAML: fields in the declared order, without defaults, and short records in braces."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from tipreport.model.arguments import expect_brief
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.defaults import inherit_defaults
from tipreport.model.field import Field, Record, fields
from tipreport.model.value_type import Plain

WIDTH = 120
FieldData: TypeAlias = list[tuple[str, "Plain | list[Plain]"]]

# Text that needs no quotation marks, here or for a YAML 1.1 parser: it is of no other type, and has no indicators.
_PLAIN_TEXT = re.compile(
    r"(?!(?i:[-+]?[0-9._:]+(?:e[-+]?[0-9]+)?|[-+]?0[box][0-9a-f_]+|[-+]?\.inf|\.nan"
    r"|~|null|true|false|yes|no|on|off|y|n|=|<<)\Z)"
    r"(?![-?](?: |$))[^\s:,\[\]{}#&*!|>'\"%@`](?:[^\n\t:#]++|:(?!\s|$)|(?<=\S)#)*+(?<![\s:])"
)
_ENDS_IN_BRACES = re.compile(r"[,\[\]{}?]|:(?![\w/])")  # "?" for the pure Python parser of PyYAML
_BREAKS = re.compile(r"[\n\t]")
_quoted = json.JSONEncoder(ensure_ascii=False).encode


def dump_brief(brief: CountryBrief) -> str:
    """Return the brief as YAML. Parsing it gives an equal brief.

    Raises `InvalidRecordError` for an argument that is not a brief.
    """
    expect_brief(brief)
    lines = [f"{name}: {dump_value(value, len(name) + 2)}" for name, value in field_data(brief, head(), {})]
    inherited = inherit_defaults(brief.subject, brief.countries, brief.default_source, brief.language)
    for name, cls in lists().items():
        if rows := join_years(getattr(brief, name), cls):
            lines += ["", f"{name}:"]
            for row, years in rows:
                lines += dump_record(field_data(row, fields(cls), inherited, years))
    return "\n".join(lines) + "\n"


def field_data(record: Any, declared: Iterable[Field], inherited: Mapping[str, Any], years: str = "") -> FieldData:
    """Return the fields of a record that a file must contain, as plain data."""
    data: FieldData = []
    for field in declared:
        value = getattr(record, field.name)
        if value is None or (not field.required and value == field.default_for(record, inherited)):
            continue
        if years and field.type.spans:
            data.append((field.name, years))
        elif field.type.item:
            data.append((field.name, [field.type.item.dump(item) for item in value]))
        else:
            data.append((field.name, field.type.dump(value)))
    return data


def join_years(rows: Sequence[Any], cls: type[Record]) -> list[tuple[Any, str]]:
    """Return the records, each with its span of years; records that differ only by consecutive years become one."""
    span_field = next((field.name for field in fields(cls) if field.type.spans), None)
    if span_field is None:
        return [(row, "") for row in rows]
    others = [field.name for field in fields(cls) if field.name != span_field]
    joined: list[tuple[Any, str]] = []
    expected = None  # the year and the other values that would extend the span
    for row in rows:
        year, values = getattr(row, span_field), [getattr(row, name) for name in others]
        if year is not None and (year, values) == expected:
            first = joined[-1][0]
            joined[-1] = (first, f"{getattr(first, span_field)} to {year}")
        else:
            joined.append((row, ""))
        expected = (year + 1, values) if year is not None else None
    return joined


def dump_record(data: FieldData) -> Iterator[str]:
    """Yield the lines of a record in a list: one in braces if it is short enough, else one for each field."""
    if braces := _in_braces(data):
        yield braces
        return
    prefix = "  - "
    for name, value in data:
        yield f"{prefix}{name}: {dump_value(value, len(name) + 6)}"
        prefix = "    "


def _in_braces(data: FieldData) -> str:
    """A record on one line; empty if it is too long, or if a value needs quotation marks only for the braces."""
    if sum([len(name) + len(value) for name, value in data if isinstance(value, str)]) > WIDTH:
        return ""
    flows = []
    for name, value in data:
        if isinstance(value, str) and _ENDS_IN_BRACES.search(value) and _PLAIN_TEXT.fullmatch(value):
            return ""
        flows.append(f"{name}: {dump_flow(value)}")
    braces = f"  - {{{', '.join(flows)}}}"
    return braces if len(braces) <= WIDTH else ""


def dump_flow(value: "Plain | list[Plain]") -> str:
    """Return a value inside braces or brackets."""
    return f"[{', '.join(map(dump_flow, value))}]" if isinstance(value, list) else _scalar(value, in_braces=True)


def dump_value(value: "Plain | list[Plain]", indent: int, folded_indent: int = 6) -> str:
    """Return a value after its name, which takes ``indent`` characters. Long text is folded onto more lines.

    ``folded_indent`` is the number of spaces before these lines.
    """
    if isinstance(value, list):
        return dump_flow(value)
    text = _scalar(value)
    if not isinstance(value, str) or indent + len(text) <= WIDTH:
        return text
    words = value.split(" ")
    if len(words) == 1 or "" in words or _BREAKS.search(value):  # folding would change the text
        return text
    return "\n".join([">-", *(" " * folded_indent + line for line in wrap(words, folded_indent))])


def wrap(words: Sequence[str], column: int) -> Iterator[str]:
    """Yield lines of words that fit into the width of a file if they begin at a column."""
    line = words[0]
    for word in words[1:]:
        if column + len(line) + 1 + len(word) > WIDTH:
            yield line
            line = word
        else:
            line += " " + word
    yield line


def _scalar(value: Plain, in_braces: bool = False) -> str:
    if isinstance(value, str):
        is_plain = _PLAIN_TEXT.fullmatch(value) and not (in_braces and _ENDS_IN_BRACES.search(value))
        return value if is_plain else _quoted(value)
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value) if isinstance(value, int) else f"{value:f}"
