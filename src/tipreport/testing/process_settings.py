"""Settings of the process that a library may change when it is imported, and that an export leaves alone.

Each setting has a name for messages, a function that reads it, and one that restores what was read.
"""

import logging
import signal
import socket
import sys
import threading
import warnings
from collections.abc import Callable
from typing import Any, NamedTuple


class Setting(NamedTuple):
    """A setting of the process."""

    name: str
    read: Callable[[], Any]
    restore: Callable[[Any], object]


def _logging() -> tuple[Any, ...]:
    return logging.root.level, logging.root.disabled, logging.root.manager.disable, (*logging.root.handlers,)


def _restore_logging(state: tuple[Any, ...]) -> None:
    logging.root.level, logging.root.disabled, logging.root.manager.disable, handlers = state
    logging.root.handlers[:] = handlers


def _restore_warnings(filters: tuple[Any, ...]) -> None:
    with warnings.catch_warnings():  # its end tells the interpreter that the filters have changed
        pass
    warnings.filters[:] = filters  # type: ignore[index]  # a list, which the types declare as a sequence


_SIGNALS = (signal.SIGINT, signal.SIGTERM)


def _handlers() -> tuple[Any, ...]:
    return tuple(map(signal.getsignal, _SIGNALS))


def _restore_handlers(handlers: tuple[Any, ...]) -> None:
    if threading.current_thread() is threading.main_thread():  # other threads may not
        for number, handler in zip(_SIGNALS, handlers, strict=True):
            if handler is not None:
                signal.signal(number, handler)


def _restore_path(path: tuple[str, ...]) -> None:
    sys.path[:] = path


SETTINGS = (
    Setting("the filters of warnings", lambda: (*warnings.filters,), _restore_warnings),
    Setting("the root logger", _logging, _restore_logging),
    Setting("the recursion limit", sys.getrecursionlimit, sys.setrecursionlimit),
    Setting("the handler of a signal", _handlers, _restore_handlers),
    Setting("the timeout of sockets", socket.getdefaulttimeout, socket.setdefaulttimeout),
    Setting("sys.path", lambda: (*sys.path,), _restore_path),
)
