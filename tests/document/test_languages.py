"""The language of texts in a document: marks become spans, and nothing else of the document changes."""

from collections.abc import Iterator
from typing import Any

import pytest
from attrs import fields, has

from tipreport import CountryBrief, compose
from tipreport.document import (
    Document,
    Link,
    MixedText,
    Notes,
    Recommendations,
    Sources,
    Strong,
    Text,
    Title,
    all_spans,
    mixed,
    split_languages,
)
from tipreport.document.spans import words
from tipreport.errors import OptionsError
from tipreport.files import parse_brief
from tipreport.language_marks import LanguageMarks, has_marks, unmarked
from tipreport.model import Quantity
from tipreport.model.records import Figure
from tipreport.plugin import DocumentOptions
from tipreport.testing.random_briefs import random_briefs
from tipreport.translation import Translation, brief_texts
from tipreport.wording import ENGLISH
from tipreport.wording.locations import figure_label
from tipreport.wording.phrases import capital, ends_sentence, lower, sentence, stopped, without_stop

MARKS = LanguageMarks(("en", "es"))
RECOMMENDATIONS = """
id: b
title: Trafficking in Malta
countries: [{country: MLT}]
edition: 2022
recommendations:
  - {text: Increase efforts to identify victims of trafficking., years: [2021], sources: [s]}
  - {text: Increase the efforts to identify trafficking victims., years: [2022], sources: [s]}
sources: [{id: s, kind: report, title: A Report}]
"""


