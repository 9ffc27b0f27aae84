"""Native charts: their references, colours, axes and alternative texts."""

import re
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.exporters.excel.sheets.test_over_time import brief, figure
from tests.exporters.excel.workbooks import nine_workbook, parts, written

TIERS = ["E0EBF0", "E0B24E", "C8752F", "7A1F1B"]
CHART = "{http://schemas.openxmlformats.org/drawingml/2006/chart}"


@pytest.fixture(scope="module")
def book() -> dict[str, str]:
    return parts(nine_workbook())


def charts(book: dict[str, str]) -> list[Any]:
    return [ET.fromstring(xml) for name, xml in sorted(book.items()) if name.startswith("xl/charts/")]


def references(chart: Any) -> list[str]:
    return [element.text or "" for element in chart.iter(f"{CHART}f")]


def test_there_is_a_chart_of_the_tiers_and_one_of_figures(book: dict[str, str]) -> None:
    kinds = [
        next(kind for kind in ("barChart", "lineChart") if chart.find(f".//{CHART}{kind}") is not None)
        for chart in charts(book)
    ]

    assert kinds[0] == "barChart"
    assert "lineChart" in kinds


def test_a_chart_refers_to_the_table_on_its_sheet(book: dict[str, str]) -> None:
    history, *others = charts(book)

    assert references(history)[:3] == ["'Tier history'!B4", "'Tier history'!$A$5:$A$29", "'Tier history'!$B$5:$B$29"]
    assert all(one.startswith("'Figures over time'!") for chart in others for one in references(chart))


def test_columns_have_the_colours_of_the_tiers(book: dict[str, str]) -> None:
    history = next(xml for name, xml in book.items() if "chart1.xml" in name)
    colours = re.findall(r'srgbClr val="(\w{6})"', history)

    assert [one for one in colours if one in TIERS] == TIERS


def test_lines_are_straight_and_gaps_are_not_closed(book: dict[str, str]) -> None:
    for chart in charts(book):
        assert {element.get("val") for element in chart.iter(f"{CHART}smooth")} <= {"0"}
        assert [element.get("val") for element in chart.iter(f"{CHART}dispBlanksAs")] == ["gap"]


def test_axes_are_visible_and_have_titles(book: dict[str, str]) -> None:
    for chart in charts(book):
        assert {element.get("val") for element in chart.iter(f"{CHART}delete")} == {"0"}
        assert len([*chart.iter(f"{CHART}title")]) == 3


def test_a_scale_begins_at_zero_unless_a_number_is_below_it() -> None:
    def least(*values: str) -> list[str | None]:
        figures = [figure(value, year, "GDP growth") for value, year in zip(values, ("2020", "2021"), strict=True)]
        (chart,) = charts(parts(written([brief(*figures)])))
        return [element.get("val") for element in chart.iter(f"{CHART}min")]

    assert least("0.9", "7.4") == ["0"]
    assert least("-0.9", "7.4") == []


def test_every_chart_has_a_title_and_an_alternative_text_with_its_numbers(book: dict[str, str]) -> None:
    frames = [
        frame
        for name, xml in sorted(book.items())
        if "drawings/drawing" in name
        for frame in re.findall(r"<xdr:cNvPr [^>]*>", xml)
    ]

    assert len(frames) == len(charts(book))
    assert all(' title="' in frame and " descr=" in frame for frame in frames)
    assert "2001: Tier 2: 2, Tier 3: 2, no entry: 6. 2025: Tier 2: 3, Tier 3: 2, no entry: 5." in frames[0]
    assert "Serbia: convictions, 2020: 18; 2021: 16." in " ".join(frames)


def test_text_of_a_brief_is_escaped_in_a_chart() -> None:
    figures = [figure("1", year, "other", label='</a:t> & "=1+1"', unit="count") for year in ("2020", "2021")]
    book = parts(written([brief(*figures, title="</x>")]))
    (chart,) = charts(book)

    assert "Serbia, count, by year" in "".join(chart.itertext())
    assert ET.fromstring(next(xml for name, xml in book.items() if "drawings/drawing1.xml" in name)) is not None
