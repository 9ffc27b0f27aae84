"""Batches of jobs: small jobs together, the formats of a brief together, a collection alone."""

from itertools import pairwise
from pathlib import Path

from tests.runner.exporters import brief
from tipreport.errors import ExportError
from tipreport.model import Briefs
from tipreport.plugin import ExportContext, ExportResult
from tipreport.runner import ExportJob
from tipreport.runner.batches import MAX_JOBS, SECONDS, Batches, ScheduledJob

CONTEXT = ExportContext.of([], {})


def scheduled(*contents: Briefs, formats: tuple[str, ...] = ("text", "pdf")) -> list[ScheduledJob]:
    return [
        ScheduledJob(job=ExportJob(exporter=name, briefs=briefs, path=Path(f"{number}.{name}")), context=CONTEXT)
        for number, briefs in enumerate(contents)
        for name in formats
    ]


def taught(jobs: list[ScheduledJob], seconds: float) -> Batches:
    batches = Batches(jobs)
    for name in ("text", "pdf"):
        (example,) = scheduled(Briefs((brief("example"),)), formats=(name,))
        batches.learn(example, ExportResult(exporter=name, duration=seconds))
    return batches


def single(number: int) -> list[Briefs]:
    return [Briefs((brief(f"b{index}"),)) for index in range(number)]


def test_while_durations_are_unknown_a_batch_has_the_formats_of_one_brief() -> None:
    assert [len(batch) for batch in Batches(scheduled(*single(3)))] == [2, 2, 2]


def test_a_batch_has_the_estimated_work_of_a_moment() -> None:
    assert [len(batch) for batch in taught(scheduled(*single(12)), SECONDS / 8)] == [8, 8, 8]


def test_a_batch_of_tiny_jobs_is_bounded() -> None:
    assert max(len(batch) for batch in taught(scheduled(*single(100)), 0)) == MAX_JOBS


def test_batches_follow_the_durations_while_they_are_made() -> None:
    jobs = scheduled(*single(40), formats=("text",))
    batches = taught(jobs, SECONDS)
    sizes = []
    for batch in batches:
        sizes.append(len(batch))
        for each in batch:
            batches.learn(each, ExportResult(exporter="text", duration=SECONDS / 20))

    assert sum(sizes) == 40
    assert sizes[0] == 1
    assert all(before <= after for before, after in pairwise(sizes[:-1]))
    assert max(sizes) > 5


def test_a_failure_teaches_nothing() -> None:
    (example, *_) = jobs = scheduled(*single(4), formats=("text",))
    batches = taught(jobs, SECONDS)
    for _ in range(50):
        batches.learn(example, ExportResult(exporter="text", duration=0, error=ExportError()))

    assert [len(batch) for batch in batches] == [1, 1, 1, 1]


def test_a_collection_is_a_batch_of_its_own() -> None:
    first, second = single(2)
    jobs = scheduled(first, Briefs((first[0], second[0])), second, formats=("text",))

    assert [[len(each.job.briefs) for each in batch] for batch in taught(jobs, SECONDS / 8)] == [[2], [1, 1]]


def test_every_job_is_in_one_batch() -> None:
    jobs = scheduled(*single(30))
    assert [each for batch in taught(jobs, SECONDS / 7) for each in batch] == jobs
