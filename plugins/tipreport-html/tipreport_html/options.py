"""The options of the exporter *html*."""

import re
from typing import Any

from attrs import Attribute, frozen

from tipreport.plugin import DARK, check_accent, option

_ENDING = re.compile("[A-Za-z0-9]+")


def _accent_dark(_instance: Any, _attribute: "Attribute[str]", value: str) -> None:
    check_accent(value, DARK)


def _downloads(_instance: Any, _attribute: "Attribute[tuple[str, ...]]", value: tuple[str, ...]) -> None:
    for ending in value:
        if not _ENDING.fullmatch(ending):
            raise ValueError(f'expected suffixes of files such as pdf, found "{ending}"')


@frozen(kw_only=True)
class HtmlOptions:
    """Options of the pages."""

    accent_dark: str = option(
        "#8CC4DB", help="The accent for readers whose screen has a dark background", validator=_accent_dark
    )
    index: bool = option(
        False,
        help="Write a site into the folder: index.html and a page for each brief, linked with each other",
    )
    downloads: tuple[str, ...] = option(
        (),
        help="Suffixes of files that each page offers for download, such as pdf: export them into the folder",
        validator=_downloads,
    )

    @property
    def is_part_of_a_folder(self) -> bool:
        """Whether pages link to other files of their folder."""
        return self.index or bool(self.downloads)
