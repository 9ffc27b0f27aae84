"""Compares a workbook with brief files, and writes its changes into them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from tipreport.atomic import write_files
from tipreport.errors import BriefFileError, EditError, Problem
from tipreport.files.content import MAX_TEXT_BYTES, decode, read_content
from tipreport.files.difference import Change, difference
from tipreport.files.edit import edit_brief
from tipreport.files.problems import duplicate_id
from tipreport.files.readers import reader_for
from tipreport.files.source_map import SourceMap
from tipreport.files.structure import parse_brief
from tipreport.files.workbook import Workbook
from tipreport.model.brief import CountryBrief, lists
from tipreport.model.collection import Briefs
from tipreport.tables import digest, tabulate


@frozen
class BriefText:
    """A brief file: its text and its brief."""

    path: Path
    text: str
    brief: CountryBrief


@frozen
class Update:
    """The changes of a brief file, each with the line of its field or record, and the new text of the file.

    ``text`` is None if the file cannot be edited in place; ``edit_error`` is the reason.
    """

    file: BriefText
    new: CountryBrief
    changes: Sequence[tuple[int, Change]]
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
            text = decode(read_content(path, MAX_TEXT_BYTES, "a brief file"), str(path))
            brief = parse_brief(text, str(path))
        except BriefFileError as error:
            problems += error.problems
            continue
        if brief.id in read:
            problems.append(duplicate_id(str(path), brief.id, str(read[brief.id].path)))
        else:
            read[brief.id] = BriefText(path, text, brief)
    if problems:
        raise BriefFileError(problems)
    return [*read.values()]


def updates(files: Iterable[BriefText], workbook: Workbook) -> Iterator[Update]:
    """Yield the updates of files whose briefs differ in a workbook. Briefs that are not in it are unchanged."""
    new = {brief.id: brief for brief in workbook.briefs}
    for file in files:
        brief = new.get(file.brief.id)
        if brief is not None and brief != file.brief:
            update = Update(file, brief, tuple(_with_lines(file, difference(file.brief, brief))))
            try:
                yield evolve(update, text=edit_brief(file.text, brief))
            except EditError as error:
                yield evolve(update, edit_error=str(error))


def is_edited(workbook: Workbook) -> bool:
    """Return whether a workbook was edited after it was exported; True if that is unknown."""
    return workbook.exported_digest != digest(tabulate(workbook.briefs))


def based_on_other_version(workbook: Workbook, files: Iterable[BriefText]) -> bool:
    """Return whether a workbook was exported from other versions of the files.

    Tries the usual orders of the briefs. Returns False if that is unknown: some of its briefs are not among the files,
    or a program removed its properties.
    """
    briefs = {file.brief.id: file.brief for file in files}
    exported = [brief.id for brief in workbook.briefs]
    if not workbook.exported_digest or not briefs.keys() >= {*exported}:
        return False
    in_file_order = [name for name in briefs if name in {*exported}]
    orders = {tuple(names) for names in (exported, in_file_order, sorted(exported), briefs, sorted(briefs))}
    return all(workbook.exported_digest != digest(tabulate(Briefs(briefs[name] for name in order))) for order in orders)


def write_all(changed: Iterable[Update]) -> None:
    """Write the new texts into the files, each atomically, and none before all are on the disk.

    Raises `ExportError` if a file cannot be written.
    """
    contents = {update.file.path.resolve(): (update.text or "").encode() for update in changed}
    write_files(contents, overwrite=True)


def _with_lines(file: BriefText, changes: Iterable[Change]) -> Iterator[tuple[int, Change]]:
    """Yield each change with the line of its field, or else of its record; 0 for an added record."""
    text = SourceMap(file.text.removeprefix("\ufeff").replace("\r\n", "\n"))
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
