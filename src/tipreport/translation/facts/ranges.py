"""The ranges of a text, whose two ends are one value: "8 to 15", "between October 2019 and March 2020"."""

import re
from collections.abc import Iterable, Sequence

from tipreport.translation.facts.exchanges import Item

_WORD = r"(?:[ \u00a0-][^\W\d_]+)?"
_RANGE = re.compile(
    rf"{_WORD}[ \u00a0]?(?:[-–—]|to|through|until|à|au|al?|hasta|bis|até|по|до|إلى|حتى)[ \u00a0]?"
    r"(?:(?:عام|سنة)[ \u00a0])?",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r"(?<!\w)(?:between|entre|zwischen|بين)(?: عامي)? \Z", re.IGNORECASE)
_AND = re.compile(rf"{_WORD}[ \u00a0](?:and |et |y |und |e |و)")
_FAR = 40  # characters before a range
_OF_DATE = re.compile(r"(?<!\w)(?:l[ea]|el|du|del?|of|the|des|d[oe]|vom)[ \u00a0]")


def with_ranges(text: str, items: Iterable[Item], dates: Sequence[tuple[int, int]] = ()) -> list[Item]:
    """Return items, of which a range is one: "8 to 15", "between 2018 and 2021".

    ``dates`` are the positions of the months and the days beside years: "between October 2019 and March 2020".
    """
    found: list[Item] = []
    for each in items:
        if found and _is_range(text, found[-1], each, dates):
            found[-1] = found[-1]._replace(end=each.end, key=f"{found[-1].key} to {each.key}")
        else:
            found.append(each)
    return found


def _is_range(text: str, first: Item, last: Item, dates: Sequence[tuple[int, int]]) -> bool:
    between = _without_dates(text, first.end, last.start, dates)
    if not _AND.fullmatch(between):
        return bool(_RANGE.fullmatch(between))
    return bool(_BETWEEN.search(_without_dates(text, max(0, first.start - _FAR), first.start, dates)))


def _without_dates(text: str, start: int, end: int, dates: Sequence[tuple[int, int]]) -> str:
    """The part of a text without the months and the days in it: " y " of " y marzo de "."""
    if not dates:
        return text[start:end]
    length = len(text)
    for first, last in sorted(dates, reverse=True):
        if start <= first and last <= end:
            text, end = text[:first] + " " + text[last:], end - (last - first) + 1
    part = _OF_DATE.sub("", text[start:end]) if len(text) != length else text[start:end]
    return re.sub("(?<=و)[ /]+|[ /]{2,}", lambda gap: "" if part[: gap.start()].endswith("و") else " ", part)
