"""Values that several sources give."""

import pytest

from tests.checks.saying import said


def convictions(*sources: str) -> str:
    rows = (f"  - {{measure: convictions, value: 18, period: 2020, sources: [{each}]}}" for each in sources)
    return "figures:\n" + "\n".join(rows)


def test_sources_of_two_publishers_agree() -> None:
    figures = convictions("tip-2022 via news, weekly")

    assert said("agreement", figures) == ["Agrees. Traffickers convicted, 2020. Two sources give 18."]
    assert said("repetition", figures) == []


def test_two_figures_of_one_measure_period_and_value_agree_as_one_would() -> None:
    figures = convictions("news", "weekly")

    assert said("agreement", figures) == ["Agrees. Traffickers convicted, 2020. Two sources give 18."]
    assert said("conflict", figures) == []


def test_publishers_are_counted_where_they_are_fewer_than_the_sources() -> None:
    figures = convictions("news, more-news, weekly")

    assert said("agreement", figures) == [
        "Agrees. Traffickers convicted, 2020. Three sources of two publishers give 18."
    ]


def test_two_articles_of_one_publisher_repeat_each_other() -> None:
    figures = convictions("news, more-news")

    assert said("agreement", figures) == []
    assert said("repetition", figures) == [
        "Repeats. Traffickers convicted, 2020. Two sources of one publisher give 18; one may have it from the other."
    ]


@pytest.mark.parametrize(
    ("sources", "says"),
    [
        ("tip-2022 via news, tip-2022 via weekly", "One report, found in two articles, gives 18"),
        ("tip-2022, tip-2022 via weekly", "One report, found in two sources, gives 18"),
        ("tip-2022 via director via news, tip-2022 via news", "One report, cited in two ways, gives 18"),
    ],
)
def test_one_report_heard_twice_repeats_itself(sources: str, says: str) -> None:
    figures = convictions(sources)

    assert said("agreement", figures) == []
    assert said("repetition", figures) == [f"Repeats. Traffickers convicted, 2020. {says}."]


def test_a_source_through_which_another_was_heard_is_no_second_voice() -> None:
    figures = convictions("tip-2022 via news, news")

    assert said("agreement", figures) == []
    assert said("repetition", figures) == [
        "Repeats. Traffickers convicted, 2020. Two sources give 18; one is quoted by the other."
    ]


@pytest.mark.parametrize("sources", ["news", "tip-2022 via news", "tip-2022 p. 4 via news, tip-2022 p. 9 via news", ""])
def test_one_way_to_one_source_is_no_matter(sources: str) -> None:
    figures = convictions(sources)

    assert said("agreement", figures) + said("repetition", figures) == []


def test_silences_do_not_agree() -> None:
    figures = "figures: [{measure: convictions, value: not reported, period: 2020, sources: [news, weekly]}]"

    assert said("agreement", figures) == []


def test_undated_figures_agree_only_where_the_analyst_made_them_one() -> None:
    one = "figures: [{measure: convictions, value: 18, sources: [news, weekly]}]"
    two = one.replace("[news, weekly]}", "[news]}, {measure: convictions, value: 18, sources: [weekly]}")

    assert said("agreement", one) == ["Agrees. Traffickers convicted, undated. Two sources give 18."]
    assert said("agreement", two) == []
