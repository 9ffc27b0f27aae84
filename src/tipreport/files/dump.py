"""The model to tidy YAML: fields in their order, what goes without saying left out, short rows in braces."""

import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

from attrs import evolve

from tipreport.model.brief import CountryBrief, head, inherit_defaults, lists
from tipreport.model.field import Field, Record, fields
from tipreport.model.value_type import Plain

WIDTH = 120
Said: TypeAlias = list[tuple[str, "Plain | list[Plain]"]]

# What would not be read as the same text without quotation marks, here or by a reader of YAML 1.1
_BARE = re.compile(r"(?![-?](?: |$))[^\s:,\[\]{}#&*!|>'\"%@`](?:[^\n\t:#]|:(?!\s|$)|(?<=\S)#)*(?<![\s:])")
_ENDS_IN_BRACES = re.compile(r"[,\[\]{}?]|:(?![\w/])")  # "?" for PyYAML without C
_MEANS_ELSE = re.compile(
    r"[-+]?[0-9._:]+(?:e[-+]?[0-9]+)?|[-+]?0[box][0-9a-f_]+|[-+]?\.inf|\.nan|~|null|true|false|yes|no|on|off|y|n|=|<<",
    re.IGNORECASE,
)

_BREAKS = re.compile(r"[\n\t]")


def dump_brief(brief: CountryBrief) -> str:
    """The brief as its file would say it, in YAML; reading it gives an equal brief."""
    lines = [f"{name}: {dump_value(value, len(name) + 2)}" for name, value in said_of(brief, head(), {})]
    inherited = inherit_defaults(brief.subject, brief.countries, brief.default_source)
    for name, cls in lists().items():
        if rows := joined(getattr(brief, name), cls):
            lines += ["", f"{name}:"]
            for row, years in rows:
                lines += dump_record(said_of(row, fields(cls), inherited, years))
    return "\n".join(lines) + "\n"


def said_of(record: Any, declared: Iterable[Field], inherited: Mapping[str, Any], years: str = "") -> Said:
    """What a file has to say of a record."""
    said: Said = []
    for field in declared:
        value = getattr(record, field.name)
        if value is None or (not field.required and value == field.absent(record, inherited)):
            continue
        if years and field.type.spans:
            said.append((field.name, years))
        elif field.type.item:
            said.append((field.name, [field.type.item.dump(item) for item in value]))
        else:
            said.append((field.name, field.type.dump(value)))
    return said


def joined(rows: Sequence[Any], cls: type[Record]) -> list[tuple[Any, str]]:
    """The rows; neighbours that differ only by the next year become the first of them and a span."""
    spanning = next((field.name for field in fields(cls) if field.type.spans), None)
    joined: list[tuple[Any, str]] = []
    expected = None  # the row that would carry the span on
    for row in rows:
        year = getattr(row, spanning) if spanning else None
        if year is not None and row == expected:
            first = joined[-1][0]
            joined[-1] = (first, f"{getattr(first, str(spanning))} to {year}")
        else:
            joined.append((row, ""))
        expected = evolve(row, **{spanning: year + 1}) if spanning and year is not None and year < 2100 else None
    return joined


def dump_record(said: Said) -> Iterator[str]:
    """The lines of a record in a list: in braces if short enough, else a field a line."""
    braces = "  - {" + ", ".join(f"{name}: {dump_flow(value)}" for name, value in said) + "}"
    if len(braces) <= WIDTH and all(
        dump_flow(value) == dump_value(value, 0) for _, value in said
    ):  # no marks for braces' sake
        yield braces
        return
    lead = "  - "
    for name, value in said:
        yield f"{lead}{name}: {dump_value(value, len(name) + 6)}"
        lead = "    "


def dump_flow(value: "Plain | list[Plain]") -> str:
    """A value inside braces or brackets."""
    return f"[{', '.join(map(dump_flow, value))}]" if isinstance(value, list) else _scalar(value, in_braces=True)


def dump_value(value: "Plain | list[Plain]", indent: int) -> str:
    """A value on the line of its name, of which ``indent`` characters are taken; long text is folded below it."""
    if isinstance(value, list):
        return dump_flow(value)
    text = _scalar(value)
    if not isinstance(value, str) or indent + len(text) <= WIDTH:
        return text
    words = value.split(" ")
    if len(words) == 1 or "" in words or _BREAKS.search(value):  # folding would change it
        return text
    return ">-\n" + "\n".join(_folded(words))


def _folded(words: Sequence[str]) -> Iterator[str]:
    line = "      " + words[0]
    for word in words[1:]:
        if len(line) + 1 + len(word) > WIDTH:
            yield line
            line = "      " + word
        else:
            line += " " + word
    yield line


def _scalar(value: Plain, in_braces: bool = False) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if not isinstance(value, str):
        return str(value) if isinstance(value, int) else f"{value:f}"
    if (
        _BARE.fullmatch(value)
        and not _MEANS_ELSE.fullmatch(value)
        and not (in_braces and _ENDS_IN_BRACES.search(value))
    ):
        return value
    return json.dumps(value, ensure_ascii=False)
