"""Zip files have the same bytes on every machine."""

import datetime as dt
from io import BytesIO
from zipfile import ZIP_STORED, ZipFile

import pytest

from tipreport.plugin import copy_zip, zip_member


@pytest.mark.parametrize(
    ("date", "expected"),
    [(None, (1980, 1, 1)), (dt.date(1850, 1, 1), (1980, 1, 1)), (dt.date(2026, 11, 28), (2026, 11, 28))],
)
def test_a_member_has_a_fixed_time(date: dt.date | None, expected: tuple[int, int, int]) -> None:
    member = zip_member("a.txt", date)

    assert member.date_time == (*expected, 0, 0, 0)
    assert (member.create_system, member.external_attr) == (0, 0)


def test_a_copy_has_the_same_content_and_another_time() -> None:
    source, target = BytesIO(), BytesIO()
    with ZipFile(source, "w") as archive:
        archive.writestr("mimetype", "application/epub+zip", ZIP_STORED)
        archive.writestr("a/b.xml", "<b/>" * 100, compresslevel=9)

    copy_zip(source, target)

    with ZipFile(target) as archive:
        assert archive.namelist() == ["mimetype", "a/b.xml"]
        assert archive.read("a/b.xml") == b"<b/>" * 100
        assert archive.getinfo("mimetype").compress_type == ZIP_STORED
        assert {member.date_time for member in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
