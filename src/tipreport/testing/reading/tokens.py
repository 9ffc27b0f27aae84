"""Text as tokens that can be compared: words, numbers and symbols, without layout and punctuation."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

# A number with its sign, and with or without separators between thousands; a word; or any other symbol.
_TOKEN = re.compile(
    r"(?<!\w)(?:(?<![^\s(\[“\"'‘$€£|])[-\u2212])?(?:\d{1,3}(?:[,'\u2019\u2009\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?!\w)"
    r"|[^\W_]+"
    r"|[^\s\w.,;:!?'\"“”‘’«»()\[\]/\u2010-\u2015\u2212…·•-]"
    r"|_"
)
_SEPARATOR = re.compile("[,'\u2019\u2009\u202f]")
# A minus sign before the symbol of a currency belongs to the number after it.
_MINUS = re.compile("(?<![^\\s(\\[|])([-\u2212])([A-Z]{0,3}[$\u20ac\u00a3\u00a5])(?=\\d)")
_CLOSING = ".,:;!?)]”’»"
# Characters without width: they allow or forbid line breaks, or mark a direction.
_WITHOUT_WIDTH = dict.fromkeys(map(ord, "\u00ad\u061c\u200b\u200e\u200f\u2060\u2066\u2067\u2068\u2069\ufeff"))


@lru_cache(maxsize=100_000)
def tokens_of(text: str) -> tuple[str, ...]:
    """Return the tokens of a text. Case, punctuation, spaces and separators between thousands make no difference."""
    return tuple(map(_token, _TOKEN.findall(_normal(text).casefold())))


@lru_cache(maxsize=100_000)
def spelled(text: str) -> tuple[str, ...]:
    """Return the tokens of a text with their capitals, or as `tokens_of` has them where these are not the same ones."""
    found = tuple(map(_token, _TOKEN.findall(_normal(text))))
    folded = tokens_of(text)
    return found if tuple(token.casefold() for token in found) == folded else folded


@lru_cache(maxsize=100_000)
def gaps_of(text: str) -> tuple[str, ...]:
    """Return the characters before each token of a text, and those after the last one."""
    normal = _normal(text).casefold()
    found = [match.span() for match in _TOKEN.finditer(normal)]
    starts, ends = [start for start, _ in found], [end for _, end in found]
    return tuple(normal[end:start] for end, start in zip([0, *ends], [*starts, len(normal)], strict=True))


def is_glued(gap: str) -> bool:
    """Return whether the characters between two words are no space between them, nor begin a quotation or a bracket."""
    return not gap or (not any(map(str.isspace, gap)) and gap[-1] in _CLOSING)


def without_marks(text: str) -> str:
    """Return a text without the characters that have no width."""
    return text.translate(_WITHOUT_WIDTH)


def _normal(text: str) -> str:
    return _MINUS.sub(r"\2\1", without_marks(unicodedata.normalize("NFKC", text)))


def _token(found: str) -> str:
    if found[-1].isdigit():
        return _SEPARATOR.sub("", found).replace("\u2212", "-")
    return found


def includes(tokens: Sequence[str], part: Sequence[str]) -> bool:
    """Return whether the tokens of a part follow each other among some tokens; false if it has none."""
    return bool(part) and f" {' '.join(part)} " in f" {' '.join(tokens)} "


def has_words(text: str, words: str) -> bool:
    """Return whether a text has some words, as tokens that follow each other."""
    return includes(tokens_of(text), tokens_of(words))


def is_number(token: str) -> bool:
    """Return whether a token is a number."""
    return token[-1].isdigit() and token.lstrip("-")[0].isdigit()
