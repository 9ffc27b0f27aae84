"""Links are relationships, to the web or to a location in the workbook. Addresses that Excel rejects remain text."""

from typing import Any

import pytest

from tests.exporters.excel.workbooks import DAY, SERBIA, column, load, parts, written
from tipreport.exporters.excel.workbook.links import MAX_ADDRESS_LENGTH, MAX_LINKS, Links
from tipreport.model import Organisation, Source
from tipreport.plugin import ExportContext


def book_with(*sources: Source, context: ExportContext | None = None) -> bytes:
    return written([SERBIA.replace(sources=(*SERBIA.sources, *sources))], context=context)


def source(index: int = 0, url: str = "https://example.org/a", **more: Any) -> Source:
    return Source(**{"id": f"s{index}", "kind": "report", "title": "A report", "url": url} | more)


def links_of(book: bytes, sheet: str) -> dict[str, tuple[str | None, str | None]]:
    """Every linked cell of a table with the target and the location of its link."""
    cells = (cell for row in load(book)[sheet].iter_rows(min_row=5) for cell in row if cell.hyperlink)
    return {cell.coordinate: (cell.hyperlink.target, cell.hyperlink.location) for cell in cells}


def test_the_title_of_a_source_links_to_its_address_and_the_address_is_text() -> None:
    book = book_with(source())

    assert links_of(book, "Sources") == {"E6": ("https://example.org/a", None)}
    assert load(book)["Sources"]["E6"].style == "Hyperlink"
    assert load(book)["Sources"]["E5"].style == "Text"
    assert column(book, "Sources", "url") == [None, "https://example.org/a"]


def test_a_source_without_a_title_links_its_publisher_or_author() -> None:
    sources = source(1, title=None, author="A. Writer"), source(2, title=None, publisher="A paper", author="B. Writer")

    assert [*links_of(book_with(*sources), "Sources")] == ["F6", "G7"]


def test_the_name_of_an_organisation_links_to_its_website() -> None:
    organisation = Organisation(name="ASTRA", kind="NGO", url="https://astra.example/")
    book = written([SERBIA.replace(organisations=(organisation,))])

    assert links_of(book, "Organisations") == {"D5": ("https://astra.example/", None)}


def test_the_contents_link_to_every_sheet() -> None:
    book = load(book_with(source()))
    links = [cell.hyperlink.location for cell in book["Contents"]["A"] if cell.hyperlink]

    assert links == [f"'{name}'!A1" for name in book.sheetnames[2:]]


def test_an_address_is_encoded_as_a_uri_and_its_fragment_is_the_location() -> None:
    book = book_with(
        source(url="https://example.org/ü_(x)?a=1&b=[2]#part-3"), source(1, url="https://example.org/%C3%BC")
    )

    assert links_of(book, "Sources") == {
        "E6": ("https://example.org/%C3%BC_(x)?a=1&b=%5B2%5D", "part-3"),
        "E7": ("https://example.org/%C3%BC", None),
    }


def test_one_address_is_one_relationship() -> None:
    book = book_with(source(1), source(2))
    relationships = next(xml for name, xml in parts(book).items() if "example.org" in xml and name.endswith(".rels"))

    assert len(links_of(book, "Sources")) == 2
    assert relationships.count("https://example.org/a") == 1


def test_an_address_too_long_for_a_link_is_text_and_gives_a_warning() -> None:
    long = "https://example.org/" + "a" * MAX_ADDRESS_LENGTH
    context = ExportContext(date=DAY)
    book = book_with(source(url=long), context=context)

    assert not links_of(book, "Sources")
    assert column(book, "Sources", "url")[1] == long
    assert context.warnings == [
        "Sources: 1 address is plain text instead of a link: Excel accepts at most 2,079 characters"
    ]


def test_too_many_links_for_a_sheet_are_text_and_give_a_warning() -> None:
    links = Links()
    made = [links.add(f"A{row}", "https://example.org") for row in range(MAX_LINKS + 2)]

    assert made.count(True) == MAX_LINKS
    assert [*links.warnings("Sources")] == [
        "Sources: 2 addresses are plain text instead of a link: Excel accepts at most 65,530 links in a sheet"
    ]


@pytest.mark.parametrize(
    "address", ["javascript:alert(1)", "file:///etc/passwd", "ftp://example.org", "\\\\host\\share"]
)
def test_other_schemes_are_text_and_give_a_warning(address: str) -> None:
    links = Links()

    assert not links.add("A1", address)
    assert links.hyperlinks() == links.relationships() == ""
    assert [*links.warnings("Sources")] == [
        "Sources: 1 address is plain text instead of a link: only http, https and mailto become links"
    ]


def test_a_correct_workbook_gives_no_warnings() -> None:
    context = ExportContext(date=DAY)
    book_with(source(), context=context)

    assert context.warnings == []
