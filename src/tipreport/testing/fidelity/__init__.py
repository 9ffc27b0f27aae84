"""Compares the content of a file with the documents or briefs that it was made from, statement by statement."""

from tipreport.testing.fidelity.blocks.index_lists import wrong_lists
from tipreport.testing.fidelity.compare import compare_collection, compare_documents
from tipreport.testing.fidelity.data_formats.descriptions import wrong_descriptions
from tipreport.testing.fidelity.data_formats.records import compare_records
from tipreport.testing.fidelity.data_formats.tables import compare_tables
from tipreport.testing.fidelity.difference import KINDS, Difference, DifferenceKind
from tipreport.testing.fidelity.whole_file.addresses import wrong_files
from tipreport.testing.fidelity.whole_file.languages import compare_languages
from tipreport.testing.fidelity.whole_file.metadata import wrong_metadata

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
