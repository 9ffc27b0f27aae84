"""Wordings that are one recommendation, and the order of recommendations."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tipreport.model import Recommendation
from tipreport.recommendations.likeness import likeness, words_of
from tipreport.recommendations.merging import in_reading_order, merge_wordings

TRAIN = "Train the police to find victims"
TRAIN_TOO = "Train police to find the victims."


def made(text: str, *years: int, **more: Any) -> Recommendation:
    return Recommendation(text=text, years=years, **more)


def texts(*rows: Recommendation) -> list[list[str]]:
    return [[row.text for row in merged.wordings] for merged in merge_wordings(rows)]


def test_like_wordings_of_different_editions_are_one_the_newest_first() -> None:
    assert texts(made(TRAIN_TOO, 2019), made(TRAIN, 2020, 2022)) == [[TRAIN, TRAIN_TOO]]


def test_wordings_are_alike_without_the_small_words_of_their_language() -> None:
    rows = (
        made("Juzgar a los funcionarios que sean cómplices de la trata", 2023),
        made("Juzgar a funcionarios cómplices", 2022),
    )

    assert len(merge_wordings(rows)) == 2
    assert len(merge_wordings(rows, language="es")) == 1


def test_words_are_alike_whatever_their_endings() -> None:
    rows = (
        made("Continue efforts to investigate, prosecute and convict traffickers, including complicit officials", 2024),
        made(
            "Increase investigations, prosecutions and convictions of traffickers, including complicit officials", 2022
        ),
    )

    assert len(merge_wordings(rows)) == 1


@pytest.mark.parametrize(
    ("language", "made_first", "used_later"),
    [
        (
            "en",
            "Adopt a national referral mechanism for victims",
            "Implement the national referral mechanism for victims",
        ),
        (
            "fr",
            "Adopter un mécanisme national de référencement et former les agents",
            "Mettre en œuvre le mécanisme national de référencement et former les agents",
        ),
        (
            "es",
            "Aprobar un protocolo nacional de remisión de víctimas",
            "Aplicar el protocolo nacional de remisión de víctimas",
        ),
        ("ar", "اعتماد آلية الإحالة الوطنية للضحايا", "تنفيذ آلية الإحالة الوطنية للضحايا"),
        ("ru", "Принять национальный механизм направления жертв", "Применять национальный механизм направления жертв"),
    ],
)
def test_a_measure_that_is_made_and_its_use_are_two_recommendations(
    language: str, made_first: str, used_later: str
) -> None:
    first, later = made(made_first, 2022), made(used_later, 2024)

    assert likeness(words_of(made_first, language), words_of(used_later, language))
    assert len(merge_wordings((later, first), language=language)) == 2
    assert len(merge_wordings((later, made(used_later, 2022)), language=language)) == 1


def test_a_wording_that_makes_and_uses_a_measure_joins_only_wordings_that_agree() -> None:
    used = "Implement the plan against trafficking"
    both = "Adopt and implement the plan against trafficking"
    first = "Adopt the plan against trafficking"

    assert texts(made(used, 2024), made(both, 2023), made(first, 2022)) == [[used, both], [first]]
    assert texts(made(both, 2023), made(first, 2022)) == [[both, first]]


def test_same_as_joins_the_stages_of_a_measure() -> None:
    rows = made("Implement the plan", 2024, id="a"), made("Adopt the plan", 2022, same_as=("a",))

    assert len(merge_wordings(rows)) == 1


def test_wordings_of_one_edition_are_two_recommendations() -> None:
    assert texts(made(TRAIN, 2020, 2022), made(TRAIN_TOO, 2019, 2020)) == [[TRAIN], [TRAIN_TOO]]


def test_wordings_with_another_pillar_addressee_or_maker_are_two_recommendations() -> None:
    for more in ({"pillar": "protection"}, {"to": "the public"}, {"by": "un"}):
        assert len(texts(made(TRAIN, 2022), made(TRAIN_TOO, 2020, **more))) == 2, more


def test_wordings_without_years_are_two_recommendations_even_in_equal_words() -> None:
    assert len(texts(made(TRAIN), made(TRAIN))) == 2
    assert len(texts(made(TRAIN, 2022), made(TRAIN))) == 2


def test_a_wording_joins_the_recommendation_with_the_wording_most_like_it() -> None:
    nearer = "Train the police to find victims and witnesses"
    assert texts(made("Train police find victims shelters", 2022), made(nearer, 2022), made(f"{nearer} too", 2020)) == [
        ["Train police find victims shelters"],
        [nearer, f"{nearer} too"],
    ]


def test_a_chain_of_like_wordings_is_one_recommendation() -> None:
    rows = (made("one two three four five", 2022), made("one two three four nine", 2020),
            made("one two three ten nine", 2018))  # fmt: skip

    assert len(texts(*rows)) == 1


def test_same_as_joins_unlike_wordings_in_either_direction_and_through_others() -> None:
    rows = (
        made("Open shelters", 2022, id="a"),
        made("Give aid", 2020, id="b", same_as=("a",)),
        made("House people", 2018, same_as=("b",), pillar="protection"),
        made("Other", 2016, id="d"),
    )

    assert texts(*rows) == [["Open shelters", "Give aid", "House people"], ["Other"]]


def test_not_same_as_keeps_like_wordings_apart_from_either_side() -> None:
    assert len(texts(made(TRAIN, 2022, id="a"), made(TRAIN_TOO, 2020, not_same_as=("a",)))) == 2
    assert len(texts(made(TRAIN, 2022, not_same_as=("b",)), made(TRAIN_TOO, 2020, id="b"))) == 2


def test_a_wording_that_same_as_joins_brings_the_links_of_the_others() -> None:
    rows = (
        made(TRAIN, 2022, id="a"),
        made(TRAIN_TOO, 2020, id="b"),
        made("Open shelters", 2018, same_as=("b",), not_same_as=("a",)),
    )

    assert texts(*rows) == [[TRAIN], [TRAIN_TOO, "Open shelters"]]


def test_the_pillars_are_those_of_all_wordings_in_their_order() -> None:
    (merged,) = merge_wordings(
        [made("x", 2022, id="a", pillar="prevention"), made("y", 2020, same_as=("a",), pillar="prosecution")]
    )

    assert merged.pillars() == ["prosecution", "prevention"]
    assert merged.years() == {2020, 2022}


def test_the_order_is_edition_then_pillar_then_number_of_editions_then_file() -> None:
    rows = [
        made("no pillar", 2022),
        made("old and often", 2016, 2017, 2018, pillar="protection"),
        made("old and new", 2020, pillar="protection"),
        made("once", 2022, pillar="protection"),
        made("twice", 2018, 2022, pillar="protection"),
        made("again", 2022, pillar="protection"),
        made("undated", pillar="prosecution"),
    ]

    assert [row.newest.text for row in in_reading_order(merge_wordings(rows), 2022)] == [
        "undated",
        "twice",
        "once",
        "again",
        "no pillar",
        "old and new",
        "old and often",
    ]


def test_a_pillar_of_recommendations_to_the_public_comes_last() -> None:
    rows = [
        made("report it", 2022, pillar="prevention", to="members of the public"),
        made("prosecute", 2022, to="Malta"),
        made("train", 2022, pillar="protection", to="Malta"),
    ]
    read = [row.newest.text for row in in_reading_order(merge_wordings(rows), 2022)]
    with_state = [*rows, made("fund", 2022, pillar="prevention", to="Malta")]

    assert read == ["train", "prosecute", "report it"]
    assert [row.newest.text for row in in_reading_order(merge_wordings(with_state), 2022)] == [
        "train", "report it", "fund", "prosecute",
    ]  # fmt: skip


def test_the_order_is_that_of_the_addressees_of_the_original() -> None:
    rows = [made("report it", 2022, pillar="prevention", to="public"), made("prosecute", 2022, to="Malta")]
    french = [row.replace(to=to) for row, to in zip(rows, ("chacun", "Malte"), strict=True)]

    assert [row.newest.to for row in in_reading_order(merge_wordings(rows, french), 2022)] == ["Malte", "chacun"]


WORDINGS = st.lists(
    st.builds(
        lambda words, years, pillar: made(" ".join(words), *years, pillar=pillar),
        st.lists(st.sampled_from(["train", "police", "find", "victims", "house", "fund"]), min_size=1, max_size=6),
        st.frozensets(st.integers(2015, 2022), max_size=3),
        st.sampled_from([None, "protection"]),
    ),
    max_size=12,
)


@given(WORDINGS)
def test_every_wording_is_in_one_recommendation_and_no_edition_has_two_of_its_wordings(
    rows: list[Recommendation],
) -> None:
    merged = merge_wordings(rows)

    assert sorted(id(row) for each in merged for row in each.wordings) == sorted(map(id, rows))
    for each in merged:
        years = [year for row in each.wordings for year in row.years]
        assert len(years) == len(set(years))
        assert len({row.pillar for row in each.wordings}) == 1
