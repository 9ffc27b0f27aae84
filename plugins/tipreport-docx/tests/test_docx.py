"""The content of the file: named styles, real lists and tables, links with targets, and every text."""

import datetime as dt
import io
import re
import zipfile
from collections.abc import Iterator
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree as ET

import pytest

import tipreport_docx
from tipreport import export
from tipreport.document import Documents, Heading, compose, compose_comparison
from tipreport.document.views import TIER_STYLES
from tipreport.model import (
    CountryBrief,
    CountryRole,
    Figure,
    Finding,
    Period,
    Quantity,
    Recommendation,
    Source,
    SummarySentence,
)
from tipreport.model.vocabulary import Measure
from tipreport.testing import random_briefs

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BRIEFS = tuple(random_briefs(12, seed=5))
ORDER = {  # of what a document uses, ECMA-376 part 1, annex A
    "pPr": "pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind jc outlineLvl",
    "rPr": "rStyle rFonts b bCs color sz szCs u bdr shd rtl lang",
    "tblPr": "tblStyle bidiVisual tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tcPr": "tcW tcBorders shd tcMar vAlign",
    "trPr": "cantSplit tblHeader",
    "sectPr": "headerReference footerReference pgSz pgMar titlePg bidi",
    "style": "name basedOn next semiHidden qFormat pPr rPr tblPr tblStylePr",
    "lvl": "start numFmt pStyle lvlText lvlJc pPr rPr",
}
# Allowed besides the name of a style, since no style sets them: the number of a list, the direction and the language
# of text.
NOT_STYLED = {"pPr": {"pStyle", "numPr"}, "rPr": {"rStyle", "rtl", "lang"}}


BRAND = {"accent", "organisation", "logo", "logo_alt"}


def written(brief: CountryBrief, **options: Any) -> bytes:
    stream = io.BytesIO()
    brand: dict[str, Any] = {name: options.pop(name) for name in BRAND & options.keys()}
    document = {"detail": options.pop("detail", "full")}
    exporter = next(iter(tipreport_docx.tipreport_exporters()))
    export(brief, exporter, stream, options=options, brand=brand, document=document)
    return stream.getvalue()


def parts(data: bytes) -> dict[str, ET.Element]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: ET.fromstring(archive.read(name)) for name in archive.namelist()}


def brief_with_text(*texts: str, title: str = "A brief") -> CountryBrief:
    sentences = tuple(SummarySentence(text=text) for text in texts)
    return CountryBrief(id="malta", title=title, countries=(CountryRole(country="MLT"),), summary=sentences)


def local(element: ET.Element) -> str:
    return element.tag.rpartition("}")[2]


def text(element: ET.Element) -> str:
    """The text of an element."""
    characters = {"t": "", "br": "\n", "tab": "\t", "noBreakHyphen": "-"}
    inside = (e for run in element.iter(f"{W}r") for e in run if local(e) in characters)
    return "".join(characters[local(e)] or e.text or "" for e in inside)


def style_of(paragraph: ET.Element) -> str:
    return paragraph.find(f"{W}pPr/{W}pStyle").attrib[f"{W}val"]  # type: ignore[union-attr]


@pytest.fixture(scope="module")
def files() -> list[dict[str, ET.Element]]:
    return [parts(written(brief)) for brief in BRIEFS]


def bodies(files: list[dict[str, ET.Element]]) -> Iterator[tuple[dict[str, ET.Element], ET.Element]]:
    for file in files:
        yield from ((file, root) for name, root in file.items() if re.match(r"word/(document|header|footer)", name))


def test_everything_is_styled_by_name_and_only_by_name(files: list[dict[str, ET.Element]]) -> None:
    for file, root in bodies(files):
        named = {style.attrib[f"{W}styleId"] for style in file["word/styles.xml"].iter(f"{W}style")}
        for kind, allowed in NOT_STYLED.items():
            for properties in root.iter(f"{W}{kind}"):
                assert {local(child) for child in properties} <= allowed
        used = {e.attrib[f"{W}val"] for tag in ("pStyle", "rStyle", "tblStyle") for e in root.iter(f"{W}{tag}")}
        assert used <= named
        assert all(p.find(f"{W}pPr/{W}pStyle") is not None for p in root.iter(f"{W}p"))


def test_elements_are_in_the_order_of_the_schema(files: list[dict[str, ET.Element]]) -> None:
    for file in files:
        for root in file.values():
            for element in root.iter():
                if (order := ORDER.get(local(element))) and element.tag.startswith(W):
                    positions = [order.split().index(local(child)) for child in element]
                    assert positions == sorted(positions), local(element)


