"""The blocks of a section become strips."""

from collections.abc import Collection, Container, Mapping, Sequence
from typing import TypeGuard, assert_never

from attrs import frozen

from tipreport.document import (
    Block,
    Chart,
    DataTable,
    Figures,
    Findings,
    Heading,
    Notes,
    Paragraph,
    PeriodTable,
    Quotations,
    Recommendations,
    Sources,
    Terms,
    TierLadder,
    Title,
)
from tipreport.exporters.pdf.blocks.chart import chart
from tipreport.exporters.pdf.blocks.endmatter import notes, sources
from tipreport.exporters.pdf.blocks.figures import figure_table, period_table
from tipreport.exporters.pdf.blocks.guide import guide
from tipreport.exporters.pdf.blocks.ladder import ladder
from tipreport.exporters.pdf.blocks.lists import data_table, findings, labelled, subheading, terms_table, text
from tipreport.exporters.pdf.blocks.quotations import quotations
from tipreport.exporters.pdf.blocks.recommendations import recommendations
from tipreport.exporters.pdf.blocks.tiles import tiles
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.flow.rows import Row
from tipreport.exporters.pdf.flow.section import Section

PARAGRAPHS = 6.5  # white between them
_BETWEEN, _AFTER_LADDER = 9.0, 8.0  # white between other blocks


@frozen(kw_only=True)
class DocumentContext:
    """What is known of the document while a block is set.

    The data notes that are referred to, the pages that cite each source, and the name of the file ``attached``.
    """

    referenced_notes: Container[int]
    cited: Mapping[int, Collection[int]]
    attached: str = ""


def rows_of(layout: Layout, section: Section, blocks: Sequence[Block], context: DocumentContext) -> list[Row]:
    """The strips of a section, at least one."""
    rows: list[Row] = []
    before: Block | None = None
    for block, after in zip(blocks, (*blocks, None)[1:], strict=True):
        if isinstance(before, TierLadder) and _is_caption(block):
            continue  # it went on with the ladder's
        made = _made(layout, section, block, context, after=after, first=not rows)
        if rows and made and not isinstance(before, Heading):
            if not made[0].space_before:
                made[0].space_before = _white(block, section)
            if _is_caption(block):
                rows[-1].keep_with_next = True
        rows += made
        before = block
    return rows or [Row(items=(), height=0.0, baseline=section.drop)]


def _is_caption(block: Block | None) -> TypeGuard[Paragraph]:
    return isinstance(block, Paragraph) and block.role == "caption"


def _white(block: Block, section: Section) -> float:
    match block:
        case Paragraph(role="caption"):
            return 6.0 if section.wide else 4.0
        case TierLadder():
            return _AFTER_LADDER
        case Paragraph():
            return PARAGRAPHS
    return _BETWEEN


def _made(  # noqa: C901, PLR0911, PLR0912 - a case a block, each one call
    layout: Layout, section: Section, block: Block, context: DocumentContext, *, after: Block | None, first: bool
) -> list[Row]:
    match block:
        case Title():
            return []
        case Heading():
            return [subheading(layout, section, block, first=first)]
        case Paragraph():
            return [text(layout, section, block, space_before=0.0 if first else PARAGRAPHS)]
        case TierLadder():
            return ladder(layout, section, block, after.spans if _is_caption(after) else ())
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
        case Terms(id="guide"):
            return guide(layout, section, block, context.attached)
        case Terms():
            return labelled(layout, section, block)
        case DataTable():
            return data_table(layout, section, block)
        case Quotations():
            return quotations(layout, section, block)
        case Notes():
            return notes(layout, section, block, context.referenced_notes)
        case Sources():
            return sources(layout, section, block, context.cited)
        case _:
            assert_never(block)
