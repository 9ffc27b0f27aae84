"""Embedded font programs: the tag, the widths and the text of glyphs."""

import zlib

from tests.exporters.pdf.tagged.documents import REGULAR
from tipreport.exporters.pdf.tagged.programs import make_program


def made(read: dict[int, str]) -> tuple[str, str]:
    """The widths of glyphs, and their text."""
    program = make_program(REGULAR.outlines, REGULAR.units, read)
    return program.widths, zlib.decompress(program.to_unicode).decode()


def test_widths_of_consecutive_glyphs_are_grouped() -> None:
    a = REGULAR.glyph("a")
    widths, _ = made({a: "a", a + 1: "b", a + 5: "c"})
    first, second, third = (REGULAR.outlines.advance(glyph) for glyph in (a, a + 1, a + 5))
    assert widths.replace(" ", "  ").split() == [f"{a}[{first}", f"{second}", f"]{a + 5}[{third}", "]"]


def test_the_tounicode_map_lists_every_glyph_in_chunks_of_a_hundred() -> None:
    _, cmap = made({glyph: chr(0x4E00 + glyph) for glyph in range(1, 251)})
    assert [line for line in cmap.splitlines() if line.endswith("beginbfchar")] == [
        "100 beginbfchar",
        "100 beginbfchar",
        "50 beginbfchar",
    ]
    assert "<0001> <4E01>" in cmap


def test_a_glyph_may_be_read_as_several_characters_and_as_one_beyond_the_basic_plane() -> None:
    _, cmap = made({1: "क्ष", 2: "\U00010800"})
    assert "<0001> <0915094D0937>" in cmap
    assert "<0002> <D802DC00>" in cmap


def test_the_tag_distinguishes_subsets() -> None:
    one, same, other = (make_program(REGULAR.outlines, 1000, read).tag for read in ({5: "a"}, {5: "a"}, {6: "a"}))
    assert one == same != other
    assert one.isalpha()
    assert one.isupper()
    assert len(one) == 6
