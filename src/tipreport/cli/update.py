"""``tipreport update``: what an edited workbook says otherwise than the brief files, and writing it into them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipreport.cli import flags
from tipreport.cli.briefs import several_briefs
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.output import counted
from tipreport.cli.session import Session

if TYPE_CHECKING:
    from tipreport.files.updates import BriefText, Update
    from tipreport.files.workbook import Workbook

EPILOG = """
\b
Examples:
  tipreport update briefs --from figures.xlsx
  tipreport update briefs --from figures.xlsx --write

\b
A change, with the line of the brief file that it concerns:
  FILE:LINE: RECORD: FIELD: OLD -> NEW
  FILE:LINE: RECORD: removed (or moved)
  FILE: RECORD: added

Exit code 3 if a brief or the workbook is missing or refused, 1 if a change cannot be written, 2 if --write would undo
later changes of the briefs. Then nothing is written.
"""


@click.command(epilog=EPILOG)
@several_briefs
@click.option("--from", "workbook", metavar="FILE", type=click.Path(path_type=Path), required=True,
              help="The edited workbook.")  # fmt: skip
@click.option("--write", is_flag=True, help="Write the changes into the brief files.")
@click.option("--force", is_flag=True, help="Write although the briefs changed since the workbook was exported.")
@flags.shared
@flags.pass_session
def update(session: Session, briefs: tuple[Path, ...], workbook: Path, write: bool, force: bool) -> ExitCode:
    """Tell field by field what an edited workbook changes in briefs.

    Each BRIEF is a YAML file or a folder of them. With --write the changes are written into the files; comments, order
    and all that stays the same are kept. Briefs that the workbook does not hold stay as they are.
    """
    from tipreport.errors import EditError
    from tipreport.files import brief_paths
    from tipreport.files.updates import read_texts, updates, write_all
    from tipreport.files.workbook import read_workbook

    read = read_workbook(workbook)
    files = read_texts(brief_paths(briefs))
    found = [*updates(files, read)]
    for one in found:
        for line in _lines(one):
            session.output.line(line)
    for message in _aside(workbook, read, files):
        session.output.report(message)
    session.output.report(_summary(found, write=write))
    stale = _stale(workbook, read, files) if found else ""
    refused = [f"{one.file.path}: {one.edit_error}" for one in found if one.edit_error]
    if write and stale and not force:
        raise click.UsageError(f"{stale}; nothing was written (--force writes it)")
    if write and refused:
        raise EditError("; ".join([*refused, "nothing was written"]))
    for warning in [*([stale] if stale else []), *refused]:
        session.output.warn(warning)
    if write:
        write_all(found)
        for one in found:
            session.output.report(f"wrote {one.file.path}")
    return session.end(
        ExitCode.DONE,
        workbook=str(workbook),
        files=[{**_data(one), "written": write} for one in found],
        warnings=[*([stale] if stale else []), *refused],
    )


def _stale(path: Path, workbook: "Workbook", files: "Sequence[BriefText]") -> str:
    """What is told where differences may be none of the workbook's."""
    from tipreport.files.updates import based_on_other_version, is_edited

    if not is_edited(workbook):
        return f"{path} is as it was exported: the differences are later changes of the briefs, which it would undo"
    if based_on_other_version(workbook, files):
        return f"the briefs changed since {path} was exported: some differences may be theirs, which it would undo"
    return ""


def _aside(path: Path, workbook: "Workbook", files: "Sequence[BriefText]") -> list[str]:
    """What is told of briefs that are on one side only."""
    here = {file.brief.id for file in files}
    there = {brief.id for brief in workbook.briefs}
    told = []
    if missing := sorted(there - here):
        told.append(f"in none of the files, left aside: {', '.join(missing)} (tipreport new begins a brief)")
    if missing := sorted(here - there):
        told.append(f"not in {path}, left as they are: {', '.join(missing)}")
    return told


def _summary(found: "Sequence[Update]", *, write: bool) -> str:
    kinds = [change.kind for one in found for _, change in one.changes]
    if not kinds:
        return "nothing is different"
    counts = [
        (kinds.count("changed"), "field", "changed"),
        *((kinds.count(kind), "record", kind) for kind in ("added", "removed", "moved")),
    ]
    said = ", ".join(f"{counted(number, noun)} {verb}" for number, noun, verb in counts if number)
    return f"{counted(len(found), 'brief')} differ{'s' if len(found) == 1 else ''}: {said}" + (
        "" if write else "; --write writes it"
    )


def _lines(one: "Update") -> list[str]:
    """What people read of the changes of a file."""
    from tipreport.cli.changes import format_change
    from tipreport.index import BriefIndex

    old, new = BriefIndex(one.file.brief), BriefIndex(one.new)
    return [
        f"{one.file.path}{f':{line}' if line else ''}: {format_change(change, old, new)}"
        for line, change in one.changes
    ]


def _data(one: "Update") -> dict[str, Any]:
    """What programs read of them."""
    from tipreport.cli.changes import change_data
    from tipreport.index import BriefIndex

    old, new = BriefIndex(one.file.brief), BriefIndex(one.new)
    return {
        "file": str(one.file.path),
        "brief": one.new.id,
        "changes": [{"line": line, **change_data(change, old, new)} for line, change in one.changes],
    }
