"""Citations, also at second hand: ``kfi-2019 p. 12 via forbes via brister``."""

import re
from collections.abc import Mapping
from typing import ClassVar

from attrs import frozen

from tipreport.errors import InvalidValueError
from tipreport.model.messages import mismatch

SLUG = r"[a-z0-9]+(?:-[a-z0-9]+)*"
_WORD = r"(?!via(?: |$))[^;\s\x00-\x1f\x7f-\x9f\ud800-\udfff\ufeff\ufffe\uffff]+"  # of a locator
_LINK = re.compile(rf"{SLUG}(?: {_WORD})*")
_EXPECTED = 'a citation such as "tip-2022 p. 487 via whitehead"'
_REMEDY = "the id of a record in sources, and after it a page such as p. 487"


@frozen
class Link:
    """One source of the chain, by its id, and a locator in it: ``p. 487``, ``table 2``."""

    source: str
    locator: str | None = None

    def __attrs_post_init__(self) -> None:
        if not re.fullmatch(SLUG, str(self.source)) or self.locator == "" or not _LINK.fullmatch(str(self)):
            raise InvalidValueError(mismatch(_EXPECTED, str(self)))

    def __str__(self) -> str:
        return f"{self.source} {self.locator}" if self.locator else self.source


@frozen
class Citation:
    """A chain of sources, from the original one to the one that was read."""

    links: tuple[Link, ...]

    pattern: ClassVar[str] = rf"{SLUG}(?: [^;]+)?"

    def __attrs_post_init__(self) -> None:
        if not self.links or not all(isinstance(link, Link) for link in self.links):
            raise InvalidValueError(mismatch(_EXPECTED, str(self)))

    @classmethod
    def parse(cls, value: object) -> "Citation":
        """Parse a citation. Raises `InvalidValueError`."""
        if not isinstance(value, str):
            raise InvalidValueError(mismatch(_EXPECTED, value, _REMEDY))
        links = (link.partition(" ") for link in value.split(" via "))
        try:
            return cls(tuple(Link(source, locator if space else None) for source, space, locator in links))
        except InvalidValueError:
            raise InvalidValueError(mismatch(_EXPECTED, value, _REMEDY)) from None

    def __repr__(self) -> str:
        return f"Citation.parse({str(self)!r})"

    def __str__(self) -> str:
        return " via ".join(map(str, self.links))

    def renamed(self, names: Mapping[str, str]) -> "Citation":
        """Return the citation with other ids of its sources."""
        return Citation(tuple(Link(names[link.source], link.locator) for link in self.links))

    @property
    def first(self) -> str:
        """The id of the original source."""
        return self.links[0].source

    @property
    def read(self) -> str:
        """The id of the source that was read."""
        return self.links[-1].source

    @property
    def chain(self) -> tuple[str, ...]:
        """The ids of the chain, without the locators."""
        first, *others = self.links
        return (first.source, *(link.source for link in others)) if others else (first.source,)
