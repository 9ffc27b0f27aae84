"""Tables: the widths of their columns, and countries beside each other."""

import io
from itertools import pairwise
from xml.etree import ElementTree as ET

from word_reading import W, parts, text, written

import tipreport_docx
from tipreport.document import compose_comparison
from tipreport.document.views import TIER_STYLES
from tipreport.files import parse_brief
from tipreport.model import CountryBrief, CountryRole, Figure, Period, Quantity, Source
from tipreport.model.vocabulary import Measure
from tipreport.runner.one import export_documents


def test_a_column_is_not_narrower_than_its_longest_word_if_there_is_room() -> None:
    from tipreport.document import CitationRef, Text
    from tipreport_docx.column_widths import _limits, column_widths, fits
    from tipreport_docx.table import Cell, Column, Table

    def series(count: int) -> Table:
        cell = Cell(content=(Text("$1,043,405"), CitationRef(6)))
        columns = (Column(head="Measure", has_rest=True), *(Column(head="2016", most=34) for _ in range(count)))
        return Table(
            name="", description="", columns=columns, rows=((Cell(content=(Text("Spending"),)), *[cell] * count),)
        )

    width = 9864  # of the text on A4
    few, many = series(4), series(9)
    sizes, limits = column_widths(few, width, "note"), _limits(few, "note")
    assert fits(few, width, "note")
    assert all(size >= int(least) for size, (least, _) in zip(sizes, limits, strict=True))
    assert not fits(many, width, "note")
    assert sum(column_widths(many, width, "note")) == sum(sizes) == width


def test_a_long_note_has_room_that_the_other_columns_do_not_need() -> None:
    from tipreport.document import Text
    from tipreport_docx.column_widths import _limits, column_widths
    from tipreport_docx.table import Cell, Column, Table

    def table(note: str) -> Table:
        value = Cell(content=(Text("at least 1,046 people"),))
        columns = (Column(head="Measure", has_rest=True), *(Column(head="Value", most=34) for _ in range(4)))
        first = Cell(content=(Text("Victims"),), note=(Text(note),))
        return Table(name="", description="", columns=columns, rows=((first, *[value] * 4),))

    width = 9864  # of the text on A4
    with_short, with_long = table("5 fewer."), table("By form, in the same year: 5 of sexual exploitation. " * 4)
    short, long = column_widths(with_short, width, "note"), column_widths(with_long, width, "note")

    assert long[0] > 1.3 * short[0]
    assert all(size >= int(least) for size, (least, _) in zip(long, _limits(with_long, "note"), strict=True))
    assert sum(long) == sum(short) == width


def test_long_names_beside_short_texts_have_more_room() -> None:
    from tipreport.document import Strong, Text
    from tipreport_docx.column_widths import column_widths
    from tipreport_docx.table import Cell, Column, Table

    def table(name: str, content: str) -> Table:
        columns = (Column(head="Law", most=42), Column(head="Content", has_rest=True))
        row = (Cell(content=(Strong(name),)), Cell(content=(Text(content),)))
        return Table(name="", description="", columns=columns, rows=(row,) * 3)

    width, long, short = 9864, "Proclamation on the prevention of trafficking in persons. " * 3, "Law, in force."

    assert column_widths(table(long, short), width, "note")[0] > 0.4 * width
    assert column_widths(table(short, long), width, "note")[0] < 0.3 * width


def test_a_column_has_room_for_the_mark_of_a_note_in_its_language() -> None:
    from tipreport.document import NoteRef
    from tipreport_docx.column_widths import _limits
    from tipreport_docx.table import Cell, Column, Table

    cell = Cell(content=(NoteRef(10),))
    content = Table(
        name="", description="", columns=(Column(head="A", has_rest=True), Column(head="B")), rows=((cell, cell),)
    )

    (_, (english, _)), (_, (french, _)) = _limits(content, "note"), _limits(content, "remarque")

    assert french > english


def compared(*codes: str) -> dict[str, ET.Element]:
    """The parts of a file in which countries stand beside each other, each with three measures of 2022."""
    measures: tuple[Measure, ...] = ("investigations", "prosecutions", "convictions")
    period, source = Period.parse("2022"), Source(id="labor", kind="report", title="Findings")
    briefs = [
        CountryBrief(
            id=code.casefold(), title="Human trafficking", edition=2022, countries=(CountryRole(country=code),),
            figures=tuple(Figure(measure=each, value=Quantity.parse("7"), period=period) for each in measures),
            sources=(source,),
        )
        for code in codes
    ]  # fmt: skip
    stream = io.BytesIO()
    exporter = next(iter(tipreport_docx.tipreport_exporters()))
    export_documents(compose_comparison(briefs), exporter, stream)
    return parts(stream.getvalue())


def test_countries_beside_each_other_have_the_squares_of_their_tiers_and_wide_columns() -> None:
    file = compared("ALB", "SRB")
    table = [*file["word/document.xml"].iter(f"{W}tbl")][-1]

    squares: dict[str, tuple[str, str]] = {}
    for row in table.iter(f"{W}tr"):
        country, tier, *_ = row.iter(f"{W}tc")
        styles = [run for run in tier.iter(f"{W}rStyle") if run.attrib[f"{W}val"].startswith("TierSquare")]
        squares |= {text(country): (text(tier).strip("\u00a0"), style.attrib[f"{W}val"]) for style in styles}
    widths = [int(each.attrib[f"{W}w"]) / 1440 * 25.4 for each in table.iter(f"{W}gridCol")]

    assert squares["Serbia"] == ("Tier\u00a02 Watch Listdown from Tier\u00a02 in 2021", "TierSquareWatchList")
    assert squares["Albania"][1] == "TierSquare2"
    assert widths[1] >= 30
    assert widths[-1] < min(widths[:-1])


