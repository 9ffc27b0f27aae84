"""The description of a plugin: its distribution, its exporters and its status."""

from enum import StrEnum
from typing import Any

from attrs import frozen


class PluginStatus(StrEnum):
    """The status of a plugin."""

    INSTALLED = "installed"
    """It may be imported, and has not been imported yet."""
    LOADED = "loaded"
    """Its exporters are available under their names."""
    CLASHING = "clashing"
    """Its exporters are available, some only as ``distribution:name``: another exporter has the name."""
    DISABLED = "disabled"
    """Switched off by the user; never imported."""
    INCOMPATIBLE = "incompatible"
    """It requires another version of tipreport; never imported."""
    FAILED = "failed"
    """It cannot be imported, or its exporters are invalid."""


@frozen(kw_only=True)
class PluginInfo:
    """One plugin: a module that an entry point of a distribution names."""

    distribution: str
    version: str = ""
    entry_point: str = ""
    requires: tuple[str, ...] = ()
    """Its requirements on tipreport: ``("tipreport>=1.2,<2",)``; empty if there are none."""
    status: PluginStatus
    reason: str = ""
    """The reason of the status, or a mistake of a plugin that is loaded, in one line."""
    exporters: tuple[str, ...] = ()
    """The names of its exporters. Before it is loaded: the name of its entry point."""

    @property
    def name(self) -> str:
        """``distribution:entry-point``, which is unique."""
        return f"{self.distribution}:{self.entry_point}"

    @property
    def usable(self) -> bool:
        """Whether its exporters are available, as far as is known."""
        return self.status in (PluginStatus.INSTALLED, PluginStatus.LOADED, PluginStatus.CLASHING)

    @property
    def problem(self) -> str:
        """The problem in one line, for the user; empty without a problem."""
        if not self.reason or self.status is PluginStatus.DISABLED:
            return ""
        return f"plugin {self.title}: {self.reason}"

    @property
    def title(self) -> str:
        """The name for messages: ``tipreport-docx 1.0``; with the entry point if it has an unusual name."""
        usual = ("", self.distribution, self.distribution.removeprefix("tipreport-"))
        entry_point = "" if self.entry_point in usual else f"({self.entry_point})"
        return " ".join(part for part in (self.distribution, self.version, entry_point) if part)

    def as_dict(self) -> dict[str, Any]:
        """Return the plugin as JSON data."""
        return {
            "distribution": self.distribution,
            "version": self.version,
            "entry_point": self.entry_point,
            "requires": list(self.requires),
            "status": self.status.value,
            "reason": self.reason,
            "exporters": list(self.exporters),
        }
