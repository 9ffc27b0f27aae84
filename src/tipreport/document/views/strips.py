"""The tiers of other countries under a ladder: a strip for each, in the columns of the ladder."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from tipreport.document import Labels, Rung, Spans, Strong, Text, TierLadder, ended, sentences
from tipreport.document.views.palette import TIER_STYLES
from tipreport.document.views.table import Column, TableView, row
from tipreport.wording.phrases import bound

__all__ = ["STRIP_STEPS", "LadderStrip", "ladder_strips", "strip_lines", "strips_table"]

STRIP_STEPS = 4
"""The steps of a strip, Tier 1 on the highest. A Special Case has no rank, and fills all of them with its hatch."""
_TIERS = tuple(TIER_STYLES)


@frozen(kw_only=True)
class LadderStrip:
    """The tiers of another country under a ladder. A strip has no letters, since the position shows the tier."""

    country: str
    """The name of the country."""
    tiers: tuple[str, ...]
    """The vocabulary's word for the tier in each year of the axis; empty where there is no entry."""

    def marks(self) -> Iterator[tuple[int, str, int, int]]:
        """Yield, for each year with an entry, its index, its tier, and the first step of its mark and their number."""
        for index, tier in enumerate(self.tiers):
            if tier and TIER_STYLES[tier].is_hatched:
                yield index, tier, 0, STRIP_STEPS
            elif tier:
                yield index, tier, _TIERS.index(tier), 1


def ladder_strips(block: TierLadder, years: Sequence[int]) -> tuple[LadderStrip, ...]:
    """Return the strips of a ladder for some of its years."""
    return tuple(
        LadderStrip(country=strip.country, tiers=tuple(tiers.get(year, "") for year in years))
        for strip in block.strips
        for tiers in [dict(_tiers(strip.rungs))]
    )


def _tiers(rungs: Sequence[Rung]) -> Iterator[tuple[int, str]]:
    for rung in rungs:
        if rung.cells and rung.first is not None and rung.last is not None:
            yield from ((year, rung.cells[0].tier) for year in range(rung.first, rung.last + 1))


def strip_lines(block: TierLadder, labels: Labels) -> Iterator[tuple[str, Spans]]:
    """Yield the name of each country with its tiers in words: ``2001 to 2003: Tier 3. 2004: no entry.``."""
    for strip in block.strips:
        runs = (
            (Text(bound(f"{rung.years or labels.undated}{labels.lead_separator}")), *ended(*rung.content))
            for rung in strip.rungs
        )
        yield strip.country, sentences(runs)


def strips_table(block: TierLadder, labels: Labels) -> TableView:
    """Return the strips of a ladder as a table."""
    return TableView(
        columns=(Column(head=labels.country, kind="name"), Column(head=labels.tier_by_year, kind="text")),
        rows=tuple(row(((Strong(country),), content)) for country, content in strip_lines(block, labels)),
    )
