"""A file in the making, and its move into place: the old file or the new one stands there, never a part of one."""

import os
import stat
from contextlib import suppress
from io import BytesIO
from pathlib import Path
from typing import IO, BinaryIO, Protocol, Self

from tipreport.errors import ExportError
from tipreport.runner.lock import lock
from tipreport.runner.target import check_target, exists, remove_temporary_files, temporary_name, unwritable


class Draft(Protocol):
    """Where an export is written before it counts. Left without `place`, nothing remains of it."""

    file: BinaryIO

    def __enter__(self) -> Self: ...
    def __exit__(self, *_: object) -> None: ...
    def place(self) -> None:
        """Put what was written where it belongs."""

    def unwritable(self, error: OSError) -> ExportError:
        """The error for what the system refused."""


class AtomicFile:
    """A file in the folder of its target. On Linux it has no name until it is whole, so that not even a kill leaves it.

    Raises `TargetExistsError` and `ExportError` as `check_target` does, and `ExportError` for what the system refuses.
    """

    def __init__(self, target: Path, *, overwrite: bool) -> None:
        self._target = target
        self._overwrite = overwrite
        self._named: Path | None = None
        self._held = -1
        self.file: BinaryIO = BytesIO()

    def __enter__(self) -> Self:
        self._replaced = check_target(self._target, overwrite=self._overwrite)
        remove_temporary_files(self._target.parent, [self._target.name])
        try:
            self._held = self._open()
            self.file = os.fdopen(os.dup(self._held), "w+b")  # closed before the other, which keeps lock and file
        except OSError as error:
            self.__exit__()
            raise self.unwritable(error) from error
        except BaseException:
            self.__exit__()
            raise
        return self

    def _open(self) -> int:
        """The descriptor of a new file: one without a name where the system has such, else one beside the target."""
        if (unnamed := getattr(os, "O_TMPFILE", None)) and Path("/proc/self/fd").is_dir():
            with suppress(OSError):  # not every file system has them
                descriptor = os.open(self._target.parent, unnamed | os.O_RDWR | os.O_CLOEXEC, 0o666)
                lock(descriptor)
                return descriptor
        while True:
            self._named = temporary_name(self._target)
            flags = os.O_CREAT | os.O_EXCL | os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
            descriptor = os.open(self._named, flags, 0o666)
            lock(descriptor)
            if os.fstat(descriptor).st_nlink:  # no: another export took it for debris before it was locked
                return descriptor
            os.close(descriptor)

    def place(self) -> None:
        """Move the file to its target, which is replaced only if that was asked for."""
        try:
            if self._replaced is not None and hasattr(os, "fchmod"):
                os.fchmod(self._held, stat.S_IMODE(self._replaced.st_mode))
            self.file.close()
            if self._replaced is None:
                self._add()
            else:
                self._replace()
        except FileExistsError as error:
            raise exists(self._target) from error
        except OSError as error:
            raise self.unwritable(error) from error

    def _replace(self) -> None:
        if self._named is None:
            self._named = temporary_name(self._target)
            self._link(self._named)
        self._release()
        self._named.replace(self._target)
        self._named = None

    def _add(self) -> None:
        """Give the file its name. One that took the name meanwhile is replaced only if that was asked for."""
        try:
            if self._named is None:
                self._link(self._target)
            elif os.name == "nt":
                self._release()
                self._named.rename(self._target)
                self._named = None
            else:
                self._link_named(self._named)
        except FileExistsError:
            if not self._overwrite:
                raise
            self._replace()

    def _link_named(self, named: Path) -> None:
        try:
            self._target.hardlink_to(named)
        except FileExistsError:
            raise
        except OSError:  # a file system without hard links: claim the name, then fill it
            self._target.touch(exist_ok=False)
            self._replace()

    def _link(self, path: Path) -> None:
        """Give a name to the file that has none (open(2), O_TMPFILE)."""
        folder = os.open(path.parent, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
        try:  # with a folder, Python calls linkat(2), which alone follows the link below /proc
            os.link(f"/proc/self/fd/{self._held}", path.name, dst_dir_fd=folder, follow_symlinks=True)
        finally:
            os.close(folder)

    def _release(self) -> None:
        """Close what keeps the lock, where a file that is open cannot be moved."""
        if os.name == "nt":
            os.close(self._held)
            self._held = -1

    def __exit__(self, *_: object) -> None:
        try:
            self._clear()
        except BaseException:  # an interrupt, which may come at any moment, keeps nothing from being cleared
            self._clear()
            raise

    def __del__(self) -> None:
        self._clear()  # an interrupt may come just before `__exit__` does anything

    def _clear(self) -> None:
        """Close what is open and remove what has a name of its own; what is done already is left alone."""
        with suppress(OSError, ValueError):
            self.file.close()
        held, self._held = self._held, -1
        if held >= 0:
            os.close(held)
        if self._named is not None:
            self._named.unlink(missing_ok=True)

    def unwritable(self, error: OSError) -> ExportError:
        """The error for what the system refused."""
        return unwritable(self._target, error)


class StreamOutput:
    """Memory, copied into the caller's stream when it is whole. A pipe that nobody reads raises `BrokenPipeError`."""

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.file: BinaryIO = BytesIO()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def place(self) -> None:
        """Copy what was written into the stream."""
        self.file.seek(0)
        rest = memoryview(self.file.read())
        try:
            while rest:
                written = self._stream.write(rest)
                rest = rest[len(rest) if written is None else written :]
            self._stream.flush()
        except BrokenPipeError:
            raise
        except OSError as error:
            raise self.unwritable(error) from error

    def unwritable(self, error: OSError) -> ExportError:
        """The error for what the system refused."""
        return unwritable("the stream", error)
