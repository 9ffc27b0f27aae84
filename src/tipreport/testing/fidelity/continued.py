"""Finds the statements that a slide has no room for, and the parts of others, in its notes."""

from collections.abc import Iterator, Sequence

from attrs import evolve

from tipreport.testing.fidelity.alignment import Anchor, Located, lead_of, part_counts
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.statement import Statement


def in_notes(
    statements: Sequence[Statement], anchors: Sequence[Anchor], found: Sequence[int], positions: Positions
) -> Iterator[tuple[int, int]]:
    """Yield the statements that only the notes of a slide have, each with its position, if the slide has its block."""
    for page in positions.content.noted_pages:
        blocks = {statements[index].block for index, at in enumerate(found) if page.shown[0] <= at < page.shown[1]}
        for index, statement in enumerate(statements):
            if found[index] < 0 and statement.block in blocks:
                where = [at for at in anchors[index].positions if page.notes[0] <= at < page.notes[1]]
                yield from ((index, at) for at in where[:1])


def is_shown_before_notes(at: int, before: int | None, positions: Positions) -> bool:
    """Return whether a slide has a position, and its notes, which come after it, the statement before that."""
    return before is not None and any(
        page.shown[0] <= at < page.shown[1] and page.notes[0] <= before < page.notes[1]
        for page in positions.content.noted_pages
    )


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
