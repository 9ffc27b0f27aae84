"""Reproducible bytes, and parts that are completed while they are written."""

import hashlib
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

import pytest

from tests.exporters.excel.workbooks import nine_briefs, nine_workbook, written
from tipreport.exporters.excel.workbook.archive import WorkbookArchive

PROGRAM = f"""
import hashlib, sys
sys.path.insert(0, {str(Path(__file__).parents[4])!r})
from tests.exporters.excel.workbooks import nine_briefs, written
print(hashlib.sha256(written(nine_briefs())).hexdigest())
"""

DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'


def test_two_workbooks_of_the_same_briefs_have_the_same_bytes() -> None:
    assert written(nine_briefs()) == written(nine_briefs())


@pytest.mark.parametrize(("seed", "lxml"), [("0", "True"), ("1", "False"), ("4711", "True")])
def test_the_seed_of_hashes_the_time_zone_the_locale_and_lxml_change_no_byte(seed: str, lxml: str) -> None:
    environ = os.environ | {"PYTHONHASHSEED": seed, "TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8"}
    environ["OPENPYXL_LXML"] = lxml  # openpyxl does as if it were not installed
    made = subprocess.run([sys.executable, "-c", PROGRAM], env=environ, capture_output=True, text=True, check=True)

    assert made.stdout.strip() == hashlib.sha256(written(nine_briefs())).hexdigest()


def test_members_have_no_traces_of_the_machine() -> None:
    with ZipFile(BytesIO(nine_workbook())) as archive:
        for member in archive.infolist():
            assert member.date_time == (1980, 1, 1, 0, 0, 0)
            assert (member.create_system, member.external_attr >> 16, member.compress_type) == (0, 0o600, ZIP_DEFLATED)


def test_a_part_is_completed_while_it_is_written(tmp_path: Path) -> None:
    temporary = tmp_path / "part"
    temporary.write_text("<a/>", "utf-8")
    stream = BytesIO()
    with WorkbookArchive(stream, {"one.xml": lambda xml: [xml, "é"], "two.xml": lambda xml: [xml.upper()]}) as archive:
        archive.write(temporary, "one.xml")
        archive.writestr("two.xml", b"<b/>")
        archive.writestr(ZipInfo("three.xml"), "<c/>")
        assert not archive.pending

    with ZipFile(stream) as made:
        assert {name: made.read(name).decode() for name in made.namelist()} == {
            "one.xml": f"{DECLARATION}<a/>é",
            "two.xml": f"{DECLARATION}<b/>".upper(),
            "three.xml": f"{DECLARATION}<c/>",
        }


def test_a_part_that_was_not_written_is_pending() -> None:
    with WorkbookArchive(BytesIO(), {"one.xml": lambda xml: [xml]}) as archive:
        pass

    assert [*archive.pending] == ["one.xml"]


def test_a_part_that_cannot_be_completed_leaves_no_file_behind(tmp_path: Path) -> None:
    temporary = tmp_path / "part"
    temporary.write_text("<a/>", "utf-8")

    def fail(_xml: str) -> list[str]:
        raise ValueError("no")

    with WorkbookArchive(BytesIO(), {"one.xml": fail}) as archive, pytest.raises(ValueError, match="no"):
        archive.write(temporary, "one.xml")

    assert not temporary.exists()
