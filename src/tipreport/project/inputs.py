"""The input files of a build: only those that changed since the last build are parsed."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from hashlib import sha256
from pathlib import Path

from attrs import evolve, field, frozen

from tipreport.errors import BriefFileError, ExportError, Problem
from tipreport.files import brief_paths
from tipreport.files.problems import duplicate_id
from tipreport.files.readers import BriefReader, reader_for
from tipreport.project.cache import NAME as CACHE
from tipreport.project.cache import BriefInput
from tipreport.project.parsing import Parsed, Source, parse_sources
from tipreport.runner.packed import PackedBrief


@frozen
class InputFile:
    """A brief file, or a workbook with several briefs."""

    path: Path
    reader: BriefReader = field(repr=False)
    key: str
    """The kind and the SHA-256 of the file."""
    briefs: tuple[BriefInput, ...]
    packed: tuple[PackedBrief, ...] | None = None
    """The briefs themselves, if the file was parsed."""


@frozen
class Inputs:
    """The input files of a build, in order."""

    files: tuple[InputFile, ...]

    def briefs(self) -> tuple[BriefInput, ...]:
        """Return the briefs of all files."""
        return tuple(brief for file in self.files for brief in file.briefs)

    def paths(self) -> dict[str, Path]:
        """Return the file of each brief, by the id of the brief."""
        return {brief.id: file.path for file in self.files for brief in file.briefs}

    def known(self) -> dict[str, tuple[BriefInput, ...]]:
        """Return the briefs of each file by its key, for the cache."""
        return {file.key: file.briefs for file in self.files}

    def packed(self, ids: Iterable[str], executor: Executor | None) -> dict[str, PackedBrief | ExportError]:
        """Return the briefs with these ids; files that are known from the cache are parsed now.

        A file that changed after it was hashed, or that the cache is wrong about, gives an error for each brief.
        """
        wanted = set(ids)
        files = [file for file in self.files if any(brief.id in wanted for brief in file.briefs)]
        found: dict[str, PackedBrief | ExportError] = {
            brief.id: brief for file in files for brief in file.packed or () if brief.id in wanted
        }

        def sources() -> Iterator[Source]:
            for file in files:
                if file.packed is None:
                    try:
                        source = _read(file.path, file.reader)
                    except BriefFileError:
                        source = None
                    if source is not None and source.key == file.key:
                        yield evolve(source, known=file.briefs)
                    else:
                        found.update((brief.id, _changed(file.path)) for brief in file.briefs)

        for _, parsed in parse_sources(sources(), executor):
            if parsed.problems:  # it had none with the same content: the program changed, but not its version
                raise BriefFileError(parsed.problems)
            found.update((brief.id, brief) for brief in parsed.packed if brief.id in wanted)
        return _wrongly_cached(files, wanted) | found


def read_inputs(
    paths: Iterable[Path], known: Mapping[str, tuple[BriefInput, ...]], executor: Executor | None = None
) -> Inputs:
    """Read the brief files of some paths. Files whose briefs are ``known`` by their key are hashed, but not parsed.

    Raises `BriefFileError` with the problems of all files, which include two briefs with the same id.
    """
    found: dict[Path, InputFile | tuple[Problem, ...]] = {}

    def unknown() -> Iterator[Source]:
        for path in brief_paths(paths):
            try:
                source = _read(path, reader_for(path))
            except BriefFileError as error:
                found[path] = error.problems
                continue
            briefs = known.get(source.key)
            found[path] = InputFile(path, source.reader, source.key, briefs or ())
            if not briefs:
                yield source

    for source, parsed in parse_sources(unknown(), executor):
        found[source.path] = parsed.problems or _input_file(source, parsed)
    problems = [*_problems(found)]
    if problems:
        raise BriefFileError(problems)
    return Inputs(tuple(file for file in found.values() if isinstance(file, InputFile)))


def _read(path: Path, reader: BriefReader) -> Source:
    content = reader.content(path)
    return Source(path, reader, f"{reader.kind}:{sha256(content).hexdigest()}", content)


def _input_file(source: Source, parsed: Parsed) -> InputFile:
    return InputFile(source.path, source.reader, source.key, parsed.briefs, parsed.packed)


def _problems(found: Mapping[Path, InputFile | tuple[Problem, ...]]) -> Iterator[Problem]:
    """Yield the problems of each file, and those of ids that are used in two files."""
    first: dict[str, Path] = {}
    for path, file in found.items():
        if not isinstance(file, InputFile):
            yield from file
            continue
        for brief in file.briefs:
            if first.setdefault(brief.id, path) is not path:
                yield duplicate_id(str(path), brief.id, str(first[brief.id]))


def _changed(path: Path) -> ExportError:
    return ExportError(f"{path} changed while the build ran, so its files were not built: build again")


def _wrongly_cached(files: Iterable[InputFile], ids: Collection[str]) -> dict[str, PackedBrief | ExportError]:
    """Return the errors of briefs that the cache names, for those that their files do not have."""
    remedy = "remove it, and build again"
    return {
        brief.id: ExportError(f"the cache {CACHE} in the output folder is wrong about {file.path}: {remedy}")
        for file in files
        for brief in file.briefs
        if brief.id in ids
    }
