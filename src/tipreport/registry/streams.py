"""Standard streams that a plugin cannot close."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from io import UnsupportedOperation
from typing import Any, NoReturn


class UnclosableStream:
    """A standard stream. Closing it raises an error, because the program still writes to it."""

    def __init__(self, stream: Any) -> None:
        self._stream = stream

    def __getattr__(self, name: str) -> Any:
        found = getattr(self._stream, name)
        return UnclosableStream(found) if name in ("buffer", "raw") else found

    def close(self) -> NoReturn:
        """Raise an error."""
        raise UnsupportedOperation("a plugin must not close the standard streams")

    detach = close


@contextmanager
def unclosable_streams() -> Iterator[None]:
    """Replace the standard streams for code that might close them."""
    with redirect_stdout(_unclosable(sys.stdout)), redirect_stderr(_unclosable(sys.stderr)):
        yield


def _unclosable(stream: Any) -> Any:
    return stream if stream is None or isinstance(stream, UnclosableStream) else UnclosableStream(stream)
