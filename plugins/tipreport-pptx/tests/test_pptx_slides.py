"""The slides of a deck: their titles, their shapes, and the text on them."""

import re

import pytest
from deck_reading import A, P, Parts, brief_with_text, notes, parts, slides, text, title, written
from deck_samples import CITED, cited_brief

from tipreport.files import parse_brief
from tipreport.model import Citation, Finding, ProfileItem, Source, SummarySentence, TierPlacement

DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"


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


@pytest.mark.parametrize(
    "words",
    ["_x000D_ and _x0041_", "<b>&amp;</b> ]]>", "two\nlines", "tab\there", "-0.9% −1", "\U0001f600", "हिन्दी ไทย 北京"],
)
def test_text_is_unchanged(words: str) -> None:
    file = parts(written(brief_with_text(f"It is {words}")))

    assert words in text(file[slides(file)[0]])


def test_the_title_slide_has_a_summary_that_fits_and_a_longer_one_has_a_slide() -> None:
    short, long = (parts(written(brief_with_text(*["Many are exploited, and few are found."] * n))) for n in (6, 30))
    first = first_slide(short)

    assert [title(short[name]) for name in slides(short)].count("Summary") == 0
    assert first.index("Malta") < first.index("Summary") < first.index("Many are exploited")
    assert first.count("Many are exploited") == 6
    assert [title(long[name]) for name in slides(long)].count("Summary") == 1
    assert "Summary" not in first_slide(long)


def first_slide(file: Parts) -> str:
    """The text of the first slide."""
    return text(file[slides(file)[0]])


@pytest.mark.parametrize(("words", "joined"), [(5, True), (900, False)])
def test_a_short_profile_shares_the_slide_before_it(words: int, *, joined: bool) -> None:
    tried = Finding(pillar="prevention", assessment="effort", text="They tried.", sources=CITED)
    driver = ProfileItem(aspect="driver", text=" ".join(["Poverty"] * words), sources=CITED)
    file = parts(written(cited_brief(findings=(tried,), profile=(driver,))))
    titles = [title(file[name]) for name in slides(file)]

    assert ("Prevention · Profile" in titles) == joined
    assert ("Profile" in titles) != joined


def test_sources_that_do_not_fit_beside_data_notes_have_a_slide() -> None:
    sources = tuple(Source(id=f"s{number}", kind="article", title=f"Title {number}") for number in range(30))
    cited = SummarySentence(text="It is so.", sources=tuple(Citation.parse(source.id) for source in sources))
    file = parts(written(cited_brief().replace(sources=sources, summary=(cited,))))
    last = slides(file)[-1]

    assert [title(file[name]) for name in slides(file)[-2:]] == ["Data notes", "Sources"]
    assert all(f"[{number + 1}] “Title {number}”" in text(file[last]) for number in range(30))


def test_the_caption_below_neighbours_does_not_say_that_they_are_drawn_as_steps() -> None:
    placed = TierPlacement(country="MLT", year=2022, tier="Tier 2", official=True, sources=CITED)
    file = parts(written(cited_brief(tiers=(placed,)), document={"peers": ("ITA", "TUN", "LBY")}))
    slide = next(text(file[name]) for name in slides(file) if title(file[name]) == "Tier by report year")

    assert "Tunisia" in slide
    assert "chosen" in slide
    assert "at the top of each strip" not in slide


def test_two_slides_with_one_title_are_numbered() -> None:
    brief = cited_brief(subject_name="Data notes")
    titles = [title(file[name]) for file in [parts(written(brief))] for name in slides(file)]

    assert titles[0] == "Data notes"
    assert "Data notes (2)" in titles


def test_pillars_that_have_no_room_for_all_share_slides_as_far_as_they_have() -> None:
    long = tuple(
        Finding(pillar="prevention", assessment="effort", text=f"Case {number}: {'so it is ' * 12}on")
        for number in range(9)
    )
    short = tuple(
        Finding(pillar=pillar, assessment="effort", text=f"They did {pillar}.") for pillar in ("partnership", "context")
    )
    file = parts(written(cited_brief(findings=(*long, *short))))
    titles = [title(file[name]) for name in slides(file)]

    assert titles[1:3] == ["Prevention", "Partnership · Context"]


