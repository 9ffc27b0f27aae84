"""Links: where they may lead, and the annotations that make them work."""

import re
from urllib.parse import quote, urlsplit

from attrs import define, field

from .errors import InvalidLinkError
from .structure import Node
from .syntax import array, byte_string, text_string

SCHEMES = ("http", "https", "mailto")
_NOT_IN_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")
_KEPT = "!#$%&'()*+,/:;=?@[]~"  # what an address is made of (RFC 3986); the percent sign is there already

Box = tuple[float, float, float, float]


def checked_address(address: str) -> str:
    """An address that a link may open, in ASCII as a URI action wants it (ISO 32000-1, 12.6.4.7).

    Raises `InvalidLinkError` for any scheme but http, https and mailto, and for what is no address.
    """
    scheme, colon, rest = address.partition(":")
    if not colon or scheme.lower() not in SCHEMES:
        raise InvalidLinkError(f"a link leads to {', '.join(SCHEMES)} or to #destination, not to {address!r}")
    if not rest or _NOT_IN_ADDRESS.search(address):
        raise InvalidLinkError(f"no address that can be opened: {address!r}")
    if scheme.lower() == "mailto":
        return quote(address, safe=_KEPT)
    try:
        parts = urlsplit(address)
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except ValueError as error:
        raise InvalidLinkError(f"no address that can be opened: {address!r}: {error}") from error
    if not host:
        raise InvalidLinkError(f"no address that can be opened: {address!r} names no host")
    return quote(parts._replace(netloc=host).geturl(), safe=_KEPT)


class Link(Node):
    """Text that leads somewhere: named by a run, it is a Link element with its annotation (ISO 14289-1, 7.18.5).

    ``target`` is an address (http, https, mailto) or ``#name`` of a destination of this document, ``description``
    what a listener hears of it (the annotation's Contents). However many lines and pages its text is on, it is one
    element, with one annotation a page.

    Raises `InvalidLinkError` for any other target, and for an empty description.
    """

    __slots__ = ("description", "target")

    def __init__(self, target: str, description: str, parent: Node | None = None) -> None:
        super().__init__("Link", parent)
        if not description.strip():
            raise InvalidLinkError(f"the link to {target!r} needs a description (ISO 14289-1, 7.18.5)")
        self.target = target if target.startswith("#") and len(target) > 1 else checked_address(target)
        self.description = description


@define
class LinkAnnotation:
    """A link on one page: the boxes of its text there, one a line, in the page's own coordinates."""

    number: int
    link: Link
    boxes: list[Box] = field(factory=list)

    def body(self, key: int, destination: str) -> str:
        """The annotation dictionary (ISO 32000-1, 12.5.6.5): printable, without border, described.

        ``key`` leads back to its element (StructParent), ``destination`` is where an internal link goes.
        """
        left, bottom, right, top = zip(*self.boxes, strict=True)
        around = array((min(left), min(bottom), max(right), max(top)))
        corners = f"/QuadPoints{array(_corners(self.boxes))}" if len(self.boxes) > 1 else ""
        goal = f"/Dest{destination}" if destination else f"/A<</S/URI/URI{byte_string(self.link.target)}>>"
        return (
            f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect{around}{corners}"
            f"/Contents{text_string(self.link.description)}/StructParent {key}{goal}>>"
        )


def _corners(boxes: list[Box]) -> tuple[float, ...]:
    """The corners of each box: upper left and right, lower left and right, the order that viewers read."""
    return tuple(v for x0, y0, x1, y1 in boxes for v in (x0, y1, x1, y1, x0, y0, x1, y0))
