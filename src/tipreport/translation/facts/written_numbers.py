"""The numbers that a text certainly has in words: "twenty-two", "deux cent quarante", "اثنتين وعشرين", "one third".

One, two and their relatives are not among them, because they have too many forms in other languages ("both", "again",
duals), and neither are vague quantities ("hundreds", *des centaines*), unlike "a hundred" and *une centaine*.
"""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import cache, lru_cache
from itertools import pairwise

from attrs import evolve

from tipreport.translation.facts.number_run import HALF_MORE, NumberRun, WrittenNumber
from tipreport.translation.facts.number_words import Cardinals, cardinals_of
from tipreport.translation.facts.word_tables import prefix_of
from tipreport.wording.languages import base_language

_TWO = 2
_TOKEN = re.compile(r"[0-9]+|[^\W\d_]+|[^\w\s-]")
_FIRST_ORDINAL = 3
_ORDINALS = (
    "third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
    "seventeenth eighteenth nineteenth twentieth"
)
_PARTS = {"quarter": 4, "quarters": 4} | {  # what follows an ordinal or a part does not belong to the number
    word + ending: number for number, word in enumerate(_ORDINALS.split(), _FIRST_ORDINAL) for ending in ("", "s")
}
_OTHER_SENSES = re.compile(  # "sept." is September, *الاثنين* and *يوم اثنين* are Monday
    r"(?<=[0-9][ \u00a0])sept\.|\bsept\.(?=[ \u00a0][0-9])|\bال[اإ]ثنين\b(?! وال\w+ين\b)"
    r"|(?:(?<=يوم )|(?<=يومي )|(?<=أيام )|(?<=صباح )|(?<=مساء )|(?<=ليلة ))[اإ]ثنين\b(?! و\w+ين\b)"
    r"|\b(?:several|few|some|many|couple of|by the)[ -]?dozen\b"
    r"|\b(?:cent |cien )?p(?:our|or|[.]) (?:cent|cien|ciento|mille|mil)\b"
    r"|(?:\bم[اي]?ئة )?(?:\bفي ال|\bبال)م[اي]?ئة|\band a (?:half|quarter)\b(?! of\b)"
    r"|\b(?:third|fifth|tenth)s? of an? [a-z]+|\bone in a [a-z]+|\bseconds\b"
)
_NO_PART = re.compile(  # "living quarters"
    r"\bthird[ -]part(?:y|ies)\b|\b(?<!\bone.)(?<!\btwo.)(?<!\bthree.)(?<!\bfirst.)(?<!\blast.)(?<!\b[1-4].)quarters\b"
    r"|\b(?:close[ -]quarter\b|quarter[ -]hour\b)"
)
_AND_A_HALF = re.compile(r"\band[ -]a[ -]half[ -](?=(?:hundred|thousand|million|billion)\b)")
_FOLD = re.compile(r"\b([a-z]+)-?fold\b", re.IGNORECASE)
_THE = re.compile(r"\b(?:the|these|those)[ -]\Z", re.IGNORECASE)  # "the two countries" may be "the countries"
_THOUSAND = 1000
_TO = re.compile(r"[ \u00a0]?(?:[-–—]|(?:to|à|al?|до|إلى)[ \u00a0])[^\W\d_]")  # and the first letter after it
_AND_LAST = re.compile(r"[ \u00a0](?:(?:and|et|y|и)[ \u00a0][^\W\d_]|و)")
_BETWEEN = re.compile(r"\b(?:between|entre|между|بين)[ \u00a0]\Z")
_TRIPLE = 3  # up to this, multiples are compared as such


def numbers_written_out(text: str) -> Iterator[Decimal]:
    """Yield the numbers from three on that an English text has in words, also in ordinals and parts."""
    found = cardinals_written_out(text, "en")
    yield from (each.value for each in found if each.value > _TWO or not _THE.search(text[: each.start]))
    for word in _TOKEN.finditer(_NO_PART.sub(lambda match: "," * len(match[0]), text.lower())):
        if word[0] in _PARTS and not any(each.start <= word.start() < each.end for each in found):
            yield Decimal(_PARTS[word[0]])
    folds = (cardinals_of("en").words.get(word.lower(), 0) for word in _FOLD.findall(text))
    yield from (Decimal(number) for number in folds if number > _TRIPLE)


@lru_cache(maxsize=4096)  # an original has several translations
def cardinals_written_out(text: str, language: str) -> tuple[WrittenNumber, ...]:
    """Return the cardinal numbers from three on that a text has in words; none if the language is not known."""
    base = base_language(language)
    text = _AND_A_HALF.sub(lambda match: HALF_MORE.ljust(len(match[0])), text.lower())
    text = _OTHER_SENSES.sub(lambda match: "," * len(match[0]), text.replace("ё", "е"))
    if not _any_word(base).search(text):
        return ()
    return tuple(_with_scale_of_last(text, [*_cardinals(text, cardinals_of(base), base)]))


def _with_scale_of_last(text: str, found: Sequence[WrittenNumber]) -> Iterator[WrittenNumber]:
    """Yield numbers; the first one of a range has the scale of the last: "three to five thousand" is 3,000 to 5,000."""
    for one, other in pairwise(found):
        scale = max(other.parts)
        between = text[one.end : other.start + 1]
        is_range = _TO.match(between) or (_AND_LAST.match(between) and _BETWEEN.search(text, 0, one.start))
        if is_range and max(one.parts) < _THOUSAND <= scale and one.value * scale < other.value:
            yield evolve(one, value=one.value * scale)
        else:
            yield one
    yield from found[-1:]


def _cardinals(text: str, cardinals: Cardinals, language: str) -> Iterator[WrittenNumber]:
    run, before = NumberRun(cardinals, language), ""
    for match, after in pairwise((*_TOKEN.finditer(text), None, None)):
        following = after[0] if after else ""
        if match is None or not run.take(match, following):
            yield from run.numbers()
            run = NumberRun(cardinals, language, before)
            if match and not run.take(match, following):
                run.before = match[0]
        before = match[0] if match else ""


@cache
def _any_word(language: str) -> re.Pattern[str]:
    """One pattern of all words for numbers: most texts have none."""
    words = (*cardinals_of(language).words, *cardinals_of(language).scales)
    return re.compile(rf"(?<![^\W\d_]){prefix_of(language)}(?:{'|'.join(sorted(words))})(?![^\W\d_])")
