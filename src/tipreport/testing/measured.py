"""Measures how faithful files are: of a brief, of a collection, and at each choice of each option."""

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple, cast

from attrs import evolve, field, frozen

from tipreport.errors import TipreportError
from tipreport.model.brief import CountryBrief
from tipreport.plugin import DocumentOptions, Grain, build_options, describe_options
from tipreport.tables import tabulate
from tipreport.testing import samples
from tipreport.testing.fidelity import (
    Difference,
    compare_documents,
    compare_languages,
    compare_records,
    compare_tables,
    wrong_descriptions,
)
from tipreport.testing.reading import Content, as_content, reader_for, tokens_of
from tipreport.testing.trial_run import Outcome, composed, export_each, export_sample, run_exporter
from tipreport.testing.under_test import ExporterUnderTest

_COLOUR = re.compile("#[0-9A-Fa-f]{6}")
_RIGHT_TO_LEFT, _IN_ARABIC = "ar", "in Arabic, "
_MANY = 20  # texts that a format leaves out of a short document on purpose
_ALL_ADDRESSES = 10  # addresses that an option may leave out


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
    loads: tuple[str, ...] = ()
    """The addresses that the file loads from the network when it is opened."""
    unmarked_heads: tuple[str, ...] = ()
    """The heads of tables that are not marked as such."""
    undescribed: tuple[str, ...] = ()
    """The pictures without an alternative text."""
    file: bytes = field(default=b"", repr=False)
    """The file."""


def reader_of(tested: ExporterUnderTest) -> Callable[[bytes], Any] | None:
    """Return the author's reader, else that of tipreport for the media type, else None."""
    return tested.read or reader_for(tested.exporter.media_type, tested.exporter.suffix)


class Measurements:
    """The results of all exports, each computed when it is first needed. The first is that of one brief."""

    def __init__(self, results: Iterator[Measured]) -> None:
        self._results = results
        self._known: list[Measured] = []

    def __iter__(self) -> Iterator[Measured]:
        yield from self._known
        for result in self._results:
            self._known.append(result)
            yield result


@lru_cache(maxsize=4)
def measure(tested: ExporterUnderTest) -> Measurements:
    """Return the results of exports of one brief, of a collection, and at each choice of each option."""
    return Measurements(_results(tested))


def _results(tested: ExporterUnderTest) -> Iterator[Measured]:
    first = _measure(tested, "", samples.full(), export_each(tested, samples.full))
    yield first
    if first.error:
        return
    pairs = zip(samples.short(), export_each(tested, samples.short), strict=True)
    for number, (brief, outcome) in enumerate(pairs, 1):
        yield _measure(tested, f"in short brief {number}, ", (brief,), (outcome,))
    if tested.exporter.renders:
        yield _without(_short_document(tested), first)
        yield _from_right_to_left(tested)
        if Grain.COLLECTION in tested.exporter.grains:
            yield _in_two_languages(tested)
    collects = Grain.COLLECTION in tested.exporter.grains
    if collects:
        outcomes = export_sample(tested, samples.full_in_collection)
        yield _without(_measure(tested, "in a collection, ", samples.full_in_collection(), outcomes), first)
    defaults = {"": export_each(tested, samples.full)}
    if collects:
        defaults["in a collection "] = export_sample(tested, samples.full_in_collection)
    for choice in option_choices(tested):
        for where, (default, *_) in defaults.items():
            briefs = samples.full_in_collection() if where else samples.full()
            outcome = run_exporter(tested, briefs, options=choice.options)
            found = _measure(tested, f"{where}with {choice.flag}, ", briefs, (outcome,), choice.options)
            yield evolve(_without(found, first), option=choice.option, has_effect=outcome.data != default.data)


def _short_document(tested: ExporterUnderTest) -> Measured:
    """Measure the short document of the brief that has everything, which has blocks of its own.

    A format that leaves out more of it, so that it has two pages, is not compared.
    """
    document, briefs = DocumentOptions(detail="short"), samples.full()
    outcome = run_exporter(tested, briefs, document=document)
    found = _measure(tested, "in a short document, ", briefs, (outcome,), document=document)
    is_shorter = sum(each.kind == "lost" for each in found.differences) >= _MANY
    return evolve(found, differences=()) if is_shorter else found


def _from_right_to_left(tested: ExporterUnderTest) -> Measured:
    """Measure the languages and directions of an English brief in an Arabic document."""
    document, briefs = DocumentOptions(language=_RIGHT_TO_LEFT), samples.short()[:1]
    outcome = run_exporter(tested, briefs, document=document)
    if outcome.names_character:  # it has no typeface for Arabic
        return Measured(context=_IN_ARABIC)
    if outcome.error:
        return Measured(context=_IN_ARABIC, error=outcome.error)
    content = as_content(cast("Callable[[bytes], Any]", reader_of(tested)), outcome.data)
    differences = compare_languages(content, [*composed(tested, briefs, document)])
    return Measured(context=_IN_ARABIC, differences=tuple(differences))


