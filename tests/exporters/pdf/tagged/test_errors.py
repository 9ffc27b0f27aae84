"""The exceptions of the package."""

import pickle

from tipreport.exporters.pdf.tagged import FontError, MissingGlyphError, TaggedPdfError


def test_an_error_from_another_process_is_the_same_error() -> None:
    error = pickle.loads(pickle.dumps(MissingGlyphError("中", "FiraSans-Regular", "NotoSansThai-Regular")))
    assert (error.character, error.faces) == ("中", ("FiraSans-Regular", "NotoSansThai-Regular"))
    assert str(error) == str(MissingGlyphError("中", "FiraSans-Regular", "NotoSansThai-Regular"))


def test_errors_are_subclasses_of_built_in_exceptions() -> None:
    assert issubclass(MissingGlyphError, FontError)
    assert issubclass(FontError, (TaggedPdfError, ValueError))


def test_an_unprintable_character_is_named_by_its_number() -> None:
    assert str(MissingGlyphError("\n", "A")) == "no glyph for (U+000A, a character without a name) in A"
