"""Measures how faithful files are: of a brief, of collections, and at each choice of each option."""

from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from typing import TypeAlias

from attrs import evolve

from tipreport.plugin import Grain
from tipreport.testing import samples
from tipreport.testing.both_directions import in_both_directions
from tipreport.testing.fidelity import OF_LARGE_COLLECTIONS, ComparedFile, differences
from tipreport.testing.measurement import Measured, content_of, measure_outcomes, measured_contents
from tipreport.testing.option_choices import OptionChoice, option_choices
from tipreport.testing.other_documents import in_french, in_other_languages, other_documents
from tipreport.testing.process_state import restored_functions
from tipreport.testing.reading import Content
from tipreport.testing.shared_results import RESULTS
from tipreport.testing.trial_run import Outcome, composed, export_each, export_many, export_sample, run_exporter
from tipreport.testing.typical_briefs import of_typical_briefs
from tipreport.testing.under_test import ExporterUnderTest

_ALL_ADDRESSES = 10  # addresses that an option may leave out
MeasureExports: TypeAlias = Callable[[ExporterUnderTest], Iterator[Measured]]


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
    first = RESULTS.get("the first export", partial(_first, tested))
    yield first
    if first.error or first.is_misread:
        return
    for name, measure_exports in parts_of_exports():
        is_shared = RESULTS.folder is not None
        results = (
            RESULTS.get(name, partial(all_results, tested, measure_exports)) if is_shared else measure_exports(tested)
        )
        yield from (_without(each, first) for each in results)


def _first(tested: ExporterUnderTest) -> Measured:
    return measure_outcomes(tested, "", samples.full(), (*export_each(tested, samples.full),))


def all_results(tested: ExporterUnderTest, measure_exports: MeasureExports) -> tuple[Measured, ...]:
    """Return the results of some exports for another process, and the functions that these exports replaced."""
    return (*measure_exports(tested), Measured(context="", patched=restored_functions()))


def _short_briefs(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of short briefs, each with other kinds of blocks."""
    pairs = zip(samples.short(), export_each(tested, samples.short), strict=True)
    for number, (brief, outcome) in enumerate(pairs, 1):
        yield measure_outcomes(tested, f"in short brief {number}, ", (brief,), (outcome,))


def _collection(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of a collection."""
    if Grain.COLLECTION in tested.exporter.grains:
        outcomes = export_sample(tested, samples.full_in_collection)
        yield measure_outcomes(tested, "in a collection, ", samples.full_in_collection(), outcomes)


def _large_collection(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of a large collection."""
    if Grain.COLLECTION in tested.exporter.grains:
        yield measure_many(tested)


def _of_documents(measure_exports: MeasureExports) -> MeasureExports:
    """Return the function for exporters that render documents; others yield no results."""
    return lambda tested: measure_exports(tested) if tested.exporter.renders else iter(())


def _at_choices(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of one brief at each choice of each option.

    Two words of an option write another file than the first of them.
    """
    before = b""
    default = (*export_each(tested, samples.full),)
    for choice, outcome, found in _measure_choices(tested, "", samples.full, default):
        is_ignored = choice.option and choice.has_second and found.has_effect and outcome.data == before
        yield evolve(found, error="the second word changes nothing") if is_ignored else found
        before = outcome.data


def _at_choices_in_collections(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of a collection at each choice of each option."""
    if Grain.COLLECTION in tested.exporter.grains:
        default, sample = export_sample(tested, samples.full_in_collection), samples.full_in_collection
        for _, _, found in _measure_choices(tested, "in a collection ", sample, default):
            yield found


def _measure_choices(
    tested: ExporterUnderTest, where: str, sample: Callable[[], samples.Sample], default: tuple[Outcome, ...]
) -> Iterator[tuple[OptionChoice, Outcome, Measured]]:
    for choice in option_choices(tested):
        if choice.has_second and where:
            continue
        outcome = run_exporter(tested, sample(), options=choice.options)
        if outcome.error and not choice.option:
            continue
        found = measure_outcomes(tested, f"{where}with {choice.flag}, ", sample(), (outcome,), choice.options)
        yield choice, outcome, evolve(found, option=choice.option, has_effect=outcome.data != default[0].data)


EXPORTS: Mapping[str, tuple[MeasureExports, ...]] = {
    "short briefs": (_short_briefs,),
    "typical briefs": (of_typical_briefs,),
    "other documents": (_of_documents(other_documents),),
    "both directions": (_of_documents(in_both_directions),),
    "other languages": (_of_documents(in_other_languages),),
    "French": (in_french,),
    "options": (_at_choices, _at_choices_in_collections),
    "collections": (_collection, _of_documents(_large_collection)),
}
"""The functions that measure exports after the first, in their order, by the subject of these exports."""


def parts_of_exports() -> Iterator[tuple[str, MeasureExports]]:
    """Yield the functions that measure exports after the first, each with a name."""
    for subject, functions in EXPORTS.items():
        yield from ((f"{subject} {number}", function) for number, function in enumerate(functions, 1))


def _without(measured: Measured, first: Measured) -> Measured:
    """Leave out the differences that the first export has too."""
    known = {(each.kind, each.place, each.expected) for each in first.differences}
    new = [each for each in measured.differences if (each.kind, each.place, each.expected) not in known]
    if measured.option and sum(each.kind == "address" for each in new) >= _ALL_ADDRESSES:
        new = [each for each in new if each.kind != "address"]  # the option decides whether addresses are shown
    problems = tuple(problem for problem in measured.problems if problem not in first.problems)
    return evolve(measured, differences=tuple(new), problems=problems)
