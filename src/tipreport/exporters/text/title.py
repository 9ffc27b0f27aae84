"""The title band, and the tier by report year."""

from tipreport.document import Badge, Labels, Text, TierLadder, Title, stopped
from tipreport.document.views import TermLine, strip_lines
from tipreport.exporters.text.breaks import NBSP
from tipreport.exporters.text.lines import Lines, bound
from tipreport.exporters.text.terms import labelled


def title(block: Title, lines: Lines) -> None:
    """Add the name in capitals, the kind of brief, roles, hotlines, and the tier."""
    labels = lines.labels
    edition = f" {bound(labels.edition_year.format(year=block.edition))}." if block.edition else ""
    updated = stopped(f" {labels.updated} {bound(block.updated)}") if block.updated else ""
    superseded = stopped(f" {block.superseded}") if block.superseded else ""
    lines.paragraph(block.name.upper(), "")
    lines.paragraph(stopped(f"{block.kind}{labels.lead_separator}{block.topic}") + edition + superseded + updated, "")
    lines.ensure_blank()
    if block.about:
        lines.paragraph(block.about)
    for hotline in block.hotlines:
        lines.paragraph((Text(f"{labels.hotline}{labels.lead_separator}"), *hotline))
    lines.ensure_blank()
    if block.badge is not None:
        _badge(block.badge, lines)


def _badge(badge: Badge, lines: Lines) -> None:
    """The placement, and below it its remarks."""
    lead = lines.labels.tier + lines.labels.lead_separator
    if not badge.tier:
        lines.paragraph(stopped(lead + badge.absence))
    else:
        placed = f"{lead}{placement(badge, lines.labels)}{lines.labels.list_separator}{badge.rater}"
        lines.paragraph((Text(placed), *badge.marks, Text(".")))
    if badge.remarks:
        lines.paragraph(tuple(span for remark in badge.remarks for span in (*remark, Text(" "))))


def placement(badge: Badge, labels: Labels) -> str:
    """Return ``Tier 2, as one article says. 2022 report``, for a badge with a tier."""
    tier = badge.label.replace(" ", NBSP, 1)
    return f"{tier}{labels.list_separator}{badge.claim}. {badge.report}" if badge.claimed else f"{tier}. {badge.report}"


def ladder(block: TierLadder, lines: Lines) -> None:
    """Add a line for each span of years with the same placement."""
    if block.country:
        lines.paragraph(block.country)
    years = [(rung.years or lines.labels.undated, [TermLine(content=rung.content)]) for rung in block.rungs]
    labelled(years, lines)
    if block.strips:
        lines.ensure_blank()
        lines.paragraph(block.rule)
        lines.ensure_blank()
        labelled([(name, [TermLine(content=content)]) for name, content in strip_lines(block, lines.labels)], lines)
