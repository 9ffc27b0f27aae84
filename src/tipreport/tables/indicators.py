"""Figures as indicators: the country and the year of each, and whether it may be added to others."""

from collections.abc import Iterator, Mapping, Sequence

from tipreport.index import BriefIndex, Identity
from tipreport.model.codes import COUNTRIES
from tipreport.model.extent import extent_of
from tipreport.model.records import Figure
from tipreport.tables.column import Cell
from tipreport.wording.names import country_name, place_name
from tipreport.wording.wording import Wording

ADDS_UP = (
    "yes",
    "no number",
    "a range",
    "a maximum",
    "part of another row",
    "share or rate",
    "age or length of time",
    "some of the people",
    "part of the country",
    "another country",
    "no single year",
    "not stated as a fact",
    "another source",
    "another body",
    "another brief",
)
"""Whether a figure may be added to those of other countries and years, or else the reason why not.

A sum with a number that is *at least* or *more than* is a minimum. A number that is *at most* or *less than* is not
added: with both kinds, a sum would have no meaning.
"""
_MAXIMA = ("at most", "less than")  # qualifiers
_STATED = (None, "confirmed", "reported", "estimated")
"""How certain a number must be to be added. A sum with an estimate is an estimate."""


def countries(index: BriefIndex, wording: Wording) -> Iterator[str]:
    """Yield the country that each figure is about, by name; else the subject of the brief, or *worldwide*."""
    brief = index.brief
    subject = country_name(wording, index.subject) if index.subject and brief.subject == "country" else ""
    for figure in index.brief.figures:
        if figure.place in COUNTRIES or figure.place == "world":
            yield place_name(wording, figure.place)
        else:
            yield subject or brief.subject_name or brief.title


def years(index: BriefIndex) -> Iterator[int | None]:
    """Yield the year of each figure; None if its period is longer, or unknown."""
    for figure in index.brief.figures:
        yield _year(figure)


def additions(index: BriefIndex) -> Iterator[str]:
    """Yield for each figure whether it may be added to others, as one of `ADDS_UP`.

    There is at most one *yes* for each country, year, measure, label and unit of a brief: the first in the file that no
    later edition supersedes.
    """
    counted: dict[tuple[object, ...], Identity] = {}
    for figure in index.brief.figures:
        reason = _reason(index, figure)
        if reason == "yes" and index.is_superseded(figure):
            reason = "another source"
        if reason == "yes":
            identity = index.identities[id(figure)]
            key = figure.place, _year(figure), figure.measure, (figure.label or "").casefold(), figure.unit
            if key in counted:
                reason = "another source" if counted[key] == identity else "another body"
            counted.setdefault(key, identity)
        yield reason


def counted_once(
    rows: Sequence[tuple[Cell, ...]], columns: Sequence[str], editions: Mapping[str, int | None]
) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of all figures, of which no two briefs add up the same: a country, year, measure, label and unit.

    The newest edition counts, and of one edition the first brief. ``columns`` are the names of the columns;
    ``editions`` has the edition of each brief, by its id.
    """
    brief, addition = columns.index("brief"), columns.index("adds_up")
    same = [columns.index(name) for name in ("country_name", "year", "measure", "label", "unit")]
    counted: dict[tuple[str, ...], str] = {}
    keys = [tuple(str(row[column]).casefold() for column in same) for row in rows]
    for row, key in zip(rows, keys, strict=True):
        if row[addition] == "yes":
            first, other = counted.setdefault(key, str(row[brief])), str(row[brief])
            if (editions[other] or 0) > (editions[first] or 0):
                counted[key] = other
    for row, key in zip(rows, keys, strict=True):
        if row[addition] == "yes" and counted[key] != row[brief]:
            yield (*row[:addition], "another brief", *row[addition + 1 :])
        else:
            yield row


def _year(figure: Figure) -> int | None:
    return figure.period.single_year if figure.period is not None else None


def _reason(index: BriefIndex, figure: Figure) -> str:
    if figure.value.value is None:
        return "no number"
    if figure.value.upper is not None:
        return "a range"
    if figure.value.qualifier in _MAXIMA:
        return "a maximum"
    extent = extent_of(figure, {row.country for row in index.brief.countries})
    if extent != "whole":
        return extent
    if _year(figure) is None:
        return "no single year"
    return "yes" if figure.basis in _STATED else "not stated as a fact"
