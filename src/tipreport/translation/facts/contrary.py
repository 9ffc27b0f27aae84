"""The check of multiples, parts and denials that a translation may turn into their contrary: "twice as many"."""

import re
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from tipreport.translation.facts.alternatives import words_at
from tipreport.translation.facts.exchanges import Item
from tipreport.translation.facts.relations import ratios_in
from tipreport.translation.facts.word_tables import Named, opposed_pattern, pattern_of
from tipreport.translation.facts.years_of_none import nones_in

_Side = tuple[str, str, Sequence[Item]]  # a text, its language and its numbers, with the keys of the original
_TIMES_MORE, _TIMES_LESS = "times more", "times less"
_NONE, _ONE = "none", "one"
_MAJORITY = "majority"
_FAR = 60  # characters before a whole
_ONLY = re.compile(
    r"(?<!\w)(?:qu[’e]|que|sino|только|лишь|кроме|سوى|إلا|als|senão)[ \u00a0]?(?:[^\W\d_]{1,3}[ \u00a0])?\Z",
    re.IGNORECASE,
)  # what is not denied: "did not open more than one"
_SIGN = re.compile(r"[.,;:()،؛—–]")
_MAY_BE_PART = re.compile(r"one|neither|either|any|[^\x00-\x7f]", re.IGNORECASE)  # most English texts have none


def contrary_facts(first: _Side, second: _Side) -> Iterator[str]:
    """Yield the multiples, the parts and the denials that are the contrary in a translation."""
    yield from _other_direction(first, second)
    yield from _other_parts(first, second)
    yield from _other_denials(first, second)
    yield from _other_majorities(first[:2], second[:2])


def _other_direction(first: _Side, second: _Side) -> Iterator[str]:
    """Yield "twice as many" for "twice as few", and the reverse."""
    wanted = _directions(*first[:2])
    found = _directions(*second[:2]) if len(wanted) == 1 else {}
    if len(found) == 1 and found.keys() != wanted.keys():
        yield f"expected “{min(wanted.values())}” as in the original, found “{min(found.values())}”"


def _directions(text: str, language: str) -> Mapping[str, str]:
    """The words of a text for multiples that are more or less, unless the earlier value is compared with the later."""
    found: dict[str, str] = {}
    for name in (_TIMES_MORE, _TIMES_LESS):
        for match in opposed_pattern(name, language).finditer(text):
            clause = re.split(r"[.;:,،؛]", text[: match.start()])[-1]
            if not opposed_pattern("against in clause", language).search(clause):
                found.setdefault(name, match[0])
    return found


def _other_parts(first: _Side, second: _Side) -> Iterator[str]:
    """Yield "none of the three" or "one of the three" for another part of the same whole."""
    wanted = _parts(*first) if _MAY_BE_PART.search(first[0]) else {}
    found = _parts(*second) if wanted else wanted
    for whole, parts in wanted.items():
        others = found.get(whole, parts)
        is_clear = len(parts) == len(others) == 1
        if is_clear and parts != others and (parts | others) & {_NONE, _ONE}:
            yield f"expected {min(parts)} of {whole} as in the original, found {min(others)} of {whole}"


def _parts(text: str, language: str, values: Sequence[Item]) -> Mapping[str, AbstractSet[str]]:
    """The parts of each whole of a text: none, one, or a number."""
    found: dict[str, set[str]] = {}
    none, one = (opposed_pattern(name, language) for name in ("none of", "one of"))
    for each in values:
        before = text, max(0, each.start - _FAR), each.start
        if none.search(*before):
            found.setdefault(each.key, set()).add(_NONE)
        elif (match := one.search(*before)) and not _is_denied(text[: match.start()], language):
            found.setdefault(each.key, set()).add(_ONE)
    for part, whole in ratios_in(text, language, values):
        found.setdefault(whole, set()).add(_ONE if part == "1" else part)
    return found


def _is_denied(before: str, language: str) -> bool:
    """Whether "one of the ten" is denied before it: *n’ont pas ouvert un seul des dix*, unlike *n’ont ouvert qu’un*."""
    is_only = _ONLY.search(before)
    return not is_only and bool(re.search(pattern_of("not", language), before.lower()))


def _other_denials(first: _Side, second: _Side) -> Iterator[str]:
    """Yield "only one" for "not a single", and the reverse, if one of both texts has no denial at all."""
    for side, other, is_original in ((first, second, True), (second, first, False)):
        none = opposed_pattern("not one", side[1]).search(side[0])
        only = none and opposed_pattern("only one", other[1]).search(other[0])
        if not (none and only) or opposed_pattern("only one", side[1]).search(side[0]):
            continue
        is_excepted = opposed_pattern("except", side[1]).search(side[0])  # "none but one"
        lacks = opposed_pattern("lacks", other[1]).search(other[0])
        is_denied = lacks and not opposed_pattern("lacks", side[1]).search(side[0])  # "and four refused to"
        if not (is_excepted or is_denied or nones_in(*other[:2])):
            expected, found = (none[0], only[0]) if is_original else (only[0], none[0])
            yield f"expected “{expected}” as in the original, found “{found}”"


def _other_majorities(first: tuple[str, str], second: tuple[str, str]) -> Iterator[str]:
    """Yield the minority for which a translation has a majority, and the reverse, unless only one of both is denied.

    "Most did not pay" may be *solo una minoría pagó*.
    """
    wanted = _majorities(*first)
    found = _majorities(*second) if len(wanted) == 1 else wanted
    if len(wanted) == len(found) == 1 and wanted.keys() != found.keys():
        (own,), (their,) = wanted.values(), found.values()
        if bool(nones_in(_part_around(first[0], own), first[1])) == bool(
            nones_in(_part_around(second[0], their), second[1])
        ):
            expected, there = first[0][own.start : own.end], second[0][their.start : their.end]
            yield f"expected “{expected}” as in the original, found “{there}”"


def _majorities(text: str, language: str) -> Mapping[str, Named]:
    """The words of a text for a majority and for a minority."""
    return {each.name: each for each in words_at(text, language, _MAJORITY)}


def _part_around(text: str, word: Named) -> str:
    """The part of a sentence with a word, without signs."""
    return _SIGN.split(text[: word.start])[-1] + _SIGN.split(text[word.start :])[0]
