"""Parses brief files, here or on an executor."""

from collections.abc import Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path

from attrs import field, frozen

from tipreport.errors import BriefFileError, Problem
from tipreport.files import dump_brief
from tipreport.files.readers import BriefReader
from tipreport.model.brief import CountryBrief
from tipreport.project.cache import BriefInput
from tipreport.runner.calls import run_calls
from tipreport.runner.packed import PackedBrief

FEW = 8  # files that are parsed here, because starting a process takes longer
BATCH = 16  # files that are sent to a process together
ENDED = "the process that read this file ended, probably because memory ran out: is it a brief?"


@frozen
class Source:
    """The content of a brief file."""

    path: Path
    reader: BriefReader = field(repr=False)
    key: str
    """The kind and the SHA-256 of the content."""
    content: bytes = field(repr=False)
    known: tuple[BriefInput, ...] = ()
    """Its briefs, if they are known from the cache and only have to be loaded."""


@frozen
class Parsed:
    """The briefs of a file, or its problems."""

    briefs: tuple[BriefInput, ...] = ()
    packed: tuple[PackedBrief, ...] = ()
    problems: tuple[Problem, ...] = ()


def parse_sources(sources: Iterable[Source], executor: Executor | None) -> Iterator[tuple[Source, Parsed]]:
    """Parse files, and yield each with its briefs or its problems, in any order.

    With an executor, several files are parsed at once. A file that ends its process twice is a problem of that file; if
    the executor fails in another way, the file is parsed here.
    """
    waiting = iter(sources)
    first = [*islice(waiting, FEW + 1)]
    waiting = chain(first, waiting)
    if executor is None or len(first) <= FEW:
        for source in waiting:
            yield source, parse_source(source)
        return
    for source, parsed in run_calls(executor, _parse_batch, _batches(waiting)):
        if isinstance(parsed, BrokenExecutor):
            yield source, Parsed(problems=(Problem(str(source.path), 0, (), ENDED),))
        else:
            yield source, parse_source(source) if isinstance(parsed, Exception) else parsed


def _batches(sources: Iterator[Source]) -> Iterator[tuple[Source, ...]]:
    while batch := tuple(islice(sources, BATCH)):
        yield batch


def _parse_batch(batch: tuple[Source, ...], _retry: bool) -> list[Parsed]:
    return [*map(parse_source, batch)]


def parse_source(source: Source) -> Parsed:
    """Parse a file. Its problems are in the result."""
    try:
        briefs = [located.brief for located in source.reader.parse(source.content, source.path)]
    except BriefFileError as error:
        return Parsed(problems=error.problems)
    return Parsed(source.known or tuple(map(_input, briefs)), tuple(map(PackedBrief.pack, briefs)))


def _input(brief: CountryBrief) -> BriefInput:
    return BriefInput(brief.id, brief.updated, sha256(dump_brief(brief).encode()).hexdigest())
