"""A word has the space before it that its text needs."""

import pytest

from tipreport.document import Documents, compose
from tipreport.files import parse_brief
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.whole_file.characters import glued_words
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markup import read_markup

BRIEF = """
id: malta
title: Traite
language: fr
countries: [{country: MLT}]
routes: [{origin: [ETH], destination: [ITA], text: Sur des barques, sources: [a]}]
sources: [{id: a, kind: report, title: Un rapport}]
"""


@pytest.mark.parametrize(
    ("route", "missing"),
    [
        ("D’Éthiopie vers l’Italie : Sur des barques [1].", []),
        ("De Éthiopie vers Italie : Sur des barques [1].", []),
        ("DeÉthiopie vers l’Italie : Sur des barques [1].", []),  # another word, which others report
        ("De.Éthiopie vers l’Italie : Sur des barques [1].", ["a space before “éthiopie”"]),
    ],
)
def test_a_name_after_an_elided_word_needs_no_space(route: str, missing: list[str]) -> None:
    content = Content()
    read_markup(f"<h1>Traite</h1><h2>Itinéraires</h2><p>{route}</p>", content)
    document = compose(parse_brief(BRIEF))
    found = glued_words(ComparedFile(content, Documents(documents=(document,), title="")))

    assert [difference.expected for difference in found] == missing
