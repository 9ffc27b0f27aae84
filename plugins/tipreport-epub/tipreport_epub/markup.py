"""Elements of XML, and pages of XHTML.

Text of a brief is only ever the text of an element or the value of an attribute, so that it cannot become markup.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias
from xml.etree.ElementTree import Element, tostring

__all__ = ["Content", "Element", "Node", "document", "element", "language_of", "page"]

Node: TypeAlias = Element | str
Content: TypeAlias = "Node | Iterable[Content]"

_XHTML = {"xmlns": "http://www.w3.org/1999/xhtml", "xmlns:epub": "http://www.idpf.org/2007/ops"}
_INLINE = frozenset({"a", "b", "bdi", "rect", "path", "span"})


def element(name: str, attributes: Mapping[str, str] | None = None, *content: Content) -> Element:
    """Return an element with text and other elements; a line feed follows it unless it is inline."""
    made = Element(name, dict(attributes or {}))
    _append(made, content)
    if name not in _INLINE:
        made.tail = "\n"
    return made


def _append(parent: Element, content: Content) -> None:
    if isinstance(content, Element):
        parent.append(content)
    elif not isinstance(content, str):
        for each in content:
            _append(parent, each)
    elif len(parent):
        parent[-1].tail = (parent[-1].tail or "") + content
    else:
        parent.text = (parent.text or "") + content


def document(root: Element) -> bytes:
    """Return a file of XML in UTF-8."""
    content: bytes = tostring(root, encoding="utf-8", xml_declaration=True)
    return content


def language_of(language: str, direction: str = "ltr", around: str = "ltr") -> dict[str, str]:
    """Return the attributes for a language (BCP 47) and its direction, where that around the element differs."""
    return {"lang": language, "xml:lang": language} | ({"dir": direction} if direction != around else {})


def page(title: str, language: Mapping[str, str], *content: Content) -> bytes:
    """Return a content document (EPUB 3.3, section 6.1) with the attributes of its language."""
    head = element(
        "head",
        {},
        element("title", {}, title),
        element("link", {"rel": "stylesheet", "type": "text/css", "href": "style.css"}),
    )
    root = element("html", {**_XHTML, **language}, "\n", head, element("body", {}, "\n", content))
    return document(root)
