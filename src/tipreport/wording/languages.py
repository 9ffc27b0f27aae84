"""The languages of documents, and the direction in which each is written."""

from functools import cache, lru_cache
from typing import Literal, TypeAlias

from tipreport.wording.catalogue import locale_folder

Direction: TypeAlias = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = frozenset({"ar", "ckb", "dv", "fa", "he", "ps", "sd", "syr", "ug", "ur", "yi"})
_RIGHT_TO_LEFT_SCRIPTS = frozenset({"arab", "hebr", "nkoo", "syrc", "thaa"})


@cache
def languages() -> tuple[str, ...]:
    """The languages that tipreport has words in, as BCP 47 tags: English, and those with a catalogue."""
    folder = locale_folder()
    folders = folder.iterdir() if folder.is_dir() else ()
    return ("en", *sorted(each.name for each in folders if (each / "LC_MESSAGES" / "tipreport.po").is_file()))


def direction_of(language: str) -> Direction:
    """The direction of a language: that of its script subtag, if the tag has one."""
    first, *others = language.lower().replace("_", "-").split("-")
    script = next((part for part in others if len(part) == 4 and part.isalpha()), "")
    if script:
        return "rtl" if script in _RIGHT_TO_LEFT_SCRIPTS else "ltr"
    return "rtl" if first in _RIGHT_TO_LEFT else "ltr"


@lru_cache(maxsize=256)  # each text of a brief has a language
def base_language(language: str) -> str:
    """The language of a tag without region, script and extensions: ``fr`` for ``fr-CA``."""
    return language.lower().replace("_", "-").partition("-")[0]
