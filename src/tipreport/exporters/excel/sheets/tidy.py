"""Tidy tables as sheets: how each column looks, which words it allows, where its texts link to."""

from collections.abc import Iterator, Mapping

from tipreport.exporters.excel.sheets.layout import FIRST_ROW
from tipreport.exporters.excel.sheets.sheet import Choice, Look, Rule, Sheet, SheetColumn, letters, sheet
from tipreport.tables import Table

_LOOKS: Mapping[str, Look] = {"integer": "integer", "number": "number", "date": "date"}
_WIDEST = {
    "id": 24,
    "term": 20,
    "list": 28,
    "link": 36,
    "text": 36,
    "yes/no": 10,
    "integer": 8,
    "number": 24,
    "date": 12,
}
_PERIODS = frozenset({"period", "compared_with", "founded", "published"})
_PROSE = frozenset({"text", "note", "reason", "sentence"})
_LINKED = {"sources": ("title", "publisher", "author"), "organisations": ("name",)}  # the first that is there
_TIER_LOOKS = ("Tier 1", "Tier 2", "Tier 2 Watch List", "Tier 3", "Special Case")
_ASSESSMENTS = {
    "effort": "effort", "increased efforts": "effort", "shortfall": "shortfall", "decreased efforts": "shortfall",
}  # fmt: skip


def tidy_sheet(table: Table, of: str, ranges: Mapping[tuple[str, ...], str], *, strict: bool) -> Sheet:
    """The sheet of a tidy table. ``ranges`` are where the words stand that are too many for a list in a cell."""
    return sheet(
        table.name,
        of,
        tuple(_columns(table)),
        table.rows,
        holds=plain(table.meaning),
        strict=strict,
        frozen=1 if table.name in ("briefs", "data_notes") else 2,
        rules=() if strict else tuple(_rules(table)),
        choices=tuple(_choices(table, ranges)),
    )


def plain(text: str) -> str:
    """A meaning without the marks that its reference page sets."""
    return text.replace("`", "").replace("*", "")


def _columns(table: Table) -> Iterator[SheetColumn]:
    places = {column.name: place for place, column in enumerate(table.columns)}
    linked = _LINKED.get(table.name, ())
    for column in table.columns:
        look = _LOOKS.get(column.type, "text")
        widest = 60 if column.name in _PROSE else 14 if column.name in _PERIODS else _WIDEST[column.type]
        if column.name in linked:
            before = tuple(places[name] for name in linked[: linked.index(column.name)])
            yield SheetColumn(name=column.name, look="link", widest=widest, address=places["url"], after=before)
        else:
            yield SheetColumn(name=column.name, look=look, widest=widest, unit=places.get("unit"))


def _choices(table: Table, ranges: Mapping[tuple[str, ...], str]) -> Iterator[Choice]:
    for place, column in enumerate(table.columns):
        terms = ("yes", "no") if column.type == "yes/no" else column.terms
        if terms and column.type != "list" and not column.derived:
            yield Choice(column=place, terms=terms, listed_in=ranges.get(terms, ""))


def _rules(table: Table) -> Iterator[Rule]:
    places = {column.name: place for place, column in enumerate(table.columns)}
    if table.name == "tiers":
        tier, official = places["tier"], places["official"]
        claimed = f'${letters(official)}{FIRST_ROW}="no"'
        yield Rule(columns=(tier, tier), formula=claimed, look="claimed", last=True)
        yield from tier_rules(tier)
    if "assessment" in places:
        place = places["assessment"]
        for said, look in _ASSESSMENTS.items():
            yield Rule(columns=(place, place), formula=equals(place, said), look=look)


def tier_rules(place: int) -> Iterator[Rule]:
    """The look of each tier in a column that names it."""
    for tier in _TIER_LOOKS:
        yield Rule(columns=(place, place), formula=equals(place, tier), look=tier)


def equals(place: int, said: str) -> str:
    """The formula for a column that says something."""
    return f'${letters(place)}{FIRST_ROW}="{said}"'
