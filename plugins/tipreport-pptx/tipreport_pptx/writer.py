"""Renders a document as a deck."""

import datetime as dt
from collections.abc import Sequence
from io import BytesIO
from typing import Any, BinaryIO

from tipreport.document import Block, Document, Documents, Heading, Paragraph, Title, views
from tipreport.plugin import ExportContext, copy_zip
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.elements import TextStyle
from tipreport_pptx.inline import Piece
from tipreport_pptx.notes import add_notes
from tipreport_pptx.outline import SlideOutline, outline
from tipreport_pptx.palette import FOOT, GREY
from tipreport_pptx.paragraph import Paragraph as Line
from tipreport_pptx.slides.chart import chart_slide
from tipreport_pptx.slides.columns import end_slide, pillars_slide, recommendations_slide, summary_slide
from tipreport_pptx.slides.figures import figures_slide
from tipreport_pptx.slides.tiers import tiers_slide
from tipreport_pptx.slides.title import title_slide
from tipreport_pptx.template import template

_LANGUAGES = {"en": "en-GB"}  # the spelling of tipreport's own words
_ALONE = {
    "tiers": tiers_slide,
    "summary": summary_slide,
    "key-figures": figures_slide,
    "recommendations": recommendations_slide,
}


def render_pptx(documents: Documents, stream: BinaryIO, context: ExportContext) -> None:
    """Write one document."""
    (document,) = documents
    title = next(block for block in document.blocks if isinstance(block, Title))
    language = _LANGUAGES.get(document.language, document.language)
    style = TextStyle(language, document.direction, context.brand.accent)
    presentation = template(style.accent, language)
    deck = Deck(presentation, document, style, _footer(title, document, context))

    sections = dict(document.sections())
    callouts = [block.spans for block in sections["title"] if isinstance(block, Paragraph)]
    add_notes(title_slide(deck, title, callouts, context.brand), document, sections["title"])
    slides = outline(document)
    for number, each in enumerate(slides, 1):
        slide = _slide(deck, each, sections)
        _only_in_notes(slide, each, deck, sections)
        add_notes(slide, document, each.blocks)
        context.progress(number, len(slides) + 1)
    _describe(presentation, title, document, context, language)
    _save(presentation, stream)
    context.progress(len(slides) + 1, len(slides) + 1)


def _slide(deck: Deck, each: SlideOutline, sections: dict[str, tuple[Block, ...]]) -> Slide:
    if each.chart is not None:
        return chart_slide(deck, each.chart)
    titled = {name: (_heading(sections[name]), _without_chart(sections[name], each)) for name in each.sections}
    if (draw := _ALONE.get(each.sections[0])) is not None:
        return draw(deck, *titled[each.sections[0]])
    if {*each.sections} & {"notes", "sources"}:
        return end_slide(deck, [*titled.values()])
    return pillars_slide(deck, [*titled.values()])


def _without_chart(blocks: Sequence[Block], each: SlideOutline) -> tuple[Block, ...]:
    """Return the blocks of a section that are not on a slide of their own."""
    return tuple(block for block in blocks if any(block is kept for kept in each.blocks))


def _heading(blocks: Sequence[Block]) -> str:
    return next(block.text for block in blocks if isinstance(block, Heading))


def _only_in_notes(slide: Slide, each: SlideOutline, deck: Deck, sections: dict[str, tuple[Block, ...]]) -> None:
    """Name the sections that only the notes of a slide have."""
    if each.only_in_notes:
        names = deck.labels.list_separator.join(_heading(sections[name]) for name in each.only_in_notes)
        text = deck.labels.only_in_notes.format(sections=names)
        line = Line(pieces=(Piece(text),), size=11, colour=GREY)
        slide.text("Only in the notes", FOOT, [line.shortened(FOOT.width, 1)], at_end=True)


def _footer(title: Title, document: Document, context: ExportContext) -> str:
    """Return the name, the edition, the tier and the publisher, as at the edges of the sheet."""
    labels, badge = document.labels, title.badge
    parts = [" ".join(title.name.split())]
    parts += [f"{labels.edition} {title.edition}"] if title.edition else []
    if badge.tier:
        report = f", {labels.report_of.format(year=badge.year)}" if badge.year else ""
        claimed = f", {labels.claimed}" if badge.claimed else ""
        parts.append(f"{views.tier_words(badge.tier, labels).name}{claimed}{report}")
    footers = {"country": labels.footer_country, "group": labels.footer_group, "event": labels.footer_event}
    return " · ".join([*parts, context.brand.organisation.strip() or footers[title.subject]])


def _describe(presentation: Any, title: Title, document: Document, context: ExportContext, language: str) -> None:
    """Set the properties of the file, instead of the dates and names of python-pptx."""
    properties = presentation.core_properties
    date = context.date
    name = " ".join(title.name.split())
    properties.title = document.labels.file_title.format(kind=title.kind, name=name)[:255]
    properties.subject = " ".join(title.topic.split())[:255]
    properties.author, properties.last_modified_by = context.brand.organisation.strip()[:255], "tipreport"
    properties.comments, properties.keywords, properties.category = "", "", ""
    properties.created = properties.modified = dt.datetime(date.year, date.month, date.day)  # noqa: DTZ001 - written as UTC
    properties.language, properties.revision = language, 1


def _save(presentation: Any, stream: BinaryIO) -> None:
    """Write the zip file with a fixed time, since python-pptx would write the time of day."""
    buffer = BytesIO()
    presentation.save(buffer)
    copy_zip(buffer, stream)
