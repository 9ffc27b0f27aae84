"""The numbers that a text certainly has in words: "twenty-two", "deux cent quarante", "اثنتين وعشرين", "one third".

One, two and their relatives are not among them, because they have too many forms in other languages ("both", "again",
duals), and neither are vague quantities ("hundreds").
"""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache, lru_cache

from attrs import define, field, frozen

from tipreport.translation.facts.cardinals import CARDINALS, Cardinals
from tipreport.wording.languages import base_language

_SMALLEST = 2  # that other languages have as a number
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s-]")
_FIRST_ORDINAL = 3
_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
)
_PARTS = {"quarter": 4, "quarters": 4} | {  # what follows an ordinal or a part does not belong to the number
    word + ending: number for number, word in enumerate(_ORDINALS.split(), _FIRST_ORDINAL) for ending in ("", "s")
}
_OTHER_SENSES = re.compile(  # "sept." is September, *الاثنين* is Monday
    r"(?<=[0-9][ \u00a0])sept\.|\bsept\.(?=[ \u00a0][0-9])|\bال[اإ]ثنين\b"
    r"|\b(?:half(?: a|-)?|several|few|some|many|couple of|by the)[ -]?dozen\b"
)
_HALF_DOZEN = re.compile(r"\bhalf(?: a |-| )dozen\b", re.IGNORECASE)
_FOLD = re.compile(r"\b([a-z]+)-?fold\b", re.IGNORECASE)
_HUNDRED = 100
_TRIPLE = 3  # up to this, multiples are compared as such
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


def numbers_written_out(text: str) -> Iterator[Decimal]:
    """Yield the numbers from three on that an English text has in words, also in ordinals and parts."""
    yield from (each.value for each in cardinals_written_out(text, "en"))
    yield from (Decimal(_PARTS[word]) for word in _TOKEN.findall(text.lower()) if word in _PARTS)
    if _HALF_DOZEN.search(text):
        yield Decimal(6)
    folds = (CARDINALS["en"].words.get(word.lower(), 0) for word in _FOLD.findall(text))
    yield from (Decimal(number) for number in folds if number > _TRIPLE)


@lru_cache(maxsize=4096)  # an original has several translations
def cardinals_written_out(text: str, language: str) -> tuple[WrittenNumber, ...]:
    """Return the cardinal numbers from three on that a text has in words; none if the language is not known."""
    base = base_language(language)
    text = _OTHER_SENSES.sub(lambda match: " " * len(match[0]), text.lower().replace("ё", "е"))
    if base not in CARDINALS or not _any_word(base).search(text):
        return ()
    return tuple(_cardinals(text, CARDINALS[base], base))


def _cardinals(text: str, cardinals: Cardinals, language: str) -> Iterator[WrittenNumber]:
    run = _Run(cardinals, language)
    for match in (*_TOKEN.finditer(text), None):
        if match is None or not run.take(match):
            yield from run.numbers()
            run = _Run(cardinals, language)
            if match:
                run.is_after_digits = match[0].isdecimal()
                run.take(match)


@cache
def _any_word(language: str) -> re.Pattern[str]:
    """One pattern of all words for numbers: most texts have none."""
    prefix = "[وفبلك]?(?:ال|لل)?" if language == "ar" else ""
    words = (*CARDINALS[language].words, *CARDINALS[language].scales)
    return re.compile(rf"(?<![^\W\d_]){prefix}(?:{'|'.join(sorted(words))})(?![^\W\d_])")


@define
class _Run:
    """Words that follow each other and are one number."""

    cardinals: Cardinals
    language: str
    is_after_digits: bool = False
    total: int = 0
    start: int = 0
    end: int = 0
    part: int = 0
    """The number since the last thousand or million."""
    is_joined: bool = False
    words: list[str] = field(factory=list)
    parts: set[int] = field(factory=set)

    def take(self, match: re.Match[str]) -> bool:
        """Add a word to the number if it continues it, as "two" does after "twenty"."""
        token = match[0]
        is_joined, word = self.is_joined, self._without_prefix(token)
        if (
            self.words
            and word in self.cardinals.joins
            and (self.language != "en" or self.total or self.part >= _HUNDRED)
        ):
            self.is_joined = True
            return True
        self.is_joined = False
        if (scale := self.cardinals.scales.get(word)) and (self.words or self.language != "en"):
            self._multiply(scale)
        elif (number := self.cardinals.words.get(word) or self._of_ordinal(word)) and self._continues(
            number, is_joined=is_joined or token.startswith(_AND)
        ):
            self._add(number)
        else:
            return False
        self.start = self.start if self.words else match.start()
        self.end = match.end()
        self.words.append(word)
        return True

    def numbers(self) -> Iterator[WrittenNumber]:
        """Yield the number, unless it is vague or has another meaning."""
        value = self.total + self.part
        is_only_scale = len(self.words) == 1 and self.words[0] in self.cardinals.scales.keys() - self.cardinals.words
        is_scale_of_digits = self.is_after_digits and bool(self.words) and self.words[0] in self.cardinals.scales
        is_ambiguous = len(self.words) == 1 and self.words[0] in self.cardinals.ambiguous
        if value >= _SMALLEST and not (is_only_scale or is_scale_of_digits or is_ambiguous):
            parts = frozenset(map(Decimal, self.parts))
            yield WrittenNumber(Decimal(value), parts, " ".join(self.words), self.start, self.end)

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
        else:
            self.total, self.part = self.total + max(self.part, 1) * scale, 0
        self.parts.add(scale)
