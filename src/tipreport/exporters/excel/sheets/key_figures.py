"""The sheet Key figures: one row for each brief, with its tier and its key figures as every format prints them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from tipreport.exporters.excel.layout import KEY_FIGURES
from tipreport.exporters.excel.sheet import Row, Sheet, SheetColumn
from tipreport.exporters.excel.sheets.briefs import by_brief, subjects
from tipreport.exporters.excel.sheets.builder import SheetBuilder
from tipreport.exporters.excel.sheets.described_sources import described_sources, source_titles
from tipreport.exporters.excel.sheets.placements import CountryPlacements
from tipreport.exporters.excel.sheets.tier_formats import tier_formats
from tipreport.tables import Cell, Table, Tables

_TIER_COLUMN = 3


def key_figures_sheet(tables: Tables, countries: Sequence[CountryPlacements], builder: SheetBuilder) -> Sheet:
    """Return the sheet Key figures.

    The tier of a brief is the one on record for its edition, or else the latest before it.
    """
    wording = builder.wording
    titles = {brief: source_titles(table, wording) for brief, table in by_brief(tables.sources).items()}
    key_figures = {brief: _key_figures(figures) for brief, figures in by_brief(tables.figures).items()}
    width = max(map(len, key_figures.values()), default=0)
    subject_of = subjects(tables)
    placements_of = defaultdict(list)
    for country in countries:
        placements_of[country.brief].append(country)
    citations = {brief: _citations(figures) for brief, figures in by_brief(tables.figures).items()}
    rows: list[Row] = []
    for row in tables.briefs:
        brief, edition = str(row["id"]), row["edition"]
        tier = _tier(placements_of[brief], edition if isinstance(edition, int) else None, builder)
        cells = key_figures.get(brief, [])
        cited = described_sources(citations.get(brief, ()), titles.get(brief, {}), wording)
        sources = [wording.labels.clause_separator.join(cited) or None] if width else []
        rows.append((brief, subject_of[brief], edition, *tier, *cells, *[None] * (width - len(cells)), *sources))
    return builder.sheet(
        KEY_FIGURES,
        [*_columns(width, builder)],
        rows,
        contents=builder.labels.about_key_figures,
        frozen_columns=2,
        conditional_formats=() if builder.strict else tuple(tier_formats(_TIER_COLUMN, builder)),
    )


def _columns(key_figures: int, builder: SheetBuilder) -> Iterator[SheetColumn]:
    labels = builder.labels
    yield SheetColumn(name=labels.brief, max_width=24)
    yield SheetColumn(name=labels.subject_header, max_width=30)
    yield SheetColumn(name=labels.edition, type="integer")
    yield SheetColumn(name=labels.tier, max_width=24)
    yield SheetColumn(name=labels.tier_year, type="integer")
    for number in range(1, key_figures + 1):
        yield SheetColumn(name=labels.key_figure.format(number=number), max_width=30)
    if key_figures:
        yield SheetColumn(name=labels.key_figure_sources, max_width=48)


def _key_figures(figures: Table) -> list[Cell]:
    """The key figures of a brief as every format prints them, in their order."""
    return [text for text, key in zip(figures.column("sentence"), figures.column("key"), strict=True) if key == "yes"]


def _citations(figures: Table) -> list[Cell]:
    """The citations of the key figures of a brief."""
    return [cited for cited, key in zip(figures.column("sources"), figures.column("key"), strict=True) if key == "yes"]


def _tier(
    countries: Sequence[CountryPlacements], last_year: int | None, builder: SheetBuilder
) -> tuple[str | None, int | None]:
    """The tier of a brief's country and its report year; the tiers of several countries with their names."""
    labels = builder.labels
    latest = [(country, country.latest(last_year)) for country in countries]
    if len(latest) == 1 and latest[0][1]:
        tier, year = latest[0][1]
        return builder.wording.term("tier", tier), year
    on_record = [
        labels.country_tier.format(country=country.name, tier=builder.wording.term("tier", tier), year=year)
        for country, found in latest
        if found
        for tier, year in [found]
    ]
    claims = [
        labels.claimed.format(tier=builder.wording.term("tier", tier))
        for country in countries
        for tiers in country.claimed.values()
        for tier in tiers
    ]
    return "; ".join(on_record or dict.fromkeys(claims)) or None, None
