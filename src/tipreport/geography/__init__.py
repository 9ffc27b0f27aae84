"""Which countries are neighbours, and to which region each belongs."""

from tipreport.geography.neighbours import Country, countries, countries_of, neighbours, region

__all__ = ["Country", "countries", "countries_of", "neighbours", "region"]
