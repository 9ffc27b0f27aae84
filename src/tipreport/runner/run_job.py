"""Runs export jobs in this process. Failures are in the results."""

from hashlib import sha256
from io import BytesIO

from attrs import evolve

from tipreport.errors import ExecutorError, ExporterIdleError, ExportError, TipreportError
from tipreport.plugin import ExportContext, ExportResult
from tipreport.registry import ExporterRegistry, registry_for
from tipreport.runner.batches import ScheduledJob
from tipreport.runner.contents import Contents
from tipreport.runner.job import ExportJob
from tipreport.runner.request import ExportRequest, find, grain_of_file, options_of
from tipreport.runner.run import run

_idle: dict[str, ExporterIdleError] = {}  # the plugins that did nothing in this process; they are not run again


def run_batch(batch: tuple[ScheduledJob, ...], again: bool) -> list[ExportResult]:
    """Run jobs in a worker, and return the result of each. ``again``: a worker may have begun them before."""
    contents = Contents()
    return [_run_scheduled(each, contents, again=again) for each in batch]


def _run_scheduled(each: ScheduledJob, contents: Contents, *, again: bool) -> ExportResult:
    if error := _idle.get(each.plugin):
        return failed(each.job, error)
    result = run_job(each.job, each.context, contents=contents, version=each.version, again=again)
    if each.plugin and isinstance(result.error, ExporterIdleError):
        _idle[each.plugin] = result.error
    return result


def run_job(
    job: ExportJob,
    context: ExportContext,
    registry: ExporterRegistry | None = None,
    *,
    contents: Contents,
    version: str | None = None,
    again: bool = False,
) -> ExportResult:
    """Run one job in this process. Raises only `KeyboardInterrupt`.

    ``contents`` remembers the briefs of the previous job. ``version`` is the required version of the plugin, or None
    for any.
    """
    try:
        registered = find(job.exporter, registry or registry_for(job.policy))
        if version is not None and registered.version != version:
            found = f"{registered.distribution} {registered.version} instead of {version}"
            raise ExecutorError(f"the worker has {found}; install the same versions everywhere")
        briefs = contents.briefs(job)
        request = ExportRequest(
            registered=registered,
            briefs=briefs,
            grain=grain_of_file(registered.exporter, briefs, job.grain),
            options=options_of(registered.exporter, job.options),
            document=job.document,
            languages=job.languages,
            has_full_records=job.has_full_records,
            compose=contents.compose,
        )
        job.target.parent.mkdir(parents=True, exist_ok=True)
    except TipreportError as error:
        return failed(job, error)
    except OSError as error:
        reason = error.strerror or str(error)
        return failed(
            job, ExportError(f"cannot write {job.path}: cannot create the folder {job.path.parent}: {reason}")
        )
    overwrite = job.overwrite or (again and job.before_commit is not None)  # `before_commit` decides
    if again and not overwrite and (result := _written_before(request, context, job)):
        return result
    return run(request, context, job.target, overwrite=overwrite, shown=job.path, before_commit=job.before_commit)


def _written_before(request: ExportRequest, context: ExportContext, job: ExportJob) -> ExportResult | None:
    """Return the result of a job whose worker died after it had written the file; None if it had not."""
    try:
        existing = sha256(job.target.read_bytes()).hexdigest()
    except OSError:
        return None
    result = run(request, context, BytesIO())
    return evolve(result, path=job.path) if result.ok and result.sha256 == existing else None


def failed(job: ExportJob, error: TipreportError) -> ExportResult:
    """Return the result of a job that did not run."""
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
