"""The readers of brief files."""

from pathlib import Path

import pytest

from tests.files.briefs import HEAD
from tipreport.files.readers import READERS, TEXT, BriefReader, reader_for


@pytest.mark.parametrize(
    ("name", "kind"), [("a.xlsx", "an Excel workbook"), ("a.PDF", "a PDF"), ("a.json", "a brief file")]
)
def test_a_suffix_has_a_reader_also_for_a_missing_file(tmp_path: Path, name: str, kind: str) -> None:
    assert reader_for(tmp_path / name).kind == kind


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.kind)
def test_the_first_bytes_of_a_file_outweigh_the_suffix_of_text(tmp_path: Path, reader: BriefReader) -> None:
    (tmp_path / "a.yaml").write_bytes(reader.magic or HEAD.encode())
    assert reader_for(tmp_path / "a.yaml") is reader


def test_any_other_file_is_read_as_text(tmp_path: Path) -> None:
    assert reader_for(tmp_path / "notes.txt") is TEXT


def test_no_suffix_belongs_to_two_readers() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len({*suffixes})
