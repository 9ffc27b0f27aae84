"""Metadata: the information dictionary and the XMP packet."""

import re
from datetime import datetime, timedelta, timezone
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.exporters.pdf.tagged.documents import DATE, check, new
from tipreport.exporters.pdf.tagged import Attachment, Metadata

TEXTS = {
    "title": "Côte d’Ivoire & <Co>",
    "author": "Library \\(of\\) briefs",
    "subject": "Trafficking in persons",
    "keywords": "brief, “tagged”",
    "creator": "tipreport 1.0",
}


def packet(**metadata: Any) -> str:
    pdf = check(new(**metadata).to_bytes())
    data = bytes(pdf.Root.Metadata.read_bytes())
    ET.fromstring(data)
    return data.decode()


def test_the_information_dictionary_and_the_packet_agree() -> None:
    pdf = check(new(**TEXTS).to_bytes())
    found = dict(pdf.docinfo.items())
    assert {key: str(found["/" + key.title()]) for key in TEXTS} == TEXTS
    words = "".join(ET.fromstring(bytes(pdf.Root.Metadata.read_bytes())).itertext())
    assert all(text in words for text in TEXTS.values())


def test_conformance_to_both_standards_is_declared() -> None:
    found = packet()
    assert "<pdfuaid:part>1</pdfuaid:part>" in found
    assert "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>" in found


def test_the_title_is_displayed_and_the_language_is_set() -> None:
    pdf = check(new(language="pt-BR").to_bytes())
    assert bool(pdf.Root.ViewerPreferences.DisplayDocTitle) is True
    assert pdf.Root.Lang == "pt-BR"
    assert bool(pdf.Root.MarkInfo.Marked) is True


def test_the_date_is_the_callers_in_universal_time() -> None:
    pdf = check(new(date=datetime(2024, 1, 1, 1, 30, tzinfo=timezone(timedelta(hours=5)))).to_bytes())
    assert pdf.docinfo["/CreationDate"] == pdf.docinfo["/ModDate"] == "D:20231231203000+00'00'"
    assert "<xmp:CreateDate>2023-12-31T20:30:00+00:00</xmp:CreateDate>" in packet(
        date=datetime(2023, 12, 31, 20, 30, tzinfo=timezone.utc)  # noqa: UP017 # a zone that is not the constant
    )


def test_without_a_date_the_file_conforms_and_has_none() -> None:
    document = new(date=None)
    document.attach(Attachment(name="a.yaml", data=b"id: a", media_type="application/yaml", description="The brief"))

    content = document.to_bytes()

    check(content)
    assert not re.findall(rb"CreationDate|ModDate|xmp:\w+Date", content)
    assert b"CheckSum" in content


def test_empty_properties_are_left_out() -> None:
    assert "dc:creator" not in packet()
    assert "dc:description" not in packet()


@pytest.mark.parametrize(
    ("wrong", "message"),
    [
        ({"title": " "}, "title of a document: expected some text"),
        ({"title": "a\x00b"}, "title of a document: U\\+0000 is not allowed in metadata"),
        ({"author": "\ufffe"}, "author of a document: U\\+FFFE"),
        ({"language": "English"}, None),
        ({"language": "not a tag"}, "expected a language tag such as en or pt-BR"),
        ({"date": datetime(2024, 1, 1)}, "expected a date with a time zone"),  # noqa: DTZ001 # it has no time zone
    ],
)
def test_metadata_that_cannot_conform_raises_an_error(wrong: dict[str, Any], message: str | None) -> None:
    values: dict[str, Any] = {"title": "A document", "language": "en", "date": DATE} | wrong
    if message is None:
        Metadata(**values)
        return
    with pytest.raises(ValueError, match=message):
        Metadata(**values)
