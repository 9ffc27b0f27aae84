"""A document becomes a sheet: its sections are measured, then placed on pages.

Drawing comes when all is placed. So the pages that cite a source are known when the sources are measured, which come
last, and the number of pages when the first is drawn.
"""

from collections.abc import Sequence

from attrs import evolve, frozen

from tipreport.document import (
    Block,
    Document,
    Figures,
    Heading,
    Link,
    NoteRef,
    Paragraph,
    Sources,
    Span,
    Text,
    TierLadder,
    Title,
    all_spans,
)
from tipreport.exporters.pdf.blocks import ladder as ladders
from tipreport.exporters.pdf.blocks.dispatch import PARAGRAPHS, DocumentContext, rows_of
from tipreport.exporters.pdf.design.grid import DROP, LEAD_DROP
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, RowItem, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.page.title_band import callout, title_band
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import non_breaking
from tipreport.exporters.pdf.text.styles import CAPTION, HEADING

LONG = 6  # pages, beyond which a line of contents stands under the summary
_COMPANY = 3  # sources that go with the reading guide to a page that it would have for itself


@frozen
class Sheet:
    """A brief, laid out: its title and its pages."""

    title: Title
    flow: Flow


def lay_out(layout: Layout, document: Document, *, number: int = 1, attached: str = "") -> Sheet:
    """The sheet of a document whose first page has this number; ``attached`` is the name of the file inside."""
    made = _Sheet(layout, document, attached)
    flow = made.placed(number, {})
    for _ in range(2):  # the line of contents may move what it tells of
        if len(flow.pages) <= LONG or flow.opened == made.contents:
            break
        flow = made.placed(number, flow.opened)
    return Sheet(made.title, flow)


class _Sheet:
    """A sheet while it is laid out: what is measured once, and placed as often as page numbers move."""

    def __init__(self, layout: Layout, document: Document, attached: str) -> None:
        self.layout = layout
        self.attached = attached
        self.contents: dict[str, int] = {}
        (_, (title, *callouts)), *parts = document.sections()
        if not isinstance(title, Title):
            raise TypeError(f"expected a document that begins with its title, not with {title!r}")
        self.title = title
        self.top, self.band = title_band(layout, title)
        self.callouts = [callout(layout, block) for block in callouts if isinstance(block, Paragraph)]
        late = tuple(block for block in document.blocks if isinstance(block, Sources))
        self.referenced_notes = {span.number for span in all_spans(late) if isinstance(span, NoteRef)}
        self._note([self.band, *self.callouts])
        self.guide: Section | None = None
        self.sections = [self._section(blocks) for _, blocks in parts]

    def _section(self, blocks: Sequence[Block]) -> "tuple[Section, Sequence[Block], list[Row]]":
        heading, *rest = blocks
        if not isinstance(heading, Heading):
            raise TypeError(f"expected a section that begins with its heading, not with {heading!r}")
        led = any(isinstance(block, Paragraph) and block.role == "lead" for block in rest)
        section = Section(
            self.layout,
            heading.text,
            heading.byline,
            drop=LEAD_DROP if led else DROP,
            wide=any(isinstance(block, Figures) and block.key for block in rest),
            narrow=ladders.HEADING if rest and isinstance(rest[0], TierLadder) else 0.0,
        )
        if any(isinstance(block, Sources) for block in rest):
            return section, rest, []  # when the pages that cite them are known
        if heading.id == "guide":
            self.guide = section
        return section, rest, self._strips(section, rest, {})

    def _strips(self, section: Section, blocks: Sequence[Block], cited: dict[int, set[int]]) -> list[Row]:
        context = DocumentContext(referenced_notes=self.referenced_notes, cited=cited, attached=self.attached)
        rows = rows_of(self.layout, section, blocks, context)
        self._note(rows)
        return rows

    def _note(self, rows: Sequence[Row]) -> None:
        """Keep in mind which data notes are referred to: those lead back."""
        for row in rows:
            self.referenced_notes.update(
                mark.number for text in row.texts() for _, mark in text.marks if mark.kind == "note"
            )

    def placed(self, number: int, contents: dict[str, int]) -> Flow:
        """The pages, with a line of contents if the pages of sections are given."""
        flow = Flow(self.layout.grid, number)
        flow.y = self.top
        flow.go_on([self.band, *self.callouts])
        self.contents = contents
        before: tuple[Flow, Section, list[Row]] | None = None
        for section, blocks, measured in self.sections:
            rows = measured or self._strips(section, blocks, flow.cited)
            if contents and any(isinstance(block, Paragraph) and block.role == "lead" for block in blocks):
                rows = [*self._with_contents(section, rows[0], contents), *rows[1:]]
            if section is self.guide and before and not flow.fits(section, rows):
                flow = self._with_company(before, section, rows)
                continue
            before = flow.copy(), section, rows
            flow.section(section, rows)
        return flow

    def _with_company(self, before: "tuple[Flow, Section, list[Row]]", guide: Section, rows: list[Row]) -> Flow:
        """The last sources go with the reading guide to a page that it would begin, or have for itself."""
        flow, section, others = before
        if len(others) > _COMPANY:
            flow.section(section, others[:-_COMPANY])
        flow.new_page()
        if len(others) > _COMPANY:
            flow.go_on(others[-_COMPANY:])
        else:
            flow.section(section, others)
        flow.section(guide, rows)
        return flow

    def _with_contents(self, section: Section, summary: Row, pages: dict[str, int]) -> list[Row]:
        """The summary, and the sections after the first page: ``Prosecution 2, Profile 4.``.

        They stand under its heading, or under the summary where that takes less room.
        """
        spans: list[Span] = []
        for other, _, _ in self.sections:
            page = pages.get(other.name, 0)
            if page > min(pages.values()):
                spans += (
                    Text(f"{', ' if spans else ''}{non_breaking(other.name)}\u00a0"),
                    Link(str(page), f"#{other.anchor}"),
                )
        grid = self.layout.grid
        words = self.layout.words((*spans, Text(".")), CAPTION)
        node = Node("P", section.node)
        beside = self.layout.lines(words, CAPTION, grid.column - 4, node)
        under = self.layout.lines(words, CAPTION, grid.text, node)
        top = summary.baseline + HEADING.leading - HEADING.baseline + 5.0
        if top + beside.height > summary.height + PARAGRAPHS + under.height:
            return [summary, paragraph(grid.edge, under, space_before=PARAGRAPHS)]
        items = [*summary.items, RowItem(grid.left, top, beside)]
        return [evolve(summary, items=items, height=max(summary.height, top + beside.height))]
