"""A document as plain data with all of its text, for the other engines.

A part is a mapping with its ``kind``. Inline text is a list of spans: each a text, its type and its target.
"""

from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

from tipreport.document import (
    Block,
    Chart,
    CitationRef,
    DataTable,
    Document,
    Figures,
    Findings,
    Heading,
    Link,
    NoteRef,
    Notes,
    Paragraph,
    PeriodTable,
    Quotations,
    Recommendations,
    Series,
    Sources,
    Span,
    Strong,
    Terms,
    Text,
    TierLadder,
    Title,
)
from tipreport.exporters.pdf.design.palette import TIERS

Plain: TypeAlias = dict[str, Any]
PlainSpans: TypeAlias = list[list[str]]
_SECTION = 2  # the level of a section's heading
_PARTS = 3  # of a span
LANES = ("Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3")
SIGNS = {"effort": "+", "shortfall": "−", "context": "•"}


def content(document: Document) -> Plain:
    """The whole document."""
    parts = [part for block in document.blocks for part in _parts(block, document)]
    _lead_to_entries(parts, document)
    _lead_back(parts)
    return {"title": document.title, "language": document.language, "parts": parts, "name": f"{document.id}.yaml"}


def _lead_to_entries(parts: list[Plain], document: Document) -> None:
    """Let the citations of each number of a source lead to its entry, which is named by the first."""
    entries = [entry for block in document.blocks if isinstance(block, Sources) for entry in block.items]
    first = {f"#s{number}": f"#s{entry.number}" for entry in entries for number in entry.numbers}
    for part in parts:
        for span in _links(part):
            span[2] = first.get(span[2], span[2])


def _lead_back(parts: list[Plain]) -> None:
    """Name the first citation of each source in each section, so that the source can link back to it."""
    named: dict[str, list[str]] = {}
    seen: set[str] = set()
    for part in parts:
        if part["kind"] == "heading" and part["level"] == _SECTION:
            seen = set()
        for span in _links(part):
            if span[2].startswith("#s") and span[2] not in seen:
                seen.add(span[2])
                names = named.setdefault(span[2][1:], [])
                names.append(f"c{span[2][2:]}-{len(names)}")
                span.append(names[-1])
    for part in parts:
        if part["kind"] == "entry":
            part["back"] = named.get(part["name"], [])


def _links(part: Any) -> Iterator[list[str]]:
    """All links in a part, in reading order."""
    if isinstance(part, dict):
        part = list(part.values())
    if isinstance(part, list):
        if len(part) == _PARTS and part[1] == "link":
            yield part
        else:
            for inner in part:
                yield from _links(inner)


def _spans(spans: Iterable[Span]) -> PlainSpans:
    return [_span(span) for span in spans]


def _span(span: Span) -> list[str]:
    match span:
        case CitationRef():
            return [f"\u00a0[{span.number}{f', {span.locator}' if span.locator else ''}]", "link", f"#s{span.number}"]
        case NoteRef():
            return [f"\u00a0(note {span.number})", "link", f"#n{span.number}"]
        case Link():
            return [span.text, "link", span.url]
        case Strong():
            return [span.text, "strong", ""]
        case Text():
            return [span.text, "", ""]


def _words(text: str) -> PlainSpans:
    return [[text, "", ""]]


