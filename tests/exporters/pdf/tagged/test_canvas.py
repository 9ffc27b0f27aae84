"""The canvas: parts and artifacts, destinations, pages, and what ReportLab paints."""

import pytest
from reportlab.graphics import renderPDF
from reportlab.graphics.shapes import Drawing, String
from reportlab.graphics.shapes import Line as DrawnLine

from tests.exporters.pdf.tagged.documents import (
    INK,
    REGULAR,
    artifacts,
    check,
    content,
    elements,
    new,
    plain,
    text_of,
    tree,
    write,
)
from tipreport.exporters.pdf.tagged import Figure, Line, Link, List, Node, StructureError, paths

BOX = (72.0, 600.0, 200.0, 700.0)


def test_everything_that_reportlab_paints_is_an_artifact() -> None:
    document = new()
    canvas = document.canvas
    canvas.setStrokeColorRGB(1, 0, 0)
    canvas.rect(72, 500, 100, 100, fill=1)
    write(document, "P", "text")
    canvas.circle(100, 100, 30)
    canvas.linearGradient(0, 0, 100, 100, ["#ff0000", "#0000ff"])
    canvas.setFont(REGULAR.name, 8)
    canvas.drawString(72, 30, "printed")
    pdf = check(document.to_bytes())
    assert tree(pdf) == ["Document", ["P", "text"]]
    assert artifacts(pdf) == ["printed"]


def test_an_empty_artifact_is_not_written() -> None:
    document = new()
    write(document, "P", "text")
    write(document, "P", "text", 680)
    pdf = check(document.to_bytes())
    assert b"Artifact" not in content(pdf)


def test_nodes_and_links_are_ignored_inside_an_artifact() -> None:
    document = new()
    canvas = document.canvas
    node, link = document.root.child("P"), Link("https://example.org/", "Example")
    figure = Figure("A sign", document.root)

    def draw() -> None:
        canvas.text(node, 72, 700, [plain("text ", link)])
        canvas.destination("anchor", 72, 712)
        with canvas.figure(figure, BOX):
            canvas.paint(paths.box(*BOX, INK))
        with canvas.part(node):
            canvas.rect(0, 0, 1, 1)

    draw()
    canvas.showPage()
    with canvas.artifact("Pagination", "Header"):
        draw()
        canvas.begin(Node("Sect"))
    pdf = check(document.to_bytes())
    assert len(pdf.pages) == 2
    assert artifacts(pdf) == ["text "]
    assert tree(pdf) == ["Document", ["P", ["Link", "text "], ""], ["Figure", ""]]
    assert "/Annots" not in pdf.pages[1]
    assert b"/Artifact <</Type/Pagination/Subtype/Header>> BDC" in content(pdf, 1)


def test_an_artifact_inside_a_figure_is_part_of_it() -> None:
    document = new()
    canvas = document.canvas
    with canvas.figure(Figure("A sign", document.root), BOX), canvas.artifact():
        canvas.text(None, 72, 650, [plain("inside")])
    assert tree(check(document.to_bytes())) == ["Document", ["Figure", "inside"]]


def test_text_of_a_figure_has_no_node() -> None:
    document = new()
    with (
        document.canvas.figure(Figure("A sign", document.root), BOX),
        pytest.raises(StructureError, match="<Document><P> cannot be drawn inside <Document><Figure>"),
    ):
        document.canvas.text(document.root.child("P"), 72, 650, [plain("inside")])


def test_a_bullet_drawn_as_a_path_is_a_label() -> None:
    document = new()
    item = List(document.root, numbering="Disc").item()
    sign = item.label().child("Span", actual_text="•")
    with document.canvas.part(sign):
        document.canvas.circle(74, 703, 2, fill=1)
    document.canvas.text(item.body(), 80, 700, [plain("item")])
    pdf = check(document.to_bytes())
    assert elements(pdf, "Span")[0].ActualText == "•"


