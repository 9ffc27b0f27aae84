"""The title, what the brief is about, whom to call, and the tier; the tier by report year."""

from collections.abc import Iterator

from tipreport.document import Badge, Labels, Rung, Text, TierLadder, Title, capital, sentences, stopped
from tipreport_docx.elements import Element, paragraph
from tipreport_docx.inline import Inline, section_place
from tipreport_docx.palette import PAPER, look
from tipreport_docx.tables import Cell, Column, Grid
from tipreport_docx.words import NBSP


def title(inline: Inline, block: Title) -> Iterator[Element]:
    """A title and a subtitle, then a paragraph each."""
    labels = inline.labels
    edition = f" {labels.edition}{NBSP}{block.edition}." if block.edition else ""
    updated = f" {labels.updated} {block.updated.replace(' ', NBSP)}." if block.updated else ""
    yield paragraph("Title", inline.bookmarked(section_place(0), inline.text(block.name)))
    yield paragraph("Subtitle", inline.text(stopped(f"{block.kind}: {block.topic}") + edition + updated))
    if block.about:
        yield paragraph("Normal", inline.spans(block.about))
    for hotline in block.hotlines:
        yield paragraph("Normal", inline.spans((Text(f"{labels.hotline}: "), *hotline)))
    yield from _badge(inline, block.badge)


def _badge(inline: Inline, badge: Badge) -> Iterator[Element]:
    """The tier in its fill; below it who placed it and what else is said, or a paragraph a country."""
    style = f"TierBadge{look(badge.tier, claimed=badge.claimed).name.replace(' ', '')}"
    yield paragraph(style, inline.text(badge.tier or inline.labels.no_tier))
    if not badge.tier:
        yield paragraph("Normal", inline.text(stopped(capital(badge.absence))))
        for country in badge.remarks:
            yield paragraph("Normal", inline.spans(country))
        return
    claim = f"{stopped(capital(badge.claim))} " if badge.claimed else ""
    placed = (Text(f"{claim}{badge.report}, {badge.rater}"), *badge.marks, Text("."))
    yield paragraph("Normal", inline.spans(sentences((placed, *badge.remarks))))


def ladder_grid(labels: Labels, block: TierLadder, section: str) -> Grid:
    """A row for each span of years that say the same, its years in the fill of the tier."""
    name = f"{section}: {block.country}" if block.country else section
    return Grid(
        name=name,
        description=block.alternative(labels.undated),
        columns=(Column(head=labels.period, least=34, most=34), Column(head=labels.tier, rest=True)),
        rows=tuple((_years(labels, rung), Cell(content=rung.content)) for rung in block.rungs),
        padded=True,
    )


def _years(labels: Labels, rung: Rung) -> Cell:
    says = (Text(rung.years or labels.undated),)
    if not rung.cells:
        return Cell(content=says)
    first = next((cell for cell in rung.cells if not cell.claimed), rung.cells[0])
    shown = look(first.tier, claimed=first.claimed)
    style = "TierYears" if shown.ink != PAPER else "TierYearsonDark"
    return Cell(content=says, style=style, look=shown, dashed=first.claimed)
