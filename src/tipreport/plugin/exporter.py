"""The exporter record."""

import inspect
import re
from collections.abc import Callable, Iterator
from enum import StrEnum
from typing import TYPE_CHECKING, Any, BinaryIO, Generic, TypeVar, cast

from attrs import frozen

from tipreport.errors import InvalidExporterError
from tipreport.model.brief import lists
from tipreport.model.collection import Briefs
from tipreport.model.messages import did_you_mean
from tipreport.plugin.context import ExportContext
from tipreport.plugin.framework import reserved_names
from tipreport.plugin.options import NoOptions, declared, options_problems

if TYPE_CHECKING:
    from tipreport.document import Documents

O = TypeVar("O")  # noqa: E741 - the options of an exporter: Exporter[PdfOptions]


class Grain(StrEnum):
    """The content of one file."""

    BRIEF = "brief"
    """One brief: a folder of briefs becomes one file for each."""
    COLLECTION = "collection"
    """All briefs of an export, from none to hundreds."""


@frozen(kw_only=True)
class Exporter(Generic[O]):
    """A format: its name, its options, and the function that writes its files.

    Give exactly one of two functions:

    - ``render(documents, stream, options, context)``, for a document format. tipreport composes the documents:
      one for `Grain.BRIEF`, one for each brief for `Grain.COLLECTION`.
    - ``write(briefs, stream, options, context)``, for a data format. For `Grain.BRIEF` there is exactly one brief.

    The function writes bytes into ``stream`` and leaves it open. Import slow modules (a PDF or a Word library) inside
    the function, so that listing formats stays fast. Raise `ExportError` for problems that the user can fix; any other
    exception is reported as a defect of the plugin.

    Raises `InvalidExporterError`, with every problem, if the record is invalid.
    """

    name: str
    """The name on the command line: ``pdf``. Lower-case letters, digits and hyphens; not ``all``."""
    summary: str
    """One line for lists and for ``--help``."""
    suffix: str
    """The suffix of its files: ``.pdf``."""
    media_type: str
    """``application/pdf``: RFC 6838, section 4.2."""
    grains: tuple[Grain, ...] = (Grain.BRIEF,)
    """The possible contents of a file; the first is the default. If there are two, ``--grain`` selects one."""
    options: type[O] = NoOptions  # type: ignore[assignment]  # O is then NoOptions
    """A frozen attrs class whose fields are made with `option`."""
    render: "Callable[[Documents, BinaryIO, O, ExportContext], None] | None" = None
    """The function of a document format."""
    write: Callable[[Briefs, BinaryIO, O, ExportContext], None] | None = None
    """The function of a data format."""
    shows: tuple[str, ...] | Callable[[O], tuple[str, ...] | None] | None = None
    """The tidy tables whose content the format shows: ``("tiers", "figures")``. None: all of a brief.

    A function of the options, if they decide it: ``lambda options: None if options.sources else ("tiers", "figures")``.
    """
    is_site: Callable[[O], bool] | None = None
    """Whether the files of a folder are a site, which the options decide: ``lambda options: options.index``.

    A site has a file for each brief, and ``index`` with the suffix for the collection, which links to them. The other
    grains, and a file alone, are then refused: their links would have no target.
    """

    def __attrs_post_init__(self) -> None:
        if problems := tuple(_problems(self)):
            raise InvalidExporterError(str(self.name), problems)

    @property
    def function(self) -> Callable[..., None]:
        """``render`` or ``write``, whichever the exporter has."""
        return cast("Callable[..., None]", self.render or self.write)

    def shown_tables(self, options: O | None = None) -> tuple[str, ...] | None:
        """Return the tidy tables that the format shows with some options, or with the default ones. None: all."""
        if callable(self.shows):
            return self.shows(self.options() if options is None else options)
        return self.shows

    def makes_site(self, options: O) -> bool:
        """Return whether the files of a folder are a site with some options."""
        return self.is_site is not None and self.is_site(options)

    @property
    def renders(self) -> bool:
        """Whether this is a document format."""
        return self.render is not None


