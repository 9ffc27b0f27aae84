"""Briefs beside each other: the changes from one edition to another, and the countries to compare with."""

from tipreport.comparison.change import KINDS, Change, ChangeKind, Changes
from tipreport.comparison.changes import changes
from tipreport.comparison.countries import (
    MOST_COUNTRIES,
    ComparedMeasure,
    ComparedValue,
    CountriesCompared,
    Obstacle,
    compare_countries,
)
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
    "peers",
    "same_sources",
]
