"""What is demanded of every exporter, in the order in which an author meets it."""

from tipreport.testing.exporter_checks import conduct, declaration, fidelity, output
from tipreport.testing.exporter_checks.check import ExporterCheck

CHECKS: tuple[ExporterCheck, ...] = tuple(
    found
    for room in (declaration, output, fidelity, conduct)
    for found in vars(room).values()
    if isinstance(found, ExporterCheck)
)

__all__ = ["CHECKS", "ExporterCheck"]
