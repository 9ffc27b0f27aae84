"""Runs an exporter on the brief that has everything, and observes what it does besides writing."""

from copy import deepcopy

from attrs import frozen

from tipreport.plugin import dump_options
from tipreport.testing import clock, samples
from tipreport.testing.process_state import record_functions, restored_functions
from tipreport.testing.shared_results import shared
from tipreport.testing.trial_run import Activity, Outcome, monitored, run_exporter
from tipreport.testing.under_test import ExporterUnderTest

record_functions()  # before any exporter runs


@frozen(kw_only=True)
class Observed:
    """The output of two exports of one brief, and the side effects of the first."""

    outcome: Outcome
    again: Outcome
    clock_reads: tuple[clock.ClockRead, ...]
    activity: Activity
    options: str
    """How the options differ afterwards; empty if they do not."""
    brief_changed: bool
    settings: tuple[str, ...]
    """Changes of the process: its current folder, its environment, its locale, functions of other modules."""


@shared
def observe(tested: ExporterUnderTest) -> Observed:
    """Run the exporter twice, the first time observed."""
    briefs, unchanged = deepcopy(samples.full()), deepcopy(samples.full())
    options = tested.exporter.options()
    expected = str(dump_options(options))
    patched = restored_functions()  # by an earlier run
    with monitored(tested) as activity, clock.record_reads(tested.locate) as reads:
        outcome = run_exporter(tested, briefs, options=options)
    patched = (*patched, *restored_functions())
    with monitored(tested):  # in a folder of its own, which is removed
        again = run_exporter(tested, deepcopy(samples.full()))  # an exporter may change its briefs
    patched = tuple(dict.fromkeys((*patched, *restored_functions())))
    found = str(dump_options(options))
    return Observed(
        outcome=outcome,
        again=again,
        clock_reads=tuple(reads),
        activity=activity,
        options="" if found == expected else f"{expected} became {found}",
        brief_changed=briefs != unchanged,
        # the first run may import libraries, and these may change settings
        settings=tuple(dict.fromkeys((*again.changes, *patched))),
    )
