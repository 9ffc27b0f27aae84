"""Runs code of a plugin: names it if it is interrupted, and changes the current folder back."""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from contextvars import ContextVar
from pathlib import Path

from attrs import define

FOLDER_CHANGED = "it changed the current folder, which was changed back"

Recorder = Callable[[str], None]
_recorder: ContextVar[Recorder | None] = ContextVar("recorder", default=None)
_activity: ContextVar[str] = ContextVar("activity", default="")


@define
class PluginCode:
    """A call of a plugin."""

    folder_changed: bool = False
    """Whether it changed the current folder. Known when the call has ended."""


def record_activities(recorder: Recorder) -> None:
    """Call ``recorder`` with each activity of a plugin in this thread when it begins, and with "" when it ends."""
    _recorder.set(recorder)


@contextmanager
def plugin_code(activity: str) -> Iterator[PluginCode]:
    """Run code of a plugin. Relative paths of the user start in the current folder, so it is restored afterwards.

    ``activity`` completes the sentence "interrupted while ...", which a `KeyboardInterrupt` gets as a note.
    """
    call, folder = PluginCode(), _current_folder()
    outer = _activity.get()
    _begin(activity)
    try:
        yield call
    except KeyboardInterrupt as interrupt:
        if activity not in getattr(interrupt, "__notes__", ()):
            interrupt.add_note(activity)
        raise
    finally:
        _begin(outer)
        if folder is not None and _current_folder() != folder:
            call.folder_changed = True
            with suppress(OSError):
                os.chdir(folder)


def _begin(activity: str) -> None:
    _activity.set(activity)
    if recorder := _recorder.get():
        recorder(activity)


def _current_folder() -> Path | None:
    try:
        return Path.cwd()
    except OSError:  # it was deleted
        return None
