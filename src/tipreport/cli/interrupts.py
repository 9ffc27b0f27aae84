"""Ctrl-C and SIGTERM: both stop what runs in the same orderly way."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from threading import current_thread, main_thread
from typing import NoReturn


class Terminated(KeyboardInterrupt):
    """Somebody sent SIGTERM. Who cleans up after an interrupt cleans up after this."""


def _terminate(*_: object) -> NoReturn:
    raise Terminated


@contextmanager
def orderly_termination() -> Iterator[None]:
    """Make SIGTERM an exception for a while, so that nothing half-written stays."""
    if current_thread() is not main_thread():  # others cannot be sent signals
        yield
        return
    before = signal.signal(signal.SIGTERM, _terminate)
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
