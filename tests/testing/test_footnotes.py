"""A source that is printed in full where it is cited, as in the notes of a slide, is compared with its entry."""

import pytest

from tipreport.document import compose, words
from tipreport.model import Citation, CountryBrief, CountryRole, Source, SummarySentence
from tipreport.testing.fidelity.sources import wrong_footnotes
from tipreport.testing.reading.content import Content

NEWS = Source(id="news", kind="article", title="Slavery today", author="B. Writer")
DOCUMENT = compose(
    CountryBrief(
        id="malta",
        title="T",
        countries=(CountryRole(country="MLT"),),
        summary=(SummarySentence(text="It is so.", sources=(Citation.parse("news"),)),),
        sources=(NEWS,),
    )
)


def found(number: int, text: str) -> list[str]:
    return [each.found for each in wrong_footnotes(Content(footnotes=[(number, text)]), [DOCUMENT])]


def test_the_words_of_the_source_are_right() -> None:
    assert found(1, words(DOCUMENT.citation(1))) == []


@pytest.mark.parametrize(("number", "text"), [(1, "Another author, “Slavery today”; article."), (2, "B. Writer.")])
def test_other_words_and_numbers_are_wrong(number: int, text: str) -> None:
    assert found(number, text) == [f"“{text}”"]
