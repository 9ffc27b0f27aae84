"""Compares a table with the tiers of several countries, a row for each, with their ladders."""

from collections.abc import Iterator, Sequence

from tipreport.document import TierLadder
from tipreport.document.views import cells_by_year, share_grid, tier_words
from tipreport.testing.fidelity.blocks.ladders import of_ladder
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.difference import Difference
from tipreport.testing.fidelity.shown_ladders import UNDATED, ShownLadder

_Tiers = dict[str, set[tuple[int, str]]]  # of each country, with the last two digits of the year


def wrong_grids(file: ComparedFile) -> Iterator[Difference]:
    """Yield the tables without a row or a year of such ladders, in another order, or with a tier in another year."""
    for document in file.documents:
        ladders = [block for block in document.blocks if isinstance(block, TierLadder)]
        if share_grid(ladders):
            tiers: _Tiers = {
                ladder.country: {
                    (year % 100, tier_words(cell.tier, file.labels).letters) for year, cells in placed for cell in cells
                }
                for ladder in ladders for placed in [cells_by_year(ladder).items()]
            }  # fmt: skip
            found = [each for each in file.ladders if each.picture is None and _is_grid(each, tiers)]
            for shown in found:
                yield from _wrong_rows(shown, tiers)
            yield from _without_years(found, tiers)


def _is_grid(shown: ShownLadder, tiers: _Tiers) -> bool:
    """Return whether a table has columns of years, and rows of most countries."""
    return bool(shown.years - {UNDATED}) and 2 * len({*shown.rows} & {*tiers}) > len(tiers)


def _wrong_rows(shown: ShownLadder, tiers: _Tiers) -> Iterator[Difference]:
    rows = [row for row in shown.rows if row in tiers]
    missing = [country for country in tiers if country not in rows]
    if missing:
        yield of_ladder("lost", f"a row for “{missing[0]}”", "none")
    elif rows != [*tiers]:
        yield of_ladder("order", f"the countries {', '.join(tiers)}", ", ".join(rows))
    for country in dict.fromkeys(rows):
        found = {(cell.year, cell.letters) for cell in shown.cells if cell.row == country and cell.year != UNDATED}
        if found != {each for each in tiers[country] if each[0] in shown.years}:
            listed = ", ".join(f"“{tier}” in ’{year:02}" for year, tier in sorted(found))[:80]
            yield of_ladder("period", f"each tier of “{country}” in its year", listed or "none")


def _without_years(found: Sequence[ShownLadder], tiers: _Tiers) -> Iterator[Difference]:
    """Yield the first year with a tier that no table has. A long one may be split."""
    years = {year for placed in tiers.values() for year, _ in placed}
    missing = sorted(years - {year for shown in found for year in shown.years}) if found else []
    if missing:
        yield of_ladder("lost", f"a column for the year ’{missing[0]:02}", "none")
