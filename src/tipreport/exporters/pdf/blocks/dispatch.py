"""Turning the blocks of a section into rows."""

from collections.abc import Collection, Container, Mapping, Sequence
from typing import TypeGuard, assert_never

from attrs import frozen

from tipreport.document import (
    Block,
    Chart,
    CountryTable,
    DataTable,
    Figures,
    Findings,
    Heading,
    Matrix,
    Notes,
    Paragraph,
    PeriodTable,
    Quotations,
    Recommendations,
    RecordRef,
    Routes,
    Sources,
    Terms,
    TierLadder,
    Title,
)
from tipreport.document.sections.tier_grid import share_grid
from tipreport.document.views import data_table, only_row, run_in, series_entry, title_and_unit, without_drawn
from tipreport.exporters.pdf.blocks.chart import chart, chart_title
from tipreport.exporters.pdf.blocks.countries import countries
from tipreport.exporters.pdf.blocks.figures import figures, periods
from tipreport.exporters.pdf.blocks.findings import findings
from tipreport.exporters.pdf.blocks.guide import guide
from tipreport.exporters.pdf.blocks.ladder import ladder
from tipreport.exporters.pdf.blocks.matrix import matrix
from tipreport.exporters.pdf.blocks.notes import notes
from tipreport.exporters.pdf.blocks.paragraphs import labelled_paragraph, paragraph_row, subheading
from tipreport.exporters.pdf.blocks.quotations import quotations
from tipreport.exporters.pdf.blocks.recommendations import FEW, FEW_IN_SHORT, recommendations
from tipreport.exporters.pdf.blocks.routes import MOST_IN_COMPACT, MOST_NAMES, routes
from tipreport.exporters.pdf.blocks.sources import SourceRows
from tipreport.exporters.pdf.blocks.tables import table
from tipreport.exporters.pdf.blocks.terms import series_list, terms, terms_list
from tipreport.exporters.pdf.blocks.tier_grid import tier_grid
from tipreport.exporters.pdf.blocks.tiles import tiles
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import HorizontalRule, Row
from tipreport.exporters.pdf.flow.section import Section

PARAGRAPH_SPACING = 6.5
_BLOCK_SPACING, _LADDER_SPACING, _INTRODUCED_SPACING = 9.0, 8.0, 3.0
_CAPTION_SPACING, _FULL_WIDTH_CAPTION_SPACING = 4.0, 6.0


@frozen(kw_only=True)
class DocumentContext:
    """The facts about the whole document that single blocks depend on.

    - ``referenced_notes``: the numbers of the data notes that the text refers to
    - ``citing_pages``: the pages that cite each source
    - ``source_rows``: the sources that are measured already
    - ``attached``: the name of the attached file
    - ``drawn``: the figures in the small charts of key figures, which no panel without comparison repeats
    - ``is_short``: whether it is a short document
    - ``is_compact``: whether blocks have the form that needs less room
    """

    referenced_notes: Container[int]
    citing_pages: Mapping[int, Collection[int]]
    source_rows: SourceRows
    attached: str = ""
    drawn: Collection[RecordRef] = ()
    is_short: bool = False
    is_compact: bool = False


def rows_of(layout: Layout, section: Section, blocks: Sequence[Block], context: DocumentContext) -> list[Row]:
    """The rows of a section, at least one."""
    rows: list[Row] = []
    previous: Block | None = None
    title: Heading | None = None
    ladders = grid_of(blocks)
    for block, following in zip(blocks, (*blocks, None)[1:], strict=True):
        if isinstance(block, TierLadder) and block in ladders[:-1]:
            continue  # the last ladder is drawn with them
        if _is_caption(block) and (isinstance(previous, TierLadder) or _has_tiles(previous)):
            continue  # it was added to the caption of the ladder or the tiles
        if isinstance(block, Heading) and _takes_title(following):
            title = block
            continue
        first = not rows or isinstance(previous, Heading)
        if ladders and isinstance(block, TierLadder):
            added = tier_grid(layout, section, ladders, following.spans if _is_caption(following) else ())
        else:
            added = _block_rows(layout, section, block, context, title=title, following=following, first=first)
        if rows and added and not isinstance(previous, Heading):
            if not added[0].space_before:
                added[0].space_before = _space_before(block, section, previous)
            if _is_caption(block) or _introduces(previous, block):
                rows[-1].keep_with_next = True
            if _ends_with_rule(rows[-1]):
                added[0].hairlines = ()
        rows += added
        previous, title = block, None
    return rows or [Row(items=(), height=0.0, baseline=section.rule_to_baseline)]


