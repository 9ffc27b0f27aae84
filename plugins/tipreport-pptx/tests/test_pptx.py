"""The content of a deck: its slides, its notes, its descriptions, and its bytes."""

import datetime as dt
import io
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest
from deck_reading import (
    A,
    C,
    P,
    Parts,
    R,
    brief_with_text,
    notes,
    parts,
    related,
    slides,
    squeezed,
    target,
    text,
    title,
    written,
)

from tipreport.document import (
    CitationRef,
    NoteRef,
    Notes,
    Quotations,
    Recommendations,
    Sources,
    Terms,
    compose,
    words,
)
from tipreport.document.views import plain_lines
from tipreport.model import (
    Citation,
    CountryBrief,
    Figure,
    Finding,
    Period,
    Quantity,
    Source,
    TierPlacement,
)
from tipreport.plugin import FileContent
from tipreport.testing import random_briefs
from tipreport_pptx.outline import outline

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


def test_each_text_is_on_a_slide_or_in_its_notes(files: list[Parts]) -> None:
    for brief, file in zip(BRIEFS, files, strict=True):
        shown = squeezed(" ".join(f"{text(file[name])} {notes(file, name)}" for name in slides(file)))
        document = compose(brief)
        for block in document.blocks:
            if isinstance(block, Recommendations | Terms | Quotations | Notes | Sources):
                for line in plain_lines(block, document.labels):
                    for span in line:
                        if not isinstance(span, CitationRef | NoteRef):
                            assert squeezed(words((span,))) in shown


def test_every_effort_and_every_shortfall_is_on_a_slide() -> None:
    every = tuple(
        Finding(pillar=pillar, assessment=assessment, text=f"Case {number}, {pillar}: {'so it is ' * 30}on")
        for pillar in ("prosecution", "prevention", "partnership")
        for assessment in ("effort", "shortfall") for number in range(15)
    )  # fmt: skip
    file = parts(written(cited_brief(findings=every)))
    shown = " ".join(text(file[name]) for name in slides(file)).replace("\u00a0", " ")
    titles = [title(file[name]) for name in slides(file)]

    assert [each.text for each in every if each.text not in shown] == []
    assert "Prosecution (continued)" in titles
    assert "Efforts (continued)" in shown


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


def test_a_source_has_its_address_in_the_notes() -> None:
    file = parts(
        written(
            cited_brief(findings=(Finding(pillar="prosecution", assessment="effort", text="It tries.", sources=CITED),))
        )
    )
    slide = next(name for name in slides(file) if title(file[name]) == "Prosecution")

    assert "[1] “Slavery today”; article. https://a.example/x" in notes(file, slide).replace("\u00a0", " ")


def test_a_text_that_is_too_long_ends_with_an_ellipsis_and_its_citations() -> None:
    long = Finding(
        pillar="protection", assessment="shortfall", text=("Nobody helps them. " * 400).strip(), sources=CITED
    )
    file = parts(written(cited_brief(findings=(long,))))
    slide = next(name for name in slides(file) if title(file[name]) == "Protection")

    assert re.search(r"… \[1\]$", text(file[slide]), re.MULTILINE)
    assert notes(file, slide).count("Nobody helps them") == 400


def test_a_slide_names_the_sections_that_are_only_in_its_notes() -> None:
    brief = next(brief for brief in BRIEFS if brief.laws and brief.organisations)
    file = parts(written(brief))
    slide = next(name for name in slides(file) if "Laws and penalties" in text(file[name]))

    assert re.search(r"^Only in the notes: .*Laws and penalties, Organisations", text(file[slide]), re.MULTILINE)
    assert re.search("^Laws and penalties$", notes(file, slide), re.MULTILINE)


# ------------------------------------------------------------ figures, charts and tiers


def figure(value: str, period: str, measure: str = "prosecutions", *, key: bool = False) -> Figure:
    return Figure(
        measure=measure, value=Quantity.parse(value), period=Period.parse(period), sources=CITED,
        pillar="prosecution", key=key,
    )  # fmt: skip


CHARTED = cited_brief(
    figures=(
        figure("90", "2018"),
        figure("at least 400", "2019"),
        figure("420", "2020"),
        figure("1250", "2021"),
        figure("5", "2018", "convictions"),
        figure("not stated", "2019", "convictions"),
        figure("7", "2020", "convictions"),
        figure("8", "2021", "convictions"),
    )
)


@pytest.fixture(scope="module")
def charted() -> tuple[Parts, str, list[str]]:
    """The file, the slide with the charts, and the charts: one for each measure."""
    file = parts(written(CHARTED))
    slide = next(name for name in slides(file) if any(kind == "chart" for _, kind in related(file, name).values()))
    return file, slide, [part for part, kind in related(file, slide).values() if kind == "chart"]


