"""Finds the objects of an untrusted PDF (ISO 32000-1, 7.5), within a limit on all work together."""

import re
from collections.abc import Sequence
from typing import TypeGuard

from attrs import field, frozen

from tipreport.files.pdf.objects import ObjectParser, PdfObject, Reference, damaged
from tipreport.files.pdf.streams import TOO_LARGE, Stream, TooLargeError, inflate, undo_predictor

_LIMIT = 64_000_000
"""The bytes that may be unpacked or read again. A token counts as 20: it needs more memory than its bytes."""
_MAX_SECTIONS = 1_000
_START = re.compile(rb"startxref\s+([0-9]{1,12})\s+%%EOF")
_HEADER = re.compile(rb"\s*+([0-9]{1,10})\s++[0-9]{1,5}\s++obj")
_STREAM = re.compile(rb"\s*+stream(?:\r\n|\n)")
_END_OF_STREAM = re.compile(rb"\s*+endstream")
_TABLE = re.compile(rb"\s*+xref\s++")
_SUBSECTION = re.compile(rb"([0-9]{1,10})\s++([0-9]{1,10})\s++(?=[0-9]{10} |trailer|[0-9]+\s)")
_TRAILER = re.compile(rb"\s*+trailer")
_ENTRY = re.compile(rb"([0-9]{10}) ([0-9]{5}) ([nf])[ \r\n]{2}")
_ENTRY_LENGTH = 20
_FREE, _IN_FILE, _IN_STREAM = 0, 1, 2


@frozen
class _Section:
    """Entries of a cross-reference table or stream, for consecutive object numbers. ``widths`` is empty for a table."""

    first: int
    count: int
    data: bytes = field(repr=False)
    start: int
    widths: Sequence[int]

    def entry(self, number: int) -> tuple[int, int, int]:
        """Return the kind of an object; its position, or the number of its object stream; and its index in it."""
        index = number - self.first
        if not self.widths:
            start = self.start + index * _ENTRY_LENGTH
            found = _ENTRY.fullmatch(self.data, start, start + _ENTRY_LENGTH)
            if found is None:
                raise damaged("its table of objects is damaged")
            return (_IN_FILE if found[3] == b"n" else _FREE), int(found[1]), 0
        position, values = self.start + index * sum(self.widths), []
        for width in self.widths:
            values.append(int.from_bytes(self.data[position : position + width], "big"))
            position += width
        return (values[0] if self.widths[0] else _IN_FILE), values[1], values[2]


