"""The options of the exporter *html*."""

from typing import Any, Literal, TypeAlias

from attrs import Attribute, frozen

from tipreport.plugin import FileContent, option
from tipreport_html.colour import DARK, LIGHT, check_accent

Grained: TypeAlias = Literal["brief", "collection", "both"]

PICTURES = {b"\x89PNG\r\n\x1a\n": "image/png", b"\xff\xd8\xff": "image/jpeg"}  # by how their files begin


def _accent(_instance: Any, _attribute: "Attribute[str]", value: str) -> None:
    check_accent(value, LIGHT)


def _accent_dark(_instance: Any, _attribute: "Attribute[str]", value: str) -> None:
    check_accent(value, DARK)


def _logo(_instance: Any, _attribute: "Attribute[FileContent | None]", value: FileContent | None) -> None:
    if value is not None and not value.data.startswith(tuple(PICTURES)):
        raise ValueError(f"expected a PNG or JPEG picture, and {value.name} is neither")


def _one_line(_instance: Any, _attribute: "Attribute[str]", value: str) -> None:
    if len(value.splitlines()) > 1 or not value.isprintable():
        raise ValueError("expected one line of text")


@frozen(kw_only=True)
class HtmlOptions:
    """What a file holds, and whose it is."""

    grain: Grained = option("brief", help="Whether a file holds one brief or all of them, as a dossier")
    accent: str = option(
        "#1D4E63", help="The colour of links and of the newest column of a chart, such as #0B5394", validator=_accent
    )
    accent_dark: str = option(
        "#8CC4DB", help="The same colour where the reader’s screen is dark", validator=_accent_dark
    )
    organisation: str = option("", help="The name of the organisation whose pages they are", validator=_one_line)
    logo: FileContent | None = option(
        None, help="A PNG or JPEG picture for the head of the page; it is kept in the file", validator=_logo
    )
    logo_alt: str = option(
        "", help="What the logo shows, for a listener; else the organisation’s name", validator=_one_line
    )

    def __attrs_post_init__(self) -> None:
        if self.logo is not None and not (self.logo_alt.strip() or self.organisation.strip()):
            raise ValueError("a logo needs logo_alt, or organisation, to say what it shows")
