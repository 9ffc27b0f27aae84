"""The countries that a country is compared with."""

import pytest
from attrs import evolve

from tipreport.comparison import by_tier, peers
from tipreport.tier_record import TierRecord, shipped_tier_record

RECORD = shipped_tier_record()


def test_neighbours_are_the_five_with_the_most_entries() -> None:
    found = peers("SRB", "neighbours", RECORD)

    assert found.all == ("BGR", "BIH", "HRV", "HUN", "MKD", "MNE", "ROU", "XKX")
    assert len(found.shown) == 5
    left_out = set(found.all) - set(found.shown)
    assert min(len(RECORD.of(code)) for code in found.shown) >= max(len(RECORD.of(code)) for code in left_out)


def test_a_region_has_all_its_countries_but_the_country_itself() -> None:
    found = peers("KAZ", "region", RECORD)

    assert "KAZ" not in found.all
    assert {"KGZ", "UZB", "IND"} <= set(found.all)


def test_of_a_region_the_nearest_with_an_entry_are_drawn() -> None:
    found = peers("NLD", "region", RECORD)
    without = evolve(RECORD, placements=tuple(row for row in RECORD.placements if row.country != "LUX"))

    assert found.shown == ("BEL", "DEU", "DNK", "GBR", "LUX")
    assert peers("NLD", "region", without).shown == ("BEL", "CHE", "DEU", "DNK", "GBR")


def test_of_a_region_neighbours_by_land_are_drawn_though_other_countries_are_nearer() -> None:
    found = peers("SUR", "region", RECORD)

    assert {"BRA", "GUY"} < set(found.shown)
    assert found.has_far_neighbours
    assert "IDN" in peers("PNG", "region", RECORD).shown
    assert not peers("MLT", "region", RECORD).has_far_neighbours


def test_a_neighbour_that_no_edition_ranks_is_not_counted() -> None:
    ranked = ("ARG", "BOL", "COL", "GUY", "PER", "PRY", "SUR", "URY", "VEN")
    only_brazil = evolve(RECORD, placements=tuple(row for row in RECORD.placements if row.country == "BRA"))

    assert peers("BRA", "neighbours", RECORD).all == ranked
    assert peers("BRA", "neighbours", only_brazil).all == ranked
    assert "PSE" not in peers("EGY", "neighbours", RECORD).all
    assert "PSE" in peers("EGY", ("PSE", "ISR"), RECORD).all


def test_chosen_countries_are_those_chosen() -> None:
    assert peers("PHL", ["THA", "IDN", "PHL", "VNM", "THA"], RECORD).all == ("IDN", "THA", "VNM")


@pytest.mark.parametrize("country", ["MLT", "HTI", "LSO"])
def test_fewer_than_three_are_not_drawn(country: str) -> None:
    assert peers(country, "neighbours", RECORD).shown == ()


def test_only_countries_with_an_entry_in_the_years_are_drawn() -> None:
    gone, *_ = peers("SRB", "neighbours", RECORD).shown
    rows = tuple(row for row in RECORD.placements if row.country != gone or row.year < 2020)
    found = peers("SRB", "neighbours", TierRecord(rows, "without", ""), range(2020, 2025))

    assert gone not in found.shown
    assert gone in found.all


def test_the_choice_does_not_depend_on_tiers() -> None:
    tiers = {placement.tier for placement in RECORD.placements}
    flat = TierRecord(tuple(evolve(row, tier="Tier 1") for row in RECORD.placements), "flat", "")

    assert len(tiers) == 5
    assert all(peers(code, "neighbours", flat) == peers(code, "neighbours", RECORD) for code in RECORD.countries())


def test_a_country_without_an_entry_is_counted() -> None:
    found = by_tier(["BGR", "ATA", "HUN"], 2022, RECORD)

    assert found == {"Tier 2 Watch List": ["BGR"], None: ["ATA"], "Tier 2": ["HUN"]}
