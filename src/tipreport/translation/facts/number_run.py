"""Words that follow each other and are one number: "twenty-two", "deux cent quarante", "اثنتين وعشرين"."""

import re
from collections.abc import Iterator
from decimal import Decimal

from attrs import define, field, frozen

from tipreport.translation.facts.number_words import Cardinals

HALF_MORE = "andahalf"
"""The word in place of "and a half", which is added to the number before its scale."""
_SMALLEST = 2  # that other languages have as a number
_HUNDRED = 100
_WHOLE = 4  # quarters
_AFTER_COUNT = frozenset(["des", "d", "sur", "ont", "sont", "étaient", "avaient", "ans", "mois", "jours"])
_PLURAL = re.compile(  # of a French noun, before which *neuf* is no adjective
    r"(?!dans|sans|sous|mais|puis|plus|pas|chez|vers|d[eè]s|ils|elles|nous|vous|tr[eè]s|apr[eè]s|depuis|alors|hors|ses|mes"
    r"|tes|nos|vos|leurs|ces|les|est|jamais|toujours|d[ée]sormais|envers|moins|lors|lorsque|aux\b|deux\b)[^\W\d_]{3,}[sx]\Z"
)
_DEFINITE = re.compile("[وفبلك]?(?:ال|لل)")
_AND, _PREFIX = "و", re.compile(r"^[وفبلك]?(?:ال|لل)?(?=.{2})")  # of Arabic words


@frozen
class WrittenNumber:
    """A number in words."""

    value: Decimal
    parts: frozenset[Decimal]
    """The numbers of its words, which may also be separate numbers: "between three and ten"."""
    written: str
    start: int
    end: int

    def name(self, text: str) -> str:
        """Return the number with its words in the text: "the number 3 (tres)"."""
        return f"the number {self.value:,} ({text[self.start : self.end]})"


