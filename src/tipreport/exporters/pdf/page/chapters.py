"""Chapters: placed pages are drawn one after the other, with their headers and footers."""

from collections.abc import Sequence

from attrs import frozen

from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.flow import PlacedRow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.header_footer import Header, draw_footer, draw_header
from tipreport.exporters.pdf.tagged import Bookmark, TaggedDocument


@frozen(kw_only=True)
class Chapter:
    """The pages of one brief, of the cover or of the contents.

    ``title`` and ``anchor`` make the chapter's bookmark, which holds those of its sections. Pages have a header from
    page ``first_header_page`` of the chapter on, and a footer unless it is empty.
    """

    layout: Layout
    pages: Sequence[Sequence[PlacedRow]]
    title: str
    anchor: str
    header: Header | None = None
    first_header_page: int = 2
    footer: str = ""


def draw(document: TaggedDocument, chapters: Sequence[Chapter]) -> None:
    """Draw all chapters with consecutive page numbers. The bookmarks of several chapters are closed."""
    count = sum(len(chapter.pages) for chapter in chapters)
    number = 0
    for chapter in chapters:
        layout = chapter.layout
        drawing = DrawingContext(
            document.canvas,
            layout.grid.width,
            layout.grid.height,
            layout.typesetter.faces,
            prefix=layout.typesetter.prefix,
        )
        target = f"#{drawing.prefix}{chapter.anchor}"
        bookmark = document.outline.add(chapter.title, target, is_open=len(chapters) == 1)
        for chapter_page, page in enumerate(chapter.pages, 1):
            number += 1
            drawing.page = number
            if chapter.header and chapter_page >= chapter.first_header_page:
                with document.canvas.artifact("Pagination", "Header"):
                    draw_header(layout, chapter.header, drawing)
            _draw_page(page, drawing, bookmark)
            if chapter.footer:
                with document.canvas.artifact("Pagination", "Footer"):
                    draw_footer(layout, chapter.footer, number, count, drawing)
            document.canvas.showPage()


def _draw_page(page: Sequence[PlacedRow], drawing: DrawingContext, bookmark: Bookmark) -> None:
    for y, row, repeated, hairlines, cut in page:
        if repeated:
            with drawing.canvas.artifact("Pagination"):
                row.draw(drawing, y, hairlines=hairlines, cut=cut)
            continue
        for name, title in row.anchors:
            if title:
                bookmark.add(title, f"#{drawing.prefix}{name}")
        row.draw(drawing, y, hairlines=hairlines, cut=cut)
