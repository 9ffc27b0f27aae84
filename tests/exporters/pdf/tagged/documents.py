"""Small documents, and functions that read them back with other libraries."""

import io
import re
from collections import Counter
from collections.abc import Iterator
from datetime import UTC, datetime
from importlib.resources import files
from typing import Any

import page
import pikepdf

from tipreport.exporters.pdf.tagged import Colour, Face, Metadata, Run, TaggedDocument
from tipreport.exporters.pdf.tagged.structure import Node

FIRA = files("fontpkg_fira_sans") / "files"
REGULAR_DATA = (FIRA / "FiraSans-Regular.ttf").read_bytes()
REGULAR = Face(REGULAR_DATA, tabular=".tf")
STRONG = Face((FIRA / "FiraSans-SemiBold.ttf").read_bytes(), tabular=".tf")
DATE = datetime(2024, 1, 1, 12, tzinfo=UTC)
INK = Colour.from_hex("#16191D")
ACCENT = Colour.from_hex("#1D4E63")
_PAINTS = {"S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh", "Tj", "TJ", "'", '"', "INLINE IMAGE"}
_ROW = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]+)>")


def new(**metadata: Any) -> TaggedDocument:
    """A document with some title, language and date, and those given."""
    values: dict[str, Any] = {"title": "A document", "language": "en", "date": DATE} | metadata
    return TaggedDocument(Metadata(**values), faces=[REGULAR])


def plain(text: str, node: Node | None = None, size: float = 10) -> Run:
    """A run in the regular face."""
    return Run(text, REGULAR, size, INK, node)


def write(document: TaggedDocument, role: str, text: str, y: float = 700) -> Node:
    """A line of text in an element of its own."""
    node = document.root.child(role)
    document.canvas.text(node, 72, y, [plain(text)])
    return node


def problems(data: bytes) -> list[str]:
    """The failures of a file to conform to PDF/UA-1 and PDF/A-3a."""
    return [
        f"{failure.rule_id}: {failure.message}"
        for profile in ("ua1", "3a")
        for failure in page.validate_pdf_bytes(data, profile=profile).failures
    ]


def check(data: bytes) -> pikepdf.Pdf:
    """Open a file that conforms, has each marked sequence in the tree once, and paints nothing outside of them."""
    assert problems(data) == []
    pdf = opened(data)
    drawn = Counter(key for key, _ in _sequences(pdf))
    assert drawn == Counter(_leaves(pdf))
    assert set(drawn.values()) <= {1}
    return pdf


def opened(data: bytes) -> pikepdf.Pdf:
    return pikepdf.open(io.BytesIO(data))


def tree(pdf: pikepdf.Pdf) -> Any:
    """The structure as nested lists: each a role and its kids, with text as strings."""
    texts = dict(_sequences(pdf))

    def branch(element: pikepdf.Object, above: Any) -> Any:
        about = element.get("/Pg", above)
        inside: list[Any] = []
        for kid in _kids(element):
            if isinstance(kid, int):
                inside.append(texts[about.objgen, kid])
            elif kid.get("/Type") == "/MCR":
                inside.append(texts[kid.Pg.objgen, int(kid.MCID)])
            elif kid.get("/Type") != "/OBJR":
                inside.append(branch(kid, about))
        return [str(element.S)[1:], *inside]

    return branch(pdf.Root.StructTreeRoot.K, None)


def text_of(branch: Any) -> str:
    """All text of a part of the tree, in the order it is read."""
    return "".join(part if isinstance(part, str) else text_of(part) for part in branch[1:])


def elements(pdf: pikepdf.Pdf, role: str) -> list[pikepdf.Object]:
    """All elements of a role, in the order they are read."""
    return [element for element in _elements(pdf.Root.StructTreeRoot.K) if "/" + role == element.S]


def annotations(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """All annotations, page after page."""
    return [annotation for page in pdf.pages for annotation in page.get("/Annots", [])]


def artifacts(pdf: pikepdf.Pdf) -> list[str]:
    """The text painted as artifacts, each sequence that has some."""
    return [text for page in pdf.pages for key, text in _marked_sequences(page) if key is None and text]


def content(pdf: pikepdf.Pdf, number: int = 0) -> bytes:
    """The content of a page."""
    return bytes(pdf.pages[number].Contents.read_bytes())


def _kids(element: pikepdf.Object) -> list[Any]:
    kids = element.get("/K")
    return [] if kids is None else list(kids) if isinstance(kids, pikepdf.Array) else [kids]


def _elements(element: pikepdf.Object) -> Iterator[pikepdf.Object]:
    yield element
    for kid in _kids(element):
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _elements(kid)


def _leaves(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, int]]:
    """The page and identifier of each marked sequence in the tree, which the parent tree must map to its element."""
    numbers = list(pdf.Root.StructTreeRoot.ParentTree.Nums)
    parents = dict(zip(map(int, numbers[::2]), numbers[1::2], strict=True))
    for element in _elements(pdf.Root.StructTreeRoot.K):
        for kid in _kids(element):
            if isinstance(kid, int) or kid.get("/Type") == "/MCR":
                about, mcid = (element.Pg, kid) if isinstance(kid, int) else (kid.Pg, int(kid.MCID))
                assert parents[int(about.StructParents)][mcid].objgen == element.objgen
                yield about.objgen, mcid


def _sequences(pdf: pikepdf.Pdf) -> Iterator[tuple[Any, str]]:
    """The text of each marked-content sequence except artifacts, by page and identifier."""
    for about in pdf.pages:
        for key, text in _marked_sequences(about):
            if key is not None:
                yield (about.objgen, key), text


def _marked_sequences(about: pikepdf.Page) -> list[tuple[int | None, str]]:
    """The marked-content sequences of a page: they contain all painted content and are not nested.

    Only text that is read from the last glyph to the first is in a sequence of its own (ISO 32000-1, 14.8.2.3.3).
    """
    fonts = {name: _to_unicode(font) for name, font in about.Resources.Font.items()}
    found: list[tuple[int | None, str]] = []
    inside = is_reversed = False
    face: dict[bytes, str] = {}
    for instruction in pikepdf.parse_content_stream(about):
        operands, name = instruction.operands, str(instruction.operator)
        if name == "BMC" and operands[0] == "/ReversedChars":
            assert inside
            assert not is_reversed
            is_reversed = True
        elif name == "EMC" and is_reversed:
            is_reversed = False
        elif name in ("BMC", "BDC"):
            assert not inside, "a mark in a mark"
            inside = True
            found.append((None if operands[0] == "/Artifact" else int(operands[1].MCID), ""))
        elif name == "EMC":
            assert inside
            inside = False
        elif name in _PAINTS:
            assert inside, f"{name} outside of marks"
            if name in ("Tj", "TJ"):
                strings = operands[0] if name == "TJ" else operands
                codes = b"".join(bytes(part) for part in strings if isinstance(part, pikepdf.String))
                glyphs = [face[codes[n : n + 2]] for n in range(0, len(codes), 2)]
                text = "".join(reversed(glyphs) if is_reversed else glyphs)
                found[-1] = (found[-1][0], found[-1][1] + text)
        elif name == "Tf":
            face = fonts[str(operands[0])]
    assert not inside
    return found


def _to_unicode(font: pikepdf.Object) -> dict[bytes, str]:
    rows = _ROW.findall(bytes(font.ToUnicode.read_bytes()).partition(b"endcodespacerange")[2])
    return {bytes.fromhex(code.decode()): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in rows}
