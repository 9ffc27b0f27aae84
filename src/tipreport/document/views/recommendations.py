"""Recommendations as lines of text, and their progress as a number of circles."""

from collections.abc import Iterator

from tipreport.document import Labels, RecommendationGroup, RecommendationItem, Spans, Text

__all__ = ["STATUS_LEVELS", "recommendation_count", "recommendation_lines", "status_level"]

STATUS_LEVELS = {"none": 0, "some": 1, "much": 2, "complete": 3}
"""The progress of a recommendation as a number of filled circles out of three."""


def recommendation_count(group: RecommendationGroup, labels: Labels) -> str:
    """Return the number of recommendations of a pillar: ``6``; of those in a short document, ``2 of 6``."""
    count = len(group.items)
    return labels.count_of.format(shown=count, count=group.total) if group.total else str(count)


def recommendation_lines(item: RecommendationItem) -> Iterator[Spans]:
    """Yield the text of a recommendation, its progress, and the editions that make it, for renderers without marks."""
    yield item.content
    if item.progress:
        yield item.progress
    if item.editions:
        yield (Text(item.editions),)


def status_level(item: RecommendationItem) -> int | None:
    """Return the newest progress as a number of filled circles out of three; None if nobody assessed it."""
    return STATUS_LEVELS.get(item.steps[0].status) if item.steps else None
