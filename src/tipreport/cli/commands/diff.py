"""``tipreport diff``: the changes between two editions of briefs."""

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipreport.cli import flags
from tipreport.cli.briefs import BriefPath
from tipreport.cli.csv_text import csv_text
from tipreport.cli.document_file import write_documents
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.target import TargetFile, refuse_inputs

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
_HEADS = ("brief", "kind", "list", "subject", "now", "before")


@click.command(epilog=EPILOG)
@click.argument("old", metavar="OLD")
@click.argument("new", metavar="NEW", type=BriefPath())
@click.option("--exit-code", is_flag=True, help="End with exit code 1 if there are changes.")
@click.option("--csv", "as_csv", is_flag=True, help="Print a table of the changes as CSV.")
@click.option("--format", "format_", metavar="FORMAT", help="Write a document of the changes in this format, with -o.")
@click.option("-o", "--output", metavar="FILE", type=TargetFile(), help="The file to write.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@flags.shared
@flags.pass_session
def diff(
    session: Session,
    /,
    old: str,
    new: Path,
    *,
    exit_code: bool,
    as_csv: bool,
    format_: str | None,
    output: Path | None,
    force: bool,
) -> ExitCode:
    """Show what changed between two editions of briefs.

    OLD and NEW are brief files, folders of them, workbooks or PDFs of tipreport. OLD may be git:REV: NEW as it was in
    that revision of its repository. Records are matched by their subject: a figure by measure, people, place and
    period, a recommendation by like words. Ids, order and layout do not matter.
    """
    from tipreport.comparison import changes
    from tipreport.errors import InvalidValueError
    from tipreport.files import brief_paths
    from tipreport.files.editions import read_editions
    from tipreport.files.revisions import PREFIX

    if (format_ is None) != (output is None):
        raise click.UsageError("give both --format FORMAT and -o FILE, or neither")
    if str(new).startswith(PREFIX):
        raise click.UsageError(f"only OLD may be git:REV: write tipreport diff {new} {old}")
    try:
        editions = read_editions(old, str(new))
    except InvalidValueError as error:
        raise click.UsageError(str(error)) from error
    if format_ is not None and output is not None:
        refuse_inputs([output], brief_paths(new if old.startswith(PREFIX) else (old, new)))
        _write_document(session, editions, format_, output, force=force)
    show, data = _shown(session, as_csv=as_csv, as_document=format_ is not None)
    differ = False
    for before, after in editions.pairs:  # one at a time: both editions of a brief have most texts
        found = changes(before, after)
        differ = differ or bool(found.differences)
        show(found)
    if not differ and editions.pairs:
        session.output.report("no differences")
    for message in (*_exchanged(editions), *_without_counterpart(editions)):
        session.output.report(message)
    return session.end(
        ExitCode.FAILED if exit_code and differ else ExitCode.DONE,
        briefs=data,
        only_old=[brief.id for brief in editions.only_old],
        only_new=[brief.id for brief in editions.only_new],
    )


def _shown(
    session: Session, *, as_csv: bool, as_document: bool
) -> "tuple[Callable[[Changes], None], list[dict[str, Any]]]":
    """Return a function that shows the changes of a brief, and the list to which it adds those for ``--json``."""
    data: list[dict[str, Any]] = []
    if session.output.json:
        return lambda found: data.append(_data(found)), data
    if as_document:
        return lambda _: None, data
    if as_csv:
        session.output.text(csv_text([_HEADS]))
        return lambda found: session.output.text(csv_text(_rows(found))), data
    return lambda found: session.output.lines(_lines(found)), data


def _lines(found: "Changes") -> Iterator[str]:
    from tipreport.record_words.changes import change_lines

    for change, line in change_lines(found):
        yield f"{found.new.id}: {change.kind}: {line}"


def _rows(found: "Changes") -> Iterator[Sequence[str]]:
    from tipreport.record_words.changes import change_rows

    return ((found.new.id, *row) for row in change_rows(found))


def _data(changes: "Changes") -> dict[str, Any]:
    return {
        "brief": changes.new.id,
        "old_edition": changes.old.edition,
        "new_edition": changes.new.edition,
        "changes": [dict(zip(_HEADS[1:], row[1:], strict=True)) for row in _rows(changes)],
    }


def _exchanged(editions: "Editions") -> Iterator[str]:
    """Yield a message for each brief of which the first edition is the later one."""
    from tipreport.files.editions import later_first

    for before, after in editions.pairs:
        if problem := later_first(before, after):
            yield f"{problem}: write tipreport diff OLD NEW"


def _without_counterpart(editions: "Editions") -> Sequence[str]:
    lines = []
    if editions.only_new:
        lines.append(f"no earlier edition of {', '.join(brief.id for brief in editions.only_new)}")
    if editions.only_old:
        lines.append(f"no later edition of {', '.join(brief.id for brief in editions.only_old)}")
    return lines


def _write_document(session: Session, editions: "Editions", format_: str, path: Path, *, force: bool) -> None:
    from tipreport.runner import change_documents  # slow to import

    documents, briefs = change_documents(editions.pairs), [new for _, new in editions.pairs]
    write_documents(session, documents, briefs, format_=format_, path=path, force=force, csv="a table of the changes")
