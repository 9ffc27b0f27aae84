"""The brief inside a PDF."""

import io
import tracemalloc
import zlib
from collections.abc import Mapping
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


def attached(*files: tuple[str, bytes], filters: int = 1, in_tree: bool = False) -> bytes:
    """A sheet with these associated streams, deflated as they are; ``in_tree`` keeps its brief in the other list."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(export(NINE["malta"]))) as pdf:
        specification: Any = pdf.Root.AF[0]
        pdf.Root.AF = pikepdf.Array()
        if not in_tree:
            del pdf.Root.Names.EmbeddedFiles
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


def test_a_different_brief_in_the_other_list_of_attachments_is_refused(tmp_path: Path) -> None:
    packed = zlib.compress(dump_brief(NINE["benin"]).encode())

    message = problem_of(tmp_path, attached(("malta.yaml", packed), in_tree=True))

    assert message == "expected one brief in the PDF, found 2: malta.yaml, malta.yaml; export one sheet for each brief"


def test_many_attached_briefs_are_counted_and_not_unpacked(tmp_path: Path) -> None:
    packed = zlib.compress(bytes(1_900_000))
    content = attached(*((f"{number}.yaml", packed) for number in range(100)))
    tracemalloc.start()
    try:
        message = problem_of(tmp_path, content)
        _, most = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert message.startswith("expected one brief in the PDF, found 100: 0.yaml, 1.yaml, 10.yaml,")
    assert len(message) < 250
    assert most < 20 << 20


# ------------------------------------------------------------ the structure of the file


def pdf_of(objects: Mapping[int, bytes], packed: Mapping[int, tuple[int, int]] | None = None) -> bytes:
    """A PDF with a stream of references; ``packed`` gives the object stream and the index of other objects."""
    content, positions = b"%PDF-1.7\n", {}
    for number, data in objects.items():
        positions[number] = len(content)
        content += b"%d 0 obj " % number + data + b" endobj\n"
    entries = [bytes(7)] * (max(*objects, *(packed or objects)) + 1)
    for number, position in positions.items():
        entries[number] = b"\1" + position.to_bytes(4, "big") + bytes(2)
    for number, (stream, index) in (packed or {}).items():
        entries[number] = b"\2" + stream.to_bytes(4, "big") + index.to_bytes(2, "big")
    table = stream_of(b"".join(entries), b"/Type/XRef/W[1 4 2]/Root 1 0 R/Size %d" % len(entries))
    return content + b"%d 0 obj " % len(entries) + table + b" endobj\nstartxref\n%d\n%%%%EOF" % len(content)


def stream_of(data: bytes, entries: bytes = b"") -> bytes:
    """A deflated stream."""
    packed = zlib.compress(data, 9)
    return b"<<%b/Filter/FlateDecode/Length %d>>stream\n%b\nendstream" % (entries, len(packed), packed)


FILE = b"<</UF(malta.yaml)/EF<</F 3 0 R>>>>"
BRIEF = stream_of(dump_brief(NINE["malta"]).encode())
LOOP = b"<</Kids[5 0 R]>>"


def test_the_structure_of_these_tests_is_a_pdf(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(pdf_of({1: b"<</AF[2 0 R]>>", 2: FILE, 3: BRIEF}))
    (tmp_path / "b.pdf").write_bytes(
        pdf_of(
            {1: b"<</AF[2 0 R]>>", 4: stream_of(b"2 0 " + FILE, b"/Type/ObjStm/N 1/First 4"), 3: BRIEF},
            {2: (4, 0)},
        )
    )

    assert read_brief(tmp_path / "a.pdf") == read_brief(tmp_path / "b.pdf") == NINE["malta"]


@pytest.mark.parametrize(
    ("objects", "message"),
    [
        ({1: b"<</AF 2 0 R>>", 2: b"2 0 R"}, "object 2 is only a reference"),
        ({1: b"<</Names<</EmbeddedFiles 5 0 R>>>>", 5: LOOP}, "its tree of attached files has a loop"),
        ({1: b"<</AF[" + b"[" * 60 + b"]" * 60 + b"]>>"}, "its objects are nested too deeply"),
        ({1: b"<</AF[" + b"2 0 R " * 10_001 + b"]>>", 2: FILE, 3: BRIEF}, "more than 10,000 attached files"),
        ({1: b"<</AF[2 0 R]>>", 2: FILE, 3: b"<</Length 3 0 R>>stream\n"}, "object 3 refers to itself"),
        ({1: b"<</AF[2 0 R]>>", 2: FILE, 3: BRIEF.replace(b"endstream", b"ends")}, "has another length than it says"),
        ({1: b"<</AF[2 0 R]>>", 2: FILE}, "the attached brief is missing"),
        ({1: b"<</AF[2 0 R]>>", 2: b"<</UF(malta.yaml)/EF<</F(x)>>>>"}, "the attached file malta.yaml is missing"),
        ({1: b"<</AF[2 0 R]>>", 2: FILE, 3: BRIEF.replace(b"/Flate", b"/LZW")}, "is packed with the filter LZWDecode"),
        ({1: b"<</AF[" + b"1 " * 4_000_000 + b"]>>"}, "it unpacks to more than a country brief needs"),
        ({1: b"<</AF(" + b"(" * 400_000 + b")>>"}, "does not end"),
        ({1: stream_of(b"")}, "expected a dictionary"),
    ],
)
def test_a_hostile_structure_is_refused(tmp_path: Path, objects: Mapping[int, bytes], message: str) -> None:
    assert message in problem_of(tmp_path, pdf_of(objects))


def test_object_streams_cannot_unpack_without_limit(tmp_path: Path) -> None:
    numbers = range(10, 15)
    bombs = {
        number: stream_of(b"%d 0 " % (number + 100) + FILE + b" " * 30_000_000, b"/Type/ObjStm/N 1/First 6")
        for number in numbers
    }
    packed = {number + 100: (number, 0) for number in numbers}
    catalog = b"<</AF[" + b"".join(b"%d 0 R " % number for number in packed) + b"]>>"

    message = problem_of(tmp_path, pdf_of({1: catalog, **bombs}, packed))

    assert message == "expected a PDF that can be read: it unpacks to more than a country brief needs"


def test_tables_that_refer_to_each_other_are_refused(tmp_path: Path) -> None:
    content = pdf_of({1: b"<</AF[2 0 R]>>", 2: FILE, 3: BRIEF})
    position = int(content.split()[-2])
    looped = content.replace(b"/Type/XRef", b"/Prev %d/Type/XRef" % position)

    assert "its tables of objects refer to each other" in problem_of(tmp_path, looped)
