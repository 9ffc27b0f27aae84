"""The brief inside a PDF."""

import io
import tracemalloc
import zlib
from pathlib import Path
from typing import Any

import pikepdf
import pytest

from tests.exporters.pdf.sheets import NINE, export
from tipreport.errors import BriefFileError
from tipreport.files import dump_brief, read_brief, read_briefs
from tipreport.plugin import Grain

COLLECTION = Grain.COLLECTION


def test_a_sheet_contains_the_brief_that_it_was_made_from(tmp_path: Path) -> None:
    for name in ("serbia", "north-koreans-in-china"):
        file = tmp_path / f"{name}.pdf"
        file.write_bytes(export(NINE[name]))

        assert read_brief(file) == NINE[name]


def test_a_sheet_is_recognised_by_its_content(tmp_path: Path) -> None:
    (tmp_path / "malta").write_bytes(export(NINE["malta"]))

    assert read_brief(tmp_path / "malta") == NINE["malta"]


def test_a_sheet_that_another_program_saved_still_has_it(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(export(NINE["malta"]))) as pdf:
        pdf.save(tmp_path / "malta.pdf", linearize=True)

    assert read_brief(tmp_path / "malta.pdf") == NINE["malta"]


def test_sheets_and_brief_files_can_be_read_together(tmp_path: Path) -> None:
    (tmp_path / "malta.pdf").write_bytes(export(NINE["malta"]))

    briefs = read_briefs([tmp_path / "malta.pdf"])

    assert [brief.id for brief in briefs] == ["malta"]


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
        (without_brief(), "no brief is attached to this PDF; only sheets that tipreport exported have one"),
        (locked(), "expected a PDF without a password"),
        (
            export(NINE["malta"], NINE["benin"], grain=Grain.COLLECTION),
            "found 2: benin.yaml, malta.yaml; export one sheet",
        ),
    ],
    ids=["no PDF", "torn", "without", "locked", "booklet"],
)
def test_every_defect_is_a_problem_of_the_file(tmp_path: Path, content: bytes, message: str) -> None:
    file = tmp_path / "some.pdf"
    file.write_bytes(content)

    with pytest.raises(BriefFileError) as raised:
        read_brief(file)

    (problem,) = raised.value.problems
    assert problem.file == str(file)
    assert message in problem.message


def test_a_problem_of_the_brief_inside_has_its_line(tmp_path: Path) -> None:
    with pikepdf.open(io.BytesIO(export(NINE["malta"]))) as pdf:
        data = bytes(pdf.Root.AF[0].EF.F.read_bytes())
        pdf.Root.AF[0].EF.F.write(data.replace(b"title:", b"titel:"))
        pdf.save(tmp_path / "malta.pdf")

    with pytest.raises(BriefFileError, match=r"malta.pdf:\d+: titel: unknown field: write title"):
        read_brief(tmp_path / "malta.pdf")


# ------------------------------------------------------------ hostile files


def attached(*files: tuple[str, bytes], filters: int = 1) -> bytes:
    """A sheet with these attached streams, deflated as they are."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(export(NINE["malta"]))) as pdf:
        specification: Any = pdf.Root.AF[0]
        pdf.Root.AF = pikepdf.Array()
        for name, packed in files:
            data = pdf.make_stream(b"")
            data.write(packed, filter=pikepdf.Array([pikepdf.Name.FlateDecode] * filters))
            new = pikepdf.Dictionary(specification)
            new.EF = pikepdf.Dictionary(F=data, UF=data)
            new.F = new.UF = pikepdf.String(name)
            pdf.Root.AF.append(pdf.make_indirect(new))
        pdf.save(stream)
    return stream.getvalue()


def zeros(megabytes: int) -> bytes:
    """The given number of millions of zeros, deflated: one compressed block, repeated."""
    packer = zlib.compressobj(9)
    head = packer.compress(b"") + packer.flush(zlib.Z_FULL_FLUSH)
    return head + (packer.compress(bytes(10**6)) + packer.flush(zlib.Z_FULL_FLUSH)) * megabytes


def problem_of(tmp_path: Path, content: bytes) -> str:
    """The problem of an invalid file."""
    file = tmp_path / "some.pdf"
    file.write_bytes(content)
    with pytest.raises(BriefFileError) as raised:
        read_brief(file)
    (problem,) = raised.value.problems
    return problem.message


@pytest.mark.parametrize("filters", [1, 2])
def test_an_attached_gigabyte_of_zeros_is_rejected_without_being_unpacked(tmp_path: Path, filters: int) -> None:
    bomb = zeros(1000)
    content = attached(("malta.yaml", bomb if filters == 1 else zlib.compress(bomb, 9)), filters=filters)
    tracemalloc.start()
    try:
        message = problem_of(tmp_path, content)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert message == "the brief in the PDF is larger than 2 MB"
    assert most < 200 << 20


def test_several_attached_briefs_are_named(tmp_path: Path) -> None:
    packed = zlib.compress(dump_brief(NINE["malta"]).encode())

    message = problem_of(tmp_path, attached(("one.yaml", packed), ("two.yml", packed), ("table.csv", packed)))

    assert message == "expected one brief in the PDF, found 2: one.yaml, two.yml; export one sheet for each brief"


def test_other_attached_files_are_ignored(tmp_path: Path) -> None:
    packed = zlib.compress(dump_brief(NINE["malta"]).encode())
    (tmp_path / "malta.pdf").write_bytes(attached(("table.csv", packed), ("malta.yaml", packed)))

    assert read_brief(tmp_path / "malta.pdf") == NINE["malta"]


def test_an_attached_file_that_is_not_a_brief_is_a_problem_with_its_line(tmp_path: Path) -> None:
    assert problem_of(tmp_path, attached(("malta.yaml", zlib.compress(b"just a word\n"))))
    assert "UTF-8" in problem_of(tmp_path, attached(("malta.yaml", zlib.compress(b"title: \xff\xfe\n"))))


def test_a_damaged_stream_is_a_problem_of_the_file(tmp_path: Path) -> None:
    assert problem_of(tmp_path, attached(("malta.yaml", b"no stream that can be unpacked")))
