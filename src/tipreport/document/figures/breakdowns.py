"""The parts of a figure that are shown with it, as a bar where they and the rest are the whole."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from tipreport.checks.breakdowns import Breakdown as Sum
from tipreport.checks.breakdowns import breakdowns_of
from tipreport.checks.same_people import splits_used
from tipreport.document.blocks import Breakdown, BreakdownPart
from tipreport.document.figures.part_words import words_of_part
from tipreport.document.joining import bound_text, spans_of
from tipreport.document.spans import NoteRef
from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording import remarks as words
from tipreport.wording.amounts import NOT_GIVEN
from tipreport.wording.numbers import with_unit

MOST_PARTS = 4
"""The parts of one breakdown that are shown with their whole; more of them are in a table.

Parts without a rest may be one more. They are in words, since a bar has as many fills as this.
"""

MOST_BREAKDOWNS = 3
"""The breakdowns that are shown with their whole, with the parts of their parts; those after them are in a table."""

_PERSON = ("sex", "age")


@frozen
class _Group:
    """Parts that can be added, or those in other units."""

    total: Sum | None
    """Their sum; None of parts in other units."""
    parts: Sequence[Figure]
    of: Figure
    """The figure that they are parts of: the whole, or one of its parts."""


def parts(state: CompositionState, figure: Figure) -> Sequence[Figure]:
    """Return the parts that are shown with their whole, in the order of the brief.

    These are the parts of its first three breakdowns that are short, and whose figures are nothing more than parts, and
    the parts of these parts.
    """
    return sorted((part for group in _shown(state, figure) for part in group.parts), key=state.index.row)


def _shown(state: CompositionState, figure: Figure) -> Sequence[_Group]:
    """Return the breakdowns that are shown with a figure: the outer ones, then the first of each of their parts."""
    short = [*_short_groups(state, figure, figure)]
    outer = [group for group in short if group.of is figure][:MOST_BREAKDOWNS]
    inner = [group for group in short if group.of is not figure]
    divided = [part for group in outer for part in group.parts]
    for part in divided:
        inner += (group for group in _short_groups(state, part, figure) if group.of is part)
    first = (next((group for group in inner if group.of is part), None) for part in divided)
    return [*outer, *filter(None, first)]


def _short_groups(state: CompositionState, whole: Figure, figure: Figure) -> Iterator[_Group]:
    """Yield the breakdowns of a figure, or of a part of it, that have few parts, of which each is only a part.

    Those of a part are in brackets, which have only numbers.
    """
    own = state.index.parts.get(whole.id, ()) if whole.id else ()
    for group in _groups(state, whole, own) if own else ():
        adds_up = group.total is not None and group.total.adds_up
        is_long = len(group.parts) > MOST_PARTS + adds_up
        has_words = group.of is not figure and any(each.value.qualifier in NOT_GIVEN for each in group.parts)
        if not is_long and not has_words and all(_is_only_a_part(state, each, figure) for each in group.parts):
            yield group


def with_parts(state: CompositionState, *figures: Figure) -> Iterator[Figure]:
    """Yield figures, then the parts that are shown with them."""
    yield from figures
    for figure in figures:
        yield from parts(state, figure)


def breakdowns(
    state: CompositionState, figure: Figure, of: Period | None = None, *, after_another: bool = False
) -> tuple[Breakdown, ...]:
    """Return the parts of a figure that are not shown yet, and mark them as shown.

    ``of`` is the period of the figure if other periods are shown too. ``after_another`` is whether another number is
    printed between the figure and its parts.
    """
    shown = _shown(state, figure)
    own = [part for group in shown for part in group.parts]
    if all(map(state.is_shown, own)):
        return ()
    state.mark_shown(*own)
    inner: dict[int, list[Figure]] = {}
    for group in shown:
        if group.of is not figure:
            inner.setdefault(id(group.of), []).extend(group.parts)
    outer = [group for group in shown if group.of is figure]
    return tuple(
        Breakdown(
            lead=words.parts_lead(
                state.wording,
                _fields(group.parts) if len(outer) > 1 else (),
                of,
                follows_figure=number == 0 and not after_another,
            ),
            parts=(*_parts(state, group, inner), *_rest(state, group.total)),
        )
        for number, group in enumerate(outer)
    )


def _groups(state: CompositionState, whole: Figure, own: Sequence[Figure]) -> Iterator[_Group]:
    """Yield the parts that can be added, with their sum, then those in other units.

    If one of them is a percentage, a few parts are one group without a sum.
    """
    if len(own) <= MOST_PARTS and any(part.unit == "percent" for part in own):
        yield _Group(None, own, whole)
        return
    counted: set[int] = set()
    for total in breakdowns_of(state.index, whole, own):
        counted.update(map(id, total.parts))
        yield _Group(total, total.parts, total.whole)
    if others := [part for part in own if id(part) not in counted]:
        yield _Group(None, others, whole)


def _fields(group: Sequence[Figure]) -> tuple[str, ...]:
    """Return the narrowing fields by which parts differ: sex and age, or one that all use; empty for others."""
    used = [splits_used(part) for part in group]
    if {name for fields in used for name in fields} == {*_PERSON}:
        return _PERSON
    shared = tuple(name for name in used[0] if all(name in fields for fields in used))
    return shared if len(shared) == 1 else ()


def _parts(state: CompositionState, group: _Group, inner: Mapping[int, Sequence[Figure]]) -> Iterator[BreakdownPart]:
    """Yield the parts of a group; ``inner`` are those of the parts, which are in words after them."""
    has_bar = group.total is not None and len(group.parts) <= MOST_PARTS and _is_the_whole(state, group.total)
    size = float(group.of.value.value or 0)
    for part in group.parts:
        share = float(part.value.value or 0) / size if has_bar else None
        content = words_of_part(state, part, group.of)
        if id(part) in inner:
            its_parts = [words_of_part(state, each, part) for each in inner[id(part)]]
            content = spans_of(words.part_with_parts(state.wording, content, its_parts))
            marks = state.marks_beside(part, group.of)
            if any(isinstance(each, NoteRef) for each in marks):
                alone = words_of_part(state, part, group.of, has_marks=False)
                content = spans_of(words.part_including(state.wording, alone, its_parts, marks))
        yield BreakdownPart(content=content, share=share)


def _rest(state: CompositionState, total: Sum | None) -> Iterator[BreakdownPart]:
    """Yield the remainder of a whole, if all its parts have its measure."""
    if total is None or total.parts[0].measure != total.whole.measure:
        return
    rest, size = total.rest, total.whole.value.value
    if rest is not None and rest > 0 and size:
        text = words.rest(state.wording, with_unit(state.wording, rest, total.whole.unit))
        yield BreakdownPart(content=(bound_text(text),), share=float(rest / size), is_rest=True)


def _is_the_whole(state: CompositionState, total: Sum) -> bool:
    """Return whether the parts, and the rest that is shown, are together as large as the whole.

    They are not if sources differ on a part.
    """
    size, parts = total.whole.value.value, total.parts
    if total.in_percent or not size or size < 0:
        return False
    if any(part.value.value is None or part.value.value < 0 for part in parts):
        return False
    if len({state.index.identities[id(part)] for part in parts}) < len(parts):
        return False
    return total.adds_up or (total.rest is not None and total.rest > 0 and parts[0].measure == total.whole.measure)


def _is_only_a_part(state: CompositionState, part: Figure, whole: Figure) -> bool:
    """Whether a part has nothing that needs a row of its own. A percentage of it does, since it is not of the whole."""
    own = state.index.parts.get(part.id, ()) if part.id else ()
    if part.change or part.change_by or part.compared_with or any(each.unit != whole.unit for each in own):
        return False
    return (
        part.period in (None, whole.period)
        and part.by in (None, whole.by)
        and part.programme in (None, whole.programme)
    )
