"""Shaping with HarfBuzz, for scripts whose letters change with their neighbours."""

import re
from itertools import pairwise
from typing import NamedTuple

from .errors import MissingGlyphError, MissingLibraryError
from .fonts import Face

# Blocks that need shaping: joining and Indic scripts, and combining marks.
_SHAPED = re.compile(
    "[\u0300-\u036f\u0590-\u109f\u1100-\u11ff\u1680-\u18af\u1900-\u1cff\u1dc0-\u1dff\u20d0-\u20ff\u2d30-\u2d7f"
    "\ua800-\uabff\ud7b0-\ud7ff\ufb1d-\ufdff\ufe20-\ufe2f\ufe70-\ufefc\U00010a00-\U00011fff\U0001e900-\U0001e95f]"
)
_NO_TEXT = "\u200b"  # the text of a glyph whose cluster is read with another glyph


def is_shaped(text: str) -> bool:
    """Whether any of the text needs shaping."""
    return _SHAPED.search(text) is not None


class Glyph(NamedTuple):
    """A glyph of a face with its text (``read``); its advance and its offset (x, y) are fractions of the size."""

    face: Face
    number: int
    advance: float
    x: float
    y: float
    read: str


def shape(text: str, face: Face, *, right_to_left: bool = False) -> list[Glyph]:
    """The glyphs of a text in one direction, in drawing order.

    Raises `MissingGlyphError`, and `MissingLibraryError` if uharfbuzz is not installed.
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
    buffer.direction = "rtl" if right_to_left else "ltr"
    buffer.flags = uharfbuzz.BufferFlags.REMOVE_DEFAULT_IGNORABLES
    uharfbuzz.shape(face.shaper, buffer)
    texts = _texts(text, [info.cluster for info in buffer.glyph_infos])
    found = []
    for info, position, glyph_text in zip(buffer.glyph_infos, buffer.glyph_positions, texts, strict=True):
        if info.codepoint == 0:
            raise MissingGlyphError(text[info.cluster], face.name)
        advance, x, y = (v / face.units for v in (position.x_advance, position.x_offset, position.y_offset))
        found.append(Glyph(face, info.codepoint, advance, x, y, glyph_text))
    return found


def _texts(text: str, clusters: list[int]) -> list[str]:
    """The text of each glyph: the first glyph of a cluster has the text of the whole cluster."""
    starts = sorted({*clusters, len(text)})
    texts = {start: text[start:end] for start, end in pairwise(starts)}
    return [texts.pop(cluster, _NO_TEXT) for cluster in clusters]
