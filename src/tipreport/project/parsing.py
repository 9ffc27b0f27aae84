"""Parses brief files, here or on an executor."""

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Executor, Future
from hashlib import sha256
from itertools import chain, islice
from pathlib import Path

from attrs import field, frozen

from tipreport.errors import BriefFileError, Problem
from tipreport.files import dump_brief
from tipreport.files.readers import BriefReader
from tipreport.project.cache import BriefInput
from tipreport.runner.packed import PackedBrief

FEW = 8  # files that are parsed here, because starting a process takes longer
BATCH = 16  # files that are sent to a process together
MAX_BATCHES = 32  # that wait for a process


@frozen
class Source:
    """The content of a brief file."""

    path: Path
    reader: BriefReader = field(repr=False)
    key: str
    """The kind and the SHA-256 of the content."""
    content: bytes = field(repr=False)


@frozen
class Parsed:
    """The briefs of a file, or its problems."""

    briefs: tuple[BriefInput, ...] = ()
    packed: tuple[PackedBrief, ...] = ()
    problems: tuple[Problem, ...] = ()


def parse_sources(sources: Iterable[Source], executor: Executor | None) -> Iterator[tuple[Source, Parsed]]:
    """Parse files, and yield each with its briefs or its problems, in order.

    With an executor, several files are parsed at once; if it fails, they are parsed here.
    """
    first = [*islice(sources := iter(sources), FEW + 1)]
    waiting = chain(first, sources)
    if executor is None or len(first) <= FEW:
        for source in waiting:
            yield source, parse_source(source)
        return
    running: deque[tuple[Sequence[Source], Future[list[Parsed]] | None]] = deque()
    try:
        while batch := [*islice(waiting, BATCH)]:
            running.append((batch, _submit(executor, batch)))
            if len(running) == MAX_BATCHES:
                yield from _results(*running.popleft())
        while running:
            yield from _results(*running.popleft())
    finally:
        for _, future in running:
            if future is not None:
                future.cancel()


def parse_batch(batch: Sequence[Source]) -> list[Parsed]:
    """Parse several files."""
    return [*map(parse_source, batch)]


def parse_source(source: Source) -> Parsed:
    """Parse a file. Its problems are in the result."""
    try:
        briefs = [located.brief for located in source.reader.parse(source.content, source.path)]
    except BriefFileError as error:
        return Parsed(problems=error.problems)
    inputs = [BriefInput(brief.id, brief.updated, sha256(dump_brief(brief).encode()).hexdigest()) for brief in briefs]
    return Parsed(tuple(inputs), tuple(map(PackedBrief.pack, briefs)))


def _submit(executor: Executor, batch: Sequence[Source]) -> Future[list[Parsed]] | None:
    try:
        return executor.submit(parse_batch, batch)
    except Exception:  # noqa: BLE001 - an executor may raise anything; the batch is parsed here
        return None


def _results(batch: Sequence[Source], future: Future[list[Parsed]] | None) -> Iterator[tuple[Source, Parsed]]:
    parsed: list[Parsed] | None = None
    if future is not None:
        try:
            parsed = future.result()
        except Exception:  # noqa: BLE001 - as above
            parsed = None
    yield from zip(batch, parse_batch(batch) if parsed is None else parsed, strict=True)
