"""Installed distributions that fail on purpose: each adds one line, and has no other effect."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tipreport.registry.discovery import running_version

BROKEN = {
    "tipreport-exits": "it cannot be imported: SystemExit: 3 (tipreport_exits, line 5)",
    "tipreport-missing-import": "it cannot be imported: ModuleNotFoundError: No module named 'no_such_library' "
    "(tipreport_missing_import, line 3)",
    "tipreport-misspelt": "there is no hook tipreport_exporter; did you mean tipreport_exporters? "
    "(tipreport_misspelt, line 11)",
    "tipreport-needs-newer": f"it requires tipreport>=99, and this is tipreport {running_version()}: "
    "install a compatible version",
    "tipreport-raises-listing": "its tipreport_exporters failed: RuntimeError: no licence for "
    "this machine (tipreport_raises_listing, line 22)",
    "tipreport-takes-text": '"text" is a built-in format; use tipreport-takes-text:text for this one',
    "tipreport-twin-one": 'tipreport-twin-two also has a format "twin"; use tipreport-twin-one:twin for this one',
    "tipreport-twin-two": 'tipreport-twin-one also has a format "twin"; use tipreport-twin-two:twin for this one',
    "tipreport-wrong-record": "its tipreport_exporters yields a value of type dict: expected an Exporter "
    "(tipreport_wrong_record, line 6)",
}
STATUS = {
    "tipreport-exits": "failed",
    "tipreport-good": "loaded",
    "tipreport-missing-import": "failed",
    "tipreport-misspelt": "failed",
    "tipreport-needs-newer": "incompatible",
    "tipreport-raises-listing": "failed",
    "tipreport-takes-text": "clashing",
    "tipreport-twin-one": "clashing",
    "tipreport-twin-two": "clashing",
    "tipreport-wrong-record": "failed",
}
IMPORTED = "[name for name in sys.modules if name.startswith('tipreport_')]"


def evaluate(plugins: Path, expression: str, load: str = "") -> Any:
    """The value of an expression in a separate interpreter with the broken plugins."""
    code = (
        "import json, sys\nfrom tipreport.registry import ExporterRegistry\n"
        f"registry = ExporterRegistry.load({load})\nprint(json.dumps({expression}))"
    )
    environ = os.environ | {"PYTHONPATH": str(plugins)}
    done = subprocess.run([sys.executable, "-c", code], env=environ, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    return json.loads(done.stdout)


def test_the_status_of_each_plugin_has_a_reason(broken_plugins: Path) -> None:
    plugins = evaluate(broken_plugins, "[info.as_dict() for info in registry.plugins()]")
    third_party = {info["distribution"]: info for info in plugins if info["distribution"] != "tipreport"}

    assert {name: info["status"] for name, info in third_party.items()} == STATUS
    assert {name: info["reason"] for name, info in third_party.items() if info["reason"]} == BROKEN
    assert third_party["tipreport-good"]["exporters"] == ["good"]
    assert third_party["tipreport-needs-newer"]["requires"] == ["tipreport>=99"]


def test_a_broken_plugin_adds_only_one_line(broken_plugins: Path) -> None:
    formats, problems = evaluate(broken_plugins, "[[*registry.exporters()], registry.problems()]")

    assert problems == [f"plugin {name} 0.1: {reason}" for name, reason in BROKEN.items()]
    assert {"excel", "pdf", "text", "good"} < {*formats}
    assert formats[:3] == ["excel", "pdf", "text"]


def test_each_of_two_formats_with_one_name_is_found_by_its_distribution(broken_plugins: Path) -> None:
    names = ["text", "tipreport-takes-text:text", "tipreport-twin-one:twin", "tipreport-twin-two:twin"]
    text, *summaries = evaluate(broken_plugins, f"[registry.get(name).summary for name in {names}]")

    assert summaries == ["Not the text you expect", "The first twin", "The second twin"]
    assert text not in summaries


def test_a_built_in_name_imports_no_plugin(broken_plugins: Path) -> None:
    assert evaluate(broken_plugins, f"[registry.get('text').name, {IMPORTED}, registry.problems()]") == ["text", [], []]


def test_incompatible_and_disabled_plugins_are_never_imported(broken_plugins: Path) -> None:
    switched_off = "disabled=['tipreport-good', 'Tipreport_Exits']"
    imported, status = evaluate(
        broken_plugins,
        f"[[*registry.exporters()] and {IMPORTED}, {{info.distribution: info.status for info in registry.plugins()}}]",
        switched_off,
    )

    assert {"tipreport_good", "tipreport_needs_newer", "tipreport_exits"}.isdisjoint(imported)
    assert "tipreport_twin_one" in imported
    assert (status["tipreport-good"], status["tipreport-exits"]) == ("disabled", "disabled")


def test_without_plugins_none_is_imported_and_all_are_still_listed(broken_plugins: Path) -> None:
    formats, imported, status = evaluate(
        broken_plugins,
        f"[[*registry.exporters()], {IMPORTED}, {{info.distribution: info.status for info in registry.plugins()}}]",
        "no_plugins=True",
    )

    assert (imported, [name for name in formats if ":" in name or name == "good"]) == ([], [])
    assert {name: status[name] for name in STATUS} == dict.fromkeys(STATUS, "disabled")


def test_a_list_of_formats_imports_no_library_needed_only_for_writing(broken_plugins: Path) -> None:
    heavy = "[name for name in ('reportlab', 'openpyxl', 'click', 'yaml') if name in sys.modules]"

    assert evaluate(broken_plugins, f"[len(registry.exporters()) > 1, {heavy}]") == [True, []]


@pytest.mark.parametrize("seed", ["1", "2"])
def test_the_list_is_the_same_whatever_the_hash_seed(
    broken_plugins: Path, monkeypatch: pytest.MonkeyPatch, seed: str
) -> None:
    monkeypatch.setenv("PYTHONHASHSEED", seed)

    distributions = evaluate(broken_plugins, "[info.distribution for info in registry.plugins()]")

    assert [name for name in distributions if name != "tipreport"] == sorted(STATUS)
