"""Briefs beside each other: the changes from one edition to another, and the countries to compare with."""

from tipreport.comparison.change import KINDS, Change, ChangeKind, Changes
from tipreport.comparison.changes import changes
from tipreport.comparison.peers import PeerRule, Peers, by_tier, peers
from tipreport.comparison.sources import same_sources

__all__ = [
    "KINDS",
    "Change",
    "ChangeKind",
    "Changes",
    "PeerRule",
    "Peers",
    "by_tier",
    "changes",
    "peers",
    "same_sources",
]
