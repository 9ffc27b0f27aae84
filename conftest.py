"""Runs the examples of the README, the documentation and the docstrings; see tests/examples. Slow tests begin early."""

import gc
import os
from pathlib import Path

import pytest
from sybil import Sybil
from tests.examples import blocks, workspace

pytest_plugins = ["tests.pseudo_language"]

pages = Sybil(
    [blocks.markdown],
    patterns=["*.md"],
    excludes=["write-an-exporter.md"],  # tests/docs/test_ten_minutes.py runs it in an environment of its own
    setup=workspace.set_up,
    teardown=workspace.tear_down,
)
SOURCES = Path(__file__).parent / "src"
docstrings = Sybil(
    [blocks.docstring],
    path="src",
    patterns=[  # to parse all modules takes a second in each process
        file.relative_to(SOURCES).as_posix()
        for file in SOURCES.rglob("*.py")
        if ".. code-block::" in file.read_text("utf-8")
    ],
    setup=workspace.set_up,
    teardown=workspace.tear_down,
)
pytest_collect_file = (pages + docstrings).pytest()


def pytest_xdist_auto_num_workers() -> int:
    """Use a process more than there are processors: many tests wait for browsers, validators and commands."""
    return (os.cpu_count() or 1) + 1


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Move tests that are marked as slow to the front."""
    items.sort(key=lambda item: item.get_closest_marker("slow") is None)


def pytest_collection_finish() -> None:
    """Collect garbage rarely, and never among the collected tests: it would take a fifth of the time."""
    gc.freeze()
    gc.set_threshold(20_000, 50, 100)
