"""``tipreport update``: writes the changes of an edited workbook, or the tier record, into brief files."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipreport.cli import flags
from tipreport.cli.briefs import briefs_argument
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import count_noun

if TYPE_CHECKING:
    from tipreport.files.update.updates import BriefText, Update
    from tipreport.files.workbook.workbook import Workbook
    from tipreport.tier_record import TierRecord

EPILOG = """
\b
Examples:
  tipreport update briefs --from figures.xlsx
  tipreport update briefs --from figures.xlsx --write
  tipreport update briefs --from record

\b
Changes are printed with their line in the brief file:
  FILE:LINE: RECORD: FIELD: OLD -> NEW
  FILE:LINE: RECORD: removed (or moved)
  FILE: RECORD: added

Exit code 3 if a brief or the workbook is missing or invalid, 1 if a change cannot be written, 2 if --write might undo
later changes of the briefs, or a column with values has only blank cells. In these cases, nothing is written.
"""


@click.command(epilog=EPILOG)
@briefs_argument
@click.option("--from", "origin", metavar="FILE", type=click.Path(path_type=Path, readable=False), required=True,
              help="An edited workbook, a CSV file of tiers, or the word record for the "
              "tier record of the project.")  # fmt: skip
@click.option("--write", is_flag=True, help="Write the changes into the brief files.")
@click.option("--force", is_flag=True, help="Write even if this may undo later changes of the briefs, or replaces "
              "placements that differ from the record.")  # fmt: skip
@flags.shared
@flags.pass_session
def update(session: Session, briefs: tuple[Path, ...], origin: Path, write: bool, force: bool) -> ExitCode:
    """Show what an edited workbook or the tier record changes.

    Each BRIEF is a YAML file or a folder of files. --write writes the changes into the files, and keeps comments, order
    and unchanged text. Briefs that are not in the workbook, or were not edited in it, are not changed. --write also
    marks the workbook, so that it can be edited and written again.

    --from record adds the official tier placements that the record has and a brief lacks, with the record as their
    source: the record that tipreport ships, or the one that tipreport.toml names.
    """
    from tipreport.cli.tier_record import named_record
    from tipreport.errors import EditError
    from tipreport.files import brief_paths
    from tipreport.files.update.updates import read_texts, write_all
    from tipreport.files.workbook.workbook import read_workbook

    read = named_record(session, origin) or read_workbook(origin)
    files = read_texts(brief_paths(briefs))
    found, messages = _proposed(origin, read, files, force=force)
    for changed in found:
        for line in _lines(changed):
            session.output.line(line)
    for message in messages:
        session.output.report(message)
    session.output.report(_summary(found, write=write))
    risks = [risk for changed in found for risk in _risks(origin, changed)]
    failures = [f"{changed.file.path}: {changed.edit_error}" for changed in found if changed.edit_error]
    if write and risks and not force:
        raise click.UsageError(
            f"{'; '.join(risks)}; nothing was written (export the briefs again and repeat the edit, or review every "
            "line and add --force)"
        )
    if write and failures:
        raise EditError("; ".join([*failures, "nothing was written"]))
    warnings = [*risks, *failures]
    if write:
        write_all(found, files)
        for changed in found:
            session.output.report(f"wrote {changed.file.path}")
        warnings += _mark(session, origin, read, files, found)
    for warning in warnings:
        session.output.warn(warning)
    return session.end(
        ExitCode.DONE,
        workbook=str(origin),
        files=[{**_data(changed), "written": write} for changed in found],
        warnings=warnings,
    )


def _proposed(
    origin: Path, read: "Workbook | TierRecord", files: "Sequence[BriefText]", *, force: bool
) -> "tuple[list[Update], list[str]]":
    """Return the updates of files, and messages on what is left unchanged."""
    from tipreport.cli.tier_record import from_record
    from tipreport.files.update.updates import updates
    from tipreport.tier_record import TierRecord

    if isinstance(read, TierRecord):
        return from_record(files, read, force=force)
    found, unedited = _split(updates(files, read), force=force)
    return found, [*_unmatched(origin, read, files), *_left_unchanged(origin, unedited)]


def _split(found: "Iterable[Update]", *, force: bool) -> "tuple[list[Update], list[Update]]":
    """Return the updates to write, and those of briefs that were not edited in the workbook."""
    from tipreport.files.update.updates import Basis

    found = [*found]
    unedited = [] if force else [changed for changed in found if changed.basis is Basis.UNEDITED]
    return [changed for changed in found if changed not in unedited], unedited


def _risks(workbook: Path, changed: "Update") -> Iterator[str]:
    """Yield warnings of values that are removed, and of later changes of the file that are undone."""
    from tipreport.files.update.emptied_columns import emptied_columns

    if risk := _undone(workbook, changed):
        yield risk
    for name, field, count in emptied_columns(changed):
        yield (
            f"every cell of {name}.{field} is blank for {changed.new.id} in {workbook}: writing removes {count} values "
            f"from {changed.file.path}"
        )


def _undone(workbook: Path, changed: "Update") -> str:
    """Return a warning if some differences may be later changes of the file; else an empty string."""
    from tipreport.files.update.updates import Basis

    match changed.basis:
        case Basis.SAME:
            return ""
        case Basis.UNKNOWN:
            return (
                f"{workbook} has no fingerprint of {changed.new.id}, because another program removed it: writing may "
                f"undo changes that {changed.file.path} got after the export"
            )
    return f"{changed.file.path} changed after {workbook} was exported: writing may undo these changes"


def _mark(
    session: Session,
    path: Path,
    workbook: "Workbook | TierRecord",
    files: "Sequence[BriefText]",
    found: "Sequence[Update]",
) -> list[str]:
    """Stamp a workbook with the versions of the briefs that are now in the files. Returns warnings."""
    from tipreport.atomic import write_file
    from tipreport.errors import ExportError
    from tipreport.files.update.updates import new_stamps
    from tipreport.files.workbook.restamp import restamp
    from tipreport.tier_record import TierRecord

    if isinstance(workbook, TierRecord):
        return []
    written = {changed.new.id: changed.new for changed in found}
    stamps = new_stamps(workbook, [written.get(file.brief.id, file.brief) for file in files])
    if not stamps:
        return []
    try:
        write_file(path, restamp(workbook.content, stamps), overwrite=True, expected=workbook.content)
    except ExportError as error:
        return [f"{error}; to edit this workbook again, close it and repeat the command, or export the briefs again"]
    session.output.report(f"marked {path} as written: its next edits are compared with these versions of the briefs")
    return []


def _unmatched(path: Path, workbook: "Workbook", files: "Sequence[BriefText]") -> list[str]:
    """Return messages about briefs that are only in the workbook, or only in the files."""
    in_files = {file.brief.id for file in files}
    in_workbook = {brief.id for brief in workbook.briefs}
    messages = []
    if missing := sorted(in_workbook - in_files):
        messages.append(
            f"in {path} but in no given file, so ignored: {', '.join(missing)} (tipreport new creates a brief)"
        )
    if missing := sorted(in_files - in_workbook):
        messages.append(f"not in {path}, so unchanged: {', '.join(missing)}")
    return messages


def _left_unchanged(path: Path, unedited: "Iterable[Update]") -> list[str]:
    return [
        f"{changed.file.path} changed after {path} was exported, and was not edited there: left unchanged"
        for changed in unedited
    ]


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
    from tipreport.cli.commands.update_changes import format_change
    from tipreport.index import BriefIndex

    old, new = BriefIndex(changed.file.brief), BriefIndex(changed.new)
    return [
        f"{changed.file.path}{f':{line}' if line else ''}: {format_change(change, old, new)}"
        for line, change in changed.changes
    ]


def _data(changed: "Update") -> dict[str, Any]:
    """Return the changes of a file as JSON."""
    from tipreport.cli.commands.update_changes import change_data
    from tipreport.index import BriefIndex

    old, new = BriefIndex(changed.file.brief), BriefIndex(changed.new)
    return {
        "file": str(changed.file.path),
        "brief": changed.new.id,
        "changes": [{"line": line, **change_data(change, old, new)} for line, change in changed.changes],
    }
