"""Text of a brief is drawn literally: it is never markup, an operator or a link to another kind of address."""

import re

import pytest

from tests.exporters.pdf.sheets import NINE, export, plain, read_sections
from tests.exporters.pdf.tagged.documents import annotations, check
from tipreport.errors import InvalidRecordError
from tipreport.model import CountryBrief

HOSTILE = (
    "Co <Ltd> & Sons",
    '<img src="/etc/passwd"/>',
    '<a href="javascript:alert(1)">press</a>',
    "javascript:alert(1)",
    "(a) Tj ET Q endstream endobj",
    ") Tj (",
    "\\) \\( \\\\ \\n \\051",
    "<FEFF0041> >> << /Type /Catalog",
    "%PDF-1.4 %%EOF",
    "&lt;b&gt; &#60; &amp;",
    "../../etc/passwd",
    "=HYPERLINK(1)",
    "{{7*7}} ${7*7} #{7*7}",
)


def with_text(text: str) -> CountryBrief:
    """A brief with a text in many fields."""
    brief = NINE["malta"]
    (first, *_), (summary, *others) = brief.organisations, brief.summary
    return brief.replace(
        title=f"Trafficking: {text}",
        note=text,
        summary=(summary.replace(text=text), *others),
        organisations=(first.replace(name=text), *brief.organisations[1:]),
        quotes=(brief.quotes[0].replace(text=text),),
        sources=(brief.sources[0].replace(title=text, author=text), *brief.sources[1:]),
    )


@pytest.mark.parametrize("text", HOSTILE)
def test_markup_and_operators_in_text_are_drawn_literally(text: str) -> None:
    pdf = check(export(with_text(text), organisation=text))

    sections = dict(read_sections(pdf))
    for section in ("", "Summary", "Organisations", "Quotations", "Sources"):
        assert plain(text).casefold().replace(" ", "") in sections[section].casefold().replace(" ", "")
    assert str(pdf.docinfo.Author) == text
    assert pdf.check_pdf_syntax() == []


def test_links_lead_only_to_the_web_and_into_the_document() -> None:
    for text in HOSTILE:
        pdf = check(export(with_text(text)))
        for link in annotations(pdf):
            if "/A" in link:
                assert link.A.S == "/URI"
                assert re.match("(https?|mailto|tel):", str(link.A.URI))
            else:
                assert "/Dest" in link


@pytest.mark.parametrize("address", ["javascript:alert(1)", "file:///etc/passwd", "data:text/html,x", "ftp://x.org/"])
def test_a_source_with_another_kind_of_address_raises_an_error(address: str) -> None:
    with pytest.raises(InvalidRecordError, match="url: expected"):
        NINE["malta"].sources[0].replace(url=address)


def test_hidden_characters_are_drawn_as_escapes() -> None:
    hidden = "Ma\u200blta\u202e \u2066Foundation\u2069"

    sections = dict(read_sections(check(export(with_text(hidden)))))

    assert "Ma<U+200B>lta<U+202E> <U+2066>Foundation<U+2069>" in sections["Organisations"]


def test_very_long_words_and_texts_are_complete() -> None:
    word, text = "x" * 5000, "word " * 5000
    (summary, *others) = NINE["malta"].summary

    pdf = check(export(NINE["malta"].replace(summary=(summary.replace(text=f"{text}{word}"), *others))))

    summary_text = dict(read_sections(pdf))["Summary"]
    assert summary_text.casefold().count("word") == 5000
    assert word in summary_text.replace(" ", "")
