"""A document in three languages: each text has its own language in every format that can tell it.

The words of tipreport are in a pseudo-language in Arabic letters, some texts of the brief are translated into Arabic,
the others are in English, and a source has a title in Spanish. So the letters of a text show its language.
"""

import io
import re
import zipfile
from collections.abc import Callable, Iterator

import pytest
from attrs import evolve

from tests.spoken_languages import (
    languages_of_docx,
    languages_of_epub,
    languages_of_html,
    languages_of_pdf,
    languages_of_pptx,
)
from tipreport import CountryBrief, compose, export
from tipreport.document import MixedText, Notes, Text, all_spans, words
from tipreport.files import read_brief
from tipreport.model import Source
from tipreport.plugin import DocumentOptions, FileContent
from tipreport.registry import ExporterRegistry
from tipreport.translation import Translation, brief_messages, format_po, updated
from tipreport.wording.languages import direction_of

READERS: dict[str, Callable[[bytes], Iterator[tuple[str, str]]]] = {
    "html": lambda data: languages_of_html(data.decode()),
    "epub": languages_of_epub,
    "docx": languages_of_docx,
    "pptx": languages_of_pptx,
    "pdf": languages_of_pdf,
}
SPANISH = "Ninguna respuesta"
TRANSLATIONS = {
    "Human trafficking in Serbia": "الاتجار بالأشخاص في صربيا",
    "The COVID-19 pandemic delayed trials and harmed police investigations.": "أخّرت جائحة كوفيد-19 المحاكمات.",
    "children": "الأطفال",
    "Serbian Police": "الشرطة الصربية",
}  # fmt: skip
_FRENCH = ("Poursuites", "Protection", "Prévention", "Sources", "Résumé")
_ENGLISH = re.compile("delayed trials and harmed|sex trade thrives|Human trafficking in Serbia")
_ACCENTS = re.compile("[àâçèéêëîïôùûœ]")
_WITH_LANGUAGE = re.compile(r'<\w+\b[^>]*?\blang="(?P<language>[^"]+)"[^>]*>')
_OURS = re.compile("[\u0600-\u06ff]{2,}")
_LATIN = re.compile("[A-Za-z]{3,}")
_LATIN_BY_NATURE = re.compile(r"[\w./-]+\.(?:yaml|org|com)|https?://\S+")  # names of files and sites


@pytest.fixture(scope="module")
def brief() -> CountryBrief:
    found = read_brief("data/briefs/serbia.yaml")
    first, *others = found.sources
    assert isinstance(first, Source)
    return found.replace(sources=(first.replace(title=SPANISH, language="es"), *others))


@pytest.fixture(scope="module")
def catalogue(brief: CountryBrief) -> FileContent:
    """The PO file with the translations."""
    entries = [evolve(entry, translation=TRANSLATIONS.get(entry.text, "")) for entry in brief_messages(brief, "s.yaml")]
    assert brief.updated is not None
    po = updated(None, entries, name="s.ar.po", brief=brief.id, language="ar", date=brief.updated)
    return FileContent("s.ar.po", format_po(po))


@pytest.mark.parametrize("name", READERS)
def test_every_text_has_its_language(
    name: str,
    brief: CountryBrief,
    catalogue: FileContent,
    all_formats: ExporterRegistry,
    pseudo_languages: tuple[str, ...],
) -> None:
    assert "ar-XB" in pseudo_languages
    stream = io.BytesIO()
    options = DocumentOptions(language="ar-XB", translations=(catalogue,))
    export(brief, name, stream, registry=all_formats, document=options)
    found = [*READERS[name](stream.getvalue())]
    untagged = [
        text for text, language in found if language[:2] == "ar" and _LATIN.search(_LATIN_BY_NATURE.sub("", text))
    ]
    mistagged = [text for text, language in found if language[:2] in ("en", "es") and _OURS.search(text)]

    assert untagged == []
    assert mistagged == []
    assert {language[:2] for _, language in found} == {"ar", "en", "es"}
    assert any(SPANISH.split(maxsplit=1)[0] in text for text, language in found if language == "es")


