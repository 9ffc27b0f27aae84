"""Renders a document as a deck."""

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from io import BytesIO
from typing import Any, BinaryIO

from pptx.oxml.ns import qn

from tipreport.document import Block, Document, Documents, Sources, Title, capital, listed, on_one_line, views
from tipreport.plugin import ExportContext, copy_zip
from tipreport_pptx.deck import Deck, Slide
from tipreport_pptx.elements import TextStyle
from tipreport_pptx.inline import Piece
from tipreport_pptx.mirror import mirror
from tipreport_pptx.notes import add_notes
from tipreport_pptx.outline import SlideOutline, heading_of, outline
from tipreport_pptx.palette import FOOT, GREY
from tipreport_pptx.paragraph import Paragraph as Line
from tipreport_pptx.slides.chart import chart_slide
from tipreport_pptx.slides.columns import have_room, pillars_slides
from tipreport_pptx.slides.countries import countries_slide
from tipreport_pptx.slides.end import end_slides
from tipreport_pptx.slides.figures import figures_slide
from tipreport_pptx.slides.lists import changes_slide, recommendations_slide
from tipreport_pptx.slides.summary import add_summary, summary_slide
from tipreport_pptx.slides.tiers import tiers_slide
from tipreport_pptx.slides.title import title_slide
from tipreport_pptx.template import template

_LANGUAGES = {"en": "en-GB"}  # the spelling of tipreport's own words
_ALONE = {
    "tiers": tiers_slide,
    "comparison": countries_slide,
    "summary": summary_slide,
    "key-figures": figures_slide,
    "changes": changes_slide,
    "recommendations": recommendations_slide,
}


def render_pptx(documents: Documents, stream: BinaryIO, context: ExportContext) -> None:
    """Write one document."""
    (document,) = documents
    title = next(block for block in document.blocks if isinstance(block, Title))
    language = _LANGUAGES.get(document.language, document.language)
    style = TextStyle(language, document.direction, context.brand.accent)
    presentation = template(style.accent, language, document.direction)
    deck = Deck(presentation, document, style, _footer(title, document, context))

    first, opening = _first_slide(deck, context)
    slides = [*_joined(outline(document, opening), deck)]
    for number, each in enumerate(slides, 1):
        *before, last = _slides(deck, each) if number > 1 else (first,)
        _only_in_notes(last, each, deck)
        chart = () if each.chart is None else (each.chart,)
        shown = (*(block for blocks in each.blocks for block in blocks), *chart)
        for slide in before:
            add_notes(slide, document, [block for block in shown if not isinstance(block, Sources)])
        add_notes(last, document, shown, each.more)
        context.progress(number, len(slides))
    if style.is_rtl:
        mirror(presentation)
    _describe(presentation, title, document, context, language)
    _save(presentation, stream)


def _first_slide(deck: Deck, context: ExportContext) -> tuple[Slide, Sequence[str]]:
    """Add the title slide, with the summary if there is room, and return it and the ids of its sections."""
    sections = dict(deck.document.sections())
    slide, room = title_slide(deck, sections["title"], context.brand)
    summary = sections.get("summary", ())
    if summary and add_summary(slide, room, deck, heading_of(summary), summary):
        return slide, ("title", "summary")
    return slide, ("title",)


def _joined(slides: Iterable[SlideOutline], deck: Deck) -> Iterator[SlideOutline]:
    """Yield the slides, with prosecution and protection on one if both are short."""
    before: SlideOutline | None = None
    for each in slides:
        if before is not None and before.may_share(each) and have_room(deck, _titled((*before.blocks, *each.blocks))):
            before = before.joined(each)
            continue
        if before is not None:
            yield before
        before = each
    if before is not None:
        yield before


def _titled(sections: Iterable[Sequence[Block]]) -> list[tuple[str, Sequence[Block]]]:
    return [(heading_of(blocks), blocks) for blocks in sections]


def _slides(deck: Deck, each: SlideOutline) -> list[Slide]:
    titled = _titled(each.blocks)
    if each.chart is not None:
        return [
            chart_slide(
                deck, each.chart, deck.labels.lead_separator.join(filter(None, (titled[0][0], each.chart.title)))
            )
        ]
    if (draw := _ALONE.get(each.sections[0])) is not None:
        return [draw(deck, *titled[0])]
    if {*each.sections} & {"notes", "sources"}:
        return end_slides(deck, titled)
    return pillars_slides(deck, titled)


def _only_in_notes(slide: Slide, each: SlideOutline, deck: Deck) -> None:
    """Name the sections that only the notes of a slide have."""
    if names := [*slide.only_in_notes, *each.only_in_notes]:
        text = deck.labels.only_in_notes.format(sections=deck.labels.list_separator.join(names))
        line = Line(pieces=(Piece(text),), size=12, colour=GREY)
        slide.text("Only in the notes", FOOT, [line.shortened(FOOT.width, 1)], at_end=True)


def _footer(title: Title, document: Document, context: ExportContext) -> str:
    """Return the name, the edition, the tier and the publisher, as at the edges of the sheet."""
    labels, badge = document.labels, title.badge
    parts = [on_one_line(title.name)]
    parts += [labels.edition_year.format(year=title.edition)] if title.edition else []
    if badge is not None and badge.tier:
        report = f"{labels.list_separator}{labels.report_of.format(year=badge.year)}" if badge.year else ""
        claimed = f"{labels.list_separator}{labels.claimed}" if badge.claimed else ""
        parts.append(f"{views.tier_words(badge.tier, labels).name}{claimed}{report}")
    return listed(" · ", *parts, context.brand.organisation.strip() or capital(on_one_line(title.topic)))


def _describe(presentation: Any, title: Title, document: Document, context: ExportContext, language: str) -> None:
    """Set the properties of the file, instead of the dates and names of python-pptx."""
    properties = presentation.core_properties
    date = context.date
    name = " ".join(title.name.split())
    properties.title = document.labels.file_title.format(kind=title.kind, name=name)[:255]
    properties.subject = " ".join(title.topic.split())[:255]
    properties.author, properties.last_modified_by = context.brand.organisation.strip()[:255], "tipreport"
    properties.comments, properties.keywords, properties.category = "", "", ""
    properties.language, properties.revision = language, 1
    if date is not None:
        properties.created = properties.modified = dt.datetime(date.year, date.month, date.day)  # noqa: DTZ001 - written as UTC
        return
    part = properties._element  # noqa: SLF001 - python-pptx cannot remove a property; both are optional (ISO 29500-2)
    for element in [*part.iterchildren(qn("dcterms:created"), qn("dcterms:modified"))]:
        part.remove(element)


def _save(presentation: Any, stream: BinaryIO) -> None:
    """Write the zip file with a fixed time, since python-pptx would write the time of day."""
    buffer = BytesIO()
    presentation.save(buffer)
    copy_zip(buffer, stream)
