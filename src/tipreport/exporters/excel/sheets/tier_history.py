"""The sheet Tier history: the number of countries on each tier in each report year."""

from collections import Counter
from collections.abc import Sequence

from tipreport.exporters.excel.layout import TIER_HISTORY
from tipreport.exporters.excel.palette import TIER_FILLS
from tipreport.exporters.excel.sheet import Chart, ChartSeries, Sheet, SheetColumn
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.placements import TIERS, CountryPlacements

_Row = tuple[str, *tuple[int | None, ...]]


def tier_history_sheet(countries: Sequence[CountryPlacements], builder: SheetBuilder) -> Sheet:
    """Return the sheet Tier history. A year without any placement on record has blank cells."""
    labels = builder.labels
    rows = [*_rows(countries)]
    columns = [
        SheetColumn(name=labels.report_year),
        *(SheetColumn(name=builder.wording.term("tier", tier), type="count", max_width=12) for tier in TIERS),
    ]
    return builder.sheet(
        TIER_HISTORY,
        columns,
        rows,
        contents=labels.about_tier_history,
        blank=labels.blank_tier,
        frozen_columns=1,
        charts=(_chart(rows, builder),),
    )


def _rows(countries: Sequence[CountryPlacements]) -> Sequence[_Row]:
    """The counts of each report year from the first to the last."""
    on_record = {
        (year, tier, country.name)
        for country in countries
        for year, tier in country.on_record.items()
        if year is not None
    }
    counts = Counter((year, tier) for year, tier, _ in on_record)
    years = {year for year, _ in counts}
    return [
        (str(year), *(counts[year, tier] if year in years else None for tier in TIERS))
        for year in range(min(years), max(years) + 1)
    ]


def _chart(rows: Sequence[_Row], builder: SheetBuilder) -> Chart:
    labels = builder.labels
    filled = [row for row in rows if None not in row]
    return Chart(
        type="stacked columns",
        title=labels.tier_chart,
        alternative_text=labels.tier_chart_text.format(
            workbook=builder.workbook_title,
            first=_row_text(filled[0], builder),
            last=_row_text(filled[-1], builder),
        ),
        x_title=labels.report_year_axis,
        y_title=labels.countries_axis,
        series=tuple(
            ChartSeries(column=column, colour=TIER_FILLS.get(tier, "")) for column, tier in enumerate(TIERS, 1)
        ),
    )


def _row_text(row: _Row, builder: SheetBuilder) -> str:
    """The counts of a year in words: the year, then each tier with its count."""
    labels = builder.labels
    year, *counts = row
    texts = [
        labels.tier_chart_count.format(tier=builder.wording.term("tier", tier), count=count)
        for tier, count in zip(TIERS, counts, strict=True)
        if count
    ]
    return labels.tier_chart_year.format(year=year, counts=", ".join(texts))
