"""Finds each statement of a document between those before and after it, in layouts with another order too."""

from collections.abc import Iterator, Sequence
from statistics import median_low

from attrs import evolve

from tipreport.document import Document
from tipreport.document.views import collection_entries
from tipreport.testing.fidelity.alignment import Anchor, aligned, anchors_of, part_counts
from tipreport.testing.fidelity.expected import statements_of
from tipreport.testing.fidelity.heading_places import move_headings, move_labels
from tipreport.testing.fidelity.locating import Located, lead_of
from tipreport.testing.fidelity.positions import Positions, Window
from tipreport.testing.fidelity.statement import Statement

_END = {"Notes": 1, "Sources": 2}  # blocks that a layout may print elsewhere, such as at the foot of a page


def find_statements(statements: Sequence[Statement], anchors: Sequence[Anchor], positions: Positions) -> list[int]:
    """Return the position of each statement; -1 if it is not between those before and after it."""
    found = [-1] * len(statements)
    for part in range(3):
        selected = [index for index, each in enumerate(statements) if _END.get(each.kind, 0) == part]
        possible = anchors
        if part:
            possible = [_after(anchor, _heading(statements, found, index)) for index, anchor in enumerate(anchors)]
        for index, position in _placed(statements, selected, possible):
            found[index] = position
    for index, position in [*in_notes(statements, anchors, found, positions)]:
        found[index] = position
    move_labels(statements, anchors, found)
    move_headings(statements, anchors, found, positions)
    return found


def _placed(
    statements: Sequence[Statement], selected: Sequence[int], anchors: Sequence[Anchor]
) -> Iterator[tuple[int, int]]:
    """Yield statements with their positions, in the order of the document or with each summary before the tiers."""
    best: list[tuple[int, int]] = []
    for order in (selected, [*_with_summaries_first(statements, selected)]):
        if best and order == selected:
            break
        placed = [*zip(order, aligned([anchors[index] for index in order]), strict=True)]
        if not best or _number_found(placed) > _number_found(best):
            best = placed
        if _number_found(best) == len(selected):
            break
    yield from best


def _number_found(placed: Sequence[tuple[int, int]]) -> int:
    return sum(position >= 0 for _, position in placed)


def _with_summaries_first(statements: Sequence[Statement], selected: Sequence[int]) -> Iterator[int]:
    """Yield statements with the tiers by year after the summary, for layouts that move them, as a long list."""
    tiers: list[int] = []
    for index in selected:
        section = statements[index].section
        if section == "tiers":
            tiers.append(index)
            continue
        if section != "summary":
            yield from tiers
            tiers = []
        yield index
    yield from tiers


def _heading(statements: Sequence[Statement], found: Sequence[int], index: int) -> int:
    """Return the position of the heading before a statement; -1 if it has none."""
    return next((found[at] for at in range(index, -1, -1) if statements[at].kind == "Heading"), -1)


def _after(anchor: Anchor, start: int) -> Anchor:
    """Return an anchor without its positions before a start, where a text may have the same words.

    A layout that prints notes elsewhere may have all of them before the heading; then the anchor is returned as it is.
    """
    later = [position for position in anchor.positions if position > start]
    return evolve(anchor, positions=later) if later else anchor


def in_notes(
    statements: Sequence[Statement], anchors: Sequence[Anchor], found: Sequence[int], positions: Positions
) -> Iterator[tuple[int, int]]:
    """Yield the statements that only the notes of a slide have, each with its position, if the slide has its block.

    The ladders of a section are as one block.
    """
    for page in positions.content.noted_pages:
        shown = {_block_of(statements[index]) for index, at in enumerate(found) if page.shown[0] <= at < page.shown[1]}
        for index, statement in enumerate(statements):
            if found[index] < 0 and _block_of(statement) in shown:
                where = [at for at in anchors[index].positions if page.notes[0] <= at < page.notes[1]]
                yield from ((index, at) for at in where[:1])


def _block_of(statement: Statement) -> tuple[str, str | int]:
    is_ladder = statement.kind == "TierLadder"
    return statement.kind, statement.section if is_ladder else statement.block


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


def in_order_of_file(documents: Sequence[Document], positions: Positions) -> Sequence[Document]:
    """Return documents as they are given, or as `collection_entries` sorts them: whichever order a file has."""
    if len(documents) < 2:
        return documents
    places = {document.id: _place(document, positions) for document in documents}
    by_name = [entry.document for entry in collection_entries(documents, documents[0].labels)]

    def in_place(order: Sequence[Document]) -> int:
        found = aligned([Anchor(None, places[document.id]) for document in order])
        return sum(position >= 0 for position in found)

    return max(documents, by_name, key=in_place)


def _place(document: Document, positions: Positions) -> list[int]:
    """Return the middle of the statements of a document that occur once in a file, if there are any."""
    anchors = anchors_of(statements_of(document, None), positions)
    once = [anchor.positions[0] for anchor in anchors if len(anchor.positions) == 1]
    return [median_low(once)] if once else []
