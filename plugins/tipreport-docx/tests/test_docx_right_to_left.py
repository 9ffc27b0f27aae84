"""A document that is written from right to left: paragraphs, tables, the page, and runs of the other direction."""

import datetime as dt
import io
from typing import Any
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from word_reading import ORDER, W, brief_with_text, local, parts, style_of, text

from tipreport import compose
from tipreport.document import Document, Documents
from tipreport.files import parse_brief
from tipreport.model import CountryBrief
from tipreport.plugin import DocumentOptions, ExportContext
from tipreport_docx.options import DocxOptions
from tipreport_docx.writer import render_docx

# Persian has no catalogue: the words of tipreport stay English, so that tests can find them
BRIEF = """
id: serbia
title: الاتجار بالبشر في صربيا
language: fa
countries: [{country: SRB}]
summary: [{text: "بحسب منظمة Atina 507 ضحايا، أي -3% و$240,080"}]
hotlines: [{number: 011-785-0000}]
tiers: [{year: 2003, tier: Tier 2, official: true}]
figures: [{measure: convictions, value: 9, period: 2019}, {measure: prosecutions, value: 4, period: 2020}]
"""


def written(brief: CountryBrief, language: str = "ar") -> dict[str, ET.Element]:
    return written_document(evolve(compose(brief), language=language, text_language=language))


def written_document(document: Document) -> dict[str, ET.Element]:
    stream = io.BytesIO()
    documents = Documents(documents=(document,), title=document.title, language=document.language)
    render_docx(documents, stream, DocxOptions(), ExportContext(date=dt.date(2022, 1, 1)))
    return parts(stream.getvalue())


@pytest.fixture(scope="module")
def arabic() -> dict[str, ET.Element]:
    return written(parse_brief(BRIEF, "serbia.yaml"))


def turned(root: ET.Element) -> list[str]:
    return [text(run) for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]


def named(root: ET.Element, name: str) -> Any:
    return next(style for style in root.iter(f"{W}style") if style.get(f"{W}styleId") == name)


def test_the_style_of_all_paragraphs_the_tables_and_the_page_are_from_right_to_left(arabic: Any) -> None:
    body, styles = arabic["word/document.xml"], arabic["word/styles.xml"]

    assert named(styles, "Normal").find(f"{W}pPr/{W}bidi") is not None
    paragraphs = [style for style in styles.iter(f"{W}style") if style.get(f"{W}type") == "paragraph"]
    assert all(style.get(f"{W}default") or style.find(f"{W}basedOn") is not None for style in paragraphs)
    tables = [*body.iter(f"{W}tbl")]
    assert tables
    assert all(table.find(f"{W}tblPr/{W}bidiVisual") is not None for table in tables)
    assert body.find(f".//{W}sectPr/{W}bidi") is not None


def test_complex_script_has_the_language_the_size_and_the_weight(arabic: Any) -> None:
    styles = arabic["word/styles.xml"]

    assert styles.find(f"{W}docDefaults//{W}lang").attrib == {f"{W}bidi": "ar"}
    for properties in styles.iter(f"{W}rPr"):
        names = {local(each) for each in properties}
        assert ("b" in names, "sz" in names) == ("bCs" in names, "szCs" in names)
        if "sz" in names:
            assert properties.find(f"{W}sz").get(f"{W}val") == properties.find(f"{W}szCs").get(f"{W}val")


def test_digits_are_aligned_at_their_end_and_rules_are_at_the_start(arabic: Any) -> None:
    styles = arabic["word/styles.xml"]

    assert named(styles, "TableNumber").find(f"{W}pPr/{W}jc") is None  # the start of a paragraph is at the right
    (rule,) = named(styles, "Callout").find(f"{W}pPr/{W}pBdr")
    assert local(rule) == "right"


def test_numbers_and_latin_names_are_runs_from_left_to_right(arabic: Any) -> None:
    body = arabic["word/document.xml"]
    runs = [text(run) for run in body.iter(f"{W}r")]
    (lead,) = (paragraph for paragraph in body.iter(f"{W}p") if style_of(paragraph) == "Lead")

    for part in ("Atina", "-3%", "$240,080", "011-785-0000"):
        assert any(part in run.replace("\u2011", "-") for run in runs)
        assert not any(part in run for run in turned(body))
    plain = text(lead).replace("\u200e", "").replace("\u200f", "")
    assert plain.startswith("بحسب منظمة Atina 507 ضحايا، أي -3% و$240,080")
    assert " 507 ضحايا، أي " in [run.replace("\u200e", "").replace("\u200f", "") for run in turned(lead)]


def test_elements_are_in_the_order_of_the_schema(arabic: Any) -> None:
    for root in (arabic["word/document.xml"], arabic["word/styles.xml"]):
        for element in root.iter():
            order = ORDER.get(local(element), "").split()
            found = [local(child) for child in element]
            if order:
                assert found == sorted(found, key=order.index)


def test_a_document_from_left_to_right_has_none_of_this() -> None:
    english = written(brief_with_text("It is so."), "en")

    for name in ("word/document.xml", "word/styles.xml"):
        assert not {"bidi", "bidiVisual", "rtl"} & {local(each) for each in english[name].iter()}


NOT_TRANSLATED = """
id: serbia
title: Trafficking in Serbia
countries: [{country: SRB}]
sources: [{id: a, kind: article, title: An article}]
findings:
  - {pillar: protection, assessment: effort, text: 57 victims were helped, sources: [a], note: It is not dated.}
"""


def in_language(brief: CountryBrief, language: str) -> ET.Element:
    return written_document(compose(brief, DocumentOptions(language=language)))["word/document.xml"]


@pytest.mark.parametrize(
    ("words", "language", "other", "mark"),
    [
        ("57 victims were helped", "en", "ar", "\u200e"),
        ("ساعدت الحكومة 57 ضحية", "ar", "en", "\u200f"),
    ],
)
def test_a_paragraph_of_the_other_direction_is_between_its_marks(
    words: str, language: str, other: str, mark: str
) -> None:
    without_note = NOT_TRANSLATED.replace(", note: It is not dated.", "")
    brief = parse_brief(without_note.replace("57 victims were helped", words), "serbia.yaml")
    root = in_language(brief.replace(language=language), other)
    (finding,) = (each for each in root.iter(f"{W}p") if style_of(each) == "EffortFinding")
    inner = [text(run) for run in finding.iter(f"{W}r")][1:-1]

    assert text(finding).startswith(f"{mark}{words}\u00a0")
    assert text(finding).endswith(f".{mark}")
    assert turned(finding) == (inner if language == "ar" else [])


def test_the_words_of_a_note_begin_after_the_stop_of_its_location() -> None:
    root = in_language(parse_brief(NOT_TRANSLATED, "serbia.yaml"), "ar")
    notes = [text(each) for each in root.iter(f"{W}p") if style_of(each) == "DataNote"]

    assert any(". \u200eIt is not dated.\u200e" in each for each in notes)
