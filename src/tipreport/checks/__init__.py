"""What must be seen in a brief: checks that find it, and the data notes that say it. Nothing is repaired."""

from tipreport.checks.check import check, data_notes
from tipreport.checks.note import CODES, KINDS, Cited, DataNote, Severity

__all__ = ["CODES", "KINDS", "Cited", "DataNote", "Severity", "check", "data_notes"]
