"""Which countries are neighbours, to which region each belongs, and how far they are from each other."""

from tipreport.geography.neighbours import Country, countries, countries_of, distance, neighbours, region

__all__ = ["Country", "countries", "countries_of", "distance", "neighbours", "region"]
