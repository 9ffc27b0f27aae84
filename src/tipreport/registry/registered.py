"""An exporter and its distribution."""

from typing import Any

from attrs import frozen

from tipreport.plugin import Exporter


@frozen(kw_only=True)
class RegisteredExporter:
    """An exporter and its distribution, which is None if it was registered by hand."""

    exporter: Exporter[Any]
    distribution: str | None = None
    version: str | None = None

    @property
    def name(self) -> str:
        """The full name, ``distribution:name``; the bare name if it was registered by hand."""
        return f"{self.distribution}:{self.exporter.name}" if self.distribution else self.exporter.name

    @property
    def origin(self) -> str:
        """The exporter and its distribution, for reports of defects: ``pdf of tipreport 1.0``."""
        exporter = self.exporter.name
        return f"{exporter} of {self.distribution} {self.version}" if self.distribution else f"{exporter} (registered)"
