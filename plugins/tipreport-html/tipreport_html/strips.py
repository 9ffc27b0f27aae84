"""The tiers of other countries under a ladder: a strip for each, Tier 1 on the highest step."""

from collections.abc import Iterator, Sequence
from math import ceil

from tipreport.document.views import STRIP_STEPS, TIER_STYLES, LadderStrip, LadderYear
from tipreport_html.drawing import Box, Label, Part, hatch, row_label, tier_class

_BEFORE, _HEIGHT, _PITCH = 14.0, 24.0, 29.0  # beside the names, on a wide page
_NARROW_HEIGHT, _NAME, _NARROW_PITCH = 20.0, 16.0, 44.0  # below the names, on a phone
_YEARS, _BELOW_YEARS, _YEAR = 14.0, 4.0, 26.0  # from the strips to the baseline of the years; the width of a year
_SIZE = 16.8  # of a name beside its strip
_SHARE = 0.92  # of a step that its mark fills


def beside_names(
    strips: Sequence[LadderStrip], x: float, y: float, column: float, after_names: float
) -> tuple[list[Part], float]:
    """Return strips in the columns of the ladder above them, and their lower edge."""
    parts: list[Part] = []
    y += _BEFORE
    for row, strip in enumerate(strips):
        top = y + row * _PITCH
        parts += row_label(strip.country, x - after_names, top + _HEIGHT / 2 + 5.5, _SIZE)
        parts += _strip(strip, x, top, column, _HEIGHT)
    return parts, y + len(strips) * _PITCH - (_PITCH - _HEIGHT)


def below_names(
    strips: Sequence[LadderStrip], years: Sequence[LadderYear], width: float, y: float
) -> tuple[list[Part], float]:
    """Return strips over the whole width, each below the name of its country, their years, and the lower edge.

    As many years have labels as there is room for, the newest one among them.
    """
    parts: list[Part] = []
    y += _BEFORE
    column = width / max(1, len(years))
    for row, strip in enumerate(strips):
        top = y + row * _NARROW_PITCH + _NAME
        parts.append(Label(0, top - 4, strip.country, "row", "start"))
        parts += _strip(strip, 0, top, column, _NARROW_HEIGHT)
    foot = y + len(strips) * _NARROW_PITCH - (_NARROW_PITCH - _NAME - _NARROW_HEIGHT) + _YEARS
    every = max(1, ceil(_YEAR / column))
    for index in range((len(years) - 1) % every, len(years), every):
        parts.append(_year(years[index], (index + 0.5) * column, foot, width))
    return parts, foot + _BELOW_YEARS


def _year(year: LadderYear, x: float, y: float, width: float) -> Label:
    """Return the label of a year below the middle of its column, or at the edge of the drawing."""
    if x < _YEAR / 2:
        return Label(0, y, year.short, "year", "start")
    return Label(width, y, year.short, "year", "end") if x > width - _YEAR / 2 else Label(x, y, year.short, "year")


def _strip(strip: LadderStrip, x: float, y: float, column: float, height: float) -> Iterator[Part]:
    step = height / STRIP_STEPS
    marks = list(strip.marks())
    yield from (Box(x + index * column, y, column, height, "lane") for index, _, _, _ in marks)
    for index, tier, first, steps in marks:
        left, top = x + index * column + 0.5, y + first * step
        yield Box(left, top, column - 1, steps * step * _SHARE, tier_class(tier))
        if TIER_STYLES[tier].is_hatched:
            yield from hatch(left, top, column - 1, steps * step * _SHARE)
