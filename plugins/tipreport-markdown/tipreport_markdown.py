"""Country briefs as GitHub-flavoured Markdown (https://github.github.com/gfm/), with links to sources and notes.

A `MarkdownRenderer` turns the blocks of a document into lines, in one ``match``. Text of a brief is escaped, so that it
is never read as markup.
"""

import re
from collections.abc import Iterable, Iterator
from itertools import groupby
from typing import BinaryIO, assert_never

from attrs import evolve, frozen, validators

import tipreport.document as doc
from tipreport.document import views, with_direction_marks, with_left_to_right_mark
from tipreport.plugin import ExportContext, Exporter, hookimpl, option

# Markup anywhere in a text, such as a link, a mention or an emoji, and markup at the beginning of a line.
_MARKUP = re.compile(r"(www(?=\.)|^\d{1,9}(?=[.)](?:\s|$)))|([\\`*_\[\]<>#|~&$@^]|:(?=\S)|^[-+=])", re.IGNORECASE)
_FRENCH = "[\u00a0\u202f]"  # no-break spaces that stay: beside signs as in French, and between groups of digits
_BOUND = f"{_FRENCH}(?=[;:!?»%])|(?<=«){_FRENCH}|(?<=\\d){_FRENCH}(?=\\d{{3}}(?!\\d))"
_SPACES = re.compile(f"(?:(?!{_BOUND})\\s)+")
_BOUND_END = re.compile(f"{_FRENCH}(?=[;:!?»%])|(?<=«){_FRENCH}\\Z")
_THROUGHOUT = 6  # a source that is cited in more sections is cited throughout


@frozen(kw_only=True)
class MarkdownOptions:
    """Options of the Markdown."""

    top_level: int = option(1, help="Level of the title, 1 to 4", validator=[validators.ge(1), validators.le(4)])


def escape(text: str, delimiter: str = "") -> str:
    """Return a text as Markdown between two delimiters: markup is escaped."""
    visible = _SPACES.sub(" ", text).strip()
    escaped = _MARKUP.sub(lambda match: f"{match[1]}\\" if match[1] else f"\\{match[2]}", visible)
    before = text[:1] if _BOUND_END.match(text) else " " * text[:1].isspace()
    after = text[-1:] if _BOUND_END.search(text, max(0, len(text) - 1)) else " " * text[-1:].isspace()
    return f"{before}{delimiter}{escaped}{delimiter}{after}" if escaped else before


def _address(url: str) -> str:
    return url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")


def _anchor(name: str) -> str:
    """Return the target of a link; Markdown has no syntax of its own for one."""
    return f'<a id="{name}"></a>'


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


