"""The stream that an exporter writes into: it takes bytes, cannot be closed, and remembers what the disk refused."""

import io
from collections.abc import Callable
from typing import Any, BinaryIO, NoReturn, TypeVar

T = TypeVar("T")


class ExportStream(io.BufferedIOBase):
    """A file lent to an exporter. Closing it does nothing: libraries do that, and more may be written afterwards."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._over = False
        self.refused: OSError | None = None
        """What the system refused, even if the exporter made another exception of it, or none."""

    def end(self) -> None:
        """Take nothing more: the exporter is done."""
        self._over = True

    def write(self, data: Any, /) -> int:
        """Write bytes."""
        if isinstance(data, str):
            raise TypeError("an exporter writes bytes, and this is text: write(text.encode())")
        return self._ask(self._file.write, data)

    def read(self, size: int | None = -1, /) -> bytes:
        """Read what was written."""
        return self._ask(self._file.read, -1 if size is None else size)

    read1 = read

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Go to a place."""
        return self._ask(self._file.seek, offset, whence)

    def tell(self) -> int:
        """The place."""
        return self._ask(self._file.tell)

    def truncate(self, size: int | None = None, /) -> int:
        """Cut the file off."""
        return self._ask(self._file.truncate, size)

    def flush(self) -> None:
        """Hand over what is kept back."""
        if not self._over:
            self._ask(self._file.flush)

    def close(self) -> None:
        """Do nothing: who lent the stream closes it."""

    def detach(self) -> NoReturn:
        """Refuse: the stream is lent."""
        raise io.UnsupportedOperation("detach")

    def readable(self) -> bool:
        """Whether it can be read: yes."""
        return True

    def writable(self) -> bool:
        """Whether it can be written: yes."""
        return True

    def seekable(self) -> bool:
        """Whether it has places to go to: yes."""
        return True

    def _ask(self, call: Callable[..., T], *arguments: Any) -> T:
        if self._over:
            raise ValueError("the export is over")
        try:
            return call(*arguments)
        except OSError as error:
            self.refused = self.refused or error
            raise
