"""Reads the objects of a PDF file, those in object streams without a library (ISO 32000-2, clauses 7.3 and 7.5.7)."""

import io
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from tipreport.testing.reading.pdf_text import HEX, NAME, STRING, bytes_of_hex, string_of

_TOKEN = re.compile(
    rb"(?P<reference>\d+ \d+ R\b)|(?P<number>[-+]?(?:\d+\.?\d*|\.\d+))|(?P<open><<|\[)|(?P<close>>>|\])"
    rb"|(?P<name>"
    + NAME
    + rb")|(?P<string>"
    + STRING
    + rb")|(?P<hex>"
    + HEX
    + rb")|(?P<word>true|false|null)|%[^\r\n]*"
)
_HASH = re.compile(r"#([0-9A-Fa-f]{2})")
_WORDS = {b"true": True, b"false": False, b"null": None}


class Reference(NamedTuple):
    """A reference to an object by its number."""

    idnum: int


class Page(NamedTuple):
    """A page: the number of its object, its instructions and its resources."""

    idnum: int
    contents: Any
    resources: Any


class PdfObjects:
    """The objects of a file by their numbers. Dictionaries and lists are those of Python; names are texts: ``/P``."""

    def __init__(self, data: bytes) -> None:
        import pypdf

        self.reader = pypdf.PdfReader(io.BytesIO(data))
        self.root: Any = self.reader.trailer["/Root"]
        self._streams: dict[int, dict[int, Any]] = {}

    def resolved(self, value: Any) -> Any:
        """Return the object to which a value refers, else the value."""
        while (number := getattr(value, "idnum", None)) is not None:
            value = self._object(number)
        return value

    def item(self, dictionary: Any, key: str) -> Any:
        """Return a value of a dictionary; None if it has none."""
        return self.resolved(dict.get(dictionary, key))

    def pages(self) -> "Iterator[Page]":
        """Yield the pages in their order."""
        yield from self._pages(dict.get(self.root, "/Pages"), {})

    def _pages(self, reference: Any, inherited: Any) -> "Iterator[Page]":
        node = self.resolved(reference)
        resources = self.item(node, "/Resources") or inherited
        kids = self.item(node, "/Kids")
        if kids is None:
            yield Page(reference.idnum, self.item(node, "/Contents"), resources)
        else:
            for kid in list.__iter__(kids):
                yield from self._pages(kid, resources)

    def data(self, contents: Any) -> bytes:
        """Return the bytes of a stream, or of several that are one."""
        parts = list.__iter__(contents) if isinstance(contents, list) else [contents]
        return b"\n".join(self.resolved(part).get_data() for part in parts if part is not None)

    def _object(self, number: int) -> Any:
        if number not in self.reader.xref_objStm:
            return self.reader.get_object(number)
        stream, _ = self.reader.xref_objStm[number]
        if stream not in self._streams:
            self._streams[stream] = _objects_of(self.reader.get_object(stream))
        return self._streams[stream].get(number)


def _objects_of(stream: Any) -> dict[int, Any]:
    """Return the objects of an object stream."""
    data, first = stream.get_data(), int(stream["/First"])
    numbers = [*map(int, data[:first].split())]
    starts = [first + offset for offset in numbers[1::2]]
    ends = [*starts[1:], len(data)]
    return {
        number: value_of(data[start:end]) for number, start, end in zip(numbers[::2], starts, ends, strict=True)
    }  # the objects are in the order of their offsets


def value_of(data: bytes) -> Any:
    """Return the object that some bytes describe."""
    outer: list[list[Any]] = [[]]
    kinds: list[bytes] = []
    for token in _TOKEN.finditer(data):
        text = token[0]
        match token.lastgroup:
            case "open":
                kinds.append(text)
                outer.append([])
            case "close":
                values = outer.pop()
                is_list = kinds.pop() == b"["
                outer[-1].append(values if is_list else dict(zip(values[::2], values[1::2], strict=False)))
            case None:
                pass
            case kind:
                outer[-1].append(_simple(kind, text))
    return outer[0][0] if outer[0] else None


def _simple(kind: str, text: bytes) -> Any:
    match kind:
        case "reference":
            return Reference(int(text.split()[0]))
        case "number":
            return float(text) if b"." in text else int(text)
        case "name":
            name = text.decode("utf-8", "replace")
            return _HASH.sub(lambda match: chr(int(match[1], 16)), name) if "#" in name else name
        case "string":
            return _text(string_of(text))
        case "hex":
            return _text(bytes_of_hex(text))
    return _WORDS[text]


def _text(string: bytes) -> str:
    """Return a text string (ISO 32000-2, clause 7.9.2.2)."""
    if string.startswith(b"\xfe\xff"):
        return string[2:].decode("utf-16-be", "replace")
    if string.startswith(b"\xef\xbb\xbf"):
        return string[3:].decode("utf-8", "replace")
    return string.decode("latin-1")
