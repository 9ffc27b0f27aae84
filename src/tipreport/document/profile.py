"""The trafficking profile, by aspect, and the routes."""

from collections import Counter
from collections.abc import Iterator, Sequence

from tipreport.document.blocks import Block, TermEntry, Terms
from tipreport.document.sentences import say
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.records import ProfileItem, Route
from tipreport.wording import labels
from tipreport.wording.figures import format_form
from tipreport.wording.names import format_route, place_name, where
from tipreport.wording.phrases import capital, facts, sentence, sentences
from tipreport.wording.unsaid import missing, missing_period, missing_term


def profile(state: CompositionState) -> Iterator[Block]:
    """The profile's lines, those of one aspect together, then the routes."""
    heading = state.heading("profile")
    aspects: dict[str, list[ProfileItem]] = {aspect: [] for aspect in labels.ASPECTS}
    for row in state.brief.profile:
        aspects[row.aspect].append(row)
    entries = [
        TermEntry(id=aspect.replace(" ", "-"), name=labels.ASPECTS[aspect], items=tuple(_items(state, rows)))
        for aspect, rows in aspects.items()
        if rows
    ]
    if state.brief.routes:
        routes = tuple(_route(state, row) for row in state.brief.routes)
        entries.append(TermEntry(id="routes", name=labels.ROUTES, items=routes))
    if entries:
        yield heading
        yield Terms("profile", None, tuple(entries))


def _items(state: CompositionState, rows: Sequence[ProfileItem]) -> Iterator[Spans]:
    """A line each. Where several speak of one place, they stand last and the place is said once, before them."""
    places = [str(row.place) if state.elsewhere(row.place, _known(row)) else "" for row in rows]
    shared = [place for place, times in Counter(places).items() if place and times > 1]
    yield from (_item(state, row, place) for row, place in zip(rows, places, strict=True) if place not in shared)
    for shown in shared:
        yield (say(f"{capital(where(shown))}:"),)
        yield from (_item(state, row) for row, place in zip(rows, places, strict=True) if place == shown)


def _item(state: CompositionState, row: ProfileItem, place: str = "") -> Spans:
    """One line: the term and the group lead it, so far as its text does not say them."""
    apart = f" ({place_name(place)})" if place else ""
    if row.text is None:
        return state.says(f"{capital(_known(row))}{apart}", row)
    term = "" if row.term in (None, "other") else missing_term(row.text, str(row.term))
    lead = facts(term, missing(row.text, row.group or ""))
    return state.says(f"{sentence(row.text)}{apart}", row, lead=capital(lead))


def _known(row: ProfileItem) -> str:
    """What the line says beside its place."""
    return row.text or facts(row.term, row.group)


def _route(state: CompositionState, row: Route) -> Spans:
    """From where, through where, to where; then who, for what, and what the source says."""
    way = format_route(row)
    said = sentences(facts(row.group, format_form(row.form), missing_period(row.text or "", row.period)), row.text)
    return state.says(said, row, lead=capital(way)) if said else state.says(way, row)
