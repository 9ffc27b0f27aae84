"""Recommendations: numbered paragraphs by pillar, with the editions in words."""

from tests.exporters.text.documents import spans, text_of
from tipreport.document import RecommendationGroup, RecommendationItem, Recommendations


def test_recommendations_have_their_progress_and_editions_on_lines_of_their_own() -> None:
    first = RecommendationItem(
        number=1,
        content=spans("Prosecute [2]."),
        progress=spans("Some progress in 2022; none in 2021 [1]."),
        editions="Editions of 2021 and 2022. In other words: 2019.",
    )
    groups = (
        RecommendationGroup(pillar="prosecution", label="Prosecution", items=(first,)),
        RecommendationGroup(
            pillar="", label="Other", items=(RecommendationItem(number=10, content=spans("Give help [1].")),)
        ),
    )

    assert text_of(Recommendations(groups, caption=spans("To the government."), key=spans("Filled: made."))) == (
        "  To the government.\n"
        "\n"
        "  Prosecution: 1\n"
        "\n"
        "   1. Prosecute [2].\n"
        "      Some progress in 2022; none in 2021 [1].\n"
        "      Editions of 2021 and 2022. In other words: 2019.\n"
        "\n"
        "  Other: 1\n"
        "\n"
        "  10. Give help [1].\n"
    )


def test_a_group_needs_no_label() -> None:
    group = RecommendationGroup(
        pillar="", label="", items=(RecommendationItem(number=1, content=spans("Give help [1].")),)
    )

    assert text_of(Recommendations((group,))) == "  1. Give help [1].\n"
