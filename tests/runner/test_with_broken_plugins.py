"""Every other format is unaffected by installed broken distributions."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.runner.exporters import files

EXPORT = """
import json, sys
from tipreport.model import CountryBrief, CountryRole
from tipreport.registry import ExporterRegistry
from tipreport.runner import export_many, plan, ProcessPool

def imported():
    return [name for name in sys.modules if name.startswith("tipreport_")]

def main(folder, policy, *formats):
    brief = CountryBrief(id="serbia", title="Human trafficking in Serbia", countries=(CountryRole(country="SRB"),))
    registry = ExporterRegistry.load(**json.loads(policy))
    jobs = [job for name in formats for job in plan(brief, name, folder, registry=registry)]
    with ProcessPool(1) as workers:
        results = [result.as_dict() for result in export_many(jobs, executor=workers, registry=registry)]
        there = workers.submit(imported).result()
    json.dump({"results": results, "problems": registry.problems(), "here": imported(), "there": there}, sys.stdout)

if __name__ == "__main__":
    main(*sys.argv[1:])
"""


def exported(plugins: Path, folder: Path, *formats: str, **policy: Any) -> Any:
    """The results of exports in a separate process and its worker."""
    script = folder.parent / "export.py"
    script.write_text(EXPORT, encoding="utf-8")
    command = [sys.executable, str(script), str(folder), json.dumps(policy), *formats]
    environ = os.environ | {"PYTHONPATH": str(plugins)}
    done = subprocess.run(command, env=environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_every_other_format_works_and_only_the_plugins_that_are_used_are_loaded(
    broken_plugins: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "out"
    formats = ["text", "good", "tipreport-takes-text:text", "tipreport-twin-one:twin", "tipreport-twin-two:twin"]

    output = exported(broken_plugins, folder, *formats)

    assert [result["error"] for result in output["results"]] == [None] * 5
    assert {result["distribution"] for result in output["results"]} == {
        "tipreport",
        "tipreport-good",
        "tipreport-takes-text",
        "tipreport-twin-one",
        "tipreport-twin-two",
    }
    written = files(folder)
    assert b"Serbia" in written.pop("serbia.txt")
    assert written == dict.fromkeys(
        ["serbia.good.txt", "serbia.one.txt", "serbia.taken.txt", "serbia.two.txt"], b"Human trafficking in Serbia\n"
    )
    assert output["problems"] == []  # each format with the name of another one was named in full
    used = ["tipreport_good", "tipreport_takes_text", "tipreport_twin_one", "tipreport_twin_two"]
    assert (sorted(output["here"]), sorted(output["there"])) == (used, used)


def test_text_is_the_same_with_and_without_broken_plugins(broken_plugins: Path, tmp_path: Path) -> None:
    together = exported(broken_plugins, tmp_path / "together", "text")
    alone = exported(broken_plugins, tmp_path / "alone", "text", no_plugins=True)

    assert [result["sha256"] for result in together["results"]] == [result["sha256"] for result in alone["results"]]


def test_a_plugin_disabled_here_is_disabled_in_a_worker(broken_plugins: Path, tmp_path: Path) -> None:
    output = exported(broken_plugins, tmp_path / "out", "text", "good", disabled=["tipreport-twin-one"])

    assert "tipreport_good" in output["there"]
    assert "tipreport_twin_one" not in output["there"]
    assert exported(broken_plugins, tmp_path / "alone", "text", no_plugins=True)["there"] == []
