"""Short quotations of a text around a value, for messages."""

import re

_MARKS = r"(?:[’'-][^\W\d_]+)*"
_BEFORE = re.compile(rf"(?:[^\W\d_]+{_MARKS}[ \u00a0]){{0,3}}[«“]?\Z")
_AFTER = re.compile(rf"(?:[ \u00a0]?%)?(?:[ \u00a0-](?![^\W\d_]+[ \u00a0][0-9])[^\W\d_]+{_MARKS}){{0,3}}")


def quoted(text: str, start: int, end: int) -> str:
    """Return a value of a text with up to three words before and after it: “trained 85 percent of social”."""
    before, after = _BEFORE.search(text[:start]), _AFTER.match(text, end)
    first, last = before.start() if before else start, after.end() if after else end
    return f"“{text[first:last]}”"
