"""An exporter and who offers it."""

from typing import Any

from attrs import frozen

from tipreport.plugin import Exporter


@frozen(kw_only=True)
class RegisteredExporter:
    """An exporter and the distribution that offers it; None if it was registered by hand."""

    exporter: Exporter[Any]
    distribution: str | None = None
    version: str | None = None

    @property
    def name(self) -> str:
        """``distribution:name``, under which it is always reached; the name alone if it was registered by hand."""
        return f"{self.distribution}:{self.exporter.name}" if self.distribution else self.exporter.name

    @property
    def origin(self) -> str:
        """Who is to be told of its defects: ``pdf of tipreport 1.0``."""
        exporter = self.exporter.name
        return f"{exporter} of {self.distribution} {self.version}" if self.distribution else f"{exporter} (registered)"