def _problems(exporter: Exporter[Any]) -> Iterator[tuple[str, str]]:
    yield from _shape(
        "name", exporter.name, "[a-z][a-z0-9-]*", "lower-case letters, digits and hyphens, a letter first"
    )
    if exporter.name == "all":
        yield "name", 'expected another name: "all" means every format'
    yield from _shape("summary", exporter.summary, r"\S(?:[^\r\n\t\x0b\x0c]*\S)?", "one line of text")
    yield from _shape(
        "suffix", exporter.suffix, r"(?:\.[A-Za-z0-9_+-]+)+", "a suffix that begins with a dot, such as .pdf"
    )
    media_type = r"[A-Za-z0-9][\w.+!#$&^-]*/[A-Za-z0-9][\w.+!#$&^-]*(?:; ?[\w-]+=[\w.-]+)*"
    yield from _shape("media_type", exporter.media_type, media_type, "a media type such as application/pdf")
    yield from _grains_problems(exporter.grains)
    yield from _function_problems(exporter)
    problems = tuple(options_problems(exporter.options))
    yield from problems or _reserved_problems(exporter.options)
    if not problems:  # else there are no options to ask with
        yield from _shows_problems(exporter)
        yield from _site_problems(exporter)


def _shape(field: str, value: Any, pattern: str, expected: str) -> Iterator[tuple[str, str]]:
    if not isinstance(value, str) or not re.fullmatch(pattern, value, re.ASCII if field != "summary" else 0):
        yield field, f"expected {expected}, found {value!r}"


def _grains_problems(grains: Any) -> Iterator[tuple[str, str]]:
    valid = isinstance(grains, tuple) and grains and all(isinstance(grain, Grain) for grain in grains)
    if not valid or len(set(grains)) < len(grains):
        yield "grains", f"expected a tuple of Grain.BRIEF, Grain.COLLECTION or both, found {grains!r}"


def _site_problems(exporter: Exporter[Any]) -> Iterator[tuple[str, str]]:
    if exporter.is_site is None:
        return
    if set(exporter.grains) != set(Grain):
        yield "is_site", "expected None: a site has files of both grains"
    try:
        exporter.makes_site(exporter.options())
    except Exception as error:  # noqa: BLE001 - a function of a plugin may raise anything
        yield "is_site", f"expected a function of the options, and it raises {type(error).__name__}: {error}"


def _function_problems(exporter: Exporter[Any]) -> Iterator[tuple[str, str]]:
    given = [name for name in ("render", "write") if getattr(exporter, name) is not None]
    if len(given) != 1:
        yield "render", f"expected exactly one of render and write, found {'both' if given else 'neither'}"
    for name in given:
        first = "documents" if name == "render" else "briefs"
        yield from _signature_problems(name, getattr(exporter, name), first)


def _signature_problems(name: str, function: Any, first: str) -> Iterator[tuple[str, str]]:
    expected = f"expected a function of ({first}, stream, options, context)"
    if not callable(function):
        yield name, f"{expected}, found {function!r}"
        return
    try:
        inspect.signature(function).bind(first, "stream", "options", "context")
    except TypeError as error:
        yield name, f"{expected}: {error}"
    except ValueError:  # a function written in C may have no signature
        pass


def _shows_problems(exporter: Exporter[Any]) -> Iterator[tuple[str, str]]:
    try:
        shows: Any = exporter.shown_tables()
    except Exception as error:  # noqa: BLE001 - a function of a plugin may raise anything
        yield "shows", f"expected a function of the options, and it raises {type(error).__name__}: {error}"
        return
    yield from shows_problems(shows)


def shows_problems(shows: Any) -> Iterator[tuple[str, str]]:
    """Yield the problems of the tables that a format shows, each with the name of the field."""
    if shows is None:
        return
    if not isinstance(shows, tuple) or not all(isinstance(name, str) for name in shows):
        yield "shows", f'expected a tuple of names such as ("figures",), found {shows!r}'
        return
    tables = ("briefs", *lists(), "data_notes")
    for name in shows:
        if name not in tables:
            yield (
                "shows",
                f'there is no table "{name}"{did_you_mean(name, tables) or ": the tables are " + ", ".join(tables)}',
            )


def _reserved_problems(options: type) -> Iterator[tuple[str, str]]:
    for name in declared(options):
        if name in reserved_names():
            yield f"options.{name}", f"expected another name: --{name.replace('_', '-')} is a flag of tipreport"