def test_words_rules_of_accessibility(files: list[dict[str, ET.Element]]) -> None:
    for file, root in bodies(files):
        tags = {local(element) for element in root.iter()}
        assert not tags & {"gridSpan", "vMerge", "anchor", "pict", "drawing", "txbxContent"}  # merged, floating
        assert all(text(paragraph).strip() for paragraph in root.iter(f"{W}p"))  # no blank one for spacing
        for table in root.iter(f"{W}tbl"):
            assert table.find(f"{W}tblPr/{W}tblCaption") is not None
            assert table.find(f"{W}tblPr/{W}tblDescription").attrib[f"{W}val"].strip()  # type: ignore[union-attr]
            rows = table.findall(f"{W}tr")
            assert [row.find(f"{W}trPr/{W}tblHeader") is not None for row in rows] == [True] + [False] * (len(rows) - 1)
            assert all(row.find(f"{W}trPr/{W}cantSplit") is not None for row in rows)
            assert len({len(row.findall(f"{W}tc")) for row in rows}) == 1
        levels = [int(style_of(p)[-1]) for p in root.iter(f"{W}p") if style_of(p).startswith("Heading")]
        assert all(after - before <= 1 for before, after in pairwise([0, *levels]))
        for link in root.iter(f"{W}hyperlink"):
            assert link.attrib.get(f"{W}tooltip") or text(link).strip()
        assert file["word/styles.xml"].find(f".//{W}lang") is not None


def test_two_tables_never_touch(files: list[dict[str, ET.Element]]) -> None:
    for file in files:
        tags = [local(child) for child in file["word/document.xml"][0]]
        assert ("tbl", "tbl") not in pairwise(tags)
        assert tags[-2:] != ["tbl", "sectPr"]


def test_every_link_has_a_target_and_every_bookmark_is_unique(files: list[dict[str, ET.Element]]) -> None:
    for file in files:
        root = file["word/document.xml"]
        names = [mark.attrib[f"{W}name"] for mark in root.iter(f"{W}bookmarkStart")]
        ids = [mark.attrib[f"{W}id"] for mark in root.iter(f"{W}bookmarkStart")]
        anchors = {link.attrib.get(f"{W}anchor") for link in root.iter(f"{W}hyperlink")} - {None}
        assert len(names) == len({*names})
        assert len(ids) == len({*ids})
        assert anchors <= {*names}
        assert anchors


def test_headings_are_those_of_the_document_in_its_order(files: list[dict[str, ET.Element]]) -> None:
    for brief, file in zip(BRIEFS, files, strict=True):
        shown = [text(p) for p in file["word/document.xml"].iter(f"{W}p") if style_of(p) == "Heading1"]
        expected = [block.text for block in compose(brief).blocks if isinstance(block, Heading) and block.level == 1]
        assert shown == expected


def test_the_date_is_that_of_the_brief_and_none_if_there_is_none() -> None:
    dates = "{http://purl.org/dc/terms/}"
    for updated, expected in ((dt.date(2024, 6, 24), ["2024-06-24T00:00:00Z"] * 2), (None, [])):
        with zipfile.ZipFile(io.BytesIO(written(BRIEFS[0].replace(updated=updated)))) as archive:
            properties = ET.fromstring(archive.read("docProps/core.xml"))
        assert [element.text for element in properties if element.tag.startswith(dates)] == expected


def test_the_package_has_only_the_parts_it_needs() -> None:
    with zipfile.ZipFile(io.BytesIO(written(BRIEFS[0]))) as archive:
        names = archive.namelist()
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        whole = b"".join(map(archive.read, names)).lower()
    assert not [name for name in names if re.search("custom|thumbnail|effects|web|comments", name)]
    for foreign in (b"python-docx", b"macintosh", b"rsid", b"2013-12"):
        assert foreign not in whole


def test_the_properties_of_a_file_are_those_of_the_brief() -> None:
    brief = brief_with_text("It is so.", title="Slavery <today> & then").replace(
        edition=2022, updated=dt.date(2022, 11, 20)
    )
    file = parts(written(brief, organisation="A & B", paper="letter"))
    properties = {local(e): e.text or "" for e in file["docProps/core.xml"]}
    size = file["word/document.xml"].find(f".//{W}pgSz")

    assert properties["title"] == "Country brief: Malta"
    assert properties["subject"] == "Slavery <today> & then"
    assert properties["creator"] == "A & B"
    assert (properties["created"], properties["modified"]) == ("2022-11-20T00:00:00Z",) * 2
    assert (properties["language"], properties["revision"]) == ("en-GB", "1")
    assert size is not None
    assert size.attrib[f"{W}w"] == "12240"
    assert text(file["word/header1.xml"]).startswith("Malta · Edition 2022")
    assert text(file["word/footer1.xml"]) == "A & B\tPage 1 of 1"
    assert [e.attrib[f"{W}instr"] for e in file["word/footer1.xml"].iter(f"{W}fldSimple")] == [" PAGE ", " NUMPAGES "]
    mode = file["word/settings.xml"].find(f".//{W}compatSetting")
    assert mode is not None
    assert mode.attrib[f"{W}val"] == "15"


