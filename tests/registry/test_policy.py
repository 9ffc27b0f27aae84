"""What must not be imported is not, and says why."""

import pickle
from pathlib import Path

import pytest
from attrs import evolve

from tests.registry.modules import candidate
from tipreport.registry import PluginPolicy, PluginStatus
from tipreport.registry.discovery import builtin, running_version


def refusal(folder: Path, policy: PluginPolicy, *requires: str) -> tuple[PluginStatus, str] | None:
    refused = policy.rejection(evolve(candidate(folder, ""), requires=requires))
    return None if refused is None else (refused.status, refused.reason)


def test_a_plugin_that_asks_nothing_may_be_imported(tmp_path: Path) -> None:
    assert refusal(tmp_path, PluginPolicy()) is None


@pytest.mark.parametrize("requirement", ["tipreport", "tipreport>=0.1", f"tipreport=={running_version()}"])
def test_a_plugin_that_fits_may_be_imported(tmp_path: Path, requirement: str) -> None:
    assert refusal(tmp_path, PluginPolicy(), requirement) is None


@pytest.mark.parametrize("requirement", ["tipreport>=99", "tipreport<0.0.1", "tipreport>=0.1,<0.1"])
def test_a_plugin_that_asks_for_another_tipreport_is_incompatible(tmp_path: Path, requirement: str) -> None:
    reason = f"it requires {requirement}, and this is tipreport {running_version()}: install a compatible version"

    assert refusal(tmp_path, PluginPolicy(), requirement) == (PluginStatus.INCOMPATIBLE, reason)


def test_a_version_under_development_counts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tipreport.registry.policy.running_version", lambda: "1.3.dev4+gabc")

    assert refusal(tmp_path, PluginPolicy(), "tipreport>=1.2") is None
    assert refusal(tmp_path, PluginPolicy(), "tipreport>=1.3") is not None


def test_a_distribution_is_switched_off_however_its_name_is_spelled(tmp_path: Path) -> None:
    assert refusal(tmp_path, PluginPolicy(disabled=["Tipreport_Odd"])) == (
        PluginStatus.DISABLED,
        "switched off by name",
    )


def test_all_plugins_are_switched_off_but_tipreports_own(tmp_path: Path) -> None:
    policy = PluginPolicy(no_plugins=True)

    assert refusal(tmp_path, policy) == (PluginStatus.DISABLED, "all plugins are switched off")
    assert [policy.rejection(candidate) for candidate in builtin()] == [None] * len(builtin())


def test_a_gate_travels_to_other_processes() -> None:
    policy = PluginPolicy(no_plugins=True, disabled=["B", "a"])

    assert pickle.loads(pickle.dumps(policy)) == policy


def test_a_name_that_no_plugin_has_is_told() -> None:
    assert [*PluginPolicy(disabled=["b", "a"]).unknown({"b"})] == [
        "plugin a: switched off, but no such plugin is installed"
    ]
