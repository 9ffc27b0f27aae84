"""The data of a language in the Unicode Common Locale Data Repository (CLDR), through Babel."""

from functools import cache
from typing import Any


@cache
def cldr_locale(language: str) -> Any:
    """Return the data of a language (BCP 47); those of English for a language that CLDR does not have.

    Extensions such as ``-u-nu-arab`` do not matter. Babel is imported now.
    """
    from babel import Locale, UnknownLocaleError

    subtags = language.partition("-u-")[0].partition("-x-")[0].split("-")
    while subtags:
        try:
            return Locale.parse("-".join(subtags), sep="-")
        except (UnknownLocaleError, ValueError):
            subtags.pop()
    return Locale("en")


def numbering_system(language: str) -> str:
    """Return the digits of a language: Latin, unless its tag names others, as ``ar-u-nu-arab`` does."""
    return language.partition("-u-")[2].partition("nu-")[2].partition("-")[0] or "latn"
