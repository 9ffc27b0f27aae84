"""An untrusted workbook cannot exhaust the memory or hide content from the scan."""

import zipfile
from io import BytesIO

import pytest

from tests.files.workbooks import BOOK, part, problems_of, with_parts
from tipreport.errors import InvalidValueError
from tipreport.files.archive import unpack

SHEET = "xl/worksheets/sheet7.xml"
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


@pytest.mark.parametrize("shift", range(12))
def test_an_entity_is_detected_across_two_chunks(shift: int) -> None:
    content = zipped(("a.xml", b" " * ((1 << 20) - shift) + BOMB))

    with pytest.raises(InvalidValueError, match="declares a DOCTYPE"):
        unpack(content)


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-32"])
def test_an_encoding_that_cannot_be_scanned_is_rejected(encoding: str) -> None:
    text = f'<?xml version="1.0" encoding="{encoding}"?>' + BOMB.decode() + "<x/>"

    with pytest.raises(InvalidValueError, match="expected XML in UTF-8"):
        unpack(zipped(("a.xml", text.encode(encoding))))


def test_another_declared_encoding_is_rejected() -> None:
    with pytest.raises(InvalidValueError, match="expected XML in UTF-8"):
        unpack(zipped(("a.xml", b'<?xml version="1.0" encoding="UTF-7"?><x/>')))


def test_a_part_that_inflates_beyond_the_limit_is_rejected() -> None:
    with pytest.raises(InvalidValueError, match=r"a\.xml unpacks to more than a workbook needs"):
        unpack(zipped(("a.xml", b" " * 30_000_000)))


def test_many_large_parts_are_rejected(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tipreport.files.archive.MAX_UNPACKED_BYTES", 1_000_000)

    with pytest.raises(InvalidValueError, match=r"3\.xml unpacks to more"):
        unpack(zipped(*((f"{number}.xml", b"<x>" * 100_000) for number in range(5))))


def test_parts_other_than_xml_are_not_unpacked() -> None:
    assert unpack(zipped(("a.bin", b" " * 30_000_000), ("b.xml", b"<x/>"))) == {"b.xml": b"<x/>"}


def test_too_many_parts_are_rejected() -> None:
    with pytest.raises(InvalidValueError, match="more than 10,000 parts"):
        unpack(zipped(*((f"{number}.bin", b"") for number in range(10_001)), how=zipfile.ZIP_STORED))


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_two_parts_with_one_name_are_rejected() -> None:
    with pytest.raises(InvalidValueError, match=r"two parts a\.xml"):
        unpack(zipped(("a.xml", b"<x/>"), ("a.xml", b"<y/>")))


def test_other_compression_methods_are_rejected() -> None:
    with pytest.raises(InvalidValueError, match="compressed by a method that no workbook uses"):
        unpack(zipped(("a.xml", b"<x/>"), how=zipfile.ZIP_LZMA))


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "found another kind of file, or a damaged one"),
        (b"PK\x03\x04 nothing else", "found another kind of file, or a damaged one"),
        (BOOK[:-2000], "found another kind of file, or a damaged one"),
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
