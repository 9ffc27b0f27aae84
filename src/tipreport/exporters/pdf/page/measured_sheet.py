"""The parts of a sheet, measured once and placed on pages."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import chain
from types import MappingProxyType
from typing import TypeAlias

from attrs import evolve

from tipreport.document import (
    Block,
    CountryTable,
    Document,
    Figures,
    Heading,
    Link,
    NoteRef,
    Notes,
    Paragraph,
    Recommendations,
    Sources,
    Span,
    Text,
    TierLadder,
    Title,
    all_spans,
)
from tipreport.document.views import drawn_in_tiles
from tipreport.exporters.pdf.blocks.dispatch import PARAGRAPH_SPACING, DocumentContext, grid_of, rows_of
from tipreport.exporters.pdf.blocks.ladder import heading_width
from tipreport.exporters.pdf.blocks.notes import in_two_columns
from tipreport.exporters.pdf.blocks.sources import SourceRows, sources_in_two_columns
from tipreport.exporters.pdf.design.grid import RULE_TO_BASELINE, RULE_TO_LEAD_BASELINE, USUAL, Spacing
from tipreport.exporters.pdf.flow.columns import Columns
from tipreport.exporters.pdf.flow.flow import Flow
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row, RowItem, paragraph
from tipreport.exporters.pdf.flow.section import Section
from tipreport.exporters.pdf.flow.splits import ONE_LINE, SOME_LINES
from tipreport.exporters.pdf.page.title_band import callout, title_band
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.inline import non_breaking
from tipreport.exporters.pdf.text.styles import CAPTION, HEADING
from tipreport.exporters.pdf.text.versions import Store, VersionTexts

LONG_SHEET = 6  # longer sheets have a line of contents with the summary
_COMPACT = frozenset({"summary", "recommendations", "routes", "notes"})  # sections with a form that needs less room
_ROWS_WITH_GUIDE = 3  # sources that move with the reading guide, so that it has no page of its own


MeasuredSection: TypeAlias = tuple[Section, Sequence[Block], list[Row]]


class MeasuredSheet:
    """A sheet whose parts are measured once, and placed again whenever page numbers change.

    Sections that some ``earlier`` sheets of short documents have too are not measured again, nor are texts of a section
    of the same name. One of these sheets is drawn. In a sheet that ``is_compact``, some sections are measured again in
    a form that needs less room.
    """

    def __init__(
        self,
        layout: Layout,
        document: Document,
        attached: str = "",
        earlier: "Sequence[MeasuredSheet]" = (),
        *,
        is_compact: bool = False,
    ) -> None:
        self.layout = layout
        self._document = document
        self.stores: dict[str, Store] = earlier[0].stores if earlier else {}  # of each section
        self.attached = attached
        self.is_short = document.detail == "short"  # its sources have no pages
        self.is_compact = is_compact
        self.contents: dict[str, int] = {}
        (_, (title, *callouts)), *parts = document.sections()
        if not isinstance(title, Title):
            raise TypeError(f"expected a document that begins with its title, not with {title!r}")
        self.title = title
        self.top: float
        self.band: Row
        same = next((sheet for sheet in earlier if sheet.title == title), None)
        self.top, self.band = (same.top, same.band) if same else title_band(layout, title)
        self.callouts = [callout(layout, block) for block in callouts if isinstance(block, Paragraph)]
        self._drawn = frozenset(chain.from_iterable(map(drawn_in_tiles, _key_figures(document.blocks))))
        self.referenced_notes = {*_referenced_late(document.blocks, is_short=self.is_short)}
        self._collect_references([self.band, *self.callouts])
        self.guide: Section | None = None
        self.blocks = document.blocks
        self._parts = dict(parts)
        self.source_rows = SourceRows(is_short=self.is_short)
        if is_compact:
            self.source_rows = earlier[0].source_rows
            self.referenced_notes, self.guide = earlier[0].referenced_notes, earlier[0].guide
        self._late_rows: tuple[Mapping[int, set[int]], list[Row]] = {}, []
        self.sections: list[MeasuredSection] = [
            self._known(name, blocks, earlier) or self._section(blocks) for name, blocks in parts
        ]

    def compacted(self) -> "MeasuredSheet":
        """The sheet with some sections in a form that needs less room."""
        return MeasuredSheet(self.layout, self._document, self.attached, (self,), is_compact=True)

    def _known(self, name: str, blocks: Sequence[Block], earlier: "Sequence[MeasuredSheet]") -> MeasuredSection | None:
        """Return a measured section of earlier sheets; None if none has it, or if it has a compact form."""
        if self.is_compact and name in _COMPACT:
            return None
        return next((known for sheet in earlier if (known := sheet.known(name, blocks))), None)

    def known(self, name: str, blocks: Sequence[Block]) -> MeasuredSection | None:
        """Return the measured section of this name, if it has the same blocks."""
        if self._parts.get(name) != blocks:
            return None
        return next((measured for measured in self.sections if measured[0].id == name), None)

    def height(self, spacing: Spacing) -> float:
        """The height of the title band and of all measured sections, without the losses at the ends of pages."""
        heights = (
            max(rows + spacing.rows * between + spacing.padding * padding, heading)
            for rows, between, padding, heading in self._heights
        )
        around = spacing.above_section - spacing.below_rule
        return self.band.height + sum(around + height for height in heights)

    @cached_property
    def _heights(self) -> list[tuple[float, float, float, float]]:
        """The heights of each section: of its rows, the space between them, their padding, and the heading beside."""
        heights = []
        for section, _, rows in self.sections:
            first = section.first_baseline - rows[0].baseline if rows else 0.0
            between = sum(row.space_before for row in rows[1:])
            padding = sum(row.padding for row in rows)
            heights.append(
                (first + sum(row.height for row in rows) - padding, between, padding, section.heading.height)
            )
        return heights

    def _section(self, blocks: Sequence[Block]) -> MeasuredSection:
        heading, *rest = blocks
        if not isinstance(heading, Heading):
            raise TypeError(f"expected a section that begins with its heading, not with {heading!r}")
        has_lead = any(isinstance(block, Paragraph) and block.role == "lead" for block in rest)
        section = Section(
            self._layout_of(heading.id),
            heading.id,
            heading.text,
            heading.byline,
            rule_to_baseline=RULE_TO_LEAD_BASELINE if has_lead else RULE_TO_BASELINE,
            full_width=any(map(_is_wide, rest)),
            heading_width=heading_width(self.layout) if _has_ladders(rest) else 0.0,
            continued_above=any(isinstance(block, Recommendations) for block in rest),
        )
        if any(isinstance(block, Sources) for block in rest) and not self.is_short:
            return section, rest, []  # measured when the pages that cite them are known
        if heading.id == "guide":
            self.guide = section
        return section, rest, self.rows(section, rest)

    def _layout_of(self, section: str) -> Layout:
        """The layout of a section; in a short document it takes lines from earlier sheets."""
        if not self.is_short:
            return self.layout
        version = VersionTexts(self.stores.setdefault(section, {}))
        return evolve(self.layout, typesetter=evolve(self.layout.typesetter, version=version))

    def rows(
        self, section: Section, blocks: Sequence[Block], citing_pages: Mapping[int, set[int]] = MappingProxyType({})
    ) -> list[Row]:
        """Measure the rows of a section. ``citing_pages`` are the pages to list with each source."""
        context = DocumentContext(
            referenced_notes=self.referenced_notes,
            citing_pages=citing_pages,
            source_rows=self.source_rows,
            attached=self.attached,
            drawn=self._drawn,
            is_short=self.is_short,
            is_compact=self.is_compact,
        )
        rows = rows_of(section.layout, section, blocks, context)
        self._collect_references(rows)
        return rows

    def _rows_with_pages(
        self, section: Section, blocks: Sequence[Block], citing_pages: Mapping[int, set[int]]
    ) -> list[Row]:
        """Measure the sources, or take the rows of the last placement if the same pages cite them."""
        pages, rows = self._late_rows
        if not rows or pages != citing_pages:
            rows = self.rows(section, blocks, citing_pages)
            self._late_rows = citing_pages, rows
        return rows

    def _collect_references(self, rows: Sequence[Row]) -> None:
        """Remember the data notes that these rows refer to, since those link back."""
        for row in rows:
            self.referenced_notes.update([mark.number for mark in row.marks() if mark.kind == "note"])

    def begin(
        self,
        number: int,
        spacing: Spacing = USUAL,
        later: Spacing | None = None,
        of_pages: Mapping[int, Spacing] = MappingProxyType({}),
    ) -> Flow:
        """Place the title band and the remarks below it on a page with this number. The spacings are as in `Flow`."""
        last_row = ONE_LINE if self.is_short or self.is_compact else SOME_LINES
        flow = Flow(self.layout.grid, number, spacing, later, of_pages=of_pages, last_row=last_row)
        flow.y = self.top
        flow.add_rows([self.band, *self.callouts])
        return flow

    def place(
        self,
        number: int,
        contents: dict[str, int],
        spacing: Spacing,
        of_pages: Mapping[int, Spacing] = MappingProxyType({}),
    ) -> Flow:
        """Place everything on pages, with a line of contents if the pages of the sections are given."""
        flow = self.begin(number, spacing, of_pages=of_pages)
        self.contents = contents
        previous: tuple[Flow, Section, list[Row]] | None = None
        following = chain((section for section, _, _ in self.sections[1:]), (None,))
        for (section, blocks, measured), after in zip(self.sections, following, strict=True):
            rows = measured or self._rows_with_pages(section, blocks, flow.citing_pages())
            if contents and any(isinstance(block, Paragraph) and block.role == "lead" for block in blocks):
                rows = [*self._with_contents(flow, section, rows[0], contents), *rows[1:]]
            if section is self.guide and previous and not flow.fits(section, rows):
                flow = self._with_last_sources(previous, section, rows)
                continue
            if after and after is self.guide:
                previous = flow.copy(), section, rows
            flow.add_section(section, rows)
        return flow

    def _with_last_sources(
        self, previous: "tuple[Flow, Section, list[Row]]", guide: Section, guide_rows: list[Row]
    ) -> Flow:
        """Move the last sources to the page of the reading guide, which would otherwise begin it or be alone there."""
        flow, section, rows = previous
        count = _ROWS_WITH_GUIDE
        if len(rows) == 1 and isinstance(rows[0], Columns) and len(rows[0].entries) > 2 * _ROWS_WITH_GUIDE:
            rows = [*rows[0].parted(len(rows[0].entries) - 2 * _ROWS_WITH_GUIDE)]
            count = 1
        if len(rows) > count:
            flow.add_section(section, rows[:-count])
        flow.new_page()
        if len(rows) > count:
            flow.add_rows(rows[-count:])
        else:
            flow.add_section(section, rows)
        flow.add_section(guide, guide_rows)
        return flow

    def _with_contents(self, flow: Flow, section: Section, summary: Row, pages: dict[str, int]) -> list[Row]:
        """The summary and a list of the sections after the first page: ``Prosecution 2, Profile 4.``.

        The list is below the section's heading, or below the summary if that takes less room or the summary goes on
        over a page, where the heading is repeated.
        """
        spans: list[Span] = []
        for other, _, _ in self.sections:
            page = pages.get(other.id, 0)
            if page > min(pages.values()):
                separator = self.layout.labels.list_separator if spans else ""
                spans += (
                    Text(f"{separator}{non_breaking(other.title)}\u00a0"),
                    Link(str(page), f"#{other.anchor}"),
                )
        grid = self.layout.grid
        words = self.layout.words((*spans, Text(".")), CAPTION)
        node = Node("P", section.node)
        below_heading = self.layout.lines(words, CAPTION, grid.column - 4, node)
        below_summary = self.layout.lines(words, CAPTION, grid.text_width, node)
        top = summary.baseline + HEADING.leading - HEADING.baseline + 5.0
        items = [*summary.items, RowItem(grid.left, top, below_heading)]
        beside = [evolve(summary, items=items, height=max(summary.height, top + below_heading.height))]
        needs_less = top + below_heading.height <= summary.height + PARAGRAPH_SPACING + below_summary.height
        if needs_less and flow.fits(section, beside):
            return beside
        return [summary, paragraph(grid.text_edge, below_summary, space_before=PARAGRAPH_SPACING)]


def _referenced_late(blocks: Sequence[Block], *, is_short: bool) -> Iterator[int]:
    """Yield the numbers of the data notes that the sources refer to.

    In a short document, these are all notes that are about records.
    """
    for block in blocks:
        if isinstance(block, Notes) and is_short:
            yield from (note.number for note in block.items if note.records)
        elif isinstance(block, Sources):
            yield from (span.number for span in all_spans(block) if isinstance(span, NoteRef))


def _key_figures(blocks: Sequence[Block]) -> Iterator[Figures]:
    return (block for block in blocks if isinstance(block, Figures) and block.key)


def _has_ladders(blocks: Sequence[Block]) -> bool:
    """Return whether a section begins with a ladder, whose labels are beside its heading; those of a grid are not."""
    return bool(blocks) and isinstance(blocks[0], TierLadder) and not grid_of(blocks)


def _is_wide(block: Block) -> bool:
    """Return whether a block needs column 1 too."""
    if isinstance(block, Notes):
        return in_two_columns(block)
    if isinstance(block, Sources):
        return sources_in_two_columns(block)
    return isinstance(block, CountryTable) or (isinstance(block, Figures) and block.key)
