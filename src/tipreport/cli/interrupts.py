"""Makes SIGTERM stop the command in the same way as Ctrl-C."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import NoReturn


class Terminated(KeyboardInterrupt):
    """The process received SIGTERM. Code that cleans up after a `KeyboardInterrupt` also handles this."""


def _terminate(*_: object) -> NoReturn:
    raise Terminated


@contextmanager
def sigterm_raises() -> Iterator[None]:
    """Raise `Terminated` on SIGTERM in the block, so that temporary files are removed."""
    if current_thread() is not main_thread():  # only the main thread handles signals
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
