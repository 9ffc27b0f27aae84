"""The file of a deck: its parts, its properties, and its bytes."""

import datetime as dt
import io
import re
import zipfile
from xml.etree import ElementTree as ET

from deck_reading import A, P, Parts, R, brief_with_text, parts, related, slides, text, written
from deck_samples import BRIEFS, CHARTED

from tipreport.plugin import FileContent


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
