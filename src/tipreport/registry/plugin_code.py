"""Runs code of a plugin: names it if it is interrupted, and changes the current folder back."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path
from typing import NoReturn

from attrs import define

FOLDER_CHANGED = "it changed the current folder, which was changed back"
LOADING = 1.0  # seconds that an import may do nothing; it has nothing to wait for
WORKING = 10.0  # seconds that a call may do nothing, for example while it waits for a service

Recorder = Callable[[str, float], None]
_recorders: ContextVar[tuple[Recorder, ...]] = ContextVar("recorders", default=())
_activity: ContextVar[tuple[str, float]] = ContextVar("activity", default=("", 0.0))


@define
class PluginCode:
    """A call of a plugin."""

    folder_changed: bool = False
    """Whether it changed the current folder. Known when the call has ended."""


def record_activities(*recorders: Recorder) -> None:
    """Call some functions when an activity of a plugin begins in this thread, and with "" when it ends.

    Their second argument is the time in seconds that the plugin may do nothing.
    """
    _recorders.set(recorders)


@contextmanager
def plugin_code(activity: str, idle: float | None = None) -> Iterator[PluginCode]:
    """Run code of a plugin. Relative paths of the user start in the current folder, so it is restored afterwards.

    ``activity`` completes the sentence "interrupted while ...", which a `KeyboardInterrupt` gets as a note. ``idle`` is
    the time in seconds that the plugin may do nothing, where somebody watches it; by default 10.

    If the plugin copies the process, the copy ends here: it would do all the work of the program a second time.
    """
    process = os.getpid()
    call, folder = PluginCode(), folder_if_any()
    outer = _activity.get()
    _begin(activity, WORKING if idle is None else idle)
    try:
        yield call
    except KeyboardInterrupt as interrupt:
        if activity not in getattr(interrupt, "__notes__", ()):
            interrupt.add_note(activity)
        raise
    finally:
        if os.getpid() != process:
            _end_copy(activity)
        _begin(*outer)
        if folder is not None and folder_if_any() != folder:
            call.folder_changed = True
            with suppress(OSError):
                os.chdir(folder)


def _end_copy(activity: str) -> NoReturn:
    with suppress(OSError):
        os.write(2, f"warning: {activity} and copied the process with os.fork; the copy was ended\n".encode())
    os._exit(1)


def _begin(activity: str, idle: float) -> None:
    _activity.set((activity, idle))
    for record in _recorders.get():
        record(activity, idle)


def folder_if_any() -> Path | None:
    """Return the current folder; None if it was deleted."""
    try:
        return Path.cwd()
    except OSError:
        return None
