"""The title, the subject, the hotlines and the tier."""

from collections.abc import Iterator

from tipreport.document import Badge, Text, Title, capital, mixed, sentences, stopped
from tipreport.document.views import tier_words
from tipreport_docx.characters import NBSP
from tipreport_docx.elements import Element, paragraph
from tipreport_docx.inline import Inline, bookmark
from tipreport_docx.palette import tier_style


def title(inline: Inline, block: Title) -> Iterator[Element]:
    """Yield a title and a subtitle, then a paragraph for each part."""
    labels = inline.labels
    edition = f" {labels.edition_year.format(year=block.edition).replace(' ', NBSP)}." if block.edition else ""
    updated = stopped(f" {labels.updated} {block.updated.replace(' ', NBSP)}") if block.updated else ""
    yield paragraph("Title", inline.bookmarked(bookmark("section", 0), inline.text(block.name)))
    yield paragraph(
        "Subtitle", inline.text(mixed(stopped(mixed(block.kind, labels.lead_separator, block.topic)), edition, updated))
    )
    if block.about:
        yield paragraph("Normal", inline.spans(block.about))
    for hotline in block.hotlines:
        yield paragraph("Normal", inline.spans((Text(f"{labels.hotline}{labels.lead_separator}"), *hotline)))
    if block.badge is not None:
        yield from _badge(inline, block.badge)


def _badge(inline: Inline, badge: Badge) -> Iterator[Element]:
    """Yield the tier in its fill, and below it the rater and the remarks."""
    style = f"TierBadge{tier_style(badge.tier, claimed=badge.claimed).name.replace(' ', '')}"
    labels = inline.labels
    name = tier_words(badge.tier, labels).name if badge.tier else labels.no_tier
    yield paragraph(style, inline.text(name))
    if not badge.tier:
        yield paragraph("Normal", inline.spans(sentences(((Text(stopped(capital(badge.absence))),), *badge.remarks))))
        return
    claim = f"{stopped(capital(badge.claim))} " if badge.claimed else ""
    placed = (Text(f"{claim}{badge.report}{labels.list_separator}{badge.rater}"), *badge.marks, Text("."))
    yield paragraph("Normal", inline.spans(sentences((placed, *badge.remarks))))
