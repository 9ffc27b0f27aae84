"""The theme of an organisation: the accent colour, the name in the footer and the logo."""

from io import BytesIO

from attrs import field, frozen
from PIL import Image as Pillow
from PIL import ImageOps, UnidentifiedImageError

from tipreport.errors import ExportError
from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.tagged import Colour, Image
from tipreport.plugin import Brand, FileContent

LOGO_WIDTH, LOGO_HEIGHT = 40.5 * MM, 10 * MM  # at most
_PIXELS_PER_POINT = 4  # 288 per inch


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
    def of(cls, brand: Brand) -> "Theme":
        """The theme of a brand. Raises `ExportError` for a logo that cannot be read."""
        logo = _logo(brand.logo, brand.logo_description) if brand.logo is not None else None
        return cls(Colour.from_hex(brand.accent), brand.organisation.strip(), logo)


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
