"""Decides for each file of a build whether to write it, keep it, remove it, or report it."""

import os
from collections.abc import Collection, Mapping
from pathlib import Path

from attrs import frozen

from tipreport.errors import ExportError, TargetExistsError, TipreportError
from tipreport.project.cache import Cache
from tipreport.project.manifest import Entry
from tipreport.project.result import BuildResult, BuildStatus
from tipreport.project.target import Target

WORKBOOK = ".xlsx"  # whose edits ``tipreport update`` reads
COPY_KEPT = "a copy of the changed file is kept beside it"


@frozen(kw_only=True)
class Action:
    """The decision for one file."""

    path: Path
    exporter: str
    status: BuildStatus
    """The status of the file after the build, if nothing fails."""
    why: str = ""
    """The reason for writing, in one line."""
    reason: str = ""
    """Additional information for the user."""
    error: TipreportError | None = None
    target: Target | None = None
    """The target, unless the file no longer belongs to the build."""
    existing: str = ""
    """The SHA-256 of the file that is replaced or removed; empty if there is none."""
    keeps_copy: bool = False
    """Whether a copy of that file is kept: somebody changed it, or no build wrote it."""

    @property
    def inputs(self) -> str:
        """The digest of the inputs of the file."""
        return self.target.inputs if self.target else ""

    def result(self) -> BuildResult:
        """Return the decision as the result of a build that does nothing."""
        return BuildResult(
            path=self.path,
            status=self.status,
            exporter=self.exporter,
            replaces=self.status is BuildStatus.BUILT and self.existing != "",
            error=self.error,
            reason=self.reason or self.why,
        )


@frozen(kw_only=True)
class Decisions:
    """The rules for the files of one output folder."""

    folder: Path
    cache: Cache
    entries: Mapping[str, Entry]
    force: bool
    all_formats: bool

    def of_target(self, target: Target) -> Action:
        """Decide for a file that belongs to the build."""
        if target.conflict and self.all_formats:
            return _action(target, BuildStatus.SKIPPED, reason=target.conflict)
        if target.conflict:
            return _action(target, BuildStatus.FAILED, error=ExportError(target.conflict))
        if not os.path.lexists(self.folder / target.name):
            return _action(target, BuildStatus.BUILT, why="new")
        return self._of_existing(target)

    def _of_existing(self, target: Target) -> Action:
        entry, found = self.entries.get(target.name), self.cache.digest(target.name)
        if not found:
            message = f"{target.path} is in the way, and is not a readable regular file: move it away"
            return _action(target, BuildStatus.FAILED, error=TargetExistsError(message))
        if entry is None or entry.sha256 != found:
            if not self.force:
                error = _edited(target.path) if entry else _unknown(target.path)
                return _action(target, BuildStatus.FAILED, error=error)
            return _action(target, BuildStatus.BUILT, reason=COPY_KEPT, existing=found, keeps_copy=True)
        if entry.inputs == target.inputs and not self.force:
            return _action(target, BuildStatus.UNCHANGED)
        why = "its inputs changed" if entry.inputs != target.inputs else "forced"
        return _action(target, BuildStatus.BUILT, why=why, existing=found)

    def of_surplus(self, name: str, path: Path, unusable: Collection[str]) -> Action | None:
        """Decide for a file of an earlier build that no longer belongs to it; None if it is missing."""
        entry, found = self.entries[name], self.cache.digest(name)
        distribution = entry.exporter.partition(":")[0]
        if distribution in unusable:
            reason = f"its plugin {distribution} is not loaded"
            return Action(path=path, exporter=entry.exporter, status=BuildStatus.KEPT, reason=reason)
        if not found:
            return None
        edited = found != entry.sha256
        if edited and not self.force:
            error = _edited_surplus(path)
            return Action(path=path, exporter=entry.exporter, status=BuildStatus.FAILED, error=error)
        return Action(
            path=path,
            exporter=entry.exporter,
            status=BuildStatus.REMOVED,
            reason=COPY_KEPT if edited else "",
            existing=found,
            keeps_copy=edited,
        )

    def plan(self, targets: Collection[Target], output: Path, unusable: Collection[str]) -> "Plan":
        """Decide for all files of a build."""
        actions = [self.of_target(target) for target in targets]
        surplus = sorted(self.entries.keys() - {target.name for target in targets})
        decided = {name: self.of_surplus(name, output / name, unusable) for name in surplus}
        actions += [action for action in decided.values() if action]
        return Plan(tuple(actions), tuple(name for name, action in decided.items() if action is None))


@frozen
class Plan:
    """The decisions for all files of a build."""

    actions: tuple[Action, ...]
    missing: tuple[str, ...]
    """The names of files that are missing and no longer needed."""

    def of_status(self, *statuses: BuildStatus) -> list[Action]:
        """Return the actions with one of these statuses."""
        return [action for action in self.actions if action.status in statuses]


def _action(
    target: Target,
    status: BuildStatus,
    *,
    why: str = "",
    reason: str = "",
    error: ExportError | None = None,
    existing: str = "",
    keeps_copy: bool = False,
) -> Action:
    return Action(
        path=target.path,
        exporter=target.exporter,
        status=status,
        why=why,
        reason=reason,
        error=error,
        target=target,
        existing=existing,
        keeps_copy=keeps_copy,
    )


def _edited(path: Path) -> TargetExistsError:
    remedies = "move it away, or pass --force to replace it and to keep a copy"
    if path.suffix == WORKBOOK:
        remedies = (
            f'"tipreport update BRIEF... --from {path} --write" writes its edits into the briefs; then {remedies}'
        )
    return TargetExistsError(f"{path} was changed since it was built, so it was not replaced: {remedies}")


def _unknown(path: Path) -> TargetExistsError:
    return TargetExistsError(
        f"{path} exists, but no build wrote it: move it away, build into another folder, "
        "or pass --force to replace it and to keep a copy"
    )


def _edited_surplus(path: Path) -> TargetExistsError:
    return TargetExistsError(
        f"{path} was changed since it was built and no longer belongs to the build, so it was not removed: "
        "move it away, or pass --force to remove it and to keep a copy"
    )
