"""Words before a number that make it a bound or an approximation, in the languages that sources have."""

import re
from collections.abc import Mapping
from typing import Literal, TypeAlias

Bound: TypeAlias = Literal["more than", "at least", "less than", "at most", "about", "nearly"]

_WORDS: Mapping[Bound, str] = {
    "more than": (
        "over|more than|above|in excess of|upwards of|plus de|plus d'|más de|mais de|более|больше|свыше|أكثر من"
    ),
    "at least": (
        "at least|as young as|as few as|no fewer than|no less than|not less than|not fewer than|a minimum of|au moins"
        "|au minimum|al menos|por lo menos|como mínimo|не менее|не меньше|как минимум|ما لا يقل عن"
    ),
    "less than": "under|less than|fewer than|below|moins de|moins d'|menos de|менее|меньше|أقل من",
    "at most": (
        "at most|up to|no more than|not more than|a maximum of|au plus|au maximum|jusqu'à|pas plus de|como máximo"
        "|a lo sumo|hasta|no más de|не более|не больше|до|ما لا يزيد على|ما لا يزيد عن|ما يصل إلى"
    ),
    "about": (
        "some|about|around|approximately|roughly|circa|environ|quelque|unos|unas|aproximadamente|alrededor de|cerca de"
        "|около|примерно|приблизительно|порядка|نحو|حوالي|قرابة|زهاء"
    ),
    "nearly": "nearly|almost|close to|presque|près de|casi|почти",
}
_BOUNDS: Mapping[str, Bound] = {word: bound for bound, words in _WORDS.items() for word in words.split("|")}
_AT_END = re.compile(rf"(?<!\w)({'|'.join(map(re.escape, _BOUNDS))})(?:(?<=')|[ \u00a0])?(?:[a-z]{{0,3}}[$€£])?\Z")
_ANYWHERE = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, sorted(_BOUNDS, key=len, reverse=True)))})(?!\w)")
_LONGEST = 40


def bound_before(text: str) -> Bound | None:
    """Return the bound that the end of a text gives to the number after it; None if it ends with other words."""
    match = _AT_END.search(text[-_LONGEST:].casefold().replace("’", "'"))
    return _BOUNDS[match[1]] if match else None


def without_bounds(text: str) -> tuple[str, list[Bound]]:
    """Return a text in lower case without the words that make numbers bounds or approximations, and these bounds."""
    plain = text.replace("’", "'")
    return _ANYWHERE.sub(" ", plain), [_BOUNDS[words] for words in _ANYWHERE.findall(plain)]
