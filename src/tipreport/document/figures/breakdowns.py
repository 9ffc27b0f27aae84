"""The parts of a figure, shown with it: in words, and as a bar where they and the rest are the whole."""

from collections.abc import Iterator, Mapping, Sequence

from tipreport.checks.breakdowns import Breakdown as Sum
from tipreport.checks.breakdowns import breakdowns_of, splits_used
from tipreport.document.blocks import Breakdown, BreakdownPart
from tipreport.document.figures.amounts import words_of_source
from tipreport.document.joining import bound_text, spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.model.vocabulary import MEASURES
from tipreport.wording import remarks as words
from tipreport.wording.amounts import format_basis, format_value
from tipreport.wording.figures import format_form, own_measure_label
from tipreport.wording.label_words import with_small_label
from tipreport.wording.names import is_known_place
from tipreport.wording.numbers import is_money, with_unit
from tipreport.wording.phrases import lower
from tipreport.wording.shares import format_part, format_share, is_noun, is_of_others, with_place

MOST_PARTS = 4
"""The parts of one breakdown that are shown with their whole; more of them are in a table.

Parts without a rest may be one more. They are in words, since a bar has as many fills as this.
"""

_MOST_BREAKDOWNS = 3
_PERSON = ("sex", "age")
_COUNTED = frozenset({"persons", "cases"})  # units of wholes whose parts are for a form of exploitation, or in it


def parts(state: CompositionState, figure: Figure) -> Sequence[Figure]:
    """Return the parts that are shown with their whole: all, if they are few and each is only a part."""
    own = state.index.parts.get(figure.id, ()) if figure.id else ()
    if not 0 < len(own) <= MOST_PARTS * _MOST_BREAKDOWNS:
        return ()
    if not all(_is_only_a_part(state, part, figure) for part in own):
        return ()
    groups = _groups(state, figure, own)
    few = len(groups) <= _MOST_BREAKDOWNS and all(
        len(group) <= MOST_PARTS + (total is not None and total.adds_up) for total, group in groups
    )
    return own if few else ()


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
    own = parts(state, figure)
    if not own or all(map(state.is_shown, own)):
        return ()
    state.mark_shown(*own)
    groups = _groups(state, figure, own)
    inner = {id(total.whole): group for total, group in groups if total is not None and total.whole is not figure}
    found = [(total, group) for total, group in groups if total is None or total.whole is figure]
    return tuple(
        Breakdown(
            lead=words.parts_lead(
                state.wording,
                _fields(group) if len(found) > 1 else (),
                of,
                follows_figure=number == 0 and not after_another,
            ),
            parts=(*_parts(state, total, group, figure, inner), *_rest(state, total)),
        )
        for number, (total, group) in enumerate(found)
    )


def _groups(state: CompositionState, whole: Figure, own: Sequence[Figure]) -> list[tuple[Sum | None, Sequence[Figure]]]:
    """Return the parts that can be added, with their sum, then those in other units.

    If one of them is a percentage, all are one group without a sum.
    """
    if any(part.unit == "percent" for part in own):
        return [(None, own)]
    found: list[tuple[Sum | None, Sequence[Figure]]] = [
        (total, total.parts) for total in breakdowns_of(state.index, whole, own)
    ]
    counted = {id(part) for _, group in found for part in group}
    others = [part for part in own if id(part) not in counted]
    return [*found, *([(None, others)] if others else [])]


def _fields(group: Sequence[Figure]) -> tuple[str, ...]:
    """Return the narrowing fields by which parts differ: sex and age, or one that all use; empty for others."""
    used = [splits_used(part) for part in group]
    if {name for fields in used for name in fields} == {*_PERSON}:
        return _PERSON
    shared = tuple(name for name in used[0] if all(name in fields for fields in used))
    return shared if len(shared) == 1 else ()


