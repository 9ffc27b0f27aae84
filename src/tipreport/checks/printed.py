"""Values whose numbers are not those of the words of the source beside them, as after an edit of one of the two."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations
from typing import TypeAlias

from tipreport.checks.bound_words import bound_before
from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.checks.number_words import CURRENCY_SIGNS, SCALES
from tipreport.checks.printed_numbers import Meanings, printed_numbers
from tipreport.index import BriefIndex
from tipreport.model.currencies import CURRENCY_NAMES
from tipreport.model.records import Figure, Penalty
from tipreport.model.units import TIMES
from tipreport.record_words.locations import format_location
from tipreport.wording.notes import figures as sentences
from tipreport.wording.wording import Wording

_Valued: TypeAlias = Figure | Penalty
_MOST = 6  # numbers in the words of a source; more are not a number
_NOUNS = frozenset(name.casefold().split()[-1] for name in CURRENCY_NAMES.values())  # dollar, franc
_WORD = re.compile(r"[^\W\d_]+")
_NUMBER = re.compile(r"(?<![\w.,])[0-9]")
_END_OF_CLAUSE = re.compile(r"[;(]|,(?![0-9])")
# The qualifiers that say less, or more, than the words of the source
_OTHER_QUALIFIERS = {
    "more than": ("exact", "at least"),
    "at least": ("exact", "more than"),
    "less than": ("exact", "at most"),
    "at most": ("exact", "less than"),
}
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_PAIR = 2


def printed_differs(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find values whose numbers or bounds differ from those in ``printed``. A record with a note explains them.

    *Over 6,000* is *more than 6000*, and not *at least*. A value may be a sum, a difference or a product of the
    numbers, or a percentage of one in another. Words in another currency or unit of time are not compared.
    """
    lists: tuple[tuple[str, Sequence[_Valued]], ...] = (
        ("figures", index.brief.figures),
        ("penalties", index.brief.penalties),
    )
    for name, records in lists:
        for row, record in enumerate(records):
            if (
                record.printed is not None
                and record.value.value is not None
                and record.note is None
                and (_differs(record) or _has_other_bound(record))
            ):
                content = sentences.printed_differs(wording, record, Cited((record,)))
                location = format_location(wording, index, (name, row))
                yield data_note(wording, "printed-differs", ((name, row),), location, content)


def _differs(record: _Valued) -> bool:
    """Return whether the words of the source have numbers, and not those of the value."""
    text = record.printed or ""
    values = [number for number in (record.value.value, record.value.upper) if number is not None]
    numbers = [each for each in printed_numbers(text) if not _is_year(each) or any(value in each for value in values)]
    if not numbers or len(numbers) > _MOST or _is_in_another_unit(text, record.unit):
        return False
    scales = [Decimal(SCALES[word]) for word in _WORD.findall(text.casefold()) if word in SCALES]
    given = [value for value in values if _is_among(value, numbers, scales)]
    if record.value.upper is None:
        return not given and not _follows(values[0], numbers, record.unit)
    return not given or (len(given) == 1 and len(numbers) == _PAIR)


def _has_other_bound(record: _Valued) -> bool:
    """Return whether the words directly before the number of the source give it another bound than the value has."""
    text = record.printed or ""
    for match in _NUMBER.finditer(text):
        bound = bound_before(text[: match.start()])
        if bound is not None and record.value.qualifier in _OTHER_QUALIFIERS.get(bound, ()):
            clause = _END_OF_CLAUSE.split(text[match.start() :], maxsplit=1)[0]
            if any(record.value.value in meanings for meanings in printed_numbers(clause)[:1]):
                return True
    return False


def _is_among(value: Decimal, numbers: Sequence[Meanings], scales: Sequence[Decimal]) -> bool:
    """Return whether a value is one of some numbers; a scale may belong to several: ``10 to 15 million``."""
    size = value.copy_abs()
    wanted = {size, *(size / scale for scale in scales)}
    return any(not wanted.isdisjoint(meanings) for meanings in numbers)


def _follows(value: Decimal, numbers: Sequence[Meanings], unit: str) -> bool:
    """Return whether a value is calculated from some numbers."""
    size = value.copy_abs()
    likely = [max(meanings) for meanings in numbers]
    for count in range(_PAIR, len(likely) + 1):
        if any(sum(some) == size for some in combinations(likely, count)):
            return True
    for first, second in combinations(likely, _PAIR):
        if size in (abs(first - second), first * second):
            return True
        low, high = sorted((first, second))
        if unit == "percent" and high and abs(low / high * 100 - size) < 1:
            return True
    return False


def _is_year(meanings: Meanings) -> bool:
    return len(meanings) == 1 and all(_FIRST_YEAR <= number <= _LAST_YEAR for number in meanings)


def _is_in_another_unit(text: str, unit: str) -> bool:
    """Return whether a text has a currency or a unit of time other than that of the value."""
    words = _WORD.findall(text)
    if unit in TIMES:
        times = {time for time in TIMES for word in words if word.casefold() in (time, time.removesuffix("s"))}
        return bool(times - {unit})
    if unit not in CURRENCY_NAMES:
        return False
    own = CURRENCY_NAMES[unit].casefold().split()[-1]
    named = {CURRENCY_SIGNS[sign] for sign in text if sign in CURRENCY_SIGNS}
    named |= {noun for word in words if (noun := word.casefold().removesuffix("s")) in _NOUNS}
    return bool(named - {own}) or any(word in CURRENCY_NAMES and word != unit for word in words)
