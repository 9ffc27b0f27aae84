"""What every format puts together in the same way."""

from tipreport.document import (
    CitationRef,
    NoteRef,
    Strong,
    Text,
    bare,
    capital,
    cited,
    has_words,
    in_words,
    listed,
    marks_of,
    sentences,
    spoken,
    stopped,
)

ONE, TWO, PAGE, NOTE = CitationRef(1), CitationRef(2), CitationRef(2, "p. 487"), NoteRef(3)


def test_marks_stand_before_the_full_stop_that_words_need() -> None:
    assert cited("46 victims", (ONE,)) == (Text("46 victims"), ONE, Text("."))
    assert cited("Who knows?", (ONE,)) == (Text("Who knows?"), ONE)


def test_sentences_follow_one_another_with_a_space_between_those_that_say_something() -> None:
    assert sentences(((Text("One."),), (), (Text("Two."),))) == (Text("One."), Text(" "), Text("Two."))


def test_marks_are_the_citations_in_order_then_the_references_each_once() -> None:
    assert marks_of((NOTE, PAGE, Text("46"), TWO, ONE, TWO)) == (ONE, TWO, PAGE, NOTE)


def test_marks_and_stops_are_no_words() -> None:
    assert has_words((Strong("ASTRA"), ONE))
    assert not has_words((ONE, NOTE, Text(".")))


def test_marks_alone_lose_the_full_stop() -> None:
    assert bare((ONE, Text("."))) == (ONE,)
    assert bare((Text("46"), ONE, Text("."))) == (Text("46"), ONE, Text("."))


def test_words_are_put_as_people_write_them() -> None:
    assert capital("at least 6,750") == "At least 6,750"
    assert (stopped("thousands"), stopped("thousands …")) == ("thousands.", "thousands …")
    assert spoken("tier\u00a02 in 2021") == "Tier 2 in 2021"
    assert listed("Victims", "", "women") == "Victims, women"
    assert (in_words("thousands"), in_words("80,000 to 120,000")) == (True, False)
