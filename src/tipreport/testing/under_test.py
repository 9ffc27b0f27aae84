"""The exporter under test, with its distribution and a function that reads its files."""

from collections.abc import Callable
from importlib import import_module
from types import FrameType
from typing import Any, TypeAlias, cast

from attrs import frozen

from tipreport.plugin import Exporter
from tipreport.registry import RegisteredExporter
from tipreport.registry.describe import definition_of

Reader: TypeAlias = Callable[[bytes], Any]
"""Extracts the text of a file."""
BUILTIN_PACKAGE = "tipreport.exporters."


def load_reader(name: str) -> Reader:
    """Return the reader that is given as ``module:function``. Raises `ValueError` with the reason if there is none."""
    module, _, function = name.partition(":")
    try:
        found = getattr(import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        raise ValueError(f"expected module:function, a function from bytes to text, got {name!r}: {error}") from error
    if not callable(found):
        raise ValueError(f"expected a function from bytes to text, got {name!r}")  # noqa: TRY004 - of the argument
    return cast("Reader", found)


@frozen(kw_only=True)
class ExporterUnderTest:
    """An exporter under test."""

    registered: RegisteredExporter
    read: Reader | None = None
    """The author's reader; needed if tipreport cannot read the media type."""

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
        """The package that contains its code."""
        parts = self.module.split(".")
        return ".".join(parts[:3] if self.module.startswith(BUILTIN_PACKAGE) else parts[:1])

    @property
    def defined_at(self) -> str:
        """The location of its function: `` (render: tipreport_docx, line 12)``; empty if it is unknown."""
        name = getattr(self.exporter.function, "__name__", "")
        return definition_of(self.exporter.function).replace(" (", f" ({name}: ", 1)

    def owns(self, module: str) -> bool:
        """Return whether a module belongs to the plugin."""
        return f"{module}.".startswith(f"{self.package}.")

    def locate(self, frame: FrameType | None) -> str:
        """Return the line of the plugin that is running: `` (tipreport_docx.styles, line 12)``; empty if none is."""
        while frame is not None:
            module = str(frame.f_globals.get("__name__", ""))
            if self.owns(module):
                return f" ({module}, line {frame.f_lineno})"
            frame = frame.f_back
        return ""
