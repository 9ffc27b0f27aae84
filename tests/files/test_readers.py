"""The readers of brief files."""

from pathlib import Path

import pytest

from tests.files.briefs import HEAD
from tipreport.errors import BriefFileError
from tipreport.files import read_brief
from tipreport.files.readers import READERS, TEXT, BriefReader, reader_for


@pytest.mark.parametrize(
    ("name", "kind"), [("a.xlsx", "an Excel workbook"), ("a.PDF", "a PDF"), ("a.json", "a brief file")]
)
def test_a_suffix_has_a_reader_also_for_a_missing_file(tmp_path: Path, name: str, kind: str) -> None:
    assert reader_for(tmp_path / name).kind == kind


IDENTIFIED = [reader for reader in READERS if reader.magic or reader.is_text]


@pytest.mark.parametrize("reader", IDENTIFIED, ids=lambda reader: reader.kind)
def test_the_first_bytes_of_a_file_outweigh_the_suffix_of_text(tmp_path: Path, reader: BriefReader) -> None:
    (tmp_path / "a.yaml").write_bytes(reader.magic or HEAD.encode())
    assert reader_for(tmp_path / "a.yaml") is reader


def test_any_other_file_is_read_as_text(tmp_path: Path) -> None:
    assert reader_for(tmp_path / "notes.txt") is TEXT


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("serbia.html", "an HTML page"),
        ("serbia.docx", "a Word document"),
        ("serbia.pptx", "a presentation"),
        ("serbia.epub", "an e-book"),
        ("serbia.md", "a Markdown document"),
        ("serbia.txt", "a text document"),
    ],
)
def test_an_exported_file_is_named_by_its_kind(tmp_path: Path, name: str, kind: str) -> None:
    (tmp_path / name).write_text("Human trafficking in Serbia\nTier 2: see: below\n")

    with pytest.raises(BriefFileError) as raised:
        read_brief(tmp_path / name)

    (problem,) = raised.value.problems
    assert problem.message == f"expected a brief, found {kind}: give the brief file that it was made from"


def test_a_brief_in_a_text_file_has_its_problems(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(f"{HEAD}figures: [\n")

    with pytest.raises(BriefFileError, match="not valid YAML"):
        read_brief(tmp_path / "a.txt")


def test_no_suffix_belongs_to_two_readers() -> None:
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(suffixes) == len({*suffixes})
