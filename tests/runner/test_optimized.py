"""Python without docstrings and assertions (the option -OO) writes the same files."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import hashlib, io, json, sys
from tipreport import export, read_briefs
from tipreport.files import json_schema
import tipreport_csv

briefs = read_briefs([sys.argv[1]])
print(hashlib.sha256(json.dumps(json_schema()).encode()).hexdigest())
for exporter in ("excel", "pdf", "text", *tipreport_csv.tipreport_exporters()):
    stream = io.BytesIO()
    export(briefs, exporter, stream)
    print(hashlib.sha256(stream.getvalue()).hexdigest())
"""


def hashes(monkeypatch: pytest.MonkeyPatch, *options: str) -> str:
    """The hashes of the schema and of the files of a brief, from a program with these options of Python."""
    monkeypatch.setenv("PYTHONPATH", str(ROOT / "plugins" / "tipreport-csv"))
    command = [sys.executable, *options, "-c", PROGRAM, str(ROOT / "data" / "briefs" / "malta.yaml")]
    return subprocess.run(command, capture_output=True, check=True, text=True).stdout


def test_the_option_oo_changes_no_output(monkeypatch: pytest.MonkeyPatch) -> None:
    usual = hashes(monkeypatch)

    assert len(usual.split()) == 5
    assert hashes(monkeypatch, "-OO") == usual
