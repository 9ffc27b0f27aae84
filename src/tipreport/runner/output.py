"""The output of an export: a file on disk, or a stream of the caller."""

from io import BytesIO
from typing import IO, BinaryIO, Protocol, Self

from tipreport.atomic import write_error
from tipreport.errors import ExportError


class Output(Protocol):
    """A binary ``file`` that becomes visible, as a whole, only with `commit`."""

    file: BinaryIO

    def __enter__(self) -> Self: ...
    def __exit__(self, *_: object) -> None: ...
    def commit(self) -> None:
        """Move the written bytes to their target."""

    def error(self, error: OSError) -> ExportError:
        """Return the error to raise for an `OSError` while the file is written."""


class StreamOutput:
    """A buffer that `commit` copies into the caller's stream.

    Raises `BrokenPipeError` if the stream is a pipe that is no longer read.
    """

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream
        self.file: BinaryIO = BytesIO()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.file.close()

    def commit(self) -> None:
        """Copy the buffer into the stream."""
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
            raise self.error(error) from error

    def error(self, error: OSError) -> ExportError:
        """Return the error to raise for an `OSError` while the stream is written."""
        return write_error("the stream", error)
