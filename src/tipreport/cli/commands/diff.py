"""``tipreport diff``: the changes between two editions of briefs."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipreport.cli import flags
from tipreport.cli.briefs import BriefPath
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.target import TargetFile, check_suffix, refuse_inputs

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
        _export(session, editions, format_, output, force=force)
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
        session.output.text(_csv([_HEADS]))
        return lambda found: session.output.text(_csv(_rows(found))), data
    return lambda found: session.output.lines(_lines(found)), data


def _lines(found: "Changes") -> Iterator[str]:
    from tipreport.record_words.changes import change_lines

    for change, line in change_lines(found):
        yield f"{found.new.id}: {change.kind}: {line}"


def _rows(found: "Changes") -> Iterator[Sequence[str]]:
    from tipreport.record_words.changes import change_rows

    return ((found.new.id, *row) for row in change_rows(found))


def _csv(rows: Iterable[Sequence[str]]) -> str:
    import csv
    from io import StringIO

    text = StringIO(newline="")
    csv.writer(text, lineterminator="\n").writerows(rows)
    return text.getvalue()


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


def _export(session: Session, editions: "Editions", format_: str, path: Path, *, force: bool) -> None:
    """Write a document of the changes of each pair of editions."""
    from tipreport.model.collection import Briefs
    from tipreport.runner.documents import compose_changes
    from tipreport.runner.one import export_composed

    registered = session.checked_registry().find(format_)
    if not registered.exporter.renders:
        raise click.UsageError(f"{format_} is a data format: --csv prints a table of the changes")
    check_suffix(session, registered.exporter, path)
    export_composed(
        lambda _, grain, options: compose_changes(editions.pairs, grain, options),
        Briefs(new for _, new in editions.pairs),
        registered.exporter,
        path,
        overwrite=force,
        registry=session.registry,
    )
    session.output.report(f"wrote {path}")
