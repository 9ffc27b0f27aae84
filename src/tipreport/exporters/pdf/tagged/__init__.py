"""Tagged PDF with ReportLab: files that conform to PDF/UA-1 and to PDF/A-3a at once.

The caller draws text and paths on pages, and names the structure element that each belongs to. The package takes care
of the rest of both standards (ISO 14289-1 and ISO 19005-3), and raises an error for anything that cannot conform.

.. code-block:: python

    from datetime import UTC, datetime
    from importlib.resources import files

    from tipreport.exporters.pdf.tagged import Colour, Face, Line, Link, Metadata, Node, Run, TaggedDocument, paths

    fira = files("fontpkg_fira_sans") / "files"
    regular = Face((fira / "FiraSans-Regular.ttf").read_bytes(), tabular=".tf")
    strong = Face((fira / "FiraSans-SemiBold.ttf").read_bytes(), tabular=".tf")
    ink, accent = Colour.from_hex("#16191D"), Colour.from_hex("#1D4E63")

    document = TaggedDocument(Metadata(title="Serbia", language="en", date=datetime(2024, 1, 1, tzinfo=UTC)))
    canvas = document.canvas

    canvas.text(document.root.child("H1"), 72, 760, [Run("Serbia", strong, 30, ink)])
    canvas.paint(paths.box(72, 752, 451, 0.5, ink))

    report = Link("https://example.org/report", "Report of 2023")
    change = Node("Span", actual_text="-0.9%")
    body = document.root.child("P")
    canvas.paragraph(body, [
        Line(72, 730, [Run("A change of ", regular, 10, ink), Run("−0.9%", regular, 10, ink, change),
                       Run(" in the ", regular, 10, ink), Run("report ", regular, 10, accent, report)]),
        Line(72, 717, [Run("of last year", regular, 10, accent, report), Run(".", regular, 10, ink)]),
    ])
    data = document.to_bytes()

**Structure.** A `Node` has a role, a parent, and the properties that assistive technology needs besides its text.
Nodes may be declared early, for instance while text is measured. A node becomes an element of the document when
something of it is first drawn, so the reading order is the drawing order; `TaggedCanvas.begin` adds a node earlier.
Everything drawn of one node, in several calls or on several pages, is one element. A run of text may name a node of its
own: a `Link`, a Span with actual text or a language, the `reference` to a `Note`. If that node has no parent, it is
placed in the node of its text. `Figure`, `List`, `Table` and `Note` are nodes that follow the rules of their kind.

**Artifacts.** Everything painted outside nodes is an artifact: lines, backgrounds, and whatever ReportLab's own methods
paint. Headers and footers are marked with `TaggedCanvas.artifact`, inside which nodes, links and destinations are
ignored. So the head of a table can be repeated on the next page by the calls that drew it first.

**Text.** The caller measures words (`Face.width`, in any unit), breaks lines and positions them. A `Run` is text in one
face, size and colour. Text is data and never markup. A `Face` is made from the bytes of a TrueType font and belongs to
no document, so reuse it for many, as you would an `Image`. A `FaceStack` looks up each character in several faces, and
shapes the scripts that need it. A line is drawn in the order of its directions, and read as it was given. A character
that no face has raises an error that names it. Latin glyphs are never kerned, so a line is as wide as its words.

**Links** open http, https and mailto addresses, or go to a `TaggedCanvas.destination` as ``#name``. Any other target
raises an error.

**The file** holds subsets of the faces in use, attached files (`TaggedDocument.attach`), bookmarks
(`TaggedDocument.outline`) and a colour profile. The same calls give the same bytes: the file depends on neither clock
nor environment, and nothing global is changed. Mistakes that only the whole document shows, such as a missing heading
level, are reported by `TaggedDocument.to_bytes`. After any error, discard the document.

Lengths are in points, from a page's lower left corner. Forms, sound and film, encryption, pages from other files, and
outlines other than TrueType's are not supported.
"""

from . import paths
from .attachments import Attachment
from .bookmarks import Bookmark
from .canvas import TaggedCanvas
from .colour import BLACK, WHITE, Colour
from .directions import arrange, ends, space_at_end, writing_mode
from .document import TaggedDocument
from .errors import (
    FontError,
    InvalidLinkError,
    MissingGlyphError,
    MissingLibraryError,
    StructureError,
    TaggedPdfError,
)
from .fallback import FaceStack
from .figures import Figure
from .fonts import Face
from .images import Image
from .line import Line, Run
from .links import Link, checked_address
from .lists import Item, List
from .metadata import Metadata
from .notes import Note, reference
from .shaped_scripts import is_shaped
from .structure import Node
from .tables import Cell, Row, Section, Table
from .variable import instance

__all__ = [
    "BLACK",
    "WHITE",
    "Attachment",
    "Bookmark",
    "Cell",
    "Colour",
    "Face",
    "FaceStack",
    "Figure",
    "FontError",
    "Image",
    "InvalidLinkError",
    "Item",
    "Line",
    "Link",
    "List",
    "Metadata",
    "MissingGlyphError",
    "MissingLibraryError",
    "Node",
    "Note",
    "Row",
    "Run",
    "Section",
    "StructureError",
    "Table",
    "TaggedCanvas",
    "TaggedDocument",
    "TaggedPdfError",
    "arrange",
    "checked_address",
    "ends",
    "instance",
    "is_shaped",
    "paths",
    "reference",
    "space_at_end",
    "writing_mode",
]
