"""Checks that different briefs give different files. They need no reader."""

from collections.abc import Iterator
from itertools import combinations

from tipreport.testing import samples
from tipreport.testing.exporter_checks.check import NotCheckedError, check
from tipreport.testing.exporter_checks.output import EXPORT_FAILS
from tipreport.testing.samples import Sample
from tipreport.testing.trial_run import run_exporter
from tipreport.testing.under_test import ExporterUnderTest

MISSING_VALUES = ("0", "not reported", "not known", "not stated")
QUALIFIERS = ("12", "about 12", "at least 12", "more than 12", "at most 12", "less than 12", "12 to 46")
SCRIPTS = {  # two words of the same length, so that "?????" does not distinguish them
    "Latin with accents": ("Łódź", "Łódż"),
    "Greek": ("Αθήνα", "Πάτρα"),
    "Cyrillic": ("Минск", "Курск"),
    "Arabic": ("تونس", "حلبا"),
    "Hebrew": ("חיפה", "אילת"),
    "Devanagari": ("नेपाल", "गुलाब"),
    "Thai": ("ไทย", "ลาว"),
    "Khmer": ("កំពត", "កំពង"),
    "Chinese": ("北京", "東京"),
    "Korean": ("서울", "부산"),
}


def _identical(tested: ExporterUnderTest, variants: dict[str, Sample]) -> Iterator[tuple[str, str]]:
    """Yield pairs of variants that give the same file. A variant with an unsupported character is ignored."""
    outcomes = {name: run_exporter(tested, sample) for name, sample in variants.items()}
    for name, outcome in outcomes.items():
        if outcome.error and not outcome.names_character:
            if not outcome.raised_export_error:
                raise EXPORT_FAILS
            raise NotCheckedError(f'the text "{name}" cannot be exported: {outcome.error}', "do what the message says")
    for one, other in combinations(variants, 2):
        if outcomes[one].data == outcomes[other].data and not outcomes[one].error:
            yield one, other


def _shows_figures(tested: ExporterUnderTest) -> bool:
    return not any(_identical(tested, {number: samples.with_figure(number) for number in ("46", "47")}))


@check(
    "different output for zero, not reported, not known and not stated",
    "print Amount.text, or the qualifier with the number; an empty cell is none of these",
)
def missing_values_distinct(tested: ExporterUnderTest) -> Iterator[str]:
    """Zero and each kind of missing value give different files, if the format shows figures."""
    if _shows_figures(tested):
        for one, other in _identical(tested, {value: samples.with_figure(value) for value in MISSING_VALUES}):
            yield f'"{one}" and "{other}" give the same file{tested.defined_at}'


@check(
    "different output for exact, about, at least, more than, at most, less than and a range",
    "print Amount.text, or the qualifier with the number",
)
def qualifiers_distinct(tested: ExporterUnderTest) -> Iterator[str]:
    """Each qualifier gives a different file, if the format shows figures."""
    if _shows_figures(tested):
        for one, other in _identical(tested, {value: samples.with_figure(value) for value in QUALIFIERS}):
            yield f'"{one}" and "{other}" give the same file{tested.defined_at}'


@check("different output for different texts, in every script", 'encode as UTF-8, without errors="replace" or "ignore"')
def scripts_distinct(tested: ExporterUnderTest) -> Iterator[str]:
    """Different words give different files, in every script."""
    if any(_identical(tested, {word: samples.with_text(word) for word in ("one", "two")})):
        return  # the format shows no texts
    for script, words in SCRIPTS.items():
        for one, other in _identical(tested, {word: samples.with_text(word) for word in words}):
            yield f'"{one}" and "{other}" ({script}) give the same file{tested.defined_at}'


@check(
    "every citation at the statement it supports, with its locator",
    "print the CitationRef spans of every sentence with their locators; Amount.marks and Series.marks are spans too",
)
def citations_distinct(tested: ExporterUnderTest) -> Iterator[str]:
    """Another source or another locator gives a different file, if the format shows sources."""
    shows = tested.exporter.shown_tables()
    if shows is not None and "sources" not in shows:
        return
    for name in samples.CITING_LISTS:
        if shows is None or name in shows:
            citations = ("news p. 1", "law p. 1", "news p. 2", "news p. 1-2", "news")
            for one, other in _identical(tested, {text: samples.with_citation(name, text) for text in citations}):
                yield f'a record of {name} that cites "{one}" gives the same file as "{other}"{tested.defined_at}'
