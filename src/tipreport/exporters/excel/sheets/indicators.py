"""The sheet Indicators: a row for each figure, to filter, to pivot and to add up."""

import re
from collections.abc import Iterator, Mapping

from tipreport.exporters.excel.layout import INDICATORS
from tipreport.exporters.excel.sheet import Row, Sheet, SheetColumn
from tipreport.exporters.excel.sheets.briefs import by_brief, names_of_organisations
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.described_sources import described_sources, source_titles
from tipreport.exporters.excel.sheets.series import unit_of
from tipreport.model import Period
from tipreport.tables import LIST_SEPARATOR, Cell, Tables, Wording, citizens_of, format_form, format_period

_DETAILS = ("of", "sex", "age", "citizenship", "form", "group")
_TERMS = ("sex", "age", "form")  # of vocabularies; a figure has several forms
_NAMED_PLACE = re.compile(r"[A-Z]{3}|world")  # the column of the country has its name


def indicators_sheet(tables: Tables, builder: SheetBuilder) -> Sheet | None:
    """Return the sheet Indicators. None without figures."""
    labels = builder.labels
    rows = sorted(_rows(tables, builder), key=_order)
    if not rows:
        return None
    columns = (
        SheetColumn(name=labels.country, max_width=28),
        SheetColumn(name=labels.year, type="integer"),
        SheetColumn(name=labels.measure, max_width=30),
        SheetColumn(name=labels.details, max_width=36),
        SheetColumn(name=labels.value, type="number", max_width=24),
        SheetColumn(name=labels.upper, type="number", max_width=24),
        SheetColumn(name=labels.qualifier, max_width=20),
        SheetColumn(name=labels.basis, max_width=20),
        SheetColumn(name=labels.unit, max_width=20),
        SheetColumn(name=labels.part, max_width=12),
        SheetColumn(name=labels.adds_up, max_width=20),
        SheetColumn(name=labels.period, max_width=20),
        SheetColumn(name=labels.source, max_width=36),
        SheetColumn(name=labels.brief, max_width=24),
        SheetColumn(name=labels.row, type="integer"),
    )
    return builder.sheet(
        INDICATORS, columns, rows, contents=labels.about_indicators, blank=labels.blank_indicator, frozen_columns=3
    )


def _rows(tables: Tables, builder: SheetBuilder) -> Iterator[Row]:
    labels, wording = builder.labels, builder.wording
    separator = wording.labels.clause_separator
    sources = {brief: source_titles(table, wording) for brief, table in by_brief(tables.sources).items()}
    organisations = names_of_organisations(tables)
    for row in tables.figures:
        is_other = row["measure"] == "other"  # only its label says what is counted
        place = None if _NAMED_PLACE.fullmatch(str(row["place"])) else row["place"]
        by = organisations[row["brief"]].get(row["by"])
        details = (None if is_other else row["label"], *(_detail(row, name, wording) for name in _DETAILS), place, by)
        yield (
            row["country_name"],
            row["year"],
            row["label"] if is_other else wording.measure(str(row["measure"]), str(row["label"] or "")),
            separator.join(str(part) for part in details if part) or None,
            row["value"],
            row["upper"],
            wording.term("qualifier", str(row["qualifier"])),
            wording.term("basis", str(row["basis"])) if row["basis"] else None,
            unit_of(row, wording) or None,
            labels.yes if row["part_of"] else labels.no,
            wording.term("addition", str(row["adds_up"])),
            _period(row["period"], wording),
            separator.join(described_sources([row["sources"]], sources.get(row["brief"], {}), wording)) or None,
            row["brief"],
            row["row"],
        )


def _detail(row: Mapping[str, Cell], name: str, wording: Wording) -> Cell:
    if not row[name]:
        return None
    if name == "of":
        return wording.term("base", str(row[name]))
    if name == "citizenship":
        return citizens_of(wording, str(row[name]))
    if name not in _TERMS:
        return row[name]
    separator = wording.labels.clause_separator
    words = str(row[name]).split(LIST_SEPARATOR)
    if name == "form":  # "other" alone would not say what
        return separator.join(format_form(wording, word) for word in words)
    return separator.join(wording.term(name, word) for word in words)


def _period(cell: Cell, wording: Wording) -> Cell:
    """A period in words; a year is the same text in every language."""
    period = Period.parse(cell) if cell else None
    return cell if period is None or period.is_year else format_period(wording, period, article=False)


def _order(row: Row) -> tuple[str, ...]:
    """By country and measure, then by year and row of the brief."""
    country, year, measure, *_, brief, number = row
    return str(country), str(measure), f"{year or 0:>4}", str(brief), f"{number:>8}"
