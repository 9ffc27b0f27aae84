"""The messages for a fact that only one of two texts has, and quotations for them."""

import re
from collections.abc import Callable, Iterable

_FOUND_NONE, _NOT_THERE = ", found none", ", which the original does not have"


def expected(fact: str) -> str:
    """Return the message for a fact that a translation lacks."""
    return f"expected {fact} as in the original{_FOUND_NONE}"


def unexpected(fact: str) -> str:
    """Return the message for a fact that only a translation has."""
    return f"found {fact}{_NOT_THERE}"


def joined(messages: Iterable[str], in_place: Callable[[], str]) -> tuple[str, ...]:
    """Return messages with one for a fact that is missing and another one in its place, if there is one of each.

    ``in_place`` returns a fact of the translation that may be there although the original has it too.
    """
    found = tuple(dict.fromkeys(messages))
    missing = [each for each in found if each.endswith(_FOUND_NONE)]
    extra = [each for each in found if each.endswith(_NOT_THERE)]
    if len(missing) != 1 or len(extra) > 1:
        return found
    there = extra[0].removesuffix(_NOT_THERE) if extra else f"found {in_place() or 'none'}"
    both = f"{missing[0].removesuffix(_FOUND_NONE)}, {there}"
    return tuple(both if each == missing[0] else each for each in found if each not in extra)


_MARKS = r"(?:[’'-][^\W\d_]+)*"
_BEFORE = re.compile(rf"(?:[^\W\d_]+{_MARKS}[ \u00a0]){{0,3}}[«“]?\Z")
_AFTER = re.compile(rf"(?:[ \u00a0]?%)?(?:[ \u00a0-](?![^\W\d_]+[ \u00a0][0-9])[^\W\d_]+{_MARKS}){{0,3}}")


def quoted(text: str, start: int, end: int) -> str:
    """Return a value of a text with up to three words before and after it: “trained 85 percent of social”."""
    before, after = _BEFORE.search(text[:start]), _AFTER.match(text, end)
    first, last = before.start() if before else start, after.end() if after else end
    return f"“{text[first:last]}”"
