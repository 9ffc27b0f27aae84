"""Recommendations: a numbered paragraph for each, with the editions that make it in words."""

from tipreport.document import RecommendationItem, Recommendations
from tipreport.document.views import recommendation_count, recommendation_lines
from tipreport.exporters.text.lines import INDENT, Lines


def recommendations(block: Recommendations, lines: Lines) -> None:
    """Add the caption, then the recommendations of each pillar."""
    if block.caption:
        lines.paragraph(block.caption)
    digits = max((len(str(item.number)) for item in block.items()), default=1)
    for group in block.groups:
        lines.ensure_blank()
        if group.label:
            lines.paragraph(
                lines.labels.group_count.format(group=group.label, count=recommendation_count(group, lines.labels))
            )
        for item in group.items:
            lines.ensure_blank()
            _item(item, f"{INDENT}{item.number:>{digits}}. ", lines)


def _item(item: RecommendationItem, number: str, lines: Lines) -> None:
    for index, line in enumerate(recommendation_lines(item)):
        lines.paragraph(line, " " * len(number) if index else number)
