"""Compares a workbook with brief files, and writes its changes into them."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import Enum
from pathlib import Path
from typing import Literal

from attrs import evolve, field, frozen

from tipreport.atomic import remove_temporary_files, write_files
from tipreport.errors import BriefFileError, EditError, Problem
from tipreport.files.content import MAX_TEXT_BYTES, decode, read_content
from tipreport.files.difference import RecordChange, difference
from tipreport.files.edit.edit import edit_source, source_map
from tipreport.files.edit.source_map import SourceMap
from tipreport.files.matching import UNKNOWN, Matches, RowIndexes, match_briefs
from tipreport.files.parse.structure import parse_brief
from tipreport.files.problems import duplicate_id
from tipreport.files.readers import reader_for
from tipreport.files.workbook.workbook import Workbook
from tipreport.model.brief import CountryBrief, lists
from tipreport.tables import BriefStamp, fingerprint


class Basis(Enum):
    """The relation between the version of a brief that a workbook was exported from, and the version in its file."""

    SAME = "same"
    """Both are the same version, so all differences are edits in the workbook."""
    CHANGED = "changed"
    """Somebody changed the file later: some differences may be these changes."""
    UNEDITED = "unedited"
    """Somebody changed the file later, and nobody edited the workbook: all differences are these changes."""
    UNKNOWN = "unknown"
    """The workbook has no stamp of the brief."""


@frozen
class BriefText:
    """A brief file: its content, its text and its brief."""

    path: Path
    content: bytes = field(repr=False)
    text: str = field(repr=False)
    brief: CountryBrief


@frozen
class Update:
    """The changes of a brief file, each with the line of its field or record, and the new text of the file.

    ``text`` is None if the file cannot be edited in place; ``edit_error`` is the reason.
    """

    file: BriefText
    new: CountryBrief
    basis: Basis
    changes: Sequence[tuple[int, RecordChange]]
    text: str | None = None
    edit_error: str = ""


def read_texts(paths: Iterable[Path]) -> Sequence[BriefText]:
    """Read brief files with their texts. Raises `BriefFileError` with the problems of all files."""
    problems: list[Problem] = []
    read: dict[str, BriefText] = {}
    for path in paths:
        if not reader_for(path).is_text:
            problems.append(
                Problem(str(path), 0, (), "expected a brief file in YAML, the only kind that can be updated")
            )
            continue
        try:
            content = read_content(path, MAX_TEXT_BYTES, "a brief file")
            text = decode(content, str(path))
            brief = parse_brief(text, str(path))
        except BriefFileError as error:
            problems += error.problems
            continue
        if brief.id in read:
            problems.append(duplicate_id(str(path), brief.id, str(read[brief.id].path)))
        else:
            read[brief.id] = BriefText(path, content, text, brief)
    if problems:
        raise BriefFileError(problems)
    return [*read.values()]


def updates(files: Iterable[BriefText], workbook: Workbook) -> Iterator[Update]:
    """Yield the updates of files whose briefs differ in a workbook. Briefs that are not in it are unchanged.

    Raises `BriefFileError` if the workbook has no sheet of a list that a brief has.
    """
    new = {brief.id: brief for brief in workbook.briefs}
    for file in files:
        brief = new.get(file.brief.id)
        if brief is None or brief == file.brief:
            continue
        basis = _basis(file.brief, brief, workbook)
        if basis is not Basis.UNEDITED and (problems := [*_lost_lists(file, workbook)]):
            raise BriefFileError(problems)
        matches = match_briefs(file.brief, brief, _row_indexes(brief, workbook), same_version=basis is Basis.SAME)
        yield update_of(file, brief, basis, matches)


def _lost_lists(file: BriefText, workbook: Workbook) -> Iterator[Problem]:
    """Yield a problem for each list of a brief whose sheet is not in the workbook: somebody may have deleted it."""
    for name in lists():
        if (count := len(getattr(file.brief, name))) and name not in workbook.lists:
            records = "1 record" if count == 1 else f"{count} records"
            message = (
                f"this list has {records}, and the workbook has no sheet of it: restore the sheet; to remove records, "
                "delete their rows"
            )
            yield Problem(str(file.path), 0, (name,), message)


def update_of(file: BriefText, new: CountryBrief, basis: Basis, matches: Matches) -> Update:
    """Return the update that makes a file hold another brief; ``matches`` are the records that belong together."""
    source = source_map(file.text)
    changes = tuple(_with_lines(source, difference(file.brief, new, matches)))
    update = Update(file, new, basis, changes)
    try:
        return evolve(update, text=edit_source(source, file.text, file.brief, new, matches))
    except EditError as error:
        return evolve(update, edit_error=str(error))


def _basis(current: CountryBrief, edited: CountryBrief, workbook: Workbook) -> Basis:
    stamp = workbook.stamps.get(current.id)
    if stamp is None:
        return Basis.UNKNOWN
    if stamp.fingerprint == fingerprint(current):
        return Basis.SAME
    return Basis.UNEDITED if stamp.fingerprint == fingerprint(edited) else Basis.CHANGED


def _row_indexes(brief: CountryBrief, workbook: Workbook) -> Mapping[str, RowIndexes]:
    """Return the index of each record in the version of the brief that the workbook is stamped with."""
    stamp, indexes = workbook.stamps.get(brief.id), workbook.row_indexes[brief.id]
    if stamp is None or not stamp.rows:
        return indexes
    return {
        name: [UNKNOWN if row is None or stamp.rows == "renumbered" else row for row in rows]
        for name, rows in indexes.items()
    }


def write_all(changed: Sequence[Update], files: Iterable[BriefText]) -> None:
    """Write the new texts into the files, each atomically, and none before all are on the disk.

    Removes the temporary files for any of the ``files`` that a killed update left. Raises `ExportError` if a file
    cannot be written, or if somebody changed it after it was read.
    """
    names = defaultdict(list)
    for file in files:
        target = _target(file)
        names[target.parent].append(target.name)
    for folder in names:
        remove_temporary_files(folder, names[folder])
    contents = {_target(update.file): (update.text or "").encode() for update in changed}
    expected = {_target(update.file): update.file.content for update in changed}
    write_files(contents, overwrite=True, expected=expected)


def _target(file: BriefText) -> Path:
    return file.path.resolve() if file.path.is_symlink() else file.path


def new_stamps(workbook: Workbook, briefs: Iterable[CountryBrief]) -> Mapping[str, BriefStamp]:
    """Return the stamps of a workbook that change because its briefs are now those of the files.

    ``briefs`` are the briefs of the files. Later edits of the workbook are then edits of these versions.
    """
    in_files = {brief.id: brief for brief in briefs}
    stamps = {}
    for brief in workbook.briefs:
        old = workbook.stamps.get(brief.id)
        if old is not None and in_files.get(brief.id) == brief:
            stamp = BriefStamp(fingerprint(brief), _state_of_rows(workbook.row_indexes[brief.id].values()))
            if stamp != old:
                stamps[brief.id] = stamp
    return stamps


def _state_of_rows(tables: Iterable[RowIndexes]) -> Literal["", "extended", "renumbered"]:
    """Return the relation of row indexes to the records, which are in the order of the rows."""
    tables = [*tables]
    if any(row not in (None, index) for rows in tables for index, row in enumerate(rows)):
        return "renumbered"
    return "extended" if any(row is None for rows in tables for row in rows) else ""


def _with_lines(text: SourceMap, changes: Iterable[RecordChange]) -> Iterator[tuple[int, RecordChange]]:
    """Yield each change with the line of its field, or else of its record; 0 for an added record."""
    items = {
        name: [item for item, length in zip(text.items(name), text.lengths(name), strict=True) for _ in range(length)]
        for name in lists()
    }
    for change in changes:
        if change.kind == "added":
            yield 0, change
            continue
        node = items[change.list][change.row] if change.list else text.root
        key, _ = text.pairs(node).get(change.field, (node, None))
        yield text.line(text.start(key)), change
