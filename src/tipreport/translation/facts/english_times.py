"""The times of day in an English text: "4:30 p.m.", "half past four", "six o'clock"."""

import re
from collections.abc import Iterator
from typing import NamedTuple

NOON = 12
_HALF = r"\s?(?:a|p)\.?\s?m\b\.?"  # of a day
_RANGE = rf"\s?(?:to|and|or|until|-|–)\s?[0-9:]{{1,5}}{_HALF}"
_TIME = re.compile(  # "4:30", "4:30 p.m.", "4 p.m.", "4 to 6 p.m."
    rf"(?<![0-9:.,])([01]?[0-9]|2[0-4])(?:(?={_HALF}|{_RANGE})|:([0-5][0-9])(?![0-9:]|[.,][0-9]))(?:{_HALF})?",
    re.IGNORECASE,
)
_WITH_HALF = re.compile(rf"[0-9:]+(?:{_HALF}|{_RANGE})", re.IGNORECASE)
_HOURS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_OF_DAY = r" (?:early |late )?(in the (?:morning|afternoon|evening)|at night)\b"
_IN_WORDS = re.compile(  # a part of an hour, or an hour with another sign that it is one
    rf"\b(?:(half(?= past)|(?:a )?quarter) (past|after|to) )?\b({'|'.join(_HOURS)}|noon|midday|midnight|1?[0-9])\b"
    rf"(?:(?<=[a-z])[ -](thirty)\b(?=[.,;)]|{_OF_DAY}))?( o[’']clock)?(?:{_OF_DAY})?",
    re.IGNORECASE,
)
_SIGNS = ("past", "quarter", "thirty", "clock", "morning", "afternoon", "evening", "night")  # of a time in words
_NIGHT_ENDS = 6


class Time(NamedTuple):
    """A time of day in a text."""

    start: int
    end: int
    hour: int
    minutes: str
    half: str
    """The letter of a.m. or p.m.; empty if there is none."""
    written: str


def times_in(text: str) -> Iterator[Time]:
    """Yield the times of day in a text, in digits and in words."""
    for match in _TIME.finditer(text):
        yield Time(*match.span(), int(match[1]), match[2] or "00", _half_of_day(match), match[0])
    if any(sign in text for sign in _SIGNS):
        yield from filter(None, map(_in_words, _IN_WORDS.finditer(text)))


def _in_words(match: re.Match[str]) -> Time | None:
    """The time of an hour in words that has a part or a half of the day; None if a number has neither."""
    part, side, word, thirty, _, clock, of_day = ((group or "").lower() for group in match.groups())
    if not (part or thirty or clock or (of_day and word in _HOURS)):
        return None
    hour = _HOURS.index(word) + 1 if word in _HOURS else int(word) if word.isdecimal() else NOON
    minutes = "30" if thirty or part == "half" else ("45" if side == "to" else "15") if part else "00"
    is_early = "night" in of_day and (hour == NOON or hour < _NIGHT_ENDS)
    half = "p" if of_day or word in ("noon", "midday") else ""
    if "morning" in of_day or word == "midnight" or is_early:
        half = "a"
    return Time(*match.span(), (hour - 2) % NOON + 1 if side == "to" else hour, minutes, half, match[0])


def _half_of_day(time: re.Match[str]) -> str:
    """The letter of a.m. or p.m. after a time, or after another one: "4:30 to 6 p.m."; empty if there is none."""
    found = _WITH_HALF.match(time.string, time.start()) or re.search(_HALF, time.string, re.IGNORECASE)
    return found[0].lower().rpartition("m")[0].rstrip(". ")[-1] if found else ""
