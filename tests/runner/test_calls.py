"""Calls on executors: bounded, streamed, and repeated once if a worker dies."""

import gc
import signal
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import contextmanager
from itertools import count, islice
from multiprocessing import get_context
from pathlib import Path
from random import Random
from threading import Semaphore, Thread, Timer, get_ident
from typing import Any

import pytest

from tests.runner.calls import dies_at_first, dies_of_13, doubles
from tipreport.runner import ProcessPool
from tipreport.runner.calls import FIRST, PER_WORKER, run_calls


class Threads(ThreadPoolExecutor):
    """Threads that report a number of workers."""

    repeats_calls = True

    def __init__(self, reported: int) -> None:
        super().__init__(1)
        self.reported = reported

    def workers(self) -> int:
        return self.reported


class Idle(Executor):
    """An executor that never runs a call, such as a cluster that all workers have left."""

    repeats_calls = True

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        return Future()

    def workers(self) -> int:
        return 0


def test_each_item_is_yielded_with_its_result() -> None:
    with ThreadPoolExecutor(2) as threads:
        assert dict(run_calls(threads, doubles, batches(range(10), 3))) == {number: 2 * number for number in range(10)}


def test_only_the_item_that_kills_its_worker_fails() -> None:
    with ProcessPool(2) as processes:
        results = dict(run_calls(processes, dies_of_13, batches(range(20), 4)))

    assert isinstance(results.pop(13), BrokenExecutor)
    assert results == {number: 2 * number for number in range(20) if number != 13}


def test_a_call_whose_worker_died_is_made_once_more(tmp_path: Path) -> None:
    with ProcessPool(1) as processes:
        assert [*run_calls(processes, dies_at_first, [(tmp_path / "a",)])] == [(tmp_path / "a", True)]


def test_a_pool_that_cannot_be_repaired_fails_the_remaining_items() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as processes:
        results = dict(run_calls(processes, dies_of_13, batches([13, *range(3)], 1)))

    assert len(results) == 4
    assert all(isinstance(result, BrokenExecutor | int) for result in results.values())
    assert isinstance(results[13], BrokenExecutor)