def strings(part: Any) -> Iterator[str]:
    """Every text inside a part of a document."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for item in part:
            yield from strings(item)
    elif has(type(part)):
        for field in fields(type(part)):
            yield from strings(getattr(part, field.name))


def _words(document: Document) -> list[str]:
    """The words of each block without references to the data note about the language, and without its sources."""
    return [words(all_spans(block)) for block in document.blocks if not isinstance(block, Title | Notes | Sources)]


@pytest.mark.parametrize("brief", [*random_briefs(12, 5)], ids=lambda brief: brief.id)
def test_a_document_in_another_language_has_the_same_words_and_no_marks(brief: CountryBrief) -> None:
    brief = brief.replace(language="eo")
    plain = compose(brief.replace(language="en"))
    document = compose(brief)
    found = [*strings((document.blocks, document.citations, document.title))]

    assert not [text for text in found if has_marks(text)]
    assert {span.language for span in all_spans(document.blocks) if isinstance(span, Text)} >= {"eo"}
    assert _words(document) == _words(plain)


@pytest.mark.parametrize("brief", [*random_briefs(12, 2)], ids=lambda brief: brief.id)
def test_a_document_is_the_same_after_one_in_another_language(brief: CountryBrief) -> None:
    before = compose(brief)
    compose(brief.replace(language="eo"))

    assert compose(brief) == before


def test_a_text_may_go_on_after_a_link() -> None:
    brief = parse_brief(
        "id: b\ntitle: T\nlanguage: eo\ncountries: [{country: MLT}]\n"
        "findings: [{pillar: context, text: Vidu https://a.org nun, sources: [s]}]\n"
        "sources: [{id: s, kind: report, title: A}]\n"
    )
    spans = [*all_spans(compose(brief).blocks)]
    index = next(index for index, span in enumerate(spans) if isinstance(span, Link))

    assert spans[index - 1 : index + 2] == [
        Text("Vidu ", "eo"),
        Link("https://a.org", "https://a.org"),
        Text(" nun", "eo"),
    ]


def test_words_that_are_alike_in_the_original_are_one_recommendation_in_a_translation() -> None:
    brief = parse_brief(RECOMMENDATIONS)
    texts = {
        (text.context, text.text): words
        for text, words in zip(brief_texts(brief), ("La traite à Malte", "Agir.", "Ne rien faire."), strict=True)
    }
    document = compose(brief, DocumentOptions(language="fr"), translation=Translation("b", "fr", texts))
    (block,) = (block for block in document.blocks if isinstance(block, Recommendations))

    assert sum(len(group.items) for group in block.groups) == 1


def test_an_address_is_no_text_in_a_language() -> None:
    page = "https://www.dol.gov/a"
    brief = parse_brief(
        f"id: b\ntitle: T\nlanguage: eo\ncountries: [{{country: MLT}}]\n"
        f"findings: [{{pillar: context, text: Vidu {page}, sources: [s]}}]\n"
        f"programmes: [{{name: N, kind: training, pillar: protection, note: '{page}', sources: [s]}}]\n"
        "sources: [{id: s, kind: report, title: A}]\n"
    )

    assert {span.url for span in all_spans(compose(brief).blocks) if isinstance(span, Link)} == {page}
    assert page not in {text.text for text in brief_texts(brief)}


def test_hidden_characters_of_a_translation_are_escapes() -> None:
    brief = parse_brief(RECOMMENDATIONS)
    translation = Translation("b", "fr", {("title", "Trafficking in Malta"): "La traite \u202eà Malte"})
    document = compose(brief, DocumentOptions(language="fr"), translation=translation)

    assert document.title == "La traite <U+202E>à Malte"
    assert document.hidden_characters == ("\u202e",)


def test_an_earlier_edition_is_compared_in_the_same_language() -> None:
    brief = parse_brief(RECOMMENDATIONS.replace("edition: 2022", "edition: 2023"))
    texts = {(text.context, text.text): f"Fr {text.text}" for text in brief_texts(brief)}
    options = DocumentOptions(language="fr")
    translation = Translation("b", "fr", texts)
    document = compose(brief, options, earlier=parse_brief(RECOMMENDATIONS), translation=translation)
    headings = [name for name, _ in document.sections()]

    assert headings == [name for name, _ in compose(brief, options, earlier=brief, translation=translation).sections()]


# ---------------------------------------------------------------- marks and texts of several languages


@pytest.mark.parametrize(
    ("change", "text", "expected"),
    [
        (capital, "first", "First"),
        (capital, "eLiberare", "eLiberare"),
        (lower, "First", "first"),
        (stopped, "First", "First."),
        (sentence, "first.", "First"),
        (without_stop, "First.", "First"),
        (without_stop, "The U.N.", "The U.N."),
    ],
)
def test_phrases_see_through_marks(change: Any, text: str, expected: str) -> None:
    marked = MARKS.marked(text, "es")

    assert unmarked(change(marked)) == change(text) == expected
    assert MARKS.parts(change(marked))[0][0][1] == "es"
    assert ends_sentence(MARKS.marked("First.", "en"))


def test_a_long_label_that_is_cut_short_keeps_its_marks() -> None:
    label = "una cuenta muy larga de lo que aquí se contó, de quién y con qué método"
    figure = Figure(
        measure="other", label=MARKS.marked(label, "es"), value=Quantity("exact", 5), unit="count", pillar="context"
    )

    assert MARKS.parts(figure_label(ENGLISH, figure)) == ([("Una cuenta muy larga de lo …", "es")], "")


def test_parts_have_their_languages() -> None:
    text = f"a {MARKS.marked('b', 'en')} c {MARKS.marked('d', 'es')}"

    assert MARKS.parts(text) == ([("a ", ""), ("b", "en"), (" c ", ""), ("d", "es")], "")
    assert MARKS.marked("x", "ru") == "x"  # a language without a mark
    assert unmarked(MARKS.marked("a\ufdd0b\ufdefc", "en")) == "abc"


def test_a_text_without_its_marks_has_all_other_characters() -> None:
    first, last = MARKS.marked("|", "en").split("|")

    assert unmarked(f"{first}￥5{last}") == unmarked(f"￥5{last}") == unmarked(f"￥{first}5{last}") == "￥5"


def test_joined_texts_keep_their_languages() -> None:
    name = MixedText([Text("Policía", "es")])
    joined = mixed("The ", name, ".")

    assert joined == "The Policía."
    assert split_languages(joined) == (Text("The "), Text("Policía", "es"), Text("."))
    assert split_languages((Strong(joined), Text("!"))) == (
        Strong("The "), Strong("Policía", "", "es"), Strong("."), Text("!"),
    )  # fmt: skip
    assert type(mixed("a", "b")) is str
    assert words((Text(joined),)) == "The Policía."


def test_a_document_in_a_language_without_words_needs_a_translation() -> None:
    brief = parse_brief(RECOMMENDATIONS)

    with pytest.raises(OptionsError, match=r"^document: option language: tipreport has no words in de, and b has no"):
        compose(brief, {"language": "de"})
    assert compose(brief, {"language": "de"}, translation=Translation("b", "de", {})).language == "en"
    assert compose(brief.replace(language="de"), {"language": "de"}).language == "en"
