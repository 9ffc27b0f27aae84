"""Runs an exporter on the brief that has everything, and observes what it does besides writing."""

import builtins
import decimal
import json
import locale
import os
import random
import sys
import time
from collections.abc import Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from types import ModuleType
from typing import Any

from attrs import frozen

from tipreport.plugin import dump_options
from tipreport.testing import clock, samples
from tipreport.testing.rich_brief import rich_brief
from tipreport.testing.trial_run import Activity, Outcome, monitored, run_exporter
from tipreport.testing.under_test import ExporterUnderTest

_LIBRARIES = (builtins, decimal, json, locale, os, random, sys, time)


@frozen(kw_only=True)
class Observed:
    """The output of two exports of one brief, and the side effects of the first."""

    outcome: Outcome
    again: Outcome
    clock_reads: tuple[clock.ClockRead, ...]
    activity: Activity
    options: str
    """How the options differ afterwards; empty if they do not."""
    brief_changed: bool
    settings: tuple[str, ...]
    """Changes of the process: its current folder, its environment, its locale, functions of other modules."""


@lru_cache(maxsize=4)
def observe(tested: ExporterUnderTest) -> Observed:
    """Run the exporter twice, the first time observed."""
    briefs = (rich_brief.__wrapped__(),)
    options = tested.exporter.options()
    expected = _options(options)
    folder = Path.cwd()
    with _restored_environment(), monitored(tested) as activity, clock.record_reads(tested.locate) as reads:
        before, inside = _settings(), Path.cwd()
        outcome = run_exporter(tested, briefs, options=options)
        settings = [*_changes(before, _settings())]
        if (moved := _current()) != inside:
            settings.append(f"it changed the current folder to {moved}")
            os.chdir(inside)
    with monitored(tested):  # in a folder of its own, which is removed
        again = run_exporter(tested, samples.full())
    os.chdir(folder)
    found = _options(options)
    return Observed(
        outcome=outcome,
        again=again,
        clock_reads=tuple(reads),
        activity=activity,
        options="" if found == expected else f"{expected} became {found}",
        brief_changed=briefs != (rich_brief.__wrapped__(),),  # not the cached brief, which may be changed too
        settings=tuple(settings),
    )


def _options(options: Any) -> str:
    return str(dump_options(options))


def _current() -> Path | None:
    try:
        return Path.cwd()
    except OSError:
        return None


class _restored_environment:  # noqa: N801 - used like a function
    def __enter__(self) -> None:
        self.environment = dict(os.environ)

    def __exit__(self, *_: object) -> None:
        if dict(os.environ) != self.environment:
            os.environ.clear()
            os.environ.update(self.environment)


def _settings() -> Mapping[str, Mapping[str, Any]]:
    """Return the environment, the locale, and the functions and classes of modules that others use."""
    modules = [
        *_LIBRARIES,
        *(module for name, module in [*sys.modules.items()] if name.partition(".")[0] == "tipreport"),
    ]
    context = decimal.getcontext()
    return {
        "the environment variable": dict(os.environ),
        "the setting": {
            "locale": locale.setlocale(locale.LC_ALL),
            "decimal precision": context.prec,
            "decimal rounding": context.rounding,
            "recursion limit": sys.getrecursionlimit(),
        },
        "the function": {name: function for module in modules for name, function in _functions(module)},
    }


def _functions(module: ModuleType) -> Iterator[tuple[str, Any]]:
    if isinstance(module, ModuleType):
        for name, value in [*vars(module).items()]:
            if callable(value) and module.__name__ != "tipreport.testing.clock":
                yield f"{module.__name__}.{name}", value


def _changes(before: Mapping[str, Mapping[str, Any]], after: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    for kind, values in before.items():
        for name in sorted(values.keys() | (after[kind].keys() if kind != "the function" else ())):
            if values.get(name) is not after[kind].get(name) and values.get(name) != after[kind].get(name):
                yield f"it changed {kind} {name}"
