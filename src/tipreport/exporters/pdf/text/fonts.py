"""The fonts that can be installed for characters that Fira Sans lacks.

The characters of each are listed here, so that an error can suggest a package that is not installed only if it has
them. A test compares the list with the fonts.
"""

from collections.abc import Iterator
from functools import cache, cached_property
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec

from attrs import field, frozen

SHAPER = "uharfbuzz"  # makes the faces of variable fonts, and shapes text


@frozen(slots=False)
class Font:
    """A variable font: its name, the distribution and the extra that install it, its folder, and its characters.

    ``ranges`` are hexadecimal code points, such as ``e01-e3a 25cc``.
    """

    name: str
    distribution: str
    extra: str
    folder: tuple[str, ...]
    ranges: str = field(repr=False)

    @property
    def module(self) -> str:
        """The name of the package that holds the font."""
        return self.distribution.replace("-", "_")

    @property
    def is_installed(self) -> bool:
        """Whether the font is installed."""
        return find_spec(self.module) is not None

    @property
    def file(self) -> Traversable:
        """The file of the upright font of normal width."""
        folder = files(self.module).joinpath(*self.folder)
        fonts = [each for each in folder.iterdir() if each.name.endswith(".ttf") and "wght" in each.name]
        return min(fonts, key=lambda file: ("Italic" in file.name, file.name))

    @cached_property
    def characters(self) -> frozenset[int]:
        """The code points of its characters that Fira Sans lacks."""
        points: set[int] = set()
        for part in self.ranges.split():
            first, _, last = part.partition("-")
            points.update(range(int(first, 16), int(last or first, 16) + 1))
        return frozenset(points)


def fonts_with(character: str) -> Iterator[Font]:
    """The fonts that have a character, the likeliest first."""
    return (font for font in FONTS.values() if ord(character) in font.characters)


@cache
def has_shaper() -> bool:
    """Whether the library is installed that all of these fonts need."""
    return find_spec(SHAPER) is not None


def install_command(extra: str) -> str:
    """The command that installs an extra, and the one in a clone of the repository."""
    return f'pip install "tipreport[{extra}]", or in a clone of the repository pip install ".[{extra}]"'


_CJK = "justmytype-intl-cjk"
_FONTS = (
    Font(
        "Noto Sans",
        "fontpkg-noto-sans",
        "scripts",
        ("files",),
        "2b3 2b5-2b6 2bd-2be 2c1-2c5 2c9 2cd 2d2-2d3 2d5 2df 2ea-2ed 2ef-2ff 305 30e 310 314-315 322 32e 333 "
        "337-338 33e-341 343-344 346-35b 35d-360 362-36f 47a-489 900-97f 10fb 1ab0-1ac0 1ac5 1ac7-1ace "
        "1c80-1c88 1d00-1d49 1d4b-1d6b 1d77-1d90 1d92-1dbe 1dc0-1dc3 1dca-1df9 1dfb-1e01 1e06-1e09 1e10-1e11 "
        "1e14-1e1d 1e20-1e23 1e26-1e2d 1e30-1e35 1e38-1e3b 1e42-1e43 1e48-1e49 1e4e-1e4f 1e58-1e59 1e5c-1e5f "
        "1e64-1e69 1e72-1e77 1e7a-1e7f 1e86-1e91 1e94-1e9d 1e9f 1efa-1eff 2000-2006 200a 2017 201b 201f "
        "2023-2025 2027-2029 2031-2038 203b-203e 2040-2043 2045-2049 204b-205f 206a-206f 2071 2090-209c 20a0 "
        "20a2-20a5 20a7-20a8 20ad-20ae 20b0-20b3 20b5-20b8 20bb-20bc 20be-20c0 20f0 2100-2109 210b-2112 "
        "2114-2115 2117-2121 2123-2125 2127-212d 212f-2152 2183-2184 2189 2c60-2c63 2c67-2c6c 2c6e-2c70 "
        "2c74-2c7f 2de0-2e5d a640-a69f a700-a788 a78e-a7a9 a7ab-a7ac a7af-a7b1 a7b8-a7ca a7d0-a7d1 a7d3 "
        "a7d5-a7d9 a7f2-a7ff a8ff a92e ab30-ab52 ab54-ab6b fb00 fb03-fb06 fe00 fe20-fe2f fffc-fffd "
        "10780-10785 10787-107b0 107b2-107ba 1df00-1df1e",
    ),
    Font(
        "Noto Sans Arabic",
        "fontpkg-noto-sans-arabic",
        "scripts",
        ("files",),
        "2c9 34f 600-6ff 750-77f 870-88e 890-891 898-8ff 204f 2e41 fb50-fbc2 fbd3-fd8f fd92-fdc7 fdcf "
        "fdf0-fdff fe70-fe74 fe76-fefc 10efd-10eff",
    ),
    Font(
        "Noto Sans Devanagari",
        "fontpkg-noto-sans-devanagari",
        "scripts",
        ("files",),
        "2c9 900-97f 1cd0-1cf6 1cf8-1cf9 20f0 a830-a839 a8e0-a8ff 11b00-11b09",
    ),
    Font(
        "Noto Sans Khmer",
        "fontpkg-noto-sans-khmer",
        "scripts",
        ("files",),
        "2c9 1780-17dd 17e0-17e9 17f0-17f9 19e0-19ff",
    ),
    Font(
        "Noto Sans Tamil",
        "fontpkg-noto-sans-tamil",
        "scripts",
        ("files",),
        "2c9 951-952 964-965 b82-b83 b85-b8a b8e-b90 b92-b95 b99-b9a b9c b9e-b9f ba3-ba4 ba8-baa bae-bb9 "
        "bbe-bc2 bc6-bc8 bca-bcd bd0 bd7 be6-bfa 1cda a8f3 11301 11303 1133b-1133c",
    ),
    Font(
        "Noto Sans Telugu",
        "fontpkg-noto-sans-telugu",
        "scripts",
        ("files",),
        "2c9 951-952 964-965 c00-c0c c0e-c10 c12-c28 c2a-c39 c3c-c44 c46-c48 c4a-c4d c55-c56 c58-c5a c5d "
        "c60-c63 c66-c6f c77-c7f 1cda 1cf2",
    ),
    Font(
        "Noto Sans Thai",
        "fontpkg-noto-sans-thai",
        "scripts",
        ("files",),
        "2c9 e01-e3a e40-e5b",
    ),
    Font(
        "Noto Sans SC",
        _CJK,
        "cjk",
        ("fonts", "ofl", "notosanssc"),
        "3001-3003 3005-3011 3041-3096 3099-30ff 3400-4db5 4e00-9fef ff01-ff9f",
    ),
    Font("Noto Sans KR", _CJK, "cjk", ("fonts", "ofl", "notosanskr"), "1100-11ff 3131-318e ac00-d7a3"),
)
FONTS = {font.name: font for font in _FONTS}
"""All fonts by name: letters and signs first, then by script. The last ones are large."""
