"""A document becomes a sheet: each block its strips, the strips pages.

Drawing comes when all is placed. So the pages that cite a source are known when the sources are measured, which come
last, and the number of pages when the first is drawn.
"""

from collections.abc import Sequence
from typing import TypeGuard, assert_never

from attrs import evolve, frozen

from tipreport.document import (
    Block,
    Chart,
    DataTable,
    Document,
    Figures,
    Findings,
    Heading,
    Link,
    NoteRef,
    Notes,
    Paragraph,
    PeriodTable,
    Quotations,
    Recommendations,
    Sources,
    Span,
    Terms,
    Text,
    TierLadder,
    Title,
    all_spans,
)
from tipreport.exporters.pdf import ladder as ladders
from tipreport.exporters.pdf.chart import chart
from tipreport.exporters.pdf.endmatter import notes, sources
from tipreport.exporters.pdf.figures import figure_table, period_table
from tipreport.exporters.pdf.flow import Flow
from tipreport.exporters.pdf.grid import DROP, LEAD_DROP
from tipreport.exporters.pdf.guide import guide
from tipreport.exporters.pdf.inline import bound
from tipreport.exporters.pdf.layout import Layout
from tipreport.exporters.pdf.lists import data_table, findings, labelled, subheading, terms_table, text
from tipreport.exporters.pdf.quotations import quotations
from tipreport.exporters.pdf.recommendations import recommendations
from tipreport.exporters.pdf.section import Section
from tipreport.exporters.pdf.strips import Item, Strip, paragraph
from tipreport.exporters.pdf.styles import CAPTION, HEADING
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.tiles import tiles
from tipreport.exporters.pdf.title import callout, title_band

LONG = 6  # pages, beyond which a line of contents stands under the summary
_COMPANY = 3  # sources that go with the reading guide to a page that it would have for itself
_BETWEEN, _AFTER_LADDER, _PARAGRAPHS = 9.0, 8.0, 6.5  # white between blocks


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
        self.noted = {span.number for span in all_spans(late) if isinstance(span, NoteRef)}
        self._note([self.band, *self.callouts])
        self.guide: Section | None = None  # what follows the sources
        self._ended = False
        self.sections = [self._section(blocks) for _, blocks in parts]

    def _section(self, blocks: Sequence[Block]) -> "tuple[Section, Sequence[Block], list[Strip]]":
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
            self._ended = True
            return section, rest, []  # when the pages that cite them are known
        if self._ended:
            self.guide = section
        return section, rest, self._strips(section, rest, {})

    def _strips(self, section: Section, blocks: Sequence[Block], cited: dict[int, set[int]]) -> list[Strip]:
        strips: list[Strip] = []
        before: Block | None = None
        for block, after in zip(blocks, (*blocks, None)[1:], strict=True):
            if isinstance(before, TierLadder) and _is_caption(block):
                continue  # it went on with the ladder's
            made = _made(self, section, block, cited, after=after, first=not strips)
            if strips and made and not isinstance(before, Heading):
                if not made[0].before:
                    made[0].before = _white(block, section)
                if _is_caption(block):
                    strips[-1].keep = True
            self._note(made)
            strips += made
            before = block
        return strips or [Strip(items=(), height=0.0, base=section.drop)]

    def _note(self, strips: Sequence[Strip]) -> None:
        """Keep in mind which data notes are referred to: those lead back."""
        for strip in strips:
            self.noted.update(mark.number for text in strip.texts() for _, mark in text.marks if mark.kind == "note")

    def placed(self, number: int, contents: dict[str, int]) -> Flow:
        """The pages, with a line of contents if the pages of sections are given."""
        flow = Flow(self.layout.grid, number)
        flow.y = self.top
        flow.go_on([self.band, *self.callouts])
        self.contents = contents
        before: tuple[Flow, Section, list[Strip]] | None = None
        for section, blocks, measured in self.sections:
            strips = measured or self._strips(section, blocks, flow.cited)
            if contents and any(isinstance(block, Paragraph) and block.role == "lead" for block in blocks):
                strips = [*self._with_contents(section, strips[0], contents), *strips[1:]]
            if section is self.guide and before and not flow.fits(section, strips):
                flow = self._with_company(before, section, strips)
                continue
            before = flow.copy(), section, strips
            flow.section(section, strips)
        return flow

    def _with_company(self, before: "tuple[Flow, Section, list[Strip]]", guide: Section, strips: list[Strip]) -> Flow:
        """The last sources go with the reading guide to a page that it would begin, or have for itself."""
        flow, section, others = before
        if len(others) > _COMPANY:
            flow.section(section, others[:-_COMPANY])
        flow.new_page()
        if len(others) > _COMPANY:
            flow.go_on(others[-_COMPANY:])
        else:
            flow.section(section, others)
        flow.section(guide, strips)
        return flow

    def _with_contents(self, section: Section, summary: Strip, pages: dict[str, int]) -> list[Strip]:
        """The summary, and the sections after the first page: ``Prosecution 2, Profile 4.``.

        They stand under its heading, or under the summary where that takes less room.
        """
        says: list[Span] = []
        for other, _, _ in self.sections:
            page = pages.get(other.name, 0)
            if page > min(pages.values()):
                says += (Text(f"{', ' if says else ''}{bound(other.name)}\u00a0"), Link(str(page), f"#{other.place}"))
        grid = self.layout.grid
        words = self.layout.words((*says, Text(".")), CAPTION)
        node = Node("P", section.node)
        beside = self.layout.lines(words, CAPTION, grid.column - 4, node)
        under = self.layout.lines(words, CAPTION, grid.text, node)
        top = summary.base + HEADING.leading - HEADING.base + 5.0
        if top + beside.height > summary.height + _PARAGRAPHS + under.height:
            return [summary, paragraph(grid.edge, under, before=_PARAGRAPHS)]
        items = [*summary.items, Item(grid.left, top, beside)]
        return [evolve(summary, items=items, height=max(summary.height, top + beside.height))]


