"""Links: their targets and their annotations."""

import re
from urllib.parse import quote, urlsplit

from attrs import define, field

from .errors import InvalidLinkError
from .structure import Node
from .syntax import array, byte_string, text_string

SCHEMES = ("http", "https", "mailto", "tel")
_NOT_IN_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f-\x9f]")
_SAFE = "!#$%&'()*+,/:;=?@[]~"  # not quoted (RFC 3986); addresses may be percent-encoded already

Box = tuple[float, float, float, float]


def checked_address(address: str) -> str:
    """An address that a link may open, in ASCII as a URI action requires (ISO 32000-1, 12.6.4.7).

    Raises `InvalidLinkError` for schemes other than http, https, mailto and tel, and for invalid addresses.
    """
    scheme, colon, rest = address.partition(":")
    if not colon or scheme.lower() not in SCHEMES:
        raise InvalidLinkError(f"expected a link to {', '.join(SCHEMES)} or #destination, found {address!r}")
    if not rest or _NOT_IN_ADDRESS.search(address):
        raise InvalidLinkError(f"expected a valid address, found {address!r}")
    if scheme.lower() in ("mailto", "tel"):
        return quote(address, safe=_SAFE)
    try:
        parts = urlsplit(address)
        host = parts.netloc if parts.netloc.isascii() else parts.netloc.encode("idna").decode()
    except ValueError as error:
        raise InvalidLinkError(f"expected a valid address, found {address!r}: {error}") from error
    if not host:
        raise InvalidLinkError(f"expected a valid address, found {address!r}, which has no host")
    return quote(parts._replace(netloc=host).geturl(), safe=_SAFE)


class Link(Node):
    """Linked text: a Link element with its annotation (ISO 14289-1, 7.18.5), used as the node of a run.

    ``target`` is an address (http, https, mailto, tel) or ``#name`` of a destination in this document. ``description``
    is read aloud (the annotation's Contents). Text on several lines or pages is one element, with one annotation on
    each page.

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
    """A link on one page, with one box for each line of its text, in page coordinates."""

    number: int
    link: Link
    boxes: list[Box] = field(factory=list)

    def body(self, key: int, destination: str) -> str:
        """The annotation dictionary (ISO 32000-1, 12.5.6.5), printable and without a border.

        ``key`` is that of its element in the parent tree (StructParent), and ``destination`` that of an internal link.
        """
        bounds, corners = self.boxes[0], ""
        if len(self.boxes) > 1:
            left, bottom, right, top = zip(*self.boxes, strict=True)
            bounds = min(left), min(bottom), max(right), max(top)
            corners = f"/QuadPoints{array(_corners(self.boxes))}"
        action = f"/Dest{destination}" if destination else f"/A<</S/URI/URI{byte_string(self.link.target)}>>"
        return (
            f"<</Type/Annot/Subtype/Link/F 4/Border[0 0 0]/Rect{array(bounds)}{corners}"
            f"/Contents{text_string(self.link.description)}/StructParent {key}{action}>>"
        )


def _corners(boxes: list[Box]) -> tuple[float, ...]:
    """The corners of each box: upper left and right, lower left and right, in the order that viewers expect."""
    return tuple(v for x0, y0, x1, y1 in boxes for v in (x0, y1, x1, y1, x0, y0, x1, y0))