@pytest.mark.parametrize(
    "words",
    [
        "_x000D_ and _x0041_",
        "<b>&amp;</b> ]]>",
        "two\nlines",
        "tab\there",
        "a  b",
        "-0.9% −1",
        "e\u0301 \U0001f600",
        "हिन्दी ไทย 北京",
    ],
)
def test_text_is_unchanged(words: str) -> None:
    lead = next(
        p
        for p in parts(written(brief_with_text(f"It is {words}")))["word/document.xml"].iter(f"{W}p")
        if style_of(p) == "Lead"
    )

    assert words in text(lead)


def test_letters_from_right_to_left_are_runs_of_that_direction() -> None:
    root = parts(written(brief_with_text("He said العربية لغة, and 2021 עברית.")))["word/document.xml"]
    turned = [text(run) for run in root.iter(f"{W}r") if run.find(f"{W}rPr/{W}rtl") is not None]

    assert turned == ["العربية لغة", "עברית"]


def test_hidden_characters_are_escaped_with_a_warning() -> None:
    stream = io.BytesIO()
    result = export(brief_with_text("It is a\u202eb"), next(iter(tipreport_docx.tipreport_exporters())), stream)

    assert "a<U+202E>b" in text(parts(stream.getvalue())["word/document.xml"])
    assert "<U+202E> right-to-left override" in result.warnings[0]


def test_only_addresses_of_the_web_and_of_mail_are_links() -> None:
    from tipreport.document import Labels, Link
    from tipreport_docx.inline import Inline

    asked: list[str] = []
    inline = Inline(Labels(), lambda url: asked.append(url) or "rId9")  # type: ignore[func-returns-value]
    for url in ("https://a.example/b?c=d&e", "mailto:a@b.example", "javascript:x", "file:///etc/passwd", "https://a b"):
        inline.spans((Link("words", url),))

    assert asked == ["https://a.example/b?c=d&e", "mailto:a@b.example"]


def test_a_source_has_its_address_as_a_link() -> None:
    source = Source(id="news", kind="article", title="Slavery", url="https://a.example/x")
    from tipreport.model import Citation

    cited = SummarySentence(text="It is so.", sources=(Citation.parse("news"),))
    brief = CountryBrief(
        id="malta", title="T", countries=(CountryRole(country="MLT"),), summary=(cited,), sources=(source,)
    )
    file = parts(written(brief))
    targets = [e.attrib["Target"] for e in file["word/_rels/document.xml.rels"] if e.attrib.get("TargetMode")]

    assert targets == ["https://a.example/x"]


def test_an_organisation_is_one_line() -> None:
    from tipreport.errors import OptionsError

    with pytest.raises(OptionsError, match="brand: option organisation: expected one line of text"):
        written(BRIEFS[0], organisation="A\nB")


def test_the_contents_are_a_link_to_each_section(files: list[dict[str, ET.Element]]) -> None:
    for file in files:
        body = file["word/document.xml"][0]
        (contents,) = (p for p in body.iter(f"{W}p") if style_of(p) == "Contents")
        first = next(p for p in body.iter(f"{W}p") if style_of(p) == "Heading1")
        links = [(link.attrib[f"{W}anchor"], text(link)) for link in contents.iter(f"{W}hyperlink")]
        headings = [
            (mark.attrib[f"{W}name"], text(p))
            for p in body.iter(f"{W}p")
            if style_of(p) == "Heading1"
            for mark in p.iter(f"{W}bookmarkStart")
        ]

        assert links == headings
        assert [*body].index(contents) < [*body].index(first)


def test_a_column_is_not_narrower_than_its_longest_word_if_there_is_room() -> None:
    from tipreport.document import CitationRef, Text
    from tipreport_docx.tables import Cell, Column, Table, _limits, _widths, fits

    def series(count: int) -> Table:
        cell = Cell(content=(Text("$1,043,405"), CitationRef(6)))
        columns = (Column(head="Measure", has_rest=True), *(Column(head="2016", most=34) for _ in range(count)))
        return Table(
            name="", description="", columns=columns, rows=((Cell(content=(Text("Spending"),)), *[cell] * count),)
        )

    width = 9864  # of the text on A4
    few, many = series(4), series(9)
    sizes, limits = _widths(few, width, "note"), _limits(few, "note")
    assert fits(few, width, "note")
    assert all(size >= int(least) for size, (least, _) in zip(sizes, limits, strict=True))
    assert not fits(many, width, "note")
    assert sum(_widths(many, width, "note")) == sum(sizes) == width


