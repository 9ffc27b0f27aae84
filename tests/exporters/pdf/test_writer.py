"""Sheets as files: they conform, are complete, and have the right metadata."""

import datetime as dt

import pytest

from tests.exporters.pdf.sheets import HARD, NINE, export, latin_briefs, lost, read_sections
from tests.exporters.pdf.tagged.documents import artifacts, check, elements, opened
from tipreport.document import Heading, compose
from tipreport.files import dump_brief, parse_brief, read_brief
from tipreport.model import CountryBrief

BRIEFS = NINE | {"hard": read_brief(HARD)} | {f"random {n}": b for n, b in enumerate(latin_briefs(4, seed=2, most=6))}
each_brief = pytest.mark.parametrize("brief", BRIEFS.values(), ids=BRIEFS)


@each_brief
def test_a_sheet_conforms_and_has_all_text_of_the_document(brief: CountryBrief) -> None:
    document = compose(brief)

    pdf = check(export(brief))

    headings = [block.text for block in document.blocks if isinstance(block, Heading) and block.level == 1]
    assert [name for name, _ in read_sections(pdf)][1:] == headings
    assert lost(document, pdf) == {}


def test_letter_paper_conforms() -> None:
    brief = NINE["serbia"]

    pdf = check(export(brief, paper="letter"))

    assert [float(side) for side in pdf.pages[0].MediaBox] == [0, 0, 612, 792]
    assert lost(compose(brief), pdf) == {}


def test_the_same_brief_gives_the_same_bytes() -> None:
    assert export(NINE["panama"]) == export(NINE["panama"])


def test_the_date_comes_from_the_context() -> None:
    dated = opened(export(NINE["malta"].replace(updated=dt.date(2024, 6, 24))))
    undated = opened(export(NINE["malta"].replace(updated=None)))

    assert str(dated.docinfo.CreationDate) == "D:20240624000000+00'00'"
    assert "/CreationDate" not in undated.docinfo


def test_title_language_and_bookmarks() -> None:
    pdf = opened(export(NINE["serbia"], organisation="Freedom Analysts"))
    with pdf.open_outline() as outline:
        (root,) = outline.root
        names = [item.title for item in root.children]

    assert str(pdf.docinfo.Title) == "Country brief: Serbia"
    assert str(pdf.docinfo.Author) == "Freedom Analysts"
    assert pdf.Root.Lang == "en"
    assert root.title == "Serbia"
    assert names[:3] == ["Tier by report year", "Summary", "Key figures"]
    assert names[-2:] == ["Sources", "Reading guide"]


def test_pages_are_numbered_and_headed_as_artifacts() -> None:
    texts = artifacts(opened(export(NINE["serbia"])))

    assert [text for text in texts if "Page 2 of 5" in text]
    assert [text for text in texts if text.startswith("Serbia") and "Tier 2 Watch List" in text and "2022" in text]


def test_the_brief_is_attached() -> None:
    pdf = opened(export(NINE["malta"]))
    (file,) = pdf.Root.AF

    assert (str(file.UF), str(file.AFRelationship)) == ("malta.yaml", "/Source")
    assert bytes(file.EF.F.read_bytes()).decode() == dump_brief(NINE["malta"])


def test_a_title_in_another_language_is_marked_as_such() -> None:
    first, *others = NINE["malta"].sources
    title = "Traite des êtres humains à Malte"
    brief = NINE["malta"].replace(sources=(first.replace(title=title, language="fr"), *others))

    pdf = check(export(brief))

    assert [str(element.Lang) for element in elements(pdf, "Span") if "/Lang" in element] == ["fr"]
    assert f"“{title}”" in dict(read_sections(pdf))["Sources"]


def test_an_empty_brief_is_one_page() -> None:
    brief = parse_brief("id: malta\ntitle: Trafficking\ncountries: [{country: MLT}]\n", "malta.yaml")

    pdf = check(export(brief))

    assert len(pdf.pages) == 1
    assert "This brief says little" in read_sections(pdf)[0][1]
