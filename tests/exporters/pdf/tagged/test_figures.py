"""Figures with alternative text."""

import pytest

from tests.exporters.pdf.tagged.documents import INK, check, elements, new, plain, tree
from tipreport.exporters.pdf.tagged import Figure, StructureError, paths

BOX = (72.0, 600.0, 200.0, 700.0)


def test_a_figure_has_alternative_text_and_a_bounding_box() -> None:
    document = new()
    canvas = document.canvas
    with canvas.figure(Figure("Rises from 39 to 46", document.root), BOX):
        canvas.paint(paths.line([(72, 600), (200, 700)], INK, thickness=1, dash=(2, 1)))
        canvas.paint(
            paths.frame(72, 600, 128, 100, INK, thickness=0.5), paths.shape([(72, 600), (80, 600), (76, 608)], INK)
        )
        canvas.paint(paths.contour([(72, 600), (80, 600), (76, 608)], INK, thickness=0.5))
        canvas.text(None, 80, 650, [plain("46")])
    pdf = check(document.to_bytes())
    assert tree(pdf) == ["Document", ["Figure", "46"]]
    (figure,) = elements(pdf, "Figure")
    assert figure.Alt == "Rises from 39 to 46"
    assert tuple(float(edge) for edge in figure.A[0].BBox) == BOX


def test_a_translated_figure_has_the_right_bounding_box() -> None:
    document = new()
    canvas = document.canvas
    canvas.saveState()
    canvas.translate(10, 20)
    with canvas.figure(Figure("A sign", document.root), BOX):
        canvas.paint(paths.box(*BOX, INK))
    canvas.restoreState()
    pdf = check(document.to_bytes())
    (figure,) = elements(pdf, "Figure")
    assert [float(edge) for edge in figure.A[0].BBox] == [82, 620, 210, 720]


def test_a_figure_without_alternative_text_raises_an_error() -> None:
    with pytest.raises(StructureError, match="a figure needs alternative text"):
        Figure(" ")


def test_drawing_a_figure_twice_raises_an_error() -> None:
    document = new()
    figure = Figure("A sign", document.root)
    with document.canvas.figure(figure, BOX):
        document.canvas.rect(72, 600, 128, 100)
    with pytest.raises(StructureError, match="the figure “A sign” is drawn twice"), document.canvas.figure(figure, BOX):
        pass
