"""An exporter and its distribution."""

from typing import Any

from attrs import frozen

from tipreport.plugin import Exporter
from tipreport.registry.discovery import TIPREPORT


@frozen(kw_only=True)
class RegisteredExporter:
    """An exporter and its distribution, which is None if it was registered by hand."""

    exporter: Exporter[Any]
    distribution: str | None = None
    version: str | None = None
    entry_point: str | None = None
    """The name of its entry point. An exporter whose entry point has its name has priority over others of that name."""

    @property
    def name(self) -> str:
        """The full name, ``distribution:name``; the bare name if it was registered by hand."""
        return f"{self.distribution}:{self.exporter.name}" if self.distribution else self.exporter.name

    @property
    def is_third_party(self) -> bool:
        """Whether it is code of a plugin, and not of tipreport itself."""
        return self.distribution != TIPREPORT

    @property
    def owner(self) -> str:
        """The owner of its name: ``a built-in format``, ``the format of tipreport-docx 1.0``."""
        if not self.is_third_party:
            return "a built-in format"
        return (
            f"the format of {self.distribution} {self.version}" if self.distribution else "a format registered by hand"
        )

    @property
    def origin(self) -> str:
        """The exporter and its distribution, for reports of defects: ``pdf of tipreport 1.0``."""
        exporter = self.exporter.name
        return f"{exporter} of {self.distribution} {self.version}" if self.distribution else f"{exporter} (registered)"
