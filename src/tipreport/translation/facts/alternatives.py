"""The check that a translation has no other word of a kind than its original: "second" for "third", south for north."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from functools import cache, lru_cache

from tipreport.translation.facts.english_parts import english_parts, possible_parts
from tipreport.translation.facts.word_tables import Named, pattern_of, prefix_of, word_table
from tipreport.wording.languages import base_language

_ORDINAL, _PERSON, _QUANTITY = "ordinal", "person", "quantity"
_BOUND, _NEVER = "bound", "(?!)"  # a pattern that matches nothing
_PARTS = "(?:la |l[ae] )?(?:moitié|mitad)|un tiers|un tercio|половин|трети|четверт|نصف|ثلث|ربع"
# whose words often replace each other ("prosecuted" and "tried"), or are compared with other names
_FREE = frozenset({"measure", "text", "reference", "crime", "condition", "currency", "dollar", "majority"})
_ORDINALS = {"first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
             "ninth": 9, "tenth": 10}  # fmt: skip
_NUMBER_AFTER = re.compile(r"\D{1,12}[0-9](?:[0-9.,\u00a0]*[0-9])?")
_MONTHS = re.compile(r"(?:كانون|تشرين|ربيع|جمادى) ال(?:أول|ثاني|آخر|أولى|آخرة)(?!\w)")
_NOT_AFTER = {  # in "السادسة عشرة" (16th), "الثالثة والعشرون" (23rd) and "quinta parte" (a fifth)
    "ar": r"| (?:عشرة?\b|و(?:ال)?(?:عشر|ثلاث|أربع|خمس|ست|سبع|ثمان|تسع)[وي]ن\b)",
    "es": r"| partes?\b",
    "ru": r"| (?:част|дол[яеюи]\b)",
}
_TENS = {  # before the last word of an ordinal: "vigésimo primer", "двадцать первая"
    "es": "vigésimo vigésima trigésimo trigésima cuadragésimo cuadragésima quincuagésimo quincuagésima",
    "ru": "двадцать тридцать сорок пятьдесят шестьдесят семьдесят восемьдесят девяносто сто",
}


def other_words(
    original: str, language: str, translation: str, to: str, kinds: Iterable[str] | None = None
) -> Iterator[str]:
    """Yield the words of all kinds, or of some, that a translation has instead of those of its original.

    A word that is only missing, or only added, may be said in another way.
    """
    for kind in kinds or _kinds():
        if not words_at(original, language, kind):
            continue
        wanted, found = _found(original, language, kind), _found(translation, to, kind)
        if kind == _ORDINAL:  # each counts: "the second phase ... the second one"
            wanted -= _parts_instead(original, language, translation, to)
            missing = [*(wanted - found)]
            digits = {*re.findall(r"(?<![\d.,])\d+(?!\d|[.,]\d)", original)}
            extra = [word for word in found - wanted if str(_ORDINALS[word]) not in digits]
        else:
            missing, extra = [*(wanted.keys() - found.keys())], [*(found.keys() - wanted.keys())]
        if missing and extra:
            if kind == _BOUND:
                words = _first(original, language, min(missing)), _first(translation, to, min(extra))
                yield f"expected “{words[0]}” as in the original, found “{words[1]}”"
            else:
                name = "" if kind == _PERSON else f"the {kind} "
                yield f"expected {name}{min(missing)} as in the original, found {min(extra)}"


def _parts_instead(original: str, language: str, translation: str, to: str) -> Counter[str]:
    """The ordinals of an original that are parts, certainly or according to its translation: "a third had left"."""
    possible = possible_parts(original) if base_language(language) == "en" else Counter[str]()
    if not possible:
        return possible
    sure = Counter(each.name for each in english_parts(original))
    others, translated = multiples_in(original, language) - sure, multiples_in(translation, to)
    parts = {name: f"an {name}" if name == "eighth" else f"a {name}" for name in possible}
    return Counter(
        {name: min(possible[name], max(sure[part], translated[part] - others[part])) for name, part in parts.items()}
    )


def _first(text: str, language: str, bound: str) -> str:
    """The words of a text for a bound."""
    return next(text[each.start : each.end] for each in words_at(text, language, _BOUND) if each.name == bound)


def ordinals_in(text: str, language: str) -> Iterator[Decimal]:
    """Yield the numbers of the ordinals that a text has, from third on; in Arabic, "a third" may be another one."""
    smallest = 4 if base_language(language) == "ar" else 3
    numbers = (_ORDINALS[word] for word in _found(text, language, _ORDINAL))
    yield from (Decimal(number) for number in numbers if number >= smallest)


@lru_cache(maxsize=16_384)  # several checks look for the same words
def words_at(text: str, language: str, kind: str) -> tuple[Named, ...]:
    """Return the words of a kind in a text: "quantity" has "hundreds", "ordinal" has "second"."""
    text = _without_months(text.lower(), language)
    if not _any(kind, language).search(text):
        return ()
    return tuple(
        Named(*found.span(), name)
        for name, form in _patterns(kind, language)
        for found in form.finditer(text)
        if kind != _BOUND or not _is_denied(text, found, language)
    )


def _is_denied(text: str, found: re.Match[str], language: str) -> bool:
    """Whether a bound is denied far before it, or after its number as in *более 50 не насчитало*."""
    if re.search(pattern_of("not", language), text[: found.start()]):
        return True
    is_before_number = base_language(language) != "en"
    number = _NUMBER_AFTER.match(text, found.end()) if is_before_number else None
    return bool(number and re.match(pattern_of("not after", language), text[number.end() :]))


def all_words(text: str, language: str) -> Iterator[Named]:
    """Yield the words of all kinds in a text, with their positions."""
    for kind in dict.fromkeys(row["kind"] for row in word_table("alternatives")):
        yield from words_at(text, language, kind)


def _without_months(text: str, language: str) -> str:
    """The text without the names of Arabic months that have an ordinal."""
    return _MONTHS.sub(lambda name: " " * len(name[0]), text) if base_language(language) == "ar" else text


def _found(text: str, language: str, kind: str) -> Counter[str]:
    """How often a text has each word of a kind."""
    return Counter(each.name for each in words_at(text, language, kind))


@cache
def _kinds() -> tuple[str, ...]:
    return tuple(dict.fromkeys(row["kind"] for row in word_table("alternatives") if row["kind"] not in _FREE))


@cache
def _patterns(kind: str, language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = (row for row in word_table("alternatives") if row["kind"] == kind)
    return tuple((row["name"], _pattern(row[language] or _NEVER, kind, language)) for row in rows)


@cache
def _any(kind: str, language: str) -> re.Pattern[str]:
    """One pattern of all words of a kind: most texts have none."""
    forms = "|".join(row[language] or _NEVER for row in word_table("alternatives") if row["kind"] == kind)
    return _pattern(forms, kind, language)


def _pattern(forms: str, kind: str, language: str) -> re.Pattern[str]:
    """The pattern of whole words; a quantity has no number before it, and a bound has one after it."""
    base = base_language(language)
    not_last = r"(?<!\w-)" + "".join(rf"(?<!\b{ten} )" for ten in _TENS.get(base, "").split())  # nor in "dix-neuvième"
    before = {_QUANTITY: r"(?<![0-9][ \u00a0\u202f])", _ORDINAL: not_last}.get(kind, "")
    is_before_number = kind == _BOUND and base != "en"
    after = rf"(?=\D{{1,12}}[0-9]|[ \u00a0](?:\w+[ \u00a0])?(?:{_PARTS}))" if is_before_number else ""
    return re.compile(rf"(?<!\w){before}{prefix_of(language)}(?:{forms})(?!\w{_NOT_AFTER.get(base, '')}){after}")


def multiples_in(text: str, language: str) -> Counter[str]:
    """Return how often a text names each part or multiple; "deux fois moins" may be a half too."""
    found = Counter(name for *_, name in multiples_at(text, language))
    if found["double"] and re.search(pattern_of("less", language), text, re.IGNORECASE):
        found["half"] += 1
    return +found


@lru_cache(maxsize=4096)  # several checks look for the same words
def multiples_at(text: str, language: str) -> tuple[Named, ...]:
    """Return the parts and the multiples in a text."""
    found = [Named(*found.span(), name) for name, words in _multiples(language) for found in words.finditer(text)]
    if base_language(language) == "en":
        starts = {each.start for each in found}
        found += (each for each in english_parts(text) if each.start not in starts)
    return tuple(found)


@cache
def _multiples(language: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    rows = word_table("multiples")
    return tuple((row["name"], re.compile(row[language], re.IGNORECASE)) for row in rows)


def other_multiples(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the problem that a translation has another part or multiple than its original, which names one."""
    wanted = multiples_in(original, language)
    found = multiples_in(translation, to) if wanted else wanted
    missing, extra = [*(wanted - found)], [*(found.keys() - wanted.keys())]
    if missing and extra:
        yield f"expected {missing[0]} as in the original, found {' and '.join(sorted(extra))}"
