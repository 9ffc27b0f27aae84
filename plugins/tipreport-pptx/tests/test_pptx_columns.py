"""The columns of a slide: bylines above them, groups that stay together, and captions that remain true."""

import datetime as dt
import io
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from deck_reading import A, P, Parts, notes, parts, slides, text, title

from tipreport import compose
from tipreport.document import Document, Documents, Figures, Paragraph, Terms, Text
from tipreport.files import parse_brief
from tipreport.plugin import ExportContext
from tipreport_pptx.writer import render_pptx

CAPTION = "This brief has no earlier value"
BRIEF = """
id: serbia
title: Human trafficking in Serbia
countries: [{country: SRB}]
figures:
  - {measure: inspections, value: 9, period: 2020, pillar: prevention, sources: [news]}
  - {measure: inspections, value: 12, period: 2021, pillar: prevention, sources: [news]}
  - {measure: inspections, value: 7, period: 2022, pillar: prevention, sources: [news]}
  - {measure: prosecutions, value: 3, period: 2020, pillar: prosecution, sources: [news]}
  - {measure: prosecutions, value: 4, period: 2021, pillar: prosecution, sources: [news]}
  - {measure: prosecutions, value: 5, period: 2022, pillar: prosecution, sources: [news]}
  - {measure: convictions, value: 5, period: 2022, key: true, sources: [news]}
programmes:
  - {name: First, kind: project, pillar: prevention, text: Schools, sources: [news]}
  - {name: Second, kind: project, pillar: prevention, text: Farms, sources: [news]}
sources: [{id: news, kind: article, title: News}]
"""


def deck(document: Document) -> Parts:
    stream = io.BytesIO()
    documents = Documents(documents=(document,), title=document.title, language=document.language)
    render_pptx(documents, stream, ExportContext(date=dt.date(2022, 1, 1)))
    return parts(stream.getvalue())


def slide_of(file: Parts, heading: str) -> str:
    return next(name for name in slides(file) if title(file[name]) == heading)


def texts(root: ET.Element) -> dict[str, str]:
    """The text of each shape, by its name."""
    named = ((shape.find(f".//{P}cNvPr"), shape) for shape in root.iter(f"{P}sp"))
    return {properties.attrib["name"]: text(shape) for properties, shape in named if properties is not None}


def test_lines_without_a_label_stay_in_the_column_of_those_before_them() -> None:
    document = compose(parse_brief(BRIEF, "serbia.yaml"))
    at, terms = next((at, block) for at, block in enumerate(document.blocks) if isinstance(block, Terms))
    first, second = (evolve(terms, entries=(entry,)) for entry in terms.entries)
    parted = (first, Paragraph((Text("By the ministry:"),)), second)
    file = deck(evolve(document, blocks=(*document.blocks[:at], *parted, *document.blocks[at + 1 :])))

    shown = texts(file[slide_of(file, "Prevention")])

    assert [line.partition(":")[0] for line in shown["Text 1"].splitlines()] == [
        "Programmes", "First", "By the ministry", "Second",
    ]  # fmt: skip
    assert shown["Text 2"].splitlines()[0] == "Prevention, 2020\N{NO-BREAK SPACE}to\N{NO-BREAK SPACE}2022. Number."
    assert "Text 3" not in shown
    root = file[slide_of(file, "Prevention")]
    marked = [text(each) for each in root.iter(f"{A}p") if each.find(f".//{A}buChar") is not None]
    assert [line.partition(":")[0] for line in marked] == ["First", "Second", "Inspections. 2020"]


@pytest.mark.parametrize(("words", "is_whole"), [(3, True), (300, False)])
def test_a_caption_about_remarks_is_not_on_a_slide_that_lacks_one(words: int, *, is_whole: bool) -> None:
    document = compose(parse_brief(BRIEF, "serbia.yaml"))
    at, figures = next((at, block) for at, block in enumerate(document.blocks) if isinstance(block, Figures))
    longer = evolve(figures, lines=(evolve(figures.lines[0], remarks=(Text("word " * words),)),))
    file = deck(evolve(document, blocks=(*document.blocks[:at], longer, *document.blocks[at + 1 :])))
    slide = slide_of(file, "Key figures")

    assert (CAPTION in text(file[slide])) is is_whole
    assert (CAPTION in notes(file, slide)) is not is_whole


def test_changes_since_an_earlier_edition_have_a_slide_with_a_label_for_each_kind() -> None:
    old = parse_brief(BRIEF, "serbia.yaml")
    new = parse_brief(BRIEF.replace("value: 7, period: 2022", "value: 8, period: 2023"), "serbia.yaml")
    file = deck(compose(new.replace(edition=2023), earlier=old.replace(edition=2022)))
    names = [title(file[name]) for name in slides(file)]
    shown = texts(file[slide_of(file, "What changed")])

    assert names.index("What changed") == names.index("Key figures") + 1
    assert shown["Byline"] == "since the edition of 2022"
    assert shown["Text 1"].splitlines()[0] == "New"
    assert "Inspections, 2023: 8" in shown["Text 1"].replace("\u00a0", " ")


def test_findings_after_a_chart_have_a_slide_even_if_there_are_more_than_ten() -> None:
    pillars = ("prosecution", "protection", "prevention", "partnership")
    findings = "".join(f"  - {{pillar: {each}, assessment: effort, text: It tries {each}}}\n" for each in pillars)
    more = (
        "tiers: [{year: 2022, tier: Tier 2, official: true}]\nsummary: [{text: So it is}]\n"
        f"recommendations: [{{text: Go on}}]\nprofile: [{{aspect: form, text: Labour}}]\nfindings:\n{findings}"
    )
    brief = parse_brief(BRIEF.replace("pillar: prosecution", "pillar: context") + more, "serbia.yaml")
    file = deck(compose(brief))
    shown = " ".join(text(file[name]) for name in slides(file))

    assert all(f"It tries {each}" in shown for each in pillars)
