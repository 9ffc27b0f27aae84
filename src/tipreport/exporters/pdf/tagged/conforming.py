"""The part of ReportLab's canvas that a conforming document can use.

Paths, colours, gradients and transformations are ReportLab's. Its fonts, images, links, forms and document entries
are disabled, since they cannot conform or are replaced by those of the document.
"""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFObjectReference
from reportlab.pdfgen.canvas import Canvas

from .errors import FontError
from .fonts import Face
from .syntax import array
from .writer import FileWriter

_ALTERNATIVES = {
    "beginText drawText drawAlignedString": "draw text with text() and paragraph()",
    "linkURL linkRect linkAbsolute": "give a run of text a Link",
    "bookmarkPage bookmarkHorizontal bookmarkHorizontalAbsolute": "add destinations with destination()",
    "addOutlineEntry setOutlineNames0 showOutline": "add bookmarks to the document's outline",
    "drawImage drawInlineImage": "paint images with image()",
    "beginForm endForm doForm": "the content of forms is not in the structure",
    "freeTextAnnotation textAnnotation highlightAnnotation inkAnnotation acroForm": "links are the only annotations",
    "addPostScriptCommand addLiteral": "unknown operators may not conform",
    "setPageTransition setPageDuration showFullScreen0": "transitions are not supported",
    "setCropBox setTrimBox setArtBox setBleedBox": "pages are always shown whole",
    "setTitle setAuthor setSubject setCreator setProducer setKeywords setDateFormatter": "use Metadata",
    "setViewerPreference delViewerPreference setCatalogEntry delCatalogEntry addPageLabel": "the catalog is fixed",
    "save getpdfdata": "save the document with save() or to_bytes()",
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
        self._doc = writer  # replaces the document that ReportLab has created

    def _make_preamble(self) -> None:
        """Use no preamble: ReportLab would select a font that is not embedded."""
        self._preamble = ""

    def setEncrypt(self, encrypt: object) -> None:  # noqa: N802 # ReportLab's name
        """Raise an error, since conforming files cannot be encrypted (ISO 19005-3, 6.1.3)."""
        if encrypt:
            raise NotImplementedError("not on a tagged canvas: conforming files cannot be encrypted")

    # ---------------------------------------------------------------- faces

    def _face(self, name: str) -> Face:
        if name not in self._faces:
            raise FontError(f"no face {name!r} in this document: there are {sorted(self._faces) or 'none'}")
        return self._faces[name]

    def setFont(self, psfontname: str, size: float, leading: float | None = None) -> None:  # noqa: N802 # as above
        """Select one of the document's faces by its name, for the text of ReportLab's own drawings.

        An unknown name raises a `FontError` when text is measured or drawn.
        """
        self._fontname = psfontname
        self._fontsize = size
        self._leading = 1.2 * size if leading is None else leading

    def stringWidth(self, text: str, fontName: str | None = None, fontSize: float | None = None) -> float:  # noqa: N802, N803 # as above
        """The width of text in one of the document's faces, in points. Raises `FontError`."""
        return self._face(fontName or self._fontname).width(text, self._fontsize if fontSize is None else fontSize)

    # ---------------------------------------------------------------- pages

    def _page_dictionary(self, page_tree: int, resources: str, stream: int, entries: str) -> str:
        """The page object (ISO 32000-1, table 30)."""
        rotation = f"/Rotate {self._pageRotation}" if self._pageRotation else ""
        return (
            f"<</Type/Page/Parent {page_tree} 0 R/MediaBox{array((0, 0, *self._pagesize))}{rotation}"
            f"/Resources<<{resources}>>/Contents {stream} 0 R{entries}>>"
        )

    def _resources(self, images: Mapping[str, int]) -> str:
        """The document's fonts, the page's images, and ReportLab's graphics states and shadings."""
        pictures = "".join(f"/{name} {number} 0 R" for name, number in images.items())
        shadings = {name: PDFObjectReference(name) for name in self._shadingUsed}
        reportlab_resources = {
            "ExtGState": self._extgstate.getState(),
            "Shading": PDFDictionary(shadings) if shadings else None,
        }
        parts = (
            f"/{key}{value.format(self._doc).decode('latin-1')}" for key, value in reportlab_resources.items() if value
        )
        return f"/Font {self._doc.fonts} 0 R/XObject<<{pictures}>>{''.join(parts)}"


def _unsupported(alternative: str) -> Callable[..., None]:
    def method(*_: object, **__: object) -> None:
        raise NotImplementedError(f"not on a tagged canvas: {alternative}")

    return method


for _names, _alternative in _ALTERNATIVES.items():
    for _name in _names.split():
        setattr(ConformingCanvas, _name, _unsupported(_alternative))
