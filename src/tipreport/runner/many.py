"""Runs many exports, in this process or on any executor, and yields each result when it is available."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import BrokenExecutor, Executor
from hashlib import file_digest
from typing import Protocol, runtime_checkable

from attrs import evolve

from tipreport.errors import ExecutorError, ExporterCrashedError, ExporterIdleError, ExportError, UnknownExporterError
from tipreport.model.messages import mismatch
from tipreport.plugin import ExportContext, ExportResult
from tipreport.registry import ExporterRegistry, registry_for
from tipreport.registry.describe import describe_error
from tipreport.runner.batches import Batches, ScheduledJob
from tipreport.runner.calls import run_calls
from tipreport.runner.contents import Contents
from tipreport.runner.job import ExportJob
from tipreport.runner.request import find
from tipreport.runner.run_job import failed, run_batch, run_job

ENDED = "it ended its process (os._exit, a crash of compiled code, or too little memory)"


@runtime_checkable
class ObservedExecutor(Protocol):
    """An executor that knows which plugins its processes run, such as `ProcessPool`."""

    def activities(self) -> list[str]:
        """Return the activities of plugins that run now."""


def export_many(
    jobs: Iterable[ExportJob],
    *,
    executor: Executor | None = None,
    overwrite: bool = False,
    context: ExportContext | None = None,
    registry: ExporterRegistry | None = None,
    slow: Callable[[str], None] | None = None,
) -> Iterator[ExportResult]:
    """Run jobs, and yield the result of each when it is done. Nothing is written before the first iteration.

    Without an executor the jobs run here, in order. Any executor of ``concurrent.futures`` works, such as
    `ProcessPool`; another process loads its own registry, with the same plugins switched off. Consecutive jobs with
    the same ``briefs`` object run together, which composes the brief once. ``overwrite`` applies to all jobs;
    ``context`` replaces the date and the brand of the jobs. Progress within a file is reported only without an
    executor.

    A job whose worker died runs once more. If the plugin of its format ends the worker again, all jobs of that plugin
    fail. They also fail if it does nothing for 10 seconds in a `ProcessPool`, on Linux. ``slow`` is called with the
    name of each plugin that a `ProcessPool` runs while it returns no result for 5 seconds. The file of a worker counts
    only if this process finds it with the SHA-256 that the worker reported.

    Failures of exporters, disks and executors are in the results. Raises `ExportError` only for an invalid
    ``SOURCE_DATE_EPOCH``, and `ExecutorError` for an object that is not an executor. An interrupt cancels the jobs
    that have not started, and propagates.
    """
    if executor is not None and not hasattr(executor, "submit"):
        write = f"ProcessPool({executor})" if isinstance(executor, int) else ""
        raise ExecutorError(mismatch("an executor of concurrent.futures, or None", executor, write))
    with_contexts = ((evolve(job, overwrite=overwrite or job.overwrite), context or job.context()) for job in jobs)
    if executor is None:
        results = _run_here(with_contexts, registry)
    else:
        results = _run_on(executor, with_contexts, registry, slow or (lambda _: None))
    for job, result in results:
        yield (registry or registry_for(job.policy)).announce(result)


def _run_here(
    jobs: Iterable[tuple[ExportJob, ExportContext]], registry: ExporterRegistry | None
) -> Iterator[tuple[ExportJob, ExportResult]]:
    contents = Contents()
    for job, context in jobs:
        yield job, run_job(job, context, registry, contents=contents)


def _run_on(
    executor: Executor,
    jobs: Iterable[tuple[ExportJob, ExportContext]],
    registry: ExporterRegistry | None,
    slow: Callable[[str], None],
) -> Iterator[tuple[ExportJob, ExportResult]]:
    batches = Batches(_scheduled(job, context, registry) for job, context in jobs)
    fatal: dict[str, ExporterCrashedError] = {}  # the plugins that ended their process, or did nothing

    def refuse(each: ScheduledJob) -> ExporterCrashedError | None:
        return fatal.get(each.plugin)

    def name_plugins() -> None:
        for activity in executor.activities() if isinstance(executor, ObservedExecutor) else ():
            slow(activity.partition(" was ")[0])

    calls = run_calls(executor, run_batch, batches, refuse=refuse, describe=_activity, waiting=name_plugins)
    for each, result in calls:
        if isinstance(result, ExportResult):
            if each.plugin and isinstance(result.error, ExporterIdleError):
                fatal[each.plugin] = result.error
            batches.learn(each, result)
            yield each.job, _verified(each.job, result)
            continue
        error = result
        if isinstance(result, BrokenExecutor) and each.plugin:
            error = fatal.setdefault(each.plugin, ExporterCrashedError(f"{each.plugin} crashed: {ENDED}"))
        yield each.job, _failure_of_executor(each.job, error)


def _scheduled(job: ExportJob, context: ExportContext, registry: ExporterRegistry | None) -> ScheduledJob:
    scheduled = ScheduledJob(job=job, context=evolve(context, on_progress=None))
    try:
        registered = find(job.exporter, registry or registry_for(job.policy))
    except UnknownExporterError:  # reported when the job runs
        return scheduled
    plugin = registered.origin if registered.is_third_party else ""
    return evolve(scheduled, version=registered.version, plugin=plugin)


def _activity(each: ScheduledJob) -> str:
    return f"{each.plugin} was writing files" if each.plugin else ""


def _verified(job: ExportJob, result: ExportResult) -> ExportResult:
    """Return a result; a failed one if the file is not the one that the worker wrote."""
    if not result.ok:
        return result
    try:
        with job.target.open("rb") as file:
            if file_digest(file, "sha256").hexdigest() == result.sha256:
                return result
        reason = "its content is not what the worker wrote: the disk is damaged, or another program changed it"
    except FileNotFoundError:
        reason = "a worker wrote it, but it is not there: the folder must be shared by all machines, under one path"
    except OSError as error:
        reason = f"it cannot be read back: {error.strerror or error}"
    return evolve(result, error=ExportError(f"cannot verify {job.path}: {reason}"))


def _failure_of_executor(job: ExportJob, error: Exception) -> ExportResult:
    """Return the result of a job that its executor could not run, even at the second attempt."""
    if isinstance(error, ExporterCrashedError):
        return failed(job, error)
    if isinstance(error, ExecutorError):
        reason = str(error)
    elif isinstance(error, BrokenExecutor):
        reason = "its worker process died: the exporter crashed it, or memory ran out"
    else:
        reason = f"the executor failed: {describe_error(error)}"
    failure = ExportError(f"cannot write {job.path}: {reason}")
    failure.__cause__ = error
    return failed(job, failure)
