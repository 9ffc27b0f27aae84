"""Checks of the parts of a figure: whether they add up to it, leave a remainder, or exceed it."""

from collections.abc import Iterator
from decimal import Decimal

from tipreport.checks.breakdowns import Breakdown, breakdowns, is_undivided, splits_used
from tipreport.checks.figures import is_over_100_percent
from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.index.interval import allowed_by
from tipreport.record_words.locations import format_figure_location
from tipreport.wording.notes import parts as sentences
from tipreport.wording.wording import Parts, Wording

_ALL = (Decimal(100), 0)


def sums_of_parts(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find breakdowns that add up to their whole, leave a remainder, or exceed the whole.

    A remainder is reported only for parts of the whole's own measure: of 46 victims identified, 39 referred are not a
    breakdown. Nor is one group of people a breakdown where there are parts by sex, age or form. One part that only a
    label tells from the whole is none either, nor are parts of a part that the brief declares as parts of the whole.
    """
    for breakdown in breakdowns(index):
        found = _sum(index, wording, breakdown)
        if found is not None:
            code, content = found
            location = format_figure_location(wording, index, breakdown.whole)
            yield data_note(wording, code, (index.row(breakdown.whole),), location, content)


def _sum(index: BriefIndex, wording: Wording, breakdown: Breakdown) -> tuple[str, Parts] | None:
    whole, parts, cited = breakdown.whole, breakdown.parts, Cited(breakdown.parts)
    if breakdown.in_percent:
        if breakdown.total.low > _ALL and not any(map(is_over_100_percent, parts)):
            return "over-100-percent", sentences.more_than_the_whole(wording, parts, whole, cited, by=index.by)
        return None
    if breakdown.adds_up:
        found = "adds-up", sentences.adds_up(wording, parts, whole, cited, by=index.by)
        return found if len(parts) > 1 else None  # one number makes no sum
    numbers = allowed_by(whole)
    if numbers is not None and numbers.below(breakdown.total):
        return "exceeds-whole", sentences.exceeds(wording, parts, whole, cited, by=index.by)
    is_of_all = parts[0].measure == whole.measure and parts[0].part_of == whole.id
    is_alone = breakdown.is_beside_others or breakdown.is_one_example
    is_of_all = is_of_all and not is_alone
    if numbers is not None and breakdown.total.below(numbers) and is_of_all:
        return "remainder", sentences.remainder(wording, parts, whole, breakdown.rest, cited, by=index.by)
    return None


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
