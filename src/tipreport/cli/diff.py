"""``tipreport diff``: the changes between two editions of briefs."""

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipreport.cli import flags
from tipreport.cli.briefs import BriefPath
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session

if TYPE_CHECKING:
    from tipreport.comparison import Changes
    from tipreport.files.editions import Editions

EPILOG = """
\b
Examples:
  tipreport diff 2021/serbia.yaml serbia.yaml
  tipreport diff git:HEAD~1 briefs
  tipreport diff 2021 briefs --format pdf -o changes.pdf

\b
A line for each change:
  BRIEF: KIND: TEXT
KIND is tier, new, revised, reworded, progressed, not repeated or
source added.
With --csv, a row for each change, with the statements of both editions.

Exit code 1 with --exit-code if there are changes, 3 if a brief is missing or invalid.
"""


@click.command(epilog=EPILOG)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW", type=BriefPath())
@click.option("--exit-code", is_flag=True, help="End with exit code 1 if there are changes.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table of the changes as CSV.")
@click.option("--format", "format_", metavar="FORMAT", help="Write a document of the changes in this format, with -o.")
@click.option("-o", "--output", metavar="FILE", type=click.Path(path_type=Path), help="The file to write.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@flags.shared
@flags.pass_session
def diff(session: Session, /, old: str, new: Path, *, exit_code: bool, **how: Any) -> ExitCode:
    """Show what changed from an earlier edition of briefs to a later one.

    OLD and NEW are brief files, folders of them, workbooks or PDFs of tipreport. OLD may be git:REV: NEW as it was in
    that revision of its repository. Records are matched by their subject: a figure by measure, people, place and
    period, a recommendation by like words. Ids, order and layout do not matter.
    """
    from tipreport.comparison import changes
    from tipreport.errors import InvalidValueError
    from tipreport.files.editions import read_editions

    if (how["format_"] is None) != (how["output"] is None):
        raise click.UsageError("give both --format FORMAT and -o FILE, or neither")
    try:
        editions = read_editions(old, str(new))
    except InvalidValueError as error:
        raise click.UsageError(str(error)) from error
    found = [changes(before, after) for before, after in editions.pairs]
    _report(session, editions, found, **how)
    for message in _without_counterpart(editions):
        session.output.report(message)
    differ = any(each.differences for each in found)
    code = ExitCode.FAILED if exit_code and differ else ExitCode.DONE
    return session.end(code, briefs=[_data(each) for each in found] if session.output.json else [])


def _report(
    session: Session,
    editions: "Editions",
    found: "Sequence[Changes]",
    *,
    as_csv: bool,
    format_: str | None,
    output: Path | None,
    force: bool,
) -> None:
    if format_ is not None and output is not None:
        _export(session, editions, format_, output, force=force)
    elif not session.output.json and as_csv:
        session.output.text(_csv(found))
    else:
        for line in _lines(found):
            session.output.line(line)


def _lines(found: "Iterable[Changes]") -> Iterator[str]:
    from tipreport.record_words.changes import change_lines

    for each in found:
        for change, line in change_lines(each):
            yield f"{each.new.id}: {change.kind}: {line}"


def _csv(found: "Iterable[Changes]") -> str:
    import csv
    from io import StringIO

    from tipreport.record_words.changes import change_rows

    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\n")
    writer.writerow(("brief", "kind", "list", "subject", "now", "before"))
    for each in found:
        writer.writerows((each.new.id, *row) for row in change_rows(each))
    return text.getvalue()


def _data(changes: "Changes") -> dict[str, Any]:
    from tipreport.record_words.changes import change_rows

    names = ("kind", "list", "subject", "now", "before")
    return {
        "brief": changes.new.id,
        "old_edition": changes.old.edition,
        "new_edition": changes.new.edition,
        "changes": [dict(zip(names, row, strict=True)) for row in change_rows(changes)],
    }


def _without_counterpart(editions: "Editions") -> Sequence[str]:
    lines = []
    if editions.only_new:
        lines.append(f"no earlier edition of {', '.join(brief.id for brief in editions.only_new)}")
    if editions.only_old:
        lines.append(f"no later edition of {', '.join(brief.id for brief in editions.only_old)}")
    return lines


def _export(session: Session, editions: "Editions", format_: str, path: Path, *, force: bool) -> None:
    """Write a document of the changes of each pair of editions."""
    from tipreport.model.collection import Briefs
    from tipreport.runner import export
    from tipreport.runner.documents import compose_changes

    registered = session.checked_registry().find(format_)
    if not registered.exporter.renders:
        raise click.UsageError(f"{format_} is a data format: --csv prints a table of the changes")
    export(
        Briefs(new for _, new in editions.pairs),
        registered.exporter,
        path,
        overwrite=force,
        registry=session.registry,
        compose=lambda _, grain, options: compose_changes(editions.pairs, grain, options),
    )
    session.output.report(f"wrote {path}")
