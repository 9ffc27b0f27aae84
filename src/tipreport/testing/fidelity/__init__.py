"""Compares the content of a file with the documents or briefs that it was made from, statement by statement."""

from tipreport.testing.fidelity.compare import (
    OF_LANGUAGES,
    OF_LARGE_COLLECTIONS,
    OF_SITES,
    Rule,
    compare_documents,
    differences,
)
from tipreport.testing.fidelity.compared_file import ComparedFile
from tipreport.testing.fidelity.data_formats.descriptions import wrong_descriptions
from tipreport.testing.fidelity.data_formats.tables import compare_records, compare_tables
from tipreport.testing.fidelity.difference import KINDS, Difference, DifferenceKind

__all__ = [
    "KINDS",
    "OF_LANGUAGES",
    "OF_LARGE_COLLECTIONS",
    "OF_SITES",
    "ComparedFile",
    "Difference",
    "DifferenceKind",
    "Rule",
    "compare_documents",
    "compare_records",
    "compare_tables",
    "differences",
    "wrong_descriptions",
]
