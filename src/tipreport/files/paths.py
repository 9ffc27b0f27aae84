"""Briefs on disk: one file, or all in a folder."""

import os
from collections.abc import Iterable, Sequence
from pathlib import Path

from tipreport.atomic import write_file
from tipreport.errors import BriefFileError, Problem
from tipreport.files.content import AnyPath
from tipreport.files.dump import dump_brief
from tipreport.files.readers import TEXT, reader_of
from tipreport.files.structure import LocatedBrief
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs


def read_brief(path: AnyPath) -> CountryBrief:
    """The brief in a YAML or JSON file, in UTF-8 and of at most 2 MB, inside a PDF sheet, or in a workbook of one.

    Raises `BriefFileError` with every problem of the file, each with its line or its cell.
    """
    briefs = read_located(path)
    if len(briefs) != 1:
        expected = f"expected one brief in the file, found {len(briefs) or 'none'}: read_briefs reads all of them"
        raise BriefFileError([Problem(os.fspath(path), 0, (), expected)])
    return briefs[0].brief


def read_located(path: AnyPath) -> Sequence[LocatedBrief]:
    """The briefs in a file of any kind, each with the lines or cells of its records.

    Raises `BriefFileError` with every problem of the file, each with its line or its cell.
    """
    return reader_of(Path(path)).read_file(Path(path))


def read_briefs(paths: AnyPath | Iterable[AnyPath]) -> Briefs:
    """The briefs in some files or folders, in this order; those of a folder in the order of their names.

    A folder is that of brief files; a workbook is read where it is named, with all its briefs.
    Raises `BriefFileError` with the problems of all files together, and for two briefs with one id.
    """
    problems: list[Problem] = []
    read: dict[str, tuple[str, CountryBrief]] = {}
    for path in brief_paths(paths):
        try:
            found = [located.brief for located in read_located(path)]
        except BriefFileError as error:
            problems += error.problems
            continue
        for brief in found:
            if brief.id in read:
                first = read[brief.id][0]
                problems.append(Problem(str(path), 0, ("id",), f'the id "{brief.id}" is also that of {first}'))
            else:
                read[brief.id] = (str(path), brief)
    if problems:
        raise BriefFileError(problems)
    return Briefs(brief for _, brief in read.values())


def brief_paths(paths: AnyPath | Iterable[AnyPath]) -> list[Path]:
    """The brief files for some paths: a file is itself, a folder is the briefs in it. Each is listed once.

    Raises `BriefFileError` for a folder without briefs. A file need not exist: reading it reports that.
    """
    found: dict[Path, None] = {}
    problems = []
    for path in map(Path, [paths] if isinstance(paths, str | os.PathLike) else paths):
        if path.is_dir():
            inside = briefs_in(path)
            found.update(dict.fromkeys(inside))
            if not inside:
                problems.append(Problem(str(path), 0, (), "no brief in this folder (no .yaml or .json file)"))
        else:
            found[path] = None
    if problems:
        raise BriefFileError(problems)
    return list(found)


def briefs_in(folder: Path) -> list[Path]:
    """The brief files in a folder, in the order of their names."""
    return sorted(file for file in folder.iterdir() if file.suffix in TEXT.suffixes and file.is_file())


def write_brief(brief: CountryBrief, path: AnyPath) -> None:
    """Write the brief as tidy YAML, in UTF-8 with line feeds. Replaces an existing file atomically.

    Raises `ExportError` if the file cannot be written.
    """
    write_file(Path(path), dump_brief(brief).encode(), overwrite=True)
