"""The numbers that an English text certainly has in words: "twenty-two", "two hundred and forty", "one third".

One, two and their relatives are not among them, because they have too many forms in other languages ("both", "again",
duals), and neither are vague quantities ("hundreds").
"""

from collections.abc import Iterator
from decimal import Decimal

from tipreport.translation.spelled_numbers import WORD

_SMALLEST = 3  # that other languages have as a number
_SMALL = {
    word: number
    for words, start, step in (
        ("one two three four five six seven eight nine", 1, 1),
        ("ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10, 1),
        ("twenty thirty forty fifty sixty seventy eighty ninety", 20, 10),
    )
    for number, word in enumerate(words.split())
    for number in (start + step * number,)
}
_SCALES = {"hundred": 100, "thousand": 1000, "million": 10**6}
_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
)
_PARTS = {"quarter": 4, "quarters": 4} | {  # what follows an ordinal or a part does not belong to the number
    word + ending: number for number, word in enumerate(_ORDINALS.split(), _SMALLEST) for ending in ("", "s")
}


def numbers_written_out(text: str) -> Iterator[Decimal]:
    """Yield the numbers from three on that an English text has in words."""
    total = part = 0
    for word in (*_words(text), ""):
        if word in _SMALL:
            is_unit_of_ten = part % 100 >= 20 and part % 10 == 0 and _SMALL[word] < 10
            if part and not is_unit_of_ten and part % 100:
                yield from _counted(total + part)
                total = part = 0
            part += _SMALL[word]
        elif word in _SCALES and part:
            part, total = (part * 100, total) if word == "hundred" else (0, total + part * _SCALES[word])
        elif word != "and" or not (total or part >= 100):
            yield from _counted(total + part)
            total = part = 0
            yield from _counted(_PARTS.get(word, 0))


def _words(text: str) -> Iterator[str]:
    for match in WORD.finditer(text.lower()):
        yield from match[0].rstrip(".").split("-")


def _counted(number: int) -> Iterator[Decimal]:
    if number >= _SMALLEST:
        yield Decimal(number)
