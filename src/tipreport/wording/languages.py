"""The languages of documents, and the direction in which each is written."""

from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["ltr", "rtl"]

LANGUAGES = ("en",)
"""The languages that tipreport has words in, as BCP 47 tags."""

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"})
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "hebr", "nkoo", "syrc", "thaa"})


def direction_of(language: str) -> Direction:
    """The direction of a language: that of its script subtag, if the tag has one."""
    first, *others = language.lower().replace("_", "-").split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if first in _RIGHT_TO_LEFT else "ltr"