def values(chart: ET.Element) -> list[tuple[str, float]]:
    """The positions and the values of the points of a chart with one series."""
    (series,) = chart.iter(f"{C}ser")
    return [(point.attrib["idx"], float(point.findtext(f"{C}v", ""))) for point in series.findall(f"{C}val//{C}pt")]


def test_charts_are_native_and_have_the_numbers_of_the_document(charted: tuple[Parts, str, list[str]]) -> None:
    file, _, charts = charted

    assert [file[each].findtext(f".//{C}ser/{C}tx//{C}v") for each in charts] == [
        "Defendants prosecuted\u00a0[1]", "Traffickers convicted\u00a0[1]",
    ]  # fmt: skip
    assert [values(file[each]) for each in charts] == [
        [("0", 90), ("1", 400), ("2", 420), ("3", 1250)],
        [("0", 5), ("2", 7), ("3", 8)],
    ]


def test_like_measures_have_one_scale_and_the_accent_is_the_newest_period(
    charted: tuple[Parts, str, list[str]],
) -> None:
    file, _, charts = charted
    ends = {file[each].find(f".//{C}valAx/{C}scaling/{C}max").attrib["val"] for each in charts}  # type: ignore[union-attr]

    (end,) = ends
    assert 1250 < float(end) < 1500
    for each in charts:
        series = next(file[each].iter(f"{C}ser"))
        own = series.find(f"{C}spPr/{A}solidFill/{A}srgbClr").attrib["val"]  # type: ignore[union-attr]
        earlier = [color.attrib["val"] for color in series.findall(f"{C}dPt/{C}spPr/{A}solidFill/{A}srgbClr")]
        assert own == "1D4E63"
        assert {*earlier} == {"8A929A"}
        assert len(earlier) == len(values(file[each])) - 1


def test_a_year_without_a_number_does_not_take_the_labels_from_the_others() -> None:
    long = CHARTED.replace(figures=tuple(figure(str(10 + year), str(1990 + year)) for year in range(12) if year != 5))
    file = parts(written(long))
    (chart,) = (root for name, root in file.items() if name.startswith("ppt/charts/chart"))

    assert len(values(chart)) == 11
    assert chart.find(f".//{C}ser/{C}dLbls/{C}showVal").attrib["val"] == "1"  # type: ignore[union-attr]


def test_three_periods_of_two_measures_are_one_chart_with_a_group_for_each() -> None:
    every = (
        figure(str(10 + year), str(2019 + year), measure)
        for measure in ("prosecutions", "convictions") for year in range(3)
    )  # fmt: skip
    file = parts(written(CHARTED.replace(figures=tuple(every))))
    (chart,) = (root for name, root in file.items() if name.startswith("ppt/charts/chart"))

    assert [series.findtext(f"{C}tx//{C}v") for series in chart.iter(f"{C}ser")] == ["2019", "2020", "2021"]
    assert chart.find(f".//{C}legend") is not None


def test_a_chart_comes_before_the_sections_after_its_own() -> None:
    figures = tuple(
        Figure(measure="people trained", pillar="prevention", value=Quantity("exact", 40 + year),
               period=Period.parse(str(year)), sources=CITED)
        for year in range(2014, 2019)
    )  # fmt: skip
    findings = tuple(
        Finding(pillar=pillar, assessment="effort", text=f"They did {pillar}.", sources=CITED)
        for pillar in ("prevention", "partnership")
    )
    slides_of = outline(compose(cited_brief(figures=figures, findings=findings)))

    shown = [(one.sections, one.chart is not None) for one in slides_of]
    at = shown.index((("prevention",), True))
    assert shown[at - 1 : at + 2] == [(("prevention",), False), (("prevention",), True), (("partnership",), False)]


def test_a_number_in_a_chart_has_its_qualifier_in_its_label(charted: tuple[Parts, str, list[str]]) -> None:
    file, _, charts = charted
    labels = [text(label) for each in charts for label in file[each].iter(f"{C}dLbl")]
    formats = {each.attrib["formatCode"] for each in file[charts[0]].iter(f"{C}numFmt")}

    assert labels == ["at least 400"]
    assert "#,##0" in formats


