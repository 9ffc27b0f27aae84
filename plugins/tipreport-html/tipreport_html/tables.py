"""The tables of a document: figures, series by period, names, penalties, recommendations."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.document import (
    Amount,
    CitationRef,
    DataTable,
    FigureLine,
    Figures,
    Labels,
    NoteRef,
    PeriodTable,
    RecommendationItem,
    Recommendations,
    Series,
    Spans,
    Step,
    Strong,
    Terms,
    Text,
    bare,
    capital,
    cited,
    has_words,
    listed,
    marks_of,
    sentences,
    stopped,
)
from tipreport_html.drawing import extent

_LONG_WORDS = 18  # printed words longer than this stand under the row
_YEARS = 3  # of progress that have a column
_FEW, _MOST = 490.0, 690.0  # pixels: where a table becomes records soonest; what a page holds
_SIZE, _GAP = 15.5, 14.0  # of the stylesheet: of words; between columns
_LONG_WORD = 24  # letters: a longer word may break anywhere
NOTHING: Spans = (Text("–"),)
SQUARES = {"none": 0, "some": 1, "much": 2, "complete": 3}


@frozen(kw_only=True)
class Head:
    """The head of a column, which is unique in its table; ``look`` says how its cells are set."""

    text: str
    look: str = ""


@frozen(kw_only=True)
class Cell:
    """A cell: its words, and how many of three squares stand before them."""

    content: Spans
    squares: int | None = None

    @property
    def breaks(self) -> bool:
        """Whether it has a word that no column can hold."""
        return any(len(word) > _LONG_WORD for word in _units(self.content))

    @property
    def least(self) -> float:
        """About how narrow it can be."""
        return max((extent(word, _SIZE) for word in _units(self.content) if len(word) <= _LONG_WORD), default=0.0)


def _units(says: Spans) -> Iterator[str]:
    """What is not broken: words, and citations."""
    for span in says:
        if isinstance(span, CitationRef):
            yield f"[{span.number}, {span.locator}]" if span.locator else f"[{span.number}]"
        elif not isinstance(span, NoteRef):
            yield from re.split("[ \t\n]", span.text)


@frozen(kw_only=True)
class Row:
    """A row, and what follows under it."""

    cells: tuple[Cell, ...]
    under: Spans = ()


@frozen(kw_only=True)
class Table:
    """A table; the column at ``header`` names its rows."""

    heads: tuple[Head, ...]
    rows: tuple[Row, ...]
    header: int = 0
    remark: str = ""

    @property
    def look(self) -> str:
        """A class by about how narrow it can be: records sooner than others, or words that break anywhere."""
        heads = (max(extent(word, _SIZE) for word in head.text.split() or [""]) for head in self.heads)
        columns = zip(heads, *([cell.least for cell in row.cells] for row in self.rows), strict=True)
        least = sum(max(column) + _GAP for column in columns)
        return "wide-table tight" if least > _MOST else "wide-table" if least > _FEW else ""


def _row(*cells: Spans, under: Spans = ()) -> Row:
    return Row(cells=tuple(Cell(content=says) for says in cells), under=under)


# ------------------------------------------------------------ figures


def figure_table(block: Figures, labels: Labels) -> Table:
    """Measure, value, period, source. Earlier values have columns if more than half of the figures have one."""
    apart = sum(line.earlier is not None for line in block.lines) * 2 > len(block.lines)
    heads = [Head(text=labels.measure), Head(text=labels.value, look="number"), Head(text=labels.period)]
    if apart:
        heads += [Head(text=labels.earlier_value, look="number"), Head(text=labels.earlier_period)]
    return Table(
        heads=(*heads, Head(text=labels.source)),
        rows=tuple(_figure(line, labels, apart=apart) for line in block.lines),
        remark=labels.without_earlier if apart and any(line.earlier is None for line in block.lines) else "",
    )


def _figure(line: FigureLine, labels: Labels, *, apart: bool) -> Row:
    amount, earlier = line.amount, line.earlier
    printed = _is_printed(amount)
    cells = [_named(line.label, listed(line.detail, amount.of, amount.sure))]
    cells += [(Text(labels.as_printed if printed else _value(amount)),), (Text(amount.period or "–"),)]
    if apart and earlier:
        said = listed(f"{_value(earlier)} {earlier.of}".rstrip(), earlier.sure)
        cells += [(Text(said), *earlier.marks), (Text(earlier.period or "–"),)]
    elif apart:
        cells += [NOTHING, NOTHING]
    under: list[Spans] = [(Text(stopped(_value(amount))),)] if printed else []
    if earlier and not apart:
        said = f"{capital(earlier.period)}: {earlier.text}" if earlier.period else capital(earlier.text)
        under.append((Text(said), *earlier.marks, Text(".")))
    if line.change:
        than = f" {line.than}" if line.than and (apart or not earlier) else ""
        under.append((Text(stopped(capital(line.change) + than)),))
    return _row(*cells, amount.marks or NOTHING, under=sentences((*under, line.remarks)))


def _named(label: str, detail: str) -> Spans:
    return (Strong(label), Text(f", {detail}")) if detail else (Strong(label),)


def _value(amount: Amount) -> str:
    return f"{amount.qualifier}{amount.number}"


def _is_printed(amount: Amount) -> bool:
    return amount.value is None and len(amount.number) > _LONG_WORDS


def period_table(block: PeriodTable, labels: Labels) -> Table:
    """A row a series, newest right."""
    periods = (Head(text=period, look="number") for period in block.periods)
    heads = (Head(text=labels.measure), *periods, Head(text=labels.source))
    return Table(heads=heads, rows=tuple(_series(series, labels) for series in block.rows))


def _series(series: Series, labels: Labels) -> Row:
    """What is said of single numbers besides stands under the row."""
    shared = {listed(amount.of, amount.sure) for amount in series.amounts if amount.form}
    common = shared.pop() if len(shared) == 1 else ""
    cells = [_named(series.label, listed(series.detail, common))]
    under: list[Spans] = []
    for amount in series.amounts:
        printed = _is_printed(amount)
        cells.append((Text(labels.as_printed if printed else _value(amount)), *amount.marks))
        apart = "" if common else listed(amount.of, amount.sure)
        if more := listed(_value(amount) if printed else "", apart):
            under.append((Text(stopped(f"{capital(amount.period)}: {more}")),))
    return _row(*cells, series.marks or NOTHING, under=sentences((*under, series.remarks)))


# ------------------------------------------------------------ names, and tables of few rows


def terms_table(block: Terms, heads: tuple[str, str]) -> Table:
    """Names, and what is said of each."""
    rows = (_row((Strong(each.name),), bare(sentences(each.items)) or NOTHING) for each in block.entries)
    return Table(heads=tuple(Head(text=head, look="half") for head in heads), rows=tuple(rows))


def data_table(block: DataTable) -> Table:
    """A table of few rows; a column that is empty in all of them is left out."""
    shown = [place for place in range(len(block.heads)) if any(line[place] for line in block.rows)]
    return Table(
        heads=tuple(Head(text=block.heads[place]) for place in shown),
        rows=tuple(_row(*(line[place] or NOTHING for place in shown)) for line in block.rows),
    )


# ------------------------------------------------------------ recommendations


def recommendation_table(block: Recommendations, labels: Labels) -> Table:
    """The sentence, to whom it speaks, and how far it was carried out, a column a year."""
    years = sorted({step.year for item in block.items for step in item.progress})[-_YEARS:]
    to = next((fact.label for item in block.items for fact in item.facts if fact.field == "to"), "")
    heads = [Head(text=labels.no), Head(text=labels.recommendation, look="prose")]
    heads += [Head(text=to)] if to else []
    heads += [Head(text=f"{labels.status} {year}") for year in years]
    rows = tuple(Row(cells=tuple(_recommended(item, labels, years, has_to=bool(to)))) for item in block.items)
    return Table(heads=tuple(heads), rows=rows, header=1)


def _recommended(item: RecommendationItem, labels: Labels, years: Sequence[int], *, has_to: bool) -> Iterator[Cell]:
    yield Cell(content=(Text(str(item.number)),))
    facts = [(Text(stopped(f"{fact.label}: {fact.value}")),) for fact in item.facts if fact.field != "to"]
    done = [_done(step, shown=step.year in years) for step in item.progress]
    yield Cell(content=sentences((item.content, *facts, *done)))
    if has_to:
        yield Cell(content=(Text(next((f.value for f in item.facts if f.field == "to"), labels.not_given)),))
    by_year = {step.year: step for step in item.progress}
    for year in years:
        step = by_year.get(year)
        status = step.label if step else labels.not_assessed
        silent = (step.content for step in item.progress if step.year == year and not has_words(step.content))
        yield Cell(
            content=(Text(status), *marks_of(next(silent, ()))), squares=SQUARES.get(step.status) if step else None
        )


def _done(step: Step, *, shown: bool) -> Spans:
    """What was done in a year; its status and sources too, where the year has no column."""
    if has_words(step.content):
        return (Text(f"{step.year}: " if shown else f"{step.year}, {step.label}: "), *step.content)
    return () if shown else cited(f"{step.year}: {step.label}", marks_of(step.content))
