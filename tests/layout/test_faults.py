"""Each fault is found where it was planted, and nowhere else."""

import io
from pathlib import Path

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.layout.faults import Page, numbers_in, outside, overlaps, split_between, split_in_lines, split_on_pages
from tests.layout.pdf_pages import pages_of

NUMBERS = numbers_in(["24.3%, $240,080, 10%, 46 of 1,250 in 2021, call 011-785-0000"])


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("It was 24", ".3% of them"),
        ("It was 24.", "3% of them"),
        ("It was 10", "% of them"),
        ("they spent $240,", "080 in all"),
        ("they spent $", "240,080 in all"),
        ("in 20", "21 they"),
        ("call 011-", "785-0000 now"),
        ("about 1.5", "million people"),
        ("children aged 5 to", "14 at work"),
        ("children aged 5", "to 14 at work"),
        ("see (note", "3) for that"),
        ("on Tier", "2 since then"),
        ("as it says [", "3] there"),
        ("as it says [3", "] there"),
        ("as it says [3,", "p. 487] there"),
        ("as it says [3, p.", "487] there"),
    ],
)
def test_a_split_number_is_found(line: str, after: str) -> None:
    assert split_between(line, after, NUMBERS)


@pytest.mark.parametrize(
    ("line", "after"),
    [
        ("in 2021,", "46 of them"),
        ("of 1,250", "in 2021"),
        ("It ended in 2021.", "10% more"),
        ("as it says [3]", "[4] and there"),
        ("they came to", "14 towns"),
        ("and 24.3%", "$240,080 more"),
    ],
)
def test_two_numbers_on_two_lines_are_not_split(line: str, after: str) -> None:
    assert not split_between(line, after, NUMBERS)


def test_the_lines_of_a_fault_are_named() -> None:
    assert [*split_in_lines(["one", "it was 24", ".3% then"], NUMBERS)] == ["'24|.3%' in 'it was 24' and '.3% then'"]


def _drawn(folder: Path, *texts: tuple[float, float, str], size: float = 10) -> list[Page]:
    """A page with texts, each at its distance from the left and from the top, as poppler reads it."""
    stream = io.BytesIO()
    canvas = Canvas(stream, (400, 400))
    canvas.setFont("Helvetica", size)
    for x, y, text in texts:
        canvas.drawString(x, 400 - y, text)
    canvas.save()
    file = folder / "drawn.pdf"
    file.write_bytes(stream.getvalue())
    return pages_of(file)


def test_a_page_without_faults_has_none(tmp_path: Path) -> None:
    pages = _drawn(tmp_path, (50, 60, "they spent $240,080"), (50, 71, "in 2021, which is 24.3%"), (250, 60, "2020"))
    assert not [*split_on_pages(pages, NUMBERS)]
    assert not [*overlaps(pages[0]), *outside(pages[0], 50)]


def test_a_number_that_is_split_on_a_page_is_found(tmp_path: Path) -> None:
    assert [*split_on_pages(_drawn(tmp_path, (50, 60, "they spent $240,"), (50, 71, "080 in 2021")), NUMBERS)]
    assert [*split_on_pages(_drawn(tmp_path, (50, 60, "it was 24"), (92, 60, ".3% of all")), NUMBERS)]


def test_texts_that_overlap_are_found(tmp_path: Path) -> None:
    assert [*overlaps(_drawn(tmp_path, (50, 60, "convictions"), (70, 61, "none"))[0])]
    assert [*overlaps(_drawn(tmp_path, (50, 60, "convictions"), (70, 64, "none"))[0])]


def test_text_in_a_margin_and_beyond_the_page_is_found(tmp_path: Path) -> None:
    assert [*outside(_drawn(tmp_path, (330, 60, "convictions"))[0], 50)]
    assert [*outside(_drawn(tmp_path, (40, 60, "convictions"))[0], 50)]
    assert [*outside(_drawn(tmp_path, (60, 399, "convictions"))[0], 50)]
