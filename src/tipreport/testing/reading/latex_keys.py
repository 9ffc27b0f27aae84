r"""The keys that a LaTeX file defines, and their values: ``\setkeys{family}{key=value}`` (keyval)."""

import re
from collections.abc import Iterator

_PIECE = re.compile(r"\\.|[{},=]", re.DOTALL)


def keys_and_values(text: str) -> Iterator[tuple[str, str | None]]:
    """Yield each key of a list with its value, without the braces around it; None for a key that has none."""
    depth, start, equal = 0, 0, -1
    for match in _PIECE.finditer(f"{text},"):
        depth += (match[0] == "{") - (match[0] == "}")
        if depth == 0 and match[0] == "=" and equal < 0:
            equal = match.start()
        elif depth == 0 and match[0] == ",":
            key = text[start : match.start() if equal < 0 else equal].strip()
            value = None if equal < 0 else _without_braces(text[equal + 1 : match.start()].strip())
            if key or value is not None:
                yield key, value
            start, equal = match.end(), -1


def _without_braces(value: str) -> str:
    depth = 0
    for match in _PIECE.finditer(value):
        depth += (match[0] == "{") - (match[0] == "}")
        if depth == 0:
            return value[1:-1] if match.end() == len(value) and value[0] == "{" else value
    return value
