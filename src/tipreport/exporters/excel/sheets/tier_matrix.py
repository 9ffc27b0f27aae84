"""The sheet Tier matrix: countries by report years."""

from collections.abc import Iterator, Sequence

from tipreport.column_letters import column_letters
from tipreport.exporters.excel.layout import FIRST_ROW, TIER_MATRIX
from tipreport.exporters.excel.sheet import ConditionalFormat, Sheet, SheetColumn
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.placements import CountryPlacements, Year, report_years


def tier_matrix_sheet(countries: Sequence[CountryPlacements], builder: SheetBuilder) -> Sheet:
    """Return the sheet Tier matrix: one row for each country, one column for each report year."""
    labels, marks = builder.labels, builder.tier_marks
    years: list[Year] = [*report_years(countries)]
    if any(None in country.claimed for country in countries):
        years.append(None)
    rows = [
        (country.name, country.brief, *(country.mark(year, marks, labels.claim) for year in years))
        for country in countries
    ]
    columns = [SheetColumn(name=labels.country, max_width=28), SheetColumn(name=labels.brief, max_width=24)]
    columns += [SheetColumn(name=str(year or labels.no_year), type="mark", max_width=9) for year in years]
    return builder.sheet(
        TIER_MATRIX,
        columns,
        rows,
        contents=labels.about_tier_matrix.format(
            watch_list=marks["Tier 2 Watch List"], special_case=marks["Special Case"]
        ),
        blank=labels.blank_tier,
        frozen_columns=1,
        conditional_formats=() if builder.strict else tuple(_formats(2, len(columns) - 1, builder)),
    )


def _formats(first: int, last: int, builder: SheetBuilder) -> Iterator[ConditionalFormat]:
    cell = f"{column_letters(first)}{FIRST_ROW}"
    bracket = builder.labels.claim.partition("{")[0]
    formulas = {"claimed": _starts_with(cell, bracket)}
    formulas |= {tier: _starts_with(cell, mark) for tier, mark in builder.tier_marks.items()}
    for style, formula in formulas.items():
        yield ConditionalFormat(columns=(first, last), formula=formula, style=style, stop_if_true=style == "claimed")


def _starts_with(cell: str, text: str) -> str:
    return f'LEFT({cell},{len(text)})="{text}"'
