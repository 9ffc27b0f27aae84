"""Starts the command. This module imports little, so that an interrupt during the other imports is handled too."""

import sys
from collections.abc import Sequence

from tipreport.cli.exit_codes import ExitCode


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with some arguments, or with those of the process. Returns the exit code."""
    try:
        from tipreport.cli.process import main as run
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        return ExitCode.INTERRUPTED
    return run(arguments)
