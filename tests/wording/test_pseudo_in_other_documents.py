"""Changes, booklets, dossiers and comparisons: each word of ours is a whole message, and nothing leaves its place."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page

from tests.document.every_brief import REAL
from tests.document.neighbours import NEIGHBOURS
from tests.layout.faults import outside, overlaps
from tests.layout.formats import exporter_of
from tests.layout.pdf_pages import pages_of
from tests.layout.test_in_a_browser import _faults, page
from tests.pseudo_language import PSEUDO_LANGUAGES
from tests.wording.formats_in_pseudo import texts
from tests.wording.test_pseudo_language import in_greek, words_of, words_of_brief
from tipreport.document import Documents
from tipreport.exporters.pdf.design.grid import A4
from tipreport.model import Briefs, CountryBrief
from tipreport.plugin import DocumentOptions, Grain
from tipreport.runner.documents import change_documents, comparison_documents, compose_documents
from tipreport.runner.one import export_documents

__all__ = ["page"]  # a fixture

FORMATS = {"text": "txt", "pdf": "pdf", "html": "html"}
BOOKLET = ("malta", "kazakhstan")


def documents_of(language: str) -> dict[str, tuple[Sequence[CountryBrief], Documents, Grain]]:
    """The documents of each kind in a pseudo-language, with their briefs."""
    malta, kazakhstan = (in_greek(REAL[name], language) for name in BOOKLET)
    before = malta.replace(figures=malta.figures[1:], findings=malta.findings[:-2], recommendations=())
    compared = [in_greek(brief, language) for brief in NEIGHBOURS]
    briefs = [malta, kazakhstan, *compared]
    return {
        "changes": ([malta], change_documents([(before, malta)]), Grain.BRIEF),
        "comparison": (compared, comparison_documents(compared, DocumentOptions(language=language)), Grain.BRIEF),
        "booklet": (briefs, compose_documents(Briefs(briefs), Grain.COLLECTION), Grain.COLLECTION),
    }


@pytest.fixture(scope="module")
def files(pseudo_languages: tuple[str, ...], tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, ...], Path]:
    """A file of each document in each format and language."""
    found: dict[tuple[str, ...], Path] = {}
    folder = tmp_path_factory.mktemp("pseudo")
    with exporter_of("html") as html:
        for language in pseudo_languages:
            for name, (briefs, documents, grain) in documents_of(language).items():
                for format_, suffix in FORMATS.items():
                    file = folder / f"{name}.{language}.{suffix}"
                    exporter: Any = html if format_ == "html" else format_
                    of = Briefs(briefs[-1:] if grain is Grain.BRIEF else briefs)
                    export_documents(documents, exporter, file, briefs=of)
                    found[name, language, format_] = file
    return found


@pytest.mark.parametrize("language", PSEUDO_LANGUAGES)
def test_no_word_of_ours_is_outside_messages(files: dict[tuple[str, ...], Path], language: str) -> None:
    known = {"malta", "kazakhstan", "yaml", *(brief.id for brief in NEIGHBOURS)}
    for brief in (*(REAL[name] for name in BOOKLET), *NEIGHBOURS):
        known |= words_of_brief(brief)
    shown = {key: texts(key[2], file) for key, file in files.items() if key[1] == language}

    assert {key: words for key, text in shown.items() if (words := words_of(text) - known)} == {}
    assert [key for key, text in shown.items() if text.count("‹") != text.count("›") or text.count("‹") < 20] == []


@pytest.mark.parametrize("language", PSEUDO_LANGUAGES)
def test_no_text_leaves_its_place_on_paper(files: dict[tuple[str, ...], Path], language: str) -> None:
    faults = [
        (name, number, fault)
        for (name, of, format_), file in files.items()
        if (of, format_) == (language, "pdf")
        for number, page in enumerate(pages_of(file), 1)
        for fault in (*overlaps(page), *outside(page, A4.left))
    ]

    assert faults == [], faults


@pytest.mark.parametrize("language", PSEUDO_LANGUAGES)
def test_no_text_leaves_its_place_on_a_screen(files: dict[tuple[str, ...], Path], language: str, page: Page) -> None:
    faults = []
    for (name, of, format_), file in files.items():
        if (of, format_) == (language, "html"):
            page.goto(file.as_uri())
            faults += [(name, fault) for width in (390, 768, 1400) for fault in _faults(page, width, ())]

    assert faults == [], faults
