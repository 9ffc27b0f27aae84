"""The links of a book: citations, hotlines and addresses."""

import pytest
from epub_book import HTML, TYPE, Book, text_of, written
from epub_samples import MANY, PLAIN, changed

from tipreport import compose
from tipreport.document import CitationRef, NoteRef, Sources, all_spans
from tipreport.model import CountryBrief, Hotline, Law
from tipreport_epub.addresses import web_address


@pytest.mark.parametrize("number", range(7))
def test_every_link_has_one_target(plain: Book, books: list[Book], collection: Book, number: int) -> None:
    book = (plain, collection, *books)[number]
    pages = book.pages.items()
    anchors = {name: [each.attrib["id"] for each in page.iter() if "id" in each.attrib] for name, page in pages}
    links = 0
    for name, page in pages:
        assert len(anchors[name]) == len({*anchors[name]})
        for link in page.iter(f"{HTML}a"):
            file, _, anchor = link.attrib["href"].partition("#")
            if not file.startswith(("http://", "https://", "tel:")):
                assert (file or name) in book.spine
                assert not anchor or anchor in anchors[file or name]
                links += 1
    assert links > 3


@pytest.mark.parametrize("brief", MANY, ids=lambda brief: brief.id)
def test_every_citation_leads_to_its_source_and_back(brief: CountryBrief) -> None:
    blocks = compose(brief).blocks
    (page,) = written(brief).chapters
    cited = {span.number for span in all_spans(blocks) if isinstance(span, CitationRef)}
    noted = {span.number for span in all_spans(blocks) if isinstance(span, NoteRef)}
    links = [link for link in page.iter(f"{HTML}a") if link.get("role") == "doc-biblioref"]

    assert {int(link.attrib["href"].removeprefix("#source-")) for link in links} == cited
    assert all(link.get(TYPE) == "biblioref" for link in links)
    notes = [link.attrib["href"] for link in page.iter(f"{HTML}a") if link.get("role") == "doc-noteref"]
    assert {*notes} == {f"#note-{number}" for number in noted}
    for block in blocks:
        for source in block.items if isinstance(block, Sources) else ():
            (entry,) = page.findall(f".//{HTML}li[@id='source-{source.number}']")
            back = [text_of(link) for link in entry.iter(f"{HTML}a") if link.get("role") == "doc-backlink"]
            assert back == [section.name for section in source.cited_in]


def test_a_hotline_can_be_called_and_a_name_of_digits_cannot() -> None:
    line = Hotline(number="+356 (0)2295-9000")
    (page,) = written(
        changed(
            PLAIN, hotlines=(line,) * 4, laws=tuple(Law(name=name, kind="law", text="Set") for name in ("1325", "1326"))
        )
    ).chapters

    calls = [link.attrib["href"] for link in page.iter(f"{HTML}a") if link.get("class") == "telephone"]
    assert {*calls} == {"tel:+35622959000"}
    assert len(calls) > 2
    assert "1325" in [text_of(head) for head in page.iter(f"{HTML}th")]


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://example.org/a?b=c#d", "https://example.org/a?b=c#d"),
        ("https://example.org/100%25", "https://example.org/100%25"),
        ('https://example.org/{a}|"b"', "https://example.org/%7Ba%7D%7C%22b%22"),
        ("https://example.org/[a]", "https://example.org/%5Ba%5D"),
        ("https://example.org/ю", "https://example.org/%D1%8E"),
    ],
)
def test_an_address_has_only_the_characters_of_urls(url: str, address: str) -> None:
    assert web_address(url) == address
