"""What is known of a plugin: who distributes it, what it offers, and what became of it."""

from enum import StrEnum
from typing import Any

from attrs import frozen


class PluginStatus(StrEnum):
    """What became of a plugin."""

    LOADED = "loaded"
    """Its exporters can be used by their names."""
    CLASHING = "clashing"
    """Its exporters can be used, some only as ``distribution:name``: another has the name."""
    DISABLED = "disabled"
    """Switched off by the user; never imported."""
    INCOMPATIBLE = "incompatible"
    """It asks for another version of tipreport; never imported."""
    FAILED = "failed"
    """It cannot be imported, or what it offers is no exporter."""


@frozen(kw_only=True)
class PluginInfo:
    """One plugin: an entry point of a distribution in the group ``tipreport``."""

    distribution: str
    version: str = ""
    entry_point: str = ""
    requires: tuple[str, ...] = ()
    """What it asks of tipreport: ``("tipreport>=1.2,<2",)``; empty if it asks nothing."""
    status: PluginStatus
    reason: str = ""
    """Why the status is not *loaded*, in one line."""
    exporters: tuple[str, ...] = ()
    """The names by which its exporters are reached."""

    @property
    def name(self) -> str:
        """``distribution:entry-point``: no two plugins have the same."""
        return f"{self.distribution}:{self.entry_point}"

    @property
    def usable(self) -> bool:
        """Whether its exporters can be used."""
        return self.status in (PluginStatus.LOADED, PluginStatus.CLASHING)

    @property
    def problem(self) -> str:
        """The line that the user reads of it; empty if all is as the user wants it."""
        if self.status in (PluginStatus.LOADED, PluginStatus.DISABLED):
            return ""
        usual = ("", self.distribution, self.distribution.removeprefix("tipreport-"))
        which = "" if self.entry_point in usual else f"({self.entry_point})"
        who = " ".join(part for part in ("plugin", self.distribution, self.version, which) if part)
        return f"{who}: {self.reason}"

    def as_dict(self) -> dict[str, Any]:
        """The plugin as JSON can say it."""
        return {
            "distribution": self.distribution,
            "version": self.version,
            "entry_point": self.entry_point,
            "requires": list(self.requires),
            "status": self.status.value,
            "reason": self.reason,
            "exporters": list(self.exporters),
        }
