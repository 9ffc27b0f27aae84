"""Briefs on disk: one file, or all in a folder. Nothing is read that could not be a brief."""

import os
from collections.abc import Iterable
from pathlib import Path
from typing import BinaryIO, TypeAlias

from tipreport.errors import BriefFileError, Problem, RefusedError
from tipreport.files.spell import spell_brief
from tipreport.files.structure import BriefFile, parse_brief_file
from tipreport.model.brief import CountryBrief
from tipreport.model.collection import Briefs

AnyPath: TypeAlias = str | os.PathLike[str]
SUFFIXES = (".yaml", ".yml", ".json")


def read_brief(path: AnyPath) -> CountryBrief:
    """The brief in a YAML or JSON file, in UTF-8 and of at most 2 MB, or inside a PDF sheet.

    Raises `BriefFileError` with every problem of the file, each with its line.
    """
    return read_brief_file(path).brief


def read_brief_file(path: AnyPath) -> BriefFile:
    """The same, with the line of each record."""
    return parse_brief_file(_text(Path(path)), os.fspath(path))


def read_briefs(paths: AnyPath | Iterable[AnyPath]) -> Briefs:
    """The briefs in some files or folders, in this order; those of a folder in the order of their names.

    Raises `BriefFileError` with the problems of all files together, and for two briefs with one id.
    """
    problems: list[Problem] = []
    read: dict[str, tuple[str, CountryBrief]] = {}
    for path in brief_paths(paths):
        try:
            brief = read_brief(path)
        except BriefFileError as error:
            problems += error.problems
            continue
        if brief.brief in read:
            first = read[brief.brief][0]
            problems.append(Problem(str(path), 0, ("brief",), f'the id "{brief.brief}" is also that of {first}'))
        else:
            read[brief.brief] = (str(path), brief)
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
    """Write the brief as tidy YAML, in UTF-8 with line feeds. A file that is there is replaced as a whole."""
    target = Path(path)
    beside = target.with_name(f".{target.name}.{os.getpid()}.part")
    try:
        beside.write_text(spell_brief(brief), "utf-8", newline="\n")
        beside.replace(target)
    finally:
        beside.unlink(missing_ok=True)


def _inside(content: bytes, rest: BinaryIO) -> bytes:
    """The brief inside a PDF of which some is read."""
    from tipreport.files.pdf import MAGIC, MOST_BYTES, brief_inside

    if not content.startswith(MAGIC):
        raise RefusedError("expected a PDF, which begins with %PDF-")
    return brief_inside(content + rest.read(MOST_BYTES))


def _text(path: Path) -> str:
    from tipreport.files.parse import MAX_BYTES, TOO_LARGE

    def refused(message: str, line: int = 0) -> BriefFileError:
        return BriefFileError([Problem(str(path), line, (), message)])

    try:
        if not path.exists():
            raise refused("no such file")
        if not path.is_file():
            raise refused("expected a brief file, found a folder or a device")
        with path.open("rb") as file:
            content = file.read(MAX_BYTES + 1)
            if path.suffix.casefold() == ".pdf" or content.startswith(b"%PDF-"):
                content = _inside(content, file)
    except OSError as error:
        raise refused(f"cannot be read: {error.strerror or error}") from error
    except RefusedError as error:
        raise refused(str(error)) from error
    if len(content) > MAX_BYTES:
        raise refused(TOO_LARGE)
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        raise refused("expected text in UTF-8, found UTF-16: save the file as UTF-8", 1)
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        found = f"found the byte {content[error.start]:#04x}"
        raise refused(f"expected text in UTF-8, {found}: save the file as UTF-8", line) from None
