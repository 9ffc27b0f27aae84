"""Drawings for a page that is read from the right."""

from tipreport.document.views import Box, Drawing, Label, Line, mirrored


def test_left_and_right_are_exchanged() -> None:
    shapes = (Box(10, 0, 30, 5, "ink"), Label(0, 9, "2001", 7.5, "start"), Line((0, 0), (25, 5), "mid"))
    drawing = Drawing(100, 10, shapes, "In words.")

    assert drawing.mirrored().shapes == (
        Box(60, 0, 30, 5, "ink"),
        Label(100, 9, "2001", 7.5, "end"),
        Line((100, 0), (75, 5), "mid"),
    )
    assert drawing.mirrored().mirrored() == drawing
    assert mirrored(shapes, 100) == drawing.mirrored().shapes