def _parts(block: Block, document: Document) -> Iterator[Plain]:  # noqa: C901, PLR0912 - a case a block
    match block:
        case Title():
            yield from _title(block)
        case Heading():
            yield {"kind": "heading", "level": block.level + 1, "spans": block.text, "byline": block.byline}
        case Paragraph():
            yield {"kind": "paragraph", "role": block.role, "spans": _spans(block.spans)}
        case TierLadder():
            yield _ladder(block, document)
        case Figures(key=True):
            yield {"kind": "tiles", "tiles": [_tile(line) for line in block.lines]}
        case Figures():
            heads = ["Measure", "Value", "Period", "Source"]
            yield {"kind": "table", "heads": heads, "rows": [row for line in block.lines for row in _figure(line)]}
        case Chart():
            yield {"kind": "paragraph", "role": "body", "spans": _words(f"{block.title}. {block.unit}.")}
            yield {"kind": "chart", "alt": block.title, "panels": [_panel(series) for series in block.panels]}
            yield {"kind": "paragraph", "role": "caption", "spans": _spans(block.caption)}
        case PeriodTable():
            rows = [[_words(row.title), *map(_amount, row.amounts), _spans(row.marks)] for row in block.rows]
            yield {"kind": "table", "heads": ["Measure", *block.periods, "Source"], "rows": rows}
        case Findings():
            for group in block.groups:
                items = [_spans(finding.content) for finding in group.findings] or [_words(group.absence)]
                yield {"kind": "list", "label": group.label, "sign": SIGNS[group.kind], "items": items}
        case Recommendations():
            rows = [[_words(str(item.number)), _spans(item.content), _words(item.editions)] for item in block.items()]
            yield {"kind": "table", "heads": ["No.", "Recommendation", "Editions"], "rows": rows}
        case Terms():
            heads = list(block.heads or ("", ""))
            rows = [
                [_words(entry.name), [span for spans in entry.items for span in _spans(spans)]]
                for entry in block.entries
            ]
            yield {"kind": "table", "heads": heads, "rows": rows}
        case DataTable():
            yield {
                "kind": "table",
                "heads": list(block.heads),
                "rows": [[_spans(c) for c in row] for row in block.rows],
            }
        case Quotations():
            for quotation in block.items:
                yield {"kind": "paragraph", "role": "lead", "spans": _words(f"“{quotation.text}”")}
                yield {
                    "kind": "paragraph",
                    "role": "body",
                    "spans": _words(quotation.speaker) + _spans(quotation.content),
                }
        case Notes():
            for note in block.items:
                spans = [
                    *_words(f"{note.number} {note.label} "),
                    [f"{note.location}. ", "strong", ""],
                    *_spans(note.content),
                ]
                yield {"kind": "entry", "name": f"n{note.number}", "spans": spans}
        case Sources():
            for source in block.items:
                address = [[source.url, "link", source.url]] if source.url else []
                spans = [*_words(f"{source.label} "), *_spans(source.content), *address]
                yield {"kind": "entry", "name": f"s{source.number}", "spans": spans}


def _title(block: Title) -> Iterator[Plain]:
    badge = block.badge
    fill = TIERS[badge.tier].fill if badge and badge.tier else None
    yield {
        "kind": "band",
        "above": f"{block.kind}   {block.topic}   {block.updated}",
        "name": block.name,
        "tier": (badge.tier or badge.absence) if badge else "",
        "fill": f"rgb({', '.join(str(round(255 * c)) for c in (fill.red, fill.green, fill.blue))})"
        if fill
        else "white",
        "rater": [*_words(f"{badge.report} {badge.rater} {badge.claim}"), *_spans(badge.marks)] if badge else [],
        "remarks": [_spans(spans) for spans in badge.remarks] if badge else [],
    }
    for spans in (block.about, *block.hotlines):
        yield {"kind": "paragraph", "role": "body", "spans": _spans(spans)}


def _ladder(block: TierLadder, document: Document) -> Plain:
    cells = [
        [column, LANES.index(cell.tier) if cell.tier in LANES else 0, cell.claimed]
        for column, rung in enumerate(_by_year(block))
        for cell in rung.cells
    ]
    years = [f"’{year % 100:02}" if year else "?" for year in _years(block)]
    return {"kind": "ladder", "alt": block.alternative(document.labels), "cells": cells, "years": years}


def _by_year(block: TierLadder) -> Iterator[Any]:
    for rung in block.rungs:
        for _ in range((rung.last or 0) - (rung.first or 0) + 1):
            yield rung


def _years(block: TierLadder) -> Iterator[int]:
    for rung in block.rungs:
        yield from range(rung.first or 0, (rung.last or 0) + 1)


def _amount(amount: Any) -> PlainSpans:
    return [*_words(amount.text), *_spans(amount.marks)]


def _tile(line: Any) -> Plain:
    amount = line.amount
    earlier = [*_words(f"{line.earlier.period}: "), *_amount(line.earlier)] if line.earlier else []
    more = [*_words(f"{amount.period} {line.detail}"), *_spans(amount.marks)]
    rest = [*earlier, *_words(f" {line.comparison} "), *_spans(line.remarks)]
    return {"label": line.label, "above": amount.qualifier, "number": amount.number, "under": [more, rest]}


def _figure(line: Any) -> Iterator[list[PlainSpans]]:
    tile = _tile(line)
    amount = line.amount
    yield [_words(f"{line.label} {line.detail}"), _words(amount.text), _words(amount.period), _spans(amount.marks)]
    if any(text.strip() for text, _, _ in tile["under"][1]):
        yield [tile["under"][1], [], [], []]


def _panel(series: Series) -> Plain:
    most = max((amount.value or 0 for amount in series.amounts), default=0) or 1
    bars = [[a.period, a.text, (a.value or 0) / most] for a in series.amounts]
    marks = [mark for amount in series.amounts for mark in _spans(amount.marks)]
    return {"label": series.title, "bars": bars, "marks": [*_spans(series.marks), *marks, *_spans(series.remarks)]}
