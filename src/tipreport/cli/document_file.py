"""Writes documents that a command has composed into the file of ``--format`` and ``-o``."""

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tipreport.cli.session import Session
from tipreport.cli.target import check_suffix

if TYPE_CHECKING:
    from tipreport.document import Documents
    from tipreport.model.brief import CountryBrief


def write_documents(
    session: Session,
    documents: "Documents",
    briefs: "Iterable[CountryBrief]",
    *,
    format_: str,
    path: Path,
    force: bool,
    csv: str,
) -> None:
    """Write documents in a document format, with the date of ``briefs``, and report the file.

    Raises `click.UsageError` for a data format; ``csv`` is the content of the table that ``--csv`` prints instead.
    """
    from tipreport.runner import export_documents

    exporter = session.checked_registry().find(format_).exporter
    if not exporter.renders:
        raise click.UsageError(f"{format_} is a data format: --csv prints {csv}")
    check_suffix(session, exporter, path)
    export_documents(documents, format_, path, briefs=briefs, overwrite=force, registry=session.registry)
    session.output.report(f"wrote {path}")
