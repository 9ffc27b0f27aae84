"""What every part of a sheet is laid out with."""

from attrs import frozen

from tipreport.document import Labels, Spans
from tipreport.exporters.pdf.grid import Grid
from tipreport.exporters.pdf.lines import Lines
from tipreport.exporters.pdf.setting import Align, Setter
from tipreport.exporters.pdf.styles import Style
from tipreport.exporters.pdf.tagged import Node
from tipreport.exporters.pdf.theme import Theme
from tipreport.exporters.pdf.words import Words


@frozen(eq=False)
class Layout:
    """The grid, the setter of text and the theme of a sheet; ``node`` is the part of a booklet that it is."""

    grid: Grid
    setter: Setter
    theme: Theme
    node: Node | None = None

    @property
    def labels(self) -> Labels:
        """The words that a renderer sets beside what the blocks say."""
        return self.setter.labels

    def words(self, spans: Spans | str, style: Style) -> Words:
        """See `Setter.words`."""
        return self.setter.words(spans, style)

    def lines(
        self, spans: Spans | str | Words, style: Style, width: float, node: Node | None = None, align: Align = "left"
    ) -> Lines:
        """See `Setter.lines`."""
        return self.setter.lines(spans, style, width, node, align)

    def width(self, text: str, style: Style) -> float:
        """See `Setter.width`."""
        return self.setter.width(text, style)
