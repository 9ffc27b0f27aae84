"""What a file keeps of the briefs: every text and number, and what tells one from another."""

from collections.abc import Iterator
from itertools import combinations

from tipreport.testing import samples
from tipreport.testing.exporter_checks.check import NotCheckedError, check
from tipreport.testing.exporter_checks.output import READER, UNTRIED, written
from tipreport.testing.extraction import ExtractedText, marks, told
from tipreport.testing.readers import reader_of
from tipreport.testing.samples import Sample
from tipreport.testing.trial_run import run_exporter
from tipreport.testing.under_test import ExporterUnderTest

MOST_NAMED = 3  # texts of a table that a finding names
SILENCES = ("0", "not reported", "not known", "not stated")
QUALIFIERS = ("12", "about 12", "at least 12", "more than 12", "at most 12", "less than 12", "12 to 46")
SCRIPTS = {  # two words each, of one length: "?????" tells neither
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
    "print every entry of every block, or say what the format shows: Exporter(shows=...)",
)
def nothing_lost(subject: ExporterUnderTest) -> Iterator[str]:
    """Every text and number of what the format shows is in the file."""
    read = subject.read or reader_of(subject.exporter.media_type)
    if read is None:
        raise NotCheckedError(f"how to read {subject.exporter.media_type} is not known here", READER)
    found: set[str] = set()
    for outcome in written(subject, samples.full):
        try:
            found.update(marks(read(outcome.data)))
        except Exception as error:  # a reader may raise anything
            raise NotCheckedError("the file cannot be read, as media_type tells", "mend that first") from error
    for table, demanded in _by_table(subject).items():
        if lost := [each for each in demanded if each.mark not in found]:
            yield _named(table, lost, len(demanded)) + subject.written_at


def _by_table(subject: ExporterUnderTest) -> dict[str, list[ExtractedText]]:
    """What the file should say, by the first table that it takes."""
    shows = subject.exporter.shows
    tables: dict[str, list[ExtractedText]] = {}
    for each in told():
        if shows is None or {*each.tables} <= {*shows}:
            tables.setdefault(each.tables[0], []).append(each)
    return tables


def _named(table: str, lost: list[ExtractedText], count: int) -> str:
    """``1 of 6 texts of sources not in the file: sources[3].title, "zqbjzz", of the block Sources``."""
    named = [f'{each.place}, "{each.mark}", of the block {each.block}' for each in lost[:MOST_NAMED]]
    more = [f"and {len(lost) - MOST_NAMED} more"] if len(lost) > MOST_NAMED else []
    return f"{len(lost)} of {count} texts of {table} not in the file: {', '.join(named + more)}"


# ------------------------------------------------------------ what must not look alike


def _alike(subject: ExporterUnderTest, said: dict[str, Sample]) -> Iterator[tuple[str, str]]:
    """Those of some briefs that become the same file; a file that is refused for a character is like no other."""
    outcomes = {words: run_exporter(subject, sample) for words, sample in said.items()}
    if any(outcome.error and not outcome.names_character for outcome in outcomes.values()):
        raise UNTRIED
    for one, other in combinations(said, 2):
        if outcomes[one].data == outcomes[other].data and not outcomes[one].error:
            yield one, other


def _shows_figures(subject: ExporterUnderTest) -> bool:
    return not any(_alike(subject, {each: samples.of(each) for each in ("46", "47")}))


@check(
    "zero, not reported, not known and not stated told apart",
    "print Amount.text, or the qualifier beside the number; a blank is none of them",
)
def silences_told_apart(subject: ExporterUnderTest) -> Iterator[str]:
    """Another silence makes another file, if figures are shown at all."""
    if _shows_figures(subject):
        for one, other in _alike(subject, {words: samples.of(words) for words in SILENCES}):
            yield f'"{one}" and "{other}" give the same file{subject.written_at}'


@check(
    "exact, about, at least, more than, at most, less than and a range told apart",
    "print Amount.text, or the qualifier beside the number",
)
def qualifiers_told_apart(subject: ExporterUnderTest) -> Iterator[str]:
    """Another qualifier makes another file, if figures are shown at all."""
    if _shows_figures(subject):
        for one, other in _alike(subject, {words: samples.of(words) for words in QUALIFIERS}):
            yield f'"{one}" and "{other}" give the same file{subject.written_at}'


@check("texts of every script told apart", 'encode as UTF-8, without errors="replace" or "ignore"')
def scripts_told_apart(subject: ExporterUnderTest) -> Iterator[str]:
    """Another word makes another file, in every script."""
    if any(_alike(subject, {word: samples.saying(word) for word in ("one", "two")})):
        return  # it shows no texts
    for script, words in SCRIPTS.items():
        for one, other in _alike(subject, {word: samples.saying(word) for word in words}):
            yield f'"{one}" and "{other}" ({script}) give the same file{subject.written_at}'


@check(
    "every citation beside what it supports, with its place in the source",
    "print the CitationRef spans of every sentence, with their locators; Amount.marks and Series.marks are spans too",
)
def citations_told_apart(subject: ExporterUnderTest) -> Iterator[str]:
    """Another source, or another place in it, makes another file, if the format shows sources."""
    shows = subject.exporter.shows
    if shows is not None and "sources" not in shows:
        return
    for name in samples.CITING:
        if shows is None or name in shows:
            cited = ("news p. 1", "law p. 1", "news p. 2")
            for one, other in _alike(subject, {words: samples.citing(name, words) for words in cited}):
                yield f'a record of {name} that cites "{one}" gives the same file as "{other}"{subject.written_at}'
