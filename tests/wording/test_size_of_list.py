"""The forms of words before a list, which agree with several things and not with a count of them."""

import pytest

from tipreport.model import Penalty, Quantity
from tipreport.wording import wording_for
from tipreport.wording.catalogue import size_of_list
from tipreport.wording.locations import recommendations_location
from tipreport.wording.penalties import format_penalty
from tipreport.wording.recommendations import made_in


@pytest.mark.parametrize("size", [21, 31, 101, 1001])
def test_a_russian_list_has_the_plural_where_a_count_has_the_singular(size: int) -> None:
    russian = wording_for("ru")

    assert recommendations_location(russian, range(1, size + 1)).startswith("Рекомендации 1")
    assert made_in(russian, range(2001, 2022), ()).startswith("Издания: 2001")


@pytest.mark.parametrize(
    ("size", "words"), [(1, "التوصية"), (2, "التوصيتان"), (3, "التوصيات"), (11, "التوصيات"), (100, "التوصيات")]
)
def test_an_arabic_list_of_two_has_the_dual(size: int, words: str) -> None:
    assert recommendations_location(wording_for("ar"), range(1, size + 1)).startswith(words)


def test_lists_of_one_and_two_have_their_own_forms() -> None:
    assert [size_of_list(size) for size in (1, 2, 3, 21)] == [1, 2, 3, 3]


def test_a_russian_range_of_years_in_prison_is_from_one_to_the_other() -> None:
    penalty = Penalty(offence="trafficking", kind="imprisonment", value=Quantity.parse("5 to 8"), unit="years")

    text = format_penalty(wording_for("ru"), penalty).replace("\u00a0", " ")

    assert text == "лишение свободы на срок от 5 до 8 лет"
