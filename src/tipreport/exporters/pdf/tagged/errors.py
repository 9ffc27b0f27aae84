"""Exceptions. Each is also the built-in exception that a caller would expect."""

import unicodedata


class TaggedPdfError(Exception):
    """The base class of all exceptions of this package."""


class StructureError(TaggedPdfError, ValueError):
    """A structure that does not conform. The message names the clause of the standard."""


class InvalidLinkError(TaggedPdfError, ValueError):
    """A link to an address that is not allowed, or to a missing destination."""


class FontError(TaggedPdfError, ValueError):
    """A font program that cannot be embedded."""


class MissingLibraryError(FontError):
    """A library that some text needs is not installed.

    ``need`` describes the need, ``name`` is the name of the library, and ``text`` is the text that needs it, if any.
    """

    def __init__(self, need: str, name: str, text: str = "") -> None:
        self.need = need
        self.name = name
        self.text = text
        super().__init__(f"{need}: install {name}")

    def __reduce__(self) -> tuple[type["MissingLibraryError"], tuple[str, ...]]:
        return type(self), (self.need, self.name, self.text)


class MissingGlyphError(FontError):
    """A character that no face has.

    ``faces`` are the names of the faces that were tried.
    """

    def __init__(self, character: str, *faces: str) -> None:
        self.character = character
        self.faces = faces
        name = unicodedata.name(character, "a character without a name")
        shown = f"“{character}” " if character.isprintable() else ""
        super().__init__(f"no glyph for {shown}(U+{ord(character):04X}, {name}) in {', '.join(faces) or 'any face'}")

    def __reduce__(self) -> tuple[type["MissingGlyphError"], tuple[str, ...]]:
        return type(self), (self.character, *self.faces)
