"""Runs many exports, in this process or on any executor, and yields each result when it is available."""

from collections.abc import Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, BrokenExecutor, Executor, Future, wait
from itertools import islice

from attrs import evolve

from tipreport.errors import ExportError, TipreportError
from tipreport.plugin import ExportContext, ExportResult
from tipreport.registry import ExporterRegistry, registry_for
from tipreport.registry.describe import describe_error
from tipreport.runner.job import ExportJob
from tipreport.runner.request import ExportRequest, find, grain_of_file, options_of
from tipreport.runner.run import run

MAX_SUBMITTED = 64  # enough to keep all workers busy without using much memory


def export_many(
    jobs: Iterable[ExportJob],
    *,
    executor: Executor | None = None,
    overwrite: bool = False,
    context: ExportContext | None = None,
    registry: ExporterRegistry | None = None,
) -> Iterator[ExportResult]:
    """Run jobs, and yield the result of each when it is done. Nothing is written before the first iteration.

    Without an executor the jobs run here, in order. Any executor of ``concurrent.futures`` works, such as
    `ProcessPool`; another process loads its own registry, with the same plugins switched off. ``overwrite`` applies to
    all jobs; ``context`` replaces the date and the brand of the jobs. Progress within a file is reported only without
    an executor.

    Failures of exporters, disks and executors are in the results. Raises `ExportError` only for an invalid
    ``SOURCE_DATE_EPOCH``. An interrupt cancels the jobs that have not started, and propagates.
    """
    with_contexts = ((evolve(job, overwrite=overwrite or job.overwrite), context or job.context()) for job in jobs)
    results = _run_here(with_contexts, registry) if executor is None else _run_on(executor, with_contexts)
    for job, result in results:
        yield (registry or registry_for(job.policy)).announce(result)


def _run_here(
    jobs: Iterable[tuple[ExportJob, ExportContext]], registry: ExporterRegistry | None
) -> Iterator[tuple[ExportJob, ExportResult]]:
    for job, context in jobs:
        yield job, run_job(job, context, registry)


def _run_on(
    executor: Executor, jobs: Iterable[tuple[ExportJob, ExportContext]]
) -> Iterator[tuple[ExportJob, ExportResult]]:
    waiting = iter(jobs)
    running: dict[Future[ExportResult], ExportJob] = {}
    try:
        while True:
            for job, context in islice(waiting, MAX_SUBMITTED - len(running)):
                try:
                    running[executor.submit(run_job, job, evolve(context, on_progress=None))] = job
                except BrokenExecutor as error:
                    yield job, _failure_of_executor(job, error)
            if not running:
                return
            done = wait(running, return_when=FIRST_COMPLETED).done
            for future in [future for future in running if future in done]:
                job = running.pop(future)
                yield job, _result(job, future)
    finally:
        for future in running:
            future.cancel()


def _result(job: ExportJob, future: "Future[ExportResult]") -> ExportResult:
    try:
        return future.result()
    except Exception as error:  # noqa: BLE001 - an executor may raise anything; an interrupt propagates
        return _failure_of_executor(job, error)


def _failure_of_executor(job: ExportJob, error: Exception) -> ExportResult:
    """Return the result of a job that its executor did not run."""
    if isinstance(error, BrokenExecutor):
        reason = "a worker process died while it wrote this file or another: an exporter crashed it, or memory ran out"
    else:
        reason = f"the executor failed: {describe_error(error)}"
    failed = ExportError(f"cannot write {job.path}: {reason}")
    failed.__cause__ = error
    return _failed(job, failed)


def run_job(job: ExportJob, context: ExportContext, registry: ExporterRegistry | None = None) -> ExportResult:
    """Run one job in this process. Raises only `KeyboardInterrupt`."""
    try:
        registered = find(job.exporter, registry or registry_for(job.policy))
        request = ExportRequest(
            registered=registered,
            briefs=(briefs := job.content()),
            grain=grain_of_file(registered.exporter, briefs, job.grain),
            options=options_of(registered.exporter, job.options),
            document=job.document,
        )
        job.target.parent.mkdir(parents=True, exist_ok=True)
    except TipreportError as error:
        return _failed(job, error)
    except OSError as error:
        reason = error.strerror or str(error)
        return _failed(
            job, ExportError(f"cannot write {job.path}: cannot create the folder {job.path.parent}: {reason}")
        )
    return run(request, context, job.target, overwrite=job.overwrite, shown=job.path, before_commit=job.before_commit)


def _failed(job: ExportJob, error: TipreportError) -> ExportResult:
    distribution, _, name = (
        job.exporter.rpartition(":") if isinstance(job.exporter, str) else ("", "", job.exporter.name)
    )
    return ExportResult(
        exporter=name,
        distribution=distribution or None,
        briefs=tuple(brief.id for brief in job.briefs),
        path=job.path,
        error=error,
    )
