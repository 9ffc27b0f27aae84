"""The command as a process: its arguments, its exit code, and how it ends whatever happens."""

import io
import os
import sys
from collections.abc import Sequence
from itertools import takewhile

import click

from tipreport.cli.app import app
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.interrupts import orderly_termination
from tipreport.cli.output import abandon
from tipreport.cli.session import Session
from tipreport.errors import ExportError

NAME = "tipreport"
COMPLETE = "_TIPREPORT_COMPLETE"  # the variable by which a shell asks for completions


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command, with the arguments of the process if none are given. Returns the exit code."""
    given = _expanded(sys.argv[1:]) if arguments is None else list(arguments)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    with orderly_termination():
        try:
            return _ended(given, _session(given))
        except KeyboardInterrupt:  # once more, while the first was told
            return ExitCode.INTERRUPTED
        except BrokenPipeError:  # who reads the pipe has read enough
            abandon(sys.stdout)
            return ExitCode.DONE


def _session(given: list[str]) -> Session:
    """A new session. It knows of ``--json`` before the rest is read, since what cannot be read is told so too."""
    session = Session()
    session.output.json = "--json" in takewhile(lambda argument: argument != "--", given)
    return session


def _ended(given: list[str], session: Session) -> int:
    try:
        code = _run(given, session)
        session.report_plugin_problems()
        session.output.flush()
    except BrokenPipeError:
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - no traceback for whoever did nothing wrong
        code = ExitCode.FAILED
        try:
            code = _failed(error, session)
            session.output.flush()
        except ExportError as refused:  # the document of --json, or data that came before
            session.output.error(f"error: {refused}")
    return code


def _run(given: list[str], session: Session) -> int:
    if instruction := os.environ.get(COMPLETE):
        from click.shell_completion import shell_complete

        return shell_complete(app, {"obj": session}, NAME, COMPLETE, instruction)
    try:
        with app.make_context(NAME, given, obj=session) as context:
            code: ExitCode = app.invoke(context)
            return code
    except click.exceptions.Exit as ended:  # --help, --version
        return ended.exit_code


def _failed(error: BaseException, session: Session) -> ExitCode:
    """Tell what ended the command: a line or several, or the JSON document."""
    from tipreport.cli.errors import failure

    output = session.output
    failed = failure(error)
    if isinstance(error, KeyboardInterrupt) and sys.stderr is not None and sys.stderr.isatty():
        output.error("")  # the terminal has shown ^C
    session.show_traceback(error)
    for line in failed.lines:
        output.error(line)
    if not isinstance(error, KeyboardInterrupt):
        session.report_plugin_problems()
    return session.end(failed.code, error=failed.error)


def _expanded(arguments: list[str]) -> list[str]:
    """The arguments with their patterns of files expanded, where the shell leaves that to programs."""
    if os.name != "nt":
        return arguments
    from glob import glob

    return [name for argument in arguments for name in (sorted(glob(argument)) or [argument])]  # noqa: PTH207 - text
