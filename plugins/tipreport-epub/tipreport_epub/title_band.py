"""The title band: the name, the kind of brief, the roles, the hotlines and the tier."""

from collections.abc import Iterator

from tipreport.document import Badge, Spans, Text, Title, capital, mixed, stopped
from tipreport.document.views import TIER_STYLES
from tipreport_epub.inline import Inline
from tipreport_epub.markup import Content, Element, element


def title_band(title: Title, inline: Inline) -> Element:
    """Return the head of a chapter."""
    labels = inline.labels
    dates = [labels.edition_year.format(year=title.edition)] if title.edition else []
    dates += [title.superseded] if title.superseded else []
    dates += [f"{labels.updated} {title.updated}"] if title.updated else []
    hotlines = (inline(line) for line in title.hotlines)
    kicker = mixed(title.kind, ". ", capital(title.topic), *(f". {date}" for date in dates))
    return element(
        "header",
        {},
        "\n",
        element("p", {"class": "kicker"}, inline.text(stopped(kicker))),
        element("h1", {"id": "name"}, inline.text(title.name)),
        [element("p", {"class": "about"}, inline(title.about))] if title.about else [],
        [
            element("p", {"class": "hotline"}, f"{labels.hotline}{labels.lead_separator}", hotline)
            for hotline in hotlines
        ],
        [_badge(title.badge, inline)] if title.badge is not None else [],
    )


def _badge(badge: Badge, inline: Inline) -> Element:
    return element("div", {"class": f"badge {_badge_class(badge)}"}, "\n", [*_badge_lines(badge, inline)])


def _badge_class(badge: Badge) -> str:
    if not badge.tier:
        return "unranked"
    return "claimed" if badge.claimed else f"tier-{TIER_STYLES[badge.tier].id}"


def _badge_lines(badge: Badge, inline: Inline) -> Iterator[Element]:
    labels = inline.labels
    if badge.tier:
        claim = f"{labels.list_separator}{badge.claim}" if badge.claimed and badge.claim else ""
        origin: Spans = (Text(f"{badge.report}{claim}"), *badge.marks)
        yield _tier(labels.tier, inline.text(badge.label))
        yield element("p", {}, inline(origin), ". ", inline.text(stopped(badge.rater)))
    else:
        yield _tier(labels.tier, inline.text(labels.no_tier))
        yield element("p", {}, inline((Text(stopped(capital(badge.absence))), *badge.marks)))
        yield element("p", {}, inline.text(stopped(badge.rater)))
    for remark in badge.remarks:
        yield element("p", {}, inline(remark))


def _tier(label: str, name: Content) -> Element:
    return element("p", {"class": "tier"}, element("span", {"class": "tier-label"}, label), " ", name)
