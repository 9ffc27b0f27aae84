"""What exporters are tested with.

``ExporterConformance`` is a class for pytest, ``check_exporter`` the same checks without it, ``random_briefs`` are
briefs for tests of one's own. What checks is loaded when it is first used: only the class needs pytest.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any

from tipreport.testing.random_briefs import random_briefs

if TYPE_CHECKING:
    from tipreport.testing.conformance import ExporterConformance
    from tipreport.testing.examine import check_exporter
    from tipreport.testing.finding import Finding

_MODULES = {
    "ExporterConformance": "conformance",
    "Finding": "finding",
    "check_exporter": "examine",
}

__all__ = ["ExporterConformance", "Finding", "check_exporter", "random_briefs"]


def __getattr__(name: str) -> Any:
    if name not in _MODULES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_MODULES[name]}"), name)
