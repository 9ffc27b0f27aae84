"""The formats of each language."""

from functools import cache

from tipreport.wording.formats import Formats


@cache
def formats_of(language: str) -> Formats:
    """Return the formats of a language (BCP 47)."""
    if language == "en":
        return Formats()
    from tipreport.wording.cldr_formats import CldrFormats  # imported late, because Babel takes long

    return CldrFormats(language)
