"""Loads plugins in processes of their own, to find those that end their process or never return."""

import os
import selectors
import signal
import sys
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from typing import NoReturn

from attrs import define, frozen

from tipreport.errors import PluginError
from tipreport.registry.describe import describe_error
from tipreport.registry.discovery import Candidate
from tipreport.registry.idle_timer import IdleError, IdleTimer
from tipreport.registry.loading import load
from tipreport.registry.parent import end_with_parent
from tipreport.registry.plugin_code import record_activities
from tipreport.registry.plugin_info import PluginInfo, PluginStatus

LIMIT = 10.0  # seconds; plugins import their libraries when they write, so loading takes a fraction of a second
TRIAL = "TIPREPORT_TRIAL"  # a variable of the environment of these processes
HARMS = "harms"  # instead of a status

END = b"\n\n\n"  # of an answer; reasons and names contain no line break
ENDING = 1.0  # seconds that a process has to end after it closed its pipe


@frozen
class TrialResult:
    """The status of a plugin after it was loaded in another process."""

    info: PluginInfo
    harms: bool
    """Whether it ended its process or did not return, rather than loading or raising an exception."""


def try_loading(candidates: Sequence[Candidate]) -> Mapping[Candidate, TrialResult]:
    """Load all plugins at the same time, and return the status of each. Those that exceed the limit have failed.

    Uses ``fork``: no other thread may run.
    """
    import tipreport.document  # noqa: F401 - once, and not in each of the processes

    parent = os.getpid()
    trials = [_Trial.start(candidate, parent) for candidate in candidates]
    try:
        _read(trials, LIMIT)
    except KeyboardInterrupt as interrupt:
        running = ", ".join(trial.candidate.title for trial in trials if trial.is_open)
        interrupt.add_note(f"loading {running}")
        raise
    finally:
        for trial in trials:
            trial.end()
    return {trial.candidate: trial.result() for trial in trials}


@define
class _Trial:
    """A process that loads a plugin, and writes its status into a pipe: lines that end with an empty one."""

    candidate: Candidate
    process: int
    pipe: int
    answer: bytes = b""
    is_open: bool = True
    exit_code: int | None = None

    @classmethod
    def start(cls, candidate: Candidate, parent: int) -> "_Trial":
        reading, writing = os.pipe()
        process = os.fork()
        if not process:
            _load(candidate, writing, parent)
        os.close(writing)
        return cls(candidate, process, reading)

    def read(self) -> None:
        part = os.read(self.pipe, 65536)
        self.answer += part
        self.is_open = bool(part) and not self.answer.endswith(END)

    def end(self) -> None:
        """Stop the process and its children, if they still run."""
        if not self.is_open and not self.answer:  # it has ended without an answer, or is about to end
            self._wait(ENDING)
        with suppress(OSError):
            os.killpg(self.process, signal.SIGKILL)
        if self.exit_code is None:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)
        os.close(self.pipe)

    def _wait(self, seconds: float) -> None:
        end = time.monotonic() + seconds
        while self.exit_code is None and time.monotonic() < end:
            process, status = os.waitpid(self.process, os.WNOHANG)
            if process:
                self.exit_code = os.waitstatus_to_exitcode(status)
            else:
                time.sleep(0.01)

    def result(self) -> TrialResult:
        if self.answer.endswith(END):
            status, reason, *exporters = self.answer.decode().removesuffix(END.decode()).split("\n")
            harms = status == HARMS
            info = self.candidate.info(PluginStatus.FAILED if harms else PluginStatus(status), reason, exporters)
            return TrialResult(info, harms)
        if self.exit_code is None:
            reason = f"it was not loaded within {LIMIT:g} seconds"
        elif self.exit_code >= 0:
            reason = f"it ended the process with exit code {self.exit_code} while it was loaded"
        else:
            reason = f"it ended the process by signal {-self.exit_code} while it was loaded"
        return TrialResult(self.candidate.info(PluginStatus.FAILED, reason), harms=True)


def _read(trials: Sequence[_Trial], limit: float) -> None:
    end = time.monotonic() + limit
    with selectors.DefaultSelector() as selector:
        for trial in trials:
            selector.register(trial.pipe, selectors.EVENT_READ, trial)
        while selector.get_map() and (left := end - time.monotonic()) > 0:
            for key, _ in selector.select(left):
                key.data.read()
                if not key.data.is_open:
                    selector.unregister(key.fd)


def _load(candidate: Candidate, pipe: int, parent: int) -> NoReturn:
    """Load a plugin in the new process. Its output is discarded: it is printed when the plugin is used."""
    try:
        end_with_parent(parent, signal.SIGKILL)
        os.environ[TRIAL] = "1"
        os.setsid()
        for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            signal.signal(number, signal.SIG_DFL)
        null = os.open(os.devnull, os.O_RDWR)
        for standard in range(3):
            os.dup2(null, standard)
        sys.stdout = sys.stderr = open(null, "w", closefd=False)  # noqa: SIM115 - they may have other descriptors
        os.write(pipe, "\n".join(_status(candidate)).encode("utf-8", "backslashreplace") + END)
    finally:
        os._exit(0)


def _status(candidate: Candidate) -> tuple[str, ...]:
    """Load a plugin. Returns its status, the reason in one line, and the names of its exporters."""
    record_activities(IdleTimer().watch)
    try:
        loaded = load(candidate)
    except PluginError as error:
        reason, status = str(error), HARMS if isinstance(error.__cause__, IdleError) else PluginStatus.FAILED
    except BaseException as error:  # noqa: BLE001 - including an interrupt that the plugin raises
        reason, status = f"it cannot be loaded: {describe_error(error)}", PluginStatus.FAILED
    else:
        return (PluginStatus.LOADED, loaded.mistake, *(exporter.name for exporter in loaded.exporters))
    return status, " ".join(reason.split())
