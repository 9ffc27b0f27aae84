"""The period that an invalid text probably means: ``2010 to 2019`` for ``2010-2019``, ``2021-05`` for ``May 2021``."""

import datetime as dt
import re
from calendar import monthrange

from tipreport.model.messages import alternatives, is_long

_MONTHS = (
    "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
    "december",
)  # fmt: skip
_NAME = f"(?:{'|'.join(f'{month}|{month[:3]}[.]?' for month in _MONTHS)}|sept[.]?)"
_ONE = (
    r"[12][0-9]{3}(?:-[0-9]{1,2}){0,2}"
    rf"|[0-9]{{1,2}}(?:st|nd|rd|th)? {_NAME},? [12][0-9]{{3}}"
    rf"|{_NAME}(?: [0-9]{{1,2}}(?:st|nd|rd|th)?,?)? [12][0-9]{{3}}"
    rf"|[12][0-9]{{3}} {_NAME}(?: [0-9]{{1,2}})?"
    r"|[0-9]{1,2}[./][0-9]{1,2}[./][12][0-9]{3}|[12][0-9]{3}[./][0-9]{1,2}(?:[./][0-9]{1,2})?"
)
_WORDS = {
    "since": "since|from|after|as from|starting in",
    "until": "until|till|up to|by|to|through",
    "before": "before|prior to|earlier than",
    "as of": "as of|as at|at the end of",
    "about": "about|around|circa|ca|ca.|c.|approximately|approx.|~",
    "": "in|on|during",
}
_WORD_OF = {word: form for form, words in _WORDS.items() for word in words.split("|")}
_SPAN = re.compile(rf"(?:between |from )?({_ONE}) ?(?:-|–|—|to|until|till|through|and|/) ?({_ONE}|[0-9]{{2}})")
_WORDED = re.compile(rf"(?:({'|'.join(map(re.escape, sorted(_WORD_OF, key=len, reverse=True)))}) ?)?({_ONE})")
_DECADE = re.compile("(?:the |in the )?([12][0-9]{2}0)['’]?s")
_YEAR_NAME = r"(?:(?:u\.?s\.? )?(?:fiscal|financial|budget) years?|fy)"
_YEARS = r"(?P<first>[12][0-9]{3}|(?<=fy)[0-9]{2})(?: ?(?:[-–—/]|to|and) ?(?P<last>[12][0-9]{3}|[0-9]{2}))?"
_FISCAL = re.compile(rf"(?:the |in )?(?:(?P<name>{_YEAR_NAME}|reporting (?:period|year))\.? ?{_YEARS})")
_NAMED_AFTER = re.compile(r"(?:the |in )?([12][0-9]{3}.*?) ((?:fiscal|financial|budget|reporting) (?:year|period))s?")

_TWO_YEARS = re.compile("([12][0-9]{3}) ?/ ?(?:[12][0-9])?[0-9]{2}")
_LENGTH = re.compile("(?:[a-z]+ ){0,3}(?:[0-9]+|a|two|three|several|many) (?:decade|year|month|week|day)s?")
_RELATIVE = re.compile(
    "(?:in |the )*(?:last|this|next|past|recent|current|now|today|every|each|annual|unknown|undated)|.* ago$"
)


def corrected_period(text: str) -> str:
    """Return the period that a text probably means; empty if the text is not clear.

    For a fiscal year or a reporting period, it returns an example, because its months depend on the country.
    """
    if is_long(text):
        return ""
    plain = " ".join(text.strip(" \"'“”‘’«»„.").split()).casefold()
    if match := _FISCAL.fullmatch(_NAMED_AFTER.sub(r"\2 \1", plain)):
        return _months_of(match, text.strip())
    if match := _DECADE.fullmatch(plain):
        return f"{match[1]}s"
    if (match := _WORDED.fullmatch(plain)) and (date := corrected_date(match[2])):
        return f"{_WORD_OF[match[1] or 'in']} {date}".strip()
    if match := _SPAN.fullmatch(plain):
        first = corrected_date(match[1])
        last = first[:2] + match[2] if len(match[2]) == 2 else corrected_date(match[2])
        return f"{first} to {last}" if first and last and len(first) == len(last) and first < last else ""
    return ""


def months_if_fiscal(text: str) -> str:
    """Return how to write ``2021/22`` if it is a fiscal year, which a span of two years is not; empty for others."""
    match = _TWO_YEARS.fullmatch(text.strip())
    first = int(match[1]) if match else 0
    months = f"{first}-07 to {first + 1}-06"
    return f"; or its months, such as {months}, and {text.strip()} in note, if it is a fiscal year" if match else ""


def dates_instead(text: str) -> str:
    """Return what to write for a length of time, or a time that depends on today: ``12 years``, ``last year``."""
    plain = " ".join(text.split()).casefold()
    if _LENGTH.fullmatch(plain):
        return "the first and the last year, such as 2010 to 2021, or leave the field out"
    return "the year itself, or leave the field out" if _RELATIVE.match(plain) else ""


def corrected_span(start: str, end: str) -> str:
    """Return the span of two dates in the wrong order, or of which one is less precise; empty if it is not clear."""
    if len(start) == len(end):
        return f"{end} to {start}" if start > end else ""
    length = min(len(start), len(end))
    first = start if len(start) > length else f"{start}{'-01-01'[: len(end) - length]}"
    last = end if len(end) > length else _last_day(end)[: len(start)]
    spans = ((first, last), (start[:length], end[:length]))
    return alternatives([f"{one} to {other}" for one, other in spans if one < other])


def _last_day(date: str) -> str:
    year, month = int(date[:4]), int(date[5:7] or 12)
    return f"{year}-{month:02}-{monthrange(year, month)[1]}"


def _months_of(match: re.Match[str], text: str) -> str:
    """Return how to write a fiscal year, or a reporting period of the *Trafficking in Persons Report*."""
    first = int(match["first"]) + (2000 if len(match["first"]) == 2 else 0)
    if match["name"].startswith("reporting"):
        months = f"{first}-04 to {first + 1}-03"
    elif match["last"]:
        months = f"{first}-07 to {first + 1}-06"
    else:
        months = f"{first - 1}-10 to {first}-09"
    return f"its months, such as {months}, and {text} in note"


def corrected_date(text: str) -> str:
    """Return a date that is written in another way in the ISO form: ``2021-05`` for ``May 2021``.

    Empty if the text is not a date, or if its day and month may be confused.
    """
    if is_long(text):
        return ""
    plain = " ".join(text.strip(" \"'“”‘’«»„.").split()).casefold()
    month = next((number for number, name in enumerate(_MONTHS, 1) if re.search(rf"\b{name[:3]}", plain)), 0)
    numbers = re.findall("[0-9]+", plain)
    if not re.fullmatch(_ONE, plain) or len(numbers) > 3:
        return ""
    years = [number for number in numbers if len(number) == 4]
    others = [int(number) for number in numbers if len(number) != 4]
    if month:
        return _iso(years[0], month, *others)
    if numbers[0] == years[0]:
        return _iso(years[0], *others)
    day, number = others
    return _iso(years[0], number, day) if day > 12 or day == number else ""


def _iso(year: str, *rest: int) -> str:
    month, day = (*rest, 1, 1)[:2]
    try:
        dt.date(int(year), month, day)
    except ValueError:
        return ""
    return "-".join([year, *(f"{number:02}" for number in rest)])
