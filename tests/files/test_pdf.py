"""The brief inside a PDF."""

import io
from pathlib import Path

import pikepdf
import pytest

from tests.exporters.pdf.sheets import NINE, export
from tipreport.errors import BriefFileError
from tipreport.files import read_brief, read_briefs


def test_a_sheet_gives_back_the_brief_that_it_was_made_from(tmp_path: Path) -> None:
    for name in ("serbia", "north-koreans-in-china"):
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(export(NINE[name]))

        assert read_brief(file) == NINE[name]


def test_a_sheet_is_known_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "malta").write_bytes(export(NINE["malta"]))

    assert read_brief(tmp_path / "malta") == NINE["malta"]


def test_a_sheet_that_another_program_saved_still_has_it(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(export(NINE["malta"]))) as pdf:
        pdf.save(tmp_path / "malta.pdf", linearize=True)

    assert read_brief(tmp_path / "malta.pdf") == NINE["malta"]


def test_sheets_and_brief_files_can_be_read_together(tmp_path: Path) -> None:
    (tmp_path / "malta.pdf").write_bytes(export(NINE["malta"]))

    briefs = read_briefs([tmp_path / "malta.pdf"])

    assert [brief.brief for brief in briefs] == ["malta"]


def without_brief() -> bytes:
    stream = io.BytesIO()
    with pikepdf.new() as pdf:
        pdf.add_blank_page()
        pdf.save(stream)
    return stream.getvalue()


def locked() -> bytes:
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(export(NINE["malta"]))) as pdf:
        pdf.save(stream, encryption=pikepdf.Encryption(owner="owner", user="user"))
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"malta", "expected a PDF, which begins with %PDF-"),
        (b"%PDF-1.7\nand no more", "expected a PDF that can be read: "),
        (without_brief(), "no brief is attached to this PDF; a sheet that tipreport exports has one inside"),
        (locked(), "expected a PDF without a password"),
        (export(NINE["malta"], NINE["benin"], grain="collection"), "found 2: benin.yaml, malta.yaml; export a sheet"),
    ],
    ids=["no PDF", "torn", "without", "locked", "booklet"],
)
def test_whatever_is_wrong_is_a_problem_of_the_file(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "some.pdf"
    file.write_bytes(content)

    with pytest.raises(BriefFileError) as refused:
        read_brief(file)

    (problem,) = refused.value.problems
    assert problem.file == str(file)
    assert message in problem.message


def test_a_problem_of_the_brief_inside_has_its_line(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(export(NINE["malta"]))) as pdf:
        data = bytes(pdf.Root.AF[0].EF.F.read_bytes())
        pdf.Root.AF[0].EF.F.write(data.replace(b"brief: malta", b"brif: malta"))
        pdf.save(tmp_path / "malta.pdf")

    with pytest.raises(BriefFileError, match=r"malta.pdf:\d+: brif: unknown field; did you mean brief\?"):
        read_brief(tmp_path / "malta.pdf")
