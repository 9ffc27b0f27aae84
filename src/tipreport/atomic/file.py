"""A file that replaces its target only when it is complete."""

import os
import stat
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import BinaryIO, Self

from tipreport.atomic.locks import lock
from tipreport.atomic.target import (
    check_target,
    remove_temporary_files,
    target_exists,
    temporary_path,
    write_error,
)
from tipreport.errors import ExportError


class AtomicFile:
    """A context manager with a binary ``file`` that `commit` moves to the target.

    Without `commit`, the target stays unchanged and the temporary file is removed. On Linux the temporary file has no
    name until it is complete, so even a killed process leaves no file.

    A relative path is resolved at once, because code that writes the file may change the current folder; ``shown`` is
    the path in messages. Raises the errors of `check_target`, and `ExportError` if the operating system reports an
    error.
    """

    def __init__(self, target: Path, *, overwrite: bool, shown: Path | None = None) -> None:
        self._shown = shown or target
        self._target = _absolute(target)
        self._overwrite = overwrite
        self._existing: os.stat_result | None = None
        self._temporary: Path | None = None  # the path of the temporary file, if it has one
        self._descriptor = -1
        self.file: BinaryIO = BytesIO()

    def __enter__(self) -> Self:
        self._existing = check_target(self._target, overwrite=self._overwrite, shown=self._shown)
        remove_temporary_files(self._target.parent, [self._target.name])
        try:
            self._descriptor = self._open()
            self.file = os.fdopen(os.dup(self._descriptor), "w+b")  # the first descriptor keeps the lock
        except OSError as error:
            self.__exit__()
            raise self.error(error) from error
        except BaseException:
            self.__exit__()
            raise
        return self

    def _open(self) -> int:
        """Open a file without a name if the system supports that, else a temporary file in the folder of the target."""
        if (unnamed := getattr(os, "O_TMPFILE", None)) and Path("/proc/self/fd").is_dir():
            with suppress(OSError):  # the file system does not support it
                descriptor = os.open(self._target.parent, unnamed | os.O_RDWR | os.O_CLOEXEC, 0o666)
                lock(descriptor)
                return descriptor
        while True:
            self._temporary = temporary_path(self._target)
            flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
            descriptor = os.open(self._temporary, flags, 0o666)
            lock(descriptor)
            if os.fstat(descriptor).st_nlink:  # no link: another process removed the file before it was locked
                return descriptor
            os.close(descriptor)

    def commit(self) -> None:
        """Move the file to its target. An existing file is replaced only with ``overwrite``."""
        try:
            if self._existing is not None and hasattr(os, "fchmod"):
                os.fchmod(self._descriptor, stat.S_IMODE(self._existing.st_mode))
            self.file.close()
            if self._existing is None:
                self._create()
            else:
                self._replace()
        except FileExistsError as error:
            raise target_exists(self._shown) from error
        except OSError as error:
            raise self.error(error) from error

    def _create(self) -> None:
        """Create the target. If another process has created it, replace it only with ``overwrite``."""
        try:
            if self._temporary is None:
                self._link(self._target)
            elif os.name == "nt":
                self._release()
                self._temporary.rename(self._target)
                self._temporary = None
            else:
                self._link_temporary(self._temporary)
        except FileExistsError:
            if not self._overwrite:
                raise
            self._replace()

    def _replace(self) -> None:
        if self._temporary is None:
            self._temporary = temporary_path(self._target)
            self._link(self._temporary)
        self._release()
        self._temporary.replace(self._target)
        self._temporary = None

    def _link_temporary(self, temporary: Path) -> None:
        try:
            self._target.hardlink_to(temporary)
        except FileExistsError:
            raise
        except OSError:  # the file system has no hard links: create an empty target, then replace it
            self._target.touch(exist_ok=False)
            self._replace()

    def _link(self, path: Path) -> None:
        """Give a path to the file that has no name (open(2), O_TMPFILE)."""
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:  # with dst_dir_fd, Python calls linkat(2): link(2) does not follow the symbolic link in /proc
            os.link(f"/proc/self/fd/{self._descriptor}", path.name, dst_dir_fd=folder, follow_symlinks=True)
        finally:
            os.close(folder)

    def _release(self) -> None:
        """Close the locked descriptor on Windows, where an open file cannot be moved."""
        if os.name == "nt":
            os.close(self._descriptor)
            self._descriptor = -1

    def __exit__(self, *_: object) -> None:
        try:
            self._clean_up()
        except BaseException:  # an interrupt at any moment must not leave a file
            self._clean_up()
            raise

    def __del__(self) -> None:
        self._clean_up()  # an interrupt just before `__exit__` must not leave a file

    def _clean_up(self) -> None:
        """Close the file and remove the temporary file. Can be called more than once."""
        with suppress(OSError, ValueError):
            self.file.close()
        descriptor, self._descriptor = self._descriptor, -1
        if descriptor >= 0:
            os.close(descriptor)
        if self._temporary is not None:
            self._temporary.unlink(missing_ok=True)

    def error(self, error: OSError) -> ExportError:
        """Return the error to raise for an `OSError` while the file is written."""
        return write_error(self._shown, error)


def _absolute(path: Path) -> Path:
    try:
        return path.absolute()
    except OSError:  # the current folder was deleted; the error is reported when the file is opened
        return path
