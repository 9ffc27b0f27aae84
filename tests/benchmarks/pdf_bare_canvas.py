"""The pages of our sheet on ReportLab's bare canvas: the same text at the same positions, the same paths and links.

Nothing is composed, measured, placed or tagged: the calls are recorded from a sheet once and repeated.
"""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from importlib.resources import files
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from tipreport.document import Document
from tipreport.exporters.pdf.design.grid import A4
from tipreport.exporters.pdf.design.theme import Theme
from tipreport.exporters.pdf.flow.layout import Layout
from tipreport.exporters.pdf.page.chapters import Chapter, draw
from tipreport.exporters.pdf.page.header_footer import brief_header
from tipreport.exporters.pdf.page.title_band import TOP
from tipreport.exporters.pdf.tagged import Line, Link, Run
from tipreport.exporters.pdf.text.faces import load_faces
from tipreport.exporters.pdf.text.typesetting import Typesetter
from tipreport.exporters.pdf.writer import lay_out
from tipreport.plugin import Brand

Call = Callable[[Canvas], object]
_NAMES = {False: "FiraSans-Regular", True: "FiraSans-SemiBold"}


def register_fonts() -> None:
    """Register both typefaces, and write streams as raw bytes, which is faster than the default."""
    rl_config.useA85 = 0
    for name in _NAMES.values():
        font: Any = TTFont(name, str(files("fontpkg_fira_sans") / "files" / f"{name}.ttf"))
        pdfmetrics.registerFont(font)


def recorded(document: Document) -> list[Call]:
    """The calls that draw the sheet of a document."""
    theme = Theme.of(Brand())
    layout = Layout(A4, Typesetter(load_faces(), theme.accent, document.labels), theme)
    sheet = lay_out(layout, document)
    recorder = _Recorder()
    pages = sheet.flow.pages
    footer = document.labels.trafficking
    header = brief_header(layout, sheet.title)
    chapter = Chapter(layout=layout, pages=pages, title=document.title, anchor=TOP, header=header, footer=footer)
    draw(recorder, [chapter])  # type: ignore[arg-type]  # it draws what a document draws
    return recorder.calls


def drawn(calls: Sequence[Call]) -> bytes:
    """The file that the calls draw."""
    stream = io.BytesIO()
    canvas = Canvas(stream, pagesize=(A4.width, A4.height), invariant=1)
    for call in calls:
        call(canvas)
    canvas.save()
    return stream.getvalue()


class _Recorder:
    """Replaces a document and its canvas, and records the drawing calls."""

    def __init__(self) -> None:
        self.canvas = self.outline = self
        self.calls: list[Call] = []

    # ------------------------------------------------------------ drawing

    def paragraph(self, _node: object, lines: Sequence[Line]) -> None:
        strong = load_faces().strong
        runs = [
            (
                line.x,
                line.y,
                [(run.text, _NAMES[run.face is strong], run.size, run.colour, run.tracking) for run in line.runs],
            )
            for line in lines
        ]
        self.calls.append(partial(_text, lines=runs))
        for line in lines:
            self.calls += _links(line)

    def text(
        self, node: object, x: float, y: float, runs: Sequence[Run], *, align: str = "left", **_direction: bool
    ) -> None:
        width = sum(run.width for run in runs)
        self.paragraph(node, [Line(x - {"left": 0.0, "centre": width / 2, "right": width}[align], y, runs)])

    def paint(self, *drawn: str) -> None:
        self.calls += [partial(_path, operators=_operators(path)) for path in drawn]

    def destination(self, name: str, _x: float, y: float) -> None:
        self.calls.append(lambda canvas: canvas.bookmarkPage(name, fit="XYZ", left=0, top=y))

    def add(self, title: str, target: str, **_more: object) -> "_Recorder":
        self.calls.append(lambda canvas: canvas.addOutlineEntry(title, target[1:], level=0))
        return self

    def showPage(self) -> None:  # noqa: N802 # ReportLab's name
        self.calls.append(lambda canvas: canvas.showPage())

    # ------------------------------------------------------------ structure, which is left out

    @contextmanager
    def part(self, *_: object) -> Iterator[None]:
        yield

    figure = artifact = part


def _links(line: Line) -> Iterator[Call]:
    x = line.x
    for run in line.runs:
        if isinstance(run.node, Link):
            box = (x, line.y - 2, x + run.width, line.y + run.size)
            yield partial(_link, target=run.node.target, box=box)
        x += run.width


def _link(canvas: Canvas, *, target: str, box: tuple[float, float, float, float]) -> None:
    if target.startswith("#"):
        canvas.linkRect("", target[1:], box, thickness=0)
    else:
        canvas.linkURL(target, box, thickness=0)


def _text(canvas: Canvas, *, lines: Sequence[Any]) -> None:
    """A text object without repeated text state."""
    text: Any = canvas.beginText()
    font = ink = between = None
    for x, y, runs in lines:
        text.setTextOrigin(x, y)
        for string, face, size, colour, tracking in runs:
            if font != (face, size):
                text.setFont(face, size)
                font = face, size
            if ink is not colour:
                text.setFillColorRGB(colour.red, colour.green, colour.blue)
                ink = colour
            if between != tracking:
                text.setCharSpace(tracking)
                between = tracking
            text.textOut(string)
    canvas.drawText(text)


def _operators(path: str) -> list[tuple[str, list[float]]]:
    """The operators of a path with their operands, except those that save and restore the state."""
    found: list[tuple[str, list[float]]] = []
    operands: list[float] = []
    for word in path.replace("[", " ").replace("]", " ").split():
        if word[-1].isdigit():
            operands.append(float(word))
        elif word not in ("q", "Q"):
            found.append((word, operands))
            operands = []
    return found


def _path(  # noqa: C901 - a case an operator, each one call
    canvas: Canvas, *, operators: Sequence[tuple[str, list[float]]]
) -> None:
    path: Any = None
    for operator, values in operators:
        match operator:
            case "rg":
                canvas.setFillColorRGB(*values)
            case "RG":
                canvas.setStrokeColorRGB(*values)
            case "w":
                canvas.setLineWidth(*values)
            case "d":
                canvas.setDash(values[:-1])
            case "re":
                path = canvas.beginPath()
                path.rect(*values)
            case "m":
                path = path or canvas.beginPath()
                path.moveTo(*values)
            case "l":
                path.lineTo(*values)
            case "h":
                path.close()
            case "f":
                canvas.drawPath(path, stroke=0, fill=1)
            case "S" | "s":
                if operator == "s":
                    path.close()
                canvas.drawPath(path, stroke=1, fill=0)
                canvas.setDash()
