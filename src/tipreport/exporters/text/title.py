"""The title band, and the tier by report year."""

from tipreport.document import Badge, Text, TierLadder, Title, stopped
from tipreport.exporters.text.breaks import NBSP
from tipreport.exporters.text.lines import Lines, bound
from tipreport.exporters.text.terms import labelled


def title(block: Title, lines: Lines) -> None:
    """The name in capitals, what kind of brief it is, roles, hotlines, and the tier."""
    labels = lines.labels
    edition = f" {bound(f'{labels.edition} {block.edition}')}." if block.edition else ""
    updated = f" {labels.updated} {bound(block.updated)}." if block.updated else ""
    lines.say(block.name.upper(), "")
    lines.say(stopped(f"{block.kind}: {block.topic}") + edition + updated, "")
    lines.gap()
    if block.about:
        lines.say(block.about)
    for hotline in block.hotlines:
        lines.say((Text(f"{labels.hotline}: "), *hotline))
    lines.gap()
    _badge(block.badge, lines)


def _badge(badge: Badge, lines: Lines) -> None:
    """The placement and, in one paragraph, what is said of it; a paragraph a country where there are several."""
    lead = f"{lines.labels.tier}: "
    if not badge.tier:
        lines.say(stopped(lead + badge.absence))
        for country in badge.remarks:
            lines.say(country)
        return
    lines.say((Text(f"{lead}{placement(badge)}, {badge.rater}"), *badge.marks, Text(".")))
    if badge.remarks:
        lines.say(tuple(span for says in badge.remarks for span in (*says, Text(" "))))


def placement(badge: Badge) -> str:
    """``Tier 2, as one article says. 2022 report``; empty where there is no tier."""
    if not badge.tier:
        return ""
    tier = badge.label.replace(" ", NBSP, 1)
    return f"{tier}, {badge.claim}. {badge.report}" if badge.claimed else f"{tier}. {badge.report}"


def ladder(block: TierLadder, lines: Lines) -> None:
    """A line for each span of years that say the same."""
    if block.country:
        lines.say(block.country)
    labelled([(rung.years or lines.labels.undated, (rung.content,)) for rung in block.rungs], lines)
