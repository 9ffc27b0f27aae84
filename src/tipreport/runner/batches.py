"""Batches of export jobs: small jobs travel together, and the formats of one brief stay together."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from attrs import frozen

from tipreport.plugin import ExportContext, ExportResult
from tipreport.runner.job import ExportJob

SECONDS = 0.3  # of work in a batch: long compared with the cost of sending it, short enough for steady progress
MAX_JOBS = 64  # jobs in a batch
RECENT = 0.2  # the weight of the latest duration in the estimate for a format


@frozen(kw_only=True)
class ScheduledJob:
    """An export job with its context, and with its plugin in the process that planned it."""

    job: ExportJob
    context: ExportContext
    version: str | None = None
    """The version of the distribution of its format."""
    plugin: str = ""
    """The format and the distribution, if they are third-party code: ``docx of tipreport-docx 1.0``."""

    @property
    def format(self) -> str:
        """The name of the format."""
        return self.job.exporter if isinstance(self.job.exporter, str) else self.job.exporter.name


class Batches:
    """Iterates over batches of jobs. Their size depends on the durations of the jobs that are done.

    A job of several briefs is a batch of its own. Consecutive jobs with the same brief object are never separated,
    because a worker unpacks and composes it once for all of them.
    """

    def __init__(self, jobs: Iterable[ScheduledJob]) -> None:
        self._jobs = jobs
        self._seconds: dict[str, float] = {}

    def learn(self, scheduled: ScheduledJob, result: ExportResult) -> None:
        """Take the duration of a job into account for later batches."""
        if result.ok and len(scheduled.job.briefs) == 1:
            known = self._seconds.get(scheduled.format, result.duration)
            self._seconds[scheduled.format] = known + RECENT * (result.duration - known)

    def __iter__(self) -> Iterator[tuple[ScheduledJob, ...]]:
        batch: list[ScheduledJob] = []
        for _, same_briefs in groupby(self._jobs, key=lambda scheduled: id(scheduled.job.briefs)):
            for scheduled in same_briefs:
                if len(scheduled.job.briefs) == 1:
                    batch.append(scheduled)
                else:
                    yield (scheduled,)
            if len(batch) >= MAX_JOBS or self._work(batch) >= SECONDS:
                yield tuple(batch)
                batch = []
        if batch:
            yield tuple(batch)

    def _work(self, batch: list[ScheduledJob]) -> float:
        """Return the estimated seconds of work. A format whose duration is unknown fills a batch."""
        return sum(self._seconds.get(scheduled.format, SECONDS) for scheduled in batch)
