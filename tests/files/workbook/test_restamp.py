"""The stamps in a workbook are replaced, and nothing else."""

import zipfile
from io import BytesIO
from pathlib import Path

from tests.exporters.excel.workbooks import converted
from tests.files.workbooks import BOOK, MALTA, edited, read
from tipreport.files.workbook.restamp import restamp
from tipreport.files.workbook.workbook import parse_workbook
from tipreport.tables import BriefStamp

STAMPS = {"malta": BriefStamp("ab12", "extended")}


def parts(book: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(BytesIO(book)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_only_the_stamp_changes() -> None:
    book = restamp(BOOK, STAMPS)

    before, after = parts(BOOK), parts(book)
    assert parse_workbook(book, "f").stamps == STAMPS
    assert [*before] == [*after]
    assert [name for name in before if before[name] != after[name]] == ["docProps/custom.xml"]
    assert read(book) == read(BOOK)


def test_a_workbook_that_another_program_saved_is_stamped(tmp_path: Path) -> None:
    (tmp_path / "book.xlsx").write_bytes(BOOK)
    (saved,) = converted(tmp_path / "book.xlsx", "xlsx", tmp_path)

    for content in (saved.read_bytes(), edited(BOOK, lambda _: None)):
        found = parse_workbook(restamp(content, STAMPS), "f")
        assert (found.stamps, [*found.briefs]) == (STAMPS, [MALTA])
        assert parse_workbook(edited(restamp(content, STAMPS), lambda _: None), "f").stamps == STAMPS


def test_a_brief_without_a_stamp_gets_none() -> None:
    assert parse_workbook(restamp(BOOK, {"other": BriefStamp("ab12")}), "f").stamps == parse_workbook(BOOK, "f").stamps
