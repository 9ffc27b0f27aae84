"""Derived data of the tables, which is not read back: columns for reading and pivoting, and the data notes."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import TypeAlias, get_args

from tipreport.checks.check import reader_notes
from tipreport.checks.note import CODES, Severity
from tipreport.index import BriefIndex
from tipreport.tables.column import Cell, Column
from tipreport.tables.indicators import ADDS_UP, additions, countries, years
from tipreport.wording.figures import format_figure
from tipreport.wording.names import country_name
from tipreport.wording.penalties import format_penalty
from tipreport.wording.phrases import NBSP, capital
from tipreport.wording.routes import format_route
from tipreport.wording.wording import Wording

Derived: TypeAlias = tuple[Column, Callable[[BriefIndex, Wording], Iterable[Cell]]]


def _column(name: str, type_: str, meaning: str, unit: str = "") -> Column:
    return Column(name=name, type=type_, unit=unit, meaning=meaning, derived=True)


def _sentences(index: BriefIndex, wording: Wording) -> Iterable[Cell]:
    return (format_figure(wording, row, index.subject, index.by(row), index.whole(row)) for row in index.brief.figures)


def _editions(index: BriefIndex, _wording: Wording) -> Iterable[Cell]:
    sources = map(index.first_source, index.brief.figures)
    return (source.edition if source else None for source in sources)


def _years(index: BriefIndex, _wording: Wording) -> Iterable[Cell]:
    return years(index)


_COUNTRY = _column("country_name", "text", "the usual name of the country")

# A derived column is one entry: its declaration, and its cells for the records of a brief in their order.
DERIVED: Mapping[str, tuple[Derived, ...]] = {
    "countries": (
        (_COUNTRY, lambda index, wording: (country_name(wording, row.country) for row in index.brief.countries)),
    ),
    "tiers": ((_COUNTRY, lambda index, wording: (country_name(wording, row.country) for row in index.brief.tiers)),),
    "figures": (
        (_column("sentence", "text", "the whole figure in words, as every format prints it"), _sentences),
        (
            _column("from_year", "integer", "first year of `period`", "year"),
            lambda index, _: (row.period.from_year if row.period else None for row in index.brief.figures),
        ),
        (
            _column("to_year", "integer", "last year of `period`; blank if open", "year"),
            lambda index, _: (row.period.to_year if row.period else None for row in index.brief.figures),
        ),
        (_column("edition", "integer", "edition of the first source of the first citation", "year"), _editions),
        (
            _column("country_name", "text", "the country that the figure is about, or the subject of the brief"),
            countries,
        ),
        (_column("year", "integer", "the year of `period`; blank if it is not one year", "year"), _years),
        (
            Column(
                name="adds_up",
                type="term",
                meaning="*yes* if the figure may be added to those of other countries and years, else the reason",
                terms=ADDS_UP,
                derived=True,
            ),
            lambda index, _: additions(index),
        ),
    ),
    "penalties": (
        (
            _column("sentence", "text", "the penalty in words"),
            lambda index, wording: (format_penalty(wording, row).replace(NBSP, " ") for row in index.brief.penalties),
        ),
    ),
    "recommendations": (
        (
            _column("number", "integer", "its number in documents, which all its wordings have"),
            lambda index, _: map(index.rank, index.brief.recommendations),
        ),
    ),
    "routes": (
        (
            _column("sentence", "text", "the route with the names of its countries"),
            lambda index, wording: (capital(format_route(wording, row)) for row in index.brief.routes),
        ),
    ),
}


DATA_NOTES = (
    Column(name="brief", type="id", meaning="the id of the brief", refers="briefs", derived=True),
    _column("number", "integer", "its number in documents"),
    Column(name="code", type="term", meaning="the check's stable code", terms=tuple(CODES), derived=True),
    Column(name="severity", type="term", meaning="the severity of the issue", terms=get_args(Severity), derived=True),
    _column("table", "text", "the table that the note is about"),
    _column("row", "integer", "the row in it"),
    _column("text", "text", "the note, as every format prints it"),
)


def data_note_rows(index: BriefIndex, wording: Wording) -> Iterator[tuple[Cell, ...]]:
    """Yield the rows of ``data_notes`` for a brief: those that its documents print.

    A note about several records refers to the first.
    """
    for number, note in enumerate(reader_notes(index, wording), start=1):
        table, row = note.about[0]
        yield index.brief.id, number, note.code, note.severity, table, row + 1, note.text
