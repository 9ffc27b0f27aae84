"""Runs the exports of a build. The formats of a brief follow each other, so that it is unpacked and composed once."""

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor
from pathlib import Path

from attrs import evolve, field, frozen

from tipreport.errors import ExportError
from tipreport.plugin import ExportResult, Grain
from tipreport.project import journal
from tipreport.project.actions import Action
from tipreport.project.copies import copy_kept, keep_copy
from tipreport.project.inputs import Inputs
from tipreport.project.manifest import digest
from tipreport.project.result import BuildResult, BuildStatus
from tipreport.project.target import Target
from tipreport.registry import ExporterRegistry
from tipreport.runner import ExportJob, export_many
from tipreport.runner.packed import PackedBrief, PackedBriefs


@frozen(kw_only=True)
class Exports:
    """The exports of a build."""

    actions: Sequence[Action]
    inputs: Inputs
    folder: Path
    """The absolute output folder."""
    directory: Path
    """The folder that relative paths start in."""
    executor: Executor | None
    registry: ExporterRegistry
    slow: Callable[[str], None]
    """Called with the name of a plugin that takes long."""
    _copies: dict[str, Path] = field(factory=dict, init=False)

    def run(self) -> Iterator[tuple[Action, BuildResult]]:
        """Write the files, and yield each with its result when it is done."""
        by_path: dict[Path | None, Action] = {}
        jobs = []
        for action, job in self._jobs():
            if isinstance(job, ExportError):
                yield action, _failed(action, job)
            else:
                by_path[job.path] = action
                jobs.append(job)
        try:
            for result in export_many(jobs, executor=self.executor, registry=self.registry, slow=self.slow):
                action = by_path[result.path]
                yield action, self._result(action, result)
        finally:
            for name in [*self._copies]:
                self._remove_needless_copy(name)

    def _jobs(self) -> Iterator[tuple[Action, ExportJob | ExportError]]:
        """Yield the jobs: collections first, because they take longest, then all files of each brief."""
        positions = {brief.id: index for index, brief in enumerate(self.inputs.briefs())}
        targets = [(action, action.target) for action in self.actions if action.target]
        ids = {brief.id for _, target in targets for brief in target.briefs}
        packed = self.inputs.packed(ids, self.executor)
        single = {name: PackedBriefs((brief,)) for name, brief in packed.items() if isinstance(brief, PackedBrief)}

        def position(pair: tuple[Action, Target]) -> int:
            target = pair[1]
            return -1 if target.grain is Grain.COLLECTION else positions[target.briefs[0].id]

        for action, target in sorted(targets, key=position):
            briefs = [packed[brief.id] for brief in target.briefs]
            errors = [brief for brief in briefs if isinstance(brief, ExportError)]
            content = PackedBriefs(brief for brief in briefs if isinstance(brief, PackedBrief))
            if target.grain is Grain.BRIEF:  # the same object for all formats
                content = single.get(target.briefs[0].id, content)
            try:
                yield action, errors[0] if errors else self._job(action, target, content)
            except ExportError as error:
                yield action, error

    def _job(self, action: Action, target: Target, briefs: PackedBriefs) -> ExportJob:
        if action.keeps_copy:
            self._copies[target.name] = keep_copy(self.folder / target.name)
        recorder = journal.FileRecorder(
            journal=self.folder / journal.NAME,
            exporter=target.exporter,
            inputs=target.inputs,
            replaced=action.existing,
        )
        return target.job(
            briefs,
            overwrite=bool(action.existing),
            policy=self.registry.policy,
            directory=self.directory,
            before_commit=recorder,
        )

    def _result(self, action: Action, result: ExportResult) -> BuildResult:
        copy = self._copies.get(action.path.name)
        if copy is not None and self._remove_needless_copy(action.path.name):
            copy = None
        status = BuildStatus.BUILT if result.ok else BuildStatus.FAILED
        action = evolve(action, status=status, reason=copy_kept(copy) if copy else "", why="", error=result.error)
        return evolve(action.result(), result=result)

    def _remove_needless_copy(self, name: str) -> bool:
        """Remove the copy of a file that was not replaced, or was replaced by the same content."""
        copy = self._copies.pop(name)
        needless = digest(copy) == digest(self.folder / name) != ""
        if needless:
            copy.unlink(missing_ok=True)
        return needless


def _failed(action: Action, error: ExportError) -> BuildResult:
    return evolve(action, status=BuildStatus.FAILED, why="", reason="", error=error).result()
