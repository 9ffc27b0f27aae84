"""Results that several processes share, so that each is computed once.

A process that needs a result waits while another one computes it. If that one ends, it computes the result itself: a
plugin that ends a process is therefore noticed by the process that reports it.
"""

import os
import pickle
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar, cast

from attrs import define

from tipreport.testing.under_test import ExporterUnderTest

try:
    from fcntl import LOCK_EX, LOCK_NB, lockf
except ImportError:  # on Windows
    CAN_SHARE = False
else:
    CAN_SHARE = True

T = TypeVar("T")
P = ParamSpec("P")


@define
class SharedResults:
    """Results about one exporter, each in a file of a folder. Without a folder nothing is shared.

    A file is locked while its result is computed. The operating system unlocks it when the process ends.
    """

    folder: Path | None = None

    def get(self, name: str, compute: Callable[[], T]) -> T:
        """Return a result of this name, and compute it if no other process has."""
        if self.folder is None:
            return compute()
        with _locked(self.folder / name):
            return self._get(self.folder / name, compute)

    def prepare(self, name: str, compute: Callable[[], object]) -> None:
        """Compute a result for other processes, unless one of them does so already."""
        if self.folder is None:
            return
        try:
            with _locked(self.folder / name, LOCK_NB):
                self._get(self.folder / name, compute)
        except BlockingIOError:
            pass

    @staticmethod
    def _get(file: Path, compute: Callable[[], T]) -> T:
        if file.exists():
            return cast("T", pickle.loads(file.read_bytes()))  # noqa: S301 - written by a process that runs this plugin
        result = compute()
        part = file.with_name(f"{file.name}.part")
        part.write_bytes(pickle.dumps(result))
        part.replace(file)
        return result


RESULTS = SharedResults()


def shared(
    function: Callable[Concatenate[ExporterUnderTest, P], T],
) -> Callable[Concatenate[ExporterUnderTest, P], T]:
    """Share the results of a function of an exporter; its other arguments are functions or names."""

    @lru_cache(maxsize=8)
    def call(tested: ExporterUnderTest, *arguments: P.args, **named: P.kwargs) -> T:
        name = " ".join(getattr(each, "__name__", str(each)) for each in (function, *arguments))
        return RESULTS.get(name, lambda: function(tested, *arguments, **named))

    return cast("Callable[Concatenate[ExporterUnderTest, P], T]", call)


@contextmanager
def _locked(file: Path, flags: int = 0) -> Iterator[None]:
    """Lock a file while the block runs. Raises `BlockingIOError` with LOCK_NB if another process has locked it."""
    opened = os.open(file.with_name(f"{file.name}.lock"), os.O_RDWR | os.O_CREAT, 0o600)
    try:
        lockf(opened, LOCK_EX | flags)
        yield
    finally:
        os.close(opened)
