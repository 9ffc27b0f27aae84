"""Briefs on disk: one file, or all in a folder. Nothing is read that could not be a brief."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from tipreport.atomic import write_file
from tipreport.errors import BriefFileError, Problem
from tipreport.files.content import brief_text, is_workbook, workbook_content
from tipreport.files.dump import dump_brief
from tipreport.files.structure import BriefFile, parse_brief_file
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs

if TYPE_CHECKING:
    from tipreport.files.workbook import Workbook

AnyPath: TypeAlias = str | os.PathLike[str]
SUFFIXES = (".yaml", ".yml", ".json")


def read_brief(path: AnyPath) -> CountryBrief:
    """The brief in a YAML or JSON file, in UTF-8 and of at most 2 MB, inside a PDF sheet, or in a workbook of one.

    Raises `BriefFileError` with every problem of the file, each with its line or its cell.
    """
    if not is_workbook(Path(path)):
        return read_brief_file(path).brief
    briefs = read_workbook(path).briefs
    if len(briefs) != 1:
        number = len(briefs) or "no"
        expected = f"expected one brief in the workbook, found {number}: read_briefs reads all of them"
        raise BriefFileError([Problem(os.fspath(path), 0, (), expected)])
    return briefs[0]


def read_workbook(path: AnyPath) -> "Workbook":
    """The briefs in an Excel workbook that tipreport exported, of at most 100 MB, as its cells say them now.

    Raises `BriefFileError` with every problem of the workbook, each with its cell.
    """
    from tipreport.files.workbook import parse_workbook

    return parse_workbook(workbook_content(Path(path)), os.fspath(path))


def read_brief_file(path: AnyPath) -> BriefFile:
    """The same, with the line of each record."""
    return parse_brief_file(brief_text(Path(path)), os.fspath(path))


def read_briefs(paths: AnyPath | Iterable[AnyPath]) -> Briefs:
    """The briefs in some files or folders, in this order; those of a folder in the order of their names.

    A folder is that of brief files; a workbook is read where it is named, with all its briefs.
    Raises `BriefFileError` with the problems of all files together, and for two briefs with one id.
    """
    problems: list[Problem] = []
    read: dict[str, tuple[str, CountryBrief]] = {}
    for path in brief_paths(paths):
        try:
            found = read_workbook(path).briefs if is_workbook(path) else (read_brief_file(path).brief,)
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
    """The brief files that some paths mean: a file is itself, a folder is the briefs in it. Each stands once.

    Raises `BriefFileError` for a path that does not exist and a folder without briefs.
    """
    found: dict[Path, None] = {}
    problems = []
    for path in map(Path, [paths] if isinstance(paths, str | os.PathLike) else paths):
        if path.is_dir():
            inside = sorted(file for file in path.iterdir() if file.suffix in SUFFIXES and file.is_file())
            found.update(dict.fromkeys(inside))
            if not inside:
                problems.append(Problem(str(path), 0, (), "no brief in this folder (no .yaml or .json file)"))
        else:
            found[path] = None  # reading it tells what is wrong with it
    if problems:
        raise BriefFileError(problems)
    return list(found)


def write_brief(brief: CountryBrief, path: AnyPath) -> None:
    """Write the brief as tidy YAML, in UTF-8 with line feeds. Replaces an existing file atomically.

    Raises `ExportError` if the file cannot be written.
    """
    write_file(Path(path), dump_brief(brief).encode(), overwrite=True)
