"""Placed pages are drawn, one after the other, with their heads and feet."""

from collections.abc import Sequence

from attrs import frozen

from tipreport.exporters.pdf.drawing.context import DrawingContext
from tipreport.exporters.pdf.flow.flow import PlacedRow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.header_footer import Header, draw_footer, draw_header
from tipreport.exporters.pdf.tagged import Bookmark, TaggedDocument


@frozen(kw_only=True)
class Chapter:
    """Pages that belong together: a brief's, or the cover. The first has no header; ``footer`` empty means none.

    ``title`` and ``place`` are the chapter's bookmark, under which those of its sections stand.
    """

    layout: Layout
    pages: Sequence[Sequence[PlacedRow]]
    title: str
    anchor: str
    header: Header | None = None
    headed: int = 2  # from which of its pages on
    footer: str = ""


def draw(document: TaggedDocument, chapters: Sequence[Chapter]) -> None:
    """Draw all chapters, their pages numbered through."""
    count = sum(len(chapter.pages) for chapter in chapters)
    number = 0
    for chapter in chapters:
        layout = chapter.layout
        drawing = DrawingContext(
            document.canvas, layout.grid.height, layout.typesetter.faces, prefix=layout.typesetter.prefix
        )
        bookmark = document.outline.add(chapter.title, f"#{drawing.prefix}{chapter.anchor}")
        for index, page in enumerate(chapter.pages, 1):
            number += 1
            drawing.page = number
            if chapter.header and index >= chapter.headed:
                with document.canvas.artifact("Pagination", "Header"):
                    draw_header(layout, chapter.header, drawing)
            _draw_page(page, drawing, bookmark)
            if chapter.footer:
                with document.canvas.artifact("Pagination", "Footer"):
                    draw_footer(layout, chapter.footer, number, count, drawing)
            document.canvas.showPage()


def _draw_page(page: Sequence[PlacedRow], drawing: DrawingContext, bookmark: Bookmark) -> None:
    for y, row, repeated, bare in page:
        if repeated:
            with drawing.canvas.artifact("Pagination"):
                row.draw(drawing, y, bare=bare)
            continue
        for name, title in row.anchors:
            if title:
                bookmark.add(title, f"#{drawing.prefix}{name}")
        row.draw(drawing, y, bare=bare)
