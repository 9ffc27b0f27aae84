"""Changes of the process by an export are described, and undone."""

import decimal
import json
import locale
import logging
import os
import signal
import socket
import sys
import warnings
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest

from tests.testing import faulty
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.exporter_checks import CHECKS
from tipreport.testing.measured import all_results, parts_of_exports
from tipreport.testing.process_state import SETTINGS, read_settings, restore_settings
from tipreport.testing.shared_results import RESULTS

CHANGES: dict[str, Callable[[], object]] = {
    "the current folder to /": lambda: os.chdir("/"),
    "the environment variable TIPREPORT_X": lambda: os.environ.update(TIPREPORT_X="1"),
    "the locale to C": lambda: locale.setlocale(locale.LC_ALL, "C"),
    "the decimal context": lambda: setattr(decimal.getcontext(), "prec", 5),
    "the filters of warnings": lambda: warnings.simplefilter("ignore"),
    "the root logger": lambda: logging.root.addHandler(logging.NullHandler()),
    "the recursion limit": lambda: sys.setrecursionlimit(5_000),
    "the handler of a signal": lambda: signal.signal(signal.SIGTERM, signal.SIG_IGN),
    "the timeout of sockets": lambda: socket.setdefaulttimeout(3),
    "sys.path": lambda: sys.path.append("nowhere"),
}


@pytest.fixture(autouse=True)
def _other_locale(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Any:
    monkeypatch.chdir(tmp_path)
    before = locale.setlocale(locale.LC_ALL)
    locale.setlocale(locale.LC_ALL, "C.UTF-8")
    yield
    locale.setlocale(locale.LC_ALL, before)


@pytest.mark.parametrize("change", CHANGES)
def test_a_change_is_described_and_undone(change: str) -> None:
    before = read_settings()

    CHANGES[change]()

    assert restore_settings(before) == (f"it changed {change}",)
    assert read_settings() == before


def test_each_setting_has_a_change_in_these_tests() -> None:
    assert all(any(change.startswith(setting.name) for change in CHANGES) for setting in SETTINGS)


def ignores_warnings(briefs: Any, stream: Any, options: Any, context: Any) -> None:
    warnings.simplefilter("ignore")
    faulty.sound(briefs, stream, options, context)


def test_an_export_that_changes_a_setting_is_found() -> None:
    (check,) = [each for each in CHECKS if each.name == "process_unchanged"]

    found = check.run(exporter_under_test(faulty.exporter(ignores_warnings))).found

    assert found.startswith(
        "it changed the filters of warnings (ignores_warnings: tests.testing.test_process_state, line"
    )


def patches_in_french(briefs: Any, stream: Any, options: Any, context: Any) -> None:
    if briefs[0].language == "fr":
        json.loads = lambda *_: {}
    faulty.sound(briefs, stream, options, context)


def test_a_function_that_is_replaced_in_the_exports_of_another_process_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(RESULTS, "folder", tmp_path)
    (check,) = [each for each in CHECKS if each.name == "process_unchanged"]
    tested = exporter_under_test(faulty.exporter(patches_in_french))
    original = json.loads

    (_, *parts) = [*parts_of_exports()]
    for name, measure_exports in parts:
        RESULTS.prepare(name, partial(all_results, tested, measure_exports))

    assert json.loads is original
    assert check.run(tested).found.startswith("it changed the function json.loads (patches_in_french: ")
