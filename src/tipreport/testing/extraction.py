"""A brief in which every text and number is unique, and the texts that a complete file of it contains.

A unique text is called a sentinel. A check searches a file for the sentinels, and so finds missing texts.
"""

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
from tipreport.testing.random_source import SeededSource

_SENTINEL = re.compile(r"(?i)zq[a-z]{2}zz|9870\d\d")
_SEPARATOR = re.compile("(?<=\\d)[,.'\u2019\u00a0\u2009\u202f ](?=\\d{3})")  # between thousands


@frozen(kw_only=True)
class ExtractedText:
    """A text or number that a document of the brief contains."""

    sentinel: str
    path: str
    """Its field in the brief: ``sources[3].title``."""
    block: str
    """The class of the first block that contains it: ``Sources``."""
    tables: tuple[str, ...]
    """The tidy tables that a format must show to contain it: for a citation, the table of its record and *sources*."""


class _SentinelSource(SeededSource):
    """A random source whose texts are sentinels. Draws three records for each list, with most of their fields."""

    def __init__(self, seed: int) -> None:
        super().__init__(seed)
        self._sentinels = (f"zq{chr(97 + number // 26)}{chr(97 + number % 26)}zz" for number in count())

    def text(self) -> str:
        return next(self._sentinels)

    def integer(self, minimum: int, maximum: int) -> int:
        match minimum, maximum:
            case 0, 1:  # whether an optional field has a value
                return min(1, super().integer(0, 3))
            case 0, 8:  # the number of records of a list
                return 3
        return super().integer(minimum, maximum)


@cache
def sentinel_brief() -> CountryBrief:
    """Return a brief with a few records in every list, in which every text is a sentinel.

    Each record cites its own source with a locator; every second record cites it through another source.
    """
    random = _SentinelSource(8)
    brief = draw_brief(random, 8)
    records: dict[str, list[Any]] = {name: [*getattr(brief, name)] for name in lists()}
    records["sources"].append(Source(id="read", kind="article", title=random.text()))
    for name in lists():
        for index, record in enumerate(records[name]):
            if isinstance(record, Claim):
                source, locator = random.text(), random.text()
                records["sources"].append(Source(id=source, kind="report", title=source))
                links = (Link(source, f"p. {locator}"), *[Link("read")] * (index % 2))
                records[name][index] = record.replace(sources=(Citation(links),))
    for index, figure in enumerate(records["figures"]):
        with suppress(InvalidRecordError):  # the other fields require its value
            records["figures"][index] = figure.replace(value=Quantity("exact", 987000 + index), printed=None)
    return brief.replace(default_source=None, **{name: tuple(rows) for name, rows in records.items()})


@cache
def expected_texts() -> tuple[ExtractedText, ...]:
    """Return every text and number that a document of `sentinel_brief` contains, in its order, data notes last."""
    paths = {sentinel: path for path, value in _values(sentinel_brief()) for sentinel in find_sentinels(str(value))}
    texts: dict[str, ExtractedText] = {}
    for block in sorted(compose(sentinel_brief()).blocks, key=lambda block: isinstance(block, Notes)):
        for sentinel in find_sentinels(repr(block)):
            texts.setdefault(sentinel, _extracted(sentinel, paths[sentinel], block))
    return tuple(texts.values())


def _extracted(sentinel: str, path: str, block: Block) -> ExtractedText:
    tables = [path.partition("[")[0] if "[" in path else "briefs"]
    if path.endswith(".sources"):
        tables.append("sources")
    if isinstance(block, Notes):
        tables.append("data_notes")
    return ExtractedText(sentinel=sentinel, path=path, block=type(block).__name__, tables=tuple(tables))


def find_sentinels(text: str) -> list[str]:
    """Return the sentinels in a text, in lower case."""
    return [sentinel.casefold() for sentinel in _SENTINEL.findall(_SEPARATOR.sub("", text))]


def _values(brief: CountryBrief) -> Iterator[tuple[str, Any]]:
    """Yield the path and the value of every field of the brief; for ``sources``, the locators."""
    for field in head():
        yield field.name, getattr(brief, field.name)
    for name, cls in lists().items():
        for number, record in enumerate(getattr(brief, name), 1):
            for field in fields(cls):
                value = getattr(record, field.name)
                if field.name == "sources":
                    value = [link.locator for citation in value for link in citation.links]
                yield f"{name}[{number}].{field.name}", value