class PdfFile:
    """The objects of a PDF. Every method raises `InvalidValueError` for a damaged file, or beyond the limit."""

    def __init__(self, content: bytes) -> None:
        self._remaining = _LIMIT
        self._content = content
        self._parser = ObjectParser(content, self._use)
        self._sections: list[_Section] = []
        self._objects: dict[int, PdfObject] = {}
        self._object_streams: dict[int, tuple[ObjectParser, Sequence[int]]] = {}
        self._pending: set[int] = set()
        starts = [*_START.finditer(content, max(0, len(content) - 2048))]
        if not starts:
            raise damaged("its end is missing")
        self.trailer = self._read_sections(int(starts[-1][1]))

    def get(self, value: PdfObject) -> PdfObject:
        """Return an object, or the one that a reference refers to."""
        while isinstance(value, Reference):
            number = value.number
            if number not in self._objects:
                if number in self._pending or len(self._pending) > 20:
                    raise damaged(f"object {number} refers to itself")
                self._pending.add(number)
                self._objects[number] = self._load(number)
                self._pending.discard(number)
            value = self._objects[number]
            if isinstance(value, Reference):
                raise damaged(f"object {number} is only a reference")
        return value

    def dictionary(self, value: PdfObject) -> dict[str, PdfObject]:
        """Return a dictionary."""
        found = self.get(value)
        if not isinstance(found, dict):
            raise damaged("expected a dictionary")
        return found

    def items(self, value: PdfObject) -> list[PdfObject]:
        """Return the items of an array; none if there is no array."""
        found = self.get(value)
        if found is not None and not isinstance(found, list):
            raise damaged("expected an array")
        return found or []

    def unpack(self, stream: Stream, limit: int) -> bytes:
        """Return the data of a stream. Raises `TooLargeError` if one of its filters returns more than ``limit``."""
        filters = self.get(stream.dictionary.get("Filter"))
        parameters = self.get(stream.dictionary.get("DecodeParms"))
        names = filters if isinstance(filters, list) else [] if filters is None else [filters]
        data = stream.packed
        for index, name in enumerate(map(self.get, names[:3])):
            if name != "FlateDecode":
                raise damaged(f"a stream is packed with the filter {name}")
            data = inflate(data, limit, self._use)
            chosen = parameters[index] if isinstance(parameters, list) and index < len(parameters) else parameters
            if isinstance(chosen := self.get(chosen), dict):
                columns = self.get(chosen.get("Columns", 1))
                data = undo_predictor(data, self.get(chosen.get("Predictor", 1)), columns, self._use)
        if len(data) > limit:
            raise TooLargeError(TOO_LARGE)
        return data

    def _use(self, amount: int) -> None:
        self._remaining -= amount
        if self._remaining < 0:
            raise TooLargeError(TOO_LARGE)

    def _read_sections(self, start: int) -> dict[str, PdfObject]:
        """Read the tables of objects, the newest first. Returns the newest trailer."""
        newest: dict[str, PdfObject] = {}
        seen: set[int] = set()
        pending = [start]
        while pending:
            position = pending.pop()
            if position in seen or len(self._sections) > _MAX_SECTIONS:
                raise damaged("its tables of objects refer to each other")
            seen.add(position)
            table = _TABLE.match(self._content, position)
            trailer = self._read_table(table.end()) if table else self._read_stream(position)
            newest = newest or trailer
            # a table may have a stream with more objects, which comes before the previous table
            for value in [trailer[key] for key in ("Prev", "XRefStm") if key in trailer]:
                if type(value) is not int:
                    raise damaged("its table of objects is damaged")
                pending.append(value)
        return newest

    def _read_table(self, position: int) -> dict[str, PdfObject]:
        while subsection := _SUBSECTION.match(self._content, position):
            first, count = int(subsection[1]), int(subsection[2])
            self._add_section(_Section(first, count, self._content, subsection.end(), ()))
            position = subsection.end() + count * _ENTRY_LENGTH
        trailer = _TRAILER.match(self._content, position)
        if trailer is None:
            raise damaged("its table of objects is damaged")
        return self.dictionary(self._parser.parse(trailer.end())[0])

    def _read_stream(self, position: int) -> dict[str, PdfObject]:
        stream = self._at(position, None)
        if not isinstance(stream, Stream) or stream.dictionary.get("Type") != "XRef":
            raise damaged("its table of objects is missing")
        trailer = dict(stream.dictionary)
        widths, size = trailer.get("W"), trailer.get("Size")
        index = trailer.get("Index", [0, size])
        if not _are_counts(widths) or len(widths) != 3 or max(widths) > 8 or sum(widths) == 0:
            raise damaged("its table of objects is damaged")
        if not _are_counts(index) or len(index) % 2:
            raise damaged("its table of objects is damaged")
        data, start = self.unpack(stream, _LIMIT), 0
        for first, count in zip(index[::2], index[1::2], strict=True):
            self._add_section(_Section(first, count, data, start, widths))
            start += count * sum(widths)
        if start > len(data):
            raise damaged("its table of objects is incomplete")
        return trailer

    def _add_section(self, section: _Section) -> None:
        self._use(100)
        self._sections.append(section)

    def _load(self, number: int) -> PdfObject:
        """Read an object. An object that no table has is null (7.3.10)."""
        self._use(len(self._sections))
        for section in self._sections:
            if 0 <= number - section.first < section.count:
                kind, position, index = section.entry(number)
                if kind == _IN_FILE:
                    return self._at(position, number)
                if kind == _IN_STREAM:
                    return self._in_stream(position, index, number)
                return None
        return None

    def _at(self, position: int, number: int | None) -> PdfObject:
        """Parse the object at a position of the file. Its number is checked unless it is None."""
        header = _HEADER.match(self._content, position)
        if header is None or number not in (None, int(header[1])):
            raise damaged(f"object {number or ''} is not at byte {position:,}")
        value, end = self._parser.parse(header.end())
        start = _STREAM.match(self._content, end)
        if start is None or not isinstance(value, dict):
            return value
        length = self.get(value.get("Length"))
        if type(length) is not int or length < 0 or not _END_OF_STREAM.match(self._content, start.end() + length):
            raise damaged(f"the stream at byte {position:,} has another length than it says")
        return Stream(value, self._content[start.end() : start.end() + length])

    def _in_stream(self, stream_number: int, index: int, number: int) -> PdfObject:
        """Parse an object of an object stream (7.5.7)."""
        if stream_number not in self._object_streams:
            self._object_streams[stream_number] = self._object_stream(stream_number)
        parser, numbers = self._object_streams[stream_number]
        if 2 * index + 1 >= len(numbers) or numbers[2 * index] != number:
            raise damaged(f"object {number} is not in its stream")
        return parser.parse(numbers[2 * index + 1])[0]

    def _object_stream(self, number: int) -> tuple[ObjectParser, Sequence[int]]:
        """Return a parser of an object stream, and the numbers and positions of its objects."""
        stream = self.get(Reference(number))
        if not isinstance(stream, Stream):
            raise damaged(f"object {number} is not a stream")
        first = self.get(stream.dictionary.get("First"))
        data = self.unpack(stream, _LIMIT)
        if type(first) is not int or not 0 <= first <= len(data):
            raise damaged(f"the object stream {number} is damaged")
        self._use(first * 20)
        words = data[:first].split()
        if not all(word.isdigit() and len(word) < 12 for word in words):
            raise damaged(f"the object stream {number} is damaged")
        numbers = [int(word) + first * (position % 2) for position, word in enumerate(words)]
        return ObjectParser(data, self._use), numbers


def _are_counts(value: PdfObject) -> TypeGuard[list[int]]:
    return isinstance(value, list) and all(type(item) is int and item >= 0 for item in value)
