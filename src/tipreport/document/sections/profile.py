"""The trafficking profile, by aspect."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Block, TermEntry, Terms
from tipreport.document.joining import bound_text
from tipreport.document.sections.goods import goods_blocks, goods_entry, goods_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import ProfileItem
from tipreport.wording.missing_words import missing, missing_term
from tipreport.wording.names import place_name
from tipreport.wording.phrases import capital, sentence, with_details, without_stop
from tipreport.wording.records import ASPECTS, aspect_label, place_lead


def profile(state: CompositionState) -> Iterator[Block]:
    """Yield the profile's lines, those of one aspect together, then the goods that sources list."""
    heading = state.heading("profile")
    goods = goods_of(state.brief.profile)
    listed = {id(each.row) for each in goods}
    aspects: dict[str, list[ProfileItem]] = {aspect: [] for aspect in ASPECTS}
    for row in state.brief.profile:
        if id(row) not in listed:
            aspects[row.aspect].append(row)
    entries = [
        TermEntry(
            id=aspect.replace(" ", "-"),
            name=aspect_label(state.wording, aspect),
            items=tuple(_items(state, rows)),
            records=tuple(map(state.ref, rows)),
        )
        for aspect, rows in aspects.items()
        if rows
    ]
    of_one_kind = goods_entry(state, goods) if goods else None
    if of_one_kind:
        entries.append(of_one_kind)
    if entries or goods:
        yield heading
    if entries:
        yield Terms("profile", None, tuple(entries))
    if goods and not of_one_kind:
        yield from goods_blocks(state, goods)


def _items(state: CompositionState, rows: Sequence[ProfileItem]) -> Iterator[Spans]:
    """An item for each line. If several are about one place, they come last, after a line that names it."""
    places = [str(row.place) if state.other_place(row.place, _text(state, row)) else "" for row in rows]
    shared = [place for place, times in Counter(places).items() if place and times > 1]
    yield from (_item(state, row, place) for row, place in zip(rows, places, strict=True) if place not in shared)
    for shown in shared:
        yield (bound_text(place_lead(state.wording, shown)),)
        yield from (_item(state, row) for row, place in zip(rows, places, strict=True) if place == shown)


def _item(state: CompositionState, row: ProfileItem, place: str = "") -> Spans:
    """One line, after its term and group unless its text has them."""
    where = place_name(state.wording, place) if place else ""
    if row.text is None:
        return state.sentence(with_details(capital(_text(state, row)), where), row)
    term = "" if row.term in (None, "other") else missing_term(row.text, _term(state, row))
    lead = state.wording.listed(term, missing(row.text, row.group or ""))
    text = state.wording.after_lead(without_stop(row.text)) if lead else sentence(row.text)
    return state.sentence(with_details(text, where), row, lead=capital(lead))


def _text(state: CompositionState, row: ProfileItem) -> str:
    """The line without its place."""
    return row.text or state.wording.listed(_term(state, row), row.group)


def _term(state: CompositionState, row: ProfileItem) -> str:
    return state.wording.term("profile term", row.term) if row.term else ""
