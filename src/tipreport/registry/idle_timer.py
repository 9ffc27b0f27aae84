"""Stops a plugin that does nothing: it does not return, and neither it nor a program that it started works.

A limit of time would also stop plugins that work for long, or on a busy machine. A process that waits for a lock, an
answer or a key that never comes is different: it uses no processor time, and does not wait for a processor.
"""

import os
import signal
from pathlib import Path
from threading import current_thread, main_thread

from attrs import define, field

WORK = 0.02  # seconds of processor time that count as work: more than the timer needs to look
LOOKS = 5  # at the processor time, within the limit; a machine that was paused makes one late


class IdleError(BaseException):
    """A plugin did nothing for too long. Not an `Exception`, which plugins may suppress."""


@define
class IdleTimer:
    """Raises `IdleError` in the main thread of this process. Needs the files in ``/proc`` of Linux; else does nothing.

    Uses the timer of the process and SIGALRM, and no thread, so that the process can still be copied.
    """

    _limit: float = field(default=0.0, init=False)
    _used: float = field(default=0.0, init=False)
    _idle_looks: int = field(default=0, init=False)

    def watch(self, activity: str, limit: float) -> None:
        """Begin to watch an activity of a plugin, which may be idle for some seconds; stop if it is empty."""
        if current_thread() is not main_thread() or not is_measurable():
            return
        self._limit = limit if activity else 0.0
        if activity:
            self._used, self._idle_looks = processor_time(os.getpid()), 0
            signal.signal(signal.SIGALRM, self._look)
        signal.setitimer(signal.ITIMER_REAL, self._limit / LOOKS, self._limit / LOOKS)

    def _look(self, *_: object) -> None:
        if not self._limit:  # it has ended
            return
        try:
            used = processor_time(os.getpid())
        except OSError:  # a program that it started has just ended
            used = -WORK
        if abs(used - self._used) >= WORK:  # it is less after a program has ended
            self._used, self._idle_looks = used, 0
            return
        self._idle_looks += 1
        if self._idle_looks == LOOKS:
            self._idle_looks = 0
            raise IdleError(
                f"it did nothing for {self._limit:g} {'second' if self._limit == 1 else 'seconds'}, so it was stopped"
            )


def is_measurable() -> bool:
    """Return whether the processor time of this process and of its children can be read."""
    thread = Path("/proc/self/task", str(os.getpid()))
    return (thread / "children").exists() and (thread / "schedstat").exists()


def processor_time(process: int) -> float:
    """Return the seconds in which a process and its descendants used a processor, or waited for one.

    Counts those that run now, and their threads. Raises `OSError` if one ends at that moment.
    """
    threads = [*Path("/proc", str(process), "task").iterdir()]
    times = [map(int, (thread / "schedstat").read_text().split()[:2]) for thread in threads]
    children = [child for thread in threads for child in (thread / "children").read_text().split()]
    return sum(map(sum, times)) / 1e9 + sum(processor_time(int(child)) for child in children)


def waiting_time(process: int) -> float:
    """Return the seconds in which the main thread of a process waited for a processor; 0 if they cannot be read."""
    try:
        return int(Path("/proc", str(process), "task", str(process), "schedstat").read_text().split()[1]) / 1e9
    except OSError:
        return 0.0
