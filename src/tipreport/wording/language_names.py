"""Languages by their names, in English and in their own language."""

import re
from unicodedata import normalize

from tipreport.wording.cldr import cldr_locale
from tipreport.wording.languages import base_language, languages
from tipreport.wording.phrases import capital

_REGION = re.compile("[A-Za-z]{2}|[A-Za-z]{4}|[0-9]{3}")  # a country, a script or a region of the world


def language_named(name: str) -> str:
    """Return the code of a language with this name: ``fr`` for ``French`` and *français*; empty if there is none.

    A code in other letters, such as ``FR``, is one as well, and so is one with an underscore: ``es-MX`` for ``es_MX``.
    """
    base, _, region = name.strip().replace("_", "-").partition("-")
    if _REGION.fullmatch(region) and (code := _folded(base)) in cldr_locale("en").languages:
        return f"{code}-{region.upper() if len(region) == 2 else region.title()}"
    wanted = _folded(name)
    english = cldr_locale("en").languages
    if wanted in english:
        return wanted
    own = {_folded(str(cldr_locale(code).languages[code])): code for code in languages()}
    return own.get(wanted) or {_folded(str(text)): code for code, text in english.items()}.get(wanted, "")


def own_name(code: str) -> str:
    """Return the name of a language in that language: ``Français``; the code, if CLDR does not have the language."""
    locale = cldr_locale(code)
    return capital(str(locale.display_name)) if base_language(code) == locale.language else code


def _folded(name: str) -> str:
    letters = normalize("NFKD", name.strip()).casefold()
    return "".join(letter for letter in letters if letter.isalnum())
