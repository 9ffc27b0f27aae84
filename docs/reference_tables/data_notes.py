"""The table of data notes."""

from reference_tables.markdown import table
from tipreport.checks.note import CODES


def codes() -> str:
    """Returns the codes of data notes."""
    rows = ((f"`{name}`", code.severity, code.kind, code.when) for name, code in CODES.items())
    return table(("code", "severity", "label", "reported when"), rows)
