"""Every damaged workbook and PDF gives the same briefs as before, or is refused with its location."""

import io
import re
from collections.abc import Callable, Sequence
from pathlib import Path

import pikepdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exporters.pdf.sheets import NINE, export
from tests.files.workbooks import BOOK, part, with_parts
from tipreport.errors import BriefFileError, Problem
from tipreport.files.readers import READERS, BriefReader
from tipreport.model import CountryBrief

WORKBOOK, PDF = READERS[0], READERS[1]
SHEET = export(NINE["malta"])
FIGURES = "xl/worksheets/sheet13.xml"
XML_PARTS = [FIGURES, "xl/worksheets/sheet5.xml", "xl/workbook.xml", "xl/styles.xml", "docProps/custom.xml"]
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
SPLINTERS = [
    b"", b"<", b">", b"/>", b"</c>", b"</row>", b"<c>", b"<row>", b"<v>1</v>", b"<f>1</f>", b"<x/>", b"<!--", b"-->",
    b"<![CDATA[", b"]]>", b"&", b"&#0;", b"&#x10FFFF;", b"&lt;", b'"', b"\0", b"\xff", b"\xfe\xff", b"<!DOCTYPE a>",
    b' r="XFD1048576"', b' t="s"', b"1e999", b"-1", b"9" * 400, b"_xD800_", b"</sheetData>", b"xmlns",
]  # fmt: skip
PDF_SPLINTERS = [
    b"", b"<<", b">>", b"[", b"]", b"(", b")", b"/AF", b"/Prev 9", b"/EF", b" 1 0 R", b"endstream", b"endobj", b"%",
    b"\0", b"\xff", b"-1", b"9" * 400, b"xref", b"trailer", b"startxref 0 %%EOF", b"stream\n", b"/Length 99999",
]  # fmt: skip


def resaved() -> bytes:
    """The sheet as qpdf saves it: with object streams."""
    stream = io.BytesIO()
    with pikepdf.open(io.BytesIO(SHEET)) as pdf:
        pdf.save(stream, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stream.getvalue()


RESAVED = resaved()
few_examples = settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.data_too_large])


class Mutant(bytes):
    """A damaged file. Its edits are shown if a test fails."""

    edits: list[tuple[int, int, bytes]]

    def __repr__(self) -> str:
        return f"<{self.edits}>"


@st.composite
def mutants(draw: st.DrawFn, content: bytes, splinters: list[bytes], first: int = 0) -> Mutant:
    """The content with a few bytes replaced or removed, pieces inserted, or its end cut off."""
    edits = []
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(min(first, len(content)), len(content)))
        removed = draw(st.sampled_from([0, 0, 1, 1, 2, 30, 2000, len(content)]))
        inserted = draw(st.sampled_from(splinters) | st.binary(max_size=2))
        edits.append((start, removed, inserted))
        content = content[:start] + inserted + content[start + removed :]
    mutant = Mutant(content)
    mutant.edits = edits
    return mutant


def read_or_refused(reader: BriefReader, content: bytes) -> list[CountryBrief] | None:
    """The briefs in a file, or None if it is refused with a location."""
    problems: Sequence[Problem] = ()
    try:
        return [located.brief for located in reader.parse(content, Path("f"))]
    except BriefFileError as error:
        problems = error.problems
    assert problems
    assert all(problem.file == "f" and problem.message for problem in problems)
    return None


BRIEFS = read_or_refused(WORKBOOK, BOOK)


@given(mutants(BOOK, [b"PK\x03\x04", b"PK\x01\x02", b"PK\x05\x06", b"\0\0", b"../", b"/", b".xml", b"\xff\xff"]))
@few_examples
def test_a_workbook_with_other_bytes_gives_the_same_briefs_or_is_refused(content: bytes) -> None:
    assert read_or_refused(WORKBOOK, content) in (None, BRIEFS)


@given(st.sampled_from(XML_PARTS).flatmap(lambda name: st.tuples(st.just(name), mutants(part(BOOK, name), SPLINTERS))))
@few_examples
def test_a_workbook_with_other_xml_is_read_or_refused(mutant: tuple[str, bytes]) -> None:
    read_or_refused(WORKBOOK, with_parts(BOOK, {mutant[0]: mutant[1]}))


