"""``tipreport schema``: the JSON Schema of the brief file."""

import click

from tipreport.cli import flags
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.output import json_text
from tipreport.cli.session import Session

EPILOG = """
\b
Example:
  tipreport schema > brief.schema.json

An editor that knows YAML schemas then completes and checks briefs whose first line is

\b
  # yaml-language-server: $schema=brief.schema.json
"""


@click.command(epilog=EPILOG)
@flags.shared
@flags.pass_session
def schema(session: Session) -> ExitCode:
    """Print the JSON Schema (2020-12) of the brief file, for editors."""
    from tipreport.files import json_schema

    session.output.text(f"{json_text(json_schema())}\n")
    return ExitCode.DONE
