"""Messages for text in place of a list or of a record: each has the record to write instead."""

import re
from collections.abc import Iterable

from attrs import frozen

from tipreport.errors import InvalidValueError
from tipreport.files.parse.mistakes import in_quotation_marks
from tipreport.files.parse.nodes import Node, Scalar, describe
from tipreport.model.countries import country_code
from tipreport.model.field import MISSING, Field, Record, fields, missing
from tipreport.model.messages import is_long, mismatch
from tipreport.model.value_type import ValueType

_NO_RECORDS = frozenset(
    ("none", "no", "nothing", "null", "nil", "na", "n/a", "unknown", "not known", "-", "--", "–", "—")
)
"""Words for an empty list."""
_NEEDS_QUOTATION_MARKS = re.compile(r"[,\[\]{}]|: |:$| #|^[-?:&*!|>'\"%@`#]")


def not_a_list(name: str, cls: type[Record], node: Node) -> str:
    """Return the message for a value in place of a list of records."""
    if name != "countries" and _means_none(node):
        remedy = "leave the field out"
    elif record := _record_for(fields(cls), node):
        remedy = f"write [{record}]"
    else:
        first = next((field.name for field in fields(cls) if field.required), "")
        remedy = f'write a line "- {first}: ..." for each record below "{name}:"'
    return f"expected a list of records, found {describe(node)}: {remedy}"


def not_a_record(cls: type[Record], node: Node) -> str:
    """Return the message for a value in place of the fields of a record."""
    record = "" if _means_none(node) else _record_for(fields(cls), node)
    return f"expected fields such as name: value, found {describe(node)}{': write ' * bool(record)}{record}"


@frozen
class _Described:
    """A list or fields where a value is expected: no type accepts it, and a message has its description."""

    description: str

    def __str__(self) -> str:
        return self.description


def not_a_value(value_type: ValueType, node: Node) -> str:
    """Return the message for a list or fields where one value is expected: that of its type for other values."""
    found = _Described(describe(node))
    try:
        if not value_type.is_free_text:
            value_type.parse(found)
    except InvalidValueError as problem:
        return str(problem)
    return mismatch(value_type.expected, found)


def empty_remedy(field: Field, message: str) -> str:
    """Return the remedy to add to a message about the value of a field: empty, unless it has no value."""
    if not message.endswith((" found nothing", " found spaces")):
        return ""
    if not field.required:
        return ": leave the field out"
    return missing(field.type).removeprefix(MISSING) or ": write it"


def _means_none(node: Node) -> bool:
    return isinstance(node, Scalar) and node.text.strip(" .").casefold() in _NO_RECORDS


def _record_for(declared: Iterable[Field], node: Node) -> str:
    """Return a record with a text in the first required field that takes it: ``{measure: deaths, value: ...}``."""
    if not isinstance(node, Scalar) or not node.text or is_long(node.text):
        return ""
    written: dict[str, str] = {}
    taken = False
    for field in declared:
        if field.required:
            value = "" if taken else _value(field.type, node)
            taken = taken or bool(value)
            written[field.name] = value or "..."
    return f"{{{', '.join(f'{name}: {value}' for name, value in written.items())}}}" if taken else ""


def _value(value_type: ValueType, node: Scalar) -> str:
    """Return a text as a value of a type, with quotation marks if it needs them; empty if it is none."""
    text = node.text
    for value in (node.value, country_code(text)):
        try:
            value_type.parse(value)
        except InvalidValueError:
            continue
        shown = str(value)
        return in_quotation_marks(shown) if _NEEDS_QUOTATION_MARKS.search(shown) else shown
    return ""
