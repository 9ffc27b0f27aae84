"""PDF files: one brief as a sheet, or a collection as a booklet."""

import datetime as dt
from collections.abc import Iterator
from typing import BinaryIO

from attrs import evolve, frozen

from tipreport.document import CitationRef, Document, Documents, Heading, Labels, NoteRef, all_spans, capital
from tipreport.document.views import collection_entries
from tipreport.errors import ExportError
from tipreport.exporters.pdf.design.grid import A4, LETTER, Grid
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.exporters.pdf.page.booklet import bookmark_title, contents_header, superseded_by
from tipreport.exporters.pdf.page.chapters import Chapter, draw
from tipreport.exporters.pdf.page.contents import CONTENTS, contents
from tipreport.exporters.pdf.page.cover import COVER, cover
from tipreport.exporters.pdf.page.header_footer import brief_header
from tipreport.exporters.pdf.page.sheet import Sheet, lay_out_sheet
from tipreport.exporters.pdf.page.short_sheet import ShortSheet
from tipreport.exporters.pdf.page.title_band import TOP
from tipreport.exporters.pdf.tagged import (
    Attachment,
    FontError,
    Metadata,
    MissingGlyphError,
    Node,
    TaggedDocument,
    writing_mode,
)
from tipreport.exporters.pdf.text.faces import Faces, load_faces
from tipreport.exporters.pdf.text.missing import describe_unset
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.files import parse_brief
from tipreport.model import CountryBrief
from tipreport.plugin import ExportContext

_GRIDS = {"a4": A4, "letter": LETTER}
_YAML = "application/yaml"  # RFC 9512
_CREATOR = "tipreport"


def render_pdf(documents: Documents, stream: BinaryIO, options: PdfOptions, context: ExportContext) -> None:
    """Write one brief as a sheet, or a collection as a booklet.

    Raises `ExportError` for a character that no installed font has, and for a logo that cannot be read.
    """
    builder = _PdfBuilder(_GRIDS[options.paper], Theme.of(context.brand), context)
    faces = load_faces(right_to_left=documents.direction == "rtl")
    if lacks := faces.first_missing(
        documents.labels.trafficking
    ):  # as in Arabic, so that not every document fails first
        faces = faces.with_script(lacks) or faces
    while True:
        try:
            made = builder.booklet(documents, faces) if documents.is_collection else builder.sheet(documents[0], faces)
            break
        except FontError as error:
            more = faces.with_script(error.character) if isinstance(error, MissingGlyphError) else None
            if more is None:
                raise ExportError(_unset(error, documents, faces, context)) from error
            faces = more
    made.save(stream)


def _part(document: Document, collection: Documents) -> Node:
    """The part of a booklet that is a brief, with the language and the direction that differ from the booklet's."""
    has_other_direction = document.direction != collection.direction
    return Node(
        "Part",
        language=document.language if document.language != collection.language else "",
        attributes=writing_mode(right_to_left=document.direction == "rtl") if has_other_direction else "",
    )


def _unset(error: FontError, documents: Documents, faces: Faces, context: ExportContext) -> str:
    """An error message for text that cannot be set: it lists all fields with such text."""
    briefs = [brief for document in documents for brief in _briefs_of(document)]
    brand = [("the brand: organisation", context.brand.organisation or "")]
    found = describe_unset(briefs, brand, faces)
    if found:
        return found
    words = [(f"{each.id}: the document in {each.language}", _words_of(each)) for each in documents]
    text = error.character if isinstance(error, MissingGlyphError) else getattr(error, "text", "")
    return describe_unset((), words, faces) or describe_unset((), [("the document", text)], faces) or str(error)


def _words_of(document: Document) -> str:
    """The words of a document that are not those of a brief, such as headings: each once."""
    texts = (span.text for span in all_spans(document.blocks) if not isinstance(span, (CitationRef, NoteRef)))
    headings = (f"{block.text} {block.byline}" for block in document.blocks if isinstance(block, Heading))
    return " ".join(dict.fromkeys(" ".join((*headings, *texts)).split()))


