"""A source that is printed in full where it is cited, as in the notes of a slide, is compared with its entry."""

import pytest

from tipreport.document import Documents, compose, words
from tipreport.model import Citation, CountryBrief, CountryRole, Source, SummarySentence
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.blocks.references import wrong_footnotes
from tipreport.testing.fidelity.whole_file.slides import misplaced_footnotes, missing_footnotes
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.drawn import NotedPage

NEWS = Source(id="news", kind="article", title="Slavery today", author="B. Writer", url="https://news.example/1")
DOCUMENT = compose(
    CountryBrief(
        id="malta",
        title="T",
        countries=(CountryRole(country="MLT"),),
        summary=(SummarySentence(text="It is so.", sources=(Citation.parse("news"),)),),
        sources=(NEWS,),
    )
)
DOCUMENTS = Documents(documents=(DOCUMENT,), title="")


def found(number: int, text: str) -> list[str]:
    return [each.found for each in wrong_footnotes(ComparedFile(Content(footnotes=[(number, text)]), DOCUMENTS))]


def test_the_words_of_the_source_are_right() -> None:
    assert found(1, f"{words(DOCUMENT.citation(1))} {NEWS.url}") == []


def test_a_source_is_printed_with_its_address() -> None:
    assert found(1, words(DOCUMENT.citation(1))) == ["B. Writer, “Slavery today”; article."]


@pytest.mark.parametrize(
    ("number", "text"), [(1, f"Another author, “Slavery today”; article. {NEWS.url}"), (2, "B. Writer.")]
)
def test_other_words_and_numbers_are_wrong(number: int, text: str) -> None:
    assert found(number, text) == [f"“{text}”"]


def test_the_address_of_another_source_is_wrong() -> None:
    assert found(1, f"{words(DOCUMENT.citation(1))} https://news.example/1") == []
    assert found(1, f"{words(DOCUMENT.citation(1))} https://news.example/2") == ["https://news.example/2"]


def test_a_slide_prints_each_source_that_it_cites_if_others_do() -> None:
    pages = [NotedPage("slide 1", (1,), (1,)), NotedPage("slide 2", (1,), ())]

    printed, plain = Content(footnotes=[(1, "x")], noted_pages=pages), Content(noted_pages=pages)

    assert [each.place for each in missing_footnotes(ComparedFile(printed, DOCUMENTS))] == ["slide 2"]
    assert [*missing_footnotes(ComparedFile(plain, DOCUMENTS))] == []


@pytest.mark.parametrize(
    ("cited", "printed", "found"),
    [((1, 2, 10), (1, 2, 10), []), ((10, 2, 1), (10, 2, 1), []), ((1, 2, 10), (1, 10, 2), ["[2] after higher ones"])],
)
def test_the_sources_of_a_slide_have_the_order_of_their_numbers_or_citations(
    cited: tuple[int, ...], printed: tuple[int, ...], found: list[str]
) -> None:
    content = Content(footnotes=[(1, "x")], noted_pages=[NotedPage("slide 1", cited, printed)])

    assert [each.found for each in misplaced_footnotes(ComparedFile(content, DOCUMENTS))] == found
