"""The times of day in an English text, and their forms in other languages: 4:30 p.m. is *16 h 30*, *16.30*."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tipreport.translation.facts.number_words import cardinals_of
from tipreport.translation.facts.numbers import without
from tipreport.translation.facts.word_tables import LANGUAGES, pattern_of, word_table
from tipreport.wording.languages import base_language

NOON = 12
_HALF = r"\s?(?:a|p)\.?\s?m\b\.?"  # of a day
_RANGE = rf"\s?(?:to|and|or|until|-|–)\s?[0-9:]{{1,5}}{_HALF}"
_TIME = re.compile(  # "4:30", "4:30 p.m.", "4 p.m.", "4 to 6 p.m."
    rf"(?<![0-9:.,])([01]?[0-9]|2[0-4])(?:(?={_HALF}|{_RANGE})|(?::|\.(?=[0-5][0-9]{_HALF}))([0-5][0-9])(?![0-9:]|[.,][0-9]))(?:{_HALF})?",
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


_DAY = 24
_SPACE = "[ \u00a0\u202f]"
_BETWEEN = (  # hours and minutes
    rf"(?:[:.,]|{_SPACE}?(?:h|heures?|horas?|ч|час(?:а|ов)?|ساعة)\.?{_SPACE}?(?:(?:et|y|con|и){_SPACE}|و{_SPACE}?)?"
    rf"|{_SPACE}و{_SPACE}?)"
)
_AFTER = (
    rf"(?:{_SPACE}?(?:min(?:utes?|utos?)?|мин(?:ут[аы]?)?|h(?:rs?)?|horas?|heures?|ч(?:ас(?:а|ов)?)?|دقيقة)(?!\w)\.?)?"
)
_UNIT = rf"{_SPACE}?(?:h|heures?|horas?|ч|час(?:а|ов)?)(?!\w)"
_PARTS = ("00", "15", "30", "45")  # of an hour, which have words


def without_same_times(original: str, language: str, translation: str, to: str) -> tuple[str, str]:
    """Return two normalized texts with spaces instead of the times of day with minutes that both have."""
    if base_language(language) != "en":
        return original, translation
    for time in times_in(original):
        found = next((form for form in _forms(time, to) if form.search(translation)), None)
        if found:
            original = without(original, [time])
            translation = found.sub(lambda same: " " * len(same[0]), translation, count=1)
    return original, translation


def _forms(time: Time, language: str) -> Iterator[re.Pattern[str]]:
    """Yield the patterns of a time of day in a language, whose hours may be counted to 12 or to 24."""
    hours, minutes = [*_hours(time)], time.minutes
    digits = "|".join(f"0?{hour}" for hour in hours)
    yield re.compile(rf"(?<![0-9:.,])(?:{digits}){_BETWEEN}{minutes}{_AFTER}(?![0-9])(?![.,:][0-9])", re.IGNORECASE)
    if not int(minutes):
        for unit in (_UNIT, "(?![.,:]?[0-9]|[-–])"):
            yield from (re.compile(rf"(?<![0-9:.,–-])0?{hour}{unit}", re.IGNORECASE) for hour in hours)
    if language.startswith("ru") and 1 in hours and not int(minutes):
        yield re.compile(r"(?<!\w)час[ау]? (?:дня|ночи)(?!\w)")
    if minutes in _PARTS and base_language(language) in LANGUAGES:
        part = pattern_of(f"hour:{minutes}", language)
        for hour in hours:
            words = part.format(hour=hour_words(hour, language), next=hour_words(hour + 1, language))
            yield re.compile(rf"(?<!\w)(?:ال)?{words}(?!\w)", re.IGNORECASE)


def _hours(time: Time) -> Iterator[int]:
    """Yield the hours for which one stands, the least common number first; without a.m. or p.m. it may be either."""
    hour, half = time.hour, time.half
    if half == "p" and hour < NOON:
        yield hour + NOON
    elif hour == NOON and half == "a":
        yield from (0, _DAY)
    yield hour
    if not half and hour > NOON:
        yield hour - NOON
    elif not half and not time.written[-1].isdecimal():  # in words
        yield (hour + NOON) % _DAY


_MORE_HOURS = {
    ("ar", 11): ("حادية عشرة",), ("ar", 12): ("ثانية عشرة",), ("ru", 11): ("одиннадцатого",),
    ("ru", 12): ("двенадцатого",), ("fr", 12): ("midi", "minuit"),
}  # fmt: skip


def hour_words(hour: int, language: str) -> str:
    """The pattern of the words for an hour: "quatre", "пятого", "الرابعة"."""
    base = base_language(language)
    hour = (hour - 1) % NOON + 1
    cardinals = [word.replace("е", "[её]") for word, number in cardinals_of(base).words.items() if number == hour]
    ordinals = [row[base] for row in word_table("alternatives") if row["kind"] == "ordinal"]
    return f"(?:{'|'.join([*cardinals, *ordinals[hour - 1 : hour], *_MORE_HOURS.get((base, hour), ())]) or '(?!)'})"


_MORNING, _AFTERNOON, _NIGHT = "a", "p", "night"
_HALVES = {_MORNING: "morning", _AFTERNOON: "afternoon", _NIGHT: "night"}  # the words after an hour
_EARLY = (12, 1, 2, 3, 4, 5)  # the hours of the night after midnight
_FIRST, _LAST = 1, 12
_MINUTES = r"(?:[:.,h] ?[0-5][0-9])?"


def other_halves_of_day(original: str, language: str, translation: str, to: str) -> Iterator[str]:
    """Yield the times of an English original that are in the other half of the day in a translation."""
    base = base_language(to)
    if base_language(language) != "en" or base not in LANGUAGES:
        return
    wanted = [time for time in times_in(original) if time.half and _FIRST <= time.hour <= _LAST]
    known = {(each.hour, each.half) for each in wanted}
    for each in wanted:
        found = [*_times(each.hour, translation, base)]
        others = [other for other in found if other.half != each.half]
        if others and len(others) == len(found) and (each.hour, others[0].half) not in known:
            yield f"expected {each.written} as in the original, found “{others[0].written}”"


def _times(hour: int, text: str, language: str) -> Iterator[Time]:
    """Yield where a text has an hour with the half of its day."""
    digits_or_words = rf"(?:0?{hour}(?![0-9]){_MINUTES}|[وفبل]?(?:ال)?{hour_words(hour, language)})"
    for half, name in _HALVES.items():
        after = rf"(?:[ \u00a0](?:{pattern_of('after hour', language)}))?[ \u00a0](?:{pattern_of(name, language)})"
        time = rf"(?<![\w:.,]){digits_or_words}{after}(?!\w)"
        for match in re.finditer(time, text, re.IGNORECASE):
            of_night = _MORNING if hour in _EARLY else _AFTERNOON
            yield Time(*match.span(), hour, "", of_night if half == _NIGHT else half, match[0])
