"""The class for pytest: a failure is one line, and a check that cannot run is skipped with the reason."""

import os
import subprocess
import sys
from pathlib import Path

WIDE = """
import pytest
from attrs import asdict
from tipreport.plugin import Exporter, Grain, NoOptions
from tipreport.testing import ExporterConformance


def write(briefs, stream, options, context):
    BODY


class TestWide(ExporterConformance):
    READ

    @pytest.fixture
    def exporter(self):
        return Exporter(name="wide", summary="For tests", suffix=".wide", media_type="application/x-wide",
                        grains=(Grain.BRIEF,), options=NoOptions, write=write)
"""
BODY = (
    'stream.write("".join(map(str, map(asdict, briefs))).replace(chr(92) + "n", chr(10))'
    '.replace(chr(92) + chr(39), chr(39)).replace(chr(92) * 2, chr(92)).encode("utf-16-le"))'
)
READ = 'def read(data): return data.decode("utf-16-le")'


def run_pytest(folder: Path, body: str = BODY, read: str = "") -> str:
    """Return the output of pytest for the two checks that need a reader."""
    (folder / "test_wide.py").write_text(WIDE.replace("BODY", body).replace("READ", read), "utf-8")
    command = [
        sys.executable,
        "-m",
        "pytest",
        "-q",
        "-rsf",
        "-p",
        "no:cacheprovider",
        "-k",
        "media_type or nothing_lost",
    ]
    environment = os.environ | {"COLUMNS": "1000"}
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, text=True, check=False)
    return done.stdout


def test_an_unreadable_format_is_skipped_with_the_reason(tmp_path: Path) -> None:
    printed = run_pytest(tmp_path)

    assert "2 skipped" in printed
    assert "not checked: tipreport cannot read application/x-wide; give read, a function from bytes to text" in printed


def test_with_a_reader_it_is_checked(tmp_path: Path) -> None:
    assert "2 passed" in run_pytest(tmp_path, read=READ)


def test_a_failure_is_one_line_without_a_traceback(tmp_path: Path) -> None:
    printed = run_pytest(tmp_path, BODY.replace("map(str, map(asdict, briefs))", "'nothing'"), READ)

    assert "1 failed, 1 passed" in printed
    assert "wide (registered): nothing_lost: expected every text of a brief in the file; found: " in printed
    assert "Traceback" not in printed


def test_a_class_without_its_fixture_raises_an_error(tmp_path: Path) -> None:
    (tmp_path / "test_none.py").write_text(
        "from tipreport.testing import ExporterConformance\n\n\nclass TestNone(ExporterConformance):\n    pass\n",
        "utf-8",
    )

    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-x"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)

    assert "TestNone needs a fixture named exporter that returns the exporter" in done.stdout
