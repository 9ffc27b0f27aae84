"""The code of a country from one of its names."""

import re
import unicodedata
from functools import cache

from tipreport.model.codes import COUNTRIES
from tipreport.wording.names import country_alpha2, country_name, country_names
from tipreport.wording.wording import ENGLISH

_NO_LETTER = re.compile(r"[\W_]+")
_SHORT = {"st": "saint", "us": "usa", "u s": "usa", "uk": "gbr"}


def country_code(text: str) -> str | None:
    """Return the ISO 3166 alpha-3 code of a country, by its English name or one of its codes; None for other places.

    Case, accents, articles, hyphens and ampersands do not matter: ``the Côte d'Ivoire``, ``Bosnia and Herzegovina``.
    """
    return _codes().get(_key(text))


@cache
def _codes() -> dict[str, str]:
    found: dict[str, str] = {}
    for code in sorted(COUNTRIES):
        usual, name = country_name(ENGLISH, code), country_names("en")[country_alpha2(code)]
        main, _, other = name.partition(" (")  # Myanmar (Burma)
        for spelling in (code, country_alpha2(code), usual, name, main, other):
            if key := _key(spelling):
                found.setdefault(key, code)
    return found


def _key(text: str) -> str:
    letters = "".join(
        letter for letter in unicodedata.normalize("NFKD", text.casefold()) if not unicodedata.combining(letter)
    )
    words = _NO_LETTER.sub(" ", letters.replace("&", " and ")).strip()
    words = _SHORT.get(words, words)
    return " ".join(_SHORT.get(word, word) for word in words.split() if word != "the")
