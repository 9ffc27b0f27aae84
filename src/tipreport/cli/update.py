"""``tipreport update``: compares an edited workbook with brief files, and writes its changes into them."""

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipreport.cli import flags
from tipreport.cli.briefs import briefs_argument
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.output import count_noun
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
Changes are printed with their line in the brief file:
  FILE:LINE: RECORD: FIELD: OLD -> NEW
  FILE:LINE: RECORD: removed (or moved)
  FILE: RECORD: added

Exit code 3 if a brief or the workbook is missing or invalid, 1 if a change cannot be written, 2 if --write would undo
later changes of the briefs. In these cases, nothing is written.
"""


@click.command(epilog=EPILOG)
@briefs_argument
@click.option("--from", "workbook", metavar="FILE", type=click.Path(path_type=Path), required=True,
              help="The edited workbook.")  # fmt: skip
@click.option("--write", is_flag=True, help="Write the changes into the brief files.")
@click.option("--force", is_flag=True, help="Write even if the briefs changed after the workbook was exported.")
@flags.shared
@flags.pass_session
def update(session: Session, briefs: tuple[Path, ...], workbook: Path, write: bool, force: bool) -> ExitCode:
    """Show what an edited workbook changes in briefs, field by field.

    Each BRIEF is a YAML file or a folder of files. --write writes the changes into the files, and keeps comments, order
    and unchanged text. Briefs that are not in the workbook are not changed.
    """
    from tipreport.errors import EditError
    from tipreport.files import brief_paths
    from tipreport.files.updates import read_texts, updates, write_all
    from tipreport.files.workbook import read_workbook

    read = read_workbook(workbook)
    files = read_texts(brief_paths(briefs))
    found = [*updates(files, read)]
    for changed in found:
        for line in _lines(changed):
            session.output.line(line)
    for message in _unmatched(workbook, read, files):
        session.output.report(message)
    session.output.report(_summary(found, write=write))
    stale = _stale(workbook, read, files) if found else ""
    failures = [f"{changed.file.path}: {changed.edit_error}" for changed in found if changed.edit_error]
    if write and stale and not force:
        raise click.UsageError(f"{stale}; nothing was written (--force writes it)")
    if write and failures:
        raise EditError("; ".join([*failures, "nothing was written"]))
    for warning in [*([stale] if stale else []), *failures]:
        session.output.warn(warning)
    if write:
        write_all(found)
        for changed in found:
            session.output.report(f"wrote {changed.file.path}")
    return session.end(
        ExitCode.DONE,
        workbook=str(workbook),
        files=[{**_data(changed), "written": write} for changed in found],
        warnings=[*([stale] if stale else []), *failures],
    )


def _stale(path: Path, workbook: "Workbook", files: "Sequence[BriefText]") -> str:
    """Return a warning if some differences may be later changes of the briefs; else an empty string."""
    from tipreport.files.updates import based_on_other_version, is_edited

    if not is_edited(workbook):
        return f"{path} was not edited: the differences are later changes of the briefs, and would be undone"
    if based_on_other_version(workbook, files):
        return (
            f"the briefs changed after {path} was exported: some differences may be later changes, and would be undone"
        )
    return ""


def _unmatched(path: Path, workbook: "Workbook", files: "Sequence[BriefText]") -> list[str]:
    """Return messages about briefs that are only in the workbook, or only in the files."""
    in_files = {file.brief.id for file in files}
    in_workbook = {brief.id for brief in workbook.briefs}
    messages = []
    if missing := sorted(in_workbook - in_files):
        messages.append(f"ignored, because no file has them: {', '.join(missing)} (tipreport new creates a brief)")
    if missing := sorted(in_files - in_workbook):
        messages.append(f"not in {path}, so unchanged: {', '.join(missing)}")
    return messages


def _summary(found: "Sequence[Update]", *, write: bool) -> str:
    kinds = [change.kind for changed in found for _, change in changed.changes]
    if not kinds:
        return "no differences"
    counts = [
        (kinds.count("changed"), "field", "changed"),
        *((kinds.count(kind), "record", kind) for kind in ("added", "removed", "moved")),
    ]
    summary = ", ".join(f"{count_noun(number, noun)} {verb}" for number, noun, verb in counts if number)
    return f"{count_noun(len(found), 'brief')} differ{'s' if len(found) == 1 else ''}: {summary}" + (
        "" if write else "; --write writes the changes"
    )


def _lines(changed: "Update") -> list[str]:
    """Return the changes of a file as lines."""
    from tipreport.cli.changes import format_change
    from tipreport.index import BriefIndex

    old, new = BriefIndex(changed.file.brief), BriefIndex(changed.new)
    return [
        f"{changed.file.path}{f':{line}' if line else ''}: {format_change(change, old, new)}"
        for line, change in changed.changes
    ]


def _data(changed: "Update") -> dict[str, Any]:
    """Return the changes of a file as JSON."""
    from tipreport.cli.changes import change_data
    from tipreport.index import BriefIndex

    old, new = BriefIndex(changed.file.brief), BriefIndex(changed.new)
    return {
        "file": str(changed.file.path),
        "brief": changed.new.id,
        "changes": [{"line": line, **change_data(change, old, new)} for line, change in changed.changes],
    }
