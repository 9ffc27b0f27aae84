"""What an exporter writes: for no brief and for many, in every script, in bytes of its media type."""

from collections.abc import Callable, Iterator

from tipreport.plugin import Grain
from tipreport.testing import samples
from tipreport.testing.exporter_checks.check import NotCheckedError, check
from tipreport.testing.readers import is_known, misfit
from tipreport.testing.samples import Sample
from tipreport.testing.trial_run import Outcome, files
from tipreport.testing.under_test import ExporterUnderTest

CRASH = "catch what can be foreseen and raise ExportError for what the user can mend"
READER = "say how text is got out of its files: read = a function of bytes, in the test class or to check_exporter"

UNTRIED = NotCheckedError("the export fails, as another check tells", "mend that first")


def _failures(subject: ExporterUnderTest, sample: Callable[[], Sample]) -> Iterator[str]:
    for outcome in files(subject, sample):
        if outcome.error:
            yield outcome.error
        elif not outcome.data:
            instead = f" and returned {outcome.returned}: stream.write(...) it" if outcome.returned else ""
            yield f"it wrote nothing{instead}{subject.written_at}"


def written(subject: ExporterUnderTest, sample: Callable[[], Sample]) -> tuple[Outcome, ...]:
    """The files that a sample becomes, where there are any to look at."""
    outcomes = files(subject, sample)
    if any(outcome.error for outcome in outcomes):
        raise UNTRIED
    return outcomes


@check("a file for one brief", CRASH)
def one_brief(subject: ExporterUnderTest) -> Iterator[str]:
    """It writes one brief."""
    yield from _failures(subject, samples.one)


@check("a file for a collection without briefs, if it writes collections", "write what says that there are none")
def no_briefs(subject: ExporterUnderTest) -> Iterator[str]:
    """It writes an empty collection."""
    if Grain.COLLECTION in subject.exporter.grains:
        yield from _failures(subject, samples.none)


@check("files for 190 briefs", CRASH)
def many_briefs(subject: ExporterUnderTest) -> Iterator[str]:
    """It writes a brief a country."""
    yield from _failures(subject, samples.many)


@check(
    "files for texts of every script, of markup and of formulas, or an ExportError that names the character",
    "encode as UTF-8, and escape for the format; what it cannot set, refuse by name: U+5317",
)
def every_script(subject: ExporterUnderTest) -> Iterator[str]:
    """It writes every script, or tells which character it cannot write."""
    if not any(outcome.names_character for outcome in files(subject, samples.scripts)):
        yield from _failures(subject, samples.scripts)


@check("a file for every kind of quantity", "print Amount.text, or the qualifier beside the number")
def every_quantity(subject: ExporterUnderTest) -> Iterator[str]:
    """It writes every kind of quantity."""
    yield from _failures(subject, samples.quantities)


@check("bytes of the media type that it names", "correct media_type, or what is written")
def media_type(subject: ExporterUnderTest) -> Iterator[str]:
    """Bytes fit the media type; where it is not known here, the author's ``read`` can read them."""
    kind = subject.exporter.media_type
    if not is_known(kind) and subject.read is None:
        raise NotCheckedError(f"what files of the type {kind} look like is not known here", READER)
    for sample in (samples.one, samples.scripts):
        for outcome in files(subject, sample):
            if not outcome.error and (why := misfit(outcome.data, kind) or _unreadable(subject, outcome.data)):
                yield why + subject.written_at


def _unreadable(subject: ExporterUnderTest, data: bytes) -> str:
    if subject.read is None:
        return ""
    try:
        subject.read(data)
    except Exception as error:  # noqa: BLE001 - a reader may raise anything
        return f"the file cannot be read: {type(error).__name__}: {error}"
    return ""
