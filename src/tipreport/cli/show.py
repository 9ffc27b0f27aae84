"""``tipreport show``: the text summary of a brief."""

from io import BytesIO
from pathlib import Path

import click

from tipreport.cli import flags
from tipreport.cli.briefs import brief
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.output import terminal_width
from tipreport.cli.session import Session
from tipreport.exporters.text.options import NARROWEST, WIDEST, TextOptions

EPILOG = """
\b
Examples:
  tipreport show serbia.yaml
  tipreport show serbia.yaml | less
"""


@click.command(epilog=EPILOG)
@brief
@click.option(
    "--width",
    metavar="N",
    type=flags.Number(NARROWEST, WIDEST),
    help=f"Cells of a line, {NARROWEST} to {WIDEST}.  [default: the terminal's, at most {TextOptions().width}]",
)
@flags.shared
@flags.pass_session
def show(session: Session, brief: Path, width: int | None) -> ExitCode:
    """Print the text summary of a brief.

    It is what `tipreport export text` writes, set to the width of the terminal.
    """
    from tipreport.files import read_brief
    from tipreport.plugin import ExportContext
    from tipreport.runner import export

    read = read_brief(brief)
    content = BytesIO()
    options = TextOptions(width=width or _width())
    context = ExportContext.of((read,), {})
    result = export(read, "text", content, options=options, context=context, registry=session.registry)
    text = content.getvalue().decode()
    for warning in result.warnings:
        session.output.warn(warning)
    if not session.output.json:
        session.output.text(text)
    return session.end(ExitCode.DONE, brief=read.brief, text=text)


def _width() -> int:
    usual = TextOptions().width
    return max(NARROWEST, min(usual, terminal_width() or usual))
