"""Spans become text, and citations are bound to the word before them."""

from tests.exporters.text.documents import spans
from tipreport.document import CitationRef, Labels, Link, NoteRef, Spans, Strong, Text, capital, cited, stopped
from tipreport.exporters.text.inline import inline, named, without_addresses


def words(spans: Spans) -> str:
    return inline(spans, Labels())


def test_a_citation_is_bound_to_the_word_before_it() -> None:
    assert words(spans("46 victims [1].")) == "46 victims\u00a0[1]."
    assert words((Text("46 victims"), CitationRef(1), CitationRef(12), Text("."))) == "46 victims\u00a0[1]\u00a0[12]."


def test_a_locator_is_inside_the_brackets() -> None:
    assert words(spans("46 [2, p. 487]")) == "46\u00a0[2,\u00a0p.\u00a0487]"


def test_adjacent_references_are_joined() -> None:
    assert words((Text("46"), NoteRef(1), Text("."))) == "46\u00a0(note\u00a01)."
    assert words((Text("46"), CitationRef(3), NoteRef(1), NoteRef(12))) == "46\u00a0[3]\u00a0(notes\u00a01,\u00a012)"


def test_a_mark_may_come_first() -> None:
    assert words((CitationRef(3), Text("."))) == "[3]."


def test_strong_text_and_links_are_plain_text() -> None:
    assert words((Strong("311"), Text(", "), Link("the page", "https://example.org"))) == "311, the page"


def test_an_address_is_followed_by_a_space() -> None:
    address = Link("https://example.org", "https://example.org")
    page = Link("the page", "https://example.org/a")

    assert without_addresses((Text("NGO. "), address)) == ((Text("NGO. "),), ["https://example.org"])
    assert without_addresses((Text("See "), page)) == ((Text("See "), page), ["https://example.org/a"])
    assert without_addresses((address, Text(" has more."))) == ((address, Text(" has more.")), [])
    assert without_addresses(()) == ((), [])


def test_a_name_without_a_text_is_a_sentence() -> None:
    address = Link("https://example.org", "https://example.org")

    assert words(named("Atina", spans("NGO [1]."), Labels())) == "Atina: NGO\u00a0[1]."
    assert words(named("Atina", spans("[1]."), Labels())) == "Atina\u00a0[1]."
    assert words(named("Atina", (Text(""), CitationRef(1), Text(".")), Labels())) == "Atina\u00a0[1]."
    assert words(named("Atina", spans("(note 2)"), Labels())) == "Atina\u00a0(note\u00a02)."
    assert words(named("Atina", (), Labels())) == "Atina."
    assert named("Atina", (CitationRef(1), Text(" "), address), Labels()) == (
        Text("Atina"),
        CitationRef(1),
        Text("."),
        address,
    )


def test_marks_precede_the_full_stop() -> None:
    assert words(cited("about 20", spans("[1]"))) == "about 20\u00a0[1]."
    assert words(cited("said the U.N.", spans("[1]"))) == "said the U.N.\u00a0[1]"
    assert stopped("Why?") == "Why?"
    assert stopped("so") == "so."
    assert capital("about 2001") == "About 2001"
