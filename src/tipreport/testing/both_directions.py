"""Measures a document from right to left by the same document, with the same words, from left to right.

A language decides the direction. If only it changes, a format has no reason for other words or for another order, and
all that has a place is at the other side.
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Literal

from attrs import evolve

from tipreport.plugin import DocumentOptions, Grain
from tipreport.testing import samples
from tipreport.testing.fidelity import OF_LANGUAGES, ComparedFile, Difference, differences
from tipreport.testing.fidelity.both_directions.parts import other_parts, wrong_directions
from tipreport.testing.fidelity.both_directions.places import unmirrored_parts, wrong_sides
from tipreport.testing.fidelity.both_directions.words import other_words
from tipreport.testing.measurement import Measured, content_of, measured_contents
from tipreport.testing.option_choices import option_choices
from tipreport.testing.reading.media import kind_of
from tipreport.testing.thinned import thinned, with_blocks_of
from tipreport.testing.trial_run import composed, run_exporter
from tipreport.testing.under_test import ExporterUnderTest

if TYPE_CHECKING:
    from tipreport.document import Document, Documents

_RIGHT_TO_LEFT, _LEFT_TO_RIGHT = "ar", "es"  # no text of the samples is in Spanish: both files mark the same texts
_DETAILS: tuple[Literal["full", "short"], ...] = ("full", "short")
_FEW = 3  # briefs of a collection
_ROOMY = 1  # the place of a brief with a single key figure among the short ones
_BESIDE = "beside the same document from left to right, "


def in_both_directions(tested: ExporterUnderTest) -> Iterator[Measured]:
    """Yield the results of a document, and of a collection, also with an option for pages, or of a short brief."""
    options = [DocumentOptions(language=_RIGHT_TO_LEFT, detail=detail) for detail in _DETAILS]
    full, short = (composed(tested, samples.full(), each) for each in options)
    all_blocks = evolve(full, documents=(with_blocks_of(full[0], short[0]),))
    yield _measured(tested, "in Arabic, ", all_blocks, compares_languages=True)
    if Grain.COLLECTION in tested.exporter.grains:
        documents = composed(tested, samples.short()[:_FEW], options[0])
        yield _measured(tested, "in a collection in Arabic, ", documents)
        for choice in option_choices(tested):
            if tested.exporter.makes_site(choice.options):
                yield _measured(tested, f"in a collection in Arabic with {choice.flag}, ", documents, choice.options)
                break
    else:  # a file for each brief: one in which a layout has room for more than in that of `full`
        documents = composed(tested, samples.short()[_ROOMY : _ROOMY + 1], options[0])
        yield _measured(tested, "in a short brief in Arabic, ", documents)


def _measured(
    tested: ExporterUnderTest,
    context: str,
    documents: "Documents",
    options: Any = None,
    *,
    compares_languages: bool = False,
) -> Measured:
    """Compare the file of some documents in Arabic with them, and with the file of the same ones from left to right.

    A PDF file has no counterpart: readers do not get all letters of a line from right to left.
    """
    turned = evolve(documents, documents=tuple(map(_without_axis_note, map(thinned, documents))))
    outcome = run_exporter(tested, samples.full(), options=options, documents=turned)
    if outcome.names_character:  # it has no typeface for Arabic
        return Measured(context=context)
    if outcome.error:
        return Measured(context=context, error=outcome.error)
    file = ComparedFile(content_of(tested, outcome.data), turned)
    found = [*differences(file, OF_LANGUAGES)] if compares_languages else []
    if kind_of(tested.exporter.media_type) != "application/pdf":
        straight = evolve(turned, language=_LEFT_TO_RIGHT, documents=tuple(map(_from_left, turned)))
        other = run_exporter(tested, samples.full(), options=options, documents=straight)
        if other.error:
            return Measured(context=f"{context}{_BESIDE}", error=other.error)
        found += _compare(file, ComparedFile(content_of(tested, other.data), straight))
    return measured_contents(context, (file.content,), found, outcome.data)


def _compare(file: ComparedFile, counterpart: ComparedFile) -> Iterator[Difference]:
    """Yield the differences, each with its line or slide. Parts are compared only of files with the same words."""
    found = [*other_words(file, counterpart)] or [*other_parts(file.content, counterpart.content)]
    for compare in (wrong_directions, unmirrored_parts, wrong_sides):
        found += compare(file.content, counterpart.content)
    yield from (evolve(each, where=file.positions.where(each.at)) for each in found)


def _without_axis_note(document: "Document") -> "Document":
    """Leave out the sentence that only a time axis from the right has."""
    return evolve(document, labels=evolve(document.labels, years_from_right=""))


def _from_left(document: "Document") -> "Document":
    full = document.full and _from_left(document.full)
    return evolve(document, language=_LEFT_TO_RIGHT, full=full)
