"""The build: writes files whose inputs changed, and replaces or removes only its own files."""

import os
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import Any, cast

from attrs import evolve

from tipreport.atomic import remove_temporary_files
from tipreport.errors import ExportError, TargetExistsError
from tipreport.project.manifest import Entry, Manifest, digest
from tipreport.project.result import BuildResult, BuildStatus
from tipreport.project.settings import Settings
from tipreport.project.targets import Target, targets
from tipreport.registry import ExporterRegistry, default_registry
from tipreport.runner import export_many

CHANGED = "it was changed by hand since it was built"


def build(
    settings: Settings,
    *,
    executor: Executor | None = None,
    force: bool = False,
    registry: ExporterRegistry | None = None,
) -> "Build":
    """Plan a build. Iterate over the result to run it; its ``len`` is the number of files.

    A file is written if it is missing or was changed by hand, or if an input has changed: a brief, an option, the
    brand, the date, the version of tipreport or of its plugin. ``force`` writes all files.

    Raises `SettingsError`, `BriefFileError`, and `ExportError` for an unreadable manifest.
    """
    registry = registry or default_registry()
    return Build(settings, targets(settings, registry), executor, registry, force=force)


class Build:
    """A planned build: ``len`` is the number of its files; iteration runs it and yields a result for each file.

    Files of an earlier build that no longer belong to it come last; they are removed unless they were changed by hand.
    """

    def __init__(
        self,
        settings: Settings,
        targets: tuple[Target, ...],
        executor: Executor | None,
        registry: ExporterRegistry,
        *,
        force: bool,
    ) -> None:
        self.folder = settings.output
        """The output folder."""
        self.targets = targets
        """The files to build."""
        self._all = settings.formats is None
        self._entries = dict(Manifest.read(self.folder).entries)
        self._executor = executor
        self._registry = registry
        self._force = force

    def __len__(self) -> int:
        return len(self.targets)

    def __iter__(self) -> Iterator[BuildResult]:
        """Run the build. An interrupt leaves complete files, and a manifest that lists them."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(f"cannot create the folder {self.folder}: {error.strerror or error}") from error
        remove_temporary_files(self.folder, {target.name for target in self.targets})
        stale: list[Target] = []
        for target in self.targets:
            if result := self._result_without_export(target):
                yield result
            else:
                stale.append(target)
        if stale:
            yield from self._export(stale)
        if surplus := sorted(self._entries.keys() - {target.name for target in self.targets}):
            yield from self._remove(surplus)

    def _result_without_export(self, target: Target) -> BuildResult | None:
        """Return the result for a file that is up to date or must not be written; None for others."""
        path, entry = target.job.path, self._entries.get(target.name)
        if target.conflict and self._all:
            return _result(target, BuildStatus.SKIPPED, reason=target.conflict)
        if target.conflict:
            return _result(target, BuildStatus.FAILED, error=ExportError(target.conflict))
        if entry is None and os.path.lexists(path):
            message = f"{path} exists, but no build wrote it: move it away, or build into another folder"
            return _result(target, BuildStatus.FAILED, error=TargetExistsError(message))
        if entry is None or self._force or entry.inputs != target.inputs or digest(path) != entry.sha256:
            return None
        return _result(target, BuildStatus.UNCHANGED)

    def _export(self, stale: list[Target]) -> Iterator[BuildResult]:
        """Write files. The manifest lists them first, so that the next build can replace them if this one is killed."""
        by_path = {target.job.path: target for target in stale}
        before = {target.name: self._entries.get(target.name) for target in stale}
        changed = {target.name for target in stale if self._was_changed(target)}
        jobs = [evolve(target.job, overwrite=before[target.name] is not None) for target in stale]
        self._entries |= {
            target.name: Entry(exporter=target.exporter) for target in stale if before[target.name] is None
        }
        self._save()
        try:
            for result in export_many(jobs, executor=self._executor, registry=self._registry):
                target = by_path[cast("Path", result.path)]
                if result.ok:
                    entry = Entry(exporter=target.exporter, inputs=target.inputs, sha256=result.sha256)
                    self._entries[target.name] = entry
                elif before[target.name] is None:
                    del self._entries[target.name]
                status = BuildStatus.BUILT if result.ok else BuildStatus.FAILED
                reason = CHANGED if result.ok and target.name in changed else ""
                yield _result(target, status, result=result, error=result.error, reason=reason)
        finally:
            self._save()

    def _was_changed(self, target: Target) -> bool:
        """Return whether a file was changed by hand since it was built. The build replaces it nevertheless."""
        entry = self._entries.get(target.name)
        return entry is not None and entry.sha256 != "" and digest(target.job.path) not in (entry.sha256, "")

    def _remove(self, surplus: Iterable[str]) -> Iterator[BuildResult]:
        """Remove the files of earlier builds that no longer belong to this one."""
        unusable = {plugin.distribution for plugin in self._registry.plugins() if not plugin.usable}
        try:
            for name in surplus:
                if result := self._remove_or_keep(self.folder / name, self._entries[name], unusable):
                    yield result
        finally:
            self._save()

    def _remove_or_keep(self, path: Path, entry: Entry, unusable: Collection[str]) -> BuildResult | None:
        """Remove a file if it is unchanged. A file that was changed by hand no longer belongs to the build."""
        result = partial(BuildResult, path=path, exporter=entry.exporter)
        distribution = entry.exporter.partition(":")[0]
        if distribution in unusable:
            return result(status=BuildStatus.KEPT, reason=f"its plugin {distribution} is not loaded")
        found = digest(path)
        if found and found == entry.sha256:
            try:
                path.unlink()
            except OSError as error:
                failure = ExportError(f"cannot remove {path}: {error.strerror or error}")
                return result(status=BuildStatus.FAILED, error=failure)
        del self._entries[path.name]
        if not found:
            return None
        removed = found == entry.sha256
        return result(status=BuildStatus.REMOVED) if removed else result(status=BuildStatus.KEPT, reason=CHANGED)

    def _save(self) -> None:
        Manifest(self._entries).write(self.folder)


def _result(target: Target, status: BuildStatus, **more: Any) -> BuildResult:
    return BuildResult(path=target.job.path, status=status, exporter=target.exporter, **more)