@frozen
class MarkdownRenderer:
    """Renders a document with its labels; its title has the level ``top_level``."""

    labels: doc.Labels
    top_level: int = 1
    direction: doc.Direction = "ltr"

    def words(self, text: str, delimiter: str = "") -> str:
        """Return a text of the brief or a label as Markdown, with marks that keep its order."""
        return escape((with_direction_marks if self.direction == "rtl" else with_left_to_right_mark)(text), delimiter)

    def strong(self, text: str) -> str:
        """Return a text in bold."""
        return self.words(text, "**")

    def inline(self, spans: doc.Spans) -> str:
        """Return spans as Markdown: a citation links to its source, a reference in parentheses to its data note."""
        runs = ((kind, [*run]) for kind, run in groupby(spans, key=type))
        text = "".join(self._notes(run) if kind is doc.NoteRef else "".join(map(self._span, run)) for kind, run in runs)
        text = text.replace("****", "")  # two texts in bold side by side are one: the delimiters would be read as text
        return re.sub(r"^(\d{1,9})([.)])(?=\s|$)", r"\1\\\2", text.strip())

    def _notes(self, references: Iterable[doc.Span]) -> str:
        notes = [reference for reference in references if isinstance(reference, doc.NoteRef)]
        word = self.labels.note_word(len(notes))
        links = self.labels.list_separator.join(f"[{note.number}](#note-{note.number})" for note in notes)
        return f" ({self.words(word)}\u00a0{links})"

    def _span(self, span: doc.Span) -> str:
        match span:
            case doc.Link(text, url):
                return f"[{self.words(text)}](<{_address(url)}>)"
            case doc.CitationRef(number, locator):
                place = f", {escape(locator)}" if locator else ""
                mark = "\u200e" if self.direction == "rtl" else ""  # a citation runs from left to right
                return f"\u00a0[{mark}\\[{number}{place}\\]{mark}](#source-{number})"
            case doc.NoteRef():
                return self._notes([span])
            case doc.Strong(text, url):
                return f"[{self.strong(text)}](<{_address(url)}>)" if url else self.strong(text)
        return self.words(span.text)

    def document(self, document: doc.Document) -> str:
        """Return a document, with a blank line between blocks."""
        blocks = views.joined_figures(document.blocks)
        lines = "\n\n".join("\n".join(self.lines(block)) for block in blocks).splitlines()
        return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip() + "\n"

    def lines(self, block: doc.Block) -> Iterator[str]:  # noqa: C901, PLR0912 - one case for each block
        """Yield the lines of a block."""
        match block:
            case doc.Title():
                yield f"{'#' * self.top_level} {_anchor('title')}{self.words(block.name)}\n"
                yield "\n\n".join(filter(None, self._title(block)))
            case doc.Heading(ident, text, level, byline):
                yield f"{'#' * (self.top_level + level)} {_anchor(ident)}{self.words(text)}\n\n{self.words(byline)}"
            case doc.Paragraph(spans, role):
                yield ("> " if role == "callout" else "") + self.inline(spans)
            case doc.TierLadder():
                yield from self._ladder(block)
            case doc.Figures(key=is_key):
                table = views.figure_table(block, self.labels)
                # a paragraph about earlier values follows key figures
                yield from self._table(evolve(table, caption="") if is_key else table)
            case doc.Chart(panels=panels, caption=caption):
                yield f"{self.inline(views.chart_heading(block))}\n"
                yield from self._table(views.period_table(panels, self.labels))
                yield f"\n{self.inline(caption)}"
            case doc.PeriodTable(rows=rows):
                yield from self._table(views.period_table(rows, self.labels))
            case doc.Findings(groups):
                for group in groups:
                    yield f"\n{self.strong(group.label)}\n"
                    yield from (f"- {self.inline(finding.content)}" for finding in group.findings)
                    yield f"\n{self.words(group.absence)}"
            case doc.Recommendations():
                yield from self._recommendations(block)
            case doc.Terms(entries=entries):
                for entry in entries:
                    lead = self.strong(entry.name) + self.labels.lead_separator
                    yield f"- {lead}{' '.join(map(self.inline, entry.items))}"
            case doc.DataTable():
                yield from self._table(views.data_table(block))
            case doc.CountryTable():
                yield from self._table(views.country_table(block))
            case doc.Matrix(caption=caption):
                yield from self._table(views.matrix_table(block, self.labels))
                yield f"\n{self.inline(caption)}"
            case doc.Routes():
                yield from (f"- {self.inline(route)}" for route in views.route_sentences(block, self.labels))
            case doc.Quotations(quotations):
                for quotation in quotations:
                    text = self.labels.quotation.format(text=self.words(quotation.text))
                    yield f"> {text} {self.inline((doc.Text(quotation.speaker), *quotation.content))}\n"
            case doc.Notes(notes):
                for note in notes:
                    kind = f"{self.words(note.label)}. {self.strong(doc.stopped(note.location))}"
                    yield f"- {_anchor(f'note-{note.number}')}{note.number}\\. {kind} {self.inline(note.content)}"
            case doc.Sources(sources):
                for source in sources:
                    url = f" <{_address(source.url)}>" if source.url else ""
                    numbers = "".join(_anchor(f"source-{each}") for each in source.numbers) + escape(source.label)
                    yield f"- {numbers} {self.inline(source.content)}{self._cited_in(source)}{url}"
            case _:
                assert_never(block)

    def _cited_in(self, source: doc.SourceEntry) -> str:
        """Return the sections that cite a source, each as a link."""
        if len(source.cited_in) > _THROUGHOUT:
            return f" {self.words(self.labels.cited_throughout)}."
        links = (f"[{self.words(section.name)}](#{section.id})" for section in source.cited_in)
        sections = self.labels.list_separator.join(links)
        return f" {self.words(self.labels.cited_in)}{self.labels.lead_separator}{sections}." if sections else ""

    def _title(self, block: doc.Title) -> Iterator[str]:
        labels = self.labels
        edition = f" {self.words(labels.edition_year.format(year=block.edition))}." if block.edition else ""
        updated = doc.stopped(f" {self.words(labels.updated)} {block.updated}") if block.updated else ""
        yield f"{self.words(block.kind)}{self.labels.lead_separator}{self.words(block.topic)}.{edition}{updated}"
        yield self.inline(block.about)
        for hotline in block.hotlines:
            yield f"{self.words(labels.hotline)}{labels.lead_separator}{self.inline(hotline)}"
        if block.badge is not None:
            yield self._badge(block.badge)

    def _badge(self, badge: doc.Badge) -> str:
        claim, comma = f" ({self.words(badge.claim)})" if badge.claimed else "", self.labels.list_separator
        tier = (
            f"{self.strong(badge.label)}{claim}{comma}{self.words(doc.lower(badge.report))}"
            if badge.tier
            else self.words(badge.absence)
        )
        rater = f"{self.inline((doc.Text(badge.rater), *badge.marks))}"
        lead = self.words(self.labels.tier) + self.labels.lead_separator
        return f"{lead}{tier}{comma}{rater}. {' '.join(map(self.inline, badge.remarks))}"

    def _recommendations(self, block: doc.Recommendations) -> Iterator[str]:
        yield self.inline(block.caption)
        for group in block.groups:
            yield f"\n{self.strong(group.label)}\n" if group.label else ""
            mark, following = ")", 0
            for item in group.items:
                first, *others = map(self.inline, views.recommendation_lines(item))
                if item.number != following:  # a list counts its items, and another mark begins another list
                    mark = "." if mark == ")" else ")"
                following = item.number + 1
                yield f"{item.number}{mark} {first}"
                yield from (f"    - {line}" for line in others)

    def _ladder(self, block: doc.TierLadder) -> Iterator[str]:
        yield f"{self.words(block.country)}\n" if block.country else ""
        yield from self._table(self._placements(block))
        if block.strips:
            yield f"{self.inline(block.rule)}\n"
            yield from self._table(views.strips_table(block, self.labels))

    def _placements(self, ladder: doc.TierLadder) -> views.TableView:
        labels = self.labels
        return views.TableView(
            columns=(views.Column(head=labels.years), views.Column(head=labels.tier)),
            rows=tuple(
                views.TableRow(cells=tuple(views.TableCell(content=content) for content in (years, rung.content)))
                for rung in ladder.rungs
                for years in [(doc.Text(rung.years or labels.undated),)]
            ),
        )

    def _table(self, table: views.TableView) -> Iterator[str]:
        """A table. Its cells have one line each, so that the remark of a row is part of its header cell."""
        yield _row(map(self.words, table.heads))
        yield _row("---:" if column.is_numeric else "---" for column in table.columns)
        for row in table.rows:
            cells = [self.inline(cell.content) for cell in row.cells]
            if row.remark:
                cells[table.row_header] += f". {self.inline(row.remark)}"
            yield _row(cells)
        yield f"\n{self.words(table.caption)}"


def render(documents: doc.Documents, stream: BinaryIO, options: MarkdownOptions, _context: ExportContext) -> None:
    """Write documents as UTF-8 with line feeds."""
    for document in documents:
        text = MarkdownRenderer(document.labels, options.top_level, document.direction).document(document)
        if document.direction == "rtl":  # CommonMark takes the blank lines as the ends of the HTML
            text = f'<div dir="rtl" lang="{document.language}">\n\n{text}\n</div>\n'
        stream.write(text.encode())


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[MarkdownOptions]]:
    """The exporter *markdown*."""
    yield Exporter(
        name="markdown", summary="GitHub-flavoured Markdown with linked sources", suffix=".md",
        media_type="text/markdown", options=MarkdownOptions, render=render,
    )  # fmt: skip
