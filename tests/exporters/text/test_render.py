"""Complete documents: their sections, their options, and text that is safe for a terminal and a file."""

import unicodedata

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from tests.exporters.text.documents import document, spans, text_of
from tipreport.document import Figures, Heading, Paragraph, TermEntry, Terms, Text
from tipreport.exporters.text.breaks import cells
from tipreport.exporters.text.render import render


def test_sections_have_capitals_and_blank_lines() -> None:
    printed = text_of(
        Paragraph(spans("Before.")),
        Heading("prosecution", "Prosecution"),
        Paragraph(spans("Text.")),
        Paragraph(spans("More."), "caption"),
        Heading("prosecution-programmes", "Programmes", 2),
        Terms("programmes", ("Programme", "Activities"), (TermEntry(name="Fund", items=(spans("Pays."),)),)),
        Heading("sources", "Sources", byline="Numbered."),
        Paragraph(spans("End.")),
    )

    assert printed == (
        "  Before.\n\n\nPROSECUTION\n\n  Text.\n\n  More.\n\n  Programmes\n  Fund: Pays.\n"
        "\n\nSOURCES\n\n  Numbered.\n\n  End.\n"
    )


def test_a_document_that_begins_with_a_heading_has_no_blank_lines_before_it() -> None:
    assert text_of(Heading("summary", "Summary"), Paragraph(spans("Text."))) == "SUMMARY\n\n  Text.\n"


def test_an_empty_document_is_one_line_feed() -> None:
    assert render(document()) == "\n"


def test_line_feeds_and_tabs_in_text_become_spaces() -> None:
    assert text_of(Paragraph(spans("one\ntwo\t three\n\nfour\n"))) == "  one two three four\n"


def test_no_break_spaces_are_printed_as_plain_spaces() -> None:
    assert text_of(Paragraph(spans("Tier\u00a02 [1, p. 4]"))) == "  Tier 2 [1, p. 4]\n"


def test_hidden_characters_are_escaped() -> None:
    hostile = "46\u202e99 \x1b[2J\x07"

    assert render(document(Paragraph((Text(hostile),)))) == "  46<U+202E>99 <U+001B>[2J<U+0007>\n"


def test_ascii_punctuation_keeps_letters() -> None:
    text = "• “Côte d’Ivoire” – «5\u00a0€» — 2019‑2020… ‚x‘ −0.9%"

    assert text_of(Paragraph((Text(text),)), ascii_punctuation=True) == (
        """  * "Côte d'Ivoire" - "5 €" -- 2019-2020... 'x' -0.9%\n"""
    )
    assert text_of(Paragraph((Text(text),))) == f"  {text}\n".replace("\u00a0", " ")


def test_a_block_of_another_type_raises_an_error() -> None:
    @frozen
    class Map:
        pass

    with pytest.raises(AssertionError, match="Map"):
        text_of(Map())  # type: ignore[arg-type]  # what a newer document might hold


TEXTS = st.text(st.characters(codec="utf-8"), max_size=200)
WIDTHS = st.sampled_from([0, 40, 72, 200])


@given(TEXTS, WIDTHS, st.booleans())
def test_any_text_of_a_brief_is_safe_for_a_terminal(text: str, width: int, ascii_punctuation: bool) -> None:
    blocks = (
        Heading("summary", text),
        Paragraph((Text(text),)),
        Terms("guide", None, (TermEntry(name=text, items=((Text(text),),)),)),
    )
    printed = render(document(*blocks), width, ascii_punctuation=ascii_punctuation)
    lines = printed.removesuffix("\n").split("\n")

    assert printed == render(document(*blocks), width, ascii_punctuation=ascii_punctuation)
    assert [line for line in lines if line != line.rstrip()] == []
    assert [character for character in printed if unicodedata.category(character) == "Cc"] == ["\n"] * len(lines)
    assert not set("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u2028\u2029\ufeff") & set(printed)


@given(TEXTS, st.sampled_from([40, 72, 200]))
def test_no_line_is_wider_than_the_width_unless_it_is_one_word(text: str, width: int) -> None:
    for line in text_of(Paragraph((Text(text),)), width=width).splitlines():
        spaces = line.strip().count(" ")  # of one word: only those at which no line ends
        assert cells(line) <= width or spaces <= text.count("\xa0")


def test_with_a_width_of_zero_each_paragraph_is_a_line() -> None:
    assert text_of(Paragraph(spans("word " * 50 + "[1].")), width=0).count("\n") == 1


def test_an_empty_list_prints_nothing() -> None:
    assert text_of(Figures(()), Terms("guide", None, ()), Paragraph(())).strip() == ""
