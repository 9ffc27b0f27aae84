"""The build: makes what changed, replaces and removes only what is its own."""

import os
from collections.abc import Collection, Iterable, Iterator
from concurrent.futures import Executor
from functools import partial
from pathlib import Path
from typing import Any, cast

from attrs import evolve

from tipreport.atomic import remove_temporary_files
from tipreport.errors import ExportError, TargetExistsError
from tipreport.project.built import Built, BuiltStatus
from tipreport.project.manifest import Entry, Manifest, digest
from tipreport.project.settings import Settings
from tipreport.project.targets import Target, targets
from tipreport.registry import ExporterRegistry, default_registry
from tipreport.runner import export_many

CHANGED = "somebody changed it since it was built"


def build(
    settings: Settings,
    *,
    executor: Executor | None = None,
    force: bool = False,
    registry: ExporterRegistry | None = None,
) -> "Build":
    """Plan the build that settings ask for. Iterate over it to do it; ``len`` says how many files it has.

    A file is made if it is not there as an earlier build left it, or if something that it is made of has changed: its
    briefs, its options, the date, the years of ladders, the version of tipreport or of its plugin. ``force`` makes all.

    Raises `SettingsError`, `BriefFileError`, and `ExportError` for a manifest that cannot be read.
    """
    registry = registry or default_registry()
    return Build(settings, targets(settings, registry), executor, registry, force=force)


class Build:
    """A planned build: ``len`` is the number of its files, iterating does it and yields what became of each.

    What an earlier build made and this one does not comes last; it is removed if nobody changed it since.
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
        """The folder that is built."""
        self.targets = targets
        """The files that are built."""
        self._all = settings.formats is None
        self._entries = dict(Manifest.read(self.folder).entries)
        self._executor = executor
        self._registry = registry
        self._force = force

    def __len__(self) -> int:
        return len(self.targets)

    def __iter__(self) -> Iterator[Built]:
        """Do the build. An interrupt leaves whole files, and a manifest that names them."""
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise ExportError(f"cannot make the folder {self.folder}: {error.strerror or error}") from error
        remove_temporary_files(self.folder, {target.name for target in self.targets})
        stale: list[Target] = []
        for target in self.targets:
            if done := self._without_work(target):
                yield done
            else:
                stale.append(target)
        if stale:
            yield from self._make(stale)
        if surplus := sorted(self._entries.keys() - {target.name for target in self.targets}):
            yield from self._remove(surplus)

    def _without_work(self, target: Target) -> Built | None:
        """What became of a file that needs no work, or must not be made."""
        path, entry = target.job.path, self._entries.get(target.name)
        if target.conflict and self._all:
            return _built(target, BuiltStatus.SKIPPED, reason=target.conflict)
        if target.conflict:
            return _built(target, BuiltStatus.FAILED, error=ExportError(target.conflict))
        if entry is None and os.path.lexists(path):
            foreign = f"{path} exists, and no build made it: move it away, or build into another folder"
            return _built(target, BuiltStatus.FAILED, error=TargetExistsError(foreign))
        if entry is None or self._force or entry.inputs != target.inputs or digest(path) != entry.sha256:
            return None
        return _built(target, BuiltStatus.UNCHANGED)

    def _make(self, stale: list[Target]) -> Iterator[Built]:
        """Make files. They are claimed first, so that after a kill the next build knows them for its own."""
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
                status = BuiltStatus.BUILT if result.ok else BuiltStatus.FAILED
                reason = CHANGED if result.ok and target.name in changed else ""
                yield _built(target, status, result=result, error=result.error, reason=reason)
        finally:
            self._save()

    def _was_changed(self, target: Target) -> bool:
        """Whether somebody changed a file since it was built. It is made anew all the same: it is the build's own."""
        entry = self._entries.get(target.name)
        return entry is not None and entry.sha256 != "" and digest(target.job.path) not in (entry.sha256, "")

    def _remove(self, surplus: Iterable[str]) -> Iterator[Built]:
        """Take leave of what earlier builds made and this one does not."""
        unusable = {plugin.distribution for plugin in self._registry.plugins() if not plugin.usable}
        try:
            for name in surplus:
                if done := self._remove_or_keep(self.folder / name, self._entries[name], unusable):
                    yield done
        finally:
            self._save()

    def _remove_or_keep(self, path: Path, entry: Entry, unusable: Collection[str]) -> Built | None:
        """Remove a file if it is as it was made. What somebody changed is theirs, and no longer the build's."""
        leave = partial(Built, path=path, exporter=entry.exporter)
        distribution = entry.exporter.partition(":")[0]
        if distribution in unusable:
            return leave(status=BuiltStatus.KEPT, reason=f"the plugin {distribution} that makes it is not loaded")
        found = digest(path)
        if found and found == entry.sha256:
            try:
                path.unlink()
            except OSError as error:
                failure = ExportError(f"cannot remove {path}: {error.strerror or error}")
                return leave(status=BuiltStatus.FAILED, error=failure)
        del self._entries[path.name]
        if not found:
            return None
        removed = found == entry.sha256
        return leave(status=BuiltStatus.REMOVED) if removed else leave(status=BuiltStatus.KEPT, reason=CHANGED)

    def _save(self) -> None:
        Manifest(self._entries).write(self.folder)


def _built(target: Target, status: BuiltStatus, **more: Any) -> Built:
    return Built(path=target.job.path, status=status, exporter=target.exporter, **more)
