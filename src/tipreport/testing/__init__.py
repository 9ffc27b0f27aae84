"""Tests for exporters.

``ExporterConformance`` is a class for pytest, ``check_exporter`` runs the same checks without pytest, and
``random_briefs`` generates briefs for other tests. Modules are imported when they are first used, so only the class
needs pytest.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tipreport.testing.random_briefs import random_briefs

if TYPE_CHECKING:
    from tipreport.testing.conformance import ExporterConformance
    from tipreport.testing.examine import check_exporter
    from tipreport.testing.finding import Finding

_MODULES = {"ExporterConformance": "conformance", "Finding": "finding", "check_exporter": "examine"}

__all__ = ["ExporterConformance", "Finding", "check_exporter", "random_briefs"]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
