"""The entry point of the command: parses arguments, handles every error, and returns the exit code."""

import io
import os
import sys
from collections.abc import Sequence
from itertools import islice, takewhile

import click

from tipreport.cli.app import app
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.flags import GLOBAL
from tipreport.cli.interrupts import signals_raise
from tipreport.cli.session import Session
from tipreport.cli.supervisor import Supervisor
from tipreport.cli.terminal.output import discard_buffer, keep_standard_streams
from tipreport.errors import ExportError
from tipreport.garbage_collection import collect_rarely

NAME = "tipreport"
COMPLETE = "_TIPREPORT_COMPLETE"  # set by a shell that asks for completions


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command with some arguments, or with those of the process. Returns the exit code."""
    given = _expanded(sys.argv[1:]) if arguments is None else list(arguments)
    if arguments is None:  # the process belongs to this command
        keep_standard_streams()
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    session = _session(given)
    if arguments is None:
        session.supervisor = Supervisor(session.output.status)
        collect_rarely()
    with signals_raise():
        try:
            code = _run_safely(hoist_global_flags(given), session)
        except KeyboardInterrupt:  # a second interrupt, while the first was reported
            code = ExitCode.INTERRUPTED
        except BrokenPipeError:  # the reader has closed the pipe
            discard_buffer(sys.stdout)
            code = ExitCode.DONE
    if session.supervisor is not None:
        session.supervisor.finish(code)
    return code


def _session(given: list[str]) -> Session:
    """Create a session. Looks for ``--json`` and ``--quiet`` first: they also apply while arguments are parsed."""
    session = Session()
    flags = {*takewhile(lambda argument: argument != "--", given)}
    session.output.json = "--json" in flags
    session.output.quiet = "--quiet" in flags
    return session


def hoist_global_flags(given: Sequence[str]) -> list[str]:
    """Move the global flags before the command, where click expects them, so that they may also follow it."""
    hoisted: list[str] = []
    others: list[str] = []
    words = iter(given)
    for word in words:
        name, equals, _ = word.partition("=")
        if word == "--":
            others += [word, *words]
        elif name in GLOBAL:
            hoisted += [word, *islice(words, 0 if equals else GLOBAL[name])]
        else:
            others.append(word)
    return [*hoisted, *others]


def _run_safely(given: list[str], session: Session) -> int:
    """Run the command and report any error."""
    try:
        code = _run(given, session)
        session.report_plugin_problems()
        session.output.flush()
    except BrokenPipeError:
        raise
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 - users see a message, not a traceback
        code = ExitCode.FAILED
        try:
            code = _report(error, session)
            session.output.flush()
        except ExportError as output_error:  # standard output cannot be written
            session.output.error(f"error: {output_error}")
    return code


def _run(given: list[str], session: Session) -> int:
    if instruction := os.environ.get(COMPLETE):
        from click.shell_completion import shell_complete

        return shell_complete(app, {"obj": session}, NAME, COMPLETE, instruction)
    try:
        with app.make_context(NAME, given, obj=session) as context:
            code: ExitCode = app.invoke(context)
            return code
    except click.exceptions.Exit as end:  # --help, --version
        return end.exit_code


def _report(error: BaseException, session: Session) -> ExitCode:
    """Print the error that ended the command, or the JSON document."""
    from tipreport.cli.errors import report_error

    output = session.output
    report = report_error(error, has_flags=session.command != "build")
    if isinstance(error, KeyboardInterrupt) and sys.stderr is not None and sys.stderr.isatty():
        output.error("")  # a new line after ^C
    session.show_traceback(error)
    for line in report.lines:
        output.error(line)
    if not isinstance(error, KeyboardInterrupt):
        session.report_plugin_problems(str(error))
    return session.end(report.code, error=report.error)


def _expanded(arguments: list[str]) -> list[str]:
    """Expand file patterns in the arguments on Windows, where the shell does not."""
    if os.name != "nt":
        return arguments
    from glob import glob

    return [name for argument in arguments for name in (sorted(glob(argument)) or [argument])]  # noqa: PTH207 - on strings