def test_text_is_aligned_left_centre_or_right() -> None:
    document = new()
    width = REGULAR.width("text", 10)
    for align in ("left", "centre", "right"):
        document.canvas.text(document.root.child("P"), 300, 700, [plain("text")], align=align)
    pdf = check(document.to_bytes())
    for x in (300, 300 - width / 2, 300 - width):
        assert f"1 0 0 1 {x:.2f} 700.00 Tm".encode() in content(pdf)


def test_lines_of_a_paragraph_are_one_text_object() -> None:
    document = new()
    document.canvas.paragraph(document.root.child("P"), [Line(72, y, [plain("line ")]) for y in (700, 687, 674)])
    pdf = check(document.to_bytes())
    assert content(pdf).count(b"BT") == content(pdf).count(b"BDC") == 1
    assert text_of(tree(pdf)) == "line line line "


def test_text_restores_the_graphics_state() -> None:
    document = new()
    canvas = document.canvas
    canvas.setFillColorRGB(0, 1, 0)
    write(document, "P", "text")
    canvas.rect(72, 500, 10, 10, fill=1, stroke=0)
    lines = content(check(document.to_bytes())).decode("latin-1").splitlines()
    assert lines[1].startswith("0 1 0 rg")
    assert "q BT" in lines
    assert "ET Q" in lines


def test_two_destinations_with_one_name_raise_an_error() -> None:
    canvas = new().canvas
    canvas.destination("anchor", 72, 700)
    with pytest.raises(StructureError, match="the document has two destinations #anchor"):
        canvas.destination("anchor", 72, 600)


def test_pages_may_differ_in_size() -> None:
    document = new()
    write(document, "P", "upright")
    document.canvas.showPage()
    document.canvas.setPageSize((842, 595))
    write(document, "P", "wide", 500)
    pdf = check(document.to_bytes())
    assert [float(page.MediaBox[2]) for page in pdf.pages] == [595.28, 842]


def test_ending_a_page_inside_a_part_raises_an_error() -> None:
    document = new()
    with document.canvas.artifact(), pytest.raises(StructureError, match="a page ends inside a figure"):
        document.canvas.showPage()


def test_ending_a_page_with_a_saved_state_raises_an_error() -> None:
    canvas = new().canvas
    canvas.saveState()
    with pytest.raises(StructureError, match="a page ends between saveState and restoreState"):
        canvas.showPage()


def test_a_document_on_which_nothing_is_drawn_has_one_empty_page() -> None:
    pdf = check(new().to_bytes())
    assert len(pdf.pages) == 1
    assert tree(pdf) == ["Document"]


def test_no_empty_page_is_added_after_the_last_one() -> None:
    document = new()
    write(document, "P", "text")
    document.canvas.showPage()
    pdf = check(document.to_bytes())
    assert len(pdf.pages) == 1


def test_a_figure_of_reportlab_is_a_figure() -> None:
    document = new()
    drawing = Drawing(100, 100)
    drawing.add(DrawnLine(0, 0, 100, 100))
    drawing.add(String(10, 10, "inside", fontName=REGULAR.name, fontSize=8))
    with document.canvas.figure(Figure("A line that rises", document.root), BOX):
        renderPDF.draw(drawing, document.canvas, 72, 600)
    assert tree(check(document.to_bytes())) == ["Document", ["Figure", "inside"]]


def test_links_in_rotated_text_have_the_right_boxes() -> None:
    document = new()
    document.canvas.rotate(90)
    link = Link("https://example.org/", "Example")
    document.canvas.text(document.root.child("P"), 100, -200, [plain("turned", link)])
    pdf = check(document.to_bytes())
    left, bottom, right, top = map(float, pdf.pages[0].Annots[0].Rect)
    assert 190 < left < right < 205
    assert bottom == 100
    assert top == pytest.approx(100 + REGULAR.width("turned", 10), abs=0.01)
