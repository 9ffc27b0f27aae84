"""Executors by name."""

import sys
from concurrent.futures import ThreadPoolExecutor
from importlib import metadata
from importlib.metadata import EntryPoint
from pathlib import Path
from typing import Any

import pytest

from tests.runner.exporters import brief
from tipreport.errors import ExecutorError, UnknownExecutorError
from tipreport.runner import ExecutorOptions, ProcessPool, executor_names, executors, export_many, open_executor, plan


def test_two_executors_come_with_tipreport() -> None:
    assert executor_names() == ("dask", "processes")


def test_processes_are_opened_by_name(tmp_path: Path) -> None:
    with open_executor("processes", ExecutorOptions(workers=1)) as opened:
        assert isinstance(opened, ProcessPool)
        assert opened.workers() == 1
        assert [result.ok for result in export_many(plan(brief("a"), "text", tmp_path), executor=opened)] == [True]


def test_processes_have_no_address() -> None:
    with pytest.raises(ExecutorError, match="has no address"):
        open_executor("processes", ExecutorOptions(address="tcp://10.0.0.5:8786")).__enter__()


def test_an_unknown_name_lists_the_installed_ones() -> None:
    with pytest.raises(
        UnknownExecutorError, match=r'no executor "daks"; did you mean dask\? installed executors: dask, processes'
    ):
        open_executor("daks", ExecutorOptions())


def test_a_plugin_brings_an_executor(monkeypatch: pytest.MonkeyPatch) -> None:
    add(monkeypatch, EntryPoint("threads", "tests.runner.exporters:threads", executors.GROUP))

    with open_executor("threads", ExecutorOptions(workers=3)) as opened:
        assert isinstance(opened, ThreadPoolExecutor)


def test_a_broken_plugin_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    add(monkeypatch, EntryPoint("cloud", "tipreport_cloud:open", executors.GROUP))

    with pytest.raises(ExecutorError, match=r"the executor cloud of .* failed: ModuleNotFoundError: .*tipreport_cloud"):
        open_executor("cloud", ExecutorOptions())


def test_a_name_of_two_plugins_is_an_error(monkeypatch: pytest.MonkeyPatch) -> None:
    add(
        monkeypatch,
        EntryPoint("cloud", "tipreport_cloud:open", executors.GROUP),
        EntryPoint("cloud", "tipreport_other:open", executors.GROUP),
    )

    with pytest.raises(UnknownExecutorError, match="used by several executors"):
        open_executor("cloud", ExecutorOptions())


def test_a_missing_library_is_an_error_with_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)

    with pytest.raises(ExecutorError, match=r'pip install "tipreport\[dask\]"'):
        open_executor("dask", ExecutorOptions(address="tcp://127.0.0.1:9")).__enter__()


def add(monkeypatch: pytest.MonkeyPatch, *more: EntryPoint) -> None:
    def entry_points(**wanted: Any) -> Any:
        return [
            *metadata.entry_points(**wanted),
            *(each for each in more if each.name == wanted.get("name", each.name)),
        ]

    monkeypatch.setattr(executors, "entry_points", entry_points)
