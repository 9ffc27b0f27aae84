"""The statements of a document: the texts, numbers and citations that belong together, in reading order."""

from collections.abc import Mapping
from typing import Literal, TypeAlias

from attrs import field, frozen

from tipreport.document import CitationRef, Link, NoteRef, RouteItem, Spans
from tipreport.testing.reading.tokens import tokens_of

PartKind: TypeAlias = Literal[
    "text", "heading", "number", "qualifier", "period", "silence", "citation", "note", "address", "position"
]


@frozen
class Part:
    """A text, a number or a mark of a statement.

    ``tokens`` follow each other in a file. A citation has a locator, whose tokens are ``locator``.
    """

    kind: PartKind
    text: str
    tokens: tuple[str, ...] = field(init=False)
    locator: tuple[str, ...] = ()

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "tokens", tokens_of(self.text))


@frozen
class Pair:
    """A number, or the words for a missing one, and the period that it belongs to."""

    value: Part
    period: Part


@frozen(kw_only=True)
class MarkRow:
    """A row of a table of marks."""

    heads: tuple[str, ...]
    marks: tuple[bool | None, ...]
    pattern: str
    """All marks in words."""
    words: Mapping[bool | None, str]
    """The word for each mark in a cell."""


@frozen(kw_only=True)
class Statement:
    """A line of a block: a finding, a figure, a row.

    ``runs`` are inline texts whose parts keep their order. Those of each sequence in ``ordered`` follow each other; the
    others may be laid out in any order.
    """

    place: str
    block: int
    kind: str
    """The class of the block."""
    section: str = ""
    """The id of its section; empty outside of documents and in the title band."""
    runs: tuple[tuple[Part, ...], ...]
    ordered: tuple[tuple[tuple[Part, ...], ...], ...] = ()
    pairs: tuple[Pair, ...] = ()
    apart: tuple[tuple[Part, ...], ...] = ()
    """Runs that a layout may print at the end of the block."""
    tables: tuple[str, ...] = ()
    """The tidy tables that a format must show to contain it."""
    row: MarkRow | None = field(default=None, eq=False)
    """The marks, of a row of a table of marks."""
    route: RouteItem | None = field(default=None, eq=False)
    """The route, of one in a list of routes."""
    heads: tuple[str, ...] = ()
    """The heads of its columns, of a route."""
    sign: str = ""
    """The word for its sign, of an effort or a shortfall."""
    is_effort: bool = False
    """Whether it is an effort, of a finding with a sign."""
    sections: tuple[str, ...] = ()
    """The names of the sections that cite it, of a source."""
    count: str = ""
    """The number of its recommendations, of a pillar; of a short document *2 of 6*."""

    @property
    def parts(self) -> tuple[Part, ...]:
        """All parts that identify the statement."""
        return tuple(part for run in self.runs for part in run)


def run_of(spans: Spans) -> tuple[Part, ...]:
    """Return the parts of inline text; texts without words, such as a full stop, are left out."""
    parts: list[Part] = []
    for span in spans:
        match span:
            case CitationRef(number, locator):
                parts.append(Part("citation", str(number), tokens_of(locator)))
            case NoteRef(number):
                parts.append(Part("note", str(number)))
            case Link(text, url):
                parts += [Part("text", text), Part("address", url)]
            case _:
                parts.append(Part("text", span.text))
    return tuple(part for part in parts if part.tokens)


def text_run(text: str | int | None, kind: PartKind = "text") -> tuple[Part, ...]:
    """Return a run of one text; none if it is empty."""
    part = Part(kind, "" if text is None else str(text))
    return (part,) if part.tokens else ()
