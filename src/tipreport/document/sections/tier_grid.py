"""Ladders of several countries as one grid: a row for each country, a column for each report year."""

from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Rung, TierLadder
from tipreport.document.captions import letters_note, record_marks, rung_in_words, time_axis_note
from tipreport.document.joining import sentences
from tipreport.document.spans import Span, Spans, Strong, Text, mixed
from tipreport.wording.labels import Labels
from tipreport.wording.languages import Direction

__all__ = ["grid_alternative", "grid_caption", "share_grid"]

MOST_YEARS = 20  # side by side, next to the names of countries


def share_grid(ladders: Sequence[TierLadder]) -> bool:
    """Return whether several ladders may be rows of a grid: of the same years, each with at most one tier."""
    ends = {_ends(ladder) for ladder in ladders}
    if len(ladders) <= 1 or len(ends) > 1 or not all(ladder.country for ladder in ladders):
        return False
    rungs = [rung for ladder in ladders for rung in ladder.rungs]
    is_dated = all(rung.first is not None and len({cell.tier for cell in rung.cells}) <= 1 for rung in rungs)
    return is_dated and max(ends)[1] - min(ends)[0] < MOST_YEARS


def _ends(ladder: TierLadder) -> tuple[int, int]:
    """The first and the last year of a ladder; zeros if it has none."""
    years = [year for rung in ladder.rungs for year in (rung.first, rung.last) if year is not None]
    return (min(years), max(years)) if years else (0, 0)


def grid_alternative(ladders: Sequence[TierLadder], labels: Labels) -> str:
    """Return all of a grid in words: ``Kenya: 2020 to 2024: Tier 2. Uganda: 2020: Tier 2 Watch List.``."""
    return " ".join(f"{ladder.country}{labels.lead_separator}{ladder.alternative(labels)}" for ladder in ladders)


def grid_caption(ladders: Sequence[TierLadder], labels: Labels, direction: Direction) -> Spans:
    """Return the sources of the record by country, the details that the cells do not show, and a key to letters."""
    rungs = [rung for ladder in ladders for rung in ladder.rungs]
    first, last = _ends(ladders[0])
    parts = [
        time_axis_note((str(first), str(last)), labels, direction),
        _filled(ladders, labels),
        *(_details(ladder, labels) for ladder in ladders),
        *letters_note(rungs, labels),
    ]
    return sentences(parts)


def _filled(ladders: Sequence[TierLadder], labels: Labels) -> Spans:
    """The sources of the record: of all countries if they are the same, else of each."""
    marks = {ladder.country: record_marks(ladder.rungs) for ladder in ladders}
    marks = {country: found for country, found in marks.items() if found}
    if not marks:
        return ()
    of_first, *others = marks.values()
    if len(marks) == len(ladders) and all(found == of_first for found in others):
        return (Text(labels.ladder_filled), *of_first, Text("."))
    each: list[Span] = []
    for country, found in marks.items():
        each += (Text(mixed(labels.clause_separator if each else " (", country)), *found)
    return (Text(labels.ladder_filled), *each, Text(")."))


def _details(ladder: TierLadder, labels: Labels) -> Spans:
    """The details of the years of a country that its cells do not show, after its name."""
    details = [*_of_rungs(ladder.rungs, labels)]
    return (Strong(mixed(ladder.country, labels.lead_separator)), *sentences(details)) if details else ()


def _of_rungs(rungs: Sequence[Rung], labels: Labels) -> Iterator[Spans]:
    for rung in rungs:
        if rung.claims or rung.has_more:
            yield from rung_in_words(rung, labels)
