"""Runs the rest of the command in a child process, from the first import of a plugin on.

A plugin may end its process without an exception, or never return. The parent then names the plugin, and the exit code
is never 0. Commands that use no plugin have no child process.
"""

import os
import signal
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from mmap import mmap
from threading import active_count, main_thread
from threading import enumerate as enumerate_threads
from types import FrameType
from typing import TYPE_CHECKING, NoReturn

from attrs import define, field

from tipreport.cli.interrupts import HungUp, Terminated
from tipreport.cli.terminal.status_line import StatusLine
from tipreport.errors import PluginError

if TYPE_CHECKING:
    from tipreport.registry import PluginInfo
    from tipreport.registry.discovery import Candidate

SIZE = 4096  # bytes of shared memory: a page
DONE, EXIT_CODE, SIGNALLED, ACTIVITY_NUMBER, ACTIVITY = 0, 1, 2, 3, 4  # positions of bytes; the activity comes last
INTERVAL = 0.01  # seconds between two looks at the child
OWN_SIGNAL = 0.3  # seconds in which a signal to the whole process group also reaches the child
FINISHING = 2.0  # seconds in which the threads of a plugin may end
STOPPING = 7.0  # seconds that an interrupted child has to clean up


@define
class Supervisor:
    """Continues the command in a child process when `enter` is called."""

    status: StatusLine
    """The line that the child takes over."""
    limit: float | None = None
    """The seconds that one call of a plugin may take; None for any time."""
    _memory: mmap | None = field(default=None, init=False)

    def enter(self) -> None:
        """Continue in a child process, unless this is one.

        In the parent, waits for the child and raises `SystemExit` with its exit code, or `PluginError` if a plugin
        ended it. Does nothing where processes cannot be copied: on Windows, and while threads run.
        """
        if self._memory is not None or not hasattr(os, "fork") or active_count() > 1:
            return
        self._memory = mmap(-1, SIZE)
        for stream in (sys.stdout, sys.stderr):
            with suppress(OSError, ValueError, AttributeError):
                stream.flush()
        parent = os.getpid()
        child = os.fork()
        if child:
            self.status.release()
            self._wait(child)
        from tipreport.registry.idle_timer import IdleTimer
        from tipreport.registry.parent import end_with_parent
        from tipreport.registry.plugin_code import record_activities

        end_with_parent(parent, signal.SIGTERM)
        record_activities(self._record, IdleTimer().watch)
        for number in _signals():
            _remember(number, self._set_signalled)

    def try_loading(self, candidates: "Sequence[Candidate]") -> "Mapping[Candidate, PluginInfo]":
        """Load each plugin in a process of its own, and return the status that it has there."""
        if not hasattr(os, "fork") or active_count() > 1:
            from tipreport.registry.separate_process import SeparateProcess

            return SeparateProcess().try_loading(candidates)
        from tipreport.registry.trial import try_loading

        return {candidate: result.info for candidate, result in try_loading(candidates).items()}

    def finish(self, code: int) -> None:
        """Tell the parent that the command has ended with an exit code, and not its process by a plugin.

        Ends the process if a thread of a plugin still runs after some seconds: Python would wait for it forever.
        """
        if self._memory is None:
            return
        self._memory[EXIT_CODE], self._memory[DONE] = code, 1
        if running := _threads_after(FINISHING):
            sys.stderr.write(f"warning: a plugin left a thread running, which was ended: {', '.join(running)}\n")
            for stream in (sys.stdout, sys.stderr):
                with suppress(OSError, ValueError, AttributeError):
                    stream.flush()
            os._exit(code)

    # ------------------------------------------------------------ in the child

    def _record(self, activity: str, _idle: float) -> None:
        if self._memory is not None:
            data = activity.encode("utf-8", "replace")[: SIZE - ACTIVITY - 1]
            self._memory[ACTIVITY:] = data.ljust(SIZE - ACTIVITY, b"\0")
            self._memory[ACTIVITY_NUMBER] = (self._memory[ACTIVITY_NUMBER] + 1) % 256

    def _set_signalled(self) -> None:
        if self._memory is not None:
            self._memory[SIGNALLED] = 1

    # ------------------------------------------------------------ in the parent

    def _wait(self, child: int) -> NoReturn:
        try:
            status = self._status(child, float("inf"))
        except KeyboardInterrupt as interrupt:
            self._stop(child, interrupt)
        self._report(os.waitstatus_to_exitcode(status or 0))

    def _status(self, child: int, patience: float) -> int | None:
        """Wait for the end of the child, and return its status; None if it still runs after some seconds.

        Raises `PluginError` if a call of a plugin takes longer than the limit.
        """
        end = time.monotonic() + patience
        number, since = -1, 0.0
        while True:
            pid, status = os.waitpid(child, os.WNOHANG)
            if pid:
                return status
            now = time.monotonic()
            if now > end:
                return None
            if number != self._read(ACTIVITY_NUMBER):
                number, since = self._read(ACTIVITY_NUMBER), now
            if self.limit is not None and self._activity and now - since > self.limit:
                self._kill(child)
                raise PluginError(f"stopped after {self.limit:g} seconds, while {self._activity}")
            time.sleep(INTERVAL)

    def _stop(self, child: int, interrupt: KeyboardInterrupt) -> NoReturn:
        """Pass an interrupt on, and wait until the child has cleaned up."""
        signals = {Terminated: signal.SIGTERM, HungUp: signal.SIGHUP}
        status = None
        with suppress(KeyboardInterrupt):  # a second interrupt: do not wait any longer
            status = self._status(child, OWN_SIGNAL)
            if status is None and not self._read(SIGNALLED):
                os.kill(child, signals.get(type(interrupt), signal.SIGINT))
            if status is None:
                status = self._status(child, STOPPING)
        if status is None:
            self._kill(child)
        elif self._read(DONE):
            raise SystemExit(self._read(EXIT_CODE))
        if self._activity:
            interrupt.add_note(self._activity)
        raise interrupt

    def _report(self, exit_code: int) -> NoReturn:
        if self._read(DONE):
            raise SystemExit(self._read(EXIT_CODE))
        reason = f"with exit code {exit_code}" if exit_code >= 0 else f"by signal {-exit_code}"
        while_ = f" while {self._activity}" if self._activity else " while no plugin was running"
        raise PluginError(f"the process was ended {reason}{while_}")

    def _read(self, position: int) -> int:
        return self._memory[position] if self._memory is not None else 0

    @property
    def _activity(self) -> str:
        """The latest activity of a plugin; empty while none is running."""
        data = self._memory[ACTIVITY:] if self._memory is not None else b""
        return data.rstrip(b"\0").decode("utf-8", "replace")

    @staticmethod
    def _kill(child: int) -> None:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def _threads_after(seconds: float) -> list[str]:
    """Return the names of the threads for which Python would wait at its end, and which still run after some time."""
    end = time.monotonic() + seconds
    waited_for = [each for each in enumerate_threads() if not each.daemon and each is not main_thread()]
    for thread in waited_for:
        thread.join(max(0.0, end - time.monotonic()))
    return [thread.name for thread in waited_for if thread.is_alive()]


def _signals() -> tuple[signal.Signals, ...]:
    return signal.SIGINT, signal.SIGTERM, signal.SIGHUP


def _remember(number: signal.Signals, remember: Callable[[], None]) -> None:
    """Call ``remember`` before the handler of a signal."""
    handler = signal.getsignal(number)
    if not callable(handler):  # ignored, or the default of the system
        return

    def remember_and_handle(received: int, frame: FrameType | None) -> None:
        remember()
        handler(received, frame)

    signal.signal(number, remember_and_handle)
