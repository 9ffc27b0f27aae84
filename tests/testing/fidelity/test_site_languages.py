"""The links of a site lead to the same page in the language that they name."""

import pytest
from attrs import evolve

from tipreport.document import Document, Documents, OtherLanguage
from tipreport.testing.fidelity import ComparedFile
from tipreport.testing.fidelity.whole_file.languages import wrong_language_links
from tipreport.testing.reading.content import Content
from tipreport.testing.reading.markup import read_markup

FRENCH = OtherLanguage(language="fr", name="Français", suffix=".fr.html", collection_file="index.fr.html")
SPANISH = OtherLanguage(language="es", name="Español", suffix=".es.html", collection_file="index.es.html")
SITE = Documents(
    documents=(Document(id="malta", title="Malta", language="en", blocks=()),), title="Malta", suffix=".html",
    collection_file="index.html", other_languages=(FRENCH, SPANISH),
)  # fmt: skip
TO_SPANISH = '<a href="malta.es.html" lang="es">Español</a>'


def found(page: str, documents: Documents = SITE) -> list[tuple[str, str]]:
    content = Content()
    read_markup(f'<html lang="en"><body>{page}</body></html>', content)
    return [(each.kind, each.expected) for each in wrong_language_links(ComparedFile(content, documents))]


def test_links_to_the_same_page_are_right() -> None:
    assert found(f'<a href="malta.fr.html" lang="fr" hreflang="fr">Français</a> {TO_SPANISH}') == []
    assert found("No links") == []


@pytest.mark.parametrize(
    ("link", "kind", "expected"),
    [
        ('<a href="malta.es.html" lang="fr">Français</a>', "address", "the file malta.fr.html"),
        ('<a href="index.fr.html" lang="fr">Français</a>', "address", "the file malta.fr.html"),
        ('<a href="malta.fr.html">Français</a>', "language", "it marked with the language “fr”"),
        ('<a href="malta.fr.html" lang="fr" hreflang="es">Français</a>', "address", "the file malta.es.html"),
        ('<a href="malta.fr.html" lang="fr" hreflang="de">Français</a>', "language", "a language of the site"),
        ('<a href="malta.fr.html" lang="fr">Français</a> <a href="malta.fr.html">Malta</a>', "address",
         "a file in “en”"),
        ("", "lost", "one to malta.fr.html"),
    ],
)  # fmt: skip
def test_another_file_or_language_is_found(link: str, kind: str, expected: str) -> None:
    assert found(f"{link} {TO_SPANISH}") == [(kind, expected)]


def test_the_index_leads_to_the_index_of_each_language() -> None:
    index = evolve(SITE, is_collection=True)

    assert found(f'<a href="index.fr.html" lang="fr">Français</a> {TO_SPANISH}', index) == [
        ("address", "the file index.es.html")
    ]
