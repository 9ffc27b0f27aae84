"""The blocks of a section as elements."""

from collections.abc import Iterator
from typing import assert_never

import tipreport.document as doc
from tipreport.document import views
from tipreport_epub.chart import chart
from tipreport_epub.endmatter import notes, sources
from tipreport_epub.inline import Inline
from tipreport_epub.ladder import ladder
from tipreport_epub.markup import Element, element
from tipreport_epub.routes import routes
from tipreport_epub.tables import fits, table
from tipreport_epub.tiles import small_tile, tile


class Blocks:
    """Renders the blocks of a document in their order. ``shown_notes`` are the data notes that have a reference."""

    def __init__(self, document: doc.Document, inline: Inline) -> None:
        self.document = document
        self.inline = inline
        self.shown_notes: set[int] = set()
        self._charts = 0

    def elements(self, block: doc.Block, name: str) -> Iterator[Element]:  # noqa: C901, PLR0912, PLR0915 - a case for each block
        """Yield the elements of a block; ``name`` is that of a table."""
        labels, inline = self.inline.labels, self.inline
        match block:
            case doc.Title():
                raise TypeError("expected one title, before the first section")
            case doc.Heading():
                yield element("h3", {"id": block.id}, inline.text(block.text))
                if block.byline:
                    yield element("p", {"class": "byline"}, inline.text(block.byline))
            case doc.Paragraph(spans, role):
                remark = {"role": "note"} if role == "callout" else {}
                yield element("p", {"class": role, **remark}, inline(spans))
            case doc.TierLadder(country):
                if country:
                    yield element("h3", {}, inline.text(country))
                yield ladder(block, inline, f"{name}{labels.lead_separator}{country}" if country else name)
                yield from self._strips(block, name)
            case doc.Figures() | doc.DataTable() if sentences := views.only_row(block, labels):
                yield element("p", {}, inline(sentences))
            case doc.Figures(key=True):
                yield from self._tiles(block)
            case doc.Figures():
                yield from table(views.figure_table(block, labels), inline, name)
            case doc.Chart():
                self._charts += 1
                yield chart(block, inline, f"chart-{self._charts}")
            case doc.PeriodTable(rows=rows):
                for view in views.period_tables(rows, labels, fits):
                    yield from table(view, inline, name)
            case doc.Findings(groups):
                for group in groups:
                    yield from self._findings(group)
            case doc.Recommendations(pillars, caption=caption):
                yield from [element("p", {"class": "caption"}, inline(caption))] if caption else []
                for pillar in pillars:
                    yield from self._recommendations(pillar)
            case doc.Terms():
                yield from self._terms(block, name)
            case doc.DataTable():
                yield from table(views.data_table(block), inline, name)
            case doc.CountryTable():
                yield from table(views.country_table(block), inline, name)
            case doc.Matrix(caption=caption):
                yield from table(views.matrix_table(block, labels), inline, name)
                yield element("p", {"class": "caption"}, inline(caption))
            case doc.Routes():
                yield routes(block, inline, name)
            case doc.Quotations(quotations):
                yield from map(self._quotation, quotations)
            case doc.Notes():
                yield notes(block, inline, self.shown_notes)
            case doc.Sources():
                yield sources(block, inline)
            case _:
                assert_never(block)

    def _strips(self, block: doc.TierLadder, name: str) -> Iterator[Element]:
        if block.strips:
            yield element("p", {"class": "caption"}, self.inline(block.rule))
            yield from table(views.strips_table(block, self.inline.labels), self.inline, name)

    def _tiles(self, block: doc.Figures) -> Iterator[Element]:
        if block.small:
            small = [small_tile(line, self.inline) for line in block.lines]
            yield element("ul", {"class": "small-tiles", "role": "list"}, "\n", small)
            return
        tiles = [tile(line, self.inline, f"years-{number}") for number, line in enumerate(block.lines, 1)]
        yield element("ul", {"class": "tiles", "role": "list"}, "\n", tiles)
        if explained := views.tiles_caption(block, self.inline.labels):
            yield element("p", {"class": "caption"}, self.inline(explained))

    def _findings(self, group: doc.FindingGroup) -> Iterator[Element]:
        if group.label:
            yield element("h3", {"class": group.kind}, self.inline.text(group.label))
        if group.findings:
            findings = (element("li", {}, self.inline(finding.content)) for finding in group.findings)
            yield element("ul", {"class": "findings"}, "\n", findings)
        if group.absence:
            yield element("p", {}, self.inline.text(group.absence))

    def _recommendations(self, group: doc.RecommendationGroup) -> Iterator[Element]:
        if group.label:
            yield element("h3", {}, self.inline.text(group.label))
        yield element("ol", {"class": "numbered", "role": "list"}, "\n", map(self._recommendation, group.items))

    def _recommendation(self, item: doc.RecommendationItem) -> Element:
        first, *others = views.recommendation_lines(item)
        lines = [element("p", {"class": "byline"}, self.inline(line)) for line in others]
        return element("li", {}, element("span", {"class": "no"}, f"{item.number}."), " ", self.inline(first), lines)

    def _terms(self, block: doc.Terms, name: str) -> Iterator[Element]:
        if block.heads is None:
            yield element("dl", {}, "\n", [self._term(entry) for entry in block.entries])
        elif len(block.entries) == 1:
            yield element("p", {}, self.inline(views.run_in(block.entries[0], self.inline.labels)))
        else:
            yield from table(views.terms_table(block, block.heads), self.inline, name)

    def _term(self, entry: doc.TermEntry) -> list[Element]:
        texts = [
            element("dd", {"class": "placed"} if line.place else {}, self.inline(line.content))
            for line in views.term_lines(entry)
        ]
        return [element("dt", {}, self.inline.text(entry.name)), *texts]

    def _quotation(self, quotation: doc.Quotation) -> Element:
        words = doc.in_quotation_marks(quotation.text, self.inline.labels)
        attribution = self.inline((doc.Text(quotation.speaker), *quotation.content))
        return element(
            "figure",
            {"class": "quotation"},
            element("blockquote", {}, element("p", {}, self.inline.text(words))),
            element("figcaption", {"class": "byline"}, attribution),
        )
