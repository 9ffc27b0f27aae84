"""The catalogues and the translated briefs use the terms that the reference page lists."""

import re
import unicodedata
from collections.abc import Iterator
from pathlib import Path

import pytest
from catalogues.template import LOCALE

from tipreport.wording.catalogue import read_messages

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "reference" / "terms-in-five-languages.md"
LANGUAGES = ("fr", "es", "ar", "ru")  # the order of the columns
_NOT_TRANSLATED = re.compile(r"\{\w+\}|“.*?”|\".*?\"")  # arguments and quotations
ENDING, STEM = 3, 4  # letters that may differ at the end of a word, and the fewest that may not


def terms(language: str) -> list[tuple[str, tuple[str, ...]]]:
    """The English terms, the longest first, each with its translations."""
    table = PAGE.read_text("utf-8").partition("<!-- terms:begin -->")[2].partition("<!-- terms:end -->")[0]
    rows = [[cell.strip() for cell in line.strip("|").split("|")] for line in table.strip().splitlines()[2:]]
    column = LANGUAGES.index(language) + 1
    return sorted(((row[0], tuple(row[column].split("; "))) for row in rows), key=lambda term: -len(term[0]))


def wrong_terms(language: str, original: str, translation: str) -> Iterator[str]:
    """Yield the terms of an English text that its translation has in other words."""
    rest = _NOT_TRANSLATED.sub("", original).replace("\xa0", " ")
    for english, forms in terms(language):
        rest, found = re.subn(rf"\b{english}\b", "", rest, flags=re.IGNORECASE)
        is_filled_in = "{tier" in translation and english == "Special Case"
        if found and not is_filled_in and not any(has_words(translation, form) for form in forms):
            yield f"{english}: expected {' or '.join(forms)} in {translation!r}"


def has_words(text: str, words: str) -> bool:
    """Whether a text has some words, which may have other endings or a prefix."""
    wanted = (word.removeprefix("ال") for word in re.findall(r"\w+", folded(words)))
    return all(word[: max(STEM, len(word) - ENDING)] in folded(text) for word in wanted)


def folded(text: str) -> str:
    letters = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_use_the_terms_of_the_page(language: str) -> None:
    catalogue = LOCALE / language / "LC_MESSAGES" / "tipreport.po"
    files = [catalogue, *sorted((ROOT / "data" / "briefs").glob(f"*.{language}.po"))]
    messages = [(file.name, *message) for file in files for message in read_messages(file.read_text("utf-8")).items()]

    wrong = [
        f"{name}: {problem}"
        for name, (_, english), translations in messages
        for translation in translations
        for problem in wrong_terms(language, english, translation)
    ]

    assert wrong == []


def test_other_words_for_a_term_are_found() -> None:
    assert [*wrong_terms("fr", "Victims of forced labour", "Victimes du travail forcé")] == []
    assert [*wrong_terms("fr", "Tier 2 Watch List", "la liste de surveillance de niveau 2")] == []
    assert [*wrong_terms("fr", "Forced labour", "Travaux obligatoires")] == [
        "forced labour: expected travail forcé in 'Travaux obligatoires'"
    ]
    assert [*wrong_terms("es", "Trafficking in persons", "Tráfico de personas")] == [
        "trafficking in persons: expected trata de personas in 'Tráfico de personas'"
    ]
