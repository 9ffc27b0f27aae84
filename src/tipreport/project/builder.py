"""The build: writes files whose inputs changed, and replaces or removes only its own files, as it wrote them."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from contextlib import ExitStack, suppress
from pathlib import Path

from attrs import define, evolve, field

from tipreport.atomic import locked, remove_temporary_files
from tipreport.errors import ExportError, InvalidValueError
from tipreport.model.messages import mismatch
from tipreport.project import journal
from tipreport.project.actions import Action, Decisions, Plan
from tipreport.project.cache import Cache
from tipreport.project.copies import copy_kept, keep_copy
from tipreport.project.exports import Exports
from tipreport.project.inputs import Inputs, read_inputs
from tipreport.project.manifest import NAME as MANIFEST
from tipreport.project.manifest import Entry, Manifest, digest
from tipreport.project.result import BuildResult, BuildStatus
from tipreport.project.settings import Settings, brief_files
from tipreport.project.target import Target
from tipreport.project.targets import plan_targets, unusable_formats
from tipreport.registry import ExporterRegistry, default_registry
from tipreport.registry.discovery import TIPREPORT
from tipreport.runner.job import current_folder


def build(
    settings: Settings,
    *,
    executor: Executor | None = None,
    force: bool = False,
    registry: ExporterRegistry | None = None,
    waiting: Callable[[], None] | None = None,
    slow: Callable[[str], None] | None = None,
) -> "Build":
    """Plan a build. Iterate over the result to run it; its ``len`` is the number of files.

    A file is written if it is missing, or if an input has changed: a brief, its translation, an option, the brand, the
    date, the version of tipreport or of its plugin. ``force`` writes all files. A file that somebody changed is
    replaced or removed only with ``force``, and then a copy is kept beside it. Of two builds into one folder the second
    waits, and calls ``waiting`` first. A format whose plugin cannot be loaded is a failed result, whose path is that of
    the settings, and all others are built. ``slow`` is called with the name of a plugin that takes long, as in
    `export_many`.

    Raises `SettingsError`, `BriefFileError`, `ExportError` for an unreadable manifest, and `InvalidValueError` for
    ``settings`` that are none, such as the path of a folder.
    """
    if not isinstance(settings, Settings):
        is_path = isinstance(settings, str | os.PathLike)
        write = f"tipreport.read_settings({os.fspath(settings)!r})" if is_path else ""
        raise InvalidValueError(mismatch("Settings", settings, write))
    registry = registry or default_registry()
    directory = current_folder()
    cache = Cache.read(directory / settings.output)
    inputs = read_inputs(brief_files(settings), cache.inputs, executor)
    return Build(
        settings=settings,
        targets=plan_targets(settings, inputs.briefs(), registry, inputs.paths()),
        unusable=unusable_formats(settings, registry),
        force=force,
        directory=directory,
        cache=cache,
        inputs=inputs,
        executor=executor,
        registry=registry,
        waiting=waiting or _ignore,
        slow=slow or _ignore,
    )


def _ignore(*_: object) -> None:
    """Do nothing."""


def _is_done(plan: Plan) -> bool:
    """Return whether every file is as it should be."""
    return len(plan.of_status(BuildStatus.UNCHANGED, BuildStatus.SKIPPED, BuildStatus.KEPT)) == len(plan.actions)


@define(kw_only=True, eq=False)
class Build:
    """A planned build: ``len`` is the number of its files; iteration runs it and yields a result for each file.

    Files of an earlier build that no longer belong to it come last.
    """

    settings: Settings
    targets: tuple[Target, ...]
    """The files to build."""
    force: bool
    _unusable: tuple[Action, ...]
    _directory: Path
    _cache: Cache
    _inputs: Inputs
    _executor: Executor | None
    _registry: ExporterRegistry
    _waiting: Callable[[], None]
    _slow: Callable[[str], None]
    _changes: dict[str, Entry | None] = field(factory=dict)  # of the manifest; None for files that left it

    @property
    def folder(self) -> Path:
        """The output folder."""
        return self.settings.output

    @property
    def _output(self) -> Path:
        """The absolute output folder, which does not change if a plugin changes the current folder."""
        return self._directory / self.folder

    def __len__(self) -> int:
        return len(self.targets)

    def dry_run(self) -> Iterator[BuildResult]:
        """Yield the result that each file would have if nothing failed. Changes no file."""
        return (action.result() for action in self._plan().actions)

    def __iter__(self) -> Iterator[BuildResult]:
        """Run the build. An interrupt leaves complete files, which the next build recognises."""
        remove_temporary_files(self._output, {target.name for target in self.targets})
        plan = self._plan()
        if self._is_up_to_date(plan):
            yield from (action.result() for action in plan.actions)
            self._cache.write()
            return
        with ExitStack() as stack:
            try:
                self._output.mkdir(parents=True, exist_ok=True)
                is_locked = stack.enter_context(locked(self._output / journal.NAME, self._waiting))
            except OSError as error:
                raise ExportError(f"cannot write into {self.folder}: {error.strerror or error}") from error
            plan = self._plan()  # again, because another build may just have ended
            yield from self._run(plan, is_alone=is_locked or _is_done(plan))

    def _recorded(self) -> dict[str, Entry]:
        """Return the files in the journal that have the content that was recorded."""
        return {
            name: entry for name, entry in journal.recorded(self._output) if self._cache.digest(name) == entry.sha256
        }

    def _plan(self) -> Plan:
        recorded = self._recorded()
        self._changes = {**recorded}
        decisions = Decisions(
            folder=self._output,
            cache=self._cache,
            entries={**Manifest.read(self._output).entries, **recorded},
            force=self.force,
            all_formats=self.settings.formats is None,
        )
        unusable = {plugin.distribution for plugin in self._registry.installed() if not plugin.usable}
        plan = decisions.plan(self.targets, self.folder, unusable)
        return evolve(plan, actions=(*plan.actions, *self._unusable))

    def _is_up_to_date(self, plan: Plan) -> bool:
        """Return whether nothing has to be done. Otherwise the plan may be wrong, if another build runs."""
        is_interrupted = os.path.lexists(self._output / journal.NAME)
        return _is_done(plan) and not plan.missing and not is_interrupted

    def _run(self, plan: Plan, *, is_alone: bool) -> Iterator[BuildResult]:
        """Run a plan. If another build may run at the same time, the journal remains for the next build."""
        self._changes |= dict.fromkeys(plan.missing)
        try:
            others = set(BuildStatus) - {BuildStatus.BUILT, BuildStatus.REMOVED}
            yield from (action.result() for action in plan.of_status(*others))
            yield from self._export(plan.of_status(BuildStatus.BUILT))
            yield from map(self._remove, plan.of_status(BuildStatus.REMOVED))
        except BaseException:
            with suppress(ExportError):  # the journal remains
                self._save(removes_journal=False)
            raise
        try:
            self._save(removes_journal=is_alone)
        except ExportError as error:
            path = self.folder / MANIFEST
            yield BuildResult(path=path, status=BuildStatus.FAILED, exporter=TIPREPORT, error=error)

    def _export(self, actions: Sequence[Action]) -> Iterator[BuildResult]:
        """Write files, and record them for the manifest."""
        exports = Exports(
            actions=actions,
            inputs=self._inputs,
            folder=self._output,
            directory=self._directory,
            executor=self._executor,
            registry=self._registry,
            slow=self._slow,
        )
        for action, result in exports.run():
            if result.result is not None and result.result.ok:
                sha256 = result.result.sha256
                self._changes[action.path.name] = Entry(exporter=action.exporter, inputs=action.inputs, sha256=sha256)
                self._cache.digest(action.path.name)
            yield result

    def _remove(self, action: Action) -> BuildResult:
        """Remove a file that no longer belongs to the build."""
        path = self._output / action.path.name
        reason = ""
        if digest(path) != action.existing:
            message = f"{action.path} was changed while the build ran, so it was not removed: build again"
            return evolve(action, status=BuildStatus.FAILED, error=ExportError(message)).result()
        try:
            if action.keeps_copy:
                reason = copy_kept(keep_copy(path))
            path.unlink()
        except OSError as error:
            failure = ExportError(f"cannot remove {action.path}: {error.strerror or error}")
            return evolve(action, status=BuildStatus.FAILED, error=failure).result()
        except ExportError as error:
            return evolve(action, status=BuildStatus.FAILED, error=error).result()
        self._changes[action.path.name] = None
        return evolve(action, reason=reason).result()

    def _save(self, *, removes_journal: bool) -> None:
        """Write the manifest. The journal of a build that was interrupted remains, because a process may still write.

        Both are read again, because on a file system without locks another build may have written them: the journal
        first, because a build removes it after it has written the manifest.
        """
        recorded = {} if removes_journal else self._recorded()
        written = Manifest.read(self._output).entries
        kept = {name: entry for name, entry in {**written, **recorded, **self._changes}.items() if entry is not None}
        if kept != written:
            Manifest(kept).write(self._output)
        self._cache.inputs = self._inputs.known()
        self._cache.states = {name: state for name, state in self._cache.states.items() if name in kept}
        self._cache.write()
        if removes_journal:
            (self._output / journal.NAME).unlink(missing_ok=True)
