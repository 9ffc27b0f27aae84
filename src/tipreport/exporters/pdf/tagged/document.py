"""The document: its structure, pages, bookmarks and attachments, written as one conforming file."""

from collections.abc import Sequence
from typing import BinaryIO

from reportlab.lib.pagesizes import A4

from .attachments import Attachment
from .bookmarks import Bookmark, write_outline
from .canvas import TaggedCanvas
from .colour import SRGB, output_intent
from .directions import writing_mode
from .embedding import embed
from .errors import InvalidLinkError
from .fonts import Face
from .metadata import Metadata
from .structure import Node, StructureTree
from .syntax import date, text_string
from .writer import FileWriter


class TaggedDocument:
    """A document that conforms to PDF/UA-1 (ISO 14289-1) and to PDF/A-3a (ISO 19005-3).

    ``root`` is the root node, ``canvas`` draws the pages, and ``outline`` holds the bookmarks. ``page_size`` is the
    width and height of a page in points. ReportLab's own drawings may use ``faces`` by name.
    """

    def __init__(self, metadata: Metadata, *, page_size: tuple[float, float] = A4, faces: Sequence[Face] = ()) -> None:
        self.metadata = metadata
        self.root = Node("Document", attributes=writing_mode(right_to_left=True) if metadata.right_to_left else "")
        self.outline = Bookmark("", "")
        self._writer = FileWriter()
        self._tree = StructureTree(self.root)
        self.canvas = TaggedCanvas(self._writer, self._tree, faces, page_size)
        self._attachments: dict[str, Attachment] = {}
        self._bytes = b""

    def attach(self, attachment: Attachment) -> None:
        """Attach a file. Raises ValueError if another one has the same name."""
        if attachment.name in self._attachments:
            raise ValueError(f"two attached files have the name {attachment.name!r}")
        self._attachments[attachment.name] = attachment

    def save(self, stream: BinaryIO) -> None:
        """Write the file. Nothing can be drawn afterwards."""
        stream.write(self.to_bytes())

    def to_bytes(self) -> bytes:
        """The file. Nothing can be drawn afterwards.

        Raises `StructureError` if headings skip a level or the rows of a table differ in columns, and
        `InvalidLinkError` if a link or a bookmark has a missing destination.
        """
        if not self._bytes:
            self._bytes = self._build()
        return self._bytes

    def _build(self) -> bytes:
        writer = self._writer
        pages = self.canvas.finish()
        fonts = "".join(f"/{use.resource} {embed(use, writer)} 0 R" for use in self.canvas.font_uses.values())
        writer.put(writer.fonts, f"<<{fonts}>>")
        for annotation, key in self.canvas.annotations:
            target = annotation.link.target
            writer.put(
                annotation.number, annotation.body(key, self._destination(target) if target.startswith("#") else "")
            )
        catalog = writer.add(self._catalog(pages))
        return writer.build(catalog, writer.add(self.metadata.information()))

    def _catalog(self, pages: int) -> str:
        """The document catalog (ISO 32000-1, 7.7.2) as both standards require it."""
        writer = self._writer
        outline = write_outline(self.outline, writer, self._destination)
        profile = writer.add_stream("/N 3", SRGB)
        direction = "/Direction/R2L" if self.metadata.right_to_left else ""  # ISO 32000-1, 12.2
        metadata = writer.add_plain_stream("/Type/Metadata/Subtype/XML", self.metadata.packet())
        return "".join(
            (
                f"<</Type/Catalog/Pages {pages} 0 R/Lang{text_string(self.metadata.language)}",  # ISO 14289-1, 7.2
                f"/MarkInfo<</Marked true>>/StructTreeRoot {self._structure()} 0 R",  # 7.1; ISO 19005-3, 6.7.2
                f"/ViewerPreferences<</DisplayDocTitle true{direction}>>",  # ISO 14289-1, 7.1
                f"/Metadata {metadata} 0 R/OutputIntents[{output_intent(profile)}]",
                f"/Outlines {outline} 0 R/PageMode/UseOutlines" if outline else "",
                self._attached_files(),
                ">>",
            )
        )

    def _structure(self) -> int:
        """Add the structure tree to the file and return its number."""
        first = self._writer.objectcounter + 1
        self._writer.add_all(self._tree.bodies(first))
        return first

    def _attached_files(self) -> str:
        """The attached files: listed for people, and associated with the document (ISO 19005-3, 6.8)."""
        if not self._attachments:
            return ""
        moment = date(self.metadata.date) if self.metadata.date else ""
        numbers = {n: a.embed(self._writer, moment) for n, a in self._attachments.items()}
        files = " ".join(f"{number} 0 R" for number in numbers.values())
        names = "".join(f"{text_string(n)}{numbers[n]} 0 R" for n in sorted(numbers, key=text_string))
        return f"/AF[{files}]/Names<</EmbeddedFiles<</Names[{names}]>>>>"

    def _destination(self, target: str) -> str:
        """The destination ``#name`` in the file (ISO 32000-1, 12.3.2.2)."""
        destination = self.canvas.destinations.get(target.removeprefix("#"))
        if destination is None:
            raise InvalidLinkError(f"a link or bookmark goes to {target}, but there is no such destination")
        page, left, top = destination
        return f"[{page} 0 R/XYZ {left:.2f} {top:.2f} null]"
