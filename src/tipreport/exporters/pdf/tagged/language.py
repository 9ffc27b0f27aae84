"""Language tags."""

import re
from functools import lru_cache

_TAG = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@lru_cache(maxsize=64)  # each text in another language has its tag
def check_language(tag: str) -> None:
    """Check a language tag of RFC 5646, such as ``en-GB`` or ``ar`` (ISO 14289-1, 7.2). Raises ValueError."""
    if not _TAG.fullmatch(tag):
        raise ValueError(f"expected a language tag such as en or pt-BR (RFC 5646), not {tag!r}")
