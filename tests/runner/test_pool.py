"""Processes for `export_many`."""

import os
from concurrent.futures import BrokenExecutor, Future
from pathlib import Path
from threading import Event

import pytest

from tipreport.runner import ProcessPool


def test_calls_run_in_another_process() -> None:
    with ProcessPool(2) as pool:
        assert pool.submit(os.getpid).result() != os.getpid()
        assert pool.submit(divmod, 7, 2).result() == (3, 1)


def test_the_exception_of_a_call_is_raised_in_the_caller() -> None:
    with ProcessPool(1) as pool, pytest.raises(ZeroDivisionError):
        pool.submit(divmod, 1, 0).result()


def test_new_processes_start_after_one_died() -> None:
    with ProcessPool(1) as pool:
        with pytest.raises(BrokenExecutor):
            pool.submit(os._exit, 7).result()
        assert pool.submit(divmod, 7, 2).result() == (3, 1)


def test_each_process_is_initialised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with ProcessPool(1, _prepare) as pool:
        pool.submit(os.getpid).result()

    assert (tmp_path / "prepared").exists()


def test_an_exception_ends_the_pool_without_waiting_for_its_calls() -> None:
    begun: list[Future[bool]] = []

    def leave() -> None:
        with ProcessPool(1) as pool:
            begun.extend(pool.submit(_runs_forever) for _ in range(3))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        leave()

    assert all(future.done() for future in begun)


def _prepare() -> None:
    Path("prepared").touch()


def _runs_forever() -> bool:
    return Event().wait()
