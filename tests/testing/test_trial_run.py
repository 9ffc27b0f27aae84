"""Each brief of a sample is exported when a check first needs it, and once."""

from typing import Any

from attrs import evolve

from tests.testing import faulty
from tipreport.plugin import Grain
from tipreport.testing import samples
from tipreport.testing.examine import exporter_under_test
from tipreport.testing.trial_run import export_each, export_sample

written: list[str] = []


def records(briefs: Any, stream: Any, options: Any, context: Any) -> None:
    written.extend(brief.id for brief in briefs)
    faulty.sound(briefs, stream, options, context)


def test_a_brief_is_exported_when_it_is_needed_and_once() -> None:
    tested = exporter_under_test(evolve(faulty.exporter(records), grains=(Grain.BRIEF,)))
    first, second, *_ = names = [brief.id for brief in samples.short()]
    written.clear()

    outcomes = export_each(tested, samples.short)
    assert next(outcomes).data
    assert written == [first]
    next(outcomes)
    assert written == [first, second]

    assert len(export_sample(tested, samples.short)) == len(names)
    assert written == names
