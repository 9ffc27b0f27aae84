"""Countries beside each other: their tiers, the measures that compare, and the reasons why others do not."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, field, frozen

from tipreport.comparison import ComparedMeasure, ComparedValue, CountriesCompared, Peers
from tipreport.document.blocks import (
    Block,
    ComparedCell,
    ComparedCountry,
    CountryTable,
    Paragraph,
    TermEntry,
    Terms,
    TierLadder,
)
from tipreport.document.comparison_material import Material
from tipreport.document.joining import bound_text, sentences, spans_of
from tipreport.document.sections.peers import recorded_rungs, share_on_tier, strips_and_rule
from tipreport.document.state import CompositionState
from tipreport.model.records import Figure
from tipreport.model.vocabulary import Tier
from tipreport.tier_record import RecordedPlacement
from tipreport.wording import comparison as words
from tipreport.wording.amounts import format_basis, format_value
from tipreport.wording.figures import format_label, format_scope
from tipreport.wording.names import country_name
from tipreport.wording.periods import format_period, year_span
from tipreport.wording.phrases import alphabetical, bound
from tipreport.wording.series import no_figure
from tipreport.wording.tiers import no_entry, tier_name


@frozen(kw_only=True)
class Comparison:
    """The material of a comparison: figures and sources are those of the brief of the composition state."""

    found: CountriesCompared
    """The measures."""
    peers: Peers
    """The first country and those that it is compared with."""
    by_country: Mapping[str, str]
    """The id of the brief of each country that has one."""
    edition: int | None
    """The newest edition of the briefs; None if no brief has one."""
    material: Material = field(repr=False)
    """The figures that are shown."""


@frozen(kw_only=True)
class _Note:
    """A reason why some numbers do not compare."""

    kind: words.NoteKind
    text: str
    countries: frozenset[str]


def tier_ladder(state: CompositionState, comparison: Comparison) -> Iterator[Block]:
    """Yield the ladder of the first country with the strips of the others, from one reading of the record."""
    record, peers, wording = state.tier_record, comparison.peers, state.wording
    if not record.of(peers.country) or not any(record.of(code) for code in peers.shown):
        return
    yield state.heading("tiers")
    cites = state.cite_tier_record()
    rungs = tuple(
        evolve(rung, content=(*rung.content, *cites), record=(*rung.content, *cites)) if rung.cells else rung
        for rung in recorded_rungs(wording, record, peers.country, record.years())
    )
    name = country_name(wording, peers.country)
    yield TierLadder(name, rungs, *strips_and_rule(state, peers, record.years()))
    if (placement := record.get(peers.country, _tier_year(state, comparison))) is not None:
        yield from share_on_tier(state, peers, placement.tier, placement.year)


def country_table(state: CompositionState, comparison: Comparison) -> Iterator[Block]:
    """Yield the table of the countries and its caption, then the reasons why numbers do not compare."""
    wording, record = state.wording, state.tier_record
    notes = [*_notes(state, comparison)]
    measures = comparison.found.measures
    without: dict[str, tuple[words.NoteKind, ...]] = {}
    for each in comparison.found.left_out:
        without.setdefault(_label(state, comparison, each), each.obstacles())
    left_out = words.without_column(wording, [*without.items()]) if without else ""
    yield state.heading("comparison")
    yield CountryTable(
        country_head=wording.labels.country,
        tier_head=words.tier_head(wording, _tier_year(state, comparison)),
        heads=tuple(_label(state, comparison, measure) for measure in measures),
        note_head=words.note_head(wording, 1),  # of a column: always the same in a data file
        other_head=words.other_head(wording),
        rows=tuple(_row(state, comparison, code, notes) for code in _countries(state, comparison)),
        separator=state.wording.labels.list_separator,
        left_out=left_out,
    )
    years = record.years()
    cites = state.cite_tier_record()
    captions = [spans_of(words.caption(wording, years[0], years[-1], cites, has_numbers=bool(measures)))]
    if left_out:
        captions.append((bound_text(left_out),))
    yield Paragraph(sentences(captions), "caption")
    if notes:
        yield state.heading("obstacles")
        entries = (
            TermEntry(id=f"note-{number}", name=f"{letter} {words.kind_label(wording, note.kind)}", items=items)
            for number, (letter, note) in enumerate(zip(words.note_letters(wording), notes, strict=False), 1)
            for items in [((bound_text(note.text),),)]
        )
        yield Terms("obstacles", None, tuple(entries))


def _tier_year(state: CompositionState, comparison: Comparison) -> int:
    """Return the edition; without one, the newest year in which the record has all countries, or else any."""
    if comparison.edition is not None:
        return comparison.edition
    record, newest_first = state.tier_record, state.tier_record.years()[::-1]
    whole = (year for year in newest_first if all(record.get(code, year) for code in comparison.by_country))
    return next(whole, newest_first[0])


def _label(state: CompositionState, comparison: Comparison, measure: ComparedMeasure) -> str:
    """Return the label of a measure with its people: ``Children at work, aged 5 to 14``."""
    figure = comparison.material.texts[id(measure.figure)]
    label = format_label(state.wording, figure, measure.by)
    return bound(state.wording.listed(label, format_scope(state.wording, figure, figure.place)))


def _countries(state: CompositionState, comparison: Comparison) -> list[str]:
    """Return the first country, then the others in alphabetical order."""
    own = comparison.peers.country
    others = {*comparison.peers.shown, *comparison.by_country} - {own}
    return [own, *sorted(others, key=lambda code: alphabetical(country_name(state.wording, code)))]


def _row(state: CompositionState, comparison: Comparison, code: str, notes: Sequence[_Note]) -> ComparedCountry:
    wording, record, year = state.wording, state.tier_record, _tier_year(state, comparison)
    now, before = record.get(code, year), record.get(code, year - 1)
    letters = [
        letter for letter, note in zip(words.note_letters(wording), notes, strict=False) if code in note.countries
    ]
    brief = comparison.by_country.get(code)
    return ComparedCountry(
        name=country_name(wording, code),
        tier=now.tier if now else "",
        placement=bound(tier_name(wording, now.tier)) if now else no_entry(wording),
        move=bound(words.tier_move(wording, _tier(before), _tier(now), year - 1)),
        cells=tuple(_cell(state, comparison, measure, brief) for measure in comparison.found.measures),
        notes=wording.labels.list_separator.join(letters),
        note_head=words.note_head(wording, len(letters)) if letters else "",
    )


def _tier(placement: RecordedPlacement | None) -> Tier | None:
    return placement.tier if placement else None


def _cell(state: CompositionState, comparison: Comparison, measure: ComparedMeasure, brief: str | None) -> ComparedCell:
    wording = state.wording
    value = measure.values.get(brief) if brief else None
    if value is None:
        return ComparedCell(text=no_figure(wording) if brief else words.no_brief(wording))
    if value.obstacle:
        return ComparedCell(text=words.not_compared(wording))
    if value.figure is None:
        return _silence(state, comparison, value.not_given)
    number = format_value(wording, value.figure)
    period = format_period(wording, value.figure.period)
    cited = [value.figure, *value.not_given]
    if value.is_older:
        silence = format_value(wording, value.not_given[0]).number
        period = words.older_number(wording, period, format_period(wording, measure.period), silence)
    return ComparedCell(
        text=bound(f"{number.qualifier}{number.number}"),
        is_number=True,
        period=bound(wording.listed(period, format_basis(wording, value.figure))),
        marks=state.cite(*(comparison.material.figures[id(each)] for each in cited)),
    )


def _silence(state: CompositionState, comparison: Comparison, figures: Sequence[Figure]) -> ComparedCell:
    """Return a cell of figures whose number the source does not give, with their years."""
    years = [year for each in figures if each.period and (year := each.period.from_year) is not None]
    period = year_span(state.wording, min(years), max(years)) if years else format_period(state.wording, None)
    return ComparedCell(
        text=format_value(state.wording, figures[-1]).number,
        period=bound(period),
        marks=state.cite(*(comparison.material.figures[id(each)] for each in figures)),
    )


def _notes(state: CompositionState, comparison: Comparison) -> Iterator[_Note]:
    codes = {brief: code for code, brief in comparison.by_country.items()}
    for measure in comparison.found.measures:
        yield from _notes_on(
            state, comparison, measure, {codes[brief]: value for brief, value in measure.values.items()}
        )
    missing = [code for code in _countries(state, comparison) if code not in comparison.by_country]
    if missing:
        names = [country_name(state.wording, code) for code in missing]
        yield _Note(kind="no brief", text=words.without_brief(state.wording, names), countries=frozenset(missing))


def _notes_on(
    state: CompositionState, comparison: Comparison, measure: ComparedMeasure, values: Mapping[str, ComparedValue]
) -> Iterator[_Note]:
    wording, label = state.wording, _label(state, comparison, measure)
    period = format_period(wording, measure.period)
    shown = [code for code, value in values.items() if value.figure is not None]
    if measure.period is None:
        yield _Note(kind="period", text=words.undated(wording, label, len(shown)), countries=frozenset(shown))
    older = [code for code in shown if values[code].is_older]
    if older:
        items = [(country_name(wording, code), _period_of(state, values[code])) for code in older]
        yield _Note(kind="period", text=words.older_numbers(wording, label, items, period), countries=frozenset(older))
    obstacles: dict[words.NoteKind, list[str]] = defaultdict(list)
    for code, value in values.items():
        if value.obstacle is not None:
            obstacles[value.obstacle].append(code)
    for kind, left_out in obstacles.items():
        names = _names(state, left_out)
        yield _Note(kind=kind, text=words.left_out(wording, kind, label, names, period), countries=frozenset(left_out))


def _period_of(state: CompositionState, value: ComparedValue) -> str:
    return format_period(state.wording, value.figure.period if value.figure else None)


def _names(state: CompositionState, codes: Iterable[str]) -> list[str]:
    return [country_name(state.wording, code) for code in codes]
