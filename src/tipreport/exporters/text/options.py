"""The options of the text exporter."""

from typing import Any

from attrs import Attribute, frozen

from tipreport.plugin import option

NARROWEST, WIDEST = 40, 200


def _width(_instance: Any, _attribute: "Attribute[int]", value: int) -> None:
    if value != 0 and not NARROWEST <= value <= WIDEST:
        raise ValueError(f"expected 0 or a number from {NARROWEST} to {WIDEST}, found {value}")


@frozen(kw_only=True)
class TextOptions:
    """Options of the text."""

    width: int = option(
        72,
        help=f"Width of a line in characters, {NARROWEST} to {WIDEST}; 0 to keep each paragraph on one line",
        validator=_width,
    )
    ascii_punctuation: bool = option(
        False, help="Whether to print quotation marks, dashes, ellipses and bullets in ASCII"
    )
