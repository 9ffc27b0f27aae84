"""Font programs ready to be embedded, with the maps that belong to them."""

import hashlib
import zlib
from collections.abc import Mapping
from itertools import pairwise

from attrs import frozen

from .outlines import Outlines
from .writer import LEVEL

_CMAP = """\
/CIDInit /ProcSet findresource begin
12 dict begin
begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def
/CMapType 2 def
1 begincodespacerange
<0000> <FFFF>
endcodespacerange
{}
endcmap
CMapName currentdict /CMap defineresource pop
end
end"""


@frozen
class Program:
    """A subset of a face. Outlines and ToUnicode map are compressed; ``length`` is that of the outlines before.

    ``tag`` is six letters that tell subsets apart (ISO 32000-1, 9.6.4), ``widths`` the content of the array W.
    """

    tag: str
    length: int
    outlines: bytes
    to_unicode: bytes
    widths: str


def make_program(outlines: Outlines, units: int, read: Mapping[int, str]) -> Program:
    """The program that draws the glyphs of ``read``, which says what each is read as."""
    glyphs = sorted(read)
    program = outlines.program(glyphs)
    return Program(
        tag=_tag(program),
        length=len(program),
        outlines=zlib.compress(program, LEVEL),
        to_unicode=zlib.compress(_to_unicode(read, glyphs), LEVEL),
        widths=_widths(outlines, 1000 / units, glyphs),
    )


def _tag(program: bytes) -> str:
    """Made of what the subset holds: the same letters in every run."""
    return "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(program).digest()[:6])


def _to_unicode(read: Mapping[int, str], glyphs: list[int]) -> bytes:
    """The ToUnicode map (ISO 32000-1, 9.10.3): each glyph is listed, and no other code."""
    rows = [f"<{glyph:04X}> <{read[glyph].encode('utf-16-be').hex().upper()}>" for glyph in glyphs]
    chunks = (rows[n : n + 100] for n in range(0, len(rows), 100))
    listed = "\n".join("\n".join((f"{len(chunk)} beginbfchar", *chunk, "endbfchar")) for chunk in chunks)
    return _CMAP.format(listed).encode()


def _widths(outlines: Outlines, scale: float, glyphs: list[int]) -> str:
    """The widths of consecutive glyphs in thousandths (ISO 32000-1, 9.7.4.3), as the program has them."""
    parts: list[str] = []
    for before, glyph in pairwise([-2, *glyphs]):
        if glyph != before + 1:
            parts.append(f"{']' if parts else ''}{glyph}[")
        parts.append(f"{scale * outlines.advance(glyph):.6g} ")
    return "".join((*parts, "]")) if parts else ""
