"""A document as it shows itself in a notebook: HTML without scripts, styles, or anything to be fetched."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import TYPE_CHECKING, assert_never

from tipreport.document import blocks as b
from tipreport.document.spans import CitationRef, Link, NoteRef, Spans, Strong
from tipreport.notebook import grid
from tipreport.wording.labels import Labels
from tipreport.wording.wording import ENGLISH

if TYPE_CHECKING:
    from tipreport.document.document import Document


def document_html(document: "Document") -> str:
    """The whole document, its blocks in their order."""
    shown = "\n".join(
        part
        for _, blocks in document.sections()
        for block in blocks
        for part in _block(block, _name(blocks) or document.title, document.labels)
    )
    return f'<article lang="{escape(document.language)}">\n{shown}\n</article>'


def _name(blocks: tuple[b.Block, ...]) -> str:
    return blocks[0].text if blocks and isinstance(blocks[0], b.Heading) else ""


def _inline(spans: Spans) -> str:
    said = ""
    for span in spans:
        match span:
            case CitationRef(number, locator):
                said += f" [{number}, {escape(locator)}]" if locator else f" [{number}]"
            case NoteRef(number):
                said += f" ({ENGLISH.labels.note} {number})"
            case Link(text, url):
                said += f'<a href="{escape(url)}" rel="noopener noreferrer">{escape(text)}</a>'
            case Strong(text):
                said += f"<strong>{escape(text)}</strong>"
            case _:
                said += escape(span.text)
    return said


def _paragraph(html: str) -> Iterator[str]:
    if html.strip():
        yield f'<p dir="auto">{html}</p>'


def _list(entries: Iterable[str], mark: str = "ul") -> Iterator[str]:
    items = "\n".join(f'<li dir="auto">{entry}</li>' for entry in entries)
    if items:
        yield f"<{mark}>\n{items}\n</{mark}>"


def _amount(amount: b.Amount) -> str:
    return escape(amount.text) + _inline(amount.marks)


def _title(block: b.Title, labels: Labels) -> Iterator[str]:
    yield f"<h2>{escape(block.name)}</h2>"
    head = (block.kind, block.topic, str(block.edition or ""), block.updated)
    yield from _paragraph(". ".join(escape(part) for part in head if part))
    yield from _paragraph(_inline(block.about))
    yield from _list(f"{escape(labels.hotline)}: {_inline(hotline)}" for hotline in block.hotlines)
    badge = block.badge
    tier = f"{escape(labels.tier)}: <strong>{escape(badge.tier or badge.absence)}</strong>"
    words = ", ".join(escape(part) for part in (badge.claim, badge.report, badge.rater) if part)
    yield from _paragraph(f"{tier}, {words}{_inline(badge.marks)}. {' '.join(map(_inline, badge.remarks))}")


def _figure(line: b.FigureLine) -> tuple[str, ...]:
    what = escape(", ".join(part for part in (line.label, line.detail) if part))
    earlier = f"{_amount(line.earlier)} ({escape(line.earlier.period)})" if line.earlier else ""
    change = escape(f"{line.change} {'' if line.earlier else line.than}".strip())
    return what, escape(line.amount.period), _amount(line.amount), earlier, change, _inline(line.remarks)


def _series(rows: Iterable[b.Series]) -> Iterator[str]:
    for row in rows:
        numbers = "; ".join(f"{escape(each.period)}: {_amount(each)}" for each in row.amounts)
        yield f"{escape(row.title)}. {numbers}{_inline(row.marks)}. {_inline(row.remarks)}"


def _recommendation(item: b.RecommendationItem) -> str:
    facts = "".join(f" {escape(fact.label)}: {escape(fact.value)}." for fact in item.facts)
    steps = (f"{step.year}: {escape(step.label)}. {_inline(step.content)}" for step in item.progress)
    return _inline(item.content) + facts + "".join(_list(steps))


def _block(block: b.Block, section: str, labels: Labels) -> Iterator[str]:  # noqa: C901, PLR0912 - a case a block
    match block:
        case b.Title():
            yield from _title(block, labels)
        case b.Heading(_, text, level, byline):
            yield f"<h{level + 2}>{escape(text)}</h{level + 2}>"
            yield from _paragraph(escape(byline))
        case b.Paragraph(spans):
            yield from _paragraph(_inline(spans))
        case b.TierLadder(country, rungs):
            ladder = f"{labels.tier_by_year}: {country}" if country else labels.tier_by_year
            years = [(escape(rung.years or labels.undated), _inline(rung.content)) for rung in rungs]
            yield grid(escape(ladder), (labels.period, labels.tier), years)
        case b.Figures(lines):
            heads = (labels.measure, labels.period, labels.value, labels.earlier_value, labels.change, labels.note)
            rows = [_figure(line) for line in lines]
            kept = [at for at in range(len(heads)) if any(row[at] for row in rows)]
            shown = [[row[at] for at in kept] for row in rows]
            yield grid(escape(section), [heads[at].capitalize() for at in kept], shown)
        case b.Chart(title=title, unit=unit, panels=panels, caption=caption):
            yield from _paragraph(f"{escape(title)}. {escape(unit)}")
            yield from _list(_series(panels))
            yield from _paragraph(_inline(caption))
        case b.PeriodTable(rows=panels):
            yield from _list(_series(panels))
        case b.Findings(groups):
            for group in groups:
                yield from _paragraph(f"<strong>{escape(group.label)}</strong>" if group.label else "")
                yield from _list(map(_inline, group.findings))
                yield from _paragraph(escape(group.absence))
        case b.Recommendations(items):
            yield from _list(map(_recommendation, items), "ol")
        case b.Terms(entries=entries):
            terms = (f"<strong>{escape(each.name)}</strong>: {' '.join(map(_inline, each.items))}" for each in entries)
            yield from _list(terms)
        case b.DataTable(heads, cells):
            yield grid(escape(section), [*map(escape, heads)], ([*map(_inline, row)] for row in cells))
        case b.Quotations(quotations):
            yield from _list(
                f"“{escape(each.text)}” {escape(each.speaker)} {_inline(each.content)}" for each in quotations
            )
        case b.Notes(notes):
            yield from _list(
                (f"{escape(each.label)}. {escape(each.location)} {_inline(each.content)}" for each in notes), "ol"
            )
        case b.Sources(sources):
            yield from _list(map(_source, sources), "ol")
        case _:
            assert_never(block)


def _source(entry: b.SourceEntry) -> str:
    url = escape(entry.url)
    return _inline(entry.content) + (f' <a href="{url}" rel="noopener noreferrer">{url}</a>' if url else "")
