"""The options of the PDF exporter."""

from typing import Any, Literal, TypeAlias

from attrs import Attribute, frozen

from tipreport.exporters.pdf.design.contrast import check_accent
from tipreport.plugin import FileContent, option

Grained: TypeAlias = Literal["brief", "collection", "both"]
Paper: TypeAlias = Literal["a4", "letter"]

_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff")


def _accent(_instance: Any, _attribute: "Attribute[str]", value: str) -> None:
    check_accent(value)


def _logo(_instance: Any, _attribute: "Attribute[FileContent | None]", value: FileContent | None) -> None:
    if value is not None and not value.data.startswith(_PICTURES):
        raise ValueError(f"expected a PNG or JPEG picture, and {value.name} is neither")


def _one_line(_instance: Any, _attribute: "Attribute[str]", value: str) -> None:
    if len(value.splitlines()) > 1 or not value.isprintable():
        raise ValueError("expected one line of text")


@frozen(kw_only=True)
class PdfOptions:
    """How sheets are set, and whose they are."""

    grain: Grained = option("brief", help="Whether a file holds one brief or all of them, as a booklet")
    paper: Paper = option("a4", help="The size of the pages")
    accent: str = option(
        "#1D4E63", help="The colour of links and of the newest column of a chart, such as #0B5394", validator=_accent
    )
    organisation: str = option("", help="The name of the organisation whose sheets they are", validator=_one_line)
    logo: FileContent | None = option(
        None, help="A PNG or JPEG picture for the head of the first page", validator=_logo
    )
    logo_alt: str = option(
        "", help="What the logo shows, for a listener; else the organisation's name", validator=_one_line
    )

    def __attrs_post_init__(self) -> None:
        if self.logo is not None and not (self.logo_alt.strip() or self.organisation.strip()):
            raise ValueError("a logo needs logo_alt, or organisation, to say what it shows")
