"""Reads the files of many briefs, once for all checks that need them."""

from functools import lru_cache

from tipreport.testing import measurement, samples
from tipreport.testing.fidelity import OF_LARGE_COLLECTIONS, ComparedFile
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
    contents, documents = contents_of_many(tested), composed(tested, samples.many())
    files = (ComparedFile(content, documents) for content in contents)
    found = (each for file in files for each in measurement.differences(file, OF_LARGE_COLLECTIONS))
    return measured_contents("in a collection of many briefs, ", contents, found)
