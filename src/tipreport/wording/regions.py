"""Regions of the world that the Common Locale Data Repository has names of: continents, and parts of them (UN M49)."""

from collections.abc import Mapping
from typing import get_args

from tipreport.language_marks import unmarked
from tipreport.model.vocabulary import Region

MIDDLE_EAST = "Middle East"  # has no code
REGIONS_OF_REPORTS = frozenset(get_args(get_args(Region)[0]))  # such as Near East
_OTHERS = frozenset({"Arab States", "Gulf states", "Sahel"})  # without a code
REGIONS: Mapping[str, str] = {
    "Africa": "002",
    "Americas": "019",
    "Asia": "142",
    "Australasia": "053",
    "Caribbean": "029",
    "Central Africa": "017",
    "Central America": "013",
    "Central Asia": "143",
    "East Africa": "014",
    "East Asia": "030",
    "Eastern Africa": "014",
    "Eastern Asia": "030",
    "Eastern Europe": "151",
    "Europe": "150",
    "European Union": "EU",
    "Latin America": "419",
    "Melanesia": "054",
    "Middle Africa": "017",
    MIDDLE_EAST: MIDDLE_EAST,
    "North Africa": "015",
    "North America": "003",
    "Northern Africa": "015",
    "Northern Europe": "154",
    "Oceania": "009",
    "Polynesia": "061",
    "South America": "005",
    "South Asia": "034",
    "South-East Asia": "035",
    "South-eastern Asia": "035",
    "Southeast Asia": "035",
    "Southern Africa": "018",
    "Southern Asia": "034",
    "Southern Europe": "039",
    "Sub-Saharan Africa": "202",
    "West Africa": "011",
    "West Asia": "145",
    "Western Africa": "011",
    "Western Asia": "145",
    "Western Europe": "155",
}
"""The code of each region, by its names in English."""


def region_code(place: str) -> str:
    """Return the code of a region; empty for a place that is none."""
    return REGIONS.get(place) or REGIONS.get(unmarked(place), "")


def is_region(place: str) -> bool:
    """Return whether a place is a region of the world, by its English name."""
    name = unmarked(place).removeprefix("the ")
    return region_code(name) != "" or name in REGIONS_OF_REPORTS or name in _OTHERS
