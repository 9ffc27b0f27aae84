"""Recommendations as lines, and their progress as squares."""

import pytest
from attrs import evolve

from tipreport.document import Labels, RecommendationGroup, RecommendationItem, Step, Text
from tipreport.document.blocks import Status
from tipreport.document.views import recommendation_count, recommendation_lines, status_level


def test_the_progress_and_the_editions_are_lines_of_their_own() -> None:
    item = RecommendationItem(
        number=1, content=(Text("Act."),), progress=(Text("Some progress in 2022."),), editions="Edition of 2022."
    )

    assert [*recommendation_lines(item)] == [
        (Text("Act."),),
        (Text("Some progress in 2022."),),
        (Text("Edition of 2022."),),
    ]
    assert [*recommendation_lines(RecommendationItem(number=1, content=(Text("Act."),)))] == [(Text("Act."),)]


@pytest.mark.parametrize(
    ("status", "level"), [("none", 0), ("some", 1), ("much", 2), ("complete", 3), ("not assessed", None)]
)
def test_the_level_is_that_of_the_newest_status(status: Status, level: int | None) -> None:
    steps = (Step(year=2022, status=status), Step(year=2021, status="complete"))

    assert status_level(RecommendationItem(number=1, content=(), steps=steps)) == level
    assert status_level(RecommendationItem(number=1, content=())) is None


def test_a_part_of_the_recommendations_of_a_pillar_is_no_total() -> None:
    items = (RecommendationItem(number=1, content=()), RecommendationItem(number=2, content=()))
    group = RecommendationGroup(pillar="protection", label="Protection", items=items)

    assert recommendation_count(group, Labels()) == "2"
    assert recommendation_count(evolve(group, total=6), Labels()) == "2 of 6"
