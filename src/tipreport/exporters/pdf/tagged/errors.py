"""What the package raises: each also the built-in exception that a caller would expect."""

import unicodedata


class TaggedPdfError(Exception):
    """What every exception of this package is."""


class StructureError(TaggedPdfError, ValueError):
    """A structure that no conforming file can have. The message names the clause that forbids it."""


class InvalidLinkError(TaggedPdfError, ValueError):
    """A link that leads where no link may lead, or to a destination that is nowhere."""


class FontError(TaggedPdfError, ValueError):
    """A font program that cannot be embedded."""


class MissingLibraryError(FontError):
    """A library that some text needs is not installed.

    ``need`` says what for, ``name`` is its name, ``text`` the text, where it is one text that needs it.
    """

    def __init__(self, need: str, name: str, text: str = "") -> None:
        self.need = need
        self.name = name
        self.text = text
        super().__init__(f"{need}: install {name}")

    def __reduce__(self) -> tuple[type["MissingLibraryError"], tuple[str, ...]]:
        return type(self), (self.need, self.name, self.text)


class MissingGlyphError(FontError):
    """A character that a face, or none of several faces, can draw.

    ``character`` is the character, ``faces`` the names of the faces that were tried.
    """

    def __init__(self, character: str, *faces: str) -> None:
        self.character = character
        self.faces = faces
        name = unicodedata.name(character, "a character without a name")
        shown = f"“{character}” " if character.isprintable() else ""
        super().__init__(f"no glyph for {shown}(U+{ord(character):04X}, {name}) in {', '.join(faces) or 'any face'}")

    def __reduce__(self) -> tuple[type["MissingGlyphError"], tuple[str, ...]]:
        return type(self), (self.character, *self.faces)
