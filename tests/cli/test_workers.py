"""The processes of ``--jobs``."""

import os
from concurrent.futures import Future
from threading import Event

import pytest

from tipreport.cli.workers import Workers


def test_calls_are_done_elsewhere() -> None:
    with Workers(2) as workers:
        assert workers.submit(os.getpid).result() != os.getpid()
        assert workers.submit(divmod, 7, 2).result() == (3, 1)


def test_what_a_call_raises_is_raised_here() -> None:
    with Workers(1) as workers, pytest.raises(ZeroDivisionError):
        workers.submit(divmod, 1, 0).result()


def test_left_by_an_exception_it_does_not_wait_for_what_is_being_done() -> None:
    begun: list[Future[bool]] = []

    def leave() -> None:
        with Workers(1) as workers:
            begun.extend(workers.submit(_never_done) for _ in range(3))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        leave()

    assert all(future.done() for future in begun)


def _never_done() -> bool:
    return Event().wait()
