"""The links between recommendations: `same_as` joins wordings, and `not_same_as` keeps them apart."""

from collections.abc import Mapping, Sequence
from typing import Any

from tipreport.model.field import Problems


def joined_wordings(rows: Sequence[Any]) -> Sequence[int]:
    """Return a number for each recommendation. Those that `same_as` joins, directly or through others, have the same.

    ``rows`` may be incomplete records with some of the attributes of recommendations.
    """
    indexes = indexes_by_id(rows)
    parents = [*range(len(rows))]
    for index, row in enumerate(rows):
        for other in getattr(row, "same_as", ()):
            if other in indexes:
                parents[_root(parents, index)] = _root(parents, indexes[other])
    return [_root(parents, index) for index in range(len(rows))]


def indexes_by_id(rows: Sequence[Any]) -> Mapping[str, int]:
    """Return the index of each recommendation that has an id."""
    return {name: index for index, row in enumerate(rows) if (name := getattr(row, "id", None)) is not None}


def contradictions(rows: Sequence[Any]) -> Problems:
    """Yield the recommendations that link to themselves, or that `same_as` joins and `not_same_as` keeps apart."""
    joined, indexes = joined_wordings(rows), indexes_by_id(rows)
    for index, row in enumerate(rows):
        for field in ("same_as", "not_same_as"):
            for other in getattr(row, field, ()):
                target = indexes.get(other)
                if target == index:
                    yield ("recommendations", index, field), f'"{other}" is this recommendation itself: remove it'
                elif target is not None and field == "not_same_as" and joined[target] == joined[index]:
                    message = f'"{other}" is the same recommendation by same_as: remove one of the two links'
                    yield ("recommendations", index, field), message


def _root(parents: list[int], index: int) -> int:
    """Return the representative of the indexes that are joined with an index (union-find, with shorter paths)."""
    while parents[index] != index:
        parents[index] = parents[parents[index]]
        index = parents[index]
    return index
