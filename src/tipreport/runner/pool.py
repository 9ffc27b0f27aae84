"""A pool of processes for `export_many`. An interrupt stops them at once, and leaves no partial files."""

import multiprocessing
import os
import signal
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from threading import Thread
from types import TracebackType
from typing import Any, NoReturn, TypeVar

from attrs import define

T = TypeVar("T")
TIMEOUT = 5.0  # seconds that processes have to clean up
STOPPED = 128 + signal.SIGTERM  # the exit code of a process whose parent has ended


class ProcessPool(ProcessPoolExecutor):
    """An executor with a number of processes; by default one for each processor.

    When an exception such as `KeyboardInterrupt` leaves its ``with`` block, the processes stop at once and leave no
    partial files. They also end if their parent process is killed. Each process calls ``prepare`` first.
    """

    def __init__(self, workers: int | None = None, prepare: Callable[[], None] | None = None) -> None:
        context = multiprocessing.get_context("spawn")
        super().__init__(workers, mp_context=context, initializer=_initialize, initargs=(prepare,))

    def submit(self, call: Callable[..., T], /, *arguments: Any, **named: Any) -> Future[T]:
        """Schedule a call in one of the processes."""
        with _blocked_signals():  # a new process inherits the blocked signals
            return super().submit(_call, call, *arguments, **named)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is not None:
            self._stop()
        self.shutdown()

    def _stop(self) -> None:
        processes = [*(self._processes or {}).values()]
        for process in processes:
            process.terminate()
        self.shutdown(wait=False, cancel_futures=True)
        running = {process.sentinel: process for process in processes}
        while running and (ended := wait([*running], TIMEOUT)):
            running = {sentinel: process for sentinel, process in running.items() if sentinel not in ended}
        for process in running.values():
            process.kill()


class StopError(KeyboardInterrupt):
    """A process of a pool has to stop. Code handles it like an interrupt."""


@contextmanager
def _blocked_signals() -> Iterator[None]:
    """Block SIGINT and SIGTERM in this process for a moment, and in new processes until they unblock them.

    A terminal sends Ctrl-C to all processes, and only the parent must act on it.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, signal.SIGTERM})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# ------------------------------------------------------------ in the processes


@define
class _Worker:
    """The state of a process. Once stopped, it aborts its current call and starts no other.

    It keeps running: if a process disappears, the thread of the executor prints a traceback.
    """

    working: bool = False
    stopped: bool = False

    def stop(self, *_: object) -> None:
        self.stopped = True
        if self.working:
            raise StopError

    def call(self, function: Callable[..., T], *arguments: Any, **named: Any) -> T:
        self.working = True
        try:
            if self.stopped:
                raise StopError
            return function(*arguments, **named)
        finally:
            self.working = False


_worker = _Worker()  # of this process, for its signal handler


def _initialize(prepare: Callable[[], None] | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _worker.stop)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
    if (parent := multiprocessing.parent_process()) is not None:  # a queue does not report the end of the parent
        Thread(target=_exit_with_parent, args=[parent], daemon=True).start()
    if prepare is not None:
        prepare()


def _exit_with_parent(parent: BaseProcess) -> NoReturn:
    parent.join()
    os._exit(STOPPED)


def _call(function: Callable[..., T], *arguments: Any, **named: Any) -> T:
    return _worker.call(function, *arguments, **named)
