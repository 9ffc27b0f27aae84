"""Messages: one form, and the terms that a word may mean."""

from tipreport.model.field_names import meant_field, remedy_for_name
from tipreport.model.messages import Unquoted, alternatives, mismatch, nearest
from tipreport.model.vocabulary import MEASURES

MEANINGS = {term: measure.meaning for term, measure in MEASURES.items()}


def test_every_message_has_one_form() -> None:
    assert mismatch("a year", "22") == 'expected a year, found "22"'
    assert mismatch("a year", Unquoted("a list"), "2022") == "expected a year, found a list: write 2022"
    assert mismatch("a term", None, "x", terms="terms") == (
        'expected a term, found nothing: write x; "tipreport terms terms" lists all'
    )
    assert alternatives(["a", "b", "c"]) == "a, b or c"


def test_a_term_is_near_by_spelling_or_by_meaning() -> None:
    assert nearest("Victims_Identified", MEANINGS) == ["victims identified"]
    assert nearest("victims identifed", MEANINGS) == ["victims identified"]
    assert nearest("defendants prosecuted", MEANINGS)[0] == "prosecutions"
    assert nearest("inhabitants", MEANINGS)[0] == "population"
    assert nearest("xyzzy", MEANINGS) == []
    assert nearest("internally displaced people", {"poverty rate": "people below the poverty line"}) == []
    assert nearest("victims " * 1000, MEANINGS) == []
    assert len(nearest("victims", dict.fromkeys(map(str, range(9)), "victims"))) == 3


def test_words_with_the_same_end_are_not_near() -> None:
    pillars = dict.fromkeys(("prosecution", "protection", "prevention", "partnership", "context"), "")

    assert nearest("recommendation", pillars) == []
    assert nearest("preventive", pillars) == ["prevention"]


def test_a_field_is_meant_by_its_spelling_or_by_a_synonym() -> None:
    assert meant_field("Sub-Ject", ("subject",)) == "subject"
    assert meant_field("year", ("period", "place")) == "period"
    assert meant_field("year", ("period", "year")) == "year"
    assert meant_field("mesure", ("measure", "unit")) == "measure"
    assert meant_field("colour", ("measure", "unit")) == ""


def test_a_remedy_names_the_field_or_all_that_are_left() -> None:
    assert remedy_for_name("year", ("period", "place"), ()) == "write period"
    assert remedy_for_name("year", ("period", "place"), ("period",)) == (
        "it means period, which is there already: delete one of the two"
    )
    assert remedy_for_name("colour", ("period", "place", "unit"), ("place",)) == "expected one of period or unit"
