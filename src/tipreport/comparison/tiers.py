"""Changes of tier placements."""

from collections.abc import Collection, Iterator, Mapping

from tipreport.comparison.change import Change, ChangeKind, Difference, Repeated
from tipreport.comparison.facts import Facts
from tipreport.comparison.records import pair_records, paired_changes
from tipreport.model.brief import CountryBrief
from tipreport.model.records import TierPlacement


def tier_changes(old: Facts, new: Facts) -> Iterator[Difference]:
    """Yield the changes of placements: the move from edition to edition, then those of the other report years.

    Only the official record can move a country. The placement that one source alone claims is compared like any record.
    """
    before, after = _placements_of_edition(old.brief), _placements_of_edition(new.brief)
    compared = before.keys() & after.keys() if _is_later(old.brief, new.brief) else set()
    for country in sorted(compared):
        one, other = before[country], after[country]
        fields = tuple(name for name in ("tier", "waiver") if getattr(one, name) != getattr(other, name))
        if fields:
            kind: ChangeKind = "tier" if "tier" in fields else "revised"
            yield Change(kind=kind, list="tiers", old=one, new=other, fields=fields)
        else:
            yield Repeated("tiers", [(one, other)])
    moved = {(country, after[country].year) for country in compared}  # the earlier edition may have this year, too
    pairs = pair_records("tiers", old, _others(old.brief, moved), new, _others(new.brief, moved))
    yield from paired_changes("tiers", old, new, pairs)
    yield from (Change(kind="new", list="tiers", new=record) for record in pairs.only_new)
    yield from (Change(kind="not repeated", list="tiers", old=record) for record in pairs.only_old)


def _others(brief: CountryBrief, moved: Collection[tuple[str, int | None]]) -> list[TierPlacement]:
    """Return the placements but the official ones of these countries and years."""
    return [row for row in brief.tiers if not row.official or (row.country, row.year) not in moved]


def _is_later(old: CountryBrief, new: CountryBrief) -> bool:
    return old.edition is not None and new.edition is not None and old.edition < new.edition


def _placements_of_edition(brief: CountryBrief) -> Mapping[str, TierPlacement]:
    """Return the official placement of each country in the edition of the brief."""
    return {row.country: row for row in brief.tiers if row.official and row.year == brief.edition}