@define
class NumberRun:
    """A number that is taken word by word."""

    cardinals: Cardinals
    language: str
    before: str = ""
    """The word before them."""
    total: int = 0
    start: int = 0
    end: int = 0
    part: int = 0
    """The number since the last thousand or million."""
    quarters: int = _WHOLE
    smallest: int = 0
    """The last scale from a thousand on."""
    half: bool = False
    """Whether a half is added to the number before its scale."""
    is_joined: bool = False
    is_of: bool = False
    is_definite: bool = False
    """Whether it begins with an Arabic article, as *المئة* in "per cent" does."""
    is_counted: bool = False
    """Whether its last word counts what follows it: "neuf des douze", but not "flambant neuf"."""
    words: list[str] = field(factory=list)
    parts: set[int] = field(factory=set)

    def take(self, match: re.Match[str], following: str) -> bool:
        """Add a word to the number if it continues it, as "two" does after "twenty" and before the following word."""
        word = self._without_prefix(match[0])
        if self._joins(word):
            return True
        is_and, is_of = self.is_joined or match[0].startswith(_AND), self.is_of
        self.is_joined = self.is_of = False
        if (is_and and self._begins_another(word, following)) or not self._append(word, is_and=is_and, is_of=is_of):
            return False
        if not self.words:
            self.start, self.is_definite = match.start(), bool(_DEFINITE.match(match[0]))
        self.end = match.end()
        self.is_counted = following in _AFTER_COUNT or bool(_PLURAL.match(following))
        self.words.append(word)
        return True

    def _append(self, word: str, *, is_and: bool, is_of: bool) -> bool:
        """Add the number of a word, which may be joined by *and* or *of*; false if it does not continue the number."""
        scale = self.cardinals.scales.get(word)
        if scale == _HUNDRED and self.language == "fr" and (self.part == 10 or self.part > 16):  # "dix cents"
            return False
        if self.words and word == HALF_MORE:
            self.half = True
        elif scale and (self.words or self.language != "en" or self.before in self.cardinals.leading):
            self._multiply(scale)
        elif is_of:
            return False
        elif not self.words and word in self.cardinals.quarters and not is_and:
            self.quarters = self.cardinals.quarters[word]
        elif not self.words and word in self.cardinals.articles:
            self.part = 1
        elif self.quarters == _WHOLE and (number := self.cardinals.words.get(word) or self._of_ordinal(word)):
            if not self._continues(number, is_joined=is_and):
                return False
            self._add(number)
        else:
            return False
        return True

    def numbers(self) -> Iterator[WrittenNumber]:
        """Yield the number, unless it is vague or has another meaning."""
        value = (self.total + self.part) * self.quarters // _WHOLE
        is_ambiguous = len(self.words) == 1 and self.words[0] in self.cardinals.ambiguous and not self.is_counted
        if value >= _SMALLEST and not (is_ambiguous or self._is_vague()):
            parts = self.parts if self.quarters == _WHOLE else {value}
            yield WrittenNumber(
                Decimal(value), frozenset(map(Decimal, parts)), " ".join(self.words), self.start, self.end
            )

    def _is_vague(self) -> bool:
        """Whether it begins with a scale that has no number, as "тысячи" and "des centaines de milliers" do."""
        first = self.words[0]
        if first not in self.cardinals.scales or first in self.cardinals.words:
            return False
        is_one = first in self.cardinals.singular or (
            first in self.cardinals.led and self.before in self.cardinals.leading
        )
        is_one = is_one or (self.language == "ar" and len(self.words) > 1)  # "ألفا وخمسمئة"
        return self.is_definite or self.before.isdecimal() or not is_one

    def _begins_another(self, word: str, following: str) -> bool:
        """Whether a word that is joined belongs to another number: "a hundred and two hundred"."""
        scales = self.cardinals.scales
        scale = scales.get(word) or scales.get(following, 0)
        return self.part >= _HUNDRED if scale == _HUNDRED else 0 < self.smallest <= scale

    def _joins(self, word: str) -> bool:
        """Whether a word joins the number to the next one: "and", "et"; or to its scale: "de"."""
        is_after_scale = self.quarters != _WHOLE or (bool(self.words) and self.words[-1] in self.cardinals.scales)
        if self.words and word in self.cardinals.joins:
            self.is_joined = self.language != "en" or bool(self.total) or self.part >= _HUNDRED
        elif is_after_scale and word in self.cardinals.of and (self.quarters != _WHOLE or self.language != "en"):
            self.is_of = True
        else:
            return False
        return self.is_joined or self.is_of

    def _without_prefix(self, token: str) -> str:
        if self.language != "ar" or token in self.cardinals.words or token in self.cardinals.scales:
            return token
        return _PREFIX.sub("", token)

    def _of_ordinal(self, word: str) -> int:
        """The number of an ordinal that ends a longer one, as in "vingt et unième"."""
        if not self.words:
            return 0
        return next((number for stem, number in self.cardinals.ordinals.items() if word.startswith(stem)), 0)

    def _continues(self, number: int, *, is_joined: bool) -> bool:
        rest = self.part % _HUNDRED
        if not rest:
            return not self.part or number < _HUNDRED
        if self.language == "fr" and is_joined and number not in (1, 11):  # "quatre-vingt et quatre-vingt-dix"
            return False
        if self.language == "fr" and (
            (rest in (60, 80) and number < 20) or (rest == 10 and 6 < number < 10) or (rest == 4 and number == 20)
        ):
            return True
        if self.language == "ar" and rest < 10:
            return number == 10 if not is_joined else 20 <= number < _HUNDRED
        return rest >= 20 and rest % 10 == 0 and number < 10

    def _add(self, number: int) -> None:
        is_four_score = self.language == "fr" and self.part % _HUNDRED == 4 and number == 20
        self.part += 76 if is_four_score else number
        self.parts.add(number)

    def _multiply(self, scale: int) -> None:
        if scale <= _HUNDRED:
            self.part = max(self.part, 1) * scale
        elif 0 < self.total < scale:  # "dos mil quinientos millones"
            self.total, self.part = (self.total + self.part) * scale, 0
        else:
            self.total, self.part = self.total + max(self.part, 1) * scale, 0
        if self.half:
            self.total, self.half = self.total + scale // 2, False
        self.smallest = scale if scale > _HUNDRED else self.smallest
        self.parts.add(scale)