@pytest.mark.parametrize("name", READERS)
def test_english_texts_in_a_french_frame_have_their_language(
    name: str, brief: CountryBrief, all_formats: ExporterRegistry
) -> None:
    stream = io.BytesIO()
    export(brief, name, stream, registry=all_formats, document={"language": "fr"})
    found = [*READERS[name](stream.getvalue())]
    languages = {text.strip(): language[:2] for text, language in found}

    assert {language for text, language in languages.items() if text in _FRENCH} == {"fr"}
    assert {language[:2] for text, language in found if _ENGLISH.search(text)} == {"en"}
    assert [text for text, language in languages.items() if language == "en" and _ACCENTS.search(text)] == []


@pytest.mark.parametrize("name", ["html", "epub"])
def test_every_element_with_a_language_has_its_direction(
    name: str, brief: CountryBrief, all_formats: ExporterRegistry, pseudo_languages: tuple[str, ...]
) -> None:
    stream = io.BytesIO()
    export(brief, name, stream, registry=all_formats, document={"language": pseudo_languages[1]})
    pages = [stream.getvalue().decode()] if name == "html" else _pages(stream)
    found = [match for page in pages for match in _WITH_LANGUAGE.finditer(page)]
    wrong = [match[0] for match in found if f'dir="{direction_of(match["language"])}"' not in match[0]]

    assert len(found) > 50
    assert wrong == []


@pytest.mark.parametrize("name", ["html", "epub"])
def test_a_paragraph_that_is_not_translated_has_its_own_direction(name: str, all_formats: ExporterRegistry) -> None:
    stream = io.BytesIO()
    export(read_brief("data/briefs/kazakhstan.yaml"), name, stream, registry=all_formats, document={"language": "ar"})
    text = stream.getvalue().decode() if name == "html" else "".join(_pages(stream))
    (summary,) = re.findall(r"<p[^>]*>(<.*?>)Kazakhstan is a destination.*?</p>", text)

    assert re.fullmatch(r'<bdi dir="ltr"><span [^>]*lang="en" dir="ltr">', summary)


def _pages(stream: io.BytesIO) -> list[str]:
    with zipfile.ZipFile(stream) as archive:
        return [archive.read(name).decode() for name in archive.namelist() if name.endswith(".xhtml")]


def test_without_a_catalogue_the_frame_is_english_around_the_translation(brief: CountryBrief) -> None:
    messages = brief_messages(brief, "s.yaml")
    (first,) = (each for each in messages if each.text == brief.title)
    texts = {first.key: "Usafirishaji wa watu"}
    document = compose(brief, DocumentOptions(language="sw"), translation=Translation(brief.id, "sw", texts))
    title = document.title

    assert (document.language, document.text_language) == ("en", "sw")
    assert isinstance(title, MixedText)
    assert title.spans == (Text("Usafirishaji wa watu", "sw"),)
    assert {span.language for span in all_spans(document.blocks) if isinstance(span, Text)} == {"", "es"}
    notes = next(block.items for block in document.blocks if isinstance(block, Notes))
    text = {note.code: words(note.content) for note in notes}
    assert text["untranslated"] == (
        f"{len(messages) - 1} of the {len(messages)} texts of this brief are not translated yet; they are in English."
    )
    assert text["language-without-words"] == (
        "There are no words in Swahili (sw) yet: headings, labels and data notes are in English."
    )


def test_a_brief_in_its_own_language_has_no_spans_of_another(brief: CountryBrief) -> None:
    document = compose(brief, DocumentOptions(language="en"))

    assert not isinstance(document.title, MixedText)
    assert {span.language for span in all_spans(document.blocks) if isinstance(span, Text)} == {"", "es"}
    assert document == compose(brief)
