"""``tipreport preview``: shows a brief in a browser while it is written."""

import sys
import time
import webbrowser
from pathlib import Path
from threading import Thread
from typing import TYPE_CHECKING

import click

from tipreport.cli import flags
from tipreport.cli.briefs import brief_argument
from tipreport.cli.exit_codes import ExitCode
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import count_noun, stdout_to_stderr

if TYPE_CHECKING:
    from tipreport.preview import PreviewServer, PreviewState

INTERVAL = 0.2  # seconds between two looks at the file
MAX_PORT = 65535
EPILOG = """
\b
Examples:
  tipreport preview serbia.yaml
  tipreport preview serbia.yaml --open --port 8000

With tipreport-html installed, the page is that of its format; otherwise it is
plain. Ctrl-C ends the preview.
"""


@click.command(epilog=EPILOG)
@brief_argument
@click.option("--port", metavar="N", type=flags.Number(1, MAX_PORT), help="The port.  [default: a free one]")
@click.option("--open", "opens", is_flag=True, help="Open the page in the browser.")
@flags.shared
@flags.pass_session
def preview(session: Session, brief: Path, port: int | None, opens: bool) -> ExitCode:
    """Show a brief in a browser, and follow its changes.

    The page reloads when the file is saved. If the brief has problems, the page lists them with their lines above the
    last valid version. Only this machine can open the page.
    """
    from tipreport.errors import BriefFileError, Problem
    from tipreport.preview import PreviewServer, PreviewState, has_format

    if not brief.is_file():
        found = "a folder" if brief.is_dir() else "a device or a pipe"
        message = f"expected a brief file, found {found}" if brief.exists() else "no such file"
        raise BriefFileError([Problem(str(brief), 0, (), message)])
    with stdout_to_stderr():
        has_format(session.registry)  # loads the plugin before a thread is started
    state = PreviewState()
    try:
        server = PreviewServer(brief.name, state, port or 0)
    except OSError as error:
        remedy = "give another --port, or none"
        raise click.UsageError(f"port {port} cannot be used ({error.strerror}): {remedy}") from error
    code = session.end(ExitCode.DONE, brief=str(brief), url=server.url)
    with server:
        _serve(session, brief, server, state, opens=opens)
    return code


def _serve(session: Session, brief: Path, server: "PreviewServer", state: "PreviewState", *, opens: bool) -> None:
    """Serve the page until Ctrl-C."""
    Thread(target=server.serve_forever, daemon=True).start()
    try:
        session.output.line(server.url)
        session.output.report(f"showing {brief}; Ctrl-C ends the preview")
        if opens:
            webbrowser.open(server.url)
        _follow(session, brief, state)
    except KeyboardInterrupt as interrupt:
        if type(interrupt) is not KeyboardInterrupt:  # a signal other than Ctrl-C
            raise
    finally:
        state.close()
        server.shutdown()


def _follow(session: Session, brief: Path, state: "PreviewState") -> None:
    """Render the brief each time that its file changes."""
    from tipreport.preview import render

    shown: object = ()
    while True:
        found = _signature(brief)
        if found != shown:
            shown = found
            with stdout_to_stderr():
                rendering = render(brief, session.registry)
            state.publish(rendering)
            problems = len(rendering.problems)
            session.output.report(f"{brief}: {count_noun(problems, 'problem') if problems else 'valid'}")
        sys.stdout.flush()
        time.sleep(INTERVAL)


def _signature(path: Path) -> object:
    """Return a value that changes when a file is saved, also by an editor that replaces it."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_mtime_ns, status.st_size, status.st_ino
