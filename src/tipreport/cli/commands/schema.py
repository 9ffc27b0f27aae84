"""``tipreport schema``: prints the JSON Schema of brief files."""

import click

from tipreport.cli import flags
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import json_text

EPILOG = """
\b
Example:
  tipreport schema > brief.schema.json

An editor that supports YAML schemas then completes and checks briefs with this
first line:

\b
  # yaml-language-server: $schema=brief.schema.json
"""


@click.command(epilog=EPILOG)
@flags.shared
@flags.pass_session
def schema(session: Session) -> ExitCode:
    """Print the JSON Schema (2020-12) of brief files, for editors."""
    from tipreport.files import json_schema

    session.output.text(f"{json_text(json_schema())}\n")
    return ExitCode.DONE
