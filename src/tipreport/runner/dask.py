"""Exports on a Dask cluster. It needs the library ``distributed``: ``pip install "tipreport[dask]"``."""

from collections.abc import Callable, Iterator
from concurrent.futures import Executor, Future
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, TypeVar

from tipreport.errors import ExecutorError
from tipreport.registry.describe import describe_error
from tipreport.runner.executors import ExecutorOptions

if TYPE_CHECKING:
    from distributed import Client

T = TypeVar("T")
CONNECTING = 10  # seconds to reach the scheduler
FIRST_WORKER = 10  # seconds until it has a worker
EXAMPLE = "tcp://scheduler.example.org:8786"


class DaskExecutor(Executor):
    """Runs calls on the workers of a Dask client. The number of calls in flight follows the number of threads."""

    repeats_calls = True  # Dask itself runs the calls of a lost worker on another

    def __init__(self, client: "Client") -> None:
        self._client = client
        self._executor: Executor = client.get_executor(pure=False)  # equal calls are different tasks

    def workers(self) -> int:
        """Return the number of threads of all workers; 0 if the scheduler does not answer."""
        try:
            return sum(self._client.ncores().values())
        except (OSError, RuntimeError, ValueError):  # the connection is lost
            return 0

    def submit(self, call: Callable[..., T], /, *arguments: Any, **named: Any) -> Future[T]:
        """Schedule a call on one of the workers."""
        return self._executor.submit(call, *arguments, **named)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """Accept no more calls, and wait for the others or cancel them."""
        self._executor.shutdown(wait=wait and not cancel_futures)


@contextmanager
def dask(options: ExecutorOptions) -> Iterator[Executor]:
    """Connect to the scheduler at an address.

    Raises `ExecutorError` if ``distributed`` is not installed, if there is no address, if the scheduler does not
    answer, or if it has no worker.
    """
    if options.workers is not None:
        raise ExecutorError("the executor dask uses all workers of its cluster: leave out --jobs")
    try:
        from distributed import Client
    except ImportError as error:
        raise ExecutorError('the executor dask needs a library: pip install "tipreport[dask]"') from error
    if options.address is None:
        raise ExecutorError(f"the executor dask needs the address of a scheduler: --executor-address {EXAMPLE}")
    try:
        client = Client(options.address, timeout=CONNECTING, set_as_default=False)
    except (OSError, ValueError) as error:
        reason = f"no Dask scheduler answers at {options.address}: {describe_error(error)}"
        raise ExecutorError(f"{reason}; expected an address such as {EXAMPLE}") from error
    with client:
        if not client.ncores():
            try:
                client.wait_for_workers(1, timeout=FIRST_WORKER)
            except TimeoutError as error:
                reason = f"the Dask scheduler at {options.address} has no worker"
                raise ExecutorError(f"{reason}: start one with dask worker {options.address}") from error
        yield DaskExecutor(client)
