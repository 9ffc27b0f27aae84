"""Addresses in the text of a brief: web pages become links, and a hotline gets the address that a telephone calls."""

import re
from collections.abc import Iterator

from tipreport.document.spans import Link, Span, Spans, Text

# Without the punctuation of the sentence around it, and without the marks of languages;
# a closing bracket belongs to it if it has the opening one
_ADDRESS = re.compile(
    r"https?://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*(?::[0-9]+)?(?:[/?#][^\s<>\"“”«»|\\^`{}\ufdd0-\ufdef]*)?"
)
_AFTER = ".,;:!?'’)]"
_NUMBER = re.compile(r"\+?[0-9(][0-9 ().\u00a0\u2011-]*[0-9]")
_TRUNK = re.compile(r"^(\+.*?)\(0\)")  # a zero that is dialled only inside the country


def linked(text: str) -> Spans:
    """Return a text with its web addresses as links."""
    return tuple(_spans(text)) if "://" in text else (Text(text),)


def telephone(number: str) -> str:
    """Return the address (RFC 3966) of a telephone number: ``tel:+35622959000``; empty for other words."""
    if not _NUMBER.fullmatch(number):
        return ""
    return "tel:" + re.sub(r"[^+0-9]", "", _TRUNK.sub(r"\1", number))


def _spans(text: str) -> Iterator[Span]:
    done = 0
    for match in _ADDRESS.finditer(text):
        if before := text[done : match.start()]:
            yield Text(before)
        address = _address(match[0])
        yield Link(address, address)
        done = match.start() + len(address)
    if rest := text[done:]:
        yield Text(rest)


def _address(found: str) -> str:
    """The address without the punctuation after it."""
    while found[-1] in _AFTER and not (found[-1] == ")" and found.count("(") >= found.count(")")):
        found = found[:-1]
    return found