def test_a_column_has_room_for_the_mark_of_a_note_in_its_language() -> None:
    from tipreport.document import NoteRef
    from tipreport_docx.tables import Cell, Column, Table, _limits

    cell = Cell(content=(NoteRef(10),))
    content = Table(
        name="", description="", columns=(Column(head="A", has_rest=True), Column(head="B")), rows=((cell, cell),)
    )

    (_, (english, _)), (_, (french, _)) = _limits(content, "note"), _limits(content, "remarque")

    assert french > english


def test_no_line_ends_inside_a_telephone_number() -> None:
    from tipreport.document import Labels, Strong
    from tipreport_docx.inline import Inline

    (link,) = Inline(Labels(), lambda _: "rId9").spans((Strong("011-785-0000", "tel:0117850000"),))

    assert [local(e) for e in link.iter() if local(e) in ("t", "noBreakHyphen")] == ["t", "noBreakHyphen"] * 2 + ["t"]
    assert text(link) == "011-785-0000"


def numbered(parts: dict[str, ET.Element], style: str) -> list[tuple[int, str]]:
    """The paragraphs of a style with the numbers that Word counts."""
    starts = {
        num.attrib[f"{W}numId"]: int(start.attrib[f"{W}val"])
        for num in parts["word/numbering.xml"].iter(f"{W}num")
        for start in num.iter(f"{W}startOverride")
    }
    counts: dict[str, int] = {}
    found = []
    for paragraph in parts["word/document.xml"].iter(f"{W}p"):
        if style_of(paragraph) == style:
            (ident,) = (e.attrib[f"{W}val"] for e in paragraph.iter(f"{W}numId"))
            counts[ident] = counts.get(ident, starts[ident] - 1) + 1
            found.append((counts[ident], text(paragraph)))
    return found


def test_a_short_document_has_the_numbers_of_the_full_one() -> None:
    rows = tuple(
        Recommendation(text=f"Do {number} things{' again' * 120 * (number in (2, 3))}", pillar="protection")
        for number in range(1, 6)
    )
    findings = tuple(
        Finding(pillar="protection", text=f"Case {number}", note=f"Note {number}", key=number in (2, 5))
        for number in range(1, 6)
    )
    brief = brief_with_text("So it is").replace(recommendations=rows, findings=findings)
    full, short = (parts(written(brief, detail=detail)) for detail in ("full", "short"))
    for style, expected in (("ListNumber", [1, 4, 5]), ("DataNote", None)):
        every, some = dict(numbered(full, style)), dict(numbered(short, style))
        assert some.items() < every.items(), style
        assert expected in (None, [*some])


def test_the_key_figures_of_a_short_document_are_one_table() -> None:
    figures = tuple(
        Figure(measure="other", label=f"Boats {number}", unit="count", value=Quantity("exact", number), key=True)
        for number in range(1, 7)
    )
    body = parts(written(brief_with_text("So it is").replace(figures=figures), detail="short"))["word/document.xml"]

    assert [len([*table.iter(f"{W}tr")]) for table in body.iter(f"{W}tbl")] == [7]


def test_a_series_in_sentences_begins_with_its_measure() -> None:
    values = (Quantity("exact", 44), Quantity("not known"), Quantity("not known"))
    figures = tuple(
        Figure(measure="prosecutions", value=value, period=Period("in", f"{2019 + index}"))
        for index, value in enumerate(values)
    )
    body = parts(written(brief_with_text("So it is").replace(figures=figures)))["word/document.xml"]

    assert "Defendants prosecuted: 44 in 2019 (note 1). Not known: 2020 (note 1), 2021 (note 1)." in [
        text(paragraph).replace("\u00a0", " ") for paragraph in body.iter(f"{W}p") if style_of(paragraph) == "Normal"
    ]


def test_no_line_ends_at_a_hyphen_between_two_digits() -> None:
    body = parts(written(brief_with_text("Call 011-785-0000 from Serbia-Herzegovina")))["word/document.xml"]
    lead = next(paragraph for paragraph in body.iter(f"{W}p") if style_of(paragraph) == "Lead")

    assert [e.text for e in lead.iter(f"{W}t")][:3] == ["Call 011", "785", "0000 from Serbia-Herzegovina\u00a0"]
    assert len([*lead.iter(f"{W}noBreakHyphen")]) == 2
    assert text(lead).startswith("Call 011-785-0000 from Serbia-Herzegovina")


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
    document = compose_comparison(briefs)
    documents = Documents(
        documents=(document,), title=document.title, language=document.language, labels=document.labels
    )
    stream = io.BytesIO()
    exporter = next(iter(tipreport_docx.tipreport_exporters()))
    export(briefs[0], exporter, stream, compose=lambda *_: documents)
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
