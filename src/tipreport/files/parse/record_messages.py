"""Messages for text in place of a list or of a record: each has the record to write instead."""

import re
from collections.abc import Iterable

from tipreport.errors import InvalidValueError
from tipreport.files.parse.mistakes import in_quotation_marks
from tipreport.files.parse.nodes import Node, Scalar, describe
from tipreport.model.countries import country_code
from tipreport.model.field import Field, Record, fields
from tipreport.model.messages import is_long
from tipreport.model.value_type import ValueType

_NEEDS_QUOTATION_MARKS = re.compile(r"[,\[\]{}]|: |:$| #|^[-?:&*!|>'\"%@`#]")


def not_a_list(name: str, cls: type[Record], node: Node) -> str:
    """Return the message for a value in place of a list of records."""
    if record := _record_for(fields(cls), node):
        write = f"[{record}]"
    else:
        first = next((field.name for field in fields(cls) if field.required), "")
        write = f'a line "- {first}: ..." for each record below "{name}:"'
    return f"expected a list of records, found {describe(node)}: write {write}"


def not_a_record(cls: type[Record], node: Node) -> str:
    """Return the message for a value in place of the fields of a record."""
    record = _record_for(fields(cls), node)
    return f"expected fields such as name: value, found {describe(node)}{': write ' * bool(record)}{record}"


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
