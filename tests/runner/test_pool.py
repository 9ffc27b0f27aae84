"""Processes for `export_many`."""

import os
from concurrent.futures import Future
from pathlib import Path
from threading import Event

import pytest

from tipreport.runner import ProcessPool


def test_calls_are_done_elsewhere() -> None:
    with ProcessPool(2) as pool:
        assert pool.submit(os.getpid).result() != os.getpid()
        assert pool.submit(divmod, 7, 2).result() == (3, 1)


def test_what_a_call_raises_is_raised_here() -> None:
    with ProcessPool(1) as pool, pytest.raises(ZeroDivisionError):
        pool.submit(divmod, 1, 0).result()


def test_each_process_is_prepared_first(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with ProcessPool(1, _prepare) as pool:
        pool.submit(os.getpid).result()

    assert (tmp_path / "prepared").exists()


def test_left_by_an_exception_it_does_not_wait_for_what_is_being_done() -> None:
    begun: list[Future[bool]] = []

    def leave() -> None:
        with ProcessPool(1) as pool:
            begun.extend(pool.submit(_never_done) for _ in range(3))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        leave()

    assert all(future.done() for future in begun)


def _prepare() -> None:
    Path("prepared").touch()


def _never_done() -> bool:
    return Event().wait()
