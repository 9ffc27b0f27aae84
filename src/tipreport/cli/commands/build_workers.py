"""The flags that choose where the work runs: in this process, in others, or on a cluster."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Any, TypeVar

import click

from tipreport.cli.flags import Number
from tipreport.cli.terminal.output import redirect_prints

F = TypeVar("F", bound=Callable[..., Any])


def worker_flags(command: F) -> F:
    """Add ``--jobs``, ``--executor`` and ``--executor-address``."""
    jobs = click.option("--jobs", metavar="N", type=Number(1), help="Run N parallel processes.")
    executor = click.option(
        "--executor", metavar="NAME", help="Run on this executor: processes, dask, or one of a plugin."
    )
    address = click.option(
        "--executor-address", metavar="ADDRESS", help="The address of its cluster: tcp://scheduler.example.org:8786."
    )
    return jobs(executor(address(command)))


@contextmanager
def open_workers(
    jobs: int | None, executor: str | None, executor_address: str | None, *, isolated: bool = False
) -> Iterator[Executor | None]:
    """Open the executor that the flags choose, or None for this process; if ``isolated``, always other processes."""
    if executor is None and executor_address is not None:
        raise click.UsageError("--executor-address needs an executor: --executor dask")
    if executor is None and (jobs or 1) == 1 and not isolated:
        yield None
        return
    from tipreport.runner.executors import PROCESSES, ExecutorOptions, open_executor

    options = ExecutorOptions(
        address=executor_address, workers=jobs or (1 if isolated else None), prepare=redirect_prints
    )
    with open_executor(executor or PROCESSES, options) as opened:
        yield opened
