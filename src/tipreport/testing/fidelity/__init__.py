"""Compares the content of a file with the documents or briefs that it was made from, statement by statement."""

from tipreport.testing.fidelity.addresses import wrong_files
from tipreport.testing.fidelity.compare import compare_collection, compare_documents
from tipreport.testing.fidelity.descriptions import wrong_descriptions
from tipreport.testing.fidelity.difference import KINDS, Difference, DifferenceKind
from tipreport.testing.fidelity.index_lists import wrong_lists
from tipreport.testing.fidelity.languages import compare_languages
from tipreport.testing.fidelity.metadata import wrong_metadata
from tipreport.testing.fidelity.records import compare_records
from tipreport.testing.fidelity.tables import compare_tables

__all__ = [
    "KINDS",
    "Difference",
    "DifferenceKind",
    "compare_collection",
    "compare_documents",
    "compare_languages",
    "compare_records",
    "compare_tables",
    "wrong_descriptions",
    "wrong_files",
    "wrong_lists",
    "wrong_metadata",
]
