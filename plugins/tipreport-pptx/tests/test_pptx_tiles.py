"""The tiles of key figures: small charts, their marks, and the room for all of it."""

from xml.etree import ElementTree as ET

from deck_reading import A, P, notes, parts, slides, text, title, written
from deck_samples import CITED, cited_brief, figure

from tipreport.model import Figure, Period, Quantity

EMU = 12700  # to a point


def years(label: str, values: dict[int, str]) -> tuple[Figure, ...]:
    """Figures of one measure, of which the newest is a key figure."""
    return tuple(
        Figure(
            measure="other", label=label, unit="persons", value=Quantity.parse(value), period=Period.parse(str(year)),
            sources=CITED, pillar="prosecution", key=year == max(values),
        )
        for year, value in values.items()
    )  # fmt: skip


def key_figures(*figures: tuple[Figure, ...]) -> tuple[ET.Element, str]:
    """The slide of key figures, and its notes."""
    file = parts(written(cited_brief(figures=tuple(one for each in figures for one in each))))
    name = next(name for name in slides(file) if title(file[name]) == "Key figures")
    return file[name], notes(file, name)


def described(slide: ET.Element) -> dict[str, ET.Element]:
    """The groups of shapes, by their alternative texts."""
    return {
        each.find(f"{P}nvGrpSpPr/{P}cNvPr").attrib["descr"].replace("\u00a0", " "): each  # type: ignore[union-attr]
        for each in slide.iter(f"{P}grpSp")
    }


def columns(chart: ET.Element) -> list[float]:
    """The heights of the filled rectangles in a group, the oldest first; the last one is the baseline."""
    shapes = [shape for shape in chart.iter(f"{P}sp") if not text(shape).strip()]
    return [int(shape.find(f".//{A}xfrm/{A}ext").attrib["cy"]) / EMU for shape in shapes]  # type: ignore[union-attr]


def test_three_years_are_a_small_chart_that_says_all_values() -> None:
    slide, _ = key_figures(years("raids", {2018: "10", 2019: "not stated", 2020: "about 40", 2022: "20"}))
    ((words, chart),) = described(slide).items()
    oldest, middle, newest, baseline = columns(chart)

    assert words == "Raids. 2018: 10; 2019: not given; 2020: about 40; 2021: no figure; 2022: 20."
    assert (oldest, middle) == (newest / 2, newest * 2)
    assert baseline < 1
    assert text(chart).split() == ["?", "–", "20", "10", "about", "40", "2018", "2022"]
    assert "?: not given" in text(slide)


def test_the_column_of_a_number_that_is_not_exact_is_an_outline() -> None:
    slide, _ = key_figures(years("raids", {2020: "about 40", 2021: "10", 2022: "20"}))
    (chart,) = described(slide).values()
    lines = [
        shape.find(f".//{A}ln/{A}solidFill") is not None for shape in chart.iter(f"{P}sp") if not text(shape).strip()
    ]

    assert lines == [True, False, False, False]
    assert "Outlined columns: numbers that are not exact" in text(slide)


def test_two_years_have_a_sentence_and_no_chart() -> None:
    slide, _ = key_figures(years("raids", {2021: "10", 2022: "20"}))

    assert not described(slide)
    assert "10 more than in 2021: 10" in text(slide).replace("\u00a0", " ")


def test_text_of_small_charts_has_twelve_points() -> None:
    slide, _ = key_figures(years("raids", {2020: "10", 2021: "40", 2022: "20"}))

    assert {run.attrib["sz"] for run in slide.iter(f"{A}rPr")} - {"2800", "4000", "1300", "1000"} == {"1200"}


def test_a_row_has_no_small_charts_if_its_text_needs_their_room() -> None:
    name = "a thing of which the name needs all four lines of the label above its number, as names do {}"
    figures = [years(name.format(number), {2020: "10", 2021: "40", 2022: str(number)}) for number in range(1, 9)]
    slide, said = key_figures(*figures)
    shown = text(slide).replace("\u00a0", " ")

    assert len(described(slide)) == 4
    assert "the others are in the notes" not in shown
    assert [number for number in range(1, 9) if f"{abs(40 - number)} fewer than in 2021: 40" not in shown] == []
    assert "fewer than" not in said


def test_a_key_figure_has_its_qualifier_period_and_citation() -> None:
    slide, _ = key_figures((figure("about 42", "2020", key=True),))

    shown = text(slide).replace("\u00a0", " ")
    assert "Defendants prosecuted\nabout\n42\n2020 [1]" in shown


LONG_LABEL = (
    "thing {}, for police officers, prosecutors, judges, labour inspectors, social workers and health workers of it"
)


def test_a_long_label_is_whole_and_all_labels_of_its_row_have_one_size() -> None:
    slide, _ = key_figures(*(years(LONG_LABEL.format(number), {2022: str(number)}) for number in range(1, 9)))
    labels = [
        shape for shape in slide.iter(f"{P}sp") if text(shape).replace("\u00a0", " ").startswith("Thing")
    ]  # fmt: skip

    assert [text(label).replace("\u00a0", " ") for label in labels] == [
        f"T{LONG_LABEL[1:].format(number)}" for number in range(1, 9)
    ]
    assert len({run.attrib["sz"] for label in labels for run in label.iter(f"{A}rPr")}) == 1


def test_labels_that_are_very_long_are_whole_in_fewer_tiles() -> None:
    name = ", ".join((LONG_LABEL, *4 * [LONG_LABEL[10:]]))
    slide, said = key_figures(*(years(name.format(number), {2022: str(number)}) for number in range(1, 9)))
    shown = text(slide).replace("\u00a0", " ")

    assert [number for number in range(1, 9) if f"T{name[1:].format(number)}" in shown] == [1, 2, 3, 4]
    assert "4 of 8; the others are in the notes." in shown
    assert "…" not in shown
    assert all(name.format(number)[1:] in said.replace("\u00a0", " ") for number in range(5, 9))
