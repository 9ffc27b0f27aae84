"""Locks on files in the making, so that one in work is told from one that a killed process left.

The system takes a lock away with the process that holds it. Where there are no such locks, a file in work cannot be
removed while it is open (Windows).
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
    """Lock an open file for as long as it stays open. A file system that knows no locks is no reason not to write."""
    if fcntl is not None:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX)
        except OSError:
            return


@contextmanager
def unlocked(path: Path) -> Iterator[None]:
    """Hold a file that nobody has locked. Raises `OSError` if somebody has, or if that cannot be known."""
    if fcntl is None:
        yield
        return
    descriptor = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        yield
    finally:
        os.close(descriptor)
