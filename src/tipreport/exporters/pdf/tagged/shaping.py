"""Glyphs for scripts whose letters change with their neighbours, by HarfBuzz."""

import re
from itertools import pairwise
from typing import NamedTuple

from .errors import MissingGlyphError, MissingLibraryError
from .fonts import Face

# Blocks whose text is wrong letter by letter: joining and Indic scripts, and marks that find no base of their own.
_SHAPED = re.compile(
    "[\u0300-\u036f\u0590-\u109f\u1100-\u11ff\u1680-\u18af\u1900-\u1cff\u1dc0-\u1dff\u20d0-\u20ff\u2d30-\u2d7f"
    "\ua800-\uabff\ud7b0-\ud7ff\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f]"
)
_UNREAD = "\u200b"  # what a glyph is read as whose text another glyph says already


def is_shaped(text: str) -> bool:
    """Whether any of the text needs shaping."""
    return _SHAPED.search(text) is not None


class Glyph(NamedTuple):
    """A glyph of a face and what it is read as; the pen's way and the glyph's place beside it in parts of the size."""

    face: Face
    number: int
    advance: float
    x: float
    y: float
    read: str


def shape(text: str, face: Face, *, backwards: bool = False) -> list[Glyph]:
    """The glyphs of a text, in the order they are drawn; ``backwards`` from right to left.

    Raises `MissingGlyphError`, and `MissingLibraryError` where uharfbuzz is not installed.
    """
    try:
        import uharfbuzz
    except ImportError as error:
        raise MissingLibraryError(f"“{text}” needs shaping", "uharfbuzz", text) from error
    if face.shaper is None:
        face.shaper = uharfbuzz.Font(uharfbuzz.Face(face.data))
    buffer = uharfbuzz.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.direction = "rtl" if backwards else "ltr"
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    uharfbuzz.shape(face.shaper, buffer)
    read = _readings(text, [info.cluster for info in buffer.glyph_infos])
    found = []
    for info, place, said in zip(buffer.glyph_infos, buffer.glyph_positions, read, strict=True):
        if info.codepoint == 0:
            raise MissingGlyphError(text[info.cluster], face.name)
        advance, x, y = (v / face.units for v in (place.x_advance, place.x_offset, place.y_offset))
        found.append(Glyph(face, info.codepoint, advance, x, y, said))
    return found


def _readings(text: str, clusters: list[int]) -> list[str]:
    """What each glyph is read as: the first of a cluster says the cluster's text."""
    starts = sorted({*clusters, len(text)})
    texts = {start: text[start:end] for start, end in pairwise(starts)}
    return [texts.pop(cluster, _UNREAD) for cluster in clusters]
