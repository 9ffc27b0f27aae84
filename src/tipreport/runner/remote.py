"""A call that may run in another process or on another machine, and the versions that both must have.

Equal inputs give equal files only with equal software. A worker with other versions refuses a call before it unpickles
the arguments, which it might misread.
"""

import pickle
import platform
import re
import sys
import zlib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from importlib.metadata import PackageNotFoundError, requires, version
from typing import Any, Generic, NoReturn, TypeVar

from attrs import frozen

from tipreport.errors import ExecutorError
from tipreport.registry.describe import describe_error

A = TypeVar("A")
R = TypeVar("R")
NOT_INSTALLED = "not installed"


@frozen
class RemoteCall(Generic[A, R]):
    """A call of a function with a batch. A worker with other versions gets a call that raises `ExecutorError`."""

    function: Callable[[tuple[A, ...], bool], Sequence[R]]
    items: tuple[A, ...]
    again: bool

    def __call__(self) -> Sequence[R]:
        """Call the function."""
        return self.function(self.items, self.again)

    def __reduce__(self) -> tuple[Any, ...]:
        return _received, (versions(), pickle.dumps((self.function, self.items, self.again)))


@frozen
class _RefusedCall:
    """A call that this worker cannot run."""

    reason: str

    def __call__(self) -> NoReturn:
        raise ExecutorError(self.reason)


def _received(expected: Mapping[str, str], call: bytes) -> "RemoteCall[Any, Any] | _RefusedCall":
    """Return the call of another process. Never raises: some executors break when arguments cannot be unpickled."""
    if differences := _differences(expected, versions()):
        return _RefusedCall(f"the worker {platform.node()} has {differences}; install the same versions everywhere")
    try:
        return RemoteCall(*pickle.loads(call))  # noqa: S301 - an executor runs the caller's code in any case
    except Exception as error:  # noqa: BLE001 - plugins may be missing
        reason = f"the worker {platform.node()} cannot read its jobs: {describe_error(error)}"
        return _RefusedCall(f"{reason}; install the same plugins everywhere")


def _differences(expected: Mapping[str, str], found: Mapping[str, str]) -> str:
    names = sorted(expected.keys() | found.keys())
    pairs = [(name, found.get(name, NOT_INSTALLED), expected.get(name, NOT_INSTALLED)) for name in names]
    return ", ".join(f"{name} {here} instead of {there}" for name, here, there in pairs if here != there)


@cache
def versions() -> Mapping[str, str]:
    """Return the versions of all software that tipreport's own formats depend on: Python, zlib and the libraries."""
    found = {
        platform.python_implementation(): ".".join(map(str, sys.version_info[:2])),
        "zlib": zlib.ZLIB_RUNTIME_VERSION,
        "tipreport": _version("tipreport"),
    }
    try:
        required = requires("tipreport") or ()
    except PackageNotFoundError:  # run from a source folder that is not installed
        required = ()
    names = {match[0] for line in required if (match := re.match(r"[A-Za-z0-9._-]+", line))}
    return found | {name: _version(name) for name in names}


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return NOT_INSTALLED
