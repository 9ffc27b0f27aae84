"""Decides which plugins may be imported. Disabled and incompatible plugins are not."""

from collections.abc import Collection, Iterable, Iterator, Mapping

from attrs import field, frozen

from tipreport.registry.discovery import TIPREPORT, Candidate, canonical, running_version
from tipreport.registry.plugin_info import PluginInfo, PluginStatus

BY_NAME = "by name"


def _canonical(names: Iterable[str]) -> frozenset[str]:
    return frozenset(map(canonical, names))


def _canonical_keys(names: Mapping[str, str]) -> Mapping[str, str]:
    return {canonical(name): origin for name, origin in names.items()}


@frozen
class PluginPolicy:
    """The plugins that the user switched off. It can be sent to other processes, which then load the same plugins."""

    no_plugins: bool = False
    """Whether all third-party plugins are switched off."""
    disabled: frozenset[str] = field(default=frozenset(), converter=_canonical)
    """The distributions whose plugins are switched off."""
    lasting: Mapping[str, str] = field(factory=dict, converter=_canonical_keys, eq=False)
    """Where some of them are disabled permanently, for messages: ``{"tipreport-docx": "in tipreport.toml"}``."""

    def rejection(self, candidate: Candidate) -> PluginInfo | None:
        """Return the status of a plugin that must not be imported; None if it may be."""
        if candidate.distribution == TIPREPORT:
            return None
        if self.no_plugins:
            return candidate.info(PluginStatus.DISABLED, "all plugins are switched off")
        if candidate.distribution in self.disabled:
            origin = self.lasting.get(candidate.distribution, BY_NAME)
            return candidate.info(PluginStatus.DISABLED, f"switched off {origin}")
        running = running_version()
        for requirement in candidate.requires:
            if not _allows(requirement, running):
                reason = f"it requires {requirement}, and this is tipreport {running}: install a compatible version"
                return candidate.info(PluginStatus.INCOMPATIBLE, reason)
        return None

    def unknown(self, installed: Collection[str]) -> Iterator[str]:
        """Yield a warning for each name that was switched off and is not installed, except those off for good."""
        for name in sorted(self.disabled.difference(installed, self.lasting)):
            yield f"plugin {name}: switched off, but no such plugin is installed"


def _allows(requirement: str, version: str) -> bool:
    from packaging.requirements import Requirement

    return Requirement(requirement).specifier.contains(version, prereleases=True)
