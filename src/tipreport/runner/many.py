"""Many exports, here or on any executor: a result for each as it is done."""

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

IN_FLIGHT = 64  # jobs that an executor is given at a time: enough for its workers, and few to hold in memory


def export_many(
    jobs: Iterable[ExportJob],
    *,
    executor: Executor | None = None,
    overwrite: bool = False,
    context: ExportContext | None = None,
    registry: ExporterRegistry | None = None,
) -> Iterator[ExportResult]:
    """Do jobs, and yield the result of each as it is done. Nothing is written before the first result is asked for.

    Without an executor the jobs are done here, in their order. Any executor of ``concurrent.futures`` will do, such as
    `ProcessPool`; another process loads its own registry, with the same plugins switched off. ``overwrite`` holds for
    all jobs; ``context`` replaces the date and years that follow from the briefs. Progress within a file is told only
    without an executor.

    What an exporter, a disk or a broken executor did is told in the results. Raises `ExportError` only for a
    ``SOURCE_DATE_EPOCH`` that is no number. An interrupt cancels what has not begun and goes on.
    """
    asked = ((evolve(job, overwrite=overwrite or job.overwrite), context or job.context()) for job in jobs)
    results = _here(asked, registry) if executor is None else _elsewhere(asked, executor)
    for job, result in results:
        yield (registry or registry_for(job.policy)).announce(result)


def _here(
    asked: Iterable[tuple[ExportJob, ExportContext]], registry: ExporterRegistry | None
) -> Iterator[tuple[ExportJob, ExportResult]]:
    for job, context in asked:
        yield job, do(job, context, registry)


def _elsewhere(
    asked: Iterable[tuple[ExportJob, ExportContext]], executor: Executor
) -> Iterator[tuple[ExportJob, ExportResult]]:
    waiting = iter(asked)
    running: dict[Future[ExportResult], ExportJob] = {}
    try:
        while True:
            for job, context in islice(waiting, IN_FLIGHT - len(running)):
                try:
                    running[executor.submit(do, job, evolve(context, on_progress=None))] = job
                except BrokenExecutor as error:
                    yield job, _not_done(job, error)
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
    except Exception as error:  # noqa: BLE001 - an executor may raise anything; an interrupt goes on
        return _not_done(job, error)


def _not_done(job: ExportJob, error: Exception) -> ExportResult:
    """The result of a job that its executor did not do."""
    if isinstance(error, BrokenExecutor):
        reason = "a worker died, while it wrote this file or another: an exporter crashed it, or memory ran out"
    else:
        reason = f"the executor could not do it: {describe_error(error)}"
    failed = ExportError(f"cannot write {job.path}: {reason}")
    failed.__cause__ = error
    return _failed(job, failed)


def do(job: ExportJob, context: ExportContext, registry: ExporterRegistry | None = None) -> ExportResult:
    """Do one job, in whatever process this is. Only an interrupt is raised."""
    try:
        registered = find(job.exporter, registry or registry_for(job.policy))
        request = ExportRequest(
            registered=registered,
            briefs=job.briefs,
            grain=grain_of_file(registered.exporter, job.briefs, job.grain),
            options=options_of(registered.exporter, job.options),
            document=job.document,
        )
        job.path.parent.mkdir(parents=True, exist_ok=True)
    except TipreportError as error:
        return _failed(job, error)
    except OSError as error:
        reason = error.strerror or str(error)
        return _failed(job, ExportError(f"cannot write {job.path}: cannot make the folder {job.path.parent}: {reason}"))
    return run(request, context, job.path, overwrite=job.overwrite)


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
