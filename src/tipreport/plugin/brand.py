"""The brand of an organisation: its name, its logo and its colour."""

from typing import Any

from attrs import Attribute, frozen

from tipreport.plugin.contrast import check_accent
from tipreport.plugin.file_content import FileContent
from tipreport.plugin.options import option

_PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}  # by the first bytes of the file


def _accent(_instance: Any, _attribute: "Attribute[str]", value: str) -> None:
    check_accent(value)


def _logo(_instance: Any, _attribute: "Attribute[FileContent | None]", value: FileContent | None) -> None:
    if value is not None and not picture_type(value):
        raise ValueError(f"expected a PNG or JPEG picture, and {value.name} is neither")


def _one_line(_instance: Any, _attribute: "Attribute[str]", value: str) -> None:
    if len(value.splitlines()) > 1 or not value.isprintable():
        raise ValueError("expected one line of text")


@frozen(kw_only=True)
class Brand:
    """The brand of an organisation. A format uses what it can show.

    Each field is a flag of every document format and a key of the table ``[brand]`` of ``tipreport.toml``.
    """

    organisation: str = option("", help="The organisation that publishes the documents", validator=_one_line)
    logo: FileContent | None = option(None, help="A PNG or JPEG picture for the top of the first page", validator=_logo)
    logo_alt: str = option(
        "", help="A description of the logo for screen readers; by default the organisation's name", validator=_one_line
    )
    accent: str = option(
        "#1D4E63", help="The colour of links and of the newest column of a chart, such as #0B5394", validator=_accent
    )

    def __attrs_post_init__(self) -> None:
        if self.logo is not None and not self.logo_description:
            raise ValueError("a logo needs a description: set logo_alt or organisation")

    @property
    def logo_description(self) -> str:
        """The description of the logo for screen readers."""
        return self.logo_alt.strip() or self.organisation.strip()

    @property
    def logo_media_type(self) -> str:
        """``image/png`` or ``image/jpeg``; empty without a logo."""
        return picture_type(self.logo) if self.logo is not None else ""


def picture_type(file: FileContent) -> str:
    """Return the media type of a PNG or JPEG picture; empty for other files."""
    return next((media_type for start, media_type in _PICTURES.items() if file.data.startswith(start)), "")
