"""The bytes of a file, read with a limit, and the text in them."""

import os
from pathlib import Path
from typing import TypeAlias

from tipreport.errors import BriefFileError, Problem

AnyPath: TypeAlias = str | os.PathLike[str]
MOST_BYTES = 100_000_000  # of a workbook or a PDF
MOST_TEXT_BYTES = 2_000_000  # of a brief; YAML with anchors may be much larger in memory
TEXT_TOO_LARGE = f"the file is larger than {MOST_TEXT_BYTES // 10**6} MB"


def read_content(path: Path, most: int, expected: str) -> bytes:
    """The bytes of a file: all of them, or one more than ``most``. ``expected`` is its kind, for messages.

    Raises `BriefFileError`. A device or a pipe is not opened.
    """
    try:
        if path.is_file():
            with path.open("rb") as file:
                return file.read(most + 1)
        message = f"expected {expected}, found a folder or a device" if path.exists() else "no such file"
    except OSError as error:
        message = f"cannot be read: {error.strerror or error}"
    raise BriefFileError([Problem(os.fspath(path), 0, (), message)])


def decode(content: bytes, file: str) -> str:
    """The text of a brief. Raises `BriefFileError` for other bytes than UTF-8, with the line of the first."""
    if len(content) > MOST_TEXT_BYTES:
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
