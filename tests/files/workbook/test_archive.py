"""An untrusted workbook cannot exhaust the memory or hide content from the scan."""

import random
import zipfile
from io import BytesIO

import pytest

from tests.files.workbooks import BOOK, part, problems_of, read, with_parts
from tipreport.errors import InvalidValueError
from tipreport.files.workbook.archive import Archive
from tipreport.files.workbook.xml_part import elements

SHEET = "xl/worksheets/sheet13.xml"
BOMB = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]>'


def zipped(*members: tuple[str, bytes], how: int = zipfile.ZIP_DEFLATED) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", how) as archive:
        for name, data in members:
            archive.writestr(name, data)
    return stream.getvalue()


@pytest.mark.parametrize(
    "name", [SHEET, "xl/workbook.xml", "xl/styles.xml", "docProps/custom.xml", "xl/_rels/workbook.xml.rels"]
)
def test_an_entity_is_rejected_in_any_part(name: str) -> None:
    head, rest = part(BOOK, name)[:100], part(BOOK, name)
    assert head

    assert problems_of(with_parts(BOOK, {name: BOMB + rest})) == [
        f"f.xlsx: {name} declares a DOCTYPE or an entity, which no workbook needs"
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32", "UTF-7", "cp500", "nonsense"])
def test_an_entity_is_rejected_in_any_encoding(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>' + BOMB.decode() + "<x/>"
    content = text.encode("utf-8" if encoding == "nonsense" else encoding)

    with pytest.raises(InvalidValueError, match=r"declares a DOCTYPE|expected an Excel workbook that can be read"):
        [*elements(Archive(zipped(("a.xml", content))), "a.xml", "x")]


def test_a_part_in_another_encoding_is_read() -> None:
    sheet = part(BOOK, SHEET).decode().replace('encoding="UTF-8"', 'encoding="UTF-16"')

    assert read(with_parts(BOOK, {SHEET: sheet.encode("utf-16")})) == read(BOOK)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b" " * 50_000_000, "bytes"),
        (b"<x/>" * 7_000_000, "XML tags"),
    ],
)
def test_a_part_that_unpacks_beyond_the_limit_is_rejected(data: bytes, kind: str) -> None:
    large = random.Random(1).randbytes(600_000)  # the limits grow with the size of the file
    content = zipped(("a.xml", b"<x>" + data + b"</x>"), ("large.png", large))

    with pytest.raises(InvalidValueError, match=f"the workbook unpacks to more {kind} than a workbook of its size"):
        [*elements(Archive(content), "a.xml", "y")]


def test_the_limit_holds_for_all_parts_together() -> None:
    data = b"<x>" + b" " * 6_000_000 + b"</x>"
    archive = Archive(zipped(("a.xml", data), ("b.xml", data)))

    assert [found.name for found in elements(archive, "a.xml", "x")] == ["x"]
    with pytest.raises(InvalidValueError, match="the workbook unpacks to more bytes"):
        [*elements(archive, "b.xml", "x")]


@pytest.mark.parametrize("token", [b"<!--%b-->", b"<x a='%b'/>", b"<?x %b?>"])
def test_a_tag_or_comment_that_is_parsed_again_and_again_is_rejected(token: bytes) -> None:
    content = zipped(("a.xml", b"<x>" + token % (b"a" * 1_000_000) + b"</x>"))

    with pytest.raises(InvalidValueError, match=r"a\.xml has a tag or a comment of more than 262,144 bytes"):
        [*elements(Archive(content), "a.xml", "x")]


def test_deep_nesting_is_rejected() -> None:
    content = zipped(("a.xml", b"<x>" * 10_000 + b"</x>" * 10_000))

    with pytest.raises(InvalidValueError, match=r"a\.xml: its elements are nested too deeply"):
        [*elements(Archive(content), "a.xml", "y")]


def test_parts_that_are_not_needed_are_not_unpacked() -> None:
    assert "B.xml" in Archive(zipped(("a.bin", b" " * 30_000_000), ("b.xml", b"<x/>")))


def test_too_many_parts_are_rejected() -> None:
    with pytest.raises(InvalidValueError, match="more than 10,000 parts"):
        Archive(zipped(*((f"{number}.bin", b"") for number in range(10_001)), how=zipfile.ZIP_STORED))


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize("second", ["xl/a.xml", "xl/A.XML", "XL/a.xml"])
def test_two_parts_with_one_name_are_rejected(second: str) -> None:
    with pytest.raises(InvalidValueError, match=r"two parts xl/a\.xml"):
        Archive(zipped(("xl/a.xml", b"<x/>"), (second, b"<y/>")))


@pytest.mark.parametrize("name", ["/xl/a.xml", "../a.xml", "xl/../a.xml", "xl//a.xml", "xl\\a.xml", "./a.xml"])
def test_ambiguous_names_are_rejected(name: str) -> None:
    with pytest.raises(InvalidValueError, match="a part with the unsafe name"):
        Archive(zipped((name, b"<x/>")))


def test_a_folder_is_no_part_with_an_unsafe_name() -> None:
    assert "xl/a.xml" in Archive(zipped(("xl/", b""), ("xl/a.xml", b"<x/>")))


def test_other_compression_methods_are_rejected() -> None:
    with pytest.raises(InvalidValueError, match="compressed by a method that no workbook uses"):
        Archive(zipped(("a.xml", b"<x/>"), how=zipfile.ZIP_LZMA))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "found another or a damaged file"),
        (b"PK\x03\x04 nothing else", "found another or a damaged file"),
        (BOOK[:-2000], "found another or a damaged file"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "without a password, found an older or locked one"),
        (zipped(("word/document.xml", b"<x/>")), "found another kind of file"),
    ],
)
def test_a_file_that_is_not_a_workbook_is_one_problem(content: bytes, message: str) -> None:
    (problem,) = problems_of(content)
    assert message in problem


def test_a_damaged_workbook_is_a_problem_wherever_the_damage_is() -> None:
    for index in range(0, len(BOOK), len(BOOK) // 60):
        damaged = BOOK[:index] + bytes([BOOK[index] ^ 0x55]) + BOOK[index + 1 :]
        assert all(problem.startswith("f.xlsx: ") for problem in problems_of(damaged))


def test_too_many_entries_of_a_list_are_rejected() -> None:
    sheets = b'<sheet xmlns:r="urn:r" name="Figures" r:id="rId1"/>' * 200_001

    with pytest.raises(InvalidValueError, match=r"a\.xml: it has more than 200,000 entries"):
        [*elements(Archive(zipped(("a.xml", b"<x>" + sheets + b"</x>"))), "a.xml", "sheet")]
