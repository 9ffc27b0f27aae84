"""The checks of an installed exporter run in a process of their own, which it may end or block."""

import json
from pathlib import Path

import pytest

from tests.cli import commands
from tests.registry import modules
from tests.testing.mutants.mutant import imported
from tipreport.registry import RegisteredExporter
from tipreport.testing.child import check_in_child

HOOK = """from tipreport.plugin import Exporter, Grain, NoOptions, hookimpl


def write(briefs, stream, options, context):
    for brief in briefs:
        stream.write(repr(brief.title).encode("utf-16"))


def read(data):
    return data.decode("utf-16")


@hookimpl
def tipreport_exporters():
    yield Exporter(name="wide", summary="For tests", suffix=".wide", media_type="application/x-wide",
                   grains=(Grain.BRIEF,), options=NoOptions, write=write, shows=("briefs",))
"""


def run(folder: Path, *words: str) -> commands.Done:
    modules.distribution(folder, "tipreport-wide", HOOK)
    return commands.run("plugins", "check", "wide", *words, folder=folder, PYTHONPATH=str(folder))


def test_what_could_not_be_checked_is_an_exit_code_of_its_own(tmp_path: Path) -> None:
    done = run(tmp_path)

    assert done.code == 5
    assert "not checked: media_type, nothing_lost, " in done.out
    assert "with --read module:function" in done.out


def test_the_reason_of_what_could_not_be_checked_is_once_in_json(tmp_path: Path) -> None:
    findings = json.loads(run(tmp_path, "--json").out)["findings"]
    found = [each["found"] for each in findings if each["outcome"] == "not checked"]

    assert sum("tipreport cannot read application/x-wide" in each for each in found) == 1
    assert set(found[1:]) == {"the reason is that of media_type"}


def first_findings(folder: Path, read: str) -> dict[str, str]:
    """Return the outcome of each check up to that of the media type."""
    folder.mkdir()
    modules.distribution(folder, "tipreport-wide", HOOK)
    with imported("tipreport_wide", folder) as module:
        exporter = next(iter(module.tipreport_exporters()))
        registered = RegisteredExporter(exporter=exporter, distribution="tipreport-wide", version="0.1")
        outcomes: dict[str, str] = {}
        for finding in check_in_child(registered, read):
            outcomes[finding.check] = finding.outcome
            if finding.check == "media_type":
                break
    return outcomes


def test_the_reader_that_is_named_is_used(tmp_path: Path) -> None:
    assert first_findings(tmp_path / "without", "")["media_type"] == "not checked"
    assert first_findings(tmp_path / "with", "tipreport_wide:read")["media_type"] == "passed"


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        ("tipreport_wide:reed", "module 'tipreport_wide' has no attribute 'reed'"),
        ("nowhere:read", "No module named 'nowhere'"),
        ("tipreport_wide:__name__", "expected a function from bytes to text"),
    ],
)
def test_a_reader_that_does_not_exist_is_an_error(tmp_path: Path, name: str, reason: str) -> None:
    done = run(tmp_path, "--read", name)

    assert done.code == 2
    assert reason in done.err