def _parts(
    state: CompositionState,
    total: Sum | None,
    group: Sequence[Figure],
    whole: Figure,
    inner: Mapping[int, Sequence[Figure]],
) -> Iterator[BreakdownPart]:
    """Yield the parts of a group; ``inner`` are those of the parts, which are in words after them."""
    has_bar = total is not None and len(group) <= MOST_PARTS and _is_the_whole(state, total)
    size = float(whole.value.value or 0)
    for part in group:
        share = float(part.value.value or 0) / size if has_bar else None
        content = _part(state, part, whole)
        if id(part) in inner:
            its_parts = [_part(state, each, part) for each in inner[id(part)]]
            content = spans_of(words.part_with_parts(state.wording, content, its_parts))
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
    if part.change or part.change_by or part.compared_with or state.index.parts.get(part.id or ""):
        return False
    return (
        part.period in (None, whole.period)
        and part.by in (None, whole.by)
        and part.programme in (None, whole.programme)
    )


def _without_label_of(whole: Figure, part: Figure) -> Figure:
    """The part without the beginning of its label that is the whole label of its whole: ``in agriculture``."""
    label, known = part.label or "", f"{whole.label} "
    return part.replace(label=label.removeprefix(known)) if whole.label and label.startswith(known) else part


def _part(state: CompositionState, part: Figure, whole: Figure) -> Spans:
    wording = state.wording
    own = _without_label_of(whole, part)
    is_cut = own is not part
    own = own if is_cut else with_small_label(wording, own)
    by = state.index.by(part) or state.index.by(whole)
    share = format_share(wording, own, whole, by=by)
    if own.form and own.unit == "persons" and is_noun(own, whole) and own.measure == whole.measure:
        share = format_part(wording, own.replace(place=whole.place), whole, by)  # children in forced begging
    is_only_measure = share == own_measure_label(wording, own, by)
    known = whole.place if is_only_measure else whole.place or state.index.subject
    place = part.place if part.place != known else None
    is_only_place = is_only_measure and place is not None
    labelled = part if is_cut else own
    joint = _place_joint(str(place)) if is_only_place else _joint(state, labelled, whole, share, is_cut=is_cut)
    if is_only_measure:
        share = lower(share) if place is None else ""
    if place is not None:
        share = with_place(wording, share, place, in_brackets=joint in ("brackets", "label"))
    basis = format_basis(wording, part) if part.basis != whole.basis else ""
    label = own.label if own.label and own.label not in share and own.label != whole.label else ""
    details = wording.listed(label, basis, words_of_source(state, part))
    number = format_value(wording, part)
    is_estimate = part.basis == whole.basis == "estimated" and part.value.qualifier == "exact"
    value = number.number if is_estimate else str(number)  # the whole is estimated, and so are its parts
    marks = state.marks_beside(part, whole)
    return spans_of(words.part(wording, value, share, details, marks, joint=joint))


def _form_joint(part: Figure, whole: Figure) -> words.Joint:
    """Suspects and cases are for a form of exploitation, and people are in it, or for the removal of their organs."""
    unit = MEASURES[whole.measure].unit if whole.unit == "percent" else whole.unit
    if part.form is None or unit not in _COUNTED:
        return "comma"
    if unit == "cases" or MEASURES[whole.measure].pillar == "prosecution":
        return "for other forms" if part.form == "other" else "for form"
    return "victims for form" if part.form == "organ removal" else "in form"


def _place_joint(place: str) -> words.Joint:
    return "noun" if is_known_place(place) else "label"


def _joint(state: CompositionState, part: Figure, whole: Figure, share: str, *, is_cut: bool) -> words.Joint:
    """How the label of a part follows its number; ``is_cut`` is whether that continues the label of its whole."""
    wording = state.wording
    if share == format_form(wording, part.form):
        return _form_joint(part, whole)
    if part.unit == "percent" and share == part.label:
        return "comma"
    if is_of_others(part, whole):
        return "brackets"
    if share == part.label or is_money(part.unit):
        return "label"
    if is_cut:
        return "noun"
    last = part.value.upper or part.value.value
    is_scaled = last is not None and wording.formats.scaled(last) is not None
    return "of" if last is not None and (part.unit == "percent" or is_scaled) else "noun"
