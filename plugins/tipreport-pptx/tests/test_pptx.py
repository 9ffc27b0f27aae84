"""The content of a deck: its slides, its notes, its descriptions, and its bytes."""

import datetime as dt
import io
import re
import zipfile
from itertools import pairwise

import pytest
from reading import A, C, P, R, Parts, brief_with_text, notes, parts, related, slides, squeezed, text, title, written

from tipreport.document import CitationRef, NoteRef, all_spans, compose, words
from tipreport.document.views import plain_lines
from tipreport.model import Citation, CountryBrief, Figure, Finding, Quantity, Recommendation, Source, TierPlacement
from tipreport.plugin import FileContent
from tipreport.testing import random_briefs

BRIEFS = tuple(random_briefs(12, seed=5))
DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
NEWS = Source(id="news", kind="article", title="Slavery today", url="https://a.example/x")
CITED = (Citation.parse("news"),)


@pytest.fixture(scope="module")
def files() -> list[Parts]:
    return [parts(written(brief)) for brief in BRIEFS]


def cited_brief(**fields: object) -> CountryBrief:
    return brief_with_text("It is so.").replace(sources=(NEWS,), **fields)


# ------------------------------------------------------------ slides


def test_a_deck_has_at_most_ten_slides_with_a_title_each_and_no_title_twice(files: list[Parts]) -> None:
    for file in files:
        titles = [title(file[name]) for name in slides(file)]
        assert 2 <= len(titles) <= 10
        assert all(titles)
        assert len({*titles}) == len(titles)


def test_the_title_is_the_first_shape_in_reading_order(files: list[Parts]) -> None:
    for file in files:
        for name in slides(file):
            first = file[name].find(f"{P}cSld/{P}spTree")[2]  # type: ignore[index]
            assert first.find(f".//{P}ph").attrib["type"] in {"title", "ctrTitle"}  # type: ignore[union-attr]


def test_every_shape_without_text_has_a_description_or_is_decorative(files: list[Parts]) -> None:
    for file in files:
        for name in slides(file):
            for shape in file[name].find(f"{P}cSld/{P}spTree")[2:]:  # type: ignore[index]
                if shape.tag != f"{P}sp" or not text(shape).strip():
                    properties = shape.find(f".//{P}cNvPr")
                    assert properties is not None
                    assert properties.attrib.get("descr") or properties.find(f".//{DECORATIVE}") is not None


def test_every_run_has_a_language(files: list[Parts]) -> None:
    for file in files:
        for name, root in file.items():
            if re.match(r"ppt/(slides|notesSlides)/\w", name):
                assert all(run.find(f"{A}rPr").attrib["lang"] for run in root.iter(f"{A}r"))  # type: ignore[union-attr]


def test_ids_and_names_of_shapes_are_unique_on_a_slide(files: list[Parts]) -> None:
    for file in files:
        for name in slides(file):
            shapes = [each.attrib for each in file[name].iter(f"{P}cNvPr")]
            assert len({each["id"] for each in shapes}) == len(shapes)


def test_every_relationship_leads_to_a_part(files: list[Parts]) -> None:
    for data, file in ((written(BRIEFS[0]), files[0]), (written(BRIEFS[1]), files[1])):
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            members = {*archive.namelist()}
        for name, root in file.items():
            if not name.endswith(".rels"):
                targets = related(file, name)
                used = {value for e in root.iter() for key, value in e.attrib.items() if key.startswith(R)}
                assert used <= targets.keys()
                assert {part for part, kind in targets.values() if kind != "hyperlink"} <= members


def test_shapes_are_inside_the_slide(files: list[Parts]) -> None:
    size = files[0]["ppt/presentation.xml"].find(f"{P}sldSz").attrib  # type: ignore[union-attr]
    width, height = int(size["cx"]), int(size["cy"])
    assert (width, height) == (12192000, 6858000)  # 16:9
    for file in files:
        for name in slides(file):
            for box in (*file[name].iter(f"{A}xfrm"), *file[name].iter(f"{P}xfrm")):
                off, ext = box.find(f"{A}off"), box.find(f"{A}ext")
                assert off is not None
                assert ext is not None
                assert int(off.attrib["x"]) + int(ext.attrib["cx"]) <= width
                assert int(off.attrib["y"]) + int(ext.attrib["cy"]) <= height


