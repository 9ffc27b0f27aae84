"""Helpers that join text and citations for every format."""

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


def test_citations_precede_the_full_stop_that_text_needs() -> None:
    assert cited("46 victims", (ONE,)) == (Text("46 victims"), ONE, Text("."))
    assert cited("Who knows?", (ONE,)) == (Text("Who knows?"), ONE)


def test_sentences_that_are_not_empty_are_joined_with_spaces() -> None:
    assert sentences(((Text("One."),), (), (Text("Two."),))) == (Text("One."), Text(" "), Text("Two."))


def test_marks_are_ordered_citations_then_unique_references() -> None:
    assert marks_of((NOTE, PAGE, Text("46"), TWO, ONE, TWO)) == (ONE, TWO, PAGE, NOTE)


def test_marks_and_full_stops_are_not_text() -> None:
    assert has_words((Strong("ASTRA"), ONE))
    assert not has_words((ONE, NOTE, Text(".")))


def test_marks_without_text_have_no_full_stop() -> None:
    assert bare((ONE, Text("."))) == (ONE,)
    assert bare((Text("46"), ONE, Text("."))) == (Text("46"), ONE, Text("."))


def test_text_is_joined_with_correct_punctuation() -> None:
    assert capital("at least 6,750") == "At least 6,750"
    assert (stopped("thousands"), stopped("thousands …")) == ("thousands.", "thousands …")
    assert spoken("tier\u00a02 in 2021") == "Tier 2 in 2021"
    assert listed(", ", "Victims", "", "women") == "Victims, women"
    assert (in_words("thousands"), in_words("80,000 to 120,000")) == (True, False)
