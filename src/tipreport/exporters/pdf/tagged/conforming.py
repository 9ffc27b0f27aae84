"""What of ReportLab's canvas a conforming document can use.

Paths, colours, gradients and transformations are ReportLab's. Its fonts, images, links, forms and document entries
are not used: they cannot conform, or the document has its own.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObjectReference
from reportlab.pdfgen.canvas import Canvas

from .errors import FontError
from .fonts import Face
from .syntax import array
from .writer import FileWriter

_INSTEAD = {
    "beginText drawText drawAlignedString": "text is set with text() and paragraph()",
    "linkURL linkRect linkAbsolute": "a run of text names its Link",
    "bookmarkPage bookmarkHorizontal bookmarkHorizontalAbsolute": "places are named with destination()",
    "addOutlineEntry setOutlineNames0 showOutline": "bookmarks are added to the document's outline",
    "drawImage drawInlineImage": "images are painted with image()",
    "beginForm endForm doForm": "what is drawn in a form has no place in the structure",
    "freeTextAnnotation textAnnotation highlightAnnotation inkAnnotation acroForm": "the only annotations are links",
    "addPostScriptCommand addLiteral": "operators that are not known cannot be vouched for",
    "setPageTransition setPageDuration showFullScreen0": "a page lies still",
    "setCropBox setTrimBox setArtBox setBleedBox": "a page is shown whole",
    "setTitle setAuthor setSubject setCreator setProducer setKeywords setDateFormatter": "Metadata says what is known",
    "setViewerPreference delViewerPreference setCatalogEntry delCatalogEntry addPageLabel": "the catalog is fixed",
    "save getpdfdata": "the document is saved, with save() or to_bytes()",
}


class ConformingCanvas(Canvas):
    """A canvas with RGB colours and embedded faces, whose file is written by a `FileWriter`."""

    _code: list[str]
    _doc: FileWriter
    _extgstate: Any
    _fontname: str
    _fontsize: float
    _pageRotation: int  # noqa: N815 # ReportLab's name
    _currentMatrix: tuple[float, ...]  # noqa: N815 # as above
    _pagesize: tuple[float, float]
    _shadingUsed: dict[str, str]  # noqa: N815 # as above
    _startPage: Callable[[], None]  # noqa: N815 # as above

    def __init__(self, writer: FileWriter, faces: Iterable[Face], page_size: tuple[float, float]) -> None:
        self._faces = {face.name: face for face in faces}
        super().__init__("", pagesize=page_size, invariant=1, pdfVersion=(1, 7), enforceColorSpace="rgb")
        self._doc = writer  # in place of the document that ReportLab has made for itself

    def _make_preamble(self) -> None:
        """Nothing stands before a page's content: ReportLab would select a font that is not embedded."""
        self._preamble = ""

    def setEncrypt(self, encrypt: object) -> None:  # noqa: N802 # ReportLab's name
        """No conforming file is encrypted (ISO 19005-3, 6.1.3)."""
        if encrypt:
            raise NotImplementedError("not on a tagged canvas: no conforming file is encrypted")

    # ---------------------------------------------------------------- faces

    def _face(self, name: str) -> Face:
        if name not in self._faces:
            raise FontError(f"no face {name!r} in this document: there are {sorted(self._faces) or 'none'}")
        return self._faces[name]

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: N802 # as above
        """Take one of the document's faces, by its name, for the text of ReportLab's own drawings.

        A name that no face has is an error, `FontError`, once text is measured or drawn.
        """
        self._fontname = psfontname
        self._fontsize = size
        self._leading = 1.2 * size if leading is None else leading

    def stringWidth(self, text: str, fontName: str | None = None, fontSize: float | None = None) -> float:  # noqa: N802, N803 # as above
        """How wide text is in one of the document's faces, in points. Raises `FontError`."""
        return self._face(fontName or self._fontname).width(text, self._fontsize if fontSize is None else fontSize)

    # ---------------------------------------------------------------- pages

    def _page_dictionary(self, page_tree: int, resources: str, stream: int, entries: str) -> str:
        """The page object (ISO 32000-1, table 30)."""
        turned = f"/Rotate {self._pageRotation}" if self._pageRotation else ""
        return (
            f"<</Type/Page/Parent {page_tree} 0 R/MediaBox{array((0, 0, *self._pagesize))}{turned}"
            f"/Resources<<{resources}>>/Contents {stream} 0 R{entries}>>"
        )

    def _resources(self, images: Mapping[str, int]) -> str:
        """The document's fonts, the page's images, and what ReportLab noted of its graphics states and shadings."""
        pictures = "".join(f"/{name} {number} 0 R" for name, number in images.items())
        shadings = {name: PDFObjectReference(name) for name in self._shadingUsed}
        noted = {
            "ExtGState": self._extgstate.getState(),
            "Shading": PDFDictionary(shadings) if shadings else None,
        }
        parts = (f"/{key}{value.format(self._doc).decode('latin-1')}" for key, value in noted.items() if value)
        return f"/Font {self._doc.fonts} 0 R/XObject<<{pictures}>>{''.join(parts)}"


def _refused(instead: str) -> Callable[..., None]:
    def method(*_: object, **__: object) -> None:
        raise NotImplementedError(f"not on a tagged canvas: {instead}")

    return method


for _names, _instead in _INSTEAD.items():
    for _name in _names.split():
        setattr(ConformingCanvas, _name, _refused(_instead))
