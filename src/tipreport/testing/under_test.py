"""The exporter that is checked, who offers it, and how the text in its files is read."""

from collections.abc import Callable
from types import FrameType
from typing import Any

from attrs import frozen

from tipreport.plugin import Exporter
from tipreport.registry import RegisteredExporter
from tipreport.registry.describe import definition_of

BUILT_IN = "tipreport.exporters."


@frozen(kw_only=True)
class ExporterUnderTest:
    """An exporter under examination."""

    registered: RegisteredExporter
    read: Callable[[bytes], str] | None = None
    """How text is got out of its files, where their media type is not known here."""

    @property
    def exporter(self) -> Exporter[Any]:
        """The exporter."""
        return self.registered.exporter

    @property
    def module(self) -> str:
        """The module of its function."""
        return str(getattr(self.exporter.function, "__module__", ""))

    @property
    def package(self) -> str:
        """The package that its own code stands in."""
        parts = self.module.split(".")
        return ".".join(parts[:3] if self.module.startswith(BUILT_IN) else parts[:1])

    @property
    def written_at(self) -> str:
        """Where its function is defined: `` (tipreport_docx, line 12)``; empty if that is not known."""
        return definition_of(self.exporter.function)

    def owns(self, module: str) -> bool:
        """Whether a module is the plugin's own."""
        return f"{module}.".startswith(f"{self.package}.")

    def place(self, frame: FrameType | None) -> str:
        """Where in the plugin's own code one is: `` (tipreport_docx.styles, line 12)``; empty if nowhere."""
        while frame is not None:
            module = str(frame.f_globals.get("__name__", ""))
            if self.owns(module):
                return f" ({module}, line {frame.f_lineno})"
            frame = frame.f_back
        return ""
