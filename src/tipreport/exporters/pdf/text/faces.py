"""The two faces of a sheet, and fonts for other scripts where a brief needs them and they are installed."""

import unicodedata
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from io import BytesIO

from attrs import field, frozen

from tipreport.errors import ExportError
from tipreport.exporters.pdf.tagged import Face, FaceStack, FontError, MissingLibraryError, instance

_FIRA = "fontpkg_fira_sans"
_SCRIPTS = {  # by the first word of a character's Unicode name
    "ARABIC": "fontpkg-noto-sans-arabic",
    "DEVANAGARI": "fontpkg-noto-sans-devanagari",
    "KHMER": "fontpkg-noto-sans-khmer",
    "TAMIL": "fontpkg-noto-sans-tamil",
    "TELUGU": "fontpkg-noto-sans-telugu",
    "THAI": "fontpkg-noto-sans-thai",
}
_OTHERS = "fontpkg-noto-sans"  # more Latin, Greek and Cyrillic letters, marks and signs
_EXTRA = 'pip install "tipreport[scripts]"'
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
    """Regular and SemiBold: Fira Sans first, then the faces of the font ``packages`` in their order.

    ``right_to_left`` is the direction of the paragraphs that they set.
    """

    regular: FaceStack
    strong: FaceStack
    packages: tuple[str, ...] = field(default=())
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

    def with_script(self, character: str) -> "Faces | None":
        """These faces and one that has the character; None if no installed package has it."""
        for package in _packages(character):
            installed = package not in self.packages and find_spec(_module(package)) is not None
            if installed and ord(character) in _covered(package):
                return load_faces((*self.packages, package), right_to_left=self.right_to_left)
        return None

    def of_direction(self, *, right_to_left: bool) -> "Faces":
        """The same faces for paragraphs of this direction."""
        return load_faces(self.packages, right_to_left=right_to_left)

    @staticmethod
    def describe(error: FontError) -> str:
        """An error message that names the package to install, if one is missing."""
        return f"{error}, which {_EXTRA} brings along" if isinstance(error, MissingLibraryError) else str(error)


def remedy(character: str) -> str:
    """Advice for a character that no face has."""
    missing = [package for package in _packages(character) if find_spec(_module(package)) is None]
    if not missing:
        return "no font package is known to have it"
    return f"install the font package {missing[0]}, which {_EXTRA} brings along"


@cache
def load_faces(packages: tuple[str, ...] = (), *, right_to_left: bool = False) -> Faces:
    """The faces of Fira Sans and of these font packages. Each font is read once per process."""
    if right_to_left:
        other = load_faces(packages)
        return Faces(other.regular, other.strong, packages, right_to_left=True)
    regular, strong = (
        FaceStack(_fira(name), *(_instance(package, weight) for package in packages))
        for name, weight in (("FiraSans-Regular.ttf", 400), ("FiraSans-SemiBold.ttf", 600))
    )
    return Faces(regular, strong, packages)


@cache
def _fira(name: str) -> Face:
    """A face of Fira Sans with tabular digits and minus sign, so that columns align."""
    return Face((files(_FIRA) / "files" / name).read_bytes(), tabular=".tf")


@cache
def _instance(package: str, weight: int) -> Face:
    """A static face of a package's variable font, upright and of normal width."""
    font = _variable(package)
    name = font.name.partition("[")[0].removesuffix(".ttf")
    try:
        return Face(instance(font.read_bytes(), wght=weight), name=f"{name}-{weight}")
    except MissingLibraryError as error:
        raise ExportError(Faces.describe(error)) from error


@cache
def _covered(package: str) -> frozenset[int]:
    """The code points of a package's font. Reading them is much faster than building a face."""
    from fontTools.ttLib import TTFont

    with TTFont(BytesIO(_variable(package).read_bytes()), lazy=True) as font:
        return frozenset(font.getBestCmap())


def _variable(package: str) -> Traversable:
    """The file of a package's variable font: upright, of normal width."""
    fonts = [f for f in (files(_module(package)) / "files").iterdir() if f.name.endswith(".ttf") and "wght" in f.name]
    return min(fonts, key=lambda file: ("Italic" in file.name, file.name))


def _packages(character: str) -> Iterator[str]:
    """The font packages that may have a character, the likeliest first."""
    script = unicodedata.name(character, "").partition(" ")[0]
    if script in _SCRIPTS:
        yield _SCRIPTS[script]
    else:
        yield _OTHERS


def _module(package: str) -> str:
    return package.replace("-", "_")
