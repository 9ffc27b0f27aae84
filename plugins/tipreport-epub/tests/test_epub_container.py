"""The container of a book, and its contents."""

import io
import zipfile
from xml.etree import ElementTree as ET

import pytest
from epub_book import SVG, Book, text_of, written
from epub_samples import MANY, PLAIN, changed

from tipreport.model import Briefs


@pytest.mark.parametrize("kind", ["plain", "collection"])
def test_a_book_begins_with_its_media_type(kind: str, request: pytest.FixtureRequest) -> None:
    book: Book = request.getfixturevalue(kind)
    with zipfile.ZipFile(io.BytesIO(book.data)) as archive:
        first, second, third = archive.infolist()[:3]

    assert (first.filename, first.compress_type, first.extra) == ("mimetype", zipfile.ZIP_STORED, b"")
    assert book.data[30:58] == b"mimetypeapplication/epub+zip"
    assert (second.filename, third.filename) == ("META-INF/container.xml", "EPUB/package.opf")
    (root,) = [each for each in ET.fromstring(book.files[second.filename]).iter() if each.tag.endswith("rootfile")]
    assert root.attrib["full-path"] == third.filename


@pytest.mark.parametrize("kind", ["plain", "collection"])
def test_the_manifest_lists_every_file(kind: str, request: pytest.FixtureRequest) -> None:
    book: Book = request.getfixturevalue(kind)
    listed = {f"EPUB/{name}" for name in book.items}

    assert listed == {*book.files} - {"mimetype", "META-INF/container.xml", "EPUB/package.opf"}
    for name, page in book.pages.items():
        drawn = bool([*page.iter(f"{SVG}svg")])
        assert ("svg" in book.items[name].get("properties", "").split()) is drawn


def test_a_collection_has_a_title_page_the_contents_and_a_chapter_for_each_brief(collection: Book, plain: Book) -> None:
    assert collection.spine == ["title.xhtml", "nav.xhtml", *(f"brief-{brief.id}.xhtml" for brief in MANY)]
    assert plain.spine == ["brief-malta.xhtml"]


def test_the_contents_tell_two_editions_of_one_country_apart() -> None:
    editions = [changed(PLAIN, id=f"malta-{year}", edition=year) for year in (2021, 2022)]
    contents = text_of(written(Briefs(editions), grain="collection").pages["nav.xhtml"])

    assert "Malta, edition 2021" in contents
    assert "Malta, edition 2022" in contents


def test_a_collection_without_briefs_has_a_sentence() -> None:
    assert "No briefs." in text_of(written(Briefs(()), grain="collection").pages["title.xhtml"])
