"""A document as plain text: one match over its blocks.

No rules, boxes, underlines or leaders, which a screen reader would read out: levels are blank lines, capitals for the
names of sections, and two spaces of indent. Read aloud, each line is a sentence or "label: value".
"""

from collections.abc import Iterator
from typing import assert_never

from tipreport.document import (
    Block,
    Chart,
    CountryTable,
    DataTable,
    Document,
    Figures,
    Findings,
    Heading,
    Matrix,
    Notes,
    Paragraph,
    PeriodTable,
    Quotations,
    Recommendations,
    Routes,
    Sources,
    Terms,
    TierLadder,
    Title,
)
from tipreport.exporters.text.figures import chart, figures, period_table
from tipreport.exporters.text.lines import Lines
from tipreport.exporters.text.lists import findings, notes, quotations, sources
from tipreport.exporters.text.recommendations import recommendations
from tipreport.exporters.text.sentences import matrix, routes
from tipreport.exporters.text.tables import country_table, data_table
from tipreport.exporters.text.terms import terms
from tipreport.exporters.text.title import ladder, title

WIDTH = 72


def render(document: Document, width: int = WIDTH, *, ascii_punctuation: bool = False) -> str:
    """Return the text of a document, with one newline at its end.

    ``width`` is the number of cells of a line, 0 for one line a paragraph. ``ascii_punctuation`` sets quotation marks,
    dashes, ellipses and bullets in ASCII.
    """
    lines = Lines(document, width, ascii_punctuation=ascii_punctuation)
    before: Block | None = None
    for block in _in_order(document):
        if isinstance(block, Heading) and block.level == 1:
            lines.ensure_blank(2)
        elif not (isinstance(before, Heading) and before.level == 2):
            lines.ensure_blank()
        _render_block(block, lines)
        before = block
    return str(lines)


def _in_order(document: Document) -> Iterator[Block]:
    """Yield the summary before the tiers by year, which are a long list in words."""
    sections = dict(document.sections())
    if "summary" in sections and "tiers" in sections:
        names = [name for name in sections if name != "tiers"]
        names.insert(names.index("summary") + 1, "tiers")
    else:
        names = [*sections]
    for name in names:
        yield from sections[name]


def _render_block(block: Block, lines: Lines) -> None:  # noqa: C901, PLR0912 - a case for each block, each one call
    match block:
        case Title():
            title(block, lines)
        case Heading():
            _heading(block, lines)
        case Paragraph(spans):
            lines.paragraph(spans)
        case TierLadder():
            ladder(block, lines)
        case Figures():
            figures(block, lines)
        case Chart():
            chart(block, lines)
        case PeriodTable():
            period_table(block, lines)
        case Findings():
            findings(block, lines)
        case Recommendations():
            recommendations(block, lines)
        case Terms():
            terms(block, lines)
        case DataTable():
            data_table(block, lines)
        case Matrix():
            matrix(block, lines)
        case Routes():
            routes(block, lines)
        case CountryTable():
            country_table(block, lines)
        case Quotations():
            quotations(block, lines)
        case Notes():
            notes(block, lines)
        case Sources():
            sources(block, lines)
        case _:
            assert_never(block)


def _heading(block: Heading, lines: Lines) -> None:
    if block.level == 1:
        lines.paragraph(block.text.upper(), "")
    else:
        lines.paragraph(block.text)
    if block.byline:
        lines.ensure_blank()
        lines.paragraph(block.byline)
