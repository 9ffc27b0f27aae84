"""The check that a part keeps its whole: "two of the nine" is not *sept des neuf*, even if both texts have a seven."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.word_tables import pattern_of

_SIGN = r"(?:[^\W\d_]+ (?:no\.?|n[º°]|núm\.|№|رقم) ?)?"  # "Article 8 of Convention No. 182"
_ABOUT = (
    r"(?:(?:some|about|around|nearly|almost|quelque|environ|près de|unas?|unos|casi|cerca de|примерно|около|почти"
    r"|نحو|قرابة|حوالي|زهاء)[ \u00a0])?"
)
Ratio = tuple[str, str]
"""A part and its whole."""


def other_ratios(
    original: str, language: str, translation: str, to: str, values: Sequence[Sequence[Item]]
) -> Iterator[str]:
    """Yield the parts that are of another whole than in an original, and the wholes of another part.

    ``values`` are the numbers of both texts, with the keys of the original.
    """
    wanted = [*ratios_in(original, language, values[0])]
    found = {*ratios_in(translation, to, values[1])} - {*wanted}
    known = {each.key for each in values[0]}
    for part, whole in wanted:
        others = [each for each in found if known.issuperset(each) and _is_exchange(each, (part, whole))]
        if others and (part, whole) not in {*ratios_in(translation, to, values[1])}:
            yield f"expected {part} of {whole} as in the original, found {others[0][0]} of {others[0][1]}"
            return  # the other parts are exchanged with it


def ratios_in(text: str, language: str, values: Sequence[Item]) -> Iterator[Ratio]:
    """Yield the parts of a text with their wholes, and numbers that are compared: "5 fewer than 16"."""
    words = pattern_of("of", language)
    between = re.compile(rf",?[ \u00a0](?:{words}){_ABOUT}{_SIGN}", re.IGNORECASE)
    for part, whole in pairwise(values):
        if part.key != whole.key and between.fullmatch(text[part.end : whole.start]):
            yield part.key, whole.key


def _is_exchange(one: Ratio, other: Ratio) -> bool:
    """Whether two ratios differ in their part or their whole, or have them in each other's place."""
    return one == other[::-1] or (one[0] == other[0]) != (one[1] == other[1])