@frozen
class _PdfBuilder:
    """Builds the files of one export."""

    grid: Grid
    theme: Theme
    context: ExportContext

    def sheet(self, document: Document, faces: Faces) -> TaggedDocument:
        """A sheet with one brief."""
        layout = self._layout(faces.of_direction(right_to_left=document.direction == "rtl"), document.labels)
        sheet = lay_out(layout, document)
        title = sheet.title
        made = self._document(
            document.labels.file_title.format(kind=title.kind, name=title.name), document, title.topic
        )
        draw(made, [self._chapter(layout, sheet, document)])
        self._attach(made, document)
        self.context.progress(1, 1)
        return made

    def booklet(self, collection: Documents, faces: Faces) -> TaggedDocument:
        """A booklet: a cover, the contents and all briefs, with consecutive page numbers."""
        entries = collection_entries(collection, collection.labels)
        documents = [entry.document for entry in entries]
        layout = self._layout(faces, collection.labels)
        last_report_year = collection.last_report_year or 0
        number = 2 + len(contents(layout, entries, [0] * len(entries), last_report_year).pages)
        chapters: list[Chapter] = []
        pages: list[int] = []
        for entry in entries:
            part = evolve(
                self._layout(
                    faces.of_direction(right_to_left=entry.document.direction == "rtl"),
                    entry.document.labels,
                    prefix=f"{entry.document.id}-",
                    node=_part(entry.document, collection),
                ),
                superseded=superseded_by(entry.document.labels, entry, entries, pages),
            )
            sheet = lay_out(part, entry.document, number)
            chapter = self._chapter(part, sheet, entry.document)
            chapters.append(evolve(chapter, title=bookmark_title(collection.labels, entry)))
            pages.append(number)
            number += len(sheet.flow.pages)
            self.context.progress(len(chapters), len(entries))
        footer = self.theme.organisation or layout.labels.trafficking
        cover_page = cover(layout, entries, pages)
        front = [Chapter(layout=layout, pages=[cover_page], title=collection.title, anchor=COVER)]
        if documents:
            contents_chapter = Chapter(
                layout=layout,
                pages=contents(layout, entries, pages, last_report_year).pages,
                title=layout.labels.contents,
                anchor=CONTENTS,
                header=contents_header(layout, collection.title, documents),
                first_header_page=1,
                footer=footer,
            )
            front.append(contents_chapter)
        made = self._document(collection.title, collection, layout.labels.trafficking)
        draw(made, [*front, *chapters])
        for document in documents:
            self._attach(made, document)
        return made

    # ------------------------------------------------------------ parts

    def _layout(self, faces: Faces, labels: Labels, *, prefix: str = "", node: Node | None = None) -> Layout:
        return Layout(self.grid, Typesetter(faces, self.theme.accent, labels, prefix), self.theme, node)

    def _document(self, title: str, made_of: Document | Documents, subject: str) -> TaggedDocument:
        day = self.context.date
        metadata = Metadata(
            title=title,
            language=made_of.language,
            right_to_left=made_of.direction == "rtl",
            date=dt.datetime(day.year, day.month, day.day, tzinfo=dt.UTC) if day else None,
            author=self.theme.organisation,
            subject=subject,
            creator=_CREATOR,
        )
        return TaggedDocument(metadata, page_size=(self.grid.width, self.grid.height))

    def _chapter(self, layout: Layout, sheet: Sheet, document: Document) -> Chapter:
        title = sheet.title
        return Chapter(
            layout=layout,
            pages=sheet.flow.pages,
            title=title.name,
            anchor=TOP,
            header=brief_header(layout, title, document.detail),
            footer=document.footer or self.theme.organisation or capital(title.topic),
        )

    def _attach(self, made: TaggedDocument, document: Document) -> None:
        for file in document.attachments:
            made.attach(
                Attachment(name=file.name, data=file.data, media_type=file.media_type, description=file.description)
            )


def lay_out(layout: Layout, document: Document, number: int = 1) -> Sheet:
    """Lay out a document from page ``number`` on; a short one on two pages."""
    if document.full is not None:
        known = document.shortener if document.shortener and document.shortener.has_made(document) else None
        return ShortSheet(layout, document.full, number, known).lay_out()
    return lay_out_sheet(layout, document, number=number, attached=_file_name(document))


def _file_name(document: Document) -> str:
    """The name of the attached brief; empty without one."""
    return next((file.name for file in document.attachments if file.media_type == _YAML), "")


def _briefs_of(document: Document) -> Iterator[CountryBrief]:
    """The brief that is attached to a document: errors name its fields."""
    for file in document.attachments:
        if file.media_type == _YAML:
            yield parse_brief(file.data.decode(), file.name)
