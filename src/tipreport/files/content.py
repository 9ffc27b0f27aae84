"""What a file on disk holds, if it could be a brief: text in UTF-8, also out of a PDF, or a workbook."""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from tipreport.errors import BriefFileError, InvalidValueError, Problem

_WORKBOOKS = (".xlsx", ".xlsm", ".xls")
_ZIP = b"PK\x03\x04"


def is_workbook(path: Path) -> bool:
    """Whether a file is an Excel workbook, by its name or by how it begins."""
    if path.suffix.casefold() in _WORKBOOKS:
        return True
    try:
        if not path.is_file():  # a pipe would be waited for
            return False
        with path.open("rb") as file:
            return file.read(len(_ZIP)) == _ZIP
    except OSError:  # reading it tells
        return False


def workbook_content(path: Path) -> bytes:
    """The bytes of a workbook, and one more where it is too large. Raises `BriefFileError`."""
    from tipreport.files.archive import MOST_BYTES

    with _opened(path, "an Excel workbook") as file:
        return file.read(MOST_BYTES + 1)


def brief_text(path: Path) -> str:
    """The text of a brief: a file of YAML or JSON, or what a PDF has inside. Raises `BriefFileError`."""
    from tipreport.files.parse import MAX_BYTES, TOO_LARGE

    def refused(message: str, line: int = 0) -> BriefFileError:
        return BriefFileError([Problem(str(path), line, (), message)])

    with _opened(path, "a brief file") as file:
        content = file.read(MAX_BYTES + 1)
        if path.suffix.casefold() == ".pdf" or content.startswith(b"%PDF-"):
            content = _inside(content, file)
    if content.startswith(_ZIP):
        raise refused("expected a brief file, found a workbook, which may hold several: read_briefs reads it")
    if len(content) > MAX_BYTES:
        raise refused(TOO_LARGE)
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise refused("expected text in UTF-8, found UTF-16: save the file as UTF-8", 1)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"found the byte {content[error.start]:#04x}"
        raise refused(f"expected text in UTF-8, {found}: save the file as UTF-8", line) from None


@contextmanager
def _opened(path: Path, expected: str) -> Iterator[BinaryIO]:
    """A file, open; what the system and what is read refuse, as a problem of the file."""
    try:
        _check(path, expected)
        with path.open("rb") as file:
            yield file
    except OSError as error:
        raise BriefFileError([Problem(os.fspath(path), 0, (), f"cannot be read: {error.strerror or error}")]) from error
    except InvalidValueError as error:
        raise BriefFileError([Problem(os.fspath(path), 0, (), str(error))]) from error


def _check(path: Path, expected: str) -> None:
    if not path.exists():
        raise InvalidValueError("no such file")
    if not path.is_file():
        raise InvalidValueError(f"expected {expected}, found a folder or a device")


def _inside(content: bytes, rest: BinaryIO) -> bytes:
    """The brief inside a PDF of which some is read."""
    from tipreport.files.pdf import MAGIC, MOST_BYTES, brief_inside

    if not content.startswith(MAGIC):
        raise InvalidValueError("expected a PDF, which begins with %PDF-")
    return brief_inside(content + rest.read(MOST_BYTES))
