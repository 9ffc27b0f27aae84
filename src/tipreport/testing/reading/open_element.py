"""An open element of a page, with what it has from the elements around it."""

from collections.abc import Mapping
from functools import lru_cache
from typing import NamedTuple

_HEADS = {f"h{level}": level for level in range(1, 7)}
_OWN = frozenset(("lang", "xml:lang", "dir", "aria-hidden"))


def names_of(tag: str, given: Mapping[str, str]) -> frozenset[str]:
    """Return the tag, the id and the classes of an element as selectors have them."""
    return _names_of(tag, given.get("id", ""), given.get("class", ""))


@lru_cache(maxsize=4096)  # a page has many elements of one class
def _names_of(tag: str, identifier: str, classes: str) -> frozenset[str]:
    return frozenset((tag, f"#{identifier}", *(f".{each}" for each in classes.split())))


class OpenElement(NamedTuple):
    """An element whose end is to come. All but its tag and its names is also that of the elements inside it."""

    tag: str = ""
    names: frozenset[str] = frozenset()
    """Its tag, and its id and its classes as selectors have them."""
    hidden: str = ""
    """Why nothing in it is seen, such as ``in a style sheet``; empty if it is."""
    in_head: bool = False
    replaced: bool = False
    """Whether it has an alternative text."""
    heading: int = 0
    """The level of the heading."""
    link: str = ""
    name: str = ""
    """The name of the link for listeners."""
    language: str = ""
    direction: str = ""
    marked: tuple[str, str] = ("", "")
    """The language and the direction of the innermost element with a mark of one of them."""
    is_turned: bool = False
    """Whether it is in an element from right to left."""
    silent: bool = False
    """Whether listeners do not get it."""
    is_apart: bool = False
    """Whether it is read apart from the text around it. The elements inside it need not be."""
    is_isolated: bool = False
    """Whether its text does not move the text around it (HTML, section 15.3.6). That of the elements inside it may."""

    @property
    def is_seen(self) -> bool:
        """Whether readers see its texts."""
        return not (self.hidden or self.replaced)

    def inside(self, tag: str, given: Mapping[str, str], prefix: str, *, hidden: str, replaced: bool) -> "OpenElement":
        """Return an element with some attributes inside this one. ``prefix`` precedes links inside the page."""
        target = given.get("href", "") if tag == "a" else ""
        link = f"{prefix}{target}" if target.startswith("#") else target
        language, direction = given.get("lang", given.get("xml:lang", "")), given.get("dir", "")
        return OpenElement(
            tag=tag,
            names=names_of(tag, given),
            hidden=self.hidden or ("" if self.replaced else hidden),
            in_head=self.in_head or tag == "head",
            replaced=self.replaced or replaced,
            heading=max(self.heading, _HEADS.get(tag, 0)),
            link=link or self.link,
            name=given.get("aria-label", "") if link else self.name,
            language=language or self.language,
            direction=direction or self.direction,
            marked=(language, direction) if language or direction else self.marked,
            is_turned=self.is_turned or direction == "rtl",
            silent=self.silent or given.get("aria-hidden") == "true",
            is_apart=not _OWN.isdisjoint(given),
            is_isolated=tag == "bdi" or "dir" in given,
        )


PAGE = OpenElement()  # around all elements
