"""The `repr` of a large object is one line, however large the object is."""

from typing import Any

import pytest

from tipreport.document import compose
from tipreport.model import Briefs
from tipreport.short_repr import short_list, short_repr
from tipreport.tables import tabulate
from tipreport.testing import random_briefs

BRIEFS = Briefs(random_briefs(40, seed=3))
LONG = BRIEFS[0].replace(title="A title\nof " + "many words " * 9_000 + ".")
LONGEST = 200  # characters


@pytest.mark.parametrize(
    "large",
    [BRIEFS, BRIEFS[0], LONG, Briefs([LONG]), tabulate(BRIEFS), tabulate(BRIEFS).figures, compose(LONG)],
    ids=lambda large: type(large).__name__,
)
def test_a_large_object_has_a_repr_of_one_line(large: Any) -> None:
    shown = repr(large)

    assert len(shown) < LONGEST
    assert shown.isprintable()
    assert shown.startswith(f"{type(large).__name__}(")


def test_a_list_shows_its_number_and_a_few_names() -> None:
    assert short_list(()) == "none"
    assert short_list(["benin"]) == "1: benin"
    assert short_list("abcdef") == "6: a, b, c, d, e, f"
    assert short_list("abcdefg") == "7: a, b, c, d, e, ..., g"
    assert short_list(["n" * 99]) == f"1: {'n' * 21}..."


def test_a_long_text_is_shown_without_its_middle() -> None:
    assert short_repr("Serbia") == "'Serbia'"
    assert short_repr("a" * 99) == f"'{'a' * 27}...{'a' * 28}'"
