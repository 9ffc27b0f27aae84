"""Changes of tier placements."""

from collections.abc import Iterator, Mapping

from tipreport.comparison.change import Change
from tipreport.comparison.facts import Facts
from tipreport.comparison.records import pair_records, paired_changes
from tipreport.model.brief import CountryBrief
from tipreport.model.records import TierPlacement


def tier_changes(old: Facts, new: Facts) -> Iterator[Change]:
    """Yield the changes of placements: the move from edition to edition, then those of the other report years.

    Only the official record can move a country. The placement that one source alone claims is compared like any record.
    """
    before, after = _placements_of_edition(old.brief), _placements_of_edition(new.brief)
    compared = before.keys() & after.keys() if _is_later(old.brief, new.brief) else set()
    for country in sorted(compared):
        one, other = before[country], after[country]
        fields = tuple(name for name in ("tier", "waiver") if getattr(one, name) != getattr(other, name))
        yield Change(kind="tier" if "tier" in fields else "repeated", list="tiers", old=one, new=other, fields=fields)
    placed = [row for row in new.brief.tiers if row.country not in compared or row is not after[row.country]]
    pairs = pair_records("tiers", old, old.brief.tiers, new, placed)
    yield from paired_changes("tiers", old, new, pairs.both)
    yield from (Change(kind="new", list="tiers", new=record) for record in pairs.only_new)
    yield from (Change(kind="not repeated", list="tiers", old=record) for record in pairs.only_old)


def _is_later(old: CountryBrief, new: CountryBrief) -> bool:
    return old.edition is not None and new.edition is not None and old.edition < new.edition


def _placements_of_edition(brief: CountryBrief) -> Mapping[str, TierPlacement]:
    """Return the official placement of each country in the edition of the brief."""
    return {row.country: row for row in brief.tiers if row.official and row.year == brief.edition}
