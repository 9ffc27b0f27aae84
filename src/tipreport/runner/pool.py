"""A pool of processes for `export_many`. An interrupt stops them at once, and leaves no partial files."""

import multiprocessing
import os
import signal
from collections.abc import Callable
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor
from multiprocessing.connection import wait as wait_for_processes
from multiprocessing.process import BaseProcess
from threading import Thread
from types import TracebackType
from typing import Any, NoReturn, TypeVar

from attrs import define

from tipreport.garbage_collection import collect_rarely
from tipreport.registry.idle_timer import IdleTimer
from tipreport.registry.plugin_code import record_activities
from tipreport.runner.activities import Activities
from tipreport.runner.stop_signals import STOP_SIGNALS, blocked_stop_signals

T = TypeVar("T")
TIMEOUT = 5.0  # seconds that processes have to clean up
STOPPED = 128 + signal.SIGTERM  # the exit code of a process whose parent has ended


class ProcessPool(Executor):
    """An executor with a number of processes; by default one for each processor.

    When an exception such as `KeyboardInterrupt` leaves its ``with`` block, the processes stop at once and leave no
    partial files. They also end if their parent process is killed. Each process calls ``prepare`` first.

    If a process dies, all calls in flight raise ``BrokenExecutor``, and the next call starts new processes.
    """

    repeats_calls = False

    def __init__(self, workers: int | None = None, prepare: Callable[[], None] | None = None) -> None:
        self._workers = workers or os.cpu_count() or 1
        self._prepare = prepare
        self._pool = self._new_pool()

    def _new_pool(self) -> ProcessPoolExecutor:
        context = multiprocessing.get_context("spawn")
        with blocked_stop_signals():  # the process that tracks semaphores is started here, and inherits them too
            self._activities = Activities(context, self._workers)
            return ProcessPoolExecutor(
                self._workers,
                mp_context=context,
                initializer=_initialize,
                initargs=(self._prepare, self._activities),
            )

    def workers(self) -> int:
        """Return the number of processes."""
        return self._workers

    def activities(self) -> list[str]:
        """Return the activities of plugins that run now: ``docx of tipreport-docx 1.0 was writing malta.docx``."""
        return self._activities.running()

    def submit(self, call: Callable[..., T], /, *arguments: Any, **named: Any) -> Future[T]:
        """Schedule a call in one of the processes."""
        with blocked_stop_signals():  # a terminal sends them to all processes; only the parent must act on them
            try:
                return self._pool.submit(_call, call, *arguments, **named)
            except BrokenExecutor:
                self._pool.shutdown()
                self._pool = self._new_pool()
                return self._pool.submit(_call, call, *arguments, **named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes when their calls are done. Accepts no more calls."""
        self._pool.shutdown(wait, cancel_futures=cancel_futures)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is not None:
            self._stop()
        self.shutdown()

    def _stop(self) -> None:
        processes = [*(self._pool._processes or {}).values()]  # noqa: SLF001 - it has no public name before 3.14
        for process in processes:
            process.terminate()
        self.shutdown(wait=False, cancel_futures=True)
        running = {process.sentinel: process for process in processes}
        while running and (ended := wait_for_processes([*running], TIMEOUT)):
            running = {sentinel: process for sentinel, process in running.items() if sentinel not in ended}
        for process in running.values():
            process.kill()


class StopError(KeyboardInterrupt):
    """A process of a pool has to stop. Code handles it like an interrupt."""


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


def _initialize(prepare: Callable[[], None] | None, activities: Activities) -> None:
    for ignored in STOP_SIGNALS - {signal.SIGTERM}:
        signal.signal(ignored, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _worker.stop)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, STOP_SIGNALS)
    if (parent := multiprocessing.parent_process()) is not None:  # a queue does not report the end of the parent
        Thread(target=_exit_with_parent, args=[parent], daemon=True).start()
    record_activities(activities.recorder(), IdleTimer().watch)
    collect_rarely()
    if prepare is not None:
        prepare()


def _exit_with_parent(parent: BaseProcess) -> NoReturn:
    parent.join()
    os._exit(STOPPED)


def _call(function: Callable[..., T], *arguments: Any, **named: Any) -> T:
    return _worker.call(function, *arguments, **named)
