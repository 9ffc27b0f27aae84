"""The readers of brief files, one for each kind of file. A new kind is one line in `READERS`."""

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import frozen

from tipreport.errors import BriefFileError, InvalidValueError, Problem
from tipreport.files.content import MOST_BYTES, MOST_TEXT_BYTES, decode, read_content
from tipreport.files.structure import LocatedBrief, parse_located


@frozen
class BriefReader:
    """Reads the briefs in one kind of file."""

    kind: str
    """The kind of file, for messages."""
    suffixes: tuple[str, ...]
    most_bytes: int
    read: Callable[[bytes, str], Sequence[LocatedBrief]]
    """The briefs in the bytes of a file, whose name is for messages.

    Raises `BriefFileError`, or `InvalidValueError` for a problem of the whole file.
    """
    magic: bytes = b""
    """The first bytes of such a file, by which it is recognised whatever its name is."""
    is_text: bool = False
    """Whether the file holds one brief as text, which people edit. Only such files are looked for in folders."""

    def read_file(self, path: Path) -> Sequence[LocatedBrief]:
        """The briefs in a file. Raises `BriefFileError` with every problem."""
        content = read_content(path, self.most_bytes, self.kind)
        try:
            return self.read(content, os.fspath(path))
        except InvalidValueError as error:
            raise BriefFileError([Problem(os.fspath(path), 0, (), str(error))]) from error


def reader_of(path: Path) -> BriefReader:
    """The reader of a file, by its suffix or by its first bytes; that of text for any other file."""
    suffix = path.suffix.casefold()
    beginning = b"" if suffix in _BINARY_SUFFIXES else _beginning(path)
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
            return file.read(max(len(reader.magic) for reader in READERS))
    except OSError:  # reported when the file is read
        return b""


def _read_text(content: bytes, file: str) -> Sequence[LocatedBrief]:
    return [parse_located(decode(content, file), file)]


def _read_pdf(content: bytes, file: str) -> Sequence[LocatedBrief]:
    from tipreport.files.pdf import brief_inside  # pypdf takes long to import

    return _read_text(brief_inside(content), file)


def _read_workbook(content: bytes, file: str) -> Sequence[LocatedBrief]:
    from tipreport.files.workbook import parse_workbook

    workbook = parse_workbook(content, file)
    return [LocatedBrief(brief, workbook.cells[brief.id]) for brief in workbook.briefs]


TEXT = BriefReader("a brief file", (".yaml", ".yml", ".json"), MOST_TEXT_BYTES, _read_text, is_text=True)
READERS = (
    BriefReader("an Excel workbook", (".xlsx", ".xlsm", ".xls"), MOST_BYTES, _read_workbook, magic=b"PK\x03\x04"),
    BriefReader("a PDF", (".pdf",), MOST_BYTES, _read_pdf, magic=b"%PDF-"),
    TEXT,
)
_BINARY_SUFFIXES = frozenset(suffix for reader in READERS if not reader.is_text for suffix in reader.suffixes)
