"""Checks of recommendations: pairs that the rule of merging nearly decided otherwise."""

from collections.abc import Iterator

from tipreport.checks.note import DataNote, data_note
from tipreport.index import BriefIndex
from tipreport.recommendations.near import joined_by_others, nearly_alike
from tipreport.record_words.locations import format_locations
from tipreport.wording.notes import recommendations as sentences
from tipreport.wording.wording import Wording

_MOST = 10  # pairs of each kind, the clearest first


def near_recommendations(index: BriefIndex, wording: Wording) -> Iterator[DataNote]:
    """Find recommendations that may be one, and wordings of one that may be two; at most ten pairs of each."""
    language = index.brief.language
    pairs = [(pair, False) for pair in nearly_alike(index.recommendations, language, _MOST)]
    pairs += [(pair, True) for pair in joined_by_others(index.recommendations, language, _MOST)]
    for pair, are_one in pairs:
        rows = tuple(map(index.row, pair if are_one else sorted(pair, key=index.rank)))
        location = format_locations(wording, index, rows[:1] if are_one else rows)
        yield data_note(wording, "near-recommendations", rows, location, sentences.near(wording, pair, are_one=are_one))
