"""The neighbours and regions that comparisons use."""

import pytest

from tipreport.geography import countries, countries_of, neighbours, region
from tipreport.model.brief import CountryBrief
from tipreport.model.codes import COUNTRIES
from tipreport.model.field import fields_by_name
from tipreport.model.vocabulary import Region
from tipreport.tier_record import shipped_tier_record


def test_borders_have_two_sides() -> None:
    one_sided = {(code, other) for code in countries() for other in neighbours(code) if code not in neighbours(other)}

    assert one_sided == set()


def test_every_code_is_a_country() -> None:
    assert {*countries(), *(other for code in countries() for other in neighbours(code))} <= COUNTRIES


def test_every_country_of_the_record_has_a_region() -> None:
    assert [code for code in shipped_tier_record().countries() if region(code) is None] == []


@pytest.mark.parametrize("name", fields_by_name(CountryBrief)["region"].type.terms)
def test_every_region_has_countries(name: Region) -> None:
    assert len(countries_of(name)) > 10


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("SRB", ("BGR", "BIH", "HRV", "HUN", "MKD", "MNE", "ROU", "XKX")),
        ("MMR", ("BGD", "CHN", "IND", "LAO", "THA")),
        ("BEN", ("BFA", "NER", "NGA", "TGO")),
        ("MLT", ()),
        ("ATA", ()),
    ],
)
def test_neighbours_are_those_with_a_land_border(code: str, expected: tuple[str, ...]) -> None:
    assert neighbours(code) == expected
