"""Processes for `export_many`, on this machine: interrupted, they end at once, and leave nothing half-written."""

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
PATIENCE = 5.0  # seconds that processes have to clean up
STOPPED = 128 + signal.SIGTERM  # the exit code of a process that ends because its parent has


class ProcessPool(ProcessPoolExecutor):
    """An executor with this many processes; with as many as there are processors if that is not said.

    Left by an exception, Ctrl-C above all, it stops its processes at once, and what they were writing leaves nothing.
    Should the process that made it be killed, they end with it. ``prepare`` is what each of them does first.
    """

    def __init__(self, workers: int | None = None, prepare: Callable[[], None] | None = None) -> None:
        context = multiprocessing.get_context("spawn")
        super().__init__(workers, mp_context=context, initializer=_begin, initargs=(prepare,))

    def submit(self, call: Callable[..., T], /, *arguments: Any, **named: Any) -> Future[T]:
        """Have a call done by one of the processes."""
        with _signals_blocked():  # a process begins with what is blocked where it is started
            return super().submit(_do, call, *arguments, **named)

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
        while running and (ended := wait([*running], PATIENCE)):
            running = {sentinel: process for sentinel, process in running.items() if sentinel not in ended}
        for process in running.values():
            process.kill()


class StopError(KeyboardInterrupt):
    """A process of a pool was told to stop. Who cleans up after an interrupt cleans up after this."""


@contextmanager
def _signals_blocked() -> Iterator[None]:
    """Keep Ctrl-C and SIGTERM back: from this process for a moment, from those that begin meanwhile until they ask.

    A terminal sends Ctrl-C to all of them, and only the first is to act on it.
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
    """What a process knows of itself. Told to stop, it gives up the call that it is doing and begins no other.

    It goes on answering meanwhile: of a process that vanishes, the executor's thread prints a traceback.
    """

    working: bool = False
    stopped: bool = False

    def stop(self, *_: object) -> None:
        self.stopped = True
        if self.working:
            raise StopError

    def do(self, call: Callable[..., T], *arguments: Any, **named: Any) -> T:
        self.working = True
        try:
            if self.stopped:
                raise StopError
            return call(*arguments, **named)
        finally:
            self.working = False


_worker = _Worker()  # of this process: signals know no other


def _begin(prepare: Callable[[], None] | None) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _worker.stop)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})
    if (parent := multiprocessing.parent_process()) is not None:  # a queue does not tell that it has died
        Thread(target=_wait_for_the_end, args=[parent], daemon=True).start()
    if prepare is not None:
        prepare()


def _wait_for_the_end(parent: BaseProcess) -> NoReturn:
    parent.join()
    os._exit(STOPPED)


def _do(call: Callable[..., T], *arguments: Any, **named: Any) -> T:
    return _worker.do(call, *arguments, **named)
