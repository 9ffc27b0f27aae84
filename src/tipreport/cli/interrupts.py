"""Makes SIGTERM, and SIGHUP of a closed terminal, stop the command in the same way as Ctrl-C."""

import signal
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from threading import current_thread, main_thread
from typing import NoReturn


class Terminated(KeyboardInterrupt):
    """The process received SIGTERM. Code that cleans up after a `KeyboardInterrupt` also handles this."""

    message = "terminated"


class HungUp(KeyboardInterrupt):
    """The process received SIGHUP: its terminal was closed."""

    message = "the terminal was closed"


def _terminate(*_: object) -> NoReturn:
    raise Terminated


def _hang_up(*_: object) -> NoReturn:
    raise HungUp


@contextmanager
def signals_raise() -> Iterator[None]:
    """Raise `Terminated` on SIGTERM and `HungUp` on SIGHUP in the block, so that temporary files are removed.

    A signal that the process ignores, as SIGHUP under nohup, remains ignored.
    """
    if current_thread() is not main_thread():  # only the main thread handles signals
        yield
        return
    with ExitStack() as stack:
        for name, handler in (("SIGTERM", _terminate), ("SIGHUP", _hang_up)):
            number = getattr(signal, name, None)  # Windows has no SIGHUP
            if number is not None and signal.getsignal(number) is not signal.SIG_IGN:
                stack.callback(signal.signal, number, signal.signal(number, handler))
        yield
