"""The result of comparing one export with its briefs, and the comparison."""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, cast

from attrs import field, frozen

from tipreport.model.brief import CountryBrief
from tipreport.plugin import ExportContext
from tipreport.tables import tabulate
from tipreport.testing.fidelity import (
    ComparedFile,
    Difference,
    Rule,
    compare_documents,
    compare_records,
    compare_tables,
    differences,
    wrong_descriptions,
)
from tipreport.testing.reading import Content, as_content, reader_for, tokens_of
from tipreport.testing.reading.outline import links_in
from tipreport.testing.trial_run import Outcome, composed
from tipreport.testing.under_test import ExporterUnderTest

if TYPE_CHECKING:
    from tipreport.document import Documents


@frozen(kw_only=True)
class Measured:
    """The differences of one export, and the texts that its file hides."""

    context: str
    """``in a collection, ``; ``with --paper letter, ``; empty for one brief and the default options."""
    option: str = ""
    """The option that has another value than its default."""
    has_effect: bool = True
    """Whether that value changes the file."""
    error: str = ""
    """Why the file was not compared: the exporter or the reader raised an error."""
    differences: tuple[Difference, ...] = ()
    hidden: tuple[str, ...] = ()
    problems: tuple[str, ...] = ()
    """Defects of the structure, such as links that lead nowhere."""
    unread: tuple[str, ...] = ()
    """The commands that the reader does not know."""
    loads: tuple[str, ...] = ()
    """The addresses that the file loads from the network when it is opened."""
    unmarked_heads: tuple[str, ...] = ()
    """The heads of tables that are not marked as such."""
    undescribed: tuple[str, ...] = ()
    """The pictures without an alternative text."""
    patched: tuple[str, ...] = ()
    """The functions of other modules that the exports replaced, if another process might not see that."""
    file: bytes = field(default=b"", repr=False)
    """The file."""

    @property
    def is_misread(self) -> bool:
        """Whether the file differs and has commands that the reader does not know: the differences say nothing."""
        return bool(self.explaining(()))

    def explaining(self, read: Collection[str]) -> tuple[str, ...]:
        """Return the commands that may explain what differs, with their lines: those that are not in ``read``."""
        differs = self.differences or self.problems
        return tuple(each for each in self.unread if name_of(each) not in read) if differs else ()

    def read_well(self) -> set[str]:
        """Return the names of the commands that are not known, if nothing differs: then their texts are read."""
        return set() if self.differences or self.problems else {*map(name_of, self.unread)}


def name_of(command: str) -> str:
    r"""Return the name of a command with its line: ``\fill`` of ``\fill in line 12``."""
    return command.partition(" in line ")[0]


def reader_of(tested: ExporterUnderTest) -> Callable[[bytes], Any] | None:
    """Return the author's reader, else that of tipreport for the media type, else None."""
    return tested.read or reader_for(tested.exporter.media_type, tested.exporter.suffix)


def content_of(tested: ExporterUnderTest, data: bytes) -> Content:
    """Read a file with a reader that is known."""
    return as_content(cast("Callable[[bytes], Any]", reader_of(tested)), data)


def measure_outcomes(
    tested: ExporterUnderTest,
    context: str,
    briefs: tuple[CountryBrief, ...],
    outcomes: tuple[Outcome, ...],
    options: Any = None,
    *,
    documents: "Documents | None" = None,
    rules: Sequence[Rule] | None = None,
) -> Measured:
    """Compare the files of some briefs with them: one file of all, or one for each; or one with ``documents``.

    ``rules`` are those by which documents are compared; None: all.
    """
    if error := next((outcome.error for outcome in outcomes if outcome.error), ""):
        return Measured(context=context, error=error)
    try:
        contents = [content_of(tested, outcome.data) for outcome in outcomes]
    except Exception as error:  # noqa: BLE001 - a reader may raise anything
        return Measured(context=context, error=f"the file cannot be read: {type(error).__name__}: {error}")
    groups = [briefs] if len(contents) == 1 else [(brief,) for brief in briefs]
    pairs = zip(contents, groups, strict=True)
    found = chain.from_iterable(
        _compare(tested, content, group, options, documents=documents, rules=rules) for content, group in pairs
    )
    return measured_contents(context, contents, found, outcomes[0].data)


def measured_contents(
    context: str, contents: Sequence[Content], found: Iterable[Difference], file: bytes = b""
) -> Measured:
    """Return the differences of some files, and what their readers found."""
    return Measured(
        context=context,
        file=file,
        differences=tuple(found),
        hidden=tuple(chain.from_iterable(map(_hidden, contents))),
        problems=tuple(chain.from_iterable(map(link_problems, contents))),
        unread=tuple(chain.from_iterable(content.unread.values() for content in contents)),
        loads=tuple(chain.from_iterable(content.loads for content in contents)),
        unmarked_heads=tuple(chain.from_iterable(content.unmarked_heads for content in contents)),
        undescribed=tuple(chain.from_iterable(content.undescribed for content in contents)),
    )


def _compare(
    tested: ExporterUnderTest,
    content: Content,
    briefs: tuple[CountryBrief, ...],
    options: Any,
    *,
    documents: "Documents | None",
    rules: Sequence[Rule] | None,
) -> Iterator[Difference]:
    shows = tested.exporter.shown_tables(options)
    if tested.exporter.renders:
        file = ComparedFile(
            content,
            documents or composed(tested, briefs, options=options),
            shows,
            is_site=tested.exporter.makes_site(tested.exporter.options() if options is None else options),
            date=ExportContext.date_of(briefs, {}),
        )
        return compare_documents(file) if rules is None else differences(file, rules)
    tables = tabulate(briefs)
    found = compare_tables(content, tables, shows, is_default=options is None)
    rows = compare_records(content, tables, shows) if found is None else found
    return chain(rows, wrong_descriptions(content, tables))


def _hidden(content: Content) -> Iterator[str]:
    yield from (f"{reason}: {' '.join(tokens_of(text))}" for text, reason in content.hidden)


def link_problems(content: Content) -> Iterator[str]:
    """Yield the defects of the links and targets of a file: each link that leads nowhere, once."""
    yield from content.problems
    for link in links_in(content.tokens):
        if (
            "#" in link.target
            and not link.target.startswith(("http:", "https:"))
            and link.target not in content.targets
        ):
            at = content.tokens[link.start].at
            where = f" in {content.unit} {at}" if content.unit and at else ""
            yield f'the link "{" ".join(link.words)}"{where} leads to {link.target}, which is nowhere in the file'
