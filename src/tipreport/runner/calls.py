"""Runs batches of calls on any executor: bounded, each result when it is available, and one retry after a failure."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from typing import Generic, Protocol, TypeVar, runtime_checkable

from attrs import define, field

from tipreport.runner.remote import RemoteCall

A = TypeVar("A")
R = TypeVar("R")
FIRST, MOST = 16, 512  # batches in flight on an executor that does not report its workers: at first, and at most
PER_WORKER = 2  # batches in flight: one runs, and one waits for it
PATIENCE = 30.0  # seconds without any result, after which an executor without workers counts as broken


@runtime_checkable
class SizedExecutor(Protocol):
    """An executor that reports its workers. Their number may change while it runs."""

    def workers(self) -> int:
        """Return the number of calls that run at the same time now."""


def run_calls(
    executor: Executor, function: Callable[[tuple[A, ...], bool], Sequence[R]], batches: Iterable[tuple[A, ...]]
) -> Iterator[tuple[A, R | Exception]]:
    """Call ``function(batch, False)`` for each batch, and yield each item with its result, in any order.

    The function returns one result for each item. If the call of a batch fails, which means that a worker died or
    that the executor failed, each of its items is called once more, with ``function((item,), True)``. If it fails
    again, the exception is the item's result. After a `BrokenExecutor`, which ends all calls, the items run one at a
    time, so that a second failure has one possible cause.

    An interrupt cancels the calls that have not started, and propagates.
    """
    calls = _Calls(executor, function)
    waiting = iter(batches)
    try:
        while True:
            yield from calls.start(waiting)
            if not calls.running:
                return
            yield from calls.finished()
    finally:
        for future in calls.running:
            future.cancel()


@define
class _Calls(Generic[A, R]):
    """The calls in flight, and the items that have to be called once more."""

    executor: Executor
    function: Callable[[tuple[A, ...], bool], Sequence[R]]
    running: dict[Future[Sequence[R]], RemoteCall[A, R]] = field(factory=dict)
    retries: deque[A] = field(factory=deque)
    suspects: deque[A] = field(factory=deque)
    """Items that were in flight when all workers died. Each runs alone."""
    alone: bool = False
    """Whether a suspect runs, and nothing else may."""
    completed: int = 0

    def start(self, waiting: Iterator[tuple[A, ...]]) -> Iterator[tuple[A, R | Exception]]:
        """Submit calls up to the limit. Yields the items of calls that cannot be submitted."""
        limit = self._limit()
        while not self.alone and len(self.running) < (1 if self.suspects else limit):
            self.alone = bool(self.suspects)
            if again := self.suspects or self.retries:
                call = RemoteCall(self.function, (again.popleft(),), retry=True)
            else:
                call = RemoteCall(self.function, next(waiting, ()), retry=False)
            if not call.items:
                return
            try:
                future = self.executor.submit(call)
            except Exception as error:  # noqa: BLE001 - an executor may raise anything; an interrupt propagates
                self.alone = False
                yield from ((item, error) for item in call.items)
            else:
                self.running[future] = call

    def _limit(self) -> int:
        if isinstance(self.executor, SizedExecutor):
            return max(PER_WORKER * self.executor.workers(), PER_WORKER)
        return min(FIRST + self.completed, MOST)

    def finished(self) -> Iterator[tuple[A, R | Exception]]:
        """Wait for calls, and yield the items that are done."""
        done = wait(self.running, timeout=PATIENCE, return_when=FIRST_COMPLETED).done
        if not done and isinstance(self.executor, SizedExecutor) and self.executor.workers() == 0:
            yield from self._abandon()
        for future in [future for future in self.running if future in done]:
            call, self.alone = self.running.pop(future), False
            self.completed += 1
            try:
                results = future.result()
            except Exception as error:  # noqa: BLE001 - an executor may raise anything; an interrupt propagates
                if call.retry:
                    yield from ((item, error) for item in call.items)
                else:
                    (self.suspects if isinstance(error, BrokenExecutor) else self.retries).extend(call.items)
            else:
                yield from zip(call.items, results, strict=True)

    def _abandon(self) -> Iterator[tuple[A, R | Exception]]:
        error = BrokenExecutor("all workers have left")
        while self.running:
            future, call = self.running.popitem()
            future.cancel()
            yield from ((item, error) for item in call.items)
