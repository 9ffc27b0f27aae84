"""The labels of the kinds of data notes."""

from tipreport.wording.wording import Wording

LABELS = {
    "disagrees": "Disagrees",
    "impossible": "Impossible",
    "differs": "Differs",
    "revised": "Revised",
    "unreadable": "Unreadable",
    "missing": "Missing",
    "incomplete": "Incomplete",
    "not-comparable": "Not comparable",
    "spelling": "Spelling",
    "note": "Note",
    "repeats": "Repeats",
    "agrees": "Agrees",
    "adds-up": "Adds up",
}


def note_label(wording: Wording, kind: str) -> str:
    """Return the word for a kind of data note that documents print before its sentence."""
    return wording.text(LABELS[kind], context="data note")