def _takes_title(block: Block | None) -> bool:
    """Whether a block has its subheading in its first line: in the head of a table, or beside a paragraph."""
    match block:
        case Figures(key=False) | PeriodTable() | Matrix():
            return True
        case Terms(heads=(_, _)):
            return True
    return False


def grid_of(blocks: Sequence[Block]) -> Sequence[TierLadder]:
    """Return the ladders of a section that are drawn as one grid; none if each is drawn as a ladder."""
    ladders = [block for block in blocks if isinstance(block, TierLadder)]
    return ladders if share_grid(ladders) else ()


def _is_caption(block: Block | None) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.role == "caption"


def _has_tiles(block: Block | None) -> bool:
    return isinstance(block, Figures) and block.key and not block.small


def _introduces(previous: Block | None, block: Block) -> bool:
    """Whether a paragraph is about the names below it, as one about programmes is; one about treaties is not."""
    return isinstance(previous, Paragraph) and isinstance(block, Terms) and block.id != "laws"


def _ends_with_rule(row: Row) -> bool:
    """Whether a row is the last one of a table, whose rule separates it from the next block."""
    return bool(row.items) and isinstance(row.items[-1].drawable, HorizontalRule)


def _space_before(block: Block, section: Section, previous: Block | None) -> float:
    if _introduces(previous, block):
        return _INTRODUCED_SPACING
    match block:
        case Paragraph(role="caption"):
            return _FULL_WIDTH_CAPTION_SPACING if section.full_width else _CAPTION_SPACING
        case TierLadder():
            return _LADDER_SPACING
        case Paragraph():
            return PARAGRAPH_SPACING
    return _BLOCK_SPACING


def _block_rows(  # noqa: C901, PLR0911, PLR0912 - one case with one call for each block
    layout: Layout,
    section: Section,
    block: Block,
    context: DocumentContext,
    *,
    title: Heading | None,
    following: Block | None,
    first: bool,
) -> list[Row]:
    head = title.text if title else ""
    match block:
        case Title():
            return []
        case Heading():
            return [subheading(layout, section, block, first=first)]
        case Paragraph():
            space = 0.0 if first else PARAGRAPH_SPACING
            return [paragraph_row(layout, section, block, space_before=space, is_compact=context.is_compact)]
        case TierLadder():
            return ladder(layout, section, block, following.spans if _is_caption(following) else ())
        case Figures() if title and (sentences := only_row(block, layout.labels)):
            return [labelled_paragraph(layout, section, title, sentences)]
        case Figures() | DataTable() if sentences := only_row(block, layout.labels):
            return [paragraph_row(layout, section, Paragraph(sentences), space_before=0.0)]
        case Figures(key=True):
            caption = following.spans if _is_caption(following) else ()
            return tiles(layout, section, block, caption, splits=not context.is_short)
        case Figures():
            return figures(layout, section, block, head)
        case Chart():
            return _chart(layout, section, block, context.drawn)
        case PeriodTable():
            return periods(layout, section, block, head)
        case Findings():
            return findings(layout, section, block)
        case Recommendations():
            few = FEW_IN_SHORT if context.is_short or context.is_compact else FEW
            return recommendations(layout, section, block, few)
        case Terms(heads=(_, _), entries=(entry,)) if title:
            return [labelled_paragraph(layout, section, title, run_in(entry, layout.labels))]
        case Terms(heads=(first_head, second_head)):
            return terms(layout, section, block, (first_head, second_head), head)
        case Terms(id="guide"):
            return guide(layout, section, block, context.attached)
        case Terms(id="series"):
            return series_list(layout, section, block)
        case Terms():
            return terms_list(layout, section, block)
        case DataTable():
            return table(layout, section, data_table(block))
        case CountryTable():
            return countries(layout, section, block)
        case Matrix():
            return matrix(layout, section, block, head)
        case Routes():
            return routes(layout, section, block, MOST_IN_COMPACT if context.is_compact else MOST_NAMES)
        case Quotations():
            return quotations(layout, section, block)
        case Notes():
            return notes(layout, section, block, context.referenced_notes, is_compact=context.is_compact)
        case Sources():
            return context.source_rows.rows(section, block, context.citing_pages)
        case _:
            assert_never(block)


def _chart(layout: Layout, section: Section, block: Chart, drawn: Collection[RecordRef]) -> list[Row]:
    """A chart, then the series that a small chart of a key figure shows already, in words."""
    left, repeated = without_drawn(block, drawn)
    rows = chart(layout, section, left) if left else [chart_title(layout, section, title_and_unit(block))]
    if repeated:
        entries = tuple(series_entry(series, layout.labels) for series in repeated)
        listed = series_list(layout, section, Terms("series", None, entries))
        listed[0].space_before = _BLOCK_SPACING if left else 0.0
        rows += listed
    return rows