CELL = re.compile(r"<c [^>]*?(?:/>|>.*?</c>)")
Rewrite = Callable[[str], str]
REWRITES: dict[str, Rewrite] = {
    "a cell twice": lambda cell: cell * 2,
    "a cell in a cell": lambda cell: f'<c r="A9">{cell}</c>',
    "a cell in another row": lambda cell: re.sub('r="([A-Z]+)[0-9]+"', r'r="\g<1>7777"', cell),
    "a cell without columns": lambda cell: re.sub('r="[A-Z]+', 'r="', cell),
    "a cell in an earlier column": lambda cell: f"{cell}<c r='A1'><v>1</v></c>",
    "two values": lambda cell: cell.replace("</c>", "<v>1</v></c>"),
    "two texts": lambda cell: cell.replace("</c>", "<is><t>x</t></is></c>"),
    "a formula": lambda cell: cell.replace("</c>", "<f>1+1</f></c>"),
    "a shared string": lambda cell: re.sub(' t="[a-z A-Z]+"', ' t="s"', cell),
    "an unknown type": lambda cell: re.sub("<c ", '<c t="x" ', re.sub(' t="[a-z A-Z]+"', "", cell)),
    "an unknown style": lambda cell: re.sub(' s="[0-9]+"', ' s="99999"', cell),
    "an error": lambda cell: re.sub("<c ", '<c t="e" ', re.sub(' t="[a-z A-Z]+"', "", cell)),
    "an infinite number": lambda cell: re.sub("<v>.*?</v>", "<v>1e400</v>", cell),
    "no number": lambda cell: re.sub("<v>.*?</v>", "<v>nan</v>", cell),
    "an element in a text": lambda cell: cell.replace("</t>", "<b/></t>").replace("</v>", "<b/></v>"),
    "a foreign element": lambda cell: cell.replace("</c>", '<x:y xmlns:x="urn:x"><x:v/></x:y></c>'),
    "a foreign text": lambda cell: cell.replace("</c>", '<x:v xmlns:x="urn:x">1</x:v></c>'),
    "a text beside the value": lambda cell: cell.replace("</c>", "1</c>"),
    "an unknown element": lambda cell: cell.replace("</c>", "<y><z/></y></c>"),
    "a comment": lambda cell: cell.replace("</t>", "<!-- c --></t>").replace("</v>", "<!-- c --></v>"),
    "CDATA": lambda cell: re.sub("<t>([^&<]*)</t>", r"<t><![CDATA[\1]]></t>", cell),
    "phonetic text": lambda cell: cell.replace("</is>", '<rPh sb="0" eb="1"><t>x</t></rPh></is>'),
    "rich text": lambda cell: re.sub("<t>(.*?)</t>", r"<r><rPr><b/></rPr><t>\1</t></r>", cell),
    "another prefix": lambda cell: re.sub("<(/?)([a-z])", r"<\1p:\2", cell).replace(
        "<p:c", f'<p:c xmlns:p="{MAIN}"', 1
    ),
    "another namespace": lambda cell: cell.replace("<t>", '<t xmlns="urn:x">').replace("<v>", '<v xmlns="urn:x">'),
}
SAME = {"a comment", "CDATA", "phonetic text", "rich text", "another prefix", "a foreign element", "an unknown element"}


@pytest.mark.parametrize("name", REWRITES)
@pytest.mark.parametrize("row", [0.5, 0.9])
def test_a_rewritten_cell_gives_the_same_briefs_or_is_refused(name: str, row: float) -> None:
    sheet = part(BOOK, FIGURES).decode()
    cells = [match for match in CELL.finditer(sheet) if "</c>" in match[0]]
    seen = set()
    for match in cells[int(len(cells) * row) :][:6]:
        changed = REWRITES[name](match[0])
        if changed != match[0]:
            rewritten = sheet[: match.start()] + changed + sheet[match.end() :]
            seen.add(str(read_or_refused(WORKBOOK, with_parts(BOOK, {FIGURES: rewritten.encode()}))))
    assert seen <= {str(BRIEFS)} if name in SAME else seen <= {str(BRIEFS), "None"}


@pytest.mark.parametrize("content", [SHEET, RESAVED], ids=["exported", "resaved"])
def test_the_pdfs_of_these_tests_are_read(content: bytes) -> None:
    assert read_or_refused(PDF, content) == [NINE["malta"]]


@given(mutants(SHEET, PDF_SPLINTERS, first=8) | mutants(RESAVED, PDF_SPLINTERS, first=8))
@few_examples
def test_a_pdf_with_other_bytes_gives_the_same_brief_or_is_refused(content: bytes) -> None:
    assert read_or_refused(PDF, content) in (None, [NINE["malta"]])


@given(mutants(SHEET[-3000:], PDF_SPLINTERS) | mutants(SHEET[-3000:], [b"", b"0", b"1", b"/"]))
@few_examples
def test_a_pdf_with_another_end_gives_the_same_brief_or_is_refused(end: bytes) -> None:
    assert read_or_refused(PDF, SHEET[:-3000] + end) in (None, [NINE["malta"]])
