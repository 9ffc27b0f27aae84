"""The options of the text exporter."""

from typing import Any, Literal, TypeAlias

from attrs import Attribute, frozen

from tipreport.plugin import option

Grained: TypeAlias = Literal["brief", "collection", "both"]

NARROWEST, WIDEST = 40, 200


def _width(_instance: Any, _attribute: "Attribute[int]", value: int) -> None:
    if value != 0 and not NARROWEST <= value <= WIDEST:
        raise ValueError(f"expected 0 or a number from {NARROWEST} to {WIDEST}, got {value}")


@frozen(kw_only=True)
class TextOptions:
    """How the text is set."""

    grain: Grained = option("brief", help="Whether a file holds one brief or all of them")
    width: int = option(
        72,
        help=f"Cells of a line, {NARROWEST} to {WIDEST}; 0 for one line a paragraph",
        validator=_width,
    )
    ascii_punctuation: bool = option(
        False, help="Whether to print quotation marks, dashes, ellipses and bullets in ASCII"
    )
