"""Briefs beside each other: the changes from one edition to another, and the countries to compare with."""

from tipreport.comparison.change import KINDS, Change, ChangeKind, Changes
from tipreport.comparison.changes import changes
from tipreport.comparison.columns import ComparedMeasure, ComparedValue, Obstacle
from tipreport.comparison.countries import MOST_COUNTRIES, CountriesCompared, compare_countries, named_measures
from tipreport.comparison.latest import latest_of_countries
from tipreport.comparison.peers import PeerRule, Peers, by_tier, peers
from tipreport.comparison.sources import same_sources

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
    "by_tier",
    "changes",
    "compare_countries",
    "latest_of_countries",
    "named_measures",
    "peers",
    "same_sources",
]
