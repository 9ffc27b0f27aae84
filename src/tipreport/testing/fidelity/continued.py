"""Finds the parts of statements that a slide has no room for, in its notes."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.testing.fidelity.alignment import Located, lead_of, part_counts
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.statement import Statement


def with_notes(statements: Sequence[Statement], located: Sequence[Located], positions: Positions) -> Sequence[Located]:
    """Add to the windows of each statement on a slide those in the notes of the slide, where its name begins them."""
    found = [*located]
    for page in positions.content.noted_pages:
        shown = [index for index, each in enumerate(located) if _is_in(each.windows, page.shown)]
        times = part_counts([statements[index] for index in shown])
        starts: list[tuple[int, int]] = []
        for index in shown:
            lead = lead_of(statements[index], page.notes, times, positions)
            starts += ((at - lead.before, index) for at in lead.positions) if lead else ()
        for index, window in _windows(sorted(starts), page.notes[1]):
            found[index] = evolve(found[index], windows=(*found[index].windows, window))
    return found


def _is_in(windows: Sequence[Window], page: Window) -> bool:
    return any(page[0] <= start < page[1] for start, _ in windows)


def _windows(starts: Sequence[tuple[int, int]], end: int) -> Iterator[tuple[int, Window]]:
    for number, (start, index) in enumerate(starts):
        following = (other for other, each in starts[number + 1 :] if each != index)
        yield index, (start, next(following, end))
