"""Drawings: their alternative texts, their numbers, and the room for both."""

import re
from itertools import cycle
from xml.etree import ElementTree as ET

import pytest
from epub_book import HTML, SVG, Book, text_of, written
from epub_samples import PLAIN, changed, turned

from tipreport.document import Amount, Chart, Labels, Series
from tipreport.model import Figure, Period, Quantity
from tipreport_epub.chart import chart
from tipreport_epub.inline import Inline

LINE = tuple(
    Figure(measure="convictions", value=Quantity.parse(value), period=Period("in", str(year)), pillar="prosecution")
    for year, value in zip(range(2001, 2016), ("3", "at least 7", "2 to 9") * 5, strict=True)
    if year != 2010
)


def test_a_time_axis_begins_at_the_right(plain: Book) -> None:
    english, arabic = plain.chapters[0], turned(PLAIN).chapters[0]

    def years(page: ET.Element) -> list[tuple[str, float]]:
        drawing = next(each for each in page.iter(f"{SVG}svg") if each.get("role") == "img")
        texts = [(str(each.text), float(each.attrib["x"])) for each in drawing.iter(f"{SVG}text")]
        return [each for each in texts if each[0].startswith("20")]

    assert (
        [year for year, _ in years(english)] == [year for year, _ in years(arabic)] == ["2018", "2019", "2020", "2021"]
    )
    assert [x for _, x in years(english)] == sorted(x for _, x in years(english))
    assert [x for _, x in years(arabic)] == sorted((x for _, x in years(arabic)), reverse=True)
    assert "Years read from the right: 2018 to 2021." in text_of(arabic)
    assert "Years read" not in text_of(english)


def values_of(panel: ET.Element) -> str:
    """Returns the text below a drawing, without its references to data notes."""
    return re.sub(r" \(notes? [\d, ]+\)", "", text_of(panel.findall(f"{HTML}p")[-1]))


def test_a_drawing_has_a_title_and_a_description_and_its_numbers_are_text(plain: Book) -> None:
    (page,) = plain.chapters
    panels = [each for each in page.iter(f"{HTML}div") if each.get("class") == "panel"]

    assert len(panels) == 2
    for panel in panels:
        (drawing,) = panel.iter(f"{SVG}svg")
        title, description = drawing.find(f"{SVG}title"), drawing.find(f"{SVG}desc")
        assert title is not None
        assert description is not None
        assert drawing.attrib["aria-labelledby"] == f"{title.attrib['id']} {description.attrib['id']}"
        numbers = "2018: 9; 2019: at least 4; 2020: not reported; 2021: 3 to 7."
        assert text_of(description).endswith(numbers)
        assert values_of(panel) == numbers


@pytest.mark.parametrize("count", [1, 3, 9, 12, 20])
@pytest.mark.parametrize("form", ["exact", "at least", "range", "about"])
@pytest.mark.parametrize("values", [(3.0, -40.0, None), (-0.5,), (None, 7.0, 0.0), (None,)])
def test_a_drawing_holds_all_its_parts(count: int, form: str, values: tuple[float | None, ...]) -> None:
    amounts = tuple(
        Amount(
            number="no figure" if value is None else f"{value:g}",
            qualifier="" if value is None or form in ("exact", "range") else f"{form} ",
            form="" if value is None else form,
            period=str(2001 + index),
            value=value,
            upper=value + 2 if form == "range" and value is not None else None,
        )
        for index, value in zip(range(count), cycle(values), strict=False)
    )
    block = Chart(title="Growth", unit="Percent", panels=(Series(label="Growth", detail="", amounts=amounts),))

    (drawing,) = chart(block, Inline(Labels()), "chart").iter("svg")
    _, _, width, height = map(float, drawing.attrib["viewBox"].split())
    for part in drawing.iter():
        if part.tag == "text":
            size = float(part.attrib["font-size"])
            assert size * 0.75 <= float(part.attrib["y"]) <= height - size * 0.2
        elif part.tag == "rect":
            top, tall = float(part.attrib["y"]), float(part.attrib["height"])
            assert top >= 0
            assert top + tall <= height
            assert float(part.attrib["x"]) + float(part.attrib["width"]) <= width + 0.01


def test_a_line_has_the_numbers_of_all_years_as_text() -> None:
    (page,) = written(changed(PLAIN, figures=LINE)).chapters
    (panel,) = (each for each in page.iter(f"{HTML}div") if each.get("class") == "panel")

    assert values_of(panel).startswith("2001: 3; 2002: at least 7; 2003: 2 to 9;")
    assert [each.get("class") for each in panel.iter(f"{SVG}path")].count("line") == 12 + 5  # segments, ranges
