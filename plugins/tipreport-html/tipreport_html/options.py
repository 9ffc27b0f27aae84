"""The options of the exporter *html*."""

from typing import Any

from attrs import Attribute, frozen

from tipreport.plugin import DARK, check_accent, option


def _accent_dark(_instance: Any, _attribute: "Attribute[str]", value: str) -> None:
    check_accent(value, DARK)


@frozen(kw_only=True)
class HtmlOptions:
    """Options of the pages."""

    accent_dark: str = option(
        "#8CC4DB", help="The accent for readers whose screen has a dark background", validator=_accent_dark
    )
    index: bool = option(
        False, help="A collection is an index of the pages of its briefs, which lead back to it: with --grain both"
    )
