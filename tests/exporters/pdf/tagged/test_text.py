"""Text: it is read as drawn, and found when it is searched for as typed."""

import io
import shutil
import subprocess
from pathlib import Path

import pypdf
import pytest

from tests.exporters.pdf.tagged.documents import (
    ACCENT,
    INK,
    REGULAR,
    STRONG,
    check,
    content,
    elements,
    new,
    plain,
    text_of,
    tree,
    write,
)
from tipreport.exporters.pdf.tagged import BLACK, Line, MissingGlyphError, Node, Run


def sample() -> bytes:
    document = new()
    minus = Node("Span", actual_text="-0.9%")
    document.canvas.text(
        document.root.child("P"), 72, 700, [plain("Co <Ltd> & Sons fell by "), plain("\u22120.9%", minus), plain(".")]
    )
    return document.to_bytes()


def test_several_faces_sizes_and_colours_are_one_paragraph() -> None:
    document = new()
    runs = [Run("At least ", REGULAR, 9, INK), Run("6,750", STRONG, 26, ACCENT), Run(" deaths", REGULAR, 9, BLACK)]
    document.canvas.text(document.root.child("P"), 72, 700, runs)
    pdf = check(document.to_bytes())
    assert tree(pdf) == ["Document", ["P", "At least 6,750 deaths"]]
    assert content(pdf).count(b" Tf") == content(pdf).count(b" rg") == 3


def test_unchanged_text_state_is_not_repeated() -> None:
    document = new()
    document.canvas.text(document.root.child("P"), 72, 700, [plain("a"), plain("b"), plain("c")])
    pdf = check(document.to_bytes())
    assert content(pdf).count(b" Tf") == content(pdf).count(b" rg") == content(pdf).count(b" Tm") == 1


def test_tracking_is_put_after_each_character() -> None:
    run = Run("wide", REGULAR, 10, INK, tracking=0.5)
    assert run.width == pytest.approx(REGULAR.width("wide", 10) + 2)
    document = new()
    document.canvas.text(document.root.child("P"), 72, 700, [run, plain("narrow")])
    pdf = check(document.to_bytes())
    assert b"0.5 Tc" in content(pdf)
    assert b"\n0 Tc" in content(pdf)


@pytest.mark.parametrize("text", ["Co <Ltd> & Sons", "(a) [b] \\c\\ {d} %e #f /g", "“Đà Nẵng” – Łódź, Србија, Ελλάδα"])
def test_text_is_never_markup_or_operators(text: str) -> None:
    document = new()
    write(document, "P", text)
    assert text_of(tree(check(document.to_bytes()))) == text


def test_a_no_break_space_is_read_as_a_space() -> None:
    document = new()
    write(document, "P", "5\u00a0million")
    assert text_of(tree(check(document.to_bytes()))) == "5 million"


def test_a_minus_is_found_as_it_is_typed_by_any_reader() -> None:
    data = sample()
    assert pypdf.PdfReader(io.BytesIO(data)).pages[0].extract_text() == "Co <Ltd> & Sons fell by -0.9%."
    pdf = check(data)
    assert elements(pdf, "Span")[0].ActualText == "-0.9%"


@pytest.mark.skipif(shutil.which("pdftotext") is None, reason="poppler is not installed")
def test_pdftotext_finds_text_as_typed(tmp_path: Path) -> None:
    file = tmp_path / "sample.pdf"
    file.write_bytes(sample())
    found = subprocess.run(["pdftotext", file, "-"], capture_output=True, check=True, text=True).stdout
    assert "Co <Ltd> & Sons fell by -0.9%." in found


def test_actual_text_on_two_pages_is_written_once() -> None:
    document = new()
    node, span = document.root.child("P"), Node("Span", actual_text="5\u00d73")
    document.canvas.text(node, 72, 700, [plain("5 x ", span)])
    document.canvas.showPage()
    document.canvas.text(node, 72, 700, [plain("3", span)])
    pdf = check(document.to_bytes())
    assert b"/ActualText<FEFF0035" in content(pdf, 0)
    assert b"/ActualText()" in content(pdf, 1)


def test_a_missing_glyph_is_an_error_that_names_the_character() -> None:
    with pytest.raises(
        MissingGlyphError, match=r"no glyph for “中” \(U\+4E2D, CJK UNIFIED IDEOGRAPH-4E2D\) in FiraSans"
    ) as caught:
        write(new(), "P", "Zhōngguó 中国")
    assert caught.value.character == "中"


@pytest.mark.parametrize("character", ["\n", "\t", "\x00", "\ufffe", "\ue000"])
def test_control_and_private_use_characters_raise_an_error(character: str) -> None:
    with pytest.raises(MissingGlyphError, match=f"U\\+{ord(character):04X}"):
        write(new(), "P", f"a{character}b")


def test_a_run_without_a_colour_has_that_of_the_canvas() -> None:
    document = new()
    document.canvas.setFillColorRGB(1, 0, 0)
    document.canvas.text(document.root.child("P"), 72, 700, [Run("red", REGULAR, 10, None)])
    lines = content(check(document.to_bytes())).decode("latin-1").splitlines()
    assert [line for line in lines if line.endswith(" rg")] == ["1 0 0 rg"]


def test_an_empty_text_draws_nothing() -> None:
    document = new()
    document.canvas.paragraph(document.root.child("P"), [Line(72, 700, [])])
    assert text_of(tree(check(document.to_bytes()))) == ""