def test_the_slide_of_a_chart_has_each_value_in_words_with_its_citation(
    charted: tuple[Parts, str, list[str]],
) -> None:
    file, slide, _ = charted
    (table,) = file[slide].iter(f"{A}tbl")
    rows = [[text(cell).replace("\u00a0", " ") for cell in row.iter(f"{A}tc")] for row in table.iter(f"{A}tr")]

    assert rows[0] == ["Measure", "2018", "2019", "2020", "2021", "Source"]
    assert rows[1] == ["Defendants prosecuted", "90", "at least 400", "420", "1,250", "[1]"]
    assert rows[2][:5] == ["Traffickers convicted", "5", "not given", "7", "8"]
    descriptions = [each.attrib.get("descr", "") for each in file[slide].iter(f"{P}cNvPr")]
    assert any("2018: 90; 2019: at least 400; 2020: 420; 2021: 1,250." in words for words in descriptions)


def test_numbers_with_sources_of_their_own_have_a_column_for_each_period() -> None:
    own = (CITED, (Citation.parse("other"),), CITED)
    figures = tuple(
        figure(str(90 + year), str(2018 + year)).replace(sources=sources) for year, sources in enumerate(own)
    )
    sources = (NEWS, Source(id="other", kind="article", title="Another source"))
    file = parts(written(brief_with_text("It is so.").replace(sources=sources, figures=figures)))
    slide = next(name for name in slides(file) if any(kind == "chart" for _, kind in related(file, name).values()))
    (table,) = file[slide].iter(f"{A}tbl")

    assert [text(cell) for cell in next(table.iter(f"{A}tr")).iter(f"{A}tc")] == ["Measure", "2018", "2019", "2020"]
    assert "2 of 3" not in text(file[slide])


