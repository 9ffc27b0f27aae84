"""Reads the files of many briefs, once for all checks that need them."""

from functools import lru_cache

from tipreport.testing import samples
from tipreport.testing.fidelity import compare_collection
from tipreport.testing.measurement import Measured, content_of, measured_contents
from tipreport.testing.reading import Content
from tipreport.testing.trial_run import composed, export_many
from tipreport.testing.under_test import ExporterUnderTest


@lru_cache(maxsize=2)
def contents_of_many(tested: ExporterUnderTest) -> tuple[Content, ...]:
    """Return the contents of the files of many briefs; none if an export fails."""
    outcomes = export_many(tested)
    if any(outcome.error for outcome in outcomes):
        return ()
    return tuple(content_of(tested, outcome.data) for outcome in outcomes)


def measure_many(tested: ExporterUnderTest) -> Measured:
    """Look for places without a value in a large collection."""
    documents, contents = composed(tested, samples.many()), contents_of_many(tested)
    differences = compare_collection(contents[0], [*documents]) if contents else ()
    return measured_contents("in a collection of many briefs, ", contents, differences)
