"""The theme of an organisation: the accent colour, the name in the footer and the logo."""

from io import BytesIO
from typing import Protocol

from attrs import field, frozen
from PIL import Image as Pillow
from PIL import ImageOps, UnidentifiedImageError

from tipreport.errors import ExportError
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.tagged import Colour, Image
from tipreport.plugin import FileContent

LOGO_WIDTH, LOGO_HEIGHT = 40.5 * MM, 10 * MM  # at most
_PIXELS_PER_POINT = 4  # 288 per inch


class BrandOptions(Protocol):
    """The options that a theme is made from."""

    @property
    def accent(self) -> str:
        """The colour of links, as hexadecimal digits."""

    @property
    def organisation(self) -> str:
        """The name of the organisation."""

    @property
    def logo(self) -> FileContent | None:
        """The logo as a PNG or JPEG file."""

    @property
    def logo_alt(self) -> str:
        """The alternative text of the logo; by default the organisation's name."""


@frozen(eq=False)
class Logo:
    """An opaque picture for the top of the first page, with its size in points and its alternative text."""

    picture: Image = field(repr=False)
    width: float
    height: float
    alternative: str


@frozen(eq=False)
class Theme:
    """The colour of links, the name of the organisation and its logo."""

    accent: Colour
    organisation: str = ""
    logo: Logo | None = None

    @classmethod
    def of(cls, brand: BrandOptions) -> "Theme":
        """The theme of an organisation. Raises `ExportError` for a logo that cannot be read."""
        organisation = brand.organisation.strip()
        logo = None if brand.logo is None else _logo(brand.logo, brand.logo_alt.strip() or organisation)
        return cls(Colour.from_hex(brand.accent), organisation, logo)


def _logo(file: FileContent, alternative: str) -> Logo:
    """The picture on a white background, rotated upright and no larger than needed for print."""
    try:
        with Pillow.open(BytesIO(file.data), formats=("PNG", "JPEG")) as opened:
            ImageOps.exif_transpose(opened, in_place=True)
            opened.thumbnail((round(LOGO_WIDTH * _PIXELS_PER_POINT), round(LOGO_HEIGHT * _PIXELS_PER_POINT)))
            grey = opened.mode.startswith("I")  # 16-bit greys, which Pillow would clip to white
            picture = (opened.point(lambda level: level / 256).convert("L") if grey else opened).convert("RGBA")
    except UnidentifiedImageError as error:
        raise ExportError(f"logo: {file.name} cannot be read as a picture: it is damaged or incomplete") from error
    except (OSError, ValueError, SyntaxError, Pillow.DecompressionBombError) as error:
        raise ExportError(f"logo: {file.name} cannot be read as a picture: {error}") from error
    white = Pillow.new("RGBA", picture.size, "white")
    white.alpha_composite(picture)
    scale = min(LOGO_WIDTH / picture.width, LOGO_HEIGHT / picture.height)
    stream = BytesIO()
    white.convert("RGB").save(stream, "PNG")
    return Logo(Image(stream.getvalue()), picture.width * scale, picture.height * scale, alternative)
