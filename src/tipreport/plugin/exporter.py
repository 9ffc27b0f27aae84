"""The record that an exporter is."""

import inspect
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import Any, BinaryIO, Generic, TypeVar

from attrs import frozen

from tipreport.errors import InvalidExporterError
from tipreport.model.brief import lists
from tipreport.model.collection import Briefs
from tipreport.model.messages import did_you_mean
from tipreport.plugin.context import ExportContext
from tipreport.plugin.options import declared, options_problems

O = TypeVar("O")  # noqa: E741 - the options of an exporter: Exporter[PdfOptions]


class Grain(StrEnum):
    """What one file of a format holds."""

    BRIEF = "brief"
    """One brief: a folder of briefs becomes a file each."""
    COLLECTION = "collection"
    """All briefs of an export, from none to hundreds."""
    EITHER = "either"
    """One brief or all: the exporter's option ``grain`` says which."""


GRAINS = ("brief", "collection", "both")
"""The choices of the option ``grain`` that an EITHER exporter has. `Exporter.write` sees one of the first two."""


@frozen(kw_only=True)
class Exporter(Generic[O]):
    """A format: what it is called, which options it has, and the function that writes it.

    ``write(briefs, stream, options, context)`` writes bytes into ``stream`` and leaves it open; the file is no concern
    of its own. For `Grain.BRIEF` there is exactly one brief. Modules that take long to import (a PDF or a Word
    library) are imported inside ``write``, so that a list of formats costs nothing. What the user can mend is raised
    as `ExportError`; any other exception is reported as a defect of the plugin.

    Raises `InvalidExporterError`, with every problem, if it cannot be meant.
    """

    name: str
    """What people type: ``pdf``. Small letters, digits and hyphens; not ``all``."""
    summary: str
    """One line for lists and for ``--help``."""
    suffix: str
    """How its files end: ``.pdf``."""
    media_type: str
    """``application/pdf``: RFC 6838, section 4.2."""
    grain: Grain
    """What one file holds."""
    options: type[O]
    """A frozen attrs class whose fields are made with `option`; `NoOptions` where there are none."""
    write: Callable[[Briefs, BinaryIO, O, ExportContext], None]
    """The function that does it."""
    shows: tuple[str, ...] | None = None
    """What the format shows of a brief, by the names of the tidy tables: ``("tiers", "figures")``. None: all of it."""

    def __attrs_post_init__(self) -> None:
        if problems := tuple(_problems(self)):
            raise InvalidExporterError(str(self.name), problems)


def _problems(exporter: Exporter[Any]) -> Iterator[tuple[str, str]]:
    yield from _shape("name", exporter.name, "[a-z][a-z0-9-]*", "small letters, digits and hyphens, a letter first")
    if exporter.name == "all":
        yield "name", 'expected another name: "all" stands for every format'
    yield from _shape("summary", exporter.summary, r"\S(?:[^\r\n\t\x0b\x0c]*\S)?", "one line of text")
    yield from _shape("suffix", exporter.suffix, r"(?:\.[A-Za-z0-9_+-]+)+", "a dot and what follows it, such as .pdf")
    media_type = r"[A-Za-z0-9][\w.+!#$&^-]*/[A-Za-z0-9][\w.+!#$&^-]*(?:; ?[\w-]+=[\w.-]+)*"
    yield from _shape("media_type", exporter.media_type, media_type, "a media type such as application/pdf")
    if not isinstance(exporter.grain, Grain):
        yield "grain", f"expected Grain.BRIEF, Grain.COLLECTION or Grain.EITHER, got {exporter.grain!r}"
    yield from _write_problems(exporter.write)
    yield from _shows_problems(exporter.shows)
    problems = tuple(options_problems(exporter.options))
    yield from problems or _grain_problems(exporter)


def _shape(field: str, value: Any, pattern: str, expected: str) -> Iterator[tuple[str, str]]:
    if not isinstance(value, str) or not re.fullmatch(pattern, value, re.ASCII if field != "summary" else 0):
        yield field, f"expected {expected}, got {value!r}"


def _write_problems(write: Any) -> Iterator[tuple[str, str]]:
    expected = "expected a function of (briefs, stream, options, context)"
    if not callable(write):
        yield "write", f"{expected}, got {write!r}"
        return
    try:
        inspect.signature(write).bind("briefs", "stream", "options", "context")
    except TypeError as error:
        yield "write", f"{expected}: {error}"
    except ValueError:  # a function written in C may have no signature
        pass


def _shows_problems(shows: Any) -> Iterator[tuple[str, str]]:
    if shows is None:
        return
    if not isinstance(shows, tuple) or not all(isinstance(name, str) for name in shows):
        yield "shows", f'expected a tuple of names such as ("figures",), got {shows!r}'
        return
    tables = ("briefs", *lists(), "data_notes")
    for name in shows:
        if name not in tables:
            yield (
                "shows",
                f'there is no table "{name}"{did_you_mean(name, tables) or ": the tables are " + ", ".join(tables)}',
            )


def _grain_problems(exporter: Exporter[Any]) -> Iterator[tuple[str, str]]:
    """The option ``grain``: an EITHER exporter needs it, for others it would mean nothing."""
    grain = declared(exporter.options).get("grain")
    if exporter.grain is not Grain.EITHER:
        if grain is not None:
            yield "options.grain", "expected no such option: the grain of this exporter is fixed"
    elif grain is None:
        yield "options.grain", f"expected an option grain with the choices {', '.join(GRAINS)}: the grain is EITHER"
    elif set(grain.type.terms) != set(GRAINS) or grain.type.item is not None or grain.optional:
        yield "options.grain", f"expected Literal{list(GRAINS)}"
