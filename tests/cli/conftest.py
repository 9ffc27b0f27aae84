"""Fixtures for the tests of the command line."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.cli import commands
from tests.cli.commands import Done
from tipreport.cli import main

Tipreport = Callable[..., Done]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two briefs."""
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs" / "malta.yaml").write_text(commands.MALTA, "utf-8")
    (tmp_path / "briefs" / "panama.yaml").write_text(commands.PANAMA, "utf-8")
    return tmp_path


@pytest.fixture
def run_in(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Tipreport:
    """The command, run in this process and in the ``folder`` that is given."""
    for name in ("TIPREPORT_TRACEBACK", "SOURCE_DATE_EPOCH", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)

    def run(*arguments: str | Path, folder: Path) -> Done:
        monkeypatch.chdir(folder)
        capsys.readouterr()
        code = main([*map(str, arguments)])
        return Done(code, *capsys.readouterr())

    return run


@pytest.fixture
def tipreport(folder: Path, run_in: Tipreport, monkeypatch: pytest.MonkeyPatch) -> Tipreport:
    """The command, run in this process and that folder."""
    monkeypatch.chdir(folder)
    return partial(run_in, folder=Path())
