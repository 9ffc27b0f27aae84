"""Links between recommendations that contradict each other, lead nowhere, or lead to themselves."""

import pytest

from tipreport.errors import BriefFileError
from tipreport.files import parse_brief
from tipreport.model.recommendation_links import joined_wordings
from tipreport.model.records import Recommendation

HEAD = "id: malta\ntitle: Human trafficking in Malta\ncountries: [{country: MLT}]\n"


def problems(*rows: str) -> str:
    with pytest.raises(BriefFileError) as error:
        parse_brief(HEAD + "recommendations:\n" + "".join(f"  - {{{row}}}\n" for row in rows))
    return str(error.value)


def test_a_pair_that_is_linked_in_both_ways_is_an_error() -> None:
    message = problems("id: a, text: Act, same_as: [b]", "id: b, text: Go, not_same_as: [a]")

    assert "recommendations[2].not_same_as" in message
    assert '"a" is the same recommendation by same_as: remove one of the two links' in message


def test_a_contradiction_through_other_recommendations_is_an_error() -> None:
    rows = ("id: a, text: Act", "id: b, text: Go, same_as: [a]", "text: Do, same_as: [b], not_same_as: [a]")

    assert "recommendations[3].not_same_as" in problems(*rows)


def test_a_recommendation_is_not_linked_to_itself() -> None:
    for field in ("same_as", "not_same_as"):
        assert f'{field}: "a" is this recommendation itself: remove it' in problems(f"id: a, text: Act, {field}: [a]")


def test_a_link_to_no_recommendation_is_an_error() -> None:
    assert 'the id of a record of recommendations, found "b"' in problems("id: a, text: Act, same_as: [b]")


def test_links_that_agree_are_valid() -> None:
    rows = "  - {id: a, text: Act, same_as: [b]}\n  - {id: b, text: Go, same_as: [a], not_same_as: [c]}\n"
    brief = parse_brief(f"{HEAD}recommendations:\n{rows}  - {{id: c, text: Do, not_same_as: [a, b]}}\n")

    assert brief.recommendations[2].not_same_as == ("a", "b")


def test_wordings_that_are_joined_through_others_have_the_same_number() -> None:
    rows = [
        Recommendation(text="x", id="a"),
        Recommendation(text="y", same_as=("b",)),
        Recommendation(text="z", id="b", same_as=("a",)),
        Recommendation(text="w", id="c"),
    ]

    numbers = joined_wordings(rows)
    assert numbers[0] == numbers[1] == numbers[2] != numbers[3]
