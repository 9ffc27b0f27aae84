"""The text of a book: every text, its language and its direction."""

import re
from xml.etree import ElementTree as ET

import pytest
from epub_book import HTML, OPF, Book, text_of, written
from epub_samples import MANY, PLAIN, changed, turned

from tipreport import compose
from tipreport.document import Matrix, Recommendations, Text, all_spans, words
from tipreport.document.joining import with_capital
from tipreport.model import Briefs, SummarySentence
from tipreport.testing.random_source import TEXTS
from tipreport_epub.inline import Inline, text
from tipreport_epub.markup import document as file_of
from tipreport_epub.markup import element


def test_every_text_is_in_its_chapter() -> None:
    for brief in (PLAIN, *MANY):
        (page,) = written(brief).chapters
        shown = text_of(page)
        blocks = compose(brief).blocks
        keys = {span for block in blocks if isinstance(block, Recommendations) for span in block.key}  # to marks
        cells = {row.text[:1] for block in blocks if isinstance(block, Matrix) for row in block.rows if row.text}
        spans = ((span,) for span in {*all_spans(blocks)} - keys)
        for span_words in {words(with_capital(cell) if cell in cells else cell) for cell in spans}:
            assert " ".join(span_words.split()) in shown


@pytest.mark.parametrize("words", TEXTS)
def test_text_is_never_markup(words: str) -> None:
    made = ET.fromstring(file_of(element("p", {"title": words}, text(words))))

    assert {each.tag for each in made.iter()} <= {"p", "bdi"}
    assert "".join(made.itertext()) == words


def test_text_in_another_language_has_its_language() -> None:
    made = element("p", {}, Inline(compose(PLAIN).labels)((Text("Bonjour", "fr"),)))

    assert file_of(made).endswith(b'<p><span lang="fr" xml:lang="fr">Bonjour</span></p>\n')


def test_text_from_right_to_left_is_isolated(plain: Book) -> None:
    (page,) = plain.chapters

    assert any("العربية" in text_of(each) for each in page.iter(f"{HTML}bdi"))


def test_a_document_from_right_to_left_makes_a_book_from_right_to_left() -> None:
    book = turned(PLAIN)

    (spine,) = book.package.iter(f"{OPF}spine")
    assert spine.attrib["page-progression-direction"] == "rtl"
    (page,) = book.chapters
    assert (page.attrib["lang"], page.attrib["dir"]) == ("ar", "rtl")
    assert book.pages["nav.xhtml"].attrib["dir"] == "rtl"


def test_parts_that_run_the_other_way_are_isolated() -> None:
    text = "بحسب منظمة Atina 507 ضحايا، أي -3%"
    brief = changed(PLAIN, summary=(SummarySentence(text=text),), language="ar")
    (page,) = turned(brief).chapters

    isolated = {text_of(each) for each in page.iter(f"{HTML}bdi") if each.get("dir") == "ltr"}
    assert {"Atina", "-3%"} <= isolated
    assert all(each.get("dir") == "ltr" for each in page.iter(f"{HTML}bdi"))


def test_the_stylesheet_knows_only_start_and_end(collection: Book) -> None:
    style = collection.files["EPUB/style.css"].decode()

    assert re.findall(r"\b(?:left|right)\b", style) == []
    shorthands = re.findall(r"(?:padding|margin): ([^\s;]+) ([^\s;]+) ([^\s;]+) ([^\s;]+);", style)
    assert [each for each in shorthands if each[1] != each[3]] == []


def test_an_older_edition_says_that_it_is_superseded() -> None:
    newer, older = (changed(PLAIN, id=f"malta-{year}", edition=year) for year in (2022, 2021))

    book = written(Briefs((newer, older)), grain="collection")

    kickers = [text_of(each) for page in book.chapters for each in page.iter() if each.get("class") == "kicker"]
    assert ["Edition 2021. Superseded by the edition of 2022" in each for each in kickers] == [False, True]
