"""Finds the traces of a value that a file lacks: ``None``, a placeholder, brackets around nothing, escapes as text."""

import re
from collections.abc import Iterator

from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference

_NOTHING = re.compile(r"\b(?:None|nan|NaN|undefined|Undefined)\b(?![-’'])\W*\w*")  # with the next word
_TRACES = {
    "an object of Python": re.compile(
        r"<[\w.]+ object at 0x|\['\w|'\w+'\]|\b[A-Z]\w+\(\w+=|\bdatetime\.date\(|\b(?:True|False)\b"
    ),
    "a placeholder": re.compile(r"\{[a-z_]*\}|%[sd]\b|\{\{|\}\}"),
    "an escape as text": re.compile(r"&(?:amp|lt|gt|quot|nbsp|apos|#\d+);|\\[nt]\b|\\u[0-9a-f]{4}"),
}
_PUNCTUATION = re.compile(
    r"\([ \u00a0]*\)|\[\]|[,;][ \u00a0]*[,;:.)\]]|[(\[][ \u00a0]*[,;:]|:[ \u00a0]*[,;:.)\]]"
    r"|[.][ \u00a0]+[.](?![.\w])|(?m:^[ \u00a0]*[,;:][ \u00a0])"
)
_FEW = 100  # documents
_NEAR = 30  # characters of an excerpt


def unfilled_places(file: ComparedFile) -> Iterator[Difference]:
    """Yield the first trace of each kind that no text of the documents has.

    The names of a large collection have any punctuation.
    """
    content, has_punctuation = file.content, file.content.has_spaces and len(file.collection) <= _FEW
    shown = "\n".join(("".join(content.raw), content.title or "", *(value for _, value in content.metadata)))
    traces = {"the value of nothing in Python": _NOTHING, **_TRACES} | (
        {"punctuation around nothing": _PUNCTUATION} if has_punctuation else {}
    )
    yield from (Difference("lost", place, "a value in it") for place in content.unfilled[:1])
    for name, pattern in traces.items():
        for match in pattern.finditer(shown):
            if not _is_known(match[0], pattern, file.texts):
                excerpt = " ".join(shown[max(0, match.start() - _NEAR) : match.end() + _NEAR].split())
                yield Difference("text", f"the text “{excerpt}”", f"a value, and not {name}", f"“{match[0]}”")
                break


def empty_tables(file: ComparedFile) -> Iterator[Difference]:
    """Yield the tables that have heads and no row."""
    for table in file.content.tables:
        if len(table.rows) == 1 and any(table.rows[0]):
            heads = ", ".join(" ".join(head.split()) for head in table.rows[0])[:80]
            yield Difference("lost", f"the table with the heads {heads}", "a row, or no table")


def _is_known(trace: str, pattern: re.Pattern[str], known: str) -> bool:
    """Return whether a text of the document has a trace. A sentence may begin with the word none."""
    return trace.casefold() in known.casefold() if pattern is _NOTHING else trace in known
