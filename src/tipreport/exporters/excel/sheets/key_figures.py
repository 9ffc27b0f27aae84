"""The key figures for reading: a brief a row, with its tier and each figure as every format prints it."""

from collections import defaultdict
from collections.abc import Sequence

from tipreport.exporters.excel.sheets.by_brief import by_brief, subjects
from tipreport.exporters.excel.sheets.layout import KEY_FIGURES
from tipreport.exporters.excel.sheets.placements import Placed
from tipreport.exporters.excel.sheets.sheet import Row, Sheet, SheetColumn, sheet
from tipreport.exporters.excel.sheets.tidy import tier_rules
from tipreport.tables import Cell, Table, Tables

_HEADS = (
    SheetColumn(name="brief", widest=24),
    SheetColumn(name="about", widest=30),
    SheetColumn(name="edition", look="integer"),
    SheetColumn(name="tier", widest=24),
    SheetColumn(name="tier year", look="integer"),
)
_TIER = 3


def key_figures(tables: Tables, placed: Sequence[Placed], of: str, *, strict: bool) -> Sheet:
    """A brief a row: what it is about, its edition, the tier on record for it or the latest before, its key figures."""
    said = {brief: _key_figures(figures) for brief, figures in by_brief(tables.figures).items()}
    most = max(map(len, said.values()), default=0)
    about = subjects(tables)
    of_brief = defaultdict(list)
    for one in placed:
        of_brief[one.brief].append(one)
    rows: list[Row] = []
    for brief in tables.briefs:
        key, edition = str(brief["id"]), brief["edition"]
        until = edition if isinstance(edition, int) else None
        cells = said.get(key, [])
        blanks = [None] * (most - len(cells))
        rows.append((key, about[key], edition, *_tier(of_brief[key], until), *cells, *blanks))
    heads = (*_HEADS, *(SheetColumn(name=f"key figure {number}", widest=30) for number in range(1, most + 1)))
    rules = () if strict else tuple(tier_rules(_TIER))
    return sheet(KEY_FIGURES, of, heads, rows, strict=strict, frozen=2, rules=rules)


def _key_figures(figures: Table) -> list[Cell]:
    """The key figures of a brief as every format prints them, in their order."""
    return [said for said, key in zip(figures.column("sentence"), figures.column("key"), strict=True) if key == "yes"]


def _tier(placed: Sequence[Placed], until: int | None) -> tuple[str | None, int | None]:
    """The tier of a brief's country and the year of its report; for several countries each with its name."""
    latest = [(one, one.latest(until)) for one in placed]
    if len(latest) == 1 and latest[0][1]:
        return latest[0][1]
    said = [f"{one.country}: {tier}, {year}" for one, found in latest if found for tier, year in [found]]
    claims = [f"claimed: {tier}" for one in placed for claimed in one.claimed.values() for tier in claimed]
    return "; ".join(said or dict.fromkeys(claims)) or None, None