# ------------------------------------------------------------ speaker notes


def test_the_notes_have_every_line_of_the_document(files: list[Parts]) -> None:
    for brief, file in zip(BRIEFS, files, strict=True):
        shown = squeezed(" ".join(notes(file, name) for name in slides(file)))
        document = compose(brief)
        for block in document.blocks:
            for line in plain_lines(block, document.labels):
                for span in line:
                    if not isinstance(span, CitationRef | NoteRef):
                        assert squeezed(words((span,))) in shown


def test_the_notes_of_a_slide_have_each_source_in_full_that_the_slide_cites(files: list[Parts]) -> None:
    cited = 0
    for brief, file in zip(BRIEFS, files, strict=True):
        document = compose(brief)
        for name in slides(file)[:-1]:
            said = squeezed(notes(file, name))
            for number in {int(number) for number in re.findall(r"\[(\d+)(?:,[^\]]*)?\]", text(file[name]))}:
                if number <= len(document.citations):
                    assert squeezed(f"[{number}] {words(document.citation(number))}") in said
                    cited += 1
    assert cited > 20


def test_the_notes_have_the_data_notes_to_which_the_slide_refers() -> None:
    brief = BRIEFS[0]
    file = parts(written(brief))
    document = compose(brief)
    all_notes = {note.number: note for block in document.blocks for note in getattr(block, "items", ()) if hasattr(note, "kind")}
    found = 0
    for name in slides(file)[:-1]:
        for number in re.findall(r"\(note\s(\d+)\)", text(file[name])):
            assert squeezed(words(all_notes[int(number)].content)) in squeezed(notes(file, name))
            found += 1
    assert found


def test_a_source_has_its_address_in_the_notes() -> None:
    file = parts(written(cited_brief(findings=(Finding(pillar="prosecution", assessment="effort", text="It tries.", sources=CITED),))))
    slide = next(name for name in slides(file) if title(file[name]) == "Prosecution")

    assert "[1] “Slavery today”; article. https://a.example/x" in notes(file, slide).replace("\u00a0", " ")


def test_recommendations_that_do_not_fit_are_counted_on_the_slide_and_are_in_the_notes() -> None:
    every = tuple(
        Recommendation(text=f"Recommendation {number}: " + "protect each of the victims well " * 8, sources=CITED)
        for number in range(1, 31)
    )
    file = parts(written(cited_brief(recommendations=every)))
    slide = next(name for name in slides(file) if title(file[name]) == "Recommendations")
    shown = text(file[slide])

    (count,) = re.findall(r"(\d+) of 30; all are in the notes\.", shown)
    assert shown.count("Recommendation ") == int(count)
    assert 3 <= int(count) < 30
    assert notes(file, slide).count("Recommendation ") == 30


def test_a_text_that_is_too_long_ends_with_an_ellipsis_and_its_citations() -> None:
    long = Finding(pillar="protection", assessment="shortfall", text="Nobody helps them. " * 400, sources=CITED)
    file = parts(written(cited_brief(findings=(long,))))
    slide = next(name for name in slides(file) if title(file[name]) == "Protection")

    assert re.search(r"… \[1\]$", text(file[slide]), re.MULTILINE)
    assert notes(file, slide).count("Nobody helps them.") == 400


def test_the_last_slide_names_the_sections_that_are_only_in_its_notes() -> None:
    brief = next(brief for brief in BRIEFS if brief.laws and brief.organisations)
    file = parts(written(brief))
    last = slides(file)[-1]

    assert re.search(r"^Only in the notes: .*Laws and penalties, Organisations", text(file[last]), re.MULTILINE)
    assert "Laws and penalties" in notes(file, last)


# ------------------------------------------------------------ figures, charts and tiers


def figure(value: str, period: str, **fields: object) -> Figure:
    return Figure(
        measure="defendants prosecuted", value=Quantity.parse(value), unit="persons", period=period, sources=CITED,
        pillar="prosecution", **fields,
    )  # fmt: skip
