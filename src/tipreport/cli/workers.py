"""The processes of ``--jobs``: interrupted, they end at once, and what they were writing leaves nothing."""

import signal
import sys
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import active_children, get_context
from multiprocessing.connection import wait
from multiprocessing.process import BaseProcess
from types import TracebackType
from typing import Any, TypeVar

from attrs import define

from tipreport.cli.interrupts import Terminated

T = TypeVar("T")
PATIENCE = 5  # seconds that processes have to clean up


class Workers(ProcessPoolExecutor):
    """So many processes that do calls. Left by an exception, it stops them instead of waiting for what they do."""

    def __init__(self, count: int) -> None:
        super().__init__(count, mp_context=get_context("spawn"), initializer=_begin)

    def submit(self, call: Callable[..., T], /, *args: Any, **kwargs: Any) -> Future[T]:
        """Have a call done by a process."""
        with _signals_kept_back():  # a process begins with what is kept back where it was started
            return super().submit(_do, call, *args, **kwargs)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if kind is not None:
            self._stop()
        self.shutdown()

    def _stop(self) -> None:
        processes = active_children()
        for process in processes:
            process.terminate()
        self.shutdown(wait=False, cancel_futures=True)
        running: dict[Any, BaseProcess] = {process.sentinel: process for process in processes}
        while running and (ended := wait([*running], PATIENCE)):
            for sentinel in ended:
                del running[sentinel]
        for process in running.values():
            process.kill()


@contextmanager
def _signals_kept_back() -> Iterator[None]:
    """Keep Ctrl-C and SIGTERM back: from this process for a moment, from those that begin meanwhile until they ask.

    A terminal sends Ctrl-C to all of them; only the first is to act on it.
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
    """What a process knows of itself. Told to stop, it gives up the call that it is doing and begins no other."""

    working: bool = False
    stopped: bool = False

    def stop(self, *_: object) -> None:
        self.stopped = True
        if self.working:
            raise Terminated

    def do(self, call: Callable[..., T], *args: Any, **kwargs: Any) -> T:
        self.working = True
        try:
            if self.stopped:
                raise Terminated
            return call(*args, **kwargs)
        finally:
            self.working = False


_worker = _Worker()  # of this process: signals know no other


def _begin() -> None:
    sys.stdout = sys.stderr  # standard output is for data, which only the command itself prints
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _worker.stop)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT, signal.SIGTERM})


def _do(call: Callable[..., T], *args: Any, **kwargs: Any) -> T:
    return _worker.do(call, *args, **kwargs)
