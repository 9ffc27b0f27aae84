"""XML in one form, whichever library wrote it."""

from xml.etree import ElementTree as ET

import pytest

from tests.exporters.excel.workbooks import nine_workbook, parts
from tipreport.exporters.excel.workbook.canonical import canonical_xml

R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"


@pytest.mark.parametrize(
    "xml_text",
    [
        f'<a xmlns="urn:x" xmlns:r="{R}"><b r:id="1"/></a>',
        f'<?xml version="1.0"?>\n<a xmlns="urn:x"><b xmlns:q="{R}" q:id="1"></b></a>',
        f"<x:a xmlns:x='urn:x' xmlns:r='{R}'><x:b r:id='1' /></x:a>",
    ],
)
def test_prefixes_quotes_and_empty_elements_have_one_form(xml_text: str) -> None:
    assert canonical_xml(xml_text.encode()) == (
        f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<a xmlns="urn:x" xmlns:r="{R}"><b r:id="1"/></a>'
    )


def test_an_unknown_namespace_has_a_numbered_prefix() -> None:
    assert '<a xmlns="urn:x" xmlns:n1="urn:y"><n1:b/></a>' in canonical_xml(b'<a xmlns="urn:x"><b xmlns="urn:y"/></a>')


def test_text_and_attributes_are_unchanged() -> None:
    xml = "<a b='&lt;\"&amp;&#10;é'> 1 &lt; 2 &amp; <b>x</b> tail <c xml:space='preserve'> </c></a>"
    made = canonical_xml(xml.encode())

    assert ET.canonicalize(made) == ET.canonicalize(xml)


def test_every_part_of_a_workbook_is_unchanged_by_a_second_pass() -> None:
    for name, xml in parts(nine_workbook()).items():
        assert ET.canonicalize(canonical_xml(xml.encode())) == ET.canonicalize(xml), name
