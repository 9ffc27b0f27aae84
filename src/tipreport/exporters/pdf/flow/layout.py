"""The layout: the grid, the typesetter and the theme that every part of a sheet uses."""

from typing import Literal

from attrs import frozen

from tipreport.document import Labels, Spans
from tipreport.exporters.pdf.design.grid import Grid
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.text.lines import Align, Lines
from tipreport.exporters.pdf.text.styles import Style
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.exporters.pdf.text.words import Words


@frozen(eq=False)
class Layout:
    """The grid, the typesetter and the theme of a sheet.

    In a booklet, ``node`` is the structure element of a sheet, and ``superseded`` the remark that a newer edition in it
    supersedes this one. Its links have no prefix, since they go to another sheet.
    """

    grid: Grid
    typesetter: Typesetter
    theme: Theme
    node: Node | None = None
    superseded: Spans = ()

    @property
    def labels(self) -> Labels:
        """The labels of the document."""
        return self.typesetter.labels

    @property
    def direction(self) -> Literal["ltr", "rtl"]:
        """The direction of the document."""
        return "rtl" if self.typesetter.faces.right_to_left else "ltr"

    def words(self, spans: Spans | str, style: Style) -> Words:
        """See `Typesetter.words`."""
        return self.typesetter.words(spans, style)

    def lines(
        self, spans: Spans | str | Words, style: Style, width: float, node: Node | None = None, align: Align = "start"
    ) -> Lines:
        """See `Typesetter.lines`."""
        return self.typesetter.lines(spans, style, width, node, align)

    def width(self, text: str, style: Style) -> float:
        """See `Typesetter.width`."""
        return self.typesetter.width(text, style)
