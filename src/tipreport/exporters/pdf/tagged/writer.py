"""Writing the file: numbered objects and their bytes (ISO 32000-1, 7.5).

`FileWriter` is a ReportLab document, so it accepts ReportLab's own objects (shadings, graphics states). It does not use
ReportLab to write the file, since that conforms to neither standard: there is no end-of-line before ``endstream``
(ISO 19005-3, 6.1.7.1), and the identifier does not depend on the content.
"""

import hashlib
import zlib
from collections.abc import Mapping, Sequence
from itertools import accumulate, repeat
from struct import Struct

from reportlab.pdfbase.pdfdoc import PDFDocument
from reportlab.pdfbase.pdfdoc import format as format_object

LEVEL = 5  # of zlib: 6 takes a quarter longer for less than a hundredth
_LEVEL_OF_OFFSETS = 1  # half the time for fewer bytes: they ascend, so that longer searches find nothing
_OBJECTS_PER_STREAM = 200  # readers decompress whole streams
_HEADER = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"  # four bytes above 127 mark the file as binary (ISO 19005-3, 6.1.2)
_ROW = Struct(">BIH")  # type, offset or stream number, index


class FileWriter(PDFDocument):
    """The objects of one file, numbered in the order they are reserved."""

    def __init__(self) -> None:
        super().__init__(compression=1, invariant=1, pdfVersion=(1, 7))
        self.fonts = self.objectcounter  # ReportLab has reserved a number for the fonts, which all pages share
        self._objects: dict[int, str] = {}
        self._streams: dict[int, bytes] = {}

    # ---------------------------------------------------------------- collecting

    def reserve(self) -> int:
        """Reserve the number of an object that is put later."""
        self.objectcounter += 1
        return self.objectcounter

    def put(self, number: int, body: str) -> None:
        """Add the object with a reserved number."""
        self._objects[number] = body

    def add(self, body: str) -> int:
        """Add an object and return its number."""
        number = self.reserve()
        self.put(number, body)
        return number

    def add_all(self, bodies: Sequence[str]) -> None:
        """Add objects with consecutive numbers."""
        self._objects.update(enumerate(bodies, self.objectcounter + 1))
        self.objectcounter += len(bodies)

    def put_stream(self, number: int, entries: str, data: bytes, *, compressed: bool = False) -> None:
        """Add a stream with a reserved number, compressed unless the data is ``compressed`` already."""
        if not compressed:
            data = zlib.compress(data, LEVEL)
        self._streams[number] = _stream(f"{entries}/Filter/FlateDecode", data)

    def add_stream(self, entries: str, data: bytes, *, compressed: bool = False) -> int:
        """Add a stream and return its number."""
        number = self.reserve()
        self.put_stream(number, entries, data, compressed=compressed)
        return number

    def add_plain_stream(self, entries: str, data: bytes) -> int:
        """Add a stream with unchanged data: metadata, which any program should find, or a picture."""
        number = self.reserve()
        self._streams[number] = _stream(entries, data)
        return number

    # ---------------------------------------------------------------- writing

    def build(self, catalog: int, information: int) -> bytes:
        """The bytes of the file. Its identifier is computed from its content (14.4)."""
        self._format_reportlab_objects()
        rows = {0: _ROW.pack(0, 0, 65535)}
        out = [_HEADER]
        at = len(_HEADER)
        digest = hashlib.sha256(_HEADER)

        def write(number: int, body: bytes) -> None:
            nonlocal at
            rows[number] = _ROW.pack(1, at, 0)
            part = b"%d 0 obj\n%s\nendobj\n" % (number, body)
            out.append(part)
            digest.update(part)
            at += len(part)

        for number in sorted(self._streams):
            write(number, self._streams[number])
        number = self.objectcounter
        numbers = sorted(self._objects)
        for start in range(0, len(numbers), _OBJECTS_PER_STREAM):
            chunk = numbers[start : start + _OBJECTS_PER_STREAM]
            number += 1
            rows.update(zip(chunk, map(_ROW.pack, repeat(2), repeat(number), range(len(chunk))), strict=True))
            write(number, _object_stream(chunk, [self._objects[each] for each in chunk]))
        number += 1
        rows[number] = _ROW.pack(1, at, 0)
        identifier = digest.hexdigest()[:32]
        out.append(_cross_references(number, rows, catalog, information, identifier))
        out.append(b"startxref\n%d\n%%%%EOF\n" % at)
        return b"".join(out)

    def _format_reportlab_objects(self) -> None:
        """Add ReportLab's own objects. Formatting them may register others."""
        while missing := set(range(1, self.objectcounter + 1)).difference(self._objects, self._streams):
            for number in missing:
                body = format_object(self.idToObject[self.numberToId[number]], self, toplevel=1).strip()
                if body.endswith(b"endstream"):
                    self._streams[number] = body
                else:
                    self._objects[number] = body.decode("latin-1")


def _stream(entries: str, data: bytes) -> bytes:
    """Data between its markers, each on a separate line (ISO 19005-3, 6.1.7.1).

    Data that ends with a carriage return is followed by a two-byte end-of-line. With a line feed alone, its last byte
    would be read as part of the end-of-line.
    """
    end = b"\r\nendstream" if data.endswith(b"\r") else b"\nendstream"
    return f"<<{entries}/Length {len(data)}>>\nstream\n".encode("latin-1") + data + end


def _object_stream(numbers: Sequence[int], bodies: Sequence[str]) -> bytes:
    """Objects in one compressed stream (ISO 32000-1, 7.5.7)."""
    starts = accumulate((len(body) + 1 for body in bodies), initial=0)
    head = " ".join([f"{number} {start}" for number, start in zip(numbers, starts, strict=False)]) + "\n"
    data = zlib.compress((head + "\n".join(bodies)).encode("latin-1"), LEVEL)
    return _stream(f"/Type/ObjStm/N {len(numbers)}/First {len(head)}/Filter/FlateDecode", data)


def _cross_references(number: int, rows: Mapping[int, bytes], catalog: int, information: int, identifier: str) -> bytes:
    """The cross-reference stream, with the trailer's entries (ISO 32000-1, 7.5.8)."""
    data = zlib.compress(b"".join([rows[each] for each in range(number + 1)]), _LEVEL_OF_OFFSETS)
    trailer = f"/Root {catalog} 0 R/Info {information} 0 R/ID[<{identifier}><{identifier}>]"
    entries = f"/Type/XRef/Size {number + 1}/W[1 4 2]{trailer}/Filter/FlateDecode"
    return b"%d 0 obj\n%s\nendobj\n" % (number, _stream(entries, data))
