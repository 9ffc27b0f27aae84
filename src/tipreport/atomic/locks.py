"""Locks: those on temporary files distinguish files in use from those that a killed process left.

The system releases a lock when the process that holds it ends. Windows has no such locks, but an open file cannot be
removed there.
"""

import os
import stat
from collections.abc import Callable, Iterator
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


@contextmanager
def locked(path: Path, waiting: Callable[[], None]) -> Iterator[bool]:
    """Hold the lock of a file, which is created if necessary. Calls ``waiting`` if another process holds it.

    Whoever holds the lock may remove the file. Yields False on Windows, and on a file system without locks, where
    nothing is locked. Raises `OSError` if the file cannot be created, or is
    not a regular file.
    """
    if fcntl is None:
        yield False
        return
    while True:
        descriptor = os.open(path, os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW | os.O_CLOEXEC, 0o666)
        try:
            if not stat.S_ISREG(os.fstat(descriptor).st_mode):
                raise OSError(None, f"{path.name} is a pipe or a device, not a file")
            is_locked = _wait_for_lock(descriptor, waiting)
            if is_locked and not os.fstat(descriptor).st_nlink:  # the process that held the lock has removed the file
                continue
            yield is_locked
            return
        finally:
            os.close(descriptor)


def _wait_for_lock(descriptor: int, waiting: Callable[[], None]) -> bool:
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            waiting()
            fcntl.flock(descriptor, fcntl.LOCK_EX)
    except OSError:  # the file system has no locks
        return False
    return True
