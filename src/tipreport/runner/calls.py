"""Runs batches of calls on any executor: bounded, each result when it is available, and one retry after a failure."""

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import BrokenExecutor, Executor, Future
from queue import Empty, SimpleQueue
from typing import Generic, Protocol, TypeVar, runtime_checkable

from attrs import define, field, frozen

from tipreport.runner.remote import RemoteCall
from tipreport.runner.stop_signals import blocked_stop_signals

A = TypeVar("A")
R = TypeVar("R")
FIRST, MOST = 16, 512  # batches in flight on an executor that does not report its workers: at first, and at most
PER_WORKER = 2  # batches in flight: one runs, and one waits for it
NOTICE = 5.0  # seconds without any result, after which the caller is notified
PATIENCE = 30.0  # seconds without any result, after which an executor without workers counts as broken


@runtime_checkable
class SizedExecutor(Protocol):
    """An executor that reports its workers. Their number may change while it runs.

    Other executors get a number of calls that grows with each call that is done.
    """

    def workers(self) -> int:
        """Return the number of calls that run at the same time now."""

    repeats_calls: bool
    """Whether it may run a call more than once, for example after a worker was lost."""


def run_calls(
    executor: Executor,
    function: Callable[[tuple[A, ...], bool], Sequence[R]],
    batches: Iterable[tuple[A, ...]],
    *,
    refuse: Callable[[A], Exception | None] = lambda _: None,
    describe: Callable[[A], str] = lambda _: "",
    waiting: Callable[[], None] = lambda: None,
) -> Iterator[tuple[A, R | Exception]]:
    """Call ``function(batch, again)`` for each batch, and yield each item with its result, in any order.

    The function returns one result for each item. ``again`` is whether a worker may have begun the same work before.

    If the call of a batch fails, which means that a worker died or that the executor failed, each of its items gets
    one more call of its own. If that fails too, the exception is the item's result. A worker that dies may take other
    calls with it; therefore nothing else runs during a second call, and a failure has one possible cause.

    ``refuse`` may return an exception as the result of an item that is about to be called. ``waiting`` is called after
    every 5 seconds without a result.

    An interrupt cancels the calls that have not started, and propagates. It gets the description of each item in flight
    as a note.
    """
    calls = _Calls(executor, function, refuse, waiting)
    remaining = iter(batches)
    try:
        while True:
            yield from calls.start(remaining)
            if not calls.running:
                return
            yield from calls.finished()
    except KeyboardInterrupt as interrupt:
        in_flight = (describe(item) for attempt in calls.running.values() for item in attempt.items)
        for description in dict.fromkeys(filter(None, in_flight)):
            interrupt.add_note(description)
        raise
    finally:
        for future in calls.running:
            future.cancel()


@frozen
class _Attempt(Generic[A]):
    """Items in flight."""

    items: tuple[A, ...]
    last: bool
    """Whether a failure is their result."""


@define
class _Calls(Generic[A, R]):
    """The calls in flight, and the items that have to be called once more."""

    executor: Executor
    function: Callable[[tuple[A, ...], bool], Sequence[R]]
    refuse: Callable[[A], Exception | None]
    waiting: Callable[[], None]
    running: dict[Future[Sequence[R]], "_Attempt[A]"] = field(factory=dict)
    done: "SimpleQueue[Future[Sequence[R]]]" = field(factory=SimpleQueue)
    failed: deque[A] = field(factory=deque)
    """Items whose call failed once. Each runs alone."""
    alone: bool = False
    """Whether such an item runs."""
    completed: int = 0

    def start(self, remaining: Iterator[tuple[A, ...]]) -> Iterator[tuple[A, R | Exception]]:
        """Submit calls up to the limit. Yields the items of calls that cannot be submitted."""
        limit = self._limit()
        while not self.alone and len(self.running) < (1 if self.failed else limit):
            self.alone = bool(self.failed)
            items = (self.failed.popleft(),) if self.alone else next(remaining, ())
            if not items:
                return
            refused = {index: error for index, item in enumerate(items) if (error := self.refuse(item))}
            yield from ((items[index], error) for index, error in refused.items())
            attempt = _Attempt(tuple(item for index, item in enumerate(items) if index not in refused), last=self.alone)
            if not attempt.items:
                self.alone = False
                continue
            try:
                again = attempt.last or (isinstance(self.executor, SizedExecutor) and self.executor.repeats_calls)
                future = self.executor.submit(RemoteCall(self.function, attempt.items, again))
            except Exception as error:  # noqa: BLE001 - an executor may raise anything; an interrupt propagates
                self.alone = False
                yield from ((item, error) for item in attempt.items)
            else:
                self.running[future] = attempt
                with blocked_stop_signals():  # an exception here could leave the lock of the future acquired
                    future.add_done_callback(self.done.put)

    def _limit(self) -> int:
        if isinstance(self.executor, SizedExecutor):
            return max(PER_WORKER * self.executor.workers(), PER_WORKER)
        return min(FIRST + self.completed, MOST)

    def finished(self) -> Iterator[tuple[A, R | Exception]]:
        """Wait for calls, and yield the items that are done."""
        waited = 0.0
        while not (done := self._wait()) and waited < PATIENCE:
            self.waiting()
            waited += NOTICE
        if not done and isinstance(self.executor, SizedExecutor) and self.executor.workers() == 0:
            yield from self._abandon()
        for future in [future for future in done if future in self.running]:  # others were abandoned
            attempt, self.alone = self.running.pop(future), False
            self.completed += 1
            try:
                results = future.result()
            except Exception as error:  # noqa: BLE001 - an executor may raise anything; an interrupt propagates
                if attempt.last:
                    yield from ((item, error) for item in attempt.items)
                else:
                    self.failed.extend(attempt.items)
            else:
                yield from zip(attempt.items, results, strict=True)

    def _wait(self) -> list[Future[Sequence[R]]]:
        """Return the calls that are done, or none after 5 seconds.

        Not by `concurrent.futures.wait`: an interrupt may leave the lock of a future acquired, for which the executor
        then waits forever. A `SimpleQueue` has no such lock.
        """
        done: list[Future[Sequence[R]]] = []
        try:
            done.append(self.done.get(timeout=NOTICE))
            while True:
                done.append(self.done.get_nowait())
        except Empty:
            return done

    def _abandon(self) -> Iterator[tuple[A, R | Exception]]:
        error = BrokenExecutor("all workers have left")
        while self.running:
            future, attempt = self.running.popitem()
            future.cancel()
            yield from ((item, error) for item in attempt.items)
