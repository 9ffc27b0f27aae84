"""Opens executors by name: the processes of this machine, a Dask cluster, or those of a plugin.

An executor is an entry point of the group ``tipreport.executors``: a function that takes `ExecutorOptions` and returns
a context manager for an executor of ``concurrent.futures``.
"""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import AbstractContextManager, contextmanager
from importlib.metadata import EntryPoint, entry_points
from typing import cast

from attrs import frozen

from tipreport.errors import ExecutorError, UnknownExecutorError
from tipreport.model.messages import did_you_mean
from tipreport.registry.describe import describe_error
from tipreport.runner.pool import ProcessPool

GROUP = "tipreport.executors"
PROCESSES = "processes"


@frozen(kw_only=True)
class ExecutorOptions:
    """The options for an executor."""

    address: str | None = None
    """The address of a cluster."""
    workers: int | None = None
    """The number of workers to start; None for the default."""
    prepare: Callable[[], None] | None = None
    """A function that each process started here calls first. It can be sent to another process."""


OpenExecutor = Callable[[ExecutorOptions], AbstractContextManager[Executor]]


def executor_names() -> tuple[str, ...]:
    """Return the names of all installed executors."""
    return tuple(sorted({entry_point.name for entry_point in entry_points(group=GROUP)}))


def open_executor(name: str, options: ExecutorOptions) -> AbstractContextManager[Executor]:
    """Open an executor by its name; use the result in a ``with`` statement.

    Raises `UnknownExecutorError`, and `ExecutorError` for a missing library or a cluster that cannot be reached.
    """
    entry_point = _find(name)
    try:
        opened = cast("OpenExecutor", entry_point.load())(options)
    except ExecutorError:
        raise
    except Exception as error:
        raise ExecutorError(f"the executor {name} of {_owner(entry_point)} failed: {describe_error(error)}") from error
    return opened


def _find(name: str) -> EntryPoint:
    found = tuple(entry_points(group=GROUP, name=name))
    builtin = [entry_point for entry_point in found if _owner(entry_point) == "tipreport"]
    if len(found) > 1 and not builtin:
        owners = ", ".join(sorted(map(_owner, found)))
        raise UnknownExecutorError(f'the name "{name}" is used by several executors: uninstall all but one of {owners}')
    if not found:
        names = executor_names()
        hint = did_you_mean(name, names) or ";"
        raise UnknownExecutorError(f'no executor "{name}"{hint} installed executors: {", ".join(names)}')
    return (builtin or list(found))[0]


def _owner(entry_point: EntryPoint) -> str:
    return entry_point.dist.name if entry_point.dist else "an unknown distribution"


@contextmanager
def processes(options: ExecutorOptions) -> Iterator[Executor]:
    """Start processes on this machine. Raises `ExecutorError` if an address is given."""
    if options.address is not None:
        raise ExecutorError(f"the executor {PROCESSES} runs on this machine and has no address: remove the address")
    with ProcessPool(options.workers, options.prepare) as pool:
        yield pool
