"""Web addresses and telephone numbers in the text of a brief."""

import pytest

from tests.document.reading import block, composed, title_of
from tipreport.document import Link, Notes, Sources, Strong, all_spans, words
from tipreport.document.addresses import linked, telephone


@pytest.mark.parametrize(
    ("text", "addresses"),
    [
        ("See https://example.org/a.", ["https://example.org/a"]),
        ("(https://x.org/b_(c)) and http://y.org:80?d=e, too", ["https://x.org/b_(c)", "http://y.org:80?d=e"]),
        ("“https://x.org/é”", ["https://x.org/é"]),
        ("https://x.org/a\u00a03 years", ["https://x.org/a"]),
        ("ftp://x.org, https:// and https://-", ["https://-"]),
        ("gvnet.com", []),
        ("", []),
    ],
)
def test_web_addresses_in_a_text_are_links(text: str, addresses: list[str]) -> None:
    spans = linked(text)

    assert [span.url for span in spans if isinstance(span, Link)] == addresses
    assert words(spans) == text


def test_addresses_in_sentences_notes_and_sources_are_links() -> None:
    document = composed(
        "findings: [{pillar: context, text: The list is at https://a.org/1, note: https://b.org/2}]",
        head="note: From https://c.org/3",
        sources="sources: [{id: news, kind: article, title: Slavery today, note: See https://d.org/4}]",
    )
    found = [span.url for span in all_spans(document.blocks) if isinstance(span, Link)]

    assert sorted(found) == ["https://a.org/1", "https://b.org/2", "https://c.org/3", "https://d.org/4"]
    assert words(block(document, Notes).items[0].content) == "https://b.org/2."
    assert words(block(document, Sources).items[0].content).endswith("See https://d.org/4.")


@pytest.mark.parametrize(
    ("number", "address"),
    [
        ("011-785-0000", "tel:0117850000"),
        ("+381 (0)11 785 000", "tel:+38111785000"),
        ("+381 11\u00a0785", "tel:+38111785"),
        ("(012) 345.67", "tel:01234567"),
        ("116", "tel:116"),
        ("112 or 113", ""),
        ("112/113", ""),
        ("1-800-CALL", ""),
        ("In China:", ""),
        ("", ""),
    ],
)  # fmt: skip
def test_a_telephone_number_has_an_address(number: str, address: str) -> None:
    assert telephone(number) == address


def test_the_number_of_a_hotline_can_be_called() -> None:
    (hotline,) = title_of(composed("hotlines: [{number: +356 2295-9000}]")).hotlines

    assert [span.url for span in hotline if isinstance(span, Strong)] == ["tel:+35622959000"]
