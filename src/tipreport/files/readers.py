"""The readers of brief files, one for each kind of file. A new kind is one line in `READERS`."""

import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from tipreport.errors import BriefFileError, InvalidValueError, Problem
from tipreport.files.content import MAX_BYTES, MAX_TEXT_BYTES, decode, read_content
from tipreport.files.parse.structure import LocatedBrief, parse_located


@frozen
class BriefReader:
    """Reads the briefs in one kind of file."""

    kind: str
    """The kind of file, for messages."""
    suffixes: tuple[str, ...]
    max_bytes: int
    read: Callable[[bytes, str], Sequence[LocatedBrief]]
    """Reads briefs from the bytes of a file. The second argument is its name in messages.

    Raises `BriefFileError`, or `InvalidValueError` for a problem of the whole file.
    """
    magic: bytes = b""
    """The first bytes of such a file, which identify it if its suffix does not."""
    is_text: bool = False
    """Whether the file is one brief as editable text. Only such files are read from folders."""

    def read_file(self, path: Path) -> Sequence[LocatedBrief]:
        """Read the briefs in a file. Raises `BriefFileError` with every problem."""
        return self.parse(self.content(path), path)

    def content(self, path: Path) -> bytes:
        """Read the bytes of a file, at most one more than the limit. Raises `BriefFileError`."""
        return read_content(path, self.max_bytes, self.kind)

    def parse(self, content: bytes, path: Path) -> Sequence[LocatedBrief]:
        """Read the briefs in the bytes of a file; ``path`` is its name in messages. Raises `BriefFileError`."""
        try:
            return self.read(content, os.fspath(path))
        except InvalidValueError as error:
            raise BriefFileError([Problem(os.fspath(path), 0, (), str(error))]) from error


def parse_content(content: bytes, name: str) -> Sequence[LocatedBrief]:
    """Read the briefs in the bytes of a file of any kind; ``name`` is its name in messages. Raises `BriefFileError`."""
    path = Path(name)
    reader = _reader(path.suffix.casefold(), content[:_MAGIC_BYTES])
    if len(content) > reader.max_bytes:
        problem = f"the file is larger than {reader.max_bytes // 10**6} MB, so it is not {reader.kind}"
        raise BriefFileError([Problem(name, 0, (), problem)])
    return reader.parse(content, path)


def reader_for(path: Path) -> BriefReader:
    """Return the reader for a file, by its suffix or its first bytes; for any other file, the reader of text."""
    suffix = path.suffix.casefold()
    return _reader(suffix, b"" if suffix in _BINARY_SUFFIXES else _beginning(path))


def _reader(suffix: str, beginning: bytes) -> BriefReader:
    for reader in READERS:
        if suffix in reader.suffixes and not reader.is_text:
            return reader
        if reader.magic and beginning.startswith(reader.magic):
            return reader
    return TEXT


def _beginning(path: Path) -> bytes:
    try:
        if not path.is_file():  # opening a pipe would block
            return b""
        with path.open("rb") as file:
            return file.read(_MAGIC_BYTES)
    except OSError:  # reported when the file is read
        return b""


def _refuse(kind: str, remedy: str, *suffixes: str) -> BriefReader:
    """Return the reader of a kind of file that has no brief to read."""

    def read(_content: bytes, file: str) -> Sequence[LocatedBrief]:
        raise BriefFileError([Problem(file, 0, (), f"expected a brief, found {kind}: {remedy}")])

    return BriefReader(kind, suffixes, MAX_BYTES, read)


def _read_text(content: bytes, file: str) -> Sequence[LocatedBrief]:
    text = decode(content, file)
    try:
        return [parse_located(text, file)]
    except BriefFileError as error:
        if Path(file).suffix.casefold() == ".txt" and not _FIRST_KEY.search(text):
            message = "expected a brief, found a text document: give the brief file that it was made from"
            raise BriefFileError([Problem(file, 0, (), message)]) from error
        raise


def _read_pdf(content: bytes, file: str) -> Sequence[LocatedBrief]:
    from tipreport.files.pdf.attached_brief import attached_brief  # imported late: few commands read PDFs and workbooks

    return _read_text(attached_brief(content), file)


def _read_workbook(content: bytes, file: str) -> Sequence[LocatedBrief]:
    from tipreport.files.workbook.workbook import parse_workbook

    workbook = parse_workbook(content, file)
    return [LocatedBrief(brief, workbook.cells[brief.id]) for brief in workbook.briefs]


TEXT = BriefReader("a brief file", (".yaml", ".yml", ".json"), MAX_TEXT_BYTES, _read_text, is_text=True)
READERS = (
    BriefReader("an Excel workbook", (".xlsx", ".xlsm", ".xls"), MAX_BYTES, _read_workbook, magic=b"PK\x03\x04"),
    BriefReader("a PDF", (".pdf",), MAX_BYTES, _read_pdf, magic=b"%PDF-"),
    _refuse("a file of translations", "give the brief that it translates", ".po", ".pot"),
    *(
        _refuse(kind, "give the brief file that it was made from", *suffixes)
        for kind, suffixes in {
            "an HTML page": (".html", ".htm"),
            "a Word document": (".docx", ".doc"),
            "a presentation": (".pptx", ".ppt"),
            "an e-book": (".epub",),
            "a Markdown document": (".md",),
        }.items()
    ),
    TEXT,
)
_FIRST_KEY = re.compile(r"(?m)^[\"']?(?:format|id|title)[\"']?:")
_MAGIC_BYTES = max(len(reader.magic) for reader in READERS)
_BINARY_SUFFIXES = frozenset(suffix for reader in READERS if not reader.is_text for suffix in reader.suffixes)
