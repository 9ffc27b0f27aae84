"""The functions that other code of the process relies on, recorded before an export, and restored after it."""

import builtins
import decimal
import json
import locale
import os
import random
import sys
import time
from collections.abc import Mapping
from types import ModuleType
from typing import Any

_LIBRARIES = (builtins, decimal, json, locale, os, random, sys, time)
_SKIPPED = ("tipreport.testing.clock", "tipreport.testing.process_functions")
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
