"""Checks of the parts of a figure: whether they add up to it, leave a remainder, overlap, or exceed it."""

from collections.abc import Iterator
from decimal import Decimal

from tipreport.checks.breakdowns import Breakdown, breakdowns
from tipreport.checks.figures import is_over_100_percent
from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.checks.same_people import is_undivided, splits_used
from tipreport.index import BriefIndex
from tipreport.index.interval import Interval, allowed_by
from tipreport.record_words.locations import format_figure_location
from tipreport.wording.notes import parts as sentences
from tipreport.wording.wording import Parts, Wording

_ALL = (Decimal(100), 0)
_ADDS_UP = "adds-up"


def sums_of_parts(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find breakdowns that leave a remainder, overlap, or exceed the whole.

    Parts by form of exploitation overlap if together they exceed the whole, since sources count a victim of two forms
    in both. Parts of one form cannot.

    A remainder is reported only for parts of the whole's own measure: of 46 victims identified, 39 referred are not a
    breakdown. Nor is one group of people a breakdown where there are parts by sex, age or form. One part that only a
    label tells from the whole is none either, nor are parts of a part that the brief declares as parts of the whole.
    """
    return (note for note in _sums(index, wording) if note.code != _ADDS_UP)


def parts_that_add_up(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find breakdowns that add up to their whole. Readers see that: the parts are beside their whole."""
    return (note for note in _sums(index, wording) if note.code == _ADDS_UP)


def _sums(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    for breakdown in breakdowns(index):
        found = _sum(index, wording, breakdown)
        if found is not None:
            code, content = found
            location = format_figure_location(wording, index, breakdown.whole)
            yield data_note(wording, code, (index.row(breakdown.whole),), location, content)


def _sum(index: BriefIndex, wording: Wording, breakdown: Breakdown) -> tuple[str, Parts] | None:
    whole, parts, cited = breakdown.whole, breakdown.parts, Cited(breakdown.parts)
    if breakdown.adds_up:
        found = _ADDS_UP, sentences.adds_up(wording, parts, whole, cited, by=index.by)
        return found if len(parts) > 1 else None  # one number makes no sum
    numbers = Interval(_ALL, _ALL) if breakdown.in_percent else allowed_by(whole)
    if numbers is None:
        return None
    if numbers.below(breakdown.total):
        return _excess(index, wording, breakdown, numbers)
    is_of_all = parts[0].measure == whole.measure and parts[0].part_of == whole.id
    is_alone = breakdown.is_beside_others or breakdown.is_one_example or breakdown.in_percent
    if breakdown.total.below(numbers) and is_of_all and not is_alone:
        return "remainder", sentences.remainder(wording, parts, whole, breakdown.rest, cited, by=index.by)
    return None


def _excess(index: BriefIndex, wording: Wording, breakdown: Breakdown, numbers: Interval) -> tuple[str, Parts] | None:
    """Return the note on parts whose sum is more than the whole; None if a part alone has that note."""
    whole, parts, cited = breakdown.whole, breakdown.parts, Cited(breakdown.parts)
    if breakdown.may_overlap and not numbers.below(breakdown.least):
        return "parts-overlap", sentences.overlap(wording, parts, whole, cited, by=index.by)
    if not breakdown.in_percent:
        return "exceeds-whole", sentences.exceeds(wording, parts, whole, cited, by=index.by)
    if any(map(is_over_100_percent, parts)):
        return None
    return "over-100-percent", sentences.more_than_the_whole(wording, parts, whole, cited, by=index.by)


def parts_not_narrowed(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find parts whose fields are true of all people of their whole, so that nothing says which of them they are."""
    for name, parts in index.parts.items():
        whole = index.wholes[name]
        for part in parts:
            if part.value.value is not None and is_undivided(part, whole):
                fields = [name for name in splits_used(part) if name != "group"] or ["group"]
                content = sentences.not_narrowed(
                    wording, part, whole, [f"{name}: {getattr(part, name)}" for name in fields]
                )
                location = format_figure_location(wording, index, whole)
                yield data_note(wording, "part-not-narrowed", (index.row(part), index.row(whole)), location, content)


def percentages_of_percentages(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find shares of a share, one note for each whole: they are multiplied, never added."""
    for name, parts in index.parts.items():
        whole = index.wholes[name]
        shares = [part for part in parts if part.unit == "percent" and part.value.value is not None]
        if whole.unit == "percent" and whole.value.value is not None and shares:
            content = sentences.shares_of_a_share(wording, shares, whole, Cited(tuple(shares)))
            location = format_figure_location(wording, index, whole)
            yield data_note(wording, "percentage-of-percentage", (index.row(whole),), location, content)
