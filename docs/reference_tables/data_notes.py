"""The table of data notes."""

from reference_tables.markdown import table
from tipreport.checks.note import CODES
from tipreport.wording.notes.kinds import note_label
from tipreport.wording.wording import ENGLISH


def codes() -> str:
    """Returns the codes of data notes."""
    rows = (
        (f"`{name}`", code.severity, f"`{code.kind}`", note_label(ENGLISH, code.kind), code.audience, code.when)
        for name, code in CODES.items()
    )
    return table(("code", "severity", "kind", "label", "audience", "reported when"), rows)
