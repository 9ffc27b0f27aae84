"""Reads the bytes of a file, up to a limit, and decodes their text."""

import os
from pathlib import Path
from typing import TypeAlias

from tipreport.errors import BriefFileError, Problem

AnyPath: TypeAlias = str | os.PathLike[str]
MAX_BYTES = 100_000_000  # of a workbook or a PDF
MAX_TEXT_BYTES = 2_000_000  # of a brief; YAML with anchors may be much larger in memory
TEXT_TOO_LARGE = f"the file is larger than {MAX_TEXT_BYTES // 10**6} MB"


def read_content(path: Path, max_bytes: int, expected: str) -> bytes:
    """Read a file, but at most one byte more than ``max_bytes``. ``expected`` is the kind of file, for messages.

    Raises `BriefFileError`. A device or a pipe is not opened.
    """
    try:
        if path.is_file():
            with path.open("rb") as file:
                size = os.fstat(file.fileno()).st_size
                return file.read(min(size, max_bytes) + 1)  # a larger number would reserve that much memory
        found = "a folder" if path.is_dir() else "a device or a pipe"
        message = f"expected {expected}, found {found}" if path.exists() else no_such_file(path)
    except OSError as error:
        message = unreadable(error)
    raise BriefFileError([Problem(os.fspath(path), 0, (), message)])


def no_such_file(path: Path) -> str:
    """Return the message for a missing file, with the file of that name that has a suffix."""
    found = (path.with_name(f"{path.name}{suffix}") for suffix in (".yaml", ".yml", ".json", ".xlsx", ".pdf"))
    return "".join(("no such file", *(f": write {path}{file.suffix}" for file in found if file.is_file())))


def unreadable(error: OSError) -> str:
    """Return the message for a file or a folder that the system does not let us read."""
    return f"cannot be read: {error.strerror or error}"


def decode(content: bytes, file: str) -> str:
    """Decode the text of a brief. Raises `BriefFileError` with the line of the first byte that is not UTF-8."""
    if len(content) > MAX_TEXT_BYTES:
        raise BriefFileError([Problem(file, 0, (), TEXT_TOO_LARGE)])
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        message = "expected text in UTF-8, found UTF-16: save the file as UTF-8"
        raise BriefFileError([Problem(file, 1, (), message)])
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        message = f"expected text in UTF-8, found the byte {content[error.start]:#04x}: save the file as UTF-8"
        raise BriefFileError([Problem(file, line, (), message)]) from None
