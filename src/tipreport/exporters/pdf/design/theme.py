"""The theme of an organisation: the accent colour, the name in the footer and the logo."""

from attrs import field, frozen

from tipreport.exporters.pdf.design.grid import MM
from tipreport.exporters.pdf.tagged import Colour, Image
from tipreport.plugin import Brand, FileContent, prepare_picture

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
    picture = prepare_picture(
        file, width=round(LOGO_WIDTH * _PIXELS_PER_POINT), height=round(LOGO_HEIGHT * _PIXELS_PER_POINT)
    )
    scale = min(LOGO_WIDTH / picture.width, LOGO_HEIGHT / picture.height)
    return Logo(Image(picture.data), picture.width * scale, picture.height * scale, alternative)
