"""Starts child processes that react to Ctrl-C, even if this process ignores it, as under ``nohup make test &``.

A child process inherits an ignored SIGINT. Python then raises no `KeyboardInterrupt` in it.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


@contextmanager
def interruptible_children() -> Iterator[None]:
    """Give processes that are started in this block the default handling of SIGINT."""
    with _handling(signal.default_int_handler):
        yield


@contextmanager
def uninterruptible_children() -> Iterator[None]:
    """Make processes that are started in this block ignore SIGINT."""
    with _handling(signal.SIG_IGN):
        yield


@contextmanager
def _handling(handler: Callable[..., Any] | signal.Handlers) -> Iterator[None]:
    before = signal.signal(signal.SIGINT, handler)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)
