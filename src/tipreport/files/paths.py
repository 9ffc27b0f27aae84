"""Reads and writes brief files and folders of them."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import BinaryIO

from tipreport.atomic import write_file
from tipreport.errors import BriefFileError, ExportError, Problem
from tipreport.files.content import MAX_BYTES, AnyPath, unreadable
from tipreport.files.dump import dump_brief
from tipreport.files.parse.structure import LocatedBrief
from tipreport.files.problems import duplicate_id
from tipreport.files.readers import READERS, TEXT, parse_content, reader_for
from tipreport.model.arguments import expect_brief
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs
from tipreport.model.messages import Unquoted, mismatch

_NOT_YAML = frozenset(suffix for reader in READERS for suffix in reader.suffixes) - {".yaml", ".yml"}


def read_brief(path: AnyPath | BinaryIO) -> CountryBrief:
    """Read the brief in a YAML or JSON file (UTF-8, at most 2 MB), in a PDF sheet, or in a workbook with one brief.

    ``path`` may also be an open binary file, such as `io.BytesIO`, which is read from its position to its end.

    Raises `BriefFileError` with every problem of the file, each with its line or its cell.
    """
    if isinstance(path, str | os.PathLike):
        name, briefs = os.fspath(path), read_located(path)
    else:
        if not hasattr(path, "read"):
            raise TypeError(f"expected a path or a binary file, found {path!r}")
        name = str(getattr(path, "name", "file"))
        briefs = parse_content(path.read(MAX_BYTES + 1), name)
    if len(briefs) != 1:
        expected = f"expected one brief in the file, found {len(briefs) or 'none'}: read_briefs reads all of them"
        raise BriefFileError([Problem(name, 0, (), expected)])
    return briefs[0].brief


def read_located(path: AnyPath) -> Sequence[LocatedBrief]:
    """Read the briefs in a file of any kind, each with the lines or cells of its records.

    Raises `BriefFileError` with every problem of the file, each with its line or its cell.
    """
    return reader_for(Path(path)).read_file(Path(path))


def read_briefs(paths: AnyPath | Iterable[AnyPath]) -> Briefs:
    """Read the briefs in some files or folders, in the given order; those of a folder are sorted by file name.

    Of a folder, only YAML and JSON files are read. A workbook must be given by its path; all its briefs are read.
    Raises `BriefFileError` with the problems of all files, which include two briefs with the same id.
    """
    files, problems = _expand(paths)
    read: dict[str, tuple[str, CountryBrief]] = {}
    for path in files:
        try:
            found = [located.brief for located in read_located(path)]
        except BriefFileError as error:
            problems += error.problems
            continue
        for brief in found:
            if brief.id in read:
                problems.append(duplicate_id(str(path), brief.id, read[brief.id][0]))
            else:
                read[brief.id] = (str(path), brief)
    if problems:
        raise BriefFileError(problems)
    return Briefs(brief for _, brief in read.values())


def brief_paths(paths: AnyPath | Iterable[AnyPath]) -> list[Path]:
    """Return the brief files of some paths: the given files, and the files in the given folders, each once.

    Raises `BriefFileError` for a folder that has no briefs or cannot be read. A missing file is listed; the error is
    raised when it is read.
    """
    files, problems = _expand(paths)
    if problems:
        raise BriefFileError(problems)
    return files


def _expand(paths: AnyPath | Iterable[AnyPath]) -> tuple[list[Path], list[Problem]]:
    """Return the brief files of some paths, and the problems of folders."""
    found: dict[Path, None] = {}
    problems = []
    for path in map(Path, [paths] if isinstance(paths, str | os.PathLike) else paths):
        try:
            files = briefs_in(path) if path.is_dir() else [path]
            message = "" if files else "no brief in this folder (no .yaml or .json file)"
        except OSError as error:
            files, message = [], unreadable(error)
        found.update(dict.fromkeys(files))
        if message:
            problems.append(Problem(str(path), 0, (), message))
    return list(found), problems


def briefs_in(folder: Path) -> list[Path]:
    """Return the brief files in a folder, in the order of their names. Hidden files and schemas are no briefs."""
    return sorted(file for file in folder.iterdir() if file.suffix in TEXT.suffixes and _may_be_a_brief(file))


def _may_be_a_brief(path: Path) -> bool:
    try:
        return path.is_file() and not path.name.startswith(".") and not path.name.endswith(".schema.json")
    except OSError:  # reported when the file is read
        return True


def write_brief(brief: CountryBrief, path: AnyPath) -> None:
    """Write the brief as tidy YAML, in UTF-8 with line feeds.

    Replaces an existing file atomically, without asking: its comments and its order are lost.

    Raises `ExportError` if the file cannot be written or has the suffix of another kind of brief file, such as
    ``.json``, and `InvalidRecordError` for an argument that is not a brief.
    """
    expect_brief(brief)
    if (suffix := Path(path).suffix) and suffix.casefold() in _NOT_YAML:
        write = Unquoted(Path(path).with_suffix(".yaml"))
        raise ExportError(f"{os.fspath(path)}: {mismatch('a name that ends in .yaml', suffix, write)}")
    write_file(Path(path), dump_brief(brief).encode(), overwrite=True)