def test_the_squares_of_tiers_have_the_fills_of_the_palette() -> None:
    styles = {
        style.attrib[f"{W}styleId"]: style for style in compared("ALB", "SRB")["word/styles.xml"].iter(f"{W}style")
    }
    fills = {name: style.find(f"{W}rPr/{W}shd") for name, style in styles.items() if name.startswith("TierSquare")}

    assert {name: fill.attrib[f"{W}fill"] for name, fill in fills.items() if fill is not None} == {
        f"TierSquare{name}": style.fill.removeprefix("#")
        for name, style in zip(("1", "2", "WatchList", "3", "SpecialCase"), TIER_STYLES.values(), strict=True)
    }


def test_text_after_a_table_has_space_above_it() -> None:
    file = compared("ALB", "SRB")
    body = file["word/document.xml"].find(f"{W}body")
    assert body is not None
    styles = {each.attrib[f"{W}styleId"]: each for each in file["word/styles.xml"].iter(f"{W}style")}

    after = [paragraph for table, paragraph in pairwise(body) if table.tag == f"{W}tbl" and paragraph.tag == f"{W}p"]

    assert len(after) > 2
    for paragraph in after:
        name = paragraph.find(f"{W}pPr/{W}pStyle").attrib[f"{W}val"]  # type: ignore[union-attr]
        assert int(styles[name].find(f"{W}pPr/{W}spacing").attrib[f"{W}before"]) > 0  # type: ignore[union-attr]


def test_the_tiers_of_compared_countries_are_grids_of_years() -> None:
    """Each cell has the letters of its tier and, in Word and LibreOffice, its fill; the description has it in words."""
    ladder, countries, *_ = compared("ALB", "SRB")["word/document.xml"].iter(f"{W}tbl")

    own, others = rows_of(ladder), rows_of(countries)
    years = [text.strip("\u200e") for text, _ in own[0]][1:]
    filled = {row[0][0]: {years[at]: cell for at, cell in enumerate(row[1:]) if cell[0]} for row in own[1:]}

    assert (years[0], years[-1]) == ("’01", "’25")
    assert [row[0][0] for row in own] == ["Tier", "Tier 1", "Tier 2", "Watch List", "Tier 3"]
    assert filled["Watch List"]["’08"] == ("WL", TIER_STYLES["Tier 2 Watch List"].fill.removeprefix("#"))
    assert sorted(year for row in filled.values() for year in row) == years  # one tier a year
    assert [row[0][0] for row in others] == ["Country", "Serbia"]
    assert dict(zip(years, others[1][1:], strict=True))["’22"][0] == "WL"
    described = countries.find(f"{W}tblPr/{W}tblDescription")
    assert described is not None
    assert described.attrib[f"{W}val"].startswith("Serbia: 2001")


def test_the_grid_of_years_is_as_wide_as_the_text() -> None:
    for table in [*compared("ALB", "SRB")["word/document.xml"].iter(f"{W}tbl")][:2]:
        widths = [int(each.attrib[f"{W}w"]) for each in table.iter(f"{W}gridCol")]

        assert len({*widths[1:]}) == 1  # each year
        assert 9864 - 25 < sum(widths) <= 9864  # of the text on A4


def rows_of(table: ET.Element) -> list[list[tuple[str, str]]]:
    """The text and the fill of each cell."""
    return [
        [
            (text(cell), "" if (fill := cell.find(f"{W}tcPr/{W}shd")) is None else fill.attrib[f"{W}fill"])
            for cell in row.iter(f"{W}tc")
        ]
        for row in table.iter(f"{W}tr")
    ]


def test_the_second_table_of_a_chart_has_its_section_and_its_periods_as_a_title() -> None:
    figures = tuple(
        Figure(
            measure="spending", label="shelters", unit="USD", period=Period.parse(str(year)),
            value=Quantity.parse(str(1043405 + year)),
        )
        for year in range(2010, 2023)
    )  # fmt: skip
    brief = CountryBrief(
        id="chad", title="Trafficking", edition=2022, countries=(CountryRole(country="TCD"),), figures=figures
    )
    body = parts(written(brief))["word/document.xml"].find(f"{W}body")
    assert body is not None
    titles = [
        text(title) for title, table in pairwise(body) if table.tag == f"{W}tbl" and title.tag == f"{W}p"
    ]  # fmt: skip

    assert titles[1].replace("\u00a0", " ") == "Other figures: 2013, 2014, 2015"


def test_text_below_a_table_has_room_above_it() -> None:
    brief = parse_brief("""
id: chad
title: Trafficking
countries: [{country: TCD}]
default_source: s
sources: [{id: s, kind: report, title: R}]
laws:
- {id: penal, name: Penal Code, kind: law, text: Forbids trafficking, period: 2010}
- {name: Child Code, kind: law, text: Forbids sale, period: 2012}
- {name: Palermo Protocol, kind: treaty, place: world, status: ratified}
- {name: Minimum Age Convention, kind: treaty, place: world, status: ratified}
penalties:
- {law: penal, offence: trafficking of an adult, age: adult, value: at most 12}
- {offence: trafficking of a child, age: child, value: at most 15}
""")
    body = parts(written(brief))["word/document.xml"].find(f"{W}body")
    assert body is not None
    after = [one for table, one in pairwise(body) if table.tag == f"{W}tbl" and text(one).startswith("Ratified")]
    styles = [each.find(f"{W}pPr/{W}pStyle").attrib[f"{W}val"] for each in after]  # type: ignore[union-attr]

    assert styles == ["Remark"]
