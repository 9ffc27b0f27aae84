"""The sheet Tier history: the number of countries on each tier in each report year."""

from collections import Counter
from collections.abc import Sequence

from tipreport.exporters.excel.layout import TIER_HISTORY
from tipreport.exporters.excel.palette import TIER_FILLS
from tipreport.exporters.excel.sheet import Chart, ChartSeries, Sheet, SheetColumn
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.placements import TIERS, CountryPlacements

_Row = tuple[int, ...]


def tier_history_sheet(countries: Sequence[CountryPlacements], builder: SheetBuilder) -> Sheet:
    """Return the sheet Tier history. Its last column has the countries without an entry for the year."""
    labels = builder.labels
    rows = [*_rows(countries)]
    columns = [
        SheetColumn(name=labels.report_year, type="integer"),
        *(SheetColumn(name=name, type="count", max_width=12) for name in _names(builder)),
    ]
    return builder.sheet(
        TIER_HISTORY,
        columns,
        rows,
        contents=labels.about_tier_history,
        frozen_columns=1,
        charts=(_chart(rows, builder),),
    )


def _names(builder: SheetBuilder) -> Sequence[str]:
    """The names of the tiers, and that of the countries without an entry."""
    return [*(builder.wording.term("tier", tier) for tier in TIERS), builder.labels.no_entry]


def _rows(countries: Sequence[CountryPlacements]) -> Sequence[_Row]:
    """The counts of each report year from the first to the last, the countries without an entry last."""
    on_record = {
        (year, tier, country.name)
        for country in countries
        for year, tier in country.on_record.items()
        if year is not None
    }
    counts = Counter((year, tier) for year, tier, _ in on_record)
    placed = Counter(year for year, _ in {(year, name) for year, _, name in on_record})
    every = len({name for _, _, name in on_record})
    return [
        (year, *(counts[year, tier] for tier in TIERS), every - placed[year])
        for year in range(min(placed), max(placed) + 1)
    ]


def _chart(rows: Sequence[_Row], builder: SheetBuilder) -> Chart:
    labels = builder.labels
    return Chart(
        type="stacked columns",
        title=labels.tier_chart,
        alternative_text=labels.tier_chart_text.format(
            workbook=builder.workbook_title,
            first=_row_text(rows[0], builder),
            last=_row_text(rows[-1], builder),
        ),
        x_title=labels.report_year_axis,
        y_title=labels.countries_axis,
        series=(
            *(ChartSeries(column=column, colour=TIER_FILLS.get(tier, "")) for column, tier in enumerate(TIERS, 1)),
            ChartSeries(column=len(TIERS) + 1, is_hatched=True),
        ),
    )


def _row_text(row: _Row, builder: SheetBuilder) -> str:
    """The counts of a year in words: the year, then each tier with its count."""
    labels = builder.labels
    year, *counts = row
    texts = [
        labels.tier_chart_count.format(tier=name, count=count)
        for name, count in zip(_names(builder), counts, strict=True)
        if count
    ]
    return labels.tier_chart_year.format(year=year, counts=builder.wording.listed(*texts))
