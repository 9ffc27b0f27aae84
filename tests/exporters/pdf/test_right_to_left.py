"""A sheet that is read from right to left: mirrored, with its text in reading order."""

import re
import shutil
import subprocess
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

import pikepdf
import pypdf
import pytest
from attrs import evolve

import tipreport
from tests.exporters.pdf.arabic import LANGUAGE, arabic
from tests.exporters.pdf.sheets import NINE, export, lost
from tests.exporters.pdf.tagged.documents import annotations, check, opened
from tests.layout.faults import Word
from tests.layout.pdf_pages import pages_of
from tipreport.document import Document, Documents, Text, compose
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.options import PdfOptions
from tipreport.exporters.pdf.writer import render_pdf
from tipreport.plugin import ExportContext, Grain

BRIEF = arabic(NINE["serbia"])
_CODES = frozenset({"tier", "watch", "list"})  # of tiers, whose names are others
_UNDERLINE = 0.4  # the height of the line under a link, which follows its text
_DIRECTIONS = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_ARABIC = re.compile("[\u0621-\u064a]+(?: [\u0621-\u064a]+)+")
pytestmark = pytest.mark.usefixtures("pseudo_languages")


@pytest.fixture(scope="module")
def document() -> Document:
    return compose(BRIEF)


@pytest.fixture(scope="module")
def sheet(pseudo_languages: tuple[str, ...]) -> bytes:
    assert LANGUAGE in pseudo_languages
    return export(BRIEF)


def writing_mode(element: pikepdf.Object) -> str | None:
    """The direction of the blocks and lines of an element, if it has one of its own."""
    modes = [str(each.WritingMode) for each in element.get("/A", []) if "/WritingMode" in each]
    return modes[0] if modes else None


class Drawn(NamedTuple):
    """A filled or outlined box: its left end, its width and its height."""

    left: float
    width: float
    height: float


def boxes(data: bytes) -> list[list[Drawn]]:
    """The boxes of each page."""
    return [
        [
            Drawn(*(float(instruction.operands[index]) for index in (0, 2, 3)))
            for instruction in pikepdf.parse_content_stream(page)
            if str(instruction.operator) == "re"
        ]
        for page in opened(data).pages
    ]


def written(document: Document) -> bytes:
    stream = BytesIO()
    documents = Documents(documents=(document,), title="", language=document.language, is_collection=False)
    render_pdf(documents, stream, PdfOptions(), ExportContext(date=None))
    return stream.getvalue()


def test_the_sheet_conforms_and_is_complete(document: Document, sheet: bytes) -> None:
    missing = lost(document, check(sheet))

    assert {word for words in missing.values() for word in words} <= _CODES


def test_the_file_names_its_language_and_its_direction(sheet: bytes) -> None:
    pdf, english = opened(sheet), opened(export(NINE["malta"]))

    assert str(pdf.Root.Lang) == LANGUAGE
    assert pdf.Root.ViewerPreferences.Direction == "/R2L"
    assert "/Direction" not in english.Root.ViewerPreferences
    assert writing_mode(pdf.Root.StructTreeRoot.K) == "/RlTb"  # ISO 32000-1, 14.8.5.4.2: inherited by all elements
    assert writing_mode(english.Root.StructTreeRoot.K) is None


def test_every_box_has_its_mirror_image() -> None:
    english = compose(NINE["serbia"])
    pages, mirrored = boxes(written(english)), boxes(written(evolve(english, language="ar")))

    assert len(mirrored) == len(pages)
    for page, other in zip(pages, mirrored, strict=True):
        assert len(other) == len(page) >= 3  # a rule at least
        for box, image in zip(page, other, strict=True):
            assert (image.width, image.height) == (box.width, box.height)
            if box.height != _UNDERLINE:
                assert abs(box.left + image.left + image.width - A4.width) < 0.03


# ------------------------------------------------------------ text


def phrases(document: Document) -> list[str]:
    """The texts of the summary in Arabic letters, of at least two words."""
    (_, blocks), *_ = [section for section in document.sections() if section[0] == "summary"]
    return [phrase for span in _texts(blocks) for phrase in _ARABIC.findall(span.text)]


def _texts(blocks: object) -> Iterator[Text]:
    if isinstance(blocks, Text):
        yield blocks
    elif isinstance(blocks, tuple):
        for block in blocks:
            yield from _texts(block)
    elif hasattr(blocks, "spans"):
        yield from _texts(blocks.spans)


def in_words(text: str) -> str:
    return " ".join(_DIRECTIONS.sub("", text).split())


