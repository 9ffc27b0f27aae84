"""Series in sentences, where a chart or a table would show mostly gaps."""

from collections.abc import Collection, Iterator, Sequence

from tipreport.document.blocks import TermEntry, Terms
from tipreport.document.figures.amounts import amount_without_marks
from tipreport.document.figures.breakdowns import with_parts
from tipreport.document.figures.dated import Dated, years_of
from tipreport.document.figures.lines import detail
from tipreport.document.figures.series import series_remarks, shared_citations
from tipreport.document.joining import listed, sentences, spans_of
from tipreport.document.spans import Spans
from tipreport.document.state import CompositionState
from tipreport.model.period import Period
from tipreport.model.records import Figure
from tipreport.wording.amounts import NOT_GIVEN
from tipreport.wording.figures import format_label
from tipreport.wording.periods import format_period
from tipreport.wording.phrases import bound
from tipreport.wording.series import in_words, number_of, runs, sentence_of, span, without_number


def series_terms(state: CompositionState, series: Sequence[Dated]) -> Terms:
    """Return the series, each with a sentence, and mark their figures as shown.

    A year without a figure is named if another of the series has one.
    """
    years = {year for dated in series for year in years_of(dated)}
    return Terms("series", None, tuple(_entry(state, dated, years) for dated in series))


def _entry(state: CompositionState, dated: Dated, years: Collection[int]) -> TermEntry:
    figures = [*dated.values()]
    content = sentences([*_sentences(state, dated, years), *series_remarks(state, figures)])
    return TermEntry(
        name=listed(
            state.wording.labels.list_separator,
            bound(format_label(state.wording, figures[0], state.index.by(figures[0]))),
            detail(state, figures[0]),
        ),
        items=(content,),
        records=tuple(map(state.ref, with_parts(state, *figures))),
    )


def _sentences(state: CompositionState, dated: Dated, years: Collection[int]) -> Iterator[Spans]:
    """Yield the numbers, then the periods without one: those that sources name, and those without a figure."""
    wording = state.wording
    figures = [*dated.values()]
    shared = shared_citations(state, figures)
    known = {period: figure for period, figure in dated.items() if figure.value.value is not None}
    if known:
        clauses = [_clause(state, figure, period, _marks(state, figure, shared)) for period, figure in known.items()]
        yield spans_of(sentence_of(wording, clauses, shared))
    is_first = not known
    for qualifier in NOT_GIVEN:
        absent = {period: figure for period, figure in dated.items() if figure.value.qualifier == qualifier}
        if absent:
            periods = _periods(state, absent, shared)
            yield spans_of(without_number(wording, qualifier, periods, shared, is_first=is_first))
            is_first = False
    for period, figure in dated.items():
        if figure.value.value is None and figure.value.qualifier not in NOT_GIVEN:
            text = amount_without_marks(state, figure).text
            marks = (*shared, *_marks(state, figure, shared))
            yield spans_of(in_words(wording, text, period, marks, is_first=is_first))
            is_first = False
    own = years_of(dated)
    gaps = sorted(set(years) - set(own)) if own else []
    if gaps := [year for year in gaps if own[0] < year < own[-1]]:
        yield spans_of(without_number(wording, "", [(span(wording, run),) for run in runs(gaps)], ()))


def _clause(state: CompositionState, figure: Figure, period: Period, marks: Spans) -> tuple[object, ...]:
    amount = amount_without_marks(state, figure)
    return number_of(state.wording, amount.text, period, marks, has_basis=bool(amount.basis))


def _marks(state: CompositionState, figure: Figure, shared: Spans) -> Spans:
    return state.references(figure) if shared else state.marks(figure)


def _periods(state: CompositionState, absent: dict[Period, Figure], shared: Spans) -> list[tuple[object, ...]]:
    """Return periods with the marks of their figures, neighbouring years as a span."""
    wording = state.wording
    by_year = {int(period.start): figure for period, figure in absent.items() if period.is_year}
    found: list[tuple[object, ...]] = []
    for run in runs([*by_year]):
        figures = [by_year[year] for year in run]
        marks = state.references(*figures) if shared else state.marks(*figures)
        found.append((span(wording, run), *marks))
    others = [(period, figure) for period, figure in absent.items() if not period.is_year]
    return [*found, *((format_period(wording, period), *_marks(state, figure, shared)) for period, figure in others)]
