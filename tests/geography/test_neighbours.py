"""The neighbours and regions that comparisons use."""

import pytest

from tipreport.geography import countries, countries_of, distance, neighbours, region
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


@pytest.mark.parametrize(
    ("one", "other", "kilometres"), [("NLD", "BEL", 224), ("PHL", "JPN", 3017), ("FJI", "WSM", 1441), ("SRB", "SRB", 0)]
)
def test_the_distance_is_between_the_middles_of_countries(one: str, other: str, kilometres: int) -> None:
    assert distance(one, other) == pytest.approx(kilometres, abs=1)
    assert distance(other, one) == distance(one, other)


def test_a_country_that_is_not_known_is_infinitely_far() -> None:
    assert distance("SRB", "ATA") == distance("ATA", "SRB") == float("inf")


def test_neighbours_are_near() -> None:
    """But for those of Russia, whose middle is in Siberia, and for Greenland, which has that of Denmark."""
    pairs = ((code, other) for code in countries() for other in neighbours(code))

    assert {pair for pair in pairs if distance(*pair) > 4000 and "RUS" not in pair} == {("CAN", "DNK"), ("DNK", "CAN")}
