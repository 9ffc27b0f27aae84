"""The plugins that happen to be installed beside tipreport are not asked for."""

import pytest


@pytest.fixture(autouse=True)
def _no_strangers(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tipreport.registry.exporter_registry.third_party", tuple)
