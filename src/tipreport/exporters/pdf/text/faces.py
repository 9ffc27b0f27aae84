"""The two faces of a sheet, and fonts for other scripts where a brief needs them and they are installed."""

from functools import cache
from importlib.resources import files
from io import BytesIO

from attrs import field, frozen

from tipreport.exporters.pdf.tagged import Face, FaceStack, instance
from tipreport.exporters.pdf.text.fonts import FONTS, fonts_with, has_shaper

_FIRA = "fontpkg_fira_sans"
_CACHED_WIDTHS = 50_000  # words


class Widths(dict[str, float]):
    """A cache of the widths of words at size 1."""

    def __init__(self, face: FaceStack, *, right_to_left: bool) -> None:
        self._face = face
        self._base = int(right_to_left)

    def __missing__(self, word: str) -> float:
        if len(self) >= _CACHED_WIDTHS:
            self.clear()
        width = self[word] = self._face.extent(word, self._base)
        return width


@frozen(eq=False)
class Faces:
    """Regular and SemiBold: Fira Sans first, then the faces of other ``fonts`` in their order.

    ``right_to_left`` is the direction of the paragraphs that they set.
    """

    regular: FaceStack
    strong: FaceStack
    fonts: tuple[str, ...] = field(default=())
    right_to_left: bool = False

    _widths: "tuple[Widths, Widths]" = field(init=False, repr=False)

    @_widths.default
    def _measured(self) -> "tuple[Widths, Widths]":
        return (
            Widths(self.regular, right_to_left=self.right_to_left),
            Widths(self.strong, right_to_left=self.right_to_left),
        )

    def widths(self, *, strong: bool) -> "Widths":
        """The widths of words in a weight, at size 1."""
        return self._widths[strong]

    def of(self, *, strong: bool) -> FaceStack:
        """The face of a weight."""
        return self.strong if strong else self.regular

    def first_missing(self, text: str) -> str:
        """The first character of a text that these faces lack; empty if they have all."""
        return next((character for character in text if not self.regular.covers(character)), "")

    def with_script(self, character: str) -> "Faces | None":
        """These faces and one that has the character; None if no installed font has it."""
        for font in fonts_with(character) if has_shaper() else ():
            if font.name not in self.fonts and font.is_installed and ord(character) in _covered(font.name):
                return load_faces((*self.fonts, font.name), right_to_left=self.right_to_left)
        return None

    def of_direction(self, *, right_to_left: bool) -> "Faces":
        """The same faces for paragraphs of this direction."""
        return load_faces(self.fonts, right_to_left=right_to_left)


@cache
def load_faces(fonts: tuple[str, ...] = (), *, right_to_left: bool = False) -> Faces:
    """The faces of Fira Sans and of these fonts. Each font is read once per process."""
    if right_to_left:
        other = load_faces(fonts)
        return Faces(other.regular, other.strong, fonts, right_to_left=True)
    regular, strong = (
        FaceStack(_fira(name), *(_instance(font, weight) for font in fonts))
        for name, weight in (("FiraSans-Regular.ttf", 400), ("FiraSans-SemiBold.ttf", 600))
    )
    return Faces(regular, strong, fonts)


@cache
def _fira(name: str) -> Face:
    """A face of Fira Sans with tabular digits and minus sign, so that columns align."""
    data = (files(_FIRA) / "files" / name).read_bytes()
    return Face(data, name=name.removesuffix(".ttf"), tabular=".tf")  # to read the name from the file takes long


@cache
def _instance(name: str, weight: int) -> Face:
    """A static face of a variable font, upright and of normal width."""
    file = FONTS[name].file
    stem = file.name.partition("[")[0].removesuffix(".ttf")
    return Face(instance(file.read_bytes(), wght=weight), name=f"{stem}-{weight}")


@cache
def _covered(name: str) -> frozenset[int]:
    """The code points of a font as it is installed. Reading them is much faster than building a face."""
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(FONTS[name].file.read_bytes()), lazy=True) as font:
        return frozenset(font.getBestCmap())
