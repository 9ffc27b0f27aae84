"""Plugins that must not be imported are rejected with a reason."""

import pickle
from pathlib import Path

import pytest
from attrs import evolve

from tests.registry.modules import candidate
from tipreport.registry import PluginPolicy, PluginStatus
from tipreport.registry.discovery import builtin, running_version


def rejection(folder: Path, policy: PluginPolicy, *requires: str) -> tuple[PluginStatus, str] | None:
    found = policy.rejection(evolve(candidate(folder, ""), requires=requires))
    return None if found is None else (found.status, found.reason)


def test_a_plugin_without_requirements_may_be_imported(tmp_path: Path) -> None:
    assert rejection(tmp_path, PluginPolicy()) is None


@pytest.mark.parametrize("requirement", ["tipreport", "tipreport>=0.1", f"tipreport=={running_version()}"])
def test_a_compatible_plugin_may_be_imported(tmp_path: Path, requirement: str) -> None:
    assert rejection(tmp_path, PluginPolicy(), requirement) is None


@pytest.mark.parametrize("requirement", ["tipreport>=99", "tipreport<0.0.1", "tipreport>=0.1,<0.1"])
def test_a_plugin_that_requires_another_tipreport_is_incompatible(tmp_path: Path, requirement: str) -> None:
    reason = f"it requires {requirement}, and this is tipreport {running_version()}: install a compatible version"

    assert rejection(tmp_path, PluginPolicy(), requirement) == (PluginStatus.INCOMPATIBLE, reason)


def test_a_development_version_satisfies_a_requirement(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tipreport.registry.policy.running_version", lambda: "1.3.dev4+gabc")

    assert rejection(tmp_path, PluginPolicy(), "tipreport>=1.2") is None
    assert rejection(tmp_path, PluginPolicy(), "tipreport>=1.3") is not None


def test_a_distribution_is_disabled_by_any_form_of_its_name(tmp_path: Path) -> None:
    assert rejection(tmp_path, PluginPolicy(disabled=["Tipreport_Odd"])) == (
        PluginStatus.DISABLED,
        "switched off by name",
    )


def test_all_plugins_are_disabled_except_built_in_ones(tmp_path: Path) -> None:
    policy = PluginPolicy(no_plugins=True)

    assert rejection(tmp_path, policy) == (PluginStatus.DISABLED, "all plugins are switched off")
    assert [policy.rejection(candidate) for candidate in builtin()] == [None] * len(builtin())


def test_a_policy_can_be_sent_to_other_processes() -> None:
    policy = PluginPolicy(no_plugins=True, disabled=["B", "a"])

    assert pickle.loads(pickle.dumps(policy)) == policy


def test_an_unknown_distribution_is_reported() -> None:
    assert [*PluginPolicy(disabled=["b", "a"]).unknown({"b"})] == [
        "plugin a: switched off, but no such plugin is installed"
    ]


def test_a_plugin_that_is_off_for_good_has_the_reason_and_need_not_be_installed(tmp_path: Path) -> None:
    policy = PluginPolicy(disabled=["tipreport-odd", "a"], lasting={"Tipreport_Odd": "in tipreport.toml", "a": "there"})

    assert rejection(tmp_path, policy) == (PluginStatus.DISABLED, "switched off in tipreport.toml")
    assert [*policy.unknown(set())] == []
    assert {policy, PluginPolicy(disabled=["tipreport-odd", "a"])} == {policy}
    assert pickle.loads(pickle.dumps(policy)) == policy
