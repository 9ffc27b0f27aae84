"""The file: its objects, its streams, its identifier."""

import re

import pikepdf
import pytest

from tests.exporters.pdf.tagged.documents import check, new, opened, write
from tipreport.exporters.pdf.tagged.writer import FileWriter


def identifier(data: bytes) -> bytes:
    return bytes(opened(data).trailer.ID[0])


def test_the_identifier_depends_on_the_content() -> None:
    documents = []
    for text in ("one", "other", "one"):
        document = new()
        write(document, "P", text)
        documents.append(document.to_bytes())
    one, other, same = map(identifier, documents)
    assert one == same != other
    assert len(one) == 16


def test_stream_markers_are_on_separate_lines() -> None:
    document = new()
    write(document, "P", "text")
    data = document.to_bytes()
    assert data.count(b"endstream") == len(re.findall(rb"\r?\nendstream\nendobj", data)) > 5
    assert b"ASCII85" not in data


@pytest.mark.parametrize("data", [b"ends in CR\r", b"ends in LF\n", b"ends in CRLF\r\n", b"", b"plain"])
def test_the_length_of_a_stream_does_not_depend_on_its_last_byte(data: bytes) -> None:
    writer = FileWriter()
    number = writer.add_plain_stream("", data)
    writer.put(writer.fonts, "<<>>")
    catalog = writer.add("<</Type/Catalog/Pages 4 0 R>>")
    pages = writer.add("<</Type/Pages/Count 0/Kids[]>>")
    assert (number, catalog, pages) == (2, 3, 4)
    built = writer.build(catalog, writer.add("<<>>"))
    assert bytes(opened(built).get_object(number, 0).read_bytes()) == data


def test_the_cross_reference_table_needs_no_repair() -> None:
    document = new()
    for line in range(300):
        write(document, "P", f"line {line}", 800 - 2 * line)
    pdf = check(document.to_bytes())
    assert pdf.check_pdf_syntax() == []
    assert pdf.is_linearized is False
    assert pdf.pdf_version == "1.7"


def test_the_file_is_marked_as_binary() -> None:
    data = new().to_bytes()
    assert data.startswith(b"%PDF-1.7\n%")
    assert all(byte > 127 for byte in data[10:14])
    assert isinstance(opened(data).Root, pikepdf.Dictionary)
