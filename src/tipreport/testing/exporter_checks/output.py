"""Checks that an exporter writes a file for every input, and that its bytes fit the media type."""

from collections.abc import Callable, Iterator
from itertools import chain
from mimetypes import MimeTypes

from tipreport.plugin import Grain
from tipreport.testing import samples
from tipreport.testing.exporter_checks.check import NotCheckedError, check
from tipreport.testing.measured import measure
from tipreport.testing.measurement import reader_of
from tipreport.testing.reading.media import is_archive, is_latex, is_markdown, kind_of
from tipreport.testing.samples import Sample
from tipreport.testing.structure import (
    BLOCKS,
    DIALECTS,
    LATEX_TEXT,
    LIBRARY,
    block_problems,
    can_render,
    can_verify,
    descriptor_problems,
    dialect_problems,
    latex_problems,
    latex_text_problems,
    markdown_problems,
    media_type_error,
    member_problems,
)
from tipreport.testing.trial_run import Outcome, export_each, export_sample, run_exporter
from tipreport.testing.under_test import ExporterUnderTest

HANDLE_ERRORS = "handle errors that you can foresee, and raise ExportError for those that the user can fix"
DEFINE_READ = (
    "give read, a function from bytes to text: in the test class, to check_exporter, or with --read module:function"
)

EXPORT_FAILS = NotCheckedError("the export fails: see the other checks", "fix that first")


def _failures(tested: ExporterUnderTest, sample: Callable[[], Sample]) -> Iterator[str]:
    if sample is not samples.one and any(outcome.error for outcome in export_sample(tested, samples.one)):
        raise EXPORT_FAILS
    for outcome in export_sample(tested, sample):
        if outcome.error:
            yield outcome.error
        elif not outcome.data:
            instead = f" and returned {outcome.returned}: pass it to stream.write" if outcome.returned else ""
            yield f"it wrote nothing{instead}{tested.defined_at}"


@check("a file for one brief", HANDLE_ERRORS)
def one_brief(tested: ExporterUnderTest) -> Iterator[str]:
    """It writes one brief, also one that has everything, a short document of it, and one in another language."""
    yield from _failures(tested, samples.one)
    outcomes = (*export_each(tested, samples.full), *export_each(tested, samples.short))
    yield from dict.fromkeys(outcome.error for outcome in outcomes if outcome.error)
    if reader_of(tested) is not None:
        yield from (f"{each.context}{each.error}" for each in measure(tested) if each.error and not each.option)


@check("a file for an empty collection, if it writes collections", "write a sentence such as: There are no briefs.")
def no_briefs(tested: ExporterUnderTest) -> Iterator[str]:
    """It writes an empty collection."""
    if Grain.COLLECTION in tested.exporter.grains:
        yield from _failures(tested, samples.none)


@check("files for many briefs: one of 190 briefs, or 20 of one", HANDLE_ERRORS)
def many_briefs(tested: ExporterUnderTest) -> Iterator[str]:
    """It writes one brief for each country into a file, or 20 briefs into files of their own."""
    collects = Grain.COLLECTION in tested.exporter.grains
    yield from _failures(tested, samples.many if collects else samples.first_of_many)


@check(
    "files for texts in every script, markup and formulas, or an ExportError that names the character",
    "encode as UTF-8 and escape special characters; name each unsupported character in an ExportError, as U+5317",
)
def every_script(tested: ExporterUnderTest) -> Iterator[str]:
    """It writes every script, or names the character that it cannot write."""
    if not any(outcome.names_character for outcome in export_sample(tested, samples.scripts)):
        yield from _failures(tested, samples.scripts)


@check("a file for every kind of quantity", "print Amount.text, or the qualifier with the number")
def every_quantity(tested: ExporterUnderTest) -> Iterator[str]:
    """It writes every kind of quantity."""
    yield from _failures(tested, samples.quantities)


@check("bytes of the declared media type", "correct media_type, or the output")
def media_type(tested: ExporterUnderTest) -> Iterator[str]:
    """The bytes fit the media type, which fits the suffix. If tipreport cannot verify it, ``read`` can read them."""
    declared = tested.exporter.media_type
    usual = MimeTypes().guess_type(f"x{tested.exporter.suffix}")[0] or declared
    if is_archive(kind_of(declared)) != is_archive(kind_of(usual)):
        yield f"the suffix {tested.exporter.suffix} is that of {usual}, and the media type is {declared}"
    if not can_verify(declared) and tested.read is None:
        raise NotCheckedError(f"tipreport cannot read {declared}", DEFINE_READ)
    for outcome in files(tested):
        if error := media_type_error(outcome.data, declared) or _read_error(tested, outcome.data):
            yield error + tested.defined_at


