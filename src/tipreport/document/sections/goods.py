"""The goods that a source lists, by the kinds of labour that make them."""

from collections import Counter
from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.document.blocks import Block, Heading, Matrix, MatrixRow, TermEntry
from tipreport.document.joining import bound_text, spans_of
from tipreport.document.matrices import matrix_names
from tipreport.document.spans import Spans, Text
from tipreport.document.state import CompositionState
from tipreport.model.records import ProfileItem
from tipreport.text_forms import Good, good_of
from tipreport.wording.matrices import (
    GOODS_KINDS,
    goods_caption,
    goods_heads,
    goods_pattern,
    goods_total,
    number_head,
)
from tipreport.wording.names import place_name
from tipreport.wording.phrases import alphabetical, with_details
from tipreport.wording.records import aspect_label
from tipreport.wording.sections import part_name

ROW_EACH = 6
"""The most names that have a row each; of more, those with equal cells share one."""


@frozen(kw_only=True)
class ListedGood:
    """A good and its line of the profile."""

    good: Good
    row: ProfileItem


def goods_of(rows: Sequence[ProfileItem]) -> list[ListedGood]:
    """Return the goods among the lines of a profile: most kinds first, then by name."""
    found = [ListedGood(good=good, row=row) for row in rows if (good := good_of(row))]
    kinds = tuple(GOODS_KINDS)
    return sorted(found, key=lambda each: (_rank(each.good, kinds), alphabetical(each.good.name)))


def _rank(good: Good, kinds: Sequence[str]) -> tuple[object, ...]:
    return -len(good.kinds), *(kind not in good.kinds for kind in kinds)


def goods_entry(state: CompositionState, goods: Sequence[ListedGood]) -> TermEntry | None:
    """Return goods of a single kind as an entry of the profile: ``Child labour: Bananas, Corn [1].``."""
    shared = state.shared_citations(*(each.row for each in goods))
    rows = _rows(state, goods, shared, merged=True)
    if len(rows) != 1:
        return None
    (row,) = rows
    labels = state.wording.labels
    return TermEntry(
        id="goods",
        name=aspect_label(state.wording, "goods"),
        items=((Text(f"{row.pattern}{labels.lead_separator}"), *matrix_names(row, labels), *shared, Text(".")),),
        records=row.records,
    )


def goods_blocks(state: CompositionState, goods: Sequence[ListedGood]) -> Iterator[Block]:
    """Yield goods of several kinds as a table of marks."""
    merged = len(goods) > ROW_EACH
    usual, is_shared = _usual(state, goods)
    label = part_name(state.wording, "goods")
    yield Heading("profile-goods", label, 2)
    yield Matrix(
        id="goods",
        name_head=label,
        mark_heads=goods_heads(state.wording),
        number_head=number_head(state.wording) if merged else "",
        rows=tuple(_rows(state, goods, usual, merged=merged)),
        total=goods_total(state.wording, len(goods)),
        caption=spans_of(goods_caption(state.wording, usual, is_shared=is_shared)),
    )


def _usual(state: CompositionState, goods: Sequence[ListedGood]) -> tuple[Spans, bool]:
    """The citations of more than half of the goods, and whether they are those of all; none if there are no such."""
    ((usual, count),) = Counter(state.cite(each.row) for each in goods).most_common(1)
    return (usual, count == len(goods)) if 2 * count > len(goods) else ((), False)


def _rows(state: CompositionState, goods: Sequence[ListedGood], usual: Spans, *, merged: bool) -> list[MatrixRow]:
    groups: dict[object, list[ListedGood]] = {}
    for index, each in enumerate(goods):
        groups.setdefault(frozenset(each.good.kinds) if merged else index, []).append(each)
    return [
        MatrixRow(
            names=tuple(_name(state, each, usual) for each in group),
            marks=tuple(kind in first.kinds if first.kinds else None for kind in GOODS_KINDS),
            pattern=goods_pattern(state.wording, first.kinds),
            records=tuple(state.ref(each.row) for each in group),
        )
        for group in groups.values()
        for first in [group[0].good]
    ]


def _name(state: CompositionState, each: ListedGood, usual: Spans) -> Spans:
    row, name = each.row, each.good.name
    place = state.other_place(row.place, name)
    where = place_name(state.wording, place) if place else ""
    name = with_details(state.wording.listed(name, row.group), where)
    return (bound_text(name), *(state.references(row) if state.cite(row) == usual else state.marks(row)))
