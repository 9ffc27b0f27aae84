"""What became of an export."""

from pathlib import Path
from typing import Any

from attrs import frozen

from tipreport.errors import TipreportError


@frozen(kw_only=True)
class ExportResult:
    """What became of one export: a file, or the reason why there is none."""

    exporter: str
    """The name of the exporter."""
    distribution: str | None = None
    """The distribution that offers it; None if it was registered by hand."""
    version: str | None = None
    """The version of the distribution."""
    briefs: tuple[str, ...] = ()
    """The ids of the briefs in the file."""
    path: Path | None = None
    """The file; None if it went into a stream."""
    size: int = 0
    """Its size in bytes."""
    sha256: str = ""
    """Its SHA-256, in hexadecimal."""
    warnings: tuple[str, ...] = ()
    """What the exporter, or a plugin that was told of the result, warned of."""
    duration: float = 0.0
    """How long it took, in seconds."""
    error: TipreportError | None = None
    """Why it failed: an `ExportError`, or what was wrong with the options or the name of the exporter."""

    @property
    def ok(self) -> bool:
        """Whether the file stands."""
        return self.error is None

    def as_dict(self) -> dict[str, Any]:
        """The result as JSON can say it."""
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
            "error": None if self.error is None else {"kind": type(self.error).__name__, "message": str(self.error)},
        }
