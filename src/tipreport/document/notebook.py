"""The HTML of a document in a notebook, without scripts, styles or external resources."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import assert_never

from tipreport.document import blocks as b
from tipreport.document.captions import breakdown_in_words
from tipreport.document.joining import lower, sentences
from tipreport.document.spans import CitationRef, Link, NoteRef, Spans, Strong
from tipreport.document.views import TableView, country_table, matrix_sentences, route_sentences, strips_table
from tipreport.notebook import grid
from tipreport.wording.labels import Labels


def document_html(title: str, language: str, sections: Iterable[tuple[b.Block, ...]], labels: Labels) -> str:
    """Return the HTML of a document from the blocks of its sections."""
    parts = "\n".join(part for blocks in sections for part in _Section(blocks, title, labels).html())
    return f'<article lang="{escape(language)}">\n{parts}\n</article>'


def _paragraph(html: str) -> Iterator[str]:
    if html.strip():
        yield f'<p dir="auto">{html}</p>'


def _list(entries: Iterable[str], tag: str = "ul", start: int = 1) -> Iterator[str]:
    items = "\n".join(f'<li dir="auto">{entry}</li>' for entry in entries)
    if items:
        first = f' start="{start}"' if start != 1 else ""
        yield f"<{tag}{first}>\n{items}\n</{tag}>"


def _strong(text: str) -> str:
    return f"<strong>{escape(text)}</strong>"


def _link(text: str, url: str) -> str:
    return f'<a href="{escape(url)}" rel="noopener noreferrer">{escape(text)}</a>'


class _Section:
    """A section; its tables are named after its heading, or after the title of the document."""

    def __init__(self, blocks: tuple[b.Block, ...], title: str, labels: Labels) -> None:
        self.blocks = blocks
        self.labels = labels
        heading = blocks[0] if blocks else None
        self.name = heading.text if isinstance(heading, b.Heading) else title

    def html(self) -> Iterator[str]:
        """The HTML of each block."""
        for block in self.blocks:
            yield from self._block(block)

    def _block(self, block: b.Block) -> Iterator[str]:  # noqa: C901, PLR0912 - a case for each block
        labels = self.labels
        match block:
            case b.Title():
                yield from self._title(block)
            case b.Heading(_, text, level, byline):
                yield f"<h{level + 2}>{escape(text)}</h{level + 2}>"
                yield from _paragraph(escape(byline))
            case b.Paragraph(spans):
                yield from _paragraph(self._inline(spans))
            case b.TierLadder(country, rungs):
                ladder = f"{labels.tier_by_year}{labels.lead_separator}{country}" if country else labels.tier_by_year
                years = [(escape(rung.years or labels.undated), self._inline(rung.content)) for rung in rungs]
                yield grid(escape(ladder), (labels.period, labels.tier), years)
                yield from self._strips(block)
            case b.Figures(lines):
                yield self._figures(lines)
            case b.Chart(title=title, unit=unit, panels=panels, caption=caption):
                yield from _paragraph(escape(f"{title}. {unit}" if unit else title))
                yield from _list(map(self._series, panels))
                yield from _paragraph(self._inline(caption))
            case b.PeriodTable(rows=rows):
                yield from _list(map(self._series, rows))
            case b.Findings(groups):
                for group in groups:
                    yield from _paragraph(_strong(group.label) if group.label else "")
                    yield from _list(self._inline(finding.content) for finding in group.findings)
                    yield from _paragraph(escape(group.absence))
            case b.Recommendations(pillars, caption=caption):
                yield from _paragraph(self._inline(caption))
                for pillar in pillars:
                    yield from _paragraph(_strong(pillar.label) if pillar.label else "")
                    yield from _list(map(self._recommendation, pillar.items), "ol", pillar.items[0].number)
            case b.Terms(entries=entries):
                yield from _list(
                    f"{_strong(each.name)}{labels.lead_separator}{' '.join(map(self._inline, each.items))}"
                    for each in entries
                )
            case b.DataTable(heads, cells):
                yield grid(escape(self.name), [*map(escape, heads)], ([*map(self._inline, row)] for row in cells))
            case b.Matrix(caption=caption):
                yield from _list(map(self._inline, matrix_sentences(block, labels)))
                yield from _paragraph(self._inline(caption))
            case b.CountryTable():
                yield self._table(country_table(block))
            case b.Routes():
                yield from _list(map(self._inline, route_sentences(block, labels)))
            case b.Quotations(quotations):
                yield from _list(map(self._quotation, quotations))
            case b.Notes(notes):
                yield from _list(
                    (f"{escape(each.label)}. {escape(each.location)} {self._inline(each.content)}" for each in notes),
                    "ol",
                )
            case b.Sources(sources):
                yield from _list(map(self._source, sources))  # an entry may have several numbers
            case _:
                assert_never(block)

    def _strips(self, block: b.TierLadder) -> Iterator[str]:
        if block.strips:
            yield from _paragraph(self._inline(block.rule))
            yield self._table(strips_table(block, self.labels))

    def _table(self, view: TableView) -> str:
        rows = ([self._inline(cell.content) for cell in row.cells] for row in view.rows)
        return grid(escape(self.name), [*map(escape, view.heads)], rows)

    def _inline(self, spans: Spans) -> str:
        html = ""
        for span in spans:
            match span:
                case CitationRef(number, locator):
                    html += f" [{number}, {escape(locator)}]" if locator else f" [{number}]"
                case NoteRef(number):
                    html += f" ({escape(self.labels.note)} {number})"
                case Link(text, url):
                    html += _link(text, url)
                case Strong(text):
                    html += f"<strong>{_link(text, span.url)}</strong>" if span.url else _strong(text)
                case _:
                    html += escape(span.text)
        return html

    def _title(self, block: b.Title) -> Iterator[str]:
        labels = self.labels
        yield f"<h2>{escape(block.name)}</h2>"
        head = (block.kind, block.topic, str(block.edition or ""), block.updated)
        yield from _paragraph(". ".join(escape(part) for part in head if part))
        yield from _paragraph(self._inline(block.about))
        yield from _list(
            f"{escape(labels.hotline)}{labels.lead_separator}{self._inline(hotline)}" for hotline in block.hotlines
        )
        if block.badge is not None:
            yield from self._badge(block.badge)

    def _badge(self, badge: b.Badge) -> Iterator[str]:
        tier = f"{escape(self.labels.tier)}{self.labels.lead_separator}{_strong(badge.label or badge.absence)}"
        details = self.labels.list_separator.join(
            escape(part) for part in (badge.claim, lower(badge.report), badge.rater) if part
        )
        remarks = " ".join(map(self._inline, badge.remarks))
        yield from _paragraph(f"{tier}{self.labels.list_separator}{details}{self._inline(badge.marks)}. {remarks}")

    def _figures(self, lines: Iterable[b.FigureLine]) -> str:
        labels = self.labels
        heads = (labels.measure, labels.period, labels.value, labels.earlier_value, labels.change, labels.note)
        rows = [self._figure(line) for line in lines]
        kept = [column for column in range(len(heads)) if any(row[column] for row in rows)]
        cells = [[row[column] for column in kept] for row in rows]
        return grid(escape(self.name), [heads[column].capitalize() for column in kept], cells)

    def _figure(self, line: b.FigureLine) -> tuple[str, ...]:
        label = escape(self.labels.list_separator.join(part for part in (line.label, line.scope, line.detail) if part))
        earlier = f"{self._amount(line.earlier)} ({escape(line.earlier.period)})" if line.earlier else ""
        remarks = sentences((*(breakdown_in_words(each, self.labels) for each in line.breakdowns), line.remarks))
        period, number = escape(line.amount.period), self._amount(line.amount)
        return label, period, number, earlier, escape(line.comparison), self._inline(remarks)

    def _amount(self, amount: b.Amount) -> str:
        return escape(amount.text) + self._inline(amount.marks)

    def _series(self, row: b.Series) -> str:
        labels = self.labels
        numbers = labels.clause_separator.join(
            f"{escape(each.period)}{labels.lead_separator}{self._amount(each)}" for each in row.amounts
        )
        return f"{escape(row.title)}. {numbers}{self._inline(row.marks)}. {self._inline(row.remarks)}"

    def _recommendation(self, item: b.RecommendationItem) -> str:
        from tipreport.document.views import recommendation_lines

        first, *others = recommendation_lines(item)
        return self._inline(first) + "".join(_list(map(self._inline, others)))

    def _quotation(self, quotation: b.Quotation) -> str:
        text = escape(self.labels.quotation.format(text=quotation.text))
        return f"{text} {escape(quotation.speaker)} {self._inline(quotation.content)}"

    def _source(self, entry: b.SourceEntry) -> str:
        address = f" {_link(entry.url, entry.url)}" if entry.url else ""
        return f"{entry.label} {self._inline(entry.content)}{address}"