def test_the_workbook_of_a_chart_has_its_numbers_and_never_a_formula(charted: tuple[Parts, str, list[str]]) -> None:
    from openpyxl import load_workbook

    file, _, (_, chart) = charted
    with zipfile.ZipFile(io.BytesIO(written(CHARTED))) as archive:
        data = archive.read(target(file, chart, "package"))
    sheet = load_workbook(io.BytesIO(data)).active
    assert sheet is not None
    rows = [[cell.value for cell in row] for row in sheet.iter_rows()]

    assert [row[1:] for row in rows[1:]] == [[5], [None], [7], [8]]
    assert [row[0] for row in rows[1:]] == ["2018", "2019", "2020", "2021"]
    with zipfile.ZipFile(io.BytesIO(data)) as workbook:
        assert {member.date_time for member in workbook.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_unlike_measures_are_charts_side_by_side_with_their_own_scales() -> None:
    rows = [
        Figure(
            measure="other", label=label, unit="count", value=Quantity.parse(str(value * factor)),
            period=Period.parse(str(2019 + value)), sources=CITED, pillar="prosecution",
        )
        for label, factor in (("fines", 1), ("visits", 10000)) for value in (1, 2, 3)
    ]  # fmt: skip
    file = parts(written(cited_brief(figures=tuple(rows))))
    charts = [
        [series.findtext(f"{C}tx//{C}v") for series in file[name].iter(f"{C}ser")]
        for name in sorted(file) if name.startswith("ppt/charts/chart")
    ]  # fmt: skip

    assert charts == [["Fines\u00a0[1]"], ["Visits\u00a0[1]"]]


def test_many_periods_are_lines_with_a_label_at_each_end() -> None:
    every = tuple(figure(str(10 + year), str(1990 + year)) for year in range(30))
    file = parts(written(cited_brief(figures=every)))
    slide = next(name for name in slides(file) if any(kind == "chart" for _, kind in related(file, name).values()))
    chart = file[target(file, slide, "chart")]

    assert [*chart.iter(f"{C}lineChart")]
    assert [text(label) for label in chart.iter(f"{C}dLbl")] == ["10", "39"]
    assert "of 30; the others are in the notes." in text(file[slide])


def test_a_key_figure_has_its_qualifier_period_and_citation() -> None:
    file = parts(written(cited_brief(figures=(figure("about 42", "2020", key=True),))))
    slide = next(name for name in slides(file) if title(file[name]) == "Key figures")

    shown = text(file[slide]).replace("\u00a0", " ")
    assert "Defendants prosecuted\nabout\n42\n2020 [1]" in shown


def test_tiers_are_a_table_with_headers_and_a_claim_has_a_dashed_outline() -> None:
    claim = TierPlacement(country="MLT", year=2020, tier="Tier 2", official=False, sources=CITED)
    record = TierPlacement(country="MLT", year=2021, tier="Tier 3", official=True, sources=CITED)
    file = parts(written(cited_brief(tiers=(claim, record))))
    slide = next(name for name in slides(file) if title(file[name]) == "Tier by report year")
    (table,) = file[slide].iter(f"{A}tbl")
    rows = {text(row[0]): row for row in table.iter(f"{A}tr")}
    years = [text(cell) for cell in rows["Tier"]]
    claimed, placed = years.index("2020"), years.index("2021")
    dashes = [each.attrib["val"] for each in rows["Tier 2"][claimed].iter(f"{A}prstDash")]

    properties = table.find(f"{A}tblPr")
    assert properties is not None
    assert (properties.attrib["firstRow"], properties.attrib["firstCol"]) == ("1", "1")
    assert [text(rows["Tier 2"][at]) for at in (claimed, placed)] == ["2", ""]
    assert [text(rows["Tier 3"][at]) for at in (claimed, placed)] == ["", "3"]
    assert dashes == ["sysDash"] * 4
    assert rows["Tier 3"][placed].find(f"{A}tcPr/{A}solidFill/{A}srgbClr").attrib["val"] == "7A1F1B"  # type: ignore[union-attr]


# ------------------------------------------------------------ the file


def test_the_date_is_that_of_the_brief_and_none_if_there_is_none() -> None:
    dates = "{http://purl.org/dc/terms/}"
    for updated, expected in ((dt.date(2024, 6, 24), ["2024-06-24T00:00:00Z"] * 2), (None, [])):
        with zipfile.ZipFile(io.BytesIO(written(CHARTED.replace(updated=updated)))) as archive:
            properties = ET.fromstring(archive.read("docProps/core.xml"))
        assert [element.text for element in properties if element.tag.startswith(dates)] == expected


def test_the_same_brief_gives_the_same_bytes_without_the_time_of_day() -> None:
    one, other = written(CHARTED), written(CHARTED)

    assert one == other
    with zipfile.ZipFile(io.BytesIO(one)) as archive:
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        whole = b"".join(map(archive.read, archive.namelist())).lower()
        assert not [name for name in archive.namelist() if re.search("thumbnail|printer|viewProps", name)]
    for foreign in (b"python-pptx", b"canny", b"2013-01", b"calibri"):
        assert foreign not in whole


def test_the_properties_of_a_file_are_those_of_the_brief() -> None:
    brief = brief_with_text("It is so.", title="Slavery <today> & then", edition=2022, updated=dt.date(2022, 11, 20))
    file = parts(written(brief, organisation="A & B", accent="#0B5394"))
    properties = {e.tag.rpartition("}")[2]: e.text or "" for e in file["docProps/core.xml"]}
    theme = next(root for name, root in file.items() if name.startswith("ppt/theme/"))

    assert properties["title"] == "Country brief: Malta"
    assert properties["subject"] == "Slavery <today> & then"
    assert (properties["creator"], properties["language"]) == ("A & B", "en-GB")
    assert (properties["created"], properties["modified"]) == ("2022-11-20T00:00:00Z",) * 2
    assert theme.find(f".//{A}accent1/{A}srgbClr").attrib["val"] == "0B5394"  # type: ignore[union-attr]
    assert "Malta · Edition 2022 · A & B\n2" in text(file[slides(file)[1]])


def test_a_logo_has_a_description() -> None:
    from PIL import Image

    picture = io.BytesIO()
    Image.new("RGB", (40, 20), "navy").save(picture, "PNG")
    file = parts(written(CHARTED, logo=FileContent("logo.png", picture.getvalue()), logo_alt="A lighthouse"))
    first = file[slides(file)[0]]

    (shown,) = first.iter(f"{P}pic")
    assert shown.find(f".//{P}cNvPr").attrib["descr"] == "A lighthouse"  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "words",
    ["_x000D_ and _x0041_", "<b>&amp;</b> ]]>", "two\nlines", "tab\there", "-0.9% −1", "\U0001f600", "हिन्दी ไทย 北京"],
)
def test_text_is_unchanged(words: str) -> None:
    file = parts(written(brief_with_text(f"It is {words}")))
    slide = next(name for name in slides(file) if title(file[name]) == "Summary")

    assert words in text(file[slide])


def test_a_name_that_is_too_long_for_the_title_is_whole_in_the_notes() -> None:
    brief = brief_with_text("It is so.", subject_name=("A very long name " * 40).strip())
    file = parts(written(brief))
    first = slides(file)[0]

    assert title(file[first]).endswith("…")
    assert notes(file, first).count("A very long name") == 40


def test_two_slides_with_one_title_are_numbered() -> None:
    brief = brief_with_text("It is so.", subject_name="Summary")
    titles = [title(file[name]) for file in [parts(written(brief))] for name in slides(file)]

    assert titles[0] == "Summary"
    assert "Summary (2)" in titles
