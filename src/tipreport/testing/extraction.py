"""A brief each text and figure of which stands nowhere else, so that one sees what a file has lost."""

import re
from collections.abc import Iterator
from contextlib import suppress
from functools import cache
from itertools import count
from typing import Any

from attrs import frozen

from tipreport.document import Block, Notes, compose
from tipreport.errors import InvalidRecordError
from tipreport.model.brief import CountryBrief, head, lists
from tipreport.model.citation import Citation, Link
from tipreport.model.field import fields
from tipreport.model.quantity import Quantity
from tipreport.model.records import Claim, Source
from tipreport.testing.random_briefs import draw_brief
from tipreport.testing.random_source import Seeded

MARK = re.compile(r"(?i)zq[a-z]{2}zz|9870\d\d")  # a word or a number that stands nowhere else
_SEPARATOR = re.compile("(?<=\\d)[,.'\u2019\u00a0\u2009\u202f ](?=\\d{3})")  # between thousands


@frozen(kw_only=True)
class ExtractedText:
    """A text or number of the brief that a file should have."""

    mark: str
    place: str
    """Its place in the brief: ``sources[3].title``."""
    block: str
    """The kind of block that says it: ``Sources``."""
    tables: tuple[str, ...]
    """The tidy tables that it takes to say it: a citation takes what it supports, and *sources*."""


class _Telling(Seeded):
    """A chance whose every text is another word; three records a list, with most of their fields."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._words = (f"zq{chr(97 + number // 26)}{chr(97 + number % 26)}zz" for number in count())

    def text(self) -> str:
        return next(self._words)

    def whole(self, least: int, most: int) -> int:
        match least, most:
            case 0, 1:  # whether a field is said
                return min(1, super().whole(0, 3))
            case 0, 8:  # how many records a list has
                return 3
        return super().whole(least, most)


@cache
def telling() -> CountryBrief:
    """A brief with a few records in every list, each text of which is a word that stands nowhere else.

    Each record rests on a source of its own, and names a place in it; every other one through a source that was read.
    """
    chance = _Telling(8)
    brief = draw_brief(chance, 8)
    rows: dict[str, list[Any]] = {name: [*getattr(brief, name)] for name in lists()}
    rows["sources"].append(Source(id="read", kind="article", title=chance.text()))
    for name in lists():
        for at, row in enumerate(rows[name]):
            if isinstance(row, Claim):
                own, place = (chance.text() for _ in range(2))
                rows["sources"].append(Source(id=own, kind="report", title=own))
                ways = (Link(own, f"p. {place}"), *[Link("read")] * (at % 2))
                rows[name][at] = row.replace(sources=(Citation(ways),))
    for at, figure in enumerate(rows["figures"]):
        with suppress(InvalidRecordError):  # a figure that must be what it is
            rows["figures"][at] = figure.replace(value=Quantity("exact", 987000 + at), printed=None)
    return brief.replace(default_source=None, **{name: tuple(held) for name, held in rows.items()})


@cache
def told() -> tuple[ExtractedText, ...]:
    """Every text and number that a document of the brief says, in the order of the document, data notes last."""
    places = {mark: place for place, value in _values(telling()) for mark in marks(str(value))}
    found: dict[str, ExtractedText] = {}
    for block in sorted(compose(telling()).blocks, key=lambda block: isinstance(block, Notes)):
        for mark in marks(repr(block)):
            found.setdefault(mark, _told(mark, places[mark], block))
    return tuple(found.values())


def _told(mark: str, place: str, block: Block) -> ExtractedText:
    name = place.partition("[")[0] if "[" in place else "briefs"
    tables = [name]
    if place.endswith(".sources"):
        tables.append("sources")
    if isinstance(block, Notes):
        tables.append("data_notes")
    return ExtractedText(mark=mark, place=place, block=type(block).__name__, tables=tuple(tables))


def marks(text: str) -> list[str]:
    """The words and numbers in a text that stand nowhere else in the brief; capitals do not count."""
    return [mark.casefold() for mark in MARK.findall(_SEPARATOR.sub("", text))]


def _values(brief: CountryBrief) -> Iterator[tuple[str, Any]]:
    """The places and values of the brief."""
    for field in head():
        yield field.name, getattr(brief, field.name)
    for name, cls in lists().items():
        for number, row in enumerate(getattr(brief, name), 1):
            for field in fields(cls):
                value = getattr(row, field.name)
                said = (
                    [link.locator for citation in value for link in citation.links]
                    if field.name == "sources"
                    else value
                )
                yield f"{name}[{number}].{field.name}", said
