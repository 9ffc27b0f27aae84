"""The file of a document: its date, its parts and its properties."""

import datetime as dt
import io
import re
import zipfile
from xml.etree import ElementTree as ET

import pytest
from word_reading import BRIEFS, W, brief_with_text, local, parts, text, written


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


def test_an_organisation_is_one_line() -> None:
    from tipreport.errors import OptionsError

    with pytest.raises(OptionsError, match="brand: option organisation: expected one line of text"):
        written(BRIEFS[0], organisation="A\nB")
