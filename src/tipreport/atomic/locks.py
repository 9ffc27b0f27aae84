"""Locks on temporary files, which distinguish files in use from those that a killed process left.

The system releases a lock when the process that holds it ends. Windows has no such locks, but an open file cannot be
removed there.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

try:
    import fcntl
except ImportError:  # Windows
    fcntl = None  # type: ignore[assignment]  # as mypy advises for modules that a system may lack


def lock(descriptor: int) -> None:
    """Lock an open file until it is closed. Does nothing on a file system without locks."""
    if fcntl is not None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        except OSError:
            return


@contextmanager
def acquired(path: Path) -> Iterator[None]:
    """Hold the lock of a file. Raises `OSError` if another process holds it, or if the file cannot be locked."""
    if fcntl is None:
        yield
        return
    descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)
