"""Issues to review in a brief: checks that find them, and the data notes that report them. Nothing is corrected."""

from tipreport.checks.check import check, data_notes, reader_notes
from tipreport.checks.note import CODES, KINDS, Audience, Cited, DataNote, Severity

__all__ = ["CODES", "KINDS", "Audience", "Cited", "DataNote", "Severity", "check", "data_notes", "reader_notes"]
