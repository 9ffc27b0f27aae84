"""What an exporter writes: for no brief and for many, in every script, and nothing lost."""

import re
from collections.abc import Iterator
from itertools import combinations

from tipreport.document import Block, Sources, compose
from tipreport.model.brief import CountryBrief
from tipreport.plugin import Grain
from tipreport.testing import samples
from tipreport.testing.exporter_checks.check import check
from tipreport.testing.readers import misfit, reader_of
from tipreport.testing.subject import Subject
from tipreport.testing.trial import Outcome, try_out

MARK = re.compile(r"Zq\w\wzz")
CITED = re.compile(r"\[\^?\d")  # a footnote's mark
PER_BRIEF = 19  # briefs that an exporter of one brief a file is tried with, for the 190


def files(subject: Subject, briefs: tuple[CountryBrief, ...], most: int | None = None) -> Iterator[Outcome]:
    """The files that these briefs become."""
    if subject.exporter.grain is Grain.BRIEF:
        for brief in briefs[:most]:
            yield try_out(subject, (brief,))
    else:
        yield try_out(subject, briefs)


def _failures(subject: Subject, briefs: tuple[CountryBrief, ...], most: int | None = None) -> Iterator[str]:
    for outcome in files(subject, briefs, most):
        if outcome.error:
            yield outcome.error
        elif not outcome.data:
            yield f"it wrote nothing{_of(subject)}"


def _of(subject: Subject) -> str:
    code = getattr(subject.exporter.write, "__code__", None)
    return f" ({subject.module}, line {code.co_firstlineno})" if code else ""


CRASH = "catch what can be foreseen and raise ExportError for what the user can mend"


@check("a file for one brief", CRASH)
def one_brief(subject: Subject) -> Iterator[str]:
    """It writes one brief."""
    yield from _failures(subject, samples.one())


@check("a file for a collection without briefs", "write what says that there are none")
def no_briefs(subject: Subject) -> Iterator[str]:
    """It writes an empty collection, if it writes collections."""
    if subject.exporter.grain is not Grain.BRIEF:
        yield from _failures(subject, ())


@check("files for 190 briefs", CRASH)
def many_briefs(subject: Subject) -> Iterator[str]:
    """It writes a brief a country."""
    yield from _failures(subject, samples.many(), PER_BRIEF)


@check("files for texts of every script, of markup and of formulas", "encode as UTF-8, and escape for the format")
def every_script(subject: Subject) -> Iterator[str]:
    """It writes every script."""
    yield from _failures(subject, samples.scripts())


@check("a file for every kind of quantity", "print Amount.said, or the qualifier beside the number")
def every_quantity(subject: Subject) -> Iterator[str]:
    """It writes every kind of quantity."""
    yield from _failures(subject, samples.quantities())


@check("bytes of the media type that it names", "correct media_type, or what is written")
def media_type(subject: Subject) -> Iterator[str]:
    """Bytes fit the media type."""
    for briefs in (samples.one(), samples.scripts()):
        for outcome in files(subject, briefs):
            if not outcome.error and (why := misfit(outcome.data, subject.exporter.media_type)):
                yield why + _of(subject)


@check(
    "zero, not reported, not known and not stated told apart",
    "print Amount.said, or the qualifier beside the number; a blank is none of them",
)
def silences_told_apart(subject: Subject) -> Iterator[str]:
    """Another silence makes another file, if figures are shown at all."""
    said = {words: try_out(subject, samples.of(words)) for words in ("0", "not reported", "not known", "not stated")}
    if any(outcome.error for outcome in said.values()) or _is_blind(subject):
        return
    for one, other in combinations(said, 2):
        if said[one].data == said[other].data:
            yield f'"{one}" and "{other}" give the same file{_of(subject)}'


def _is_blind(subject: Subject) -> bool:
    return try_out(subject, samples.of("46")).data == try_out(subject, samples.of("47")).data


@check("all of a kind of block, or none of it", "print every entry of the block")
def nothing_lost(subject: Subject) -> Iterator[str]:
    """What is shown of a kind is shown whole; sources are shown where they are cited by number."""
    read = subject.read or reader_of(subject.exporter.media_type)
    outcome = try_out(subject, samples.telling())
    if read is None or outcome.error:
        return
    shown = {*MARK.findall(read(outcome.data))}
    kinds: dict[type[Block], dict[str, None]] = {}
    for block in compose(samples.telling()[0]).blocks:
        kinds.setdefault(type(block), {}).update(dict.fromkeys(MARK.findall(repr(block))))
    for kind, marks in kinds.items():
        lost = [mark for mark in marks if mark not in shown]
        if len(lost) < len(marks) or (kind is Sources and CITED.search(read(outcome.data))):
            told = f"{len(lost)} of {len(marks)} texts of {kind.__name__} are not in the file: {', '.join(lost)}"
            yield from [told + _of(subject)] * bool(lost)
