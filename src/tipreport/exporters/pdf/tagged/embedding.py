"""Font dictionaries: how a face stands in a document, with only what the document draws of it."""

from attrs import define, field

from .fonts import Face, Metrics
from .syntax import array, name
from .writer import FileWriter


@define
class FontUse:
    """What a document draws of a face: characters, and shaped glyphs with what they are read as.

    ``resource`` is the name that the document's pages call the face by.
    """

    face: Face
    resource: str
    characters: set[str] = field(factory=set)
    glyphs: dict[int, str] = field(factory=dict)


def embed(use: FontUse, writer: FileWriter) -> int:
    """Put a face into a document; the number of its font dictionary is returned.

    A Type 0 font with the Identity-H encoding over a TrueType program (ISO 32000-1, 9.7; ISO 14289-1, 7.21.3), with a
    ToUnicode map for all its glyphs (ISO 14289-1, 7.21.7; ISO 19005-3, 6.2.11.7).
    """
    program = use.face.program(use.characters, use.glyphs)
    named = name(f"{program.tag}+{use.face.name}")
    file = writer.add_stream(f"/Length1 {program.length}", program.outlines, packed=True)
    to_unicode = writer.add_stream("", program.to_unicode, packed=True)
    descriptor = writer.add(_descriptor(named, use.face.metrics, file))
    descendant = writer.add(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont{named}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {descriptor} 0 R/DW 0/W[{program.widths}]/CIDToGIDMap/Identity>>"
    )
    return writer.add(
        f"<</Type/Font/Subtype/Type0/BaseFont{named}/Encoding/Identity-H"
        f"/DescendantFonts[{descendant} 0 R]/ToUnicode {to_unicode} 0 R>>"
    )


def _descriptor(named: str, metrics: Metrics, file: int) -> str:
    """The font descriptor (ISO 32000-1, 9.8)."""
    measures = {
        "ItalicAngle": metrics.italic_angle,
        "Ascent": metrics.ascent,
        "Descent": metrics.descent,
        "CapHeight": metrics.cap_height,
        "StemV": metrics.stem,
    }
    entries = "".join(f"/{key} {value:g}" for key, value in measures.items())
    box = array(metrics.box)
    return f"<</Type/FontDescriptor/FontName{named}/Flags 4/FontBBox{box}{entries}/FontFile2 {file} 0 R>>"