def poppler(data: bytes, folder: Path) -> str:
    file = folder / "sheet.pdf"
    file.write_bytes(data)
    command = shutil.which("pdftotext")
    if command is None:
        pytest.skip("poppler-utils is not installed")
    return subprocess.run([command, str(file), "-"], capture_output=True, check=True).stdout.decode()


def test_other_readers_extract_text_in_reading_order(document: Document, sheet: bytes, tmp_path: Path) -> None:
    texts = {
        "poppler": in_words(poppler(sheet, tmp_path)),
        "pypdf": in_words(" ".join(page.extract_text() for page in pypdf.PdfReader(BytesIO(sheet)).pages)),
    }
    expected = phrases(document)

    assert len(expected) > 5
    for reader, text in texts.items():
        assert [phrase for phrase in expected if phrase not in text] == [], reader


@pytest.fixture(scope="module")
def words(sheet: bytes, tmp_path_factory: pytest.TempPathFactory) -> list[list[Word]]:
    """The words of each page, as poppler sees them."""
    file = tmp_path_factory.mktemp("sheet") / "sheet.pdf"
    file.write_bytes(sheet)
    return [page.words for page in pages_of(file)]


def test_numbers_and_names_run_from_left_to_right(words: list[list[Word]]) -> None:
    texts = {_DIRECTIONS.sub("", word.text).strip("()،.:") for page in words for word in page}

    assert {"011-785-0000", "240,080", "21.7%", "ASTRA", "’04"} <= texts


def test_a_link_covers_its_text(sheet: bytes, words: list[list[Word]]) -> None:
    pdf = opened(sheet)
    cites = [a for a in pdf.pages[0].Annots if "/Dest" in a and "/QuadPoints" not in a]
    assert len(cites) > 10
    for annotation in cites:
        left, low, right, high = map(float, annotation.Rect)
        middle = A4.height - (low + high) / 2
        covered = [
            word for word in words[0] if word.top < middle < word.bottom and word.left < right and word.right > left
        ]
        number = re.search(r"\d+", str(annotation.Contents))
        assert number is not None
        assert any(number[0] in word.text for word in covered), (number[0], covered)


def test_a_line_under_a_link_is_under_its_text(sheet: bytes) -> None:
    pdf = opened(sheet)
    links = [tuple(map(float, annotation.Rect)) for annotation in pdf.pages[0].Annots]
    lines = [box for box in boxes(sheet)[0] if box.height == _UNDERLINE]

    assert len(lines) > 5
    for line in lines:
        right = line.left + line.width
        assert any(abs(line.left - link[0]) < 0.1 and abs(right - link[2]) < 0.1 for link in links), line


def test_the_headings_hang_at_the_right_and_the_badge_at_the_left(words: list[list[Word]], document: Document) -> None:
    small = [word for word in words[0] if word.bottom - word.top < 30]

    assert max(word.right for word in small) == pytest.approx(A4.right, abs=1)
    badge = next(box for box in boxes(export(BRIEF))[0] if box.width == 114.8 and box.height > 50)
    assert badge.left == pytest.approx(A4.left, abs=0.1)


@pytest.mark.parametrize("paper", ["a4", "letter"])
def test_a_booklet_may_hold_briefs_of_both_directions(paper: str) -> None:
    pdf = check(export(BRIEF, NINE["malta"], grain=Grain.COLLECTION, paper=paper))
    parts = [kid for kid in pdf.Root.StructTreeRoot.K.K if kid.get("/S") == "/Part"]
    language, mode = str(pdf.Root.Lang), writing_mode(pdf.Root.StructTreeRoot.K) or "/LrTb"

    assert annotations(pdf)
    assert [(str(part.get("/Lang", language)), writing_mode(part) or mode) for part in parts] == [
        ("en", "/LrTb"), (LANGUAGE, "/RlTb"),
    ]  # fmt: skip


def test_a_paragraph_that_is_not_translated_runs_from_left_to_right_at_the_right_margin(tmp_path: Path) -> None:
    file = tmp_path / "kazakhstan.pdf"
    tipreport.export(NINE["kazakhstan"], "pdf", file, document={"language": "ar"})
    lines = [line for block in pages_of(file)[0].blocks for line in block]
    summary = [line for line in lines if {"destination,", "exploitation", "regions"} & {word.text for word in line}]

    # poppler takes the smaller citations and the full stop after them as words of their own
    assert [" ".join(word.text for word in line) for line in summary] == [
        "Kazakhstan is a destination, origin and transit country: women and girls are",
        "exploitation [1] . About 70% of the victims who contacted the NGO Sana",
        "Sana Sezim carries out a project that covers eight regions [1] [8] .",
    ]
    for line in summary:
        assert [word.left for word in line] == sorted(word.left for word in line)
    assert {round(line[-1].right) for line in summary} == {round(summary[0][-1].right)}
