"""Country briefs as GitHub-flavoured Markdown (https://github.github.com/gfm/), with a footnote for each source.

One ``match`` over the blocks of a document is the whole format. What a brief says is text, never markup.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, BinaryIO, assert_never

from attrs import frozen, validators

import tipreport.document as doc
from tipreport.plugin import ExportContext, Exporter, hookimpl, option

# What Markdown reads anywhere, as a link, a mention or an emoji, and where a line begins.
_MARKUP = re.compile(r"(www(?=\.)|^\d{1,9}(?=[.)](?:\s|$)))|([\\`*_\[\]<>#|~&$@^]|:(?=\S)|^[-+=])", re.IGNORECASE)
_HIDDEN = re.compile("[\x00-\x1f\x7f-\x9f\u00ad\u200b\u2028-\u202e\u2060-\u206f\ufeff]")


@frozen(kw_only=True)
class MarkdownOptions:
    """How the Markdown is set."""

    top_level: int = option(1, help="Level of the title, 1 to 4", validator=[validators.ge(1), validators.le(4)])


def text(words: str, around: str = "") -> str:
    """Words as words, between two marks: markup is escaped, what hides is shown, blanks stand outside the marks."""
    shown = _HIDDEN.sub(lambda found: f"<U+{ord(found[0]):04X}>", " ".join(words.split()))
    escaped = _MARKUP.sub(lambda found: f"{found[1]}\\" if found[1] else f"\\{found[2]}", shown)
    before, after = (" " * end.isspace() for end in (words[:1], words[-1:]))
    return f"{before}{around}{escaped}{around}{after}" if escaped else before


def inline(spans: doc.Spans) -> str:
    """Spans as Markdown: a citation is a footnote, a reference to a data note its number in parentheses."""
    return re.sub(r"^(\d{1,9})([.)])(?=\s|$)", r"\1\\\2", "".join(map(_span, spans)).strip())


def _span(span: Any) -> str:
    match span:
        case doc.Link(words, url):
            return f"[{text(words)}](<{_address(url)}>)"
        case doc.CitationRef(number, locator):
            return f"[^{number}]" + (f" ({text(locator)})" if locator else "")
        case doc.NoteRef(number):
            return f" (note {number})"
    return text(span.text, "**" if isinstance(span, doc.Strong) else "")


def _address(url: str) -> str:
    return url.replace("\\", "%5C").replace("<", "%3C").replace(">", "%3E")


def _table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    for row in (heads, ["---"] * len(heads), *rows):
        yield f"| {' | '.join(row)} |"


def _amount(said: doc.Amount) -> str:
    return text(said.text) + "".join(map(_span, said.marks))


def _figure(line: doc.FigureLine) -> str:
    what = text(", ".join(part for part in (line.label, line.detail, line.amount.period) if part))
    earlier = f" {text(line.earlier.period)}: {_amount(line.earlier)}." if line.earlier else ""
    change = f" Change: {text(line.change)}{'' if line.earlier else text(f' {line.than}')}." if line.change else ""
    return f"- {what}: {_amount(line.amount)}.{earlier}{change} {inline(line.remarks)}"


def _series(rows: Iterable[doc.Series]) -> Iterator[str]:
    for row in rows:
        numbers = "; ".join(f"{text(each.period)}: {_amount(each)}" for each in row.amounts)
        yield f"- {text(row.title)}. {numbers}{''.join(map(_span, row.marks))}. {inline(row.remarks)}"


def _title(block: doc.Title) -> Iterator[str]:
    edition = f" Edition {block.edition}." if block.edition else ""
    yield f"{text(block.kind)}: {text(block.topic)}.{edition}" + (f" Updated {block.updated}." if block.updated else "")
    yield inline(block.about)
    yield from (f"Hotline: {inline(hotline)}" for hotline in block.hotlines)
    badge = block.badge
    claim = f" ({text(badge.claim)})" if badge.claimed else ""
    tier = f"{text(badge.tier, '**')}{claim}, {text(badge.report)}" if badge.tier else text(badge.absence)
    yield f"Tier: {tier}, {text(badge.rater)}{inline(badge.marks)}. {' '.join(map(inline, badge.remarks))}"


def lines_of(block: doc.Block, top: int) -> Iterator[str]:  # noqa: C901, PLR0912 - a case a block, each a few lines
    """The lines of a block."""
    match block:
        case doc.Title():
            yield f"{'#' * top} {text(block.name)}\n"
            yield "\n\n".join(filter(None, _title(block)))
        case doc.Heading(_, words, level, byline):
            yield f"{'#' * (top + level)} {text(words)}\n\n{text(byline)}"
        case doc.Paragraph(spans, role):
            yield ("> " if role == "callout" else "") + inline(spans)
        case doc.TierLadder(country, rungs):
            yield f"{text(country)}\n" if country else ""
            yield from _table(("Years", "Tier"), ((rung.years or "undated", inline(rung.content)) for rung in rungs))
        case doc.Figures(figures):
            yield from map(_figure, figures)
        case doc.Chart(title=title, unit=unit, panels=panels, caption=caption):
            yield f"{text(title)}. {text(unit)}.\n"
            yield from _series(panels)
            yield f"\n{inline(caption)}"
        case doc.PeriodTable(rows=rows):
            yield from _series(rows)
        case doc.Findings(groups):
            for group in groups:
                yield f"\n{text(group.label, '**')}\n"
                yield from (f"- {inline(says)}" for says in group.findings)
                yield f"\n{text(group.absence)}"
        case doc.Recommendations(items):
            for item in items:
                facts = "".join(f" {text(fact.label)}: {text(fact.value)}." for fact in item.facts)
                yield f"{item.number}. {inline(item.content)}{facts}"
                yield from (f"    - {step.year}: {text(step.label)}. {inline(step.content)}" for step in item.progress)
        case doc.Terms(entries=entries):
            yield from (f"- {text(each.name, '**')}: {' '.join(map(inline, each.items))}" for each in entries)
        case doc.DataTable(heads, cells):
            yield from _table([*map(text, heads)], ([*map(inline, row)] for row in cells))
        case doc.Quotations(quotations):
            yield from (f"> “{text(each.text)}” {text(each.speaker)} {inline(each.content)}\n" for each in quotations)
        case doc.Notes(notes):
            yield from (
                f"{each.number}. {text(each.label)}. {text(each.location)} {inline(each.content)}" for each in notes
            )
        case doc.Sources(sources):
            for each in sources:
                yield f"[^{each.number}]: {inline(each.content)}" + (f" <{_address(each.url)}>" if each.url else "")
        case _:
            assert_never(block)


def markdown(document: doc.Document, top: int = 1) -> str:
    """The Markdown of a document, a blank line between blocks."""
    lines = "\n\n".join("\n".join(lines_of(block, top)) for block in document.blocks).splitlines()
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip() + "\n"


def render(documents: doc.Documents, stream: BinaryIO, options: MarkdownOptions, _context: ExportContext) -> None:
    """Write documents as UTF-8 with line feeds."""
    stream.writelines(markdown(document, options.top_level).encode() for document in documents)


@hookimpl
def tipreport_exporters() -> Iterator[Exporter[MarkdownOptions]]:
    """The exporter *markdown*."""
    yield Exporter(
        name="markdown", summary="GitHub-flavoured Markdown with footnotes", suffix=".md", media_type="text/markdown",
        options=MarkdownOptions, render=render,
    )  # fmt: skip
