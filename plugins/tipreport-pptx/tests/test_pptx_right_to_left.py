"""A deck that is read from the right: shapes at the other side, paragraphs, tables and the axes of charts."""

import datetime as dt
import io
from collections import Counter
from xml.etree import ElementTree as ET

import pytest
from attrs import evolve
from deck_reading import A, C, P, Parts, parts, slides, text

from tipreport import compose
from tipreport.document import Documents
from tipreport.files import parse_brief
from tipreport.plugin import ExportContext
from tipreport_pptx.writer import render_pptx

# Persian has no catalogue: the words of tipreport stay English, so that tests can find them
BRIEF = """
id: serbia
title: الاتجار بالبشر في صربيا
language: fa
countries: [{country: SRB}]
summary: [{text: "بحسب منظمة Atina 507 ضحايا، أي -3% و$240,080"}]
hotlines: [{number: 011-785-0000}]
tiers:
  - {year: 2003, tier: Tier 2, official: true}
  - {year: 2022, tier: Tier 2 Watch List, official: true}
findings: [{pillar: prosecution, assessment: effort, text: أنشأت الوزارة وحدة جديدة}]
figures:
  - {measure: convictions, value: 9, period: 2019, key: true}
  - {measure: prosecutions, value: 9, period: 2019}
  - {measure: prosecutions, value: 4, period: 2020}
  - {measure: prosecutions, value: 12, period: 2021}
  - {measure: prosecutions, value: 7, period: 2022, key: true}
"""
WIDTH = 960 * 12700


def written(language: str) -> Parts:
    document = evolve(compose(parse_brief(BRIEF, "serbia.yaml")), language=language, text_language=language)
    stream = io.BytesIO()
    documents = Documents(documents=(document,), title=document.title, language=language)
    render_pptx(documents, stream, ExportContext(date=dt.date(2022, 1, 1)))
    return parts(stream.getvalue())


@pytest.fixture(scope="module")
def arabic() -> Parts:
    return written("ar")


@pytest.fixture(scope="module")
def english() -> Parts:
    return written("en")


def positions(root: ET.Element) -> list[tuple[int, int]]:
    """The left and the right edge of each shape; the groups of all shapes have no size."""
    found = []
    for tag in (f"{A}xfrm", f"{P}xfrm"):
        for each in root.iter(tag):
            left = int(each.find(f"{A}off").attrib["x"])  # type: ignore[union-attr]
            found.append((left, left + int(each.find(f"{A}ext").attrib["cx"])))  # type: ignore[union-attr]
    return [each for each in found if each != (0, 0)]


def test_every_shape_is_at_the_other_side(arabic: Parts, english: Parts) -> None:
    names = [*slides(english), "ppt/slideMasters/slideMaster1.xml"]
    assert len(names) > 4
    for name in names:
        mirrored = Counter((WIDTH - right, WIDTH - left) for left, right in positions(english[name]))
        captions = [
            each for each in arabic[name].iter(f"{P}sp") if text(each).startswith("Years read from the right: 2019")
        ]
        assert len(captions) == any(True for _ in arabic[name].iter(f"{C}chart"))
        mirrored.update(position for caption in captions for position in positions(caption))
        assert Counter(positions(arabic[name])) == mirrored


def test_paragraphs_and_tables_run_from_right_to_left(arabic: Parts) -> None:
    roots = [arabic[name] for name in slides(arabic)]
    properties = [each for root in roots for each in root.iter(f"{A}pPr") if each.get("marL") is not None]

    assert arabic["ppt/presentation.xml"].get("rtl") == "1"
    assert properties
    assert all(each.get("rtl") == "1" for each in properties)
    assert {each.get("algn") for each in properties} <= {"r", "ctr"}
    assert all(each.get("rtl") == "1" for root in roots for each in root.iter(f"{A}tblPr"))
    assert sum(1 for root in roots for _ in root.iter(f"{A}tblPr")) > 1


def test_the_axis_of_a_chart_begins_at_the_right(arabic: Parts, english: Parts) -> None:
    def orientation(deck: Parts) -> str | None:
        (chart,) = (root for name, root in deck.items() if name.startswith("ppt/charts/chart"))
        found = chart.find(f".//{C}catAx/{C}scaling/{C}orientation")
        return None if found is None else found.get("val")

    assert orientation(arabic) == "maxMin"
    assert orientation(english) != "maxMin"
    shown = "\n".join(text(arabic[name]) for name in slides(arabic)).replace("\u200e", "").replace("\u200f", "")
    assert "Years read from the right: 2019 to 2022." in shown
    assert "Years read from the right: 2003 to 2022." in shown


def test_the_oldest_year_of_a_small_chart_is_at_the_right(arabic: Parts, english: Parts) -> None:
    def years(deck: Parts) -> list[int]:
        (chart,) = (group for name in slides(deck) for group in deck[name].iter(f"{P}grpSp"))
        shapes = {text(shape): shape.find(f".//{A}off") for shape in chart.iter(f"{P}sp")}
        return [int(shapes[year].attrib["x"]) for year in ("2019", "2022")]  # type: ignore[union-attr]

    assert years(english) == sorted(years(english))
    assert years(arabic) == sorted(years(arabic), reverse=True)


def test_a_group_is_moved_with_its_shapes(arabic: Parts, english: Parts) -> None:
    def offsets(deck: Parts) -> list[str]:
        (group,) = (group for name in slides(deck) for group in deck[name].iter(f"{P}grpSp"))
        return [
            each.attrib["x"] for name in ("off", "chOff") for each in group.findall(f"{P}grpSpPr/{A}xfrm/{A}{name}")
        ]

    place, inner_place = offsets(arabic)
    assert place == inner_place
    assert place != offsets(english)[0]


def test_marks_keep_numbers_and_names_in_order(arabic: Parts) -> None:
    shown = "\n".join(text(arabic[name]) for name in slides(arabic))

    assert "منظمة Atina\u200f 507 ضحايا، أي \u200e-3%\u200e و\u200e$240,080\u200f" in shown
    assert "\u200e011-785-0000" in shown


def test_the_tier_and_its_report_fit_into_the_badge(arabic: Parts) -> None:
    first = text(arabic[slides(arabic)[0]])

    for words in ("Tier 2", "Watch List", "2022 report", "U.S. Department of State"):
        assert words in first.replace("\u200e", "").replace("\u200f", "")
