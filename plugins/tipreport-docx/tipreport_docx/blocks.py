"""The blocks of a document as paragraphs and tables."""

from collections.abc import Iterable, Iterator, Sequence
from typing import assert_never

from attrs import evolve

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
    Series,
    Sources,
    Terms,
    TierLadder,
    Title,
    ladder_caption,
    listed,
    mixed,
)
from tipreport.document.views import (
    TableView,
    chart_heading,
    country_table,
    data_table,
    figure_table,
    joined_figures,
    matrix_table,
    only_row,
    period_tables,
    routes_table,
    run_in,
    terms_table,
)
from tipreport_docx import lists
from tipreport_docx.column_widths import fits
from tipreport_docx.elements import Element, paragraph, set_space_before
from tipreport_docx.inline import Inline, bookmark
from tipreport_docx.ladder import grids_of_countries, ladder_grids, ladder_table
from tipreport_docx.numbering import Numbering
from tipreport_docx.table import Table, table_of, table_of_countries
from tipreport_docx.table_element import table
from tipreport_docx.title import title

_ROLES = {"lead": "Lead", "body": "Normal", "caption": "Caption", "callout": "Callout", "remark": "Remark"}


class Body:
    """The body of a document as it is made; ``width`` is that of the text, in twips."""

    def __init__(self, document: Document, inline: Inline, numbering: Numbering, width: int) -> None:
        self.document = document
        self.inline = inline
        self.numbering = numbering
        self.width = width
        self._section = document.title
        self._sections = 0
        sections = enumerate(document.sections())
        self._anchors = {section: bookmark("section", number) for number, (section, _) in sections}

    def elements(self) -> Iterator[Element]:
        """Yield paragraphs and tables in reading order, with a title between two tables: Word would join them."""
        follows_table = False
        for block in joined_figures(self.document.blocks):
            if isinstance(block, Heading) and not self._sections:
                yield self._contents()
            for element in self._elements(block):
                if isinstance(element, Table):
                    if follows_table:
                        yield paragraph("TableTitle", self.inline.text(element.title or self._section, "Strong"))
                    yield table(self.inline, element, self.width)
                else:
                    if follows_table:
                        set_space_before(element)
                    yield element
                follows_table = isinstance(element, Table)

    def _elements(self, block: Block) -> Iterable[Element | Table]:  # noqa: C901, PLR0911, PLR0912 - a case a block
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
                return [*heading, *self._ladder(block)]
            case Figures() | DataTable() if sentences := only_row(block, labels):
                return [paragraph(_ROLES["body"], inline.spans(sentences))]
            case Figures():
                return self._table(figure_table(block, labels)) if block.lines else []
            case Chart():
                return self._chart(block)
            case PeriodTable():
                return self._series(block.rows, self._section)
            case Findings():
                return lists.findings(inline, block)
            case Recommendations():
                return lists.recommendations(inline, self.numbering, block)
            case Terms(heads=(_, _), entries=(_,)) | Terms(id="series"):  # names of any length
                return [
                    paragraph("Normal", inline.spans(run_in(entry, self.document.labels))) for entry in block.entries
                ]
            case Terms(heads=(first, second)):
                return self._table(terms_table(block, (first, second)))
            case Terms():
                return lists.terms(inline, block)
            case DataTable():
                return self._table(data_table(block))
            case Matrix(caption=caption):
                return [*self._table(matrix_table(block, labels)), paragraph("Caption", inline.spans(caption))]
            case CountryTable():
                return [table_of_countries(country_table(block, two_lines=True), self._section, labels)]
            case Routes():
                return self._table(routes_table(block, labels))
            case Quotations():
                return lists.quotations(inline, block)
            case Notes():
                return lists.notes(inline, self.numbering, block)
            case Sources():
                return lists.sources(inline, block, self._anchors)
            case _:
                assert_never(block)

    def _ladder(self, block: TierLadder) -> Iterator[Element | Table]:
        """Yield the tiers of a country in words, or a grid of years if other countries are below it."""
        labels, direction = self.document.labels, self.document.direction
        if block.strips:
            yield from ladder_grids(labels, block, self._section)
            yield paragraph("Caption", self.inline.spans(ladder_caption(evolve(block, strips=()), labels, direction)))
            yield from grids_of_countries(labels, block, self._section)
            yield paragraph("Caption", self.inline.spans(block.rule))
        else:
            yield ladder_table(labels, block, self._section)

    def _contents(self) -> Element:
        """Return a link to each section, in one paragraph; they need no update, since they have no page numbers."""
        inline = self.inline
        content = inline.text(f"{self.document.labels.contents}{self.document.labels.lead_separator}", "Strong")
        sections = [(name, blocks[0]) for name, blocks in self.document.sections()]
        headings = [(name, block) for name, block in sections if isinstance(block, Heading)]
        for index, (name, heading) in enumerate(headings):
            content += inline.text(" · ") if index else []
            content.append(inline.internal(self._anchors[name], inline.text(heading.text, "Hyperlink")))
        return paragraph("Contents", content)

    def _heading(self, block: Heading) -> Iterator[Element]:
        text = self.inline.text(block.text)
        if block.level == 1:
            self._section = block.text
            self._sections += 1
            text = self.inline.bookmarked(bookmark("section", self._sections), text)
        yield paragraph(f"Heading{block.level}", text)
        if block.byline:
            yield paragraph("Byline", self.inline.text(block.byline))

    def _table(self, view: TableView, name: str = "") -> Iterator[Element | Table]:
        """Yield a table, and its caption."""
        yield table_of(view, name or self._section, self.document.labels)
        if view.caption:
            yield paragraph("Caption", self.inline.text(view.caption))

    def _series(self, series: Sequence[Series], name: str) -> Iterator[Element | Table]:
        """Yield series by period: tables of few periods, each later one with its section and its periods above it."""
        labels = self.document.labels
        for index, view in enumerate(period_tables(series, labels, self._fits)):
            periods = [column.head for column in view.columns if column.kind == "value"]
            title = mixed(self._section, labels.lead_separator, labels.list_separator.join(periods)) if index else ""
            yield evolve(table_of(view, name, labels), title=title)
            if view.caption:
                yield paragraph("Caption", self.inline.text(view.caption))

    def _fits(self, view: TableView) -> bool:
        labels = self.document.labels
        return fits(table_of(view, self._section, labels), self.width, labels.note)

    def _chart(self, block: Chart) -> Iterator[Element | Table]:
        yield paragraph("TableTitle", self.inline.spans(chart_heading(block)))
        yield from self._series(block.panels, listed(self.document.labels.list_separator, block.title, block.unit))
        if block.caption:
            yield paragraph("Caption", self.inline.spans(block.caption))
