"""Check of figures that count some people, against the figure that counts all: a part is never the larger number."""

from collections import defaultdict
from collections.abc import Iterator

from tipreport.checks.note import Cited, DataNote, data_note
from tipreport.index import BriefIndex, Identity
from tipreport.index.interval import Interval, allowed_by
from tipreport.model.field import Field, identity_fields
from tipreport.model.records import Figure
from tipreport.record_words.locations import format_figure_location
from tipreport.wording.differences import COUNTED
from tipreport.wording.notes import parts as sentences
from tipreport.wording.wording import Wording


def larger_parts(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find figures of some people that are larger than the figure of all, of one measure, place and period."""
    for part, whole in parts_beyond_wholes(index):
        content = sentences.exceeds(wording, (part,), whole, Cited((part, whole)), by=index.by)
        location = format_figure_location(wording, index, whole)
        yield data_note(wording, "part-exceeds-whole", (index.row(whole), index.row(part)), location, content)


def parts_beyond_wholes(index: BriefIndex) -> Iterator[tuple[Figure, Figure]]:
    """Yield each figure for a subgroup that certainly exceeds those for all people, with the largest of these.

    Only counts of one period are compared. Those that declare their whole are breakdowns, which have another check.
    """
    wholes: dict[Identity, list[tuple[Interval, Figure]]] = defaultdict(list)
    parts: list[tuple[Identity, Interval, Figure]] = []
    for figure in index.brief.figures:
        is_count = figure.unit in COUNTED and figure.per is None and figure.part_of is None
        numbers = allowed_by(figure) if is_count and figure.period is not None else None
        if numbers is None:
            continue
        of_all = (figure.period, *(value for value, field in _identity(index, figure) if not field.narrows))
        if any(value is not None for value, field in _identity(index, figure) if field.narrows):
            parts.append((of_all, numbers, figure))
        else:
            wholes[of_all].append((numbers, figure))
    for identity, numbers, part in parts:
        if identity in wholes:
            most, whole = max(wholes[identity], key=lambda found: found[0].high)
            if most.below(numbers):
                yield part, whole


def _identity(index: BriefIndex, figure: Figure) -> Iterator[tuple[object, Field]]:
    """Yield the values that identify what a figure measures, each with its field."""
    yield from zip(index.identities[id(figure)], identity_fields(type(figure)), strict=True)
