"""The structure of a document: its styles, its elements, its links and its headings."""

import re
from collections.abc import Iterator
from itertools import pairwise
from xml.etree import ElementTree as ET

from word_reading import BRIEFS, ORDER, W, local, style_of, text

from tipreport.document import Heading, compose

# Allowed besides the name of a style, since no style sets them: the number of a list, whether a line of an entry is
# followed by another one, the direction and the language of text.
NOT_STYLED = {"pPr": {"pStyle", "numPr", "keepNext"}, "rPr": {"rStyle", "rtl", "lang"}}


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


def test_the_editions_of_a_recommendation_are_on_its_page(files: list[dict[str, ET.Element]]) -> None:
    pairs = [pair for file in files for pair in pairwise(file["word/document.xml"].iter(f"{W}p"))]
    continued = [before for before, after in pairs if style_of(after) == "ListContinue"]

    assert continued
    assert all(before.find(f"{W}pPr/{W}keepNext") is not None for before in continued)


def test_the_caption_above_recommendations_is_kept_with_the_first_one(files: list[dict[str, ET.Element]]) -> None:
    above = []
    for file in files:
        paragraphs = [*file["word/document.xml"].iter(f"{W}p")]
        styles = [style_of(paragraph) for paragraph in paragraphs]
        above += [
            paragraphs[at]
            for at, following in enumerate(zip(styles, styles[1:], styles[2:], strict=False))
            if following == ("Caption", "Heading2", "ListNumber")
        ]

    assert above
    assert all(paragraph.find(f"{W}pPr/{W}keepNext") is not None for paragraph in above)


def test_the_entries_of_the_reading_guide_are_kept_together(files: list[dict[str, ET.Element]]) -> None:
    for file in files:
        guide = [each for each in file["word/document.xml"].iter(f"{W}p") if style_of(each) == "Guide"]
        assert [each.find(f"{W}pPr/{W}keepNext") is not None for each in guide] == [True] * (len(guide) - 1) + [False]
