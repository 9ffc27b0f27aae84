"""Numbers with commas in braces, which YAML splits: ``{value: 30,800,000}`` has the fields *value*, *800* and *000*."""

import re
from collections.abc import Iterable

from tipreport.errors import InvalidValueError
from tipreport.files.parse.mistakes import in_quotation_marks
from tipreport.files.parse.nodes import Fields, Node, Scalar, SplitScalar
from tipreport.model.value_type import ValueType

_DAY = re.compile(r"[A-Za-z]{3,}\.? [0-9]{1,2}")
_YEAR = re.compile("[12][0-9]{3}")


def joined_pairs(node: Fields) -> Iterable[tuple[Scalar, Node]]:
    """Return the names and values of fields. A value that is split has all its parts, which are no names then."""
    if not node.braces or not any(type(value) is Scalar and not value.text for value in node.nodes[1::2]):
        return node.pairs
    pairs: list[tuple[Scalar, Node]] = []
    for name, value in node.pairs:
        before = pairs[-1][1] if pairs else None
        if _is_rest(name, value) and isinstance(before, Scalar) and before.plain and before.text[-1:].isdecimal():
            text = f"{before.text},{' ' * _is_date(before.text, name.text)}{name.text}"
            pairs[-1] = pairs[-1][0], SplitScalar(before.line, text, plain=True)
        else:
            pairs.append((name, value))
    return pairs


def _is_rest(name: Scalar, value: Node) -> bool:
    """Return whether a name without a value is a part of a number: ``800`` or ``800 to 900``."""
    return name.plain and name.text[:1].isdecimal() and isinstance(value, Scalar) and value.plain and not value.text


def _is_date(before: str, rest: str) -> bool:
    """Return whether the parts are those of a date: ``May 5, 2021``."""
    return _DAY.fullmatch(before) is not None and _YEAR.fullmatch(rest) is not None


def split_message(node: SplitScalar, value_type: ValueType) -> str:
    """Return the message for a split value: the problem of its whole text, or how to write the text."""
    try:
        value_type.parse(node.text)
    except InvalidValueError as problem:
        return str(problem)
    return f"inside {{ }} a comma ends a field: write {in_quotation_marks(node.text)}"
