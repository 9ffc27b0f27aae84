"""Measures how faithful files are: of a brief, of collections, and at each choice of each option."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from typing import TypeAlias

from attrs import evolve

from tipreport.plugin import Grain
from tipreport.testing import samples
from tipreport.testing.both_directions import in_both_directions
from tipreport.testing.fidelity import OF_LARGE_COLLECTIONS, ComparedFile, differences
from tipreport.testing.measurement import Measured, content_of, measure_outcomes, measured_contents
from tipreport.testing.option_choices import option_choices
from tipreport.testing.other_documents import in_french, in_other_languages, other_documents
from tipreport.testing.reading import Content
from tipreport.testing.trial_run import composed, export_each, export_many, export_sample, run_exporter
from tipreport.testing.under_test import ExporterUnderTest

_ALL_ADDRESSES = 10  # addresses that an option may leave out
_MeasureExports: TypeAlias = Callable[[ExporterUnderTest], Iterator[Measured]]


@lru_cache(maxsize=2)
def contents_of_many(tested: ExporterUnderTest) -> tuple[Content, ...]:
    """Return the contents of the files of many briefs; none if an export fails."""
    outcomes = export_many(tested)
    if any(outcome.error for outcome in outcomes):
        return ()
    return tuple(content_of(tested, outcome.data) for outcome in outcomes)


def measure_many(tested: ExporterUnderTest) -> Measured:
    """Look for places without a value in a large collection."""
    contents, documents = contents_of_many(tested), composed(tested, samples.many())
    files = (ComparedFile(content, documents) for content in contents)
    found = (each for file in files for each in differences(file, OF_LARGE_COLLECTIONS))
    return measured_contents("in a collection of many briefs, ", contents, found)


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
    first = measure_outcomes(tested, "", samples.full(), export_each(tested, samples.full))
    yield first
    if first.error:
        return
    for measure_exports in EXPORTS.values():
        yield from (_without(each, first) for each in measure_exports(tested))


def _short_briefs(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of short briefs, each with other kinds of blocks."""
    pairs = zip(samples.short(), export_each(tested, samples.short), strict=True)
    for number, (brief, outcome) in enumerate(pairs, 1):
        yield measure_outcomes(tested, f"in short brief {number}, ", (brief,), (outcome,))


def _collections(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of a collection, and of a large one."""
    if Grain.COLLECTION in tested.exporter.grains:
        outcomes = export_sample(tested, samples.full_in_collection)
        yield measure_outcomes(tested, "in a collection, ", samples.full_in_collection(), outcomes)
        if tested.exporter.renders:
            yield measure_many(tested)


def _of_documents(measure_exports: _MeasureExports) -> _MeasureExports:
    """Return the function for exporters that render documents; others yield no results."""
    return lambda tested: measure_exports(tested) if tested.exporter.renders else iter(())


def _at_choices(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of one brief, and of a collection, at each choice of each option.

    Two words of an option write another file than the first of them.
    """
    defaults = {"": export_each(tested, samples.full)}
    if Grain.COLLECTION in tested.exporter.grains:
        defaults["in a collection "] = export_sample(tested, samples.full_in_collection)
    before = b""
    for choice in option_choices(tested):
        for where, (default, *_) in defaults.items() if not choice.has_second else [("", defaults[""])]:
            briefs = samples.full_in_collection() if where else samples.full()
            outcome = run_exporter(tested, briefs, options=choice.options)
            if outcome.error and not choice.option:
                continue
            found = measure_outcomes(tested, f"{where}with {choice.flag}, ", briefs, (outcome,), choice.options)
            has_effect = outcome.data != default.data
            if not where:
                is_ignored = choice.option and choice.has_second and has_effect and outcome.data == before
                found = evolve(found, error="the second word changes nothing") if is_ignored else found
                before = outcome.data
            yield evolve(found, option=choice.option, has_effect=has_effect)


EXPORTS: Mapping[str, _MeasureExports] = {
    "short briefs": _short_briefs,
    "other documents": _of_documents(other_documents),
    "both directions": _of_documents(in_both_directions),
    "other languages": _of_documents(in_other_languages),
    "French": in_french,
    "collections": _collections,
    "options": _at_choices,
}
"""The functions that measure exports after the first, in their order, by the subject of these exports."""


def _without(measured: Measured, first: Measured) -> Measured:
    """Leave out the differences that the first export has too."""
    known = {(each.kind, each.place, each.expected) for each in first.differences}
    new = [each for each in measured.differences if (each.kind, each.place, each.expected) not in known]
    if measured.option and sum(each.kind == "address" for each in new) >= _ALL_ADDRESSES:
        new = [each for each in new if each.kind != "address"]  # the option decides whether addresses are shown
    problems = tuple(problem for problem in measured.problems if problem not in first.problems)
    return evolve(measured, differences=tuple(new), problems=problems)
