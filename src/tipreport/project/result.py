"""The result of a build for one file."""

from enum import StrEnum
from pathlib import Path
from typing import Any

from attrs import frozen

from tipreport.errors import TipreportError
from tipreport.plugin import ExportResult


class BuildStatus(StrEnum):
    """The status of a file after a build."""

    BUILT = "built"
    """It was written."""
    UNCHANGED = "unchanged"
    """It was not written, because an earlier build wrote it and its inputs have not changed."""
    REMOVED = "removed"
    """It was removed, because an earlier build wrote it and it no longer belongs to the build."""
    KEPT = "kept"
    """It no longer belongs to the build, but was not removed, for the given reason."""
    SKIPPED = "skipped"
    """All formats were requested, and another format has a file of this name."""
    FAILED = "failed"
    """It could not be written or must not be replaced; an earlier file is unchanged."""


@frozen(kw_only=True)
class BuildResult:
    """The result of a build for one file."""

    path: Path
    """The file; that of the settings for a format whose plugin cannot be loaded."""
    status: BuildStatus
    """Its status."""
    exporter: str
    """Its format, as ``distribution:name``."""
    replaces: bool = False
    """Whether it replaced an earlier file."""
    result: ExportResult | None = None
    """The result of its export, if there was one."""
    error: TipreportError | None = None
    """The reason for a failure."""
    reason: str = ""
    """Additional information in one line."""

    @property
    def ok(self) -> bool:
        """Whether the file did not fail."""
        return self.status is not BuildStatus.FAILED

    def as_dict(self) -> dict[str, Any]:
        """Return the result as JSON data."""
        return {
            "path": str(self.path),
            "status": self.status.value,
            "exporter": self.exporter,
            "replaces": self.replaces,
            "result": None if self.result is None else self.result.as_dict(),
            "error": None if self.error is None else self.error.as_dict(),
            "reason": self.reason,
        }
