"""Extracts the brief from a PDF, where it is an associated file (ISO 19005-3, 6.8)."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from tipreport.errors import InvalidValueError
from tipreport.files.content import MAX_BYTES, MAX_TEXT_BYTES

_MAGIC = b"%PDF-"
_ENDINGS = (".yaml", ".yml")
_LOCKED = "expected a PDF without a password"
_TOO_LARGE = f"the brief in the PDF is larger than {MAX_TEXT_BYTES // 10**6} MB"
_NO_BRIEF = "no brief is attached to this PDF; only sheets that tipreport exported have one"


def attached_brief(content: bytes) -> bytes:
    """Extract the YAML of the brief that is attached to a PDF.

    Raises `InvalidValueError` for a file that is not a PDF, has no attached brief, or has several, as a booklet does.
    """
    if not content.startswith(_MAGIC):
        raise InvalidValueError("expected a PDF, which begins with %PDF-")
    if len(content) > MAX_BYTES:
        raise InvalidValueError(f"the PDF is larger than {MAX_BYTES // 10**6} MB")
    try:
        with _quiet():
            attached = dict(_attached(content))
    except InvalidValueError:
        raise
    except Exception as error:
        raise InvalidValueError(f"expected a PDF that can be read: {error or type(error).__name__}") from error
    if not attached:
        raise InvalidValueError(_NO_BRIEF)
    if len(attached) > 1:
        names = ", ".join(sorted(attached))
        raise InvalidValueError(
            f"expected one brief in the PDF, found {len(attached)}: {names}; export one sheet for each brief"
        )
    (data,) = attached.values()
    if len(data) > MAX_TEXT_BYTES:
        raise InvalidValueError(_TOO_LARGE)
    return data


@contextmanager
def _quiet() -> Iterator[None]:
    """Suppress the warnings of pypdf. It raises an error for problems that it cannot repair."""
    logger = logging.getLogger("pypdf")
    level = logger.level
    logger.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        logger.setLevel(level)


def _attached(content: bytes) -> Iterator[tuple[str, bytes]]:
    """Yield the attached YAML files that are associated with the document, by name."""
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
                raise InvalidValueError(_TOO_LARGE) from error
