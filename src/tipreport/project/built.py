"""What became of a file of a build."""

from enum import StrEnum
from pathlib import Path
from typing import Any

from attrs import frozen

from tipreport.errors import TipreportError
from tipreport.plugin import ExportResult


class BuiltStatus(StrEnum):
    """What became of a file."""

    BUILT = "built"
    """It was made, for the first time or anew."""
    UNCHANGED = "unchanged"
    """It stands as an earlier build made it, and nothing that it is made of has changed."""
    REMOVED = "removed"
    """An earlier build made it, and it belongs to the build no longer."""
    KEPT = "kept"
    """The same, but it must not be removed: the reason says why."""
    SKIPPED = "skipped"
    """Every format was asked for, and another one makes a file of this name."""
    FAILED = "failed"
    """It could not be made; what stood there before still stands."""


@frozen(kw_only=True)
class Built:
    """What became of one file of a build."""

    path: Path
    """The file."""
    status: BuiltStatus
    """What became of it."""
    exporter: str
    """Its format, as ``distribution:name``."""
    result: ExportResult | None = None
    """The result of its export, if there was one."""
    error: TipreportError | None = None
    """Why it failed."""
    reason: str = ""
    """What else is to be told of it, in one line."""

    @property
    def ok(self) -> bool:
        """Whether all is as it should be."""
        return self.status is not BuiltStatus.FAILED

    def as_dict(self) -> dict[str, Any]:
        """What became of the file, as JSON can say it."""
        return {
            "path": str(self.path),
            "status": self.status.value,
            "exporter": self.exporter,
            "result": None if self.result is None else self.result.as_dict(),
            "error": None if self.error is None else {"kind": type(self.error).__name__, "message": str(self.error)},
            "reason": self.reason,
        }
