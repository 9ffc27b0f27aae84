"""The statements that a file of a document must contain."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, assert_never

from attrs import evolve

from tipreport import document as doc
from tipreport.document.views import recommendation_count
from tipreport.testing.fidelity.amounts import Run, figure_order, figure_parts, marks_alone, series_parts
from tipreport.testing.fidelity.statement import MarkRow, Pair, Part, Statement, run_of, text_run

_TERMS = {"guide": (), "series": ("figures",)}
Runs = Iterable[Run]


def statements_of(document: doc.Document, shows: tuple[str, ...] | None, first: int = 0) -> tuple[Statement, ...]:
    """Return the statements of a document, of those tables that a format shows; None: of all.

    ``first`` is the number of its first block.
    """
    found: list[Statement] = []
    section = identifier = ""
    for index, block in enumerate(document.blocks, first):
        if isinstance(block, doc.Heading):
            section = block.text
            identifier = block.id if block.level == 1 else identifier
        place = f'{type(block).__name__} of "{section}"' if section else type(block).__name__
        found += _of_block(index, block, place, identifier, document.labels)
    found = [each for each in found if each.parts]  # a group may have neither a label nor a sentence
    selected = found if shows is None else [each for each in found if each.tables and {*each.tables} <= {*shows}]
    if shows is not None:
        return tuple(_shown(each, shows) for each in selected)
    return tuple(selected)


def _shown(statement: Statement, shows: tuple[str, ...]) -> Statement:
    """Leave out the marks of tables that the format does not show."""
    hidden = {kind for kind, table in (("citation", "sources"), ("note", "data_notes")) if table not in shows}
    runs, apart = (
        tuple(tuple(part for part in run if part.kind not in hidden) for run in group)
        for group in (statement.runs, statement.apart)
    )
    return evolve(statement, runs=tuple(filter(None, runs)), apart=tuple(filter(None, apart)))


def _of_block(  # noqa: C901, PLR0912, PLR0915 - one case each
    index: int, block: doc.Block, place: str, section: str, labels: doc.Labels
) -> Iterator[Statement]:
    def statement(
        runs: Runs,
        *tables: str,
        pairs: Iterable[Pair] = (),
        apart: Runs = (),
        name: str = "",
        ordered: tuple[tuple[Run, ...], ...] | None = None,
        **more: Any,
    ) -> Statement:
        runs = tuple(filter(None, runs))
        label = name or next((part.text for run in runs for part in run if part.kind in ("text", "heading")), "")
        return Statement(
            place=f"{place}, {_quoted(label)}" if label else place,
            block=index,
            kind=type(block).__name__,
            section=section,
            runs=runs,
            ordered=_ordered(block, runs) if ordered is None else ordered,
            pairs=tuple(pairs),
            apart=tuple(filter(None, apart)),
            tables=tables,
            **more,
        )

    match block:
        case doc.Title():
            yield statement(_title(block), "briefs", "tiers", "hotlines", "countries")
        case doc.Heading(_, text, _, byline):
            yield statement([text_run(text, "heading"), text_run(byline)])
        case doc.Paragraph(spans, role):
            yield statement([run_of(spans)], *(["summary"] if role == "lead" else []))
        case doc.TierLadder(country, rungs):
            yield statement(
                _ladder(country, rungs, labels), "tiers", pairs=_ladder_pairs(rungs), apart=[*_strips(block)]
            )
        case doc.Figures(lines):
            for line in lines:
                shown, pairs = figure_parts(line)
                yield statement(shown, "figures", pairs=pairs, ordered=figure_order(line))
        case doc.Chart(title=title, unit=unit, panels=panels, caption=caption):
            yield statement([text_run(title), text_run(unit)], "figures")
            for panel in panels:
                shown, pairs, apart = series_parts(panel)
                order = ((text_run(panel.label), run_of(panel.remarks)),)
                yield statement(shown, "figures", pairs=pairs, apart=apart, ordered=order)
            yield from [statement([run_of(caption)], "figures")] if caption else []
        case doc.PeriodTable(rows=rows):
            for row in rows:
                shown, pairs, apart = series_parts(row)
                order = ((text_run(row.label), run_of(row.remarks)),)
                yield statement((*shown, *apart), "figures", pairs=pairs, ordered=order)
        case doc.Findings(groups):
            for group in groups:
                yield statement([text_run(group.label, "heading"), text_run(group.absence, "silence")], "findings")
                for each in group.findings:
                    mark = group.mark_of(each)
                    sign = "" if mark == "context" else getattr(labels, mark)
                    kind: dict[str, Any] = {"sign": sign, "is_effort": mark == "effort"}
                    yield statement([run_of(each.content)], "findings", **kind)
        case doc.Recommendations():
            for runs, count, *tables in _recommendations(block, labels):
                yield statement(runs, *tables, count=count)
        case doc.Terms(name, entries=entries):
            for entry in entries:
                yield statement([text_run(entry.name), *map(run_of, entry.items)], *_TERMS.get(name, (name,)))
        case doc.DataTable(rows=cells):
            yield from (statement(map(run_of, row), "penalties") for row in cells)
        case doc.Matrix(rows=marked, caption=caption):
            table = "profile" if block.id == "goods" else "laws"
            yield from (
                statement([*map(run_of, each.names), run_of(each.text)], table, row=_mark_row(block, each, labels))
                for each in marked
            )
            yield from [statement([run_of(caption)], table)] if caption else []
        case doc.Routes(items=routes):
            yield from (statement(_route(each), "routes", route=each, heads=block.heads) for each in routes)
        case doc.CountryTable(rows=countries):
            yield from (statement(_country(country), "figures") for country in countries)
        case doc.Quotations(quotations):
            for quotation in quotations:
                said = (*text_run(quotation.speaker), *run_of(quotation.content))
                yield statement([text_run(quotation.text), said], "quotes")
        case doc.Notes(notes):
            for note in notes:
                runs = [text_run(note.number, "position"), text_run(note.label), text_run(note.location)]
                name = f"{note.number}. {note.label} {note.location}"
                yield statement([*runs, run_of(note.content)], "data_notes", name=name)
        case doc.Sources(sources):
            for source in sources:
                runs = [
                    text_run(", ".join(map(str, source.numbers)), "position"),
                    run_of(source.content),
                    text_run(source.url, "address"),
                ]
                yield statement(runs, "sources", sections=tuple(each.name for each in source.cited_in))
        case _:
            assert_never(block)


def _ordered(block: doc.Block, runs: Sequence[Run]) -> tuple[tuple[Run, ...], ...]:
    """Return the runs of a statement that every layout has in their order."""
    match block:
        case doc.Terms() | doc.DataTable():
            return (tuple(runs),)
        case doc.Title():
            return (tuple(map(run_of, block.hotlines)), tuple(map(run_of, block.badge.remarks if block.badge else ())))
        case doc.Recommendations():  # the number, the text and the progress, but not the editions
            return (tuple(runs[:3]),)
    return ()


def _mark_row(block: doc.Matrix, row: doc.MatrixRow, labels: doc.Labels) -> MarkRow:
    no_mark = labels.not_listed if block.id == "goods" else labels.no_mark
    words = {True: labels.yes, False: no_mark, None: labels.not_given}
    return MarkRow(heads=block.mark_heads, marks=row.marks, pattern=row.pattern, words=words)


def _route(route: doc.RouteItem) -> Iterator[tuple[Part, ...]]:
    """Yield the places of a route, which any layout has in this order, and its text."""
    places = (*route.origin, *route.transit, *route.destination)
    yield text_run(route.within) or tuple(part for place in places for part in text_run(place.name))
    if doc.has_words(route.content):
        yield run_of(route.content)
    else:
        yield from marks_alone(route.content)


def _quoted(text: str) -> str:
    return f"“{text}”" if len(text) < 50 else f"“{text[:45]}...”"


def _title(block: doc.Title) -> Iterator[tuple[Part, ...]]:
    for text in (block.name, block.kind, block.topic, block.edition):
        yield text_run(text)
    yield text_run(block.updated, "period")
    yield text_run(block.superseded)
    yield run_of(block.about)
    yield from map(run_of, block.hotlines)
    if block.badge is not None:
        yield from _badge(block.badge)


def _badge(badge: doc.Badge) -> Iterator[tuple[Part, ...]]:
    yield text_run(badge.label)
    yield text_run(badge.report)
    if badge.tier:
        yield text_run(badge.rater)
    if badge.claimed:
        yield text_run(badge.claim, "qualifier")
    if not badge.tier:
        yield text_run(badge.absence, "silence")
    yield from marks_alone(badge.marks)
    yield from map(run_of, badge.remarks)


def _ladder(country: str, rungs: tuple[doc.Rung, ...], labels: doc.Labels) -> Iterator[tuple[Part, ...]]:
    yield text_run(country)
    for rung in rungs:
        yield text_run(rung.years, "period") or text_run(labels.undated, "silence")
        yield from ((part,) for part in run_of(rung.content))


def _strips(block: doc.TierLadder) -> Iterator[tuple[Part, ...]]:
    """Yield the rule that chose the countries below a ladder, and each country with its tiers."""
    yield run_of(block.rule)
    for strip in block.strips:
        yield text_run(strip.country)
        yield text_run(doc.runs_in_words(strip.rungs, doc.Labels(undated="")))


def _country(country: doc.ComparedCountry) -> Iterator[tuple[Part, ...]]:
    yield text_run(country.name)
    yield text_run(country.placement)
    yield text_run(country.move)
    for cell in country.cells[:1] if country.says_one_thing() else country.cells:  # a record says it once
        yield text_run(cell.text, "number" if cell.is_number else "silence")
        yield text_run(cell.period, "period")
        yield from ((part,) for part in run_of(cell.marks))
    yield text_run(country.notes)


def _ladder_pairs(rungs: tuple[doc.Rung, ...]) -> Iterator[Pair]:
    for rung in rungs:
        first = next((part for part in run_of(rung.content) if part.kind == "text"), None)
        if first and rung.years:
            yield Pair(Part("text", first.text), Part("period", rung.years))


def _recommendations(block: doc.Recommendations, labels: doc.Labels) -> "Iterator[tuple[Runs, str, *tuple[str, ...]]]":
    """Yield the runs of the caption, of each pillar and of each recommendation, each with a count and its tables."""
    if block.caption:
        yield [run_of(block.caption)], "", "recommendations"
    for group in block.groups:
        if group.label:
            yield [text_run(group.label, "heading")], recommendation_count(group, labels), "recommendations"
        for item in group.items:
            yield _recommendation(item), "", "recommendations", "progress"


def _recommendation(item: doc.RecommendationItem) -> Iterator[tuple[Part, ...]]:
    yield text_run(item.number, "position")
    yield run_of(item.content)
    yield run_of(item.progress)
    yield text_run(item.editions)
