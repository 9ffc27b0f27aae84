"""Methods of ReportLab's canvas that are disabled, since a conforming document cannot use them."""

import pytest
from reportlab.pdfgen.canvas import Canvas

from tests.exporters.pdf.tagged.documents import REGULAR, STRONG, check, content, new
from tipreport.exporters.pdf.tagged import FontError
from tipreport.exporters.pdf.tagged.conforming import ConformingCanvas


@pytest.mark.parametrize(
    "name",
    [
        "beginText",
        "linkURL",
        "linkRect",
        "bookmarkPage",
        "beginForm",
        "textAnnotation",
        "addLiteral",
        "drawImage",
        "save",
    ],
)
def test_unsupported_methods_raise_an_error_that_names_the_alternative(name: str) -> None:
    with pytest.raises(NotImplementedError, match="not on a tagged canvas: "):
        getattr(new().canvas, name)()


def test_every_unsupported_method_is_one_of_reportlabs() -> None:
    assert {name for name in vars(ConformingCanvas) if name[0] != "_"} <= {*vars(Canvas), "getpdfdata"}


def test_encryption_raises_an_error() -> None:
    with pytest.raises(NotImplementedError, match="encrypted"):
        new().canvas.setEncrypt("secret")


def test_only_faces_of_the_document_can_be_used() -> None:
    canvas = new().canvas
    canvas.setFont("Helvetica", 10)
    with pytest.raises(FontError, match="no face 'Helvetica' in this document: there are"):
        canvas.drawString(72, 700, "text")
    with pytest.raises(FontError, match=STRONG.name):
        canvas.stringWidth("text", STRONG.name, 10)


def test_text_has_the_width_of_its_face() -> None:
    canvas = new().canvas
    canvas.setFont(REGULAR.name, 10)
    assert canvas.stringWidth("text") == REGULAR.width("text", 10)
    assert canvas.stringWidth("text", REGULAR.name, 20) == REGULAR.width("text", 20)


def test_text_of_reportlab_is_aligned_right_or_centre() -> None:
    document = new()
    canvas = document.canvas
    canvas.setFont(REGULAR.name, 10)
    canvas.drawRightString(300, 700, "text")
    canvas.drawCentredString(300, 680, "text")
    width = REGULAR.width("text", 10)
    pdf = check(document.to_bytes())
    assert f"{300 - width:.2f} 700.00 Tm".encode() in content(pdf)
    assert f"{300 - width / 2:.2f} 680.00 Tm".encode() in content(pdf)


def test_colours_other_than_rgb_raise_an_error() -> None:
    with pytest.raises(ValueError, match="Non RGB color"):
        new().canvas.setFillColorCMYK(0, 1, 1, 0)


def test_transparency_conforms() -> None:
    document = new()
    document.canvas.setFillAlpha(0.5)
    document.canvas.rect(72, 600, 100, 100, fill=1)
    check(document.to_bytes())
