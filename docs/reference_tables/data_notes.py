"""The table of data notes."""

from reference_tables.markdown import table
from tipreport.checks.note import CODES
from tipreport.wording import ENGLISH
from tipreport.wording.notes.kinds import note_label


def codes() -> str:
    """Returns the codes of data notes."""
    rows = ((f"`{name}`", code.severity, note_label(ENGLISH, code.kind), code.when) for name, code in CODES.items())
    return table(("code", "severity", "label", "reported when"), rows)
