"""Compares a workbook with brief files, and writes its changes into them."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from attrs import evolve, frozen

from tipreport.atomic import write_files
from tipreport.errors import BriefFileError, EditError, Problem
from tipreport.files.content import MOST_TEXT_BYTES, decode, read_content
from tipreport.files.difference import Change, difference
from tipreport.files.edit import edit_brief
from tipreport.files.readers import reader_of
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
    """Some brief files with their text. Raises `BriefFileError` with the problems of all."""
    problems: list[Problem] = []
    read: dict[str, BriefText] = {}
    for path in paths:
        if not reader_of(path).is_text:
            problems.append(
                Problem(str(path), 0, (), "expected a brief file in YAML, the only kind that is written to")
            )
            continue
        try:
            text = decode(read_content(path, MOST_TEXT_BYTES, "a brief file"), str(path))
            brief = parse_brief(text, str(path))
        except BriefFileError as error:
            problems += error.problems
            continue
        if brief.id in read:
            first = read[brief.id].path
            problems.append(Problem(str(path), 0, ("id",), f'the id "{brief.id}" is also that of {first}'))
        else:
            read[brief.id] = BriefText(path, text, brief)
    if problems:
        raise BriefFileError(problems)
    return [*read.values()]


def updates(files: Iterable[BriefText], workbook: Workbook) -> Iterator[Update]:
    """The files whose briefs differ in a workbook. Briefs that it does not hold are unchanged."""
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
    """Whether a workbook was edited after it was exported. Also true if that is unknown."""
    return workbook.exported != digest(tabulate(workbook.briefs))


def based_on_other_version(workbook: Workbook, files: Iterable[BriefText]) -> bool:
    """Whether a workbook was certainly not exported from the present files, in any usual order of its briefs.

    False if that is unknown: some of its briefs are not among the files, or a program dropped its properties.
    """
    briefs = {file.brief.id: file.brief for file in files}
    there = [brief.id for brief in workbook.briefs]
    if not workbook.exported or not briefs.keys() >= {*there}:
        return False
    these = [name for name in briefs if name in {*there}]
    orders = {tuple(names) for names in (there, these, sorted(these), briefs, sorted(briefs))}
    return all(workbook.exported != digest(tabulate(Briefs(briefs[name] for name in order))) for order in orders)


def write_all(written: Iterable[Update]) -> None:
    """Write the new texts into the files, each atomically, and none before all are on the disk.

    Raises `ExportError` if a file cannot be written.
    """
    contents = {update.file.path.resolve(): (update.text or "").encode() for update in written}
    write_files(contents, overwrite=True)


def _with_lines(file: BriefText, changes: Iterable[Change]) -> Iterator[tuple[int, Change]]:
    """Each change with its line in the file: that of the field, else of the record; 0 for an added record."""
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
