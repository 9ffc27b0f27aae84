"""The result of an export."""

from pathlib import Path
from typing import Any

from attrs import frozen

from tipreport.errors import TipreportError


@frozen(kw_only=True)
class ExportResult:
    """The result of one export: a file, or the error that prevented it."""

    exporter: str
    """The name of the exporter."""
    distribution: str | None = None
    """The distribution of the exporter; None if it was registered by hand."""
    version: str | None = None
    """The version of the distribution."""
    briefs: tuple[str, ...] = ()
    """The ids of the briefs in the file."""
    path: Path | None = None
    """The file; None for a stream."""
    size: int = 0
    """Its size in bytes."""
    sha256: str = ""
    """Its SHA-256, in hexadecimal."""
    warnings: tuple[str, ...] = ()
    """Warnings of the exporter, and failures of plugins that were called after the export."""
    duration: float = 0.0
    """The duration in seconds."""
    error: TipreportError | None = None
    """The reason for a failure: an `ExportError`, or an error in the options or in the name of the exporter."""

    @property
    def ok(self) -> bool:
        """Whether the export succeeded."""
        return self.error is None

    def as_dict(self) -> dict[str, Any]:
        """Return the result as JSON data."""
        return {
            "ok": self.ok,
            "exporter": self.exporter,
            "distribution": self.distribution,
            "version": self.version,
            "briefs": list(self.briefs),
            "path": None if self.path is None else str(self.path),
            "size": self.size,
            "sha256": self.sha256,
            "warnings": list(self.warnings),
            "duration": self.duration,
            "error": None if self.error is None else self.error.as_dict(),
        }
