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
            raise ValueError(f'expected endings of files such as pdf, found "{ending}"')


@frozen(kw_only=True)
class HtmlOptions:
    """Options of the pages."""

    accent_dark: str = option(
        "#8CC4DB", help="The accent for readers whose screen has a dark background", validator=_accent_dark
    )
    index: bool = option(
        False, help="A folder is a site: a page for each brief, and index.html, which leads to them and they to it"
    )
    downloads: tuple[str, ...] = option(
        (),
        help="The endings of files beside a page that it offers to download, such as pdf: export them into the folder",
        validator=_downloads,
    )

    @property
    def is_part_of_a_folder(self) -> bool:
        """Whether pages lead to other files of their folder."""
        return self.index or bool(self.downloads)
