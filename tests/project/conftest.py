"""Third-party plugins that are installed in the environment are not used."""

import pytest


@pytest.fixture(autouse=True)
def _no_third_party_plugins(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tipreport.registry.plugin_loader.third_party", tuple)
