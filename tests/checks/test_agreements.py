"""Values that several sources give."""

import pytest

from tests.checks.small_brief import found


def convictions(*sources: str) -> str:
    rows = (f"  - {{measure: convictions, value: 18, period: 2020, sources: [{each}]}}" for each in sources)
    return "figures:\n" + "\n".join(rows)


def test_sources_of_two_publishers_agree() -> None:
    figures = convictions("tip-2022 via news, weekly")

    assert found("agreement", figures) == ["Agrees. Traffickers convicted, 2020. Two sources give 18."]
    assert found("repetition", figures) == []


def test_two_figures_with_equal_values_agree() -> None:
    figures = convictions("news", "weekly")

    assert found("agreement", figures) == ["Agrees. Traffickers convicted, 2020. Two sources give 18."]
    assert found("conflict", figures) == []


def test_publishers_are_counted_if_they_are_fewer_than_the_sources() -> None:
    figures = convictions("news, more-news, weekly")

    assert found("agreement", figures) == [
        "Agrees. Traffickers convicted, 2020. Three sources of two publishers give 18."
    ]


def test_two_articles_of_one_publisher_repeat_each_other() -> None:
    figures = convictions("news, more-news")

    assert found("agreement", figures) == []
    assert found("repetition", figures) == [
        "Repeats. Traffickers convicted, 2020. Two sources of one publisher give 18; one may repeat the other."
    ]


@pytest.mark.parametrize(
    ("sources", "text"),
    [
        ("tip-2022 via news, tip-2022 via weekly", "One report, found in two articles, gives 18"),
        ("tip-2022, tip-2022 via weekly", "One report, found in two sources, gives 18"),
        ("tip-2022 via director via news, tip-2022 via news", "One report, cited in two ways, gives 18"),
    ],
)
def test_one_report_cited_through_two_sources_is_a_repetition(sources: str, text: str) -> None:
    figures = convictions(sources)

    assert found("agreement", figures) == []
    assert found("repetition", figures) == [f"Repeats. Traffickers convicted, 2020. {text}."]


def test_a_source_that_only_quotes_another_does_not_count_as_a_second_source() -> None:
    figures = convictions("tip-2022 via news, news")

    assert found("agreement", figures) == []
    assert found("repetition", figures) == [
        "Repeats. Traffickers convicted, 2020. Two sources give 18; one is quoted by the other."
    ]


@pytest.mark.parametrize("sources", ["news", "tip-2022 via news", "tip-2022 p. 4 via news, tip-2022 p. 9 via news", ""])
def test_a_single_citation_chain_gives_no_note(sources: str) -> None:
    figures = convictions(sources)

    assert found("agreement", figures) + found("repetition", figures) == []


def test_missing_numbers_do_not_agree() -> None:
    figures = "figures: [{measure: convictions, value: not reported, period: 2020, sources: [news, weekly]}]"

    assert found("agreement", figures) == []


def test_undated_figures_agree_only_within_one_record() -> None:
    one = "figures: [{measure: convictions, value: 18, sources: [news, weekly]}]"
    two = one.replace("[news, weekly]}", "[news]}, {measure: convictions, value: 18, sources: [weekly]}")

    assert found("agreement", one) == ["Agrees. Traffickers convicted, undated. Two sources give 18."]
    assert found("agreement", two) == []
