"""The checks of an exporter, in the order in which they run."""

from tipreport.testing.exporter_checks import behaviour, declaration, distinct, fidelity, output, structure, warnings
from tipreport.testing.exporter_checks.check import ExporterCheck

CHECKS: tuple[ExporterCheck, ...] = tuple(
    check
    for module in (declaration, output, fidelity, structure, distinct, behaviour, warnings)
    for value in vars(module).values()
    for check in (value if isinstance(value, tuple) else (value,))
    if isinstance(check, ExporterCheck)
)

__all__ = ["CHECKS", "ExporterCheck"]
