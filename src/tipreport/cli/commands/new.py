"""``tipreport new``: writes a valid starter brief, or begins the next edition of a brief."""

import os
import re
from importlib.resources import files
from pathlib import Path

import click

from tipreport.cli import flags
from tipreport.cli.briefs import BriefPath
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.target import TargetFile
from tipreport.cli.terminal.output import STANDARD_OUTPUT

SCHEMA = "brief.schema.json"
_SCHEMA_COMMENT = re.compile(r"(?m)^(#[^\n]*\$schema=)(\S+)")
PARAMETERS = {"id": "ID", "country": "--country", "title": "--title"}
EPILOG = """
\b
Examples:
  tipreport new chile
  tipreport new qatar-world-cup --country QAT --title "The World Cup in Qatar"
  tipreport new chile -o briefs/chile.yaml
  tipreport new serbia --from briefs/serbia.yaml --edition 2023
"""


@click.command(epilog=EPILOG)
@click.argument("name", metavar="ID")
@click.option(
    "--country", metavar="CODE", help="The ISO 3166 code of the country: SRB.  [default: the country named ID]"
)
@click.option("--title", metavar="TEXT", help="The title of the document.  [default: Human trafficking in ...]")
@click.option("--from", "earlier", metavar="BRIEF", type=BriefPath(), help="The earlier edition to start from.")
@click.option("--edition", metavar="YEAR", type=flags.Number(1), help="The year of the next edition, with --from.")
@click.option(
    "-o",
    "--output",
    metavar="FILE",
    type=TargetFile("write -o {folder}/ID.yaml", as_path=False),
    help="The file to write, or - for standard output.  [default: ID.yaml]",
)
@flags.shared
@flags.pass_session
def new(
    session: Session,
    /,
    name: str,
    *,
    country: str | None,
    title: str | None,
    earlier: Path | None,
    edition: int | None,
    output: str | None,
) -> ExitCode:
    """Write a starter brief, ID.yaml, or the next edition of a brief.

    A starter brief is valid, and has an example of every list in comments. An existing file is never replaced. ID is a
    short name in lower-case letters: chile, north-korea. If it is not the name of a country, --country is required.

    With --from, the new brief has the facts, comments and order of the earlier one. Claims that rest on its default
    source name that source, figures become earlier values, and recommendations keep their editions. The command lists
    what to review; the list is also a comment at the top of the file.
    """
    target = Path(f"{name}.yaml" if output is None else output)
    text, to_do = _text(name, target, country=country, title=title, earlier=earlier, edition=edition)
    if output == STANDARD_OUTPUT:
        if not session.output.json:
            session.output.text(text)
        return session.end(ExitCode.DONE, path=None, text=text, to_do=to_do)
    _write(target, text)
    session.output.report(f"wrote {target}: edit it, then run: tipreport check {target}")
    for line in to_do:
        session.output.report(f"review: {line}")
    return session.end(ExitCode.DONE, path=str(target), to_do=to_do)


def _text(
    name: str,
    target: Path,
    *,
    country: str | None,
    title: str | None,
    earlier: Path | None,
    edition: int | None,
) -> tuple[str, list[str]]:
    """Return the text of the brief, and what to review."""
    from tipreport.cli.commands.new_edition import begin

    if (earlier is None) != (edition is None):
        raise click.UsageError("give both --from BRIEF and --edition YEAR, or neither")
    if earlier is None or edition is None:
        return _starter(name, country, title, target), []
    if country is not None or title is not None:
        raise click.UsageError(
            "the next edition has the country and the title of the earlier one: edit them in the file"
        )
    begun, text = begin(name, earlier, edition)
    return _SCHEMA_COMMENT.sub(lambda found: f"{found[1]}{_moved(found[2], earlier, target)}", text), [*begun.to_do]


def _starter(name: str, country: str | None, title: str | None, target: Path) -> str:
    """Return the text of the brief."""
    from tipreport.errors import InvalidRecordError
    from tipreport.files import dump_brief
    from tipreport.model.brief import CountryBrief
    from tipreport.model.records import CountryRole
    from tipreport.wording import ENGLISH
    from tipreport.wording.names import place_in_phrase

    try:
        code = CountryRole(country=country or _country_named(name)).country
        brief = CountryBrief(
            id=name,
            title=title or f"Human trafficking in {place_in_phrase(ENGLISH, code)}",
            countries=(CountryRole(country=code),),
        )
    except InvalidRecordError as error:
        problems = (f"{PARAMETERS[str(path[0])]}: {message}" for path, message in error.problems)
        raise click.UsageError("; ".join(problems)) from error
    head, examples = (_resource(part) for part in ("starter_head.yaml", "starter_lists.yaml"))
    return head.replace("SCHEMA", _schema_path(target)) + dump_brief(brief) + examples


def _resource(name: str) -> str:
    return files("tipreport.cli").joinpath("templates", name).read_text("utf-8")


def _country_named(name: str) -> str:
    """Return the code of the country with this name, written as an id."""
    from tipreport.model.codes import COUNTRIES
    from tipreport.model.countries import known_country
    from tipreport.model.messages import alternatives, did_you_mean
    from tipreport.model.parsers import as_slug
    from tipreport.wording import ENGLISH
    from tipreport.wording.names import country_name

    codes = {as_slug(country_name(ENGLISH, code)): code for code in sorted(COUNTRIES)}
    if name not in codes and (slug := as_slug(name)) in codes:
        raise click.UsageError(f'expected an id in lower-case letters and hyphens, found "{name}": write {slug}')
    if name not in codes and (code := known_country(name)):
        slug = next(slug for slug, other in codes.items() if other == code)
        raise click.UsageError(
            f"expected the usual name of a country: write {slug}, or {as_slug(name)} --country {code}"
        )
    if name not in codes:
        several = [slug for slug in codes if name in slug.split("-")][:3]
        meant = f"; did you mean {alternatives(several)}?" if several else did_you_mean(name, codes)
        remedy = f"give the country with --country CODE{meant}"
        raise click.UsageError(f'"{name}" is not the name of a country: {remedy}')
    return codes[name]


def _schema_path(target: Path) -> str:
    """Return the path of the schema relative to the brief: the nearest one in its folder or above."""
    folder = target.resolve().parent
    for parent in (folder, *folder.parents):
        if (parent / SCHEMA).is_file():
            return Path(os.path.relpath(parent / SCHEMA, folder)).as_posix()
    return SCHEMA


def _moved(path: str, earlier: Path, target: Path) -> str:
    """Return the path of a schema relative to the new brief, if it is a path relative to the earlier one."""
    if "://" in path or Path(path).is_absolute():
        return path
    return Path(os.path.relpath(earlier.resolve().parent / path, target.resolve().parent)).as_posix()


def _write(target: Path, text: str) -> None:
    from tipreport.atomic import write_file
    from tipreport.errors import TargetExistsError

    if os.path.lexists(target):
        raise TargetExistsError(f"{target} exists, and a starter brief never replaces a file")
    write_file(target, text.encode(), overwrite=False)
