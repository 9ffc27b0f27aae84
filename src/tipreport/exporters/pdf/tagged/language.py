"""How languages are named."""

import re

_TAG = re.compile("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


def check_language(tag: str) -> None:
    """A language is named by a tag of RFC 5646: ``en-GB``, ``ar`` (ISO 14289-1, 7.2). Raises ValueError."""
    if not _TAG.fullmatch(tag):
        raise ValueError(f"expected a language tag such as en or pt-BR (RFC 5646), not {tag!r}")