def files(tested: ExporterUnderTest) -> Iterator[Outcome]:
    """Yield the files of several samples that could be written. Raises `NotCheckedError` if there is none."""
    groups = (samples.one, samples.full, samples.full_in_collection, samples.scripts)
    outcomes = (outcome for sample in groups for outcome in export_sample(tested, sample) if not outcome.error)
    first = next(outcomes, None)
    if first is None:
        raise EXPORT_FAILS
    yield first
    yield from outcomes


@check(
    "zip files whose members are complete and well-formed",
    "escape text in XML, and write every part that the standard of the format demands",
)
def members_valid(tested: ExporterUnderTest) -> Iterator[str]:
    """The members of a zip file parse, and the file has what its standard demands."""
    return _archive_problems(tested, member_problems)


@check(
    "tables as their descriptor says: each listed, with its columns, types, keys, allowed and missing values",
    "describe each table that the file has, and only those: tables.visible_tables(shown), Column.type, Column.refers",
)
def tables_as_described(tested: ExporterUnderTest) -> Iterator[str]:
    """A program that follows the descriptor of a data package reads all of its tables.

    Its standards are Data Package and Table Schema (version 1).
    """
    return _archive_problems(tested, descriptor_problems)


def _archive_problems(tested: ExporterUnderTest, problems: Callable[[bytes], Iterator[str]]) -> Iterator[str]:
    """Yield the problems of the zip files of the samples, and of those with another choice of an option."""
    media_type = tested.exporter.media_type
    if not is_archive(kind_of(media_type)):
        return
    written = (("", outcome.data) for outcome in files(tested))
    measured = measure(tested) if reader_of(tested) is not None else ()
    for context, data in chain(written, ((each.context, each.file) for each in measured if each.option and each.file)):
        if not media_type_error(data, media_type):
            yield from (f"{context}{problem}{tested.defined_at}" for problem in problems(data))


@check(
    "markup that is read as it is meant: escaped text in LaTeX and Markdown, and groups and environments that end",
    "in Markdown escape text, end blocks with a blank line, and look at the file as it is rendered; "
    r"in LaTeX write \_ \& \# \% \$ \{ \} \^{} \textasciitilde{} \textbackslash{} \textquotedbl{} {[} for these "
    "characters, and end everything that begins",
)
def markup_valid(tested: ExporterUnderTest) -> Iterator[str]:
    """A compiler accepts the markup of LaTeX, and a parser of CommonMark reads that of Markdown as the kit does.

    Texts that GitHub or pandoc would take for a formula or a picture are escaped.
    """
    media_type, suffix = tested.exporter.media_type, tested.exporter.suffix
    if is_latex(media_type, suffix):
        for outcome in files(tested):
            problems = latex_problems(outcome.data.decode("utf-8", "replace"))
            yield from (f"{problem}{tested.defined_at}" for problem in problems)
        exported = run_exporter(tested, samples.with_text(LATEX_TEXT)).data.decode("utf-8", "replace")
        yield from (f"{problem}{tested.defined_at}" for problem in latex_text_problems(exported))
    if is_markdown(media_type, suffix):
        if not can_render():
            raise NotCheckedError("the parser of Markdown is not installed", f"pip install {LIBRARY}")
        written = (outcome.data for outcome in files(tested))
        compared = (each.file for each in measure(tested) if each.file and not each.option)
        looked_at: set[bytes] = set()
        for data in chain(written, compared):
            if data not in looked_at:
                problems = markdown_problems(data.decode("utf-8", "replace"))
                yield from (f"{problem}{tested.defined_at}" for problem in problems)
            looked_at.add(data)
        marked = run_exporter(tested, samples.with_text(" ".join(DIALECTS)))
        problems = dialect_problems(marked.data.decode("utf-8", "replace"))
        yield from (f"{problem}{tested.defined_at}" for problem in problems)
        for text in BLOCKS:
            marked = run_exporter(tested, samples.with_text(text))
            problems = block_problems(marked.data.decode("utf-8", "replace"), text)
            yield from (f"{problem}{tested.defined_at}" for problem in problems)


def _read_error(tested: ExporterUnderTest, data: bytes) -> str:
    if tested.read is None:
        return ""
    try:
        tested.read(data)
    except Exception as error:  # noqa: BLE001 - a reader may raise anything
        return f"the file cannot be read: {type(error).__name__}: {error}"
    return ""
