"""Tagged PDF with ReportLab: files that conform to PDF/UA-1 and to PDF/A-3a at once.

A document is drawn by placing text and paths on pages; for each thing drawn the caller says what it is. The package
sees to the rest of both standards (ISO 14289-1 and ISO 19005-3), and refuses what no conforming file can have.

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
    fall = Node("Span", actual_text="-0.9%")
    body = document.root.child("P")
    canvas.paragraph(body, [
        Line(72, 730, [Run("A fall of ", regular, 10, ink), Run("−0.9%", regular, 10, ink, fall),
                       Run(", says the ", regular, 10, ink), Run("report ", regular, 10, accent, report)]),
        Line(72, 717, [Run("of last year", regular, 10, accent, report), Run(".", regular, 10, ink)]),
    ])
    data = document.to_bytes()

**What things are.** A `Node` has a role, a parent, and what a listener needs besides its text. It is declared when
that is known, while text is measured for instance, and becomes an element of the document when something of it is
first drawn. So the order of reading is the order of drawing; `TaggedCanvas.begin` gives a node its place earlier. What
is drawn of one node in several calls, or on several pages, is one element. A run of text may name a node of its own: a
`Link`, a Span with actual text or with a language, the `reference` to a `Note`. Without a parent it stands in the node
of its text. `Figure`, `List`, `Table` and `Note` are nodes that know the rules of their kind.

**What they are not.** All that is painted outside of nodes is an artifact by construction: lines, backgrounds, whatever
ReportLab's own methods paint. Headers and footers are marked with `TaggedCanvas.artifact`, inside of which nodes,
links and destinations are not heeded: the head of a table that a further page repeats is drawn by the same calls as
before.

**Text.** The caller measures words (`Face.width`, in any unit), breaks lines and places them; a `Run` is text of one
face, size and colour. Text is data: there is no markup. A `Face` is made of a TrueType font's bytes, belongs to no
document and is best kept for many, as is an `Image`. A `FaceStack` asks several faces for each character, shapes the
scripts that need it and orders those that run from right to left. A character that no face has is an error that names
it. Glyphs are never kerned, so that a line is as wide as its words.

**Links** open http, https and mailto, or lead to a `TaggedCanvas.destination` as ``#name``. Anything else is refused.

**The file** holds subsets of the faces drawn, attached files (`TaggedDocument.attach`), bookmarks
(`TaggedDocument.outline`) and a colour profile. The same calls give the same bytes: neither clock nor environment is
in them, and nothing global is changed. Mistakes that show only in the whole, such as a level of headings left out, are
told by `TaggedDocument.to_bytes`. After any error a document is of no more use.

Lengths are in points, from a page's lower left corner. Not here: forms to fill in, sound and film, encryption, pages
from other files, glyph outlines other than TrueType's.
"""

from . import paths
from .attachments import Attachment
from .bookmarks import Bookmark
from .canvas import TaggedCanvas
from .colour import BLACK, WHITE, Colour
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
from .links import Link, checked_address
from .lists import Item, List
from .metadata import Metadata
from .notes import Note, reference
from .structure import Node
from .tables import Cell, Row, Section, Table
from .text import Line, Run
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
    "checked_address",
    "instance",
    "paths",
    "reference",
]
