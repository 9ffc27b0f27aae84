"""Two sheets on tiers: countries by years, and how many countries stood on each tier in each year."""

from collections.abc import Iterator, Sequence

from tipreport.exporters.excel.sheets import words
from tipreport.exporters.excel.sheets.layout import FIRST_ROW, HISTORY, MATRIX
from tipreport.exporters.excel.sheets.placements import MARKS, TIERS, Placed, Year, years
from tipreport.exporters.excel.sheets.sheet import Chart, ChartSeries, Rule, Sheet, SheetColumn, letters, sheet

COLOURS = {"Tier 1": "E0EBF0", "Tier 2": "E0B24E", "Tier 2 Watch List": "C8752F", "Tier 3": "7A1F1B"}
UNDATED = "no year"


def matrix(placed: Sequence[Placed], of: str, *, strict: bool) -> Sheet:
    """Countries by report years, each cell a tier in a letter or two."""
    shown: list[Year] = [*years(placed)]
    if any(None in one.claimed for one in placed):
        shown.append(None)
    rows = [(one.country, one.brief, *(one.mark(year) for year in shown)) for one in placed]
    heads = [UNDATED if year is None else str(year) for year in shown]
    columns = [SheetColumn(name="country", widest=28), SheetColumn(name="brief", widest=24)]
    columns += [SheetColumn(name=head, look="mark", widest=9) for head in heads]
    rules = () if strict else tuple(_rules(2, len(columns) - 1))
    return sheet(MATRIX, of, columns, rows, blank=words.NO_ENTRY, strict=strict, frozen=1, rules=rules)


def _rules(first: int, last: int) -> Iterator[Rule]:
    cell = f"{letters(first)}{FIRST_ROW}"
    yield Rule(columns=(first, last), formula=f'LEFT({cell},1)="("', look="claimed", last=True)
    for tier, mark in MARKS.items():
        yield Rule(columns=(first, last), formula=f'LEFT({cell},{len(mark)})="{mark}"', look=tier)


def history(placed: Sequence[Placed], of: str, *, strict: bool) -> Sheet:
    """The number of countries on each tier by report year; blank for a year of which nothing is on record."""
    by_year: dict[Year, set[tuple[str, str]]] = {}
    for one in placed:
        for year, tier in one.on_record.items():
            by_year.setdefault(year, set()).add((tier, one.country))
    shown = sorted(year for year in by_year if year is not None)
    rows = [(str(year), *_counts(by_year.get(year, set()))) for year in range(shown[0], shown[-1] + 1)]
    columns = [SheetColumn(name="report year"), *(SheetColumn(name=tier, look="whole", widest=12) for tier in TIERS)]
    return sheet(HISTORY, of, columns, rows, blank=words.NO_ENTRY, strict=strict, frozen=1, charts=(_chart(rows, of),))


def _counts(found: set[tuple[str, str]]) -> Iterator[int | None]:
    for tier in TIERS:
        yield sum(tier == one for one, _ in found) if found else None


def _chart(rows: Sequence[tuple[object, ...]], of: str) -> Chart:
    filled = [row for row in rows if None not in row]
    first, last = filled[0], filled[-1]
    return Chart(
        kind="stacked columns",
        title="Countries on each tier, by report year",
        words=f"Stacked columns: the number of countries on each tier, on record, by report year, in {of}. "
        f"{_said(first)} {_said(last)} The table beside the chart has every number.",
        across="Report year",
        upward="Countries",
        series=tuple(ChartSeries(column=place, colour=COLOURS.get(tier, "")) for place, tier in enumerate(TIERS, 1)),
    )


def _said(row: Sequence[object]) -> str:
    counts = [f"{tier} {count}" for tier, count in zip(TIERS, row[1:], strict=True) if count]
    return f"{row[0]}: {', '.join(counts)}."
