"""The state of the process that other code relies on: recorded before an export, compared and restored after it."""

import builtins
import decimal
import json
import locale
import os
import random
import sys
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen

from tipreport.registry.plugin_code import folder_if_any
from tipreport.testing.process_settings import SETTINGS

_LIBRARIES = (builtins, decimal, json, locale, os, random, sys, time)
_SKIPPED = ("tipreport.testing.clock", "tipreport.testing.process_state")


@frozen
class ProcessState:
    """The current folder, the environment, the locale, the decimal context, and the settings of `SETTINGS`."""

    folder: Path | None
    environment: Mapping[str, str]
    locale: str
    precision: int
    rounding: str
    settings: tuple[Any, ...]

    @classmethod
    def current(cls) -> "ProcessState":
        """Return the present state."""
        context = decimal.getcontext()
        return cls(
            folder=folder_if_any(),
            environment=dict(os.environ),
            locale=locale.setlocale(locale.LC_ALL),
            precision=context.prec,
            rounding=context.rounding,
            settings=tuple(setting.read() for setting in SETTINGS),
        )

    def restored(self) -> tuple[str, ...]:
        """Restore this state. Returns a description of each change since then."""
        now = ProcessState.current()
        changes = [*self._changes(now)]
        if now.folder != self.folder and self.folder is not None:
            os.chdir(self.folder)
        if now.environment != self.environment:
            os.environ.clear()
            os.environ.update(self.environment)
        if now.locale != self.locale:
            locale.setlocale(locale.LC_ALL, self.locale)
        context = decimal.getcontext()
        context.prec, context.rounding = self.precision, self.rounding
        for setting, before, after in zip(SETTINGS, self.settings, now.settings, strict=True):
            if before != after:
                setting.restore(before)
        return tuple(changes)

    def _changes(self, now: "ProcessState") -> Iterator[str]:
        if now.folder != self.folder:
            yield f"it changed the current folder to {now.folder}"
        for name in sorted(self.environment.keys() | now.environment.keys()):
            if self.environment.get(name) != now.environment.get(name):
                yield f"it changed the environment variable {name}"
        if now.locale != self.locale:
            yield f"it changed the locale to {now.locale}"
        if (now.precision, now.rounding) != (self.precision, self.rounding):
            yield "it changed the decimal context"
        for setting, before, after in zip(SETTINGS, self.settings, now.settings, strict=True):
            if before != after:
                yield f"it changed {setting.name}"


Functions = Mapping[tuple[str, str], Any]


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


_ORIGINAL: dict[tuple[str, str], Any] = {}


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