def _in_two_languages(tested: ExporterUnderTest) -> Measured:
    """Measure the languages of a collection with an English and a French brief."""
    first, second, *_ = samples.short()
    briefs = (first, second.replace(language="fr"))
    outcome = run_exporter(tested, briefs)
    context = "in a collection in two languages, "
    if outcome.error:
        return Measured(context=context, error=outcome.error)
    content = as_content(cast("Callable[[bytes], Any]", reader_of(tested)), outcome.data)
    differences = compare_languages(content, [*composed(tested, briefs)])
    return Measured(context=context, differences=tuple(differences))


def _without(measured: Measured, first: Measured) -> Measured:
    """Leave out the differences that the first export has too."""
    known = {(each.kind, each.place, each.expected) for each in first.differences}
    new = [each for each in measured.differences if (each.kind, each.place, each.expected) not in known]
    if sum(each.kind == "address" for each in new) >= _ALL_ADDRESSES:
        new = [each for each in new if each.kind != "address"]  # the option decides whether addresses are shown
    problems = tuple(problem for problem in measured.problems if problem not in first.problems)
    return evolve(measured, differences=tuple(new), problems=problems)


class OptionChoice(NamedTuple):
    """Options of which one has another value than its default: its name, its flag with the value, and all options."""

    option: str
    flag: str
    options: Any


def option_choices(tested: ExporterUnderTest) -> Iterator[OptionChoice]:
    """Yield the options with each value of each option that has choices, yes and no, small numbers, or colours."""
    exporter = tested.exporter
    for option in describe_options(exporter.options):
        default = getattr(exporter.options(), option.name)
        values: tuple[Any, ...] = option.choices or ()
        if option.type == "yes/no":
            values = (True, False)
        elif isinstance(default, int):
            values = (0, default + 1, default + 2, 2 * default + 1)
        elif isinstance(default, str) and _COLOUR.fullmatch(default):
            values = (f"{default[:-1]}{'0' if default[-1] != '0' else '1'}",)  # similar, for a check of its contrast
        for value in values:
            if value != default and not option.multiple:
                try:
                    options = build_options(exporter, {option.name: value})
                except TipreportError:
                    continue
                flag = option.name.replace("_", "-")
                shown = f"--{flag}" if value is True else f"--no-{flag}" if value is False else f"--{flag} {value}"
                yield OptionChoice(option.name, shown, options)


def _measure(
    tested: ExporterUnderTest,
    context: str,
    briefs: tuple[CountryBrief, ...],
    outcomes: tuple[Outcome, ...],
    options: Any = None,
    *,
    document: DocumentOptions | None = None,
) -> Measured:
    if error := next((outcome.error for outcome in outcomes if outcome.error), ""):
        return Measured(context=context, error=error)
    try:
        read = cast("Callable[[bytes], Any]", reader_of(tested))
        contents = [as_content(read, outcome.data) for outcome in outcomes]
    except Exception as error:  # noqa: BLE001 - a reader may raise anything
        return Measured(context=context, error=f"the file cannot be read: {type(error).__name__}: {error}")
    shows = tested.exporter.shown_tables(options)
    groups = [briefs] if len(contents) == 1 else [(brief,) for brief in briefs]
    pairs = zip(contents, groups, strict=True)
    differences = chain.from_iterable(_compare(tested, content, group, shows, document) for content, group in pairs)
    return Measured(
        context=context,
        file=outcomes[0].data,
        differences=tuple(differences),
        hidden=tuple(chain.from_iterable(map(_hidden, contents))),
        problems=tuple(chain.from_iterable(map(_problems, contents))),
        loads=tuple(chain.from_iterable(content.loads for content in contents)),
        unmarked_heads=tuple(chain.from_iterable(content.unmarked_heads for content in contents)),
        undescribed=tuple(chain.from_iterable(content.undescribed for content in contents)),
    )


def _compare(
    tested: ExporterUnderTest,
    content: Content,
    briefs: tuple[CountryBrief, ...],
    shows: tuple[str, ...] | None,
    document: DocumentOptions | None,
) -> Iterator[Difference]:
    if tested.exporter.renders:
        return compare_documents(content, [*composed(tested, briefs, document)], shows)
    tables = tabulate(briefs)
    found = compare_tables(content, tables, shows)
    rows = compare_records(content, tables, shows) if found is None else found
    return chain(rows, wrong_descriptions(content, tables))


def _hidden(content: Content) -> Iterator[str]:
    yield from (f"{reason}: {' '.join(tokens_of(text))}" for text, reason in content.hidden)


def _problems(content: Content) -> Iterator[str]:
    yield from content.problems
    for token in content.tokens:
        if "#" in token.link and not token.link.startswith(("http:", "https:")) and token.link not in content.targets:
            yield f'the link "{token.text}" leads to {token.link}, which is nowhere in the file'
