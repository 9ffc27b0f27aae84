"""The trafficking profile, by aspect, and the routes."""

from collections.abc import Iterator

from tipreport.document.blocks import Block, TermEntry, Terms
from tipreport.document.page import Page
from tipreport.document.spans import Spans
from tipreport.model.records import ProfileItem, Route
from tipreport.wording import labels
from tipreport.wording.names import place_inside
from tipreport.wording.periods import say_period
from tipreport.wording.phrases import capital, facts, listed, sentences
from tipreport.wording.unsaid import missing


def profile(page: Page) -> Iterator[Block]:
    """The profile's lines, those of one aspect together, then the routes."""
    heading = page.heading(labels.SECTIONS["profile"])
    entries = []
    for aspect, label in labels.ASPECTS.items():
        own = tuple(_item(page, row) for row in page.brief.profile if row.aspect == aspect)
        if own:
            entries.append(TermEntry(name=label, items=own))
    if page.brief.routes:
        routes = tuple(_route(page, row) for row in page.brief.routes)
        entries.append(TermEntry(name=labels.ROUTES, items=routes))
    if entries:
        yield heading
        yield Terms(None, tuple(entries))


def _item(page: Page, row: ProfileItem) -> Spans:
    """One line: the term and the group lead it, so far as its text does not say them."""
    text = row.text or ""
    if not text:
        said = capital(facts(row.term, row.group))
        return page.says(page.within(row, said), row)
    lead = facts(missing(text, row.term or ""), missing(text, row.group or ""))
    return page.says(page.within(row, text), row, lead=capital(lead))


def _route(page: Page, row: Route) -> Spans:
    """From where, through where, to where; then who, for what, and what the source says."""
    way = _way(row)
    text = row.text or ""
    period = missing(text, say_period(row.period)) if row.period else ""
    said = sentences(facts(row.group, row.form, period), text)
    return page.says(said, row, lead=capital(way)) if said else page.says(way, row)


def _way(row: Route) -> str:
    if row.origin == row.destination and not row.transit:
        return f"within {_places(row.origin)}"
    ends = (("from", row.origin), ("through", row.transit), ("to", row.destination))
    return " ".join(f"{word} {_places(places)}" for word, places in ends if places)


def _places(places: tuple[str, ...]) -> str:
    return listed(map(place_inside, places))
