"""The metadata of a book: its identifier, its date, and its accessibility."""

from typing import Any

from epub_book import Book, written
from epub_samples import MANY, PLAIN, changed

from tipreport import compose
from tipreport.model import Briefs, CountryBrief


def test_the_identifier_is_that_of_the_briefs_and_not_of_their_content() -> None:
    def identifier(briefs: Briefs | CountryBrief, **options: Any) -> str:
        (found,) = written(briefs, **options).metadata("identifier")
        return found

    books = [
        identifier(PLAIN),
        identifier(changed(PLAIN, id="gozo")),
        identifier(Briefs((PLAIN,)), grain="collection"),
        identifier(Briefs((PLAIN, changed(PLAIN, id="gozo"))), grain="collection"),
    ]
    assert identifier(changed(PLAIN, title="Malta")) == books[0]
    assert len({*books}) == len(books)
    assert all(book.startswith("urn:uuid:") for book in books)


def test_the_date_is_that_of_the_brief() -> None:
    for brief in MANY:
        (modified,) = written(brief).metadata("dcterms:modified")
        assert modified == f"{brief.updated or '1980-01-01'}T00:00:00Z"


def test_the_metadata_describe_the_accessibility(plain: Book) -> None:
    book = plain

    assert book.metadata("schema:accessMode") == ["textual", "visual"]
    assert book.metadata("schema:accessModeSufficient") == ["textual"]
    assert {"tableOfContents", "alternativeText", "readingOrder"} <= {*book.metadata("schema:accessibilityFeature")}
    assert book.metadata("schema:accessibilityHazard") == ["none"]
    assert book.metadata("schema:accessibilitySummary") == [compose(PLAIN).labels.accessible_book]
    assert book.metadata("dcterms:conformsTo") == ["EPUB Accessibility 1.1 - WCAG 2.1 Level AA"]
    assert book.metadata("a11y:certifiedBy") == ["tipreport"]
