"""``tipreport translate``: writes the texts of briefs into PO files for translators."""

import datetime as dt
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tipreport.cli import flags
from tipreport.cli.briefs import briefs_argument
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.target import TargetFile
from tipreport.cli.terminal.output import count_noun

if TYPE_CHECKING:
    from tipreport.files.parse.structure import LocatedBrief
    from tipreport.translation import PoFile

EPILOG = """
\b
Examples:
  tipreport translate serbia.yaml --to fr
  tipreport translate briefs --to ar
  tipreport translate serbia.yaml --to fr -o work/serbia.po

\b
The first command writes serbia.fr.po beside the brief. Weblate, Poedit and
OmegaT open it. Repeat the command after the brief changed: translations are
kept, those of changed texts are marked as fuzzy.

Exit code 3 if a brief or an existing PO file is missing or invalid.
"""


@click.command(epilog=EPILOG)
@briefs_argument
@click.option("--to", "language", metavar="LANGUAGE", required=True, help="The language of the translation: fr, pt-BR.")
@click.option("-o", "--output", metavar="FILE", type=TargetFile(),
              help="The PO file of a single brief; by default BRIEF.LANGUAGE.po beside it.")  # fmt: skip
@flags.shared
@flags.pass_session
def translate(session: Session, briefs: tuple[Path, ...], language: str, output: Path | None) -> ExitCode:
    """Write a PO file with the texts of each brief, for translators.

    Each BRIEF is a file or a folder of files. A PO file that exists is brought up to date. Comments name the sources
    and the figures behind each text. Names of sources and people, quotations and addresses keep their language.
    """
    from tipreport.files import brief_paths, read_located

    language = _language(language)
    located = [(path, each) for path in brief_paths(briefs) for each in read_located(path)]
    if output is not None and len(located) != 1:
        raise click.UsageError(f"-o {output} is the file of one brief, and there are {len(located)}: leave it out")
    results = [_translate(session, path, each, language, output) for path, each in located]
    return session.end(ExitCode.DONE, files=results)


def _language(text: str) -> str:
    from tipreport.errors import InvalidValueError
    from tipreport.model.value_types import Language, field_type

    try:
        return str(field_type(Language).parse(text.replace("_", "-")))
    except InvalidValueError as error:
        raise click.UsageError(f"--to: {error}") from error


def _translate(
    session: Session, path: Path, located: "LocatedBrief", language: str, output: Path | None
) -> dict[str, Any]:
    from tipreport.atomic import write_file
    from tipreport.files.translations import po_path, read_po
    from tipreport.translation import brief_messages, format_po, updated
    from tipreport.wording.languages import base_language

    brief = located.brief
    if base_language(language) == base_language(brief.language):
        raise click.UsageError(f"--to {language} is the language of {path}: name another one")
    target = output or po_path(path, language)
    old = read_po(target, brief) if os.path.lexists(target) else None
    messages = brief_messages(brief, path.name, located.locations)
    date = brief.updated or dt.datetime.fromtimestamp(path.stat().st_mtime, dt.UTC).date()
    po = updated(old, messages, name=str(target), brief=brief.id, language=language, date=date)
    content = format_po(po)
    is_changed = old is None or content != target.read_bytes()
    if is_changed:
        write_file(target, content, overwrite=True)
    counts = _counts(po)
    session.output.report(f"{'wrote' if is_changed else 'unchanged:'} {target}: {_summary(counts)}")
    return {"brief": brief.id, "language": language, "file": str(target), "written": is_changed, **counts}


def _counts(po: "PoFile") -> dict[str, int]:
    return {
        "texts": len(po.entries),
        "translated": sum(bool(entry.translation) and not entry.fuzzy for entry in po.entries),
        "fuzzy": sum(entry.fuzzy for entry in po.entries),
        "obsolete": len(po.obsolete),
    }


def _summary(counts: dict[str, int]) -> str:
    parts = [f"{counts['translated']} of {count_noun(counts['texts'], 'text')} translated"]
    parts += [f"{counts[name]} {name}" for name in ("fuzzy", "obsolete") if counts[name]]
    return ", ".join(parts)
