"""The state of the process that other code relies on: recorded before an export, compared and restored after it."""

import builtins
import decimal
import json
import locale
import logging
import os
import random
import signal
import socket
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from tipreport.registry.plugin_code import folder_if_any

_SIGNALS = (signal.SIGINT, signal.SIGTERM)
_LIBRARIES = (builtins, decimal, json, locale, os, random, sys, time)
_SKIPPED = ("tipreport.testing.clock", "tipreport.testing.process_state")
Functions = Mapping[tuple[str, str], Any]
_ORIGINAL: dict[tuple[str, str], Any] = {}


class Setting(NamedTuple):
    """A setting of the process: its name for messages, a function that reads it, and one that restores it."""

    name: str
    read: Callable[[], Any]
    restore: Callable[[Any], object]
    details: Callable[[Any, Any], Iterable[str]] = lambda _before, _after: ("",)
    """What follows the name in the description of each change."""


def _restore_folder(folder: Path | None) -> None:
    if folder is not None:
        os.chdir(folder)


def _restore_environment(environment: Mapping[str, str]) -> None:
    os.environ.clear()
    os.environ.update(environment)


def _other_variables(before: Mapping[str, str], after: Mapping[str, str]) -> Iterable[str]:
    return (f" {name}" for name in sorted(before.keys() | after.keys()) if before.get(name) != after.get(name))


def _decimal_context() -> tuple[int, str]:
    context = decimal.getcontext()
    return context.prec, context.rounding


def _restore_decimal_context(state: tuple[int, str]) -> None:
    context = decimal.getcontext()
    context.prec, context.rounding = state


def _logging() -> tuple[Any, ...]:
    return logging.root.level, logging.root.disabled, logging.root.manager.disable, (*logging.root.handlers,)


def _restore_logging(state: tuple[Any, ...]) -> None:
    logging.root.level, logging.root.disabled, logging.root.manager.disable, handlers = state
    logging.root.handlers[:] = handlers


def _restore_warnings(filters: tuple[Any, ...]) -> None:
    with warnings.catch_warnings():  # its end tells the interpreter that the filters have changed
        pass
    warnings.filters[:] = filters  # type: ignore[index]  # a list, which the types declare as a sequence


def _handlers() -> tuple[Any, ...]:
    return tuple(map(signal.getsignal, _SIGNALS))


def _restore_handlers(handlers: tuple[Any, ...]) -> None:
    if threading.current_thread() is threading.main_thread():  # other threads may not
        for number, handler in zip(_SIGNALS, handlers, strict=True):
            if handler is not None:
                signal.signal(number, handler)


def _restore_path(path: tuple[str, ...]) -> None:
    sys.path[:] = path


def _new_value(_before: object, after: object) -> Iterable[str]:
    return (f" to {after}",)


SETTINGS = (
    Setting("the current folder", folder_if_any, _restore_folder, _new_value),
    Setting("the environment variable", lambda: dict(os.environ), _restore_environment, _other_variables),
    Setting(
        "the locale",
        lambda: locale.setlocale(locale.LC_ALL),
        lambda before: locale.setlocale(locale.LC_ALL, before),
        _new_value,
    ),
    Setting("the decimal context", _decimal_context, _restore_decimal_context),
    Setting("the filters of warnings", lambda: (*warnings.filters,), _restore_warnings),
    Setting("the root logger", _logging, _restore_logging),
    Setting("the recursion limit", sys.getrecursionlimit, sys.setrecursionlimit),
    Setting("the handler of a signal", _handlers, _restore_handlers),
    Setting("the timeout of sockets", socket.getdefaulttimeout, socket.setdefaulttimeout),
    Setting("sys.path", lambda: (*sys.path,), _restore_path),
)


def read_settings() -> tuple[Any, ...]:
    """Return the present values of all settings."""
    return tuple(setting.read() for setting in SETTINGS)


def restore_settings(values: tuple[Any, ...]) -> tuple[str, ...]:
    """Restore the values of all settings. Returns a description of each change since then."""
    changes: list[str] = []
    for setting, before, after in zip(SETTINGS, values, read_settings(), strict=True):
        if before != after:
            changes += [f"it changed {setting.name}{detail}" for detail in setting.details(before, after)]
            setting.restore(before)
    return tuple(changes)


def _functions() -> Functions:
    """Return the functions and classes of tipreport, and of libraries that it uses, by module and name."""
    modules = [
        *_LIBRARIES,
        *(module for name, module in [*sys.modules.items()] if name.partition(".")[0] == "tipreport"),
    ]
    return {
        (module.__name__, name): value
        for module in modules
        if isinstance(module, ModuleType) and module.__name__ not in _SKIPPED
        for name, value in [*vars(module).items()]
        if callable(value)
    }


def record_functions() -> None:
    """Record the functions of modules that are not yet recorded. To be called before each export."""
    for key, function in _functions().items():
        _ORIGINAL.setdefault(key, function)


def restored_functions() -> tuple[str, ...]:
    """Restore the functions that were replaced since they were recorded. Returns a description of each."""
    changes = []
    for (module, name), function in _ORIGINAL.items():
        holder = sys.modules.get(module)
        if holder is not None and vars(holder).get(name) is not function:
            changes.append(f"it changed the function {module}.{name}")
            setattr(holder, name, function)
    return tuple(changes)