def test_the_exception_of_a_function_is_the_result_of_each_of_its_items_at_the_second_attempt() -> None:
    attempts = []

    def fails(items: tuple[int, ...], again: bool) -> list[int]:
        attempts.append((items, again))
        return [1 // item for item in items]

    with ThreadPoolExecutor(1) as threads:
        results = dict(run_calls(threads, fails, [(1, 0)]))

    assert attempts == [((1, 0), False), ((1,), True), ((0,), True)]
    assert results[1] == 1
    assert isinstance(results[0], ZeroDivisionError)


def test_calls_in_flight_follow_the_number_of_workers() -> None:
    given = 0

    def endless() -> Iterator[tuple[int, ...]]:
        nonlocal given
        for number in count():
            given += 1
            yield (number,)

    with Threads(2) as threads:
        results = run_calls(threads, doubles, endless())
        next(results)
        assert given == PER_WORKER * 2
        threads.reported = 50
        received = len([*islice(results, 20)])
        assert given <= PER_WORKER * 50 + received + 1
        assert given > PER_WORKER * 50
        results.close()  # type: ignore[attr-defined]  # it is a generator


def test_calls_in_flight_grow_where_the_number_of_workers_is_unknown() -> None:
    given, gate = 0, Semaphore(0)

    def endless() -> Iterator[tuple[int, ...]]:
        nonlocal given
        for number in count():
            given += 1
            yield (number,)

    def waits(items: tuple[int, ...], _again: bool) -> list[int]:
        gate.acquire()
        return [*items]

    with ThreadPoolExecutor(1) as threads:
        results = run_calls(threads, waits, endless())
        in_flight = []
        for received in range(10):
            gate.release()
            next(results)
            in_flight.append(given - received)
        results.close()  # type: ignore[attr-defined]  # it is a generator
        gate.release(FIRST)

    assert in_flight == [*range(FIRST, FIRST + 10)]


def test_a_function_learns_that_an_executor_repeats_calls() -> None:
    def tells(items: tuple[int, ...], again: bool) -> list[bool]:
        return [again] * len(items)

    with Threads(2) as threads, ThreadPoolExecutor(2) as others:
        assert dict(run_calls(threads, tells, [(1,)])) == {1: True}
        assert dict(run_calls(others, tells, [(1,)])) == {1: False}


def test_the_items_fail_when_all_workers_have_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tipreport.runner.calls.PATIENCE", 0)
    monkeypatch.setattr("tipreport.runner.calls.NOTICE", 0.01)

    results = dict(run_calls(Idle(), doubles, batches(range(7), 2)))

    assert {str(result) for result in results.values()} == {"all workers have left"}
    assert len(results) == 7


def batches(numbers: Any, size: int) -> Iterator[tuple[int, ...]]:
    waiting = iter(numbers)
    return iter(lambda: tuple(islice(waiting, size)), ())


def test_refused_items_get_their_exception_and_the_others_are_called() -> None:
    refusal = ValueError("no")
    with ThreadPoolExecutor(1) as threads:
        results = dict(
            run_calls(
                threads, doubles, batches(range(6), 2), refuse=lambda item: refusal if item in (2, 3, 4) else None
            )
        )

    assert results == {0: 0, 1: 2, 2: refusal, 3: refusal, 4: refusal, 5: 10}


def test_an_item_that_is_refused_after_its_worker_died_is_not_called_again() -> None:
    refused: list[int] = []

    def refuse(item: int) -> Exception | None:
        return ValueError("no") if item in refused else None

    found: dict[int, object] = {}
    with ProcessPool(1) as processes:
        for item, result in run_calls(processes, dies_of_13, [(13, 1), (2,)], refuse=refuse):
            found[item] = result
            refused.append(1)  # when the result of 13 is known

    assert isinstance(found[13], BrokenExecutor)
    assert isinstance(found[1], ValueError)
    assert found[2] == 4


class InterruptedCalls(Idle):
    """An executor whose first call is interrupted."""

    def __init__(self) -> None:
        self.submitted: list[Future[Any]] = []

    def workers(self) -> int:
        return 1

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if not self.submitted:
            future.set_exception(KeyboardInterrupt())
        self.submitted.append(future)
        return future


def test_an_interrupt_describes_the_items_in_flight() -> None:
    with pytest.raises(KeyboardInterrupt) as interrupt:
        [*run_calls(InterruptedCalls(), doubles, [(0,), (1, 2)], describe=lambda item: "odd" if item == 1 else "")]

    assert interrupt.value.__notes__ == ["odd"]


class EverySecondCall(Executor):
    """An executor that does every second call at once, and the others never."""

    def __init__(self) -> None:
        self.unfinished: list[Future[Any]] = []
        self.calls = count()

    def submit(self, *_: Any, **__: Any) -> Future[Any]:
        future: Future[Any] = Future()
        if next(self.calls) % 2:
            future.set_result([0])
        else:
            self.unfinished.append(future)
        return future


@contextmanager
def interrupted(after: float) -> Iterator[None]:
    """Interrupt this thread after some seconds.

    No garbage is collected meanwhile: Hypothesis measures it by a callback, in which an interrupt would be lost.
    """
    timer = Timer(after, signal.pthread_kill, [get_ident(), signal.SIGINT])
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    gc.disable()
    try:
        timer.start()
        yield
    finally:
        timer.join()
        gc.enable()
        signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(not hasattr(signal, "pthread_kill"), reason="the interrupt is sent to this thread")
@pytest.mark.parametrize("seed", range(20))
def test_after_an_interrupt_at_any_moment_the_executor_can_still_end_its_calls(seed: int) -> None:
    executor = EverySecondCall()
    with pytest.raises(KeyboardInterrupt), interrupted(after=Random(seed).uniform(0.001, 0.05)):
        [*run_calls(executor, doubles, batches(count(), 1))]

    ends = Thread(target=lambda: [future.cancel() for future in executor.unfinished], daemon=True)
    ends.start()
    ends.join(20)
    assert not ends.is_alive()
