"""Processes for `export_many`, on this machine."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from threading import Thread
from types import TracebackType
from typing import Any, NoReturn, TypeVar

T = TypeVar("T")
PATIENCE = 5.0  # seconds that a process has to clean up
STOPPED = 128 + signal.SIGTERM  # the exit code of a process that was told to stop


class ProcessPool(ProcessPoolExecutor):
    """An executor with this many processes; with as many as there are processors if that is not said.

    Left by an exception, Ctrl-C above all, it stops its processes at once, and what they were writing leaves nothing.
    Should the process that made it be killed, they end with it.
    """

    def __init__(self, workers: int | None = None) -> None:
        super().__init__(workers, mp_context=multiprocessing.get_context("spawn"), initializer=_end_with_parent)

    def submit(self, call: Callable[..., T], /, *arguments: Any, **named: Any) -> Future[T]:
        """Have a call done by one of the processes."""
        with _interrupts_blocked():  # a process begins with what is blocked where it is started
            return super().submit(_do, call, *arguments, **named)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        processes = [] if kind is None else [*(self._processes or {}).values()]
        for process in processes:
            process.terminate()
        for process in processes:
            process.join(PATIENCE)
            process.kill()
        self.shutdown(cancel_futures=True)


class StopError(BaseException):
    """A process of a pool was told to stop. Who cleans up after an interrupt cleans up after this."""


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Keep Ctrl-C back: from this process for a moment, and for ever from those that are started meanwhile.

    A terminal sends it to all of them, and only the first is to act on it.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _end_with_parent() -> None:
    """Watch over the process that made the pool: a queue does not tell that it has died."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if (parent := multiprocessing.parent_process()) is not None:
        Thread(target=_wait_for_the_end, args=[parent], daemon=True).start()


def _wait_for_the_end(parent: BaseProcess) -> NoReturn:
    parent.join()
    os._exit(STOPPED)


def _do(call: Callable[..., T], *arguments: Any, **named: Any) -> T:
    """Do a call. Told to stop meanwhile, the process cleans up and ends."""
    before = signal.signal(signal.SIGTERM, _stop)
    try:
        return call(*arguments, **named)
    except StopError:
        os._exit(STOPPED)
    finally:
        signal.signal(signal.SIGTERM, before)


def _stop(*_: object) -> NoReturn:
    raise StopError
