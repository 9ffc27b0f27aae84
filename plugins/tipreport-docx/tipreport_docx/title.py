"""The title, the subject, the hotlines and the tier; the tier by report year."""

from collections.abc import Iterator

from tipreport.document import Badge, Labels, Rung, Text, TierLadder, Title, capital, mixed, sentences, stopped
from tipreport.document.views import tier_words
from tipreport_docx.characters import NBSP
from tipreport_docx.elements import Element, paragraph
from tipreport_docx.inline import Inline, bookmark
from tipreport_docx.palette import PAPER, tier_style
from tipreport_docx.tables import Cell, Column, Table


def title(inline: Inline, block: Title) -> Iterator[Element]:
    """Yield a title and a subtitle, then a paragraph for each part."""
    labels = inline.labels
    edition = f" {labels.edition}{NBSP}{block.edition}." if block.edition else ""
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
    """Yield the tier in its fill, and below it the rater and the remarks, or a paragraph for each country."""
    style = f"TierBadge{tier_style(badge.tier, claimed=badge.claimed).name.replace(' ', '')}"
    labels = inline.labels
    name = tier_words(badge.tier, labels).name if badge.tier else labels.no_tier
    yield paragraph(style, inline.text(name))
    if not badge.tier:
        yield paragraph("Normal", inline.text(stopped(capital(badge.absence))))
        for country in badge.remarks:
            yield paragraph("Normal", inline.spans(country))
        return
    claim = f"{stopped(capital(badge.claim))} " if badge.claimed else ""
    placed = (Text(f"{claim}{badge.report}{labels.list_separator}{badge.rater}"), *badge.marks, Text("."))
    yield paragraph("Normal", inline.spans(sentences((placed, *badge.remarks))))


def ladder_table(labels: Labels, block: TierLadder, section: str) -> Table:
    """Return a table with a row for each span of years with the same tier, the years in the fill of the tier."""
    name = f"{section}{labels.lead_separator}{block.country}" if block.country else section
    return Table(
        name=name,
        description=block.alternative(labels),
        columns=(Column(head=labels.period, least=34, most=34), Column(head=labels.tier, has_rest=True)),
        rows=tuple((_years(labels, rung), Cell(content=rung.content)) for rung in block.rungs),
        padded=True,
    )


def _years(labels: Labels, rung: Rung) -> Cell:
    text = (Text(rung.years or labels.undated),)
    if not rung.cells:
        return Cell(content=text)
    first = next((cell for cell in rung.cells if not cell.claimed), rung.cells[0])
    tier = tier_style(first.tier, claimed=first.claimed)
    style = "TierYears" if tier.ink != PAPER else "TierYearsonDark"
    return Cell(content=text, style=style, tier=tier, dashed=first.claimed)