def _is_caption(block: Block | None) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.role == "caption"


def _white(block: Block, section: Section) -> float:
    match block:
        case Paragraph(role="caption"):
            return 6.0 if section.wide else 4.0
        case TierLadder():
            return _AFTER_LADDER
        case Paragraph():
            return _PARAGRAPHS
    return _BETWEEN


def _made(  # noqa: C901, PLR0911, PLR0912 - a case a block, each one call
    sheet: _Sheet,
    section: Section,
    block: Block,
    cited: dict[int, set[int]],
    *,
    after: Block | None,
    first: bool,
) -> list[Strip]:
    layout = sheet.layout
    match block:
        case Title():
            return []
        case Heading():
            return [subheading(layout, section, block, first=first)]
        case Paragraph():
            return [text(layout, section, block, before=0.0 if first else _PARAGRAPHS)]
        case TierLadder():
            return ladders.ladder(layout, section, block, after.spans if _is_caption(after) else ())
        case Figures(key=True):
            return tiles(layout, section, block)
        case Figures():
            return figure_table(layout, section, block)
        case Chart():
            return chart(layout, section, block)
        case PeriodTable():
            return period_table(layout, section, block)
        case Findings():
            return findings(layout, section, block)
        case Recommendations():
            return recommendations(layout, section, block)
        case Terms(heads=(first_head, second_head)):
            return terms_table(layout, section, block, (first_head, second_head))
        case Terms() if section is sheet.guide:
            return guide(layout, section, block, sheet.attached)
        case Terms():
            return labelled(layout, section, block)
        case DataTable():
            return data_table(layout, section, block)
        case Quotations():
            return quotations(layout, section, block)
        case Notes():
            return notes(layout, section, block, sheet.noted)
        case Sources():
            return sources(layout, section, block, cited)
        case _:
            assert_never(block)
