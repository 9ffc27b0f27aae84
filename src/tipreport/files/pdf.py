"""Extracts the brief from a PDF: the associated file from which the sheet was made (ISO 19005-3, 6.8)."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from tipreport.errors import InvalidValueError
from tipreport.files.content import MOST_BYTES, MOST_TEXT_BYTES

_MAGIC = b"%PDF-"
_ENDINGS = (".yaml", ".yml")
_LOCKED = "expected a PDF without a password"
_LARGE = f"the brief in the PDF is larger than {MOST_TEXT_BYTES // 10**6} MB"
_NONE = "no brief is attached to this PDF; a sheet that tipreport exports has one inside"


def brief_inside(content: bytes) -> bytes:
    """The YAML of the brief that is attached to a PDF.

    Raises `InvalidValueError` for a file that is not a PDF, has no brief inside, or has several, as a booklet does.
    """
    if not content.startswith(_MAGIC):
        raise InvalidValueError("expected a PDF, which begins with %PDF-")
    if len(content) > MOST_BYTES:
        raise InvalidValueError(f"the PDF is larger than {MOST_BYTES // 10**6} MB")
    try:
        with _quiet():
            found = dict(_attached(content))
    except InvalidValueError:
        raise
    except Exception as error:
        raise InvalidValueError(f"expected a PDF that can be read: {error or type(error).__name__}") from error
    if not found:
        raise InvalidValueError(_NONE)
    if len(found) > 1:
        names = ", ".join(sorted(found))
        raise InvalidValueError(f"expected one brief in the PDF, found {len(found)}: {names}; export a sheet a brief")
    (data,) = found.values()
    if len(data) > MOST_TEXT_BYTES:
        raise InvalidValueError(_LARGE)
    return data


@contextmanager
def _quiet() -> Iterator[None]:
    """Suppress the warnings of pypdf: it reports problems that it cannot repair as errors."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _attached(content: bytes) -> Iterator[tuple[str, bytes]]:
    """The attached YAML files that are associated with the document, by name."""
    from pypdf import PdfReader
    from pypdf.errors import DependencyError, LimitReachedError

    try:
        reader = PdfReader(BytesIO(content))
    except DependencyError as error:  # a library for decryption is missing
        raise InvalidValueError(_LOCKED) from error
    if reader.is_encrypted:
        raise InvalidValueError(_LOCKED)
    catalog: Any = reader.trailer["/Root"]
    for reference in catalog.get("/AF", ()):
        file = reference.get_object()
        name = str(file.get("/UF", file.get("/F", "")))
        if name.endswith(_ENDINGS):
            try:
                yield name, file["/EF"]["/F"].get_object().get_data()
            except LimitReachedError as error:  # a limit of pypdf
                raise InvalidValueError(_LARGE) from error
