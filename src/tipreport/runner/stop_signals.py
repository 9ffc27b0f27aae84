"""The signals that stop a program: Ctrl-C, the end of the terminal, and a request to end."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager

STOP_SIGNALS = frozenset(getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name))


@contextmanager
def blocked_stop_signals() -> Iterator[None]:
    """Block these signals in this thread for a moment, and in new processes and threads until they unblock them.

    Does nothing on Windows.
    """
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, ())
    try:
        signal.pthread_sigmask(signal.SIG_BLOCK, STOP_SIGNALS)  # may raise the exception of an earlier signal
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
