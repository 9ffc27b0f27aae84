"""Shaping with HarfBuzz, for scripts whose letters change with their neighbours."""

from collections.abc import Iterable, MutableMapping
from itertools import pairwise
from weakref import WeakValueDictionary

from attrs import frozen

from .composites import Composite
from .errors import MissingGlyphError, MissingLibraryError
from .fonts import Face


@frozen(eq=False)
class Glyph:
    """The glyphs of a cluster, drawn as one, with the text of the cluster (``read``).

    ``parts`` are the number and the offset (x, y) of each, in units of the face; ``advance`` is a fraction of the size.
    Equal glyphs are one object, made by `of`: a document looks up every letter that it draws.
    """

    face: Face
    parts: tuple[tuple[int, int, int], ...]
    advance: float
    read: str
    composite: Composite
    """The composite glyph that draws the parts."""
    number: int | None
    """The glyph of the font that is drawn and read like this one; None if there is none."""

    @classmethod
    def of(cls, face: Face, parts: tuple[tuple[int, int, int], ...], advance: float, read: str) -> "Glyph":
        """The glyph with these parts."""
        key = (face, parts, advance, read)
        glyph = _GLYPHS.get(key)
        if glyph is None:
            composite = Composite(parts, round(advance * face.units))
            number, x, y = parts[0]
            is_drawn_so = len(parts) == 1 and not (x or y) and composite.advance == face.outlines.advance(number)
            own = number if is_drawn_so and face.reads(number, read) else None
            glyph = _GLYPHS[key] = cls(face, parts, advance, read, composite, own)
        return glyph

    @classmethod
    def of_character(cls, face: Face, character: str, read: str = "") -> "Glyph":
        """The glyph of a character that needs no shaping."""
        return cls.of(face, ((face.glyph(character), 0, 0),), face.width(character), read or character)


_GLYPHS: MutableMapping[object, Glyph] = WeakValueDictionary()  # those of texts that a document or a cache still has


def shape(text: str, face: Face, *, right_to_left: bool = False) -> list[Glyph]:
    """The glyphs of a text in one direction, in drawing order.

    From right to left each mark is a cluster of its own, since readers reverse the order of glyphs, not of characters.
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
    if right_to_left:
        buffer.cluster_level = uharfbuzz.BufferClusterLevel.MONOTONE_CHARACTERS
    uharfbuzz.shape(face.shaper, buffer)
    clusters: dict[int, list[tuple[int, int, int]]] = {}
    advances: dict[int, int] = {}
    for info, position in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True):
        if info.codepoint == 0:
            raise MissingGlyphError(text[info.cluster], face.name)
        x = advances.setdefault(info.cluster, 0)
        part = (info.codepoint, x + position.x_offset, position.y_offset)
        clusters.setdefault(info.cluster, []).append(part)
        advances[info.cluster] = x + position.x_advance
    texts = _texts(text, clusters)
    return [
        Glyph.of(face, tuple(parts), advances[cluster] / face.units, texts[cluster])
        for cluster, parts in clusters.items()
    ]


def _texts(text: str, clusters: Iterable[int]) -> dict[int, str]:
    """The text of each cluster, by its start."""
    starts = sorted({*clusters, len(text)})
    return {start: text[start:end] for start, end in pairwise(starts)}
