"""The blocks of a document as paragraphs and tables."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from tipreport.document import (
    Block,
    Chart,
    DataTable,
    Document,
    Figures,
    Findings,
    Heading,
    Notes,
    Paragraph,
    PeriodTable,
    Quotations,
    Recommendations,
    Sources,
    Spans,
    Strong,
    Terms,
    Text,
    TierLadder,
    Title,
    bare,
    sentences,
    stopped,
)
from tipreport_docx import lists
from tipreport_docx.elements import Element, paragraph
from tipreport_docx.figures import figure_grid, series_grids
from tipreport_docx.inline import Inline, section_place
from tipreport_docx.numbering import Numbering
from tipreport_docx.tables import NOTHING, Cell, Column, Grid, table
from tipreport_docx.title import ladder_grid, title

_ROLES = {"lead": "Lead", "body": "Normal", "caption": "Caption", "callout": "Callout"}


class Body:
    """The body of a document while it is made; ``width`` is that of the text, in twips."""

    def __init__(self, document: Document, inline: Inline, numbering: Numbering, width: int) -> None:
        self.document = document
        self.inline = inline
        self.numbering = numbering
        self.width = width
        self._section = document.title
        self._sections = 0
        self.places = {section: section_place(at) for at, (section, _) in enumerate(document.sections())}

    def elements(self) -> Iterator[Element]:
        """Paragraphs and tables in reading order. Two tables never touch: Word would make them one."""
        touches = False
        for block in self.document.blocks:
            for made in self._made(block):
                if isinstance(made, Grid):
                    if touches:
                        yield paragraph("TableTitle", self.inline.text(made.columns[0].head, "Strong"))
                    yield table(self.inline, made, self.width)
                else:
                    yield made
                touches = isinstance(made, Grid)

    def _made(self, block: Block) -> Iterable[Element | Grid]:  # noqa: C901, PLR0911, PLR0912 - a case a block
        inline, labels = self.inline, self.document.labels
        match block:
            case Title():
                return title(inline, block)
            case Heading():
                return self._heading(block)
            case Paragraph(spans, role):
                return [paragraph(_ROLES[role], inline.spans(spans))]
            case TierLadder():
                heading = [paragraph("Heading2", inline.text(block.country))] if block.country else []
                return [*heading, ladder_grid(labels, block, self._section)]
            case Figures():
                return [figure_grid(labels, block, self._section)] if block.lines else []
            case Chart():
                return self._chart(block)
            case PeriodTable():
                return series_grids(labels, block, self._section)
            case Findings():
                return lists.findings(inline, block)
            case Recommendations():
                return lists.recommendations(inline, self.numbering, block)
            case Terms(heads=(first, second)):
                return [_terms(block, first, second, self._section)]
            case Terms():
                return lists.terms(inline, block)
            case DataTable():
                return [_data(block, self._section)]
            case Quotations():
                return lists.quotations(inline, block)
            case Notes():
                return lists.notes(inline, self.numbering, block)
            case Sources():
                return lists.sources(inline, block, self.places)
            case _:
                assert_never(block)

    def _heading(self, block: Heading) -> Iterator[Element]:
        words = self.inline.text(block.text)
        if block.level == 1:
            self._section = block.text
            self._sections += 1
            words = self.inline.bookmarked(section_place(self._sections), words)
        yield paragraph(f"Heading{block.level}", words)
        if block.byline:
            yield paragraph("Byline", self.inline.text(block.byline))

    def _chart(self, block: Chart) -> Iterator[Element | Grid]:
        says: Spans = (Strong(stopped(block.title)), Text(f" {stopped(block.unit)}"))
        yield paragraph("TableTitle", self.inline.spans(says))
        yield from series_grids(self.document.labels, block, f"{block.title}, {block.unit}")
        if block.caption:
            yield paragraph("Caption", self.inline.spans(block.caption))


def _terms(block: Terms, first: str, second: str, name: str) -> Grid:
    rows = tuple(
        (Cell(content=(Strong(entry.name),)), Cell(content=bare(sentences(entry.items)) or NOTHING))
        for entry in block.entries
    )
    columns = (Column(head=first, most=52), Column(head=second, rest=True))
    return Grid(name=name, description=f"{name}: {first}, {second}.", columns=columns, rows=rows)


def _data(block: DataTable, name: str) -> Grid:
    """A column that is empty in all rows is left out."""
    shown = [at for at in range(len(block.heads)) if any(row[at] for row in block.rows)]
    heads = [block.heads[at] for at in shown]
    columns = tuple(Column(head=head, most=44, rest=place == 0) for place, head in enumerate(heads))
    rows = tuple(tuple(Cell(content=row[at] or NOTHING) for at in shown) for row in block.rows)
    return Grid(name=name, description=f"{name}: {', '.join(heads)}.", columns=columns, rows=rows)
