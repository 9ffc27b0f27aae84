"""Our own words and the text of a brief are tagged with their languages."""

import io
import re
import zipfile
from pathlib import Path

import pikepdf
import pytest

from tipreport import compose, export
from tipreport.files import parse_brief
from tipreport.registry import ExporterRegistry

TEXT = """
id: malto
title: Homkomerco en Malto
language: eo
note: Rimarko
countries: [{country: MLT}]
summary: [{text: La polico malfermis du esplorojn, sources: [s]}]
quotes: [{text: Ni vidis nenion, speaker: A, sources: [s]}]
sources: [{id: s, kind: report, title: Raporto, language: eo}, {id: e, kind: report, title: A report}]
"""
ENGLISH = TEXT.replace("language: eo", "language: en")


def written(name: str, registry: ExporterRegistry, folder: Path, text: str = TEXT) -> bytes:
    export(parse_brief(text), name, folder / name, registry=registry, overwrite=True)
    return (folder / name).read_bytes()


@pytest.mark.parametrize(("language", "words"), [("eo", "en"), ("en-GB", "en-GB"), ("en", "en")])
def test_a_document_has_the_language_of_its_words(language: str, words: str) -> None:
    document = compose(parse_brief(TEXT.replace("language: eo\nnote", f"language: {language}\nnote")))

    assert (document.language, document.text_language) == (words, language)


def test_a_page_tags_both(all_formats: ExporterRegistry, tmp_path: Path) -> None:
    page = written("html", all_formats, tmp_path).decode()

    assert re.findall(r"<html lang=.(\w+)", page) == ["en"]
    assert {"La polico malfermis du esplorojn", "Rimarko", "Raporto"} <= {
        text.replace("\u00a0", " ") for text in re.findall('<span lang="eo">(.*?)</span>', page)
    }
    assert '<blockquote><p>“<span lang="eo">Ni vidis nenion</span>”</p></blockquote>' in page
    assert written("html", all_formats, tmp_path, ENGLISH).decode().count(" lang=") == 1


def test_a_sheet_tags_both(all_formats: ExporterRegistry, tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(written("pdf", all_formats, tmp_path))) as pdf:
        nodes = [node for node in pdf.objects if isinstance(node, pikepdf.Dictionary) and "/Lang" in node]
        found = {str(node["/Lang"]) for node in nodes if str(node.get("/S")) == "/Span"}

        assert str(pdf.Root["/Lang"]) == "en"
        assert found == {"eo"}


def test_a_word_file_tags_both(all_formats: ExporterRegistry, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(written("docx", all_formats, tmp_path))) as archive:
        document, styles = archive.read("word/document.xml").decode(), archive.read("word/styles.xml").decode()

    assert '<w:lang w:val="en-GB"/>' in styles
    assert re.search('<w:lang w:val="eo"/></w:rPr><w:t[^>]*>La polico malfermis', document.replace("\u00a0", " "))


def test_a_workbook_has_the_language_of_its_words(all_formats: ExporterRegistry, tmp_path: Path) -> None:
    with zipfile.ZipFile(io.BytesIO(written("excel", all_formats, tmp_path))) as archive:
        assert "<dc:language>en</dc:language>" in archive.read("docProps/core.xml").decode()
