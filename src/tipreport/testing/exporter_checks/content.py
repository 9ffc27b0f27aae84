"""Checks that a file contains every text and number of a brief, and that different briefs give different files."""

from collections.abc import Callable, Iterator
from itertools import combinations

from tipreport.plugin import Grain
from tipreport.testing import samples
from tipreport.testing.exporter_checks.check import NotCheckedError, check
from tipreport.testing.exporter_checks.output import DEFINE_READ, EXPORT_FAILS, exported
from tipreport.testing.extraction import ExtractedText, expected_texts, find_sentinels
from tipreport.testing.readers import reader_for
from tipreport.testing.samples import Sample
from tipreport.testing.trial_run import run_exporter
from tipreport.testing.under_test import ExporterUnderTest

MAX_NAMED = 3  # missing texts of a table that a message lists
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


@check(
    "every text and number of a brief in the file",
    "print every entry of every block, or declare what the format shows: Exporter(shows=...)",
)
def nothing_lost(tested: ExporterUnderTest) -> Iterator[str]:
    """The file contains every text and number of the tables that the format shows, also for a brief of a collection."""
    read = tested.read or reader_for(tested.exporter.media_type)
    if read is None:
        raise NotCheckedError(f"tipreport cannot read {tested.exporter.media_type}", DEFINE_READ)
    if lost := [*_lost(tested, read, samples.full)]:
        yield from lost
    elif Grain.COLLECTION in tested.exporter.grains:
        yield from (f"in a collection, {message}" for message in _lost(tested, read, samples.full_in_collection))


def _lost(tested: ExporterUnderTest, read: Callable[[bytes], str], sample: Callable[[], Sample]) -> Iterator[str]:
    """Yield a message for each table with texts that no file of a sample contains."""
    found: set[str] = set()
    for outcome in exported(tested, sample):
        try:
            found.update(find_sentinels(read(outcome.data)))
        except Exception as error:  # a reader may raise anything
            raise NotCheckedError("the file cannot be read: see the check media_type", "fix that first") from error
    for table, expected in _expected_by_table(tested).items():
        if missing := [text for text in expected if text.sentinel not in found]:
            yield _missing_message(table, missing, len(expected)) + tested.defined_at


def _expected_by_table(tested: ExporterUnderTest) -> dict[str, list[ExtractedText]]:
    """Return the texts that the file should contain, by their first table."""
    shows = tested.exporter.shows
    tables: dict[str, list[ExtractedText]] = {}
    for text in expected_texts():
        if shows is None or {*text.tables} <= {*shows}:
            tables.setdefault(text.tables[0], []).append(text)
    return tables


def _missing_message(table: str, missing: list[ExtractedText], count: int) -> str:
    """``1 of 6 texts of sources not in the file: sources[3].title, "zqbjzz", of the block Sources``."""
    named = [f'{text.path}, "{text.sentinel}", of the block {text.block}' for text in missing[:MAX_NAMED]]
    more = [f"and {len(missing) - MAX_NAMED} more"] if len(missing) > MAX_NAMED else []
    return f"{len(missing)} of {count} texts of {table} not in the file: {', '.join(named + more)}"


# ------------------------------------------------------------ different briefs give different files


def _identical(tested: ExporterUnderTest, variants: dict[str, Sample]) -> Iterator[tuple[str, str]]:
    """Yield pairs of variants that give the same file. A variant with an unsupported character is ignored."""
    outcomes = {name: run_exporter(tested, sample) for name, sample in variants.items()}
    if any(outcome.error and not outcome.names_character for outcome in outcomes.values()):
        raise EXPORT_FAILS
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
    shows = tested.exporter.shows
    if shows is not None and "sources" not in shows:
        return
    for name in samples.CITING_LISTS:
        if shows is None or name in shows:
            citations = ("news p. 1", "law p. 1", "news p. 2")
            for one, other in _identical(tested, {text: samples.with_citation(name, text) for text in citations}):
                yield f'a record of {name} that cites "{one}" gives the same file as "{other}"{tested.defined_at}'
