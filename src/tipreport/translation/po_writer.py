"""Writes PO files. Babel would break the previous text of a changed message in the middle of a word."""

import re
from collections.abc import Iterator

from tipreport.translation.po import Entry, PoFile

_WIDTH = 100


def format_po(po: PoFile) -> bytes:
    """Return the bytes of a PO file."""
    lines = [*(f"# {remark}".rstrip() for remark in po.remarks), 'msgid ""']
    lines += [_field("msgstr", "".join(f"{name}: {value}\n" for name, value in po.headers.items())), ""]
    for entry in po.entries:
        lines += [*_lines(entry), ""]
    for entry in po.obsolete:
        lines += [*_obsolete_lines(entry), ""]
    return "\n".join(lines).encode()


def _lines(entry: Entry) -> Iterator[str]:
    yield from (f"# {remark}".rstrip() for remark in entry.remarks)
    yield from (f"#. {comment}" for comment in entry.comments)
    yield from (f"#: {_file(file)}:{line}" if line else f"#: {_file(file)}" for file, line in entry.references)
    if entry.fuzzy:
        yield "#, fuzzy"
    if entry.previous:
        yield from _prefixed("#| ", _field("msgid", entry.previous, "#| "))
    yield from _message(entry, "")


def _obsolete_lines(entry: Entry) -> Iterator[str]:
    yield from (f"# {remark}".rstrip() for remark in entry.remarks)
    if entry.fuzzy:
        yield "#, fuzzy"
    for line in _message(entry, "#~ "):
        yield from _prefixed("#~ ", line)


def _message(entry: Entry, prefix: str) -> Iterator[str]:
    if entry.context:
        yield _field("msgctxt", entry.context, prefix)
    yield _field("msgid", entry.text, prefix)
    yield _field("msgstr", entry.translation, prefix)


def _field(keyword: str, text: str, prefix: str = "") -> str:
    from babel.messages.pofile import normalize

    return f"{keyword} {normalize(text, width=_WIDTH - len(prefix) - len(keyword))}"


def _prefixed(prefix: str, lines: str) -> Iterator[str]:
    return (f"{prefix}{line}" for line in lines.split("\n"))


def _file(name: str) -> str:
    """The name of a file in a reference; one with spaces is between the characters that gettext uses."""
    return f"\u2068{name}\u2069" if re.search(r"\s", name) else name
