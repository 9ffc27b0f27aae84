"""The binary stream that an exporter writes to. It cannot be closed, and it records disk errors."""

import io
from collections.abc import Callable
from typing import Any, BinaryIO, NoReturn, TypeVar

T = TypeVar("T")


class ExportStream(io.BufferedIOBase):
    """A file for an exporter. Closing it has no effect, because some libraries close streams that are still needed."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.ended = False
        self.disk_error: OSError | None = None
        """The first error of the disk, even if the exporter replaced or suppressed it."""

    def end(self) -> None:
        """Accept no more data: the exporter has finished."""
        self.ended = True

    def write(self, data: Any, /) -> int:
        """Write bytes."""
        if isinstance(data, str):
            raise TypeError("an exporter writes bytes, not text: write(text.encode())")
        return self._call(self._file.write, data)

    def read(self, size: int | None = -1, /) -> bytes:
        """Read bytes that were written."""
        return self._call(self._file.read, -1 if size is None else size)

    read1 = read

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Move to a position."""
        return self._call(self._file.seek, offset, whence)

    def tell(self) -> int:
        """Return the current position."""
        return self._call(self._file.tell)

    def truncate(self, size: int | None = None, /) -> int:
        """Truncate the file."""
        return self._call(self._file.truncate, size)

    def flush(self) -> None:
        """Write buffered bytes to the file."""
        if not self.ended:
            self._call(self._file.flush)

    def close(self) -> None:
        """Do nothing: the runner closes the file."""

    def detach(self) -> NoReturn:
        """Raise an error: the file belongs to the runner."""
        raise io.UnsupportedOperation("detach")

    def readable(self) -> bool:
        """Return True."""
        return True

    def writable(self) -> bool:
        """Return True."""
        return True

    def seekable(self) -> bool:
        """Return True."""
        return True

    def _call(self, call: Callable[..., T], *arguments: Any) -> T:
        if self.ended:
            raise ValueError("the export has ended")
        try:
            return call(*arguments)
        except OSError as error:
            self.disk_error = self.disk_error or error
            raise
