"""Runs a build each time that one of its inputs is saved, for ``tipreport build --watch``."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event, Thread
from typing import TYPE_CHECKING, Any, TypeAlias

from tipreport.cli.commands.build_watched_inputs import Inputs
from tipreport.cli.errors import report_error
from tipreport.cli.session import Session
from tipreport.cli.terminal.output import shown_path
from tipreport.errors import ExportError, MissingLibraryError, TipreportError

if TYPE_CHECKING:
    from tipreport.project import Settings

START = 100  # milliseconds until the first message of the watcher, which then is ready
WAIT = 1.0  # seconds; on Windows, Ctrl-C is noticed only between two waits
MAX_NAMES = 3

Changed: TypeAlias = frozenset[Path]


def watch(session: Session, read_settings: "Callable[[], Settings]", build: Callable[[], object]) -> None:
    """Build, and build again after each change of an input, until Ctrl-C.

    Errors of briefs and settings are printed, and do not end it. Raises `MissingLibraryError` without watchfiles, and
    errors of the settings at the start.
    """
    library = _watchfiles()
    settings = read_settings()
    inputs = Inputs.of(settings)
    session.output.report(f"watching {shown_path(settings.folder)}; Ctrl-C ends it")
    try:
        while True:
            with _changes(library, inputs) as changes:
                _build(session, build)
                latest = _latest(read_settings, inputs)  # they may have changed before they were watched
                while latest == inputs:
                    session.output.show_status("Watching ... Ctrl-C ends it")
                    changed = _next(changes)
                    session.output.report(f"changed: {_names(changed)}")
                    _build(session, build)
                    if inputs.settings in changed:
                        latest = _latest(read_settings, inputs)
                inputs = latest
    except KeyboardInterrupt as interrupt:
        if type(interrupt) is not KeyboardInterrupt:  # a signal other than Ctrl-C
            raise
    finally:
        session.output.status.clear()


def _build(session: Session, build: Callable[[], object]) -> None:
    """Build, and print an error instead of ending the command."""
    try:
        build()
    except TipreportError as error:
        session.show_traceback(error)
        for line in report_error(error, has_flags=False).lines:
            session.output.error(line)


def _latest(read_settings: "Callable[[], Settings]", inputs: Inputs) -> Inputs:
    """Return the inputs that the settings name now. The build reports invalid settings."""
    try:
        return Inputs.of(read_settings())
    except TipreportError:
        return inputs


def _next(changes: "SimpleQueue[Changed | OSError]") -> Changed:
    while True:
        try:
            changed = changes.get(timeout=WAIT)
        except Empty:
            continue
        if isinstance(changed, OSError):
            raise ExportError(f"cannot watch the files: {changed.strerror or changed}") from changed
        if changed:
            return changed


@contextmanager
def _changes(library: Any, inputs: Inputs) -> "Iterator[SimpleQueue[Changed | OSError]]":
    """Watch files in a thread, and yield the queue of changed files. Nothing is missed while a build runs."""
    found: SimpleQueue[Changed | OSError] = SimpleQueue()
    ready, stop = Event(), Event()

    def follow() -> None:
        try:
            for changes in library.watch(
                *inputs.folders,
                watch_filter=inputs,
                recursive=inputs.recursive,
                stop_event=stop,
                rust_timeout=START,
                yield_on_timeout=True,
                raise_interrupt=False,
            ):
                ready.set()
                if changes:
                    found.put(frozenset(Path(name) for _, name in changes))
        except OSError as error:  # such as too many watched folders
            found.put(error)
        finally:
            ready.set()

    thread = Thread(target=follow, daemon=True)
    thread.start()
    ready.wait()
    try:
        yield found
    finally:
        stop.set()
        thread.join()


def _names(changed: Changed) -> str:
    names = sorted(str(shown_path(path)) for path in changed)
    more = len(names) - MAX_NAMES
    return ", ".join(names[:MAX_NAMES]) + (f" and {more} more" if more > 0 else "")


def _watchfiles() -> Any:
    try:
        import watchfiles
    except ImportError as error:
        remedy = 'pip install "tipreport[watch]"'
        raise MissingLibraryError(f"--watch needs watchfiles, which is not installed: {remedy}") from error
    return watchfiles
