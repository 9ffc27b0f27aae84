"""Slides of real briefs: bylines above the columns, heads as large as their text, and room for the remarks of tiles."""

from pathlib import Path
from typing import Any

import pytest
from pptx import Presentation
from pptx.util import Pt

from tests.layout.formats import exporter_of
from tipreport import export, read_brief
from tipreport.plugin import FileContent

BRIEFS = Path(__file__).parents[2] / "data/briefs"
SERBIA = BRIEFS / "serbia.yaml"


def slides_of(file: Path, brief: Path = SERBIA, **options: Any) -> dict[str, Any]:
    """The slides of a deck, by their titles."""
    with exporter_of("pptx") as exporter:
        export(read_brief(brief), exporter, file, document=options)
    return {each.shapes.title.text_frame.text: each for each in Presentation(str(file)).slides if each.shapes.title}


def texts(slide: Any) -> dict[str, str]:
    """The text of each shape, by its name."""
    return {shape.name: shape.text_frame.text for shape in slide.shapes if shape.has_text_frame}


def size_of(slide: Any, word: str) -> int:
    """The size of a run of text."""
    paragraphs = (each for shape in slide.shapes if shape.has_text_frame for each in shape.text_frame.paragraphs)
    return next(int(run.font.size) for paragraph in paragraphs for run in paragraph.runs if run.text == word)


@pytest.fixture(scope="module")
def short(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return slides_of(tmp_path_factory.mktemp("deck") / "serbia.pptx", detail="short")


def test_prosecution_and_protection_share_a_slide_if_both_are_short(short: dict[str, Any]) -> None:
    shown = texts(short["Prosecution · Protection"])

    assert (shown["Heading 1"], shown["Heading 2"]) == ("Prosecution", "Protection")
    assert shown["Text 1"].startswith("3 of 7 findings\nEfforts\n")
    assert size_of(short["Prosecution · Protection"], "Efforts") >= Pt(18)


def test_a_byline_is_above_all_columns_which_begin_with_their_labels(tmp_path: Path) -> None:
    slides = slides_of(tmp_path / "mauritania.pptx", BRIEFS / "mauritania.yaml", detail="short")
    shown = texts(slides["Prosecution"])

    assert shown["Byline"] == "both findings"
    assert [shown[f"Text {number}"].splitlines()[0] for number in (1, 2)] == ["Efforts", "Shortfalls"]


def test_the_head_of_a_column_is_not_smaller_than_its_text(short: dict[str, Any]) -> None:
    slide = short["Prevention · Partnership"]

    assert size_of(slide, "Partnership") >= size_of(slide, "Shortfalls") > size_of(slide, "the one finding")


def test_arabic_tiles_have_room_for_their_remarks(tmp_path: Path) -> None:
    translation = FileContent("serbia.ar.po", SERBIA.with_name("serbia.ar.po").read_bytes())
    slides = slides_of(tmp_path / "serbia.ar.pptx", language="ar", translations=(translation,)).values()
    shown = [" ".join(texts(slide).values()) for slide in slides]
    (key_figures,) = (text for text in shown if "240,080" in text and "507" in text)

    assert all(number in key_figures for number in ("57", "22", "47"))


def test_a_row_of_tiles_is_as_high_as_its_text_needs(tmp_path: Path) -> None:
    shown = " ".join(texts(slides_of(tmp_path / "serbia.pptx")["Key figures"]).values())

    assert "$208,760 more than in 2019: $31,320" in shown.replace("\u00a0", " ").replace("\v", " ")


def test_the_sentence_about_other_countries_is_below_the_ladder_in_arabic_too(tmp_path: Path) -> None:
    translation = FileContent("serbia.ar.po", SERBIA.with_name("serbia.ar.po").read_bytes())
    slide = list(slides_of(tmp_path / "serbia.ar.pptx", language="ar", translations=(translation,)).values())[1]
    *_, sentence = texts(slide)["Remarks"].splitlines()

    assert all(number in sentence for number in ("2022", "9", "7"))
