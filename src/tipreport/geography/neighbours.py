"""The neighbours, the region and the coordinates of each country. The README of the package names their sources."""

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from math import acos, cos, inf, radians, sin
from typing import cast

from attrs import frozen

from tipreport.model.vocabulary import Region

_RADIUS = 6371.0  # of the Earth, in kilometres


@frozen
class Country:
    """A country among the others."""

    code: str
    """ISO 3166 alpha-3 code, ``XKX`` for Kosovo."""
    region: Region | None
    """The region, as the Trafficking in Persons Report groups countries; None for some territories."""
    neighbours: tuple[str, ...]
    """The codes of the countries and territories with a land border."""
    latitude: float
    """The latitude of its middle, in degrees; those of the south are negative."""
    longitude: float
    """The longitude of its middle, in degrees; those of the west are negative."""


def neighbours(country: str) -> tuple[str, ...]:
    """Return the codes of the countries and territories with a land border; none for an island."""
    known = countries().get(country)
    return known.neighbours if known else ()


def region(country: str) -> Region | None:
    """Return the region of a country, as the Trafficking in Persons Report groups countries."""
    known = countries().get(country)
    return known.region if known else None


def countries_of(name: Region) -> tuple[str, ...]:
    """Return the codes of the countries of a region."""
    return tuple(code for code, known in countries().items() if known.region == name)


def distance(country: str, other: str) -> float:
    """Return the distance between the middles of two countries, in kilometres; infinite if one is not known."""
    one, two = countries().get(country), countries().get(other)
    if one is None or two is None:
        return inf
    latitude, to_latitude = radians(one.latitude), radians(two.latitude)
    across = radians(one.longitude - two.longitude)
    cosine = sin(latitude) * sin(to_latitude) + cos(latitude) * cos(to_latitude) * cos(across)
    return _RADIUS * acos(min(1.0, max(-1.0, cosine)))


@cache
def countries() -> Mapping[str, Country]:
    """Return all countries with a border or a region, by code."""
    text = (files("tipreport.geography") / "neighbours.csv").read_text("utf-8")
    rows = csv.DictReader(text.splitlines())
    return {
        row["iso3"]: Country(
            row["iso3"],
            cast("Region | None", row["region"] or None),
            tuple(row["neighbours"].split()),
            float(row["latitude"]),
            float(row["longitude"]),
        )
        for row in rows
    }