FIVE = """
id: five
title: Five
subject: group
subject_name: Workers
default_source: s
sources: [{id: s, kind: report, publisher: U.S. Department of State, title: R}]
countries: [{country: KHM}, {country: MMR}, {country: LAO}, {country: THA}, {country: PHL}]
tiers:
- {country: KHM, year: 2022 to 2023, tier: Tier 3, official: true}
- {country: MMR, year: 2021 to 2022, tier: Tier 3, official: true}
- {country: LAO, year: 2020 to 2021, tier: Tier 2 Watch List, official: true}
- {country: THA, year: 2019 to 2020, tier: Tier 2, official: true}
- {country: PHL, year: 2018 to 2019, tier: Tier 1, official: true}
"""


def test_the_tiers_of_several_countries_are_one_table_with_a_row_for_each() -> None:
    file = parts(written(parse_brief(FIVE)))
    (slide,) = [file[name] for name in slides(file) if title(file[name]) == "Tier by report year"]
    (table,) = slide.iter(f"{A}tbl")
    (frame,) = slide.iter(f"{P}graphicFrame")

    assert [[text(cell) for cell in row.iter(f"{A}tc")] for row in table.iter(f"{A}tr")] == [
        ["", "2018", "2019", "2020", "2021", "2022", "2023"],
        ["Cambodia", "–", "–", "–", "–", "3", "3"],
        ["Myanmar (Burma)", "–", "–", "–", "3", "3", "–"],
        ["Laos", "–", "–", "WL", "WL", "–", "–"],
        ["Thailand", "–", "2", "2", "–", "–", "–"],
        ["Philippines", "1", "1", "–", "–", "–", "–"],
    ]
    described = next(frame.iter(f"{P}cNvPr")).get("descr", "")
    assert described.startswith("Cambodia: ")
    assert "Laos: " in described
    assert "in the notes" not in text(slide)


def test_countries_without_room_on_the_slide_of_tiers_are_in_its_notes() -> None:
    codes = ["KHM", "MMR", "LAO", "THA", "PHL", "VNM", "MYS", "IDN", "SGP", "BRN", "CHN", "JPN", "KOR", "MNG", "IND",
             "NPL", "BGD", "LKA", "PAK", "AFG", "KEN", "UGA", "TZA", "RWA", "BDI"]  # fmt: skip
    head = FIVE[: FIVE.index("countries:")]
    countries = ", ".join(f"{{country: {code}}}" for code in codes)
    tiers = "\n".join(f"- {{country: {code}, year: 2022 to 2023, tier: Tier 2, official: true}}" for code in codes)
    file = parts(written(parse_brief(f"{head}countries: [{countries}]\ntiers:\n{tiers}\n")))
    (name,) = [each for each in slides(file) if title(file[each]) == "Tier by report year"]
    (table,) = file[name].iter(f"{A}tbl")
    shown = len([*table.iter(f"{A}tr")]) - 1

    assert 10 < shown < len(codes)
    assert f"{shown} of {len(codes)}; the others are in the notes." in text(file[name])
    assert "Burundi" in notes(file, name)


def test_maintained_efforts_have_a_neutral_mark() -> None:
    found = tuple(
        Finding(pillar="prevention", assessment=assessment, text="There is no plan.", sources=CITED)
        for assessment in ("maintained efforts", "increased efforts")
    )
    file = parts(written(cited_brief(findings=found)))
    marks = [
        each.find(f".//{A}buChar").attrib["char"]  # type: ignore[union-attr]
        for name in slides(file)
        for each in file[name].iter(f"{A}p")
        if "There is no plan" in "".join(run.text or "" for run in each.iter(f"{A}t"))
    ]

    assert marks == ["▲", "•"]
