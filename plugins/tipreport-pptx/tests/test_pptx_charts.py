"""Native charts: their numbers, their scales, and the table below them."""

import io
import zipfile
from xml.etree import ElementTree as ET

from deck_reading import A, C, P, Parts, brief_with_text, parts, related, slides, target, text, written
from deck_samples import CHARTED, CITED, NEWS, cited_brief, figure

from tipreport.document import Amount, compose
from tipreport.model import Citation, Figure, Finding, Period, Quantity, Source
from tipreport_pptx.outline import outline
from tipreport_pptx.slides.chart_labels import lines_of


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
        assert {*earlier} <= {"8A929A", "FFFFFF"}
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
    assert [row[0] for row in rows[1:]] == ["2018", "2019\nnot given", "2020", "2021"]
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


EIGHT_YEARS = tuple(
    figure(value, str(2015 + year), measure)
    for measure, every in (
        ("prosecutions", ("189", "162", "141", "119", "104", "not reported", "about 170", "168")),
        ("convictions", ("139", "103", "111", "81", "72", "86", "85", "97")),
        ("investigations", ("144", "153", "151", "134", "164", "145", "129", "98")),
    )
    for year, value in enumerate(every)
)  # fmt: skip


def slide_of_charts(figures: tuple[Figure, ...]) -> tuple[ET.Element, dict[str, ET.Element]]:
    """The slide, and its charts by the names of their series."""
    file = parts(written(cited_brief(figures=figures)))
    name = next(name for name in slides(file) if any(kind == "chart" for _, kind in related(file, name).values()))
    charts = [file[part] for part, kind in related(file, name).values() if kind == "chart"]
    return file[name], {chart.findtext(f".//{C}ser/{C}tx//{C}v", "").partition("\u00a0")[0]: chart for chart in charts}


def test_a_number_that_is_not_exact_does_not_take_the_labels_from_the_others() -> None:
    slide, charts = slide_of_charts(EIGHT_YEARS)
    chart = charts["Defendants prosecuted"]

    assert chart.find(f".//{C}ser/{C}dLbls/{C}showVal").attrib["val"] == "1"  # type: ignore[union-attr]
    assert [(label.find(f"{C}idx").attrib["val"], text(label)) for label in chart.iter(f"{C}dLbl")] == [  # type: ignore[union-attr]
        ("6", "about \n170")
    ]
    fills = {
        point.find(f"{C}idx").attrib["val"]: point.find(f"{C}spPr/{A}solidFill/{A}srgbClr").attrib["val"]  # type: ignore[union-attr]
        for point in chart.iter(f"{C}dPt")
    }
    assert [index for index, colour in fills.items() if colour == "FFFFFF"] == ["6"]
    assert "Outlined columns: numbers that are not exact or not certain." in text(slide)


def test_a_period_without_a_number_has_a_mark_below_it_that_the_slide_explains() -> None:
    slide, charts = slide_of_charts(EIGHT_YEARS)
    names = [point.findtext(f"{C}v") for point in charts["Defendants prosecuted"].findall(f".//{C}cat//{C}pt")]

    assert names == ["2015", "2016", "2017", "2018", "2019", "2020\n?", "2021", "2022"]
    assert "?: not reported, says the source." in text(slide)


def test_a_period_without_a_number_has_a_word_where_there_is_room() -> None:
    slide, charts = slide_of_charts(tuple(each for each in EIGHT_YEARS if each.measure == "prosecutions"))
    names = [point.findtext(f"{C}v") for point in charts["Defendants prosecuted"].findall(f".//{C}cat//{C}pt")]

    assert names[5] == "2020\nnot reported"
    assert "?:" not in text(slide)


def test_the_table_below_the_charts_has_the_newest_periods() -> None:
    slide, _ = slide_of_charts(EIGHT_YEARS)
    (table,) = slide.iter(f"{A}tbl")
    periods = [text(cell) for cell in next(table.iter(f"{A}tr")).iter(f"{A}tc")]

    assert periods[-2:] == ["2022", "Source"]
    assert [period for period in periods if period.isdecimal()] == [
        str(year) for year in range(2023 - len(periods) + 2, 2023)
    ]


def test_charts_side_by_side_have_one_zero_line_and_one_scale() -> None:
    _, charts = slide_of_charts(EIGHT_YEARS)
    heights = {chart.find(f".//{C}plotArea/{C}layout//{C}h").attrib["val"] for chart in charts.values()}  # type: ignore[union-attr]
    ends = {chart.find(f".//{C}valAx/{C}scaling/{C}max").attrib["val"] for chart in charts.values()}  # type: ignore[union-attr]

    assert len(charts) == 3
    assert (len(heights), len(ends)) == (1, 1)


def test_a_label_ends_its_lines_between_words_and_at_the_ends_of_a_range_but_not_inside_a_number() -> None:
    amounts = (
        Amount(qualifier="at least ", number="12\u00a0345", period="2020", form="at least"),
        Amount(number="1\u00a0000–2\u00a0000", period="2020", form="range"),
        Amount(number="1,000\u00a0to\u00a02,000", period="2020", form="range"),
        Amount(number="5\u00a0million", period="2020", form="exact"),
    )

    assert [lines_of(amount, 12, 36) for amount in amounts] == [
        ["at ", "least ", "12\u00a0345"],
        ["1\u00a0000–", "2\u00a0000"],
        ["1,000\u00a0", "to\u00a0", "2,000"],
        ["5\u00a0million"],
    ]
