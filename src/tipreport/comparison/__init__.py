"""Briefs beside each other: the changes from one edition to another, and the countries to compare with."""

from tipreport.comparison.change import KINDS, Change, ChangeKind
from tipreport.comparison.changes import Changes, changes
from tipreport.comparison.columns import ComparedMeasure, ComparedValue, Obstacle
from tipreport.comparison.countries import MOST_COUNTRIES, CountriesCompared, compare_countries, named_measures
from tipreport.comparison.latest import latest_of_countries
from tipreport.comparison.peers import PeerRule, Peers, by_tier, peers
from tipreport.comparison.sources import same_sources
from tipreport.comparison.traits import body_of, is_count

__all__ = [
    "KINDS",
    "MOST_COUNTRIES",
    "Change",
    "ChangeKind",
    "Changes",
    "ComparedMeasure",
    "ComparedValue",
    "CountriesCompared",
    "Obstacle",
    "PeerRule",
    "Peers",
    "body_of",
    "by_tier",
    "changes",
    "compare_countries",
    "is_count",
    "latest_of_countries",
    "named_measures",
    "peers",
    "same_sources",
]
