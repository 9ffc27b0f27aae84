"""A block as plain lines, for a renderer without a layout for it."""

from collections.abc import Iterable, Iterator
from typing import assert_never

from tipreport.document import (
    Amount,
    Block,
    Chart,
    CountryTable,
    DataTable,
    FigureLine,
    Figures,
    Findings,
    Heading,
    Labels,
    Matrix,
    Notes,
    Paragraph,
    PeriodTable,
    Quotations,
    Recommendations,
    Routes,
    Series,
    Sources,
    Span,
    Spans,
    Terms,
    Text,
    TierLadder,
    Title,
    breakdown_in_words,
    capital,
    in_quotation_marks,
    listed,
    lower,
    mixed,
    sentences,
    stopped,
)
from tipreport.document.views.countries import country_lines
from tipreport.document.views.figures import change_sentence, last_known
from tipreport.document.views.matrix import matrix_sentences
from tipreport.document.views.recommendations import recommendation_lines
from tipreport.document.views.routes import route_sentences
from tipreport.document.views.strips import strip_lines

__all__ = ["plain_lines"]


def plain_lines(block: Block, labels: Labels) -> Iterator[Spans]:
    """Yield everything that a block contains as lines of inline text, in reading order."""
    for line in _lines(block, labels):
        if any(not isinstance(span, Text) or span.text for span in line):
            yield line


def _lines(block: Block, labels: Labels) -> Iterator[Spans]:  # noqa: C901, PLR0912 - one case for each block
    match block:
        case Title():
            yield from _title(block, labels)
        case Heading(_, text, _, byline):
            yield (Text(text),)
            yield (Text(byline),) if byline else ()
        case Paragraph(spans):
            yield spans
        case TierLadder(country, rungs):
            for rung in rungs:
                label = " ".join(part for part in (country, rung.years or labels.undated) if part)
                yield (Text(f"{label}{labels.lead_separator}"), *rung.content)
            yield block.rule
            yield from (
                (Text(f"{name}{labels.lead_separator}"), *content) for name, content in strip_lines(block, labels)
            )
        case Figures(figures):
            yield from (figure_sentence(line, labels) for line in figures)
        case Chart(title=title, unit=unit, panels=series, caption=caption):
            yield (Text(mixed(stopped(title), *((" ", stopped(unit)) if unit else ()))),)
            yield from (_series(each, labels) for each in series)
            yield caption
        case PeriodTable(rows=series):
            yield from (_series(each, labels) for each in series)
        case Findings(groups):
            for group in groups:
                yield (Text(labels.lead_separator.join(part for part in (group.label, group.absence) if part)),)
                yield from (finding.content for finding in group.findings)
        case Recommendations():
            yield from _recommendations(block)
        case Terms(entries=entries):
            yield from ((Text(mixed(entry.name, labels.lead_separator)), *sentences(entry.items)) for entry in entries)
        case DataTable(heads, rows):
            for row in rows:
                cells = [
                    (Text(f"{head}{labels.lead_separator}"), *cell)
                    for head, cell in zip(heads, row, strict=True)
                    if cell
                ]
                yield _joined(cells, labels.clause_separator)
        case Matrix(caption=caption):
            yield from matrix_sentences(block, labels)
            yield caption
        case Routes():
            yield from route_sentences(block, labels)
        case CountryTable():
            for country, values in country_lines(block):
                cells = [(Text(f"{head}{labels.lead_separator}"), *content) for head, content in values]
                yield (Text(f"{country}{labels.lead_separator}"), *_joined(cells, labels.clause_separator), Text("."))
        case Quotations(quotations):
            for quotation in quotations:
                text = in_quotation_marks(quotation.text, labels)
                speaker = (" ", quotation.speaker) if quotation.speaker else ()
                yield (Text(mixed(text, *speaker)), Text(" "), *quotation.content)
        case Notes(notes):
            for note in notes:
                yield (
                    Text(mixed(f"{note.number}. {stopped(note.label)} ", note.location, labels.lead_separator)),
                    *note.content,
                )
        case Sources(sources):
            for source in sources:
                url = (Text(f" {source.url}"),) if source.url else ()
                yield (Text(f"{source.label} "), *source.content, *url)
        case _:
            assert_never(block)


def _title(block: Title, labels: Labels) -> Iterator[Spans]:
    badge = block.badge
    yield (Text(mixed(block.name, ". ", block.kind, labels.lead_separator, stopped(block.topic))),)
    if block.edition:
        yield (Text(f"{labels.edition}{labels.lead_separator}{block.edition}"),)
    if block.updated:
        yield (Text(f"{labels.updated}{labels.lead_separator}{block.updated}"),)
    if block.superseded:
        yield (Text(stopped(block.superseded)),)
    yield block.about
    yield from ((Text(f"{labels.hotline}{labels.lead_separator}"), *hotline) for hotline in block.hotlines)
    if badge is not None:
        tier = labels.list_separator.join(
            part for part in (badge.label or badge.absence, badge.claim, lower(badge.report)) if part
        )
        yield (Text(f"{labels.tier}{labels.lead_separator}{tier}{labels.list_separator}{badge.rater}"), *badge.marks)
        yield from badge.remarks


def figure_sentence(line: FigureLine, labels: Labels, name: Spans = ()) -> Spans:
    """Return a figure as a sentence, after its name or another one."""
    comma = labels.list_separator
    head = name or (Text(mixed(listed(comma, line.label, line.scope, line.detail), comma)),)
    parts: list[Spans] = [(*head, *_amount(line.amount, labels), Text("."))]
    if line.last_known:
        parts.append(last_known(line.last_known, labels))
    parts.append(change_sentence(line, labels))
    return sentences([*parts, *(breakdown_in_words(each, labels) for each in line.breakdowns), line.remarks])


def _amount(amount: Amount, labels: Labels, *, sentence: bool = False) -> Spans:
    period = capital(amount.period) if sentence else amount.period
    return (Text(mixed(period, labels.lead_separator, amount.text) if period else amount.text), *amount.marks)


def _series(series: Series, labels: Labels) -> Spans:
    amounts = _joined(
        (_amount(each, labels, sentence=index == 0) for index, each in enumerate(series.amounts)),
        labels.clause_separator,
    )
    return sentences([(Text(stopped(series.title)),), (*amounts, *series.marks, Text(".")), series.remarks])


def _recommendations(block: Recommendations) -> Iterator[Spans]:
    yield block.caption
    for group in block.groups:
        yield (Text(group.label),)
        for item in group.items:
            first, *others = recommendation_lines(item)
            yield (Text(f"{item.number}. "), *first)
            yield from others


def _joined(parts: Iterable[Spans], separator: str) -> Spans:
    spans: list[Span] = []
    for part in parts:
        spans += (Text(separator), *part) if spans else part
    return tuple(spans)
