"""The check that a translation keeps the half of the day of each time: 5 p.m. is not *5 heures du matin*."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tipreport.translation.facts.times_of_day import half_of_day, hour_words, times_in
from tipreport.translation.facts.word_tables import LANGUAGES, pattern_of
from tipreport.wording.languages import base_language

_MORNING, _AFTERNOON, _NIGHT = "a", "p", "night"
_HALVES = {_MORNING: "morning", _AFTERNOON: "afternoon", _NIGHT: "night"}  # the words after an hour
_EARLY = (12, 1, 2, 3, 4, 5)  # the hours of the night after midnight
_FIRST, _LAST = 1, 12
_MINUTES = r"(?:[:.,h] ?[0-5][0-9])?"


class _Time(NamedTuple):
    """An hour from 1 to 12 in a half of the day."""

    hour: int
    half: str
    written: str


def other_halves_of_day(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the times of an English original that are in the other half of the day in a translation."""
    base = base_language(to)
    if base_language(language) != "en" or base not in LANGUAGES:
        return
    wanted = [
        _Time((int(time[1]) - 1) % _LAST + 1, half, time[0])
        for time in times_in(original)
        if (half := half_of_day(time)) and _FIRST <= int(time[1]) <= _LAST
    ]
    known = {(each.hour, each.half) for each in wanted}
    for each in wanted:
        found = [*_times(each.hour, translation, base)]
        others = [other for other in found if other.half != each.half]
        if others and len(others) == len(found) and (each.hour, others[0].half) not in known:
            yield f"expected {each.written} as in the original, found “{others[0].written}”"


def _times(hour: int, text: str, language: str) -> Iterator[_Time]:
    """Yield where a text has an hour with the half of its day."""
    digits_or_words = rf"(?:0?{hour}(?![0-9]){_MINUTES}|[وفبل]?(?:ال)?{hour_words(hour, language)})"
    for half, name in _HALVES.items():
        after = rf"(?:[ \u00a0](?:{pattern_of('after hour', language)}))?[ \u00a0](?:{pattern_of(name, language)})"
        time = rf"(?<![\w:.,]){digits_or_words}{after}(?!\w)"
        for match in re.finditer(time, text, re.IGNORECASE):
            yield _Time(hour, _half(hour, half), match[0])


def _half(hour: int, half: str) -> str:
    if half != _NIGHT:
        return half
    return _MORNING if hour in _EARLY else _AFTERNOON
