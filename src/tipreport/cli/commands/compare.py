"""``tipreport compare``: several countries beside each other."""

from collections.abc import Iterator, Mapping, Sequence
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
from tipreport.errors import InvalidValueError

if TYPE_CHECKING:
    from tipreport.document import CountryTable, Document
    from tipreport.model.brief import CountryBrief
    from tipreport.plugin import DocumentOptions

EPILOG = """
\b
Examples:
  tipreport compare burma.yaml bangladesh.yaml india.yaml
  tipreport compare burma.yaml india.yaml --measures convictions
  tipreport compare briefs --format pdf -o compared.pdf

\b
A line for each value, then the reasons why others do not compare:
  COUNTRY: MEASURE: VALUE
With --csv, a row for each country.

The tiers are those of the tier record. There is no total, no rank and no average.
"""


@click.command(epilog=EPILOG)
@click.argument("briefs", metavar="BRIEFS...", nargs=-1, required=True, type=BriefPath())
@click.option(
    "--measures",
    metavar="MEASURE",
    multiple=True,
    help="A measure, such as convictions, or its label. Up to four; by default the first four that compare.",
)
@click.option("--peers", metavar="RULE", multiple=True, help="neighbours, region, none, or the code of a country.")
@click.option(
    "--record", metavar="FILE", help="A tier record (CSV) to use in place of that of the project or of tipreport."
)
@click.option("--language", metavar="LANGUAGE", help="The language of the words, such as en.")
@click.option("--csv", "as_csv", is_flag=True, help="Print the table as CSV.")
@click.option("--format", "format_", metavar="FORMAT", help="Write the comparison in this document format, with -o.")
@click.option("-o", "--output", metavar="FILE", type=TargetFile(), help="The file to write.")
@click.option("--force", is_flag=True, help="Replace an existing file.")
@flags.shared
@flags.pass_session
def compare(
    session: Session,
    /,
    briefs: tuple[Path, ...],
    *,
    measures: tuple[str, ...],
    peers: tuple[str, ...],
    record: str | None,
    language: str | None,
    as_csv: bool,
    format_: str | None,
    output: Path | None,
    force: bool,
) -> ExitCode:
    """Compare the tiers and the measures of countries.

    A measure is shown if at least half of the briefs have a number of one period, in one unit, by one definition and
    from one body. The first brief is the country that the others are compared with. Of a folder, or of a
    workbook with several briefs, the latest brief of each country is compared.
    """
    from tipreport.document import CountryTable
    from tipreport.files import brief_paths, read_briefs
    from tipreport.runner import comparison_documents

    if (format_ is None) != (output is None):
        raise click.UsageError("give both --format FORMAT and -o FILE, or neither")
    files = brief_paths(briefs)
    options = _options(session, files, {"measures": measures, "peers": peers, "record": record, "language": language})
    read = list(read_briefs(files))
    left_out: list[str] = []
    if any(path.is_dir() for path in briefs) or len(read) > len(files):
        read, left_out = _of_countries(read)
    try:
        documents = comparison_documents(read, options)
    except InvalidValueError as error:
        raise click.UsageError("; ".join([str(error), *left_out])) from error
    for message in left_out:
        session.output.report(message)
    (document,) = documents
    table = next(block for block in document.blocks if isinstance(block, CountryTable))
    if format_ is not None and output is not None:
        refuse_inputs([output], files)
        write_documents(session, documents, read[:1], format_=format_, path=output, force=force, csv="the table")
    elif not session.output.json and as_csv:
        session.output.text(_csv(table))
        if table.left_out:
            session.output.report(_plain(table.left_out))
    else:
        for line in _lines(document, table):
            session.output.line(line)
    return session.end(ExitCode.DONE, countries=[*_data(table)], without_column=_plain(table.left_out) or None)


def _of_countries(briefs: "Sequence[CountryBrief]") -> "tuple[list[CountryBrief], list[str]]":
    """Return the latest brief of each country, and a message for each of the others."""
    from tipreport.comparison import latest_of_countries

    latest = [*latest_of_countries(briefs).values()]
    reasons = {True: "an earlier edition", False: "its subject is not a country"}
    others = [brief for brief in briefs if brief not in latest]
    return latest, [f"left out {brief.id}: {reasons[brief.subject == 'country']}" for brief in others]


def _options(session: Session, files: "Sequence[Path]", given: "Mapping[str, Any]") -> "DocumentOptions":
    """Return the options of the document; the tier record is by default that of the project."""
    from tipreport.cli.tier_record import record_file
    from tipreport.plugin import DocumentOptions, read_options
    from tipreport.runner.translations import with_translations

    values = {**given, "record": given["record"] or record_file(session)}
    named = {name: value for name, value in values.items() if value}
    return with_translations(read_options(DocumentOptions, named, owner="compare", from_text=True), files)


def _lines(document: "Document", table: "CountryTable") -> Iterator[str]:
    from tipreport.document import Terms, words
    from tipreport.document.views import country_lines

    colon = document.labels.lead_separator
    for country, values in country_lines(table):
        yield from (_plain(f"{country}{colon}{head}{colon}{words(content)}") for head, content in values)
    if table.left_out:
        yield _plain(table.left_out)
    for block in document.blocks:
        if isinstance(block, Terms):
            yield from (_plain(f"{entry.name}{colon}{words(entry.items[0])}") for entry in block.entries)


def _plain(text: str) -> str:
    """Return text with ordinary spaces, for programs and terminals."""
    return text.replace("\u00a0", " ")


def _data(table: "CountryTable") -> Iterator[dict[str, Any]]:
    for row in table.rows:
        values = {
            _plain(head): {"value": _plain(cell.text), "is_number": cell.is_number, "period": _plain(cell.period)}
            for head, cell in zip(table.heads, row.cells, strict=True)
        }
        yield {
            "country": row.name,
            "tier": row.tier or None,
            "move": _plain(row.move),
            "values": values,
            "notes": row.notes,
        }


def _csv(table: "CountryTable") -> str:
    heads = [name for head in table.heads for name in (head, f"{head}, period")]
    rows = [(table.country_head, table.tier_head, "move", *heads, table.note_head)]
    for row in table.rows:
        cells = [part for cell in row.cells for part in (cell.text, cell.period)]
        rows.append((row.name, row.tier, row.move, *cells, row.notes))
    return _plain(csv_text(rows))
