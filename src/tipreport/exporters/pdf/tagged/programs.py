"""Font programs for embedding, with their ToUnicode maps and widths."""

import hashlib
import zlib
from collections.abc import Mapping
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from .outlines import Outlines

_LEVEL = 4  # of zlib: for outlines, 5 takes a sixth longer for less than a hundredth
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
    """A subset of a face, with compressed outlines and ToUnicode map.

    ``tag`` is a six-letter prefix that distinguishes subsets (ISO 32000-1, 9.6.4), ``length`` the uncompressed length
    of the outlines, and ``widths`` the content of the array W.
    """

    tag: str
    length: int
    outlines: bytes
    to_unicode: bytes
    widths: str


def make_program(outlines: Outlines, units: int, texts: Mapping[int, str]) -> Program:
    """The program with the glyphs of ``texts``, which maps each glyph to its text."""
    glyphs = sorted(texts)
    program = outlines.program(glyphs)
    return Program(
        tag=_tag(program),
        length=len(program),
        outlines=zlib.compress(program, _LEVEL),
        to_unicode=zlib.compress(_to_unicode(texts, glyphs), _LEVEL),
        widths=_widths(outlines, 1000 / units, glyphs),
    )


def _tag(program: bytes) -> str:
    """A tag computed from the content of the subset."""
    return "".join(chr(ord("A") + byte % 26) for byte in hashlib.sha256(program).digest()[:6])


def _to_unicode(texts: Mapping[int, str], glyphs: list[int]) -> bytes:
    """The ToUnicode map (ISO 32000-1, 9.10.3): with an entry for each glyph, and no others."""
    rows = [f"<{glyph:04X}> <{_utf_16(texts[glyph])}>" for glyph in glyphs]
    chunks = (rows[n : n + 100] for n in range(0, len(rows), 100))
    listed = "\n".join("\n".join((f"{len(chunk)} beginbfchar", *chunk, "endbfchar")) for chunk in chunks)
    return _CMAP.format(listed).encode()


@lru_cache(maxsize=4096)  # the same letters in every document
def _utf_16(text: str) -> str:
    return text.encode("utf-16-be").hex().upper()


def _widths(outlines: Outlines, scale: float, glyphs: list[int]) -> str:
    """The widths of consecutive glyphs in thousandths (ISO 32000-1, 9.7.4.3), as the program has them."""
    parts: list[str] = []
    for previous, glyph in pairwise([-2, *glyphs]):
        if glyph != previous + 1:
            parts.append(f"{']' if parts else ''}{glyph}[")
        parts.append(f"{scale * outlines.advance(glyph):g} ")
    return "".join((*parts, "]")) if parts else ""
