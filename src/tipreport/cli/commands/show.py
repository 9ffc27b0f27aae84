"""``tipreport show``: prints a brief as text."""

from io import BytesIO
from pathlib import Path

import click

from tipreport.cli import flags
from tipreport.cli.briefs import brief_argument
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import terminal_width

FORMAT = "text"
MIN_WIDTH = 40  # a narrower terminal wraps the lines itself
EPILOG = """
\b
Examples:
  tipreport show serbia.yaml
  tipreport show serbia.yaml | less
"""


@click.command(epilog=EPILOG)
@brief_argument
@click.option(
    "--width",
    metavar="N",
    type=flags.Number(0),
    help="Characters per line; 0 for no wrapping.  [default: the width of the terminal, at most 72]",
)
@click.option("--language", metavar="LANGUAGE", help="The language of the document, such as fr.")
@flags.shared
@flags.pass_session
def show(session: Session, brief: Path, width: int | None, language: str | None) -> ExitCode:
    """Print a brief as text.

    The output is that of `tipreport export text`, wrapped to the width of the terminal. A translation beside the brief
    is used with --language: serbia.fr.po.
    """
    from tipreport.files import read_brief
    from tipreport.plugin import DocumentOptions, ExportContext
    from tipreport.plugin.option_values import as_options
    from tipreport.registry import ExporterRegistry
    from tipreport.runner import export
    from tipreport.runner.translations import with_translations

    registry = ExporterRegistry.load(no_plugins=True)
    default: int = registry.get(FORMAT).options().width
    options = {"width": max(MIN_WIDTH, min(default, terminal_width() or default)) if width is None else width}
    read = read_brief(brief)
    document = as_options(DocumentOptions, {"language": language} if language else None, owner="document")
    document = with_translations(document, [brief])
    content = BytesIO()
    context = ExportContext.of((read,), {})
    result = export(read, FORMAT, content, options=options, document=document, context=context, registry=registry)
    text = content.getvalue().decode()
    for warning in result.warnings:
        session.output.warn(warning)
    if not session.output.json:
        session.output.text(text)
    return session.end(ExitCode.DONE, brief=read.id, text=text)
