"""One export from start to end, with failures of the exporter and of the disk."""

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from tests.runner.exporters import brief, divides_by_zero, exporter, titles, warns, writes_nothing
from tipreport.errors import ExporterCrashedError
from tipreport.model import Briefs
from tipreport.plugin import DocumentOptions, ExportContext, ExportResult, Grain
from tipreport.registry import RegisteredExporter
from tipreport.runner.request import ExportRequest
from tipreport.runner.run import run

CONTEXT = ExportContext(date=dt.date(2024, 6, 24))


def ran(write: Any, folder: Path) -> ExportResult:
    registered = RegisteredExporter(exporter=exporter(write), distribution="tipreport-odd", version="0.3")
    return run(request(registered), CONTEXT, folder / "a.txt")


def request(registered: RegisteredExporter) -> ExportRequest:
    return ExportRequest(
        registered=registered,
        briefs=Briefs([brief("serbia")]),
        grain=Grain.COLLECTION,
        options=registered.exporter.options(),
        document=DocumentOptions(),
    )


def test_a_result_names_the_distribution_and_its_version(tmp_path: Path) -> None:
    result = ran(titles, tmp_path)

    assert (result.ok, result.exporter, result.distribution, result.version) == (True, "odd", "tipreport-odd", "0.3")


def test_a_crash_names_the_distribution_its_version_the_cause_and_the_location(tmp_path: Path) -> None:
    error = ran(divides_by_zero, tmp_path).error

    assert isinstance(error, ExporterCrashedError)
    assert str(error).startswith("odd of tipreport-odd 0.3 crashed: ZeroDivisionError: division by zero (tests.runner")
    assert isinstance(error.__cause__, ZeroDivisionError)
    (note,) = error.__notes__
    assert note.startswith("raised in ")
    assert note.endswith("in divides_by_zero")


def test_an_exporter_that_writes_nothing_is_reported(tmp_path: Path) -> None:
    assert str(ran(writes_nothing, tmp_path).error).startswith("odd of tipreport-odd 0.3 wrote nothing")


def test_each_export_has_separate_warnings(tmp_path: Path) -> None:
    first = ran(warns, tmp_path)
    (tmp_path / "a.txt").unlink()

    assert first.warnings == ran(warns, tmp_path).warnings == ("no glyph for U+1F600",)


@pytest.mark.parametrize("error", [MemoryError, RecursionError])
def test_exhausted_resources_are_a_crash(tmp_path: Path, error: type[Exception]) -> None:
    def reach_the_limit(*_: object) -> None:
        raise error

    assert str(ran(reach_the_limit, tmp_path).error).startswith(f"odd of tipreport-odd 0.3 crashed: {error.__name__}")
