"""Figures that contradict each other but for the organisation that counted."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tipreport.checks.conflicts import cited_values
from tipreport.checks.note import DataNote, data_note
from tipreport.index import BriefIndex, identity_of
from tipreport.index.interval import Interval, allowed_by
from tipreport.model.records import Figure
from tipreport.record_words.locations import format_figure_location
from tipreport.wording.notes import figures as sentences
from tipreport.wording.wording import Wording


def other_bodies(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find figures of different sources and bodies that would be in conflict if one body had counted.

    A source that gives the counts of two bodies distinguishes them itself. A note has the first figure of each body.
    """
    groups: dict[object, list[tuple[Figure, Interval]]] = defaultdict(list)
    for figure in index.brief.figures:
        if figure.period is not None and (numbers := allowed_by(figure)):
            groups[identity_of(figure, without="by"), figure.period].append((figure, numbers))
    for same in groups.values():
        bodies: dict[str | None, tuple[Figure, Interval]] = {}
        for figure, numbers in same:
            bodies.setdefault(figure.by, (figure, numbers))
        (first, allowed), *others = bodies.values()
        differing = [
            other for other, numbers in others if not numbers.meets(allowed) and _of_others(index, first, other)
        ]
        if differing:
            yield _note(index, wording, (first, *differing))


def _of_others(index: BriefIndex, one: Figure, other: Figure) -> bool:
    """Return whether no source was read for both figures."""
    read = {source.id for source in index.read(one)}
    return bool(read) and not read & {source.id for source in index.read(other)}


def _note(index: BriefIndex, wording: Wording, figures: Sequence[Figure]) -> DataNote:
    named = ((figure, index.by(figure)) for figure in figures)
    values = [sentences.of_body(wording, figure, body.name if body else "") for figure, body in named]
    content = sentences.other_body(wording, cited_values(values, figures))
    location = format_figure_location(wording, index, figures[0])
    return data_note(wording, "other-body", tuple(map(index.row, figures)), location, content)
