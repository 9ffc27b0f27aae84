"""Loads plugins, each once and separately, and records the status of each."""

from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import pluggy
from attrs import define, field

from tipreport.errors import PluginError
from tipreport.registry.catalog import ExporterCatalog
from tipreport.registry.discovery import Candidate, third_party
from tipreport.registry.loading import Loaded, load, new_manager
from tipreport.registry.plugin_info import PluginInfo, PluginStatus
from tipreport.registry.policy import PluginPolicy
from tipreport.registry.registered import RegisteredExporter


class Isolation(Protocol):
    """Protects a program from plugins that end its process, or never end."""

    def enter(self) -> None:
        """Prepare this process. Called before each import of third-party plugins."""

    def try_loading(self, candidates: Sequence[Candidate]) -> Mapping[Candidate, PluginInfo]:
        """Load each plugin in a process of its own, and return the status that it has there.

        Plugins that are left out may be loaded in this process.
        """


@define
class PluginLoader:
    """Loads plugins into a catalog."""

    policy: PluginPolicy
    catalog: ExporterCatalog
    isolation: Isolation
    manager: pluggy.PluginManager = field(factory=new_manager, init=False)
    errors: list[PluginError] = field(factory=list, init=False)
    """An error for each plugin that cannot be loaded; its cause is the exception of the plugin."""
    _infos: dict[Candidate, PluginInfo] = field(factory=dict, init=False)
    _tried: dict[Candidate, PluginInfo] = field(factory=dict, init=False)  # loaded in another process
    _loading: set[Candidate] = field(factory=set, init=False)
    _installed: tuple[Candidate | PluginInfo, ...] | None = field(default=None, init=False)

    @property
    def installed(self) -> tuple[Candidate | PluginInfo, ...]:
        """All third-party plugins; a `PluginInfo` for each whose metadata is unreadable."""
        if self._installed is None:
            self._installed = tuple(third_party())
        return self._installed

    @property
    def examined(self) -> set[str]:
        """The names of the plugins that are not just known from metadata: loaded, tried or rejected."""
        unreadable = [found for found in self._installed or () if isinstance(found, PluginInfo)]
        return {info.name for info in (*self._infos.values(), *self._tried.values(), *unreadable)}

    def load(self, wanted: Callable[[Candidate], bool]) -> None:
        """Load the third-party plugins that are wanted and not loaded yet."""
        for candidate in self._prepare(wanted):
            self.load_one(candidate)

    def unusable(self, name: str) -> list[PluginInfo]:
        """Return the plugins whose entry point has this name, and that cannot be used."""
        return [
            info for candidate, info in self._infos.items() if candidate.entry_point.name == name and not info.usable
        ]

    def problems(self, wanted: Callable[[Candidate], bool]) -> tuple[str, ...]:
        """Return a line for each wanted plugin that was loaded and has a problem."""
        return tuple(info.problem for candidate, info in self._infos.items() if wanted(candidate) and info.problem)

    def load_all(self) -> None:
        """Load all plugins that can be loaded in another process."""
        self.try_all()
        self.load(lambda _: True)

    def load_providers(self, name: str) -> None:
        """Load the plugins with an exporter of this name."""
        self.try_all()
        self.load(lambda candidate: name in self._tried[candidate].exporters)

    def try_all(self) -> None:
        """Load all plugins in other processes, and those that may be loaded here."""
        self.try_loading(lambda _: True)

    def try_loading(self, wanted: Callable[[Candidate], bool]) -> None:
        """Load the plugins that are wanted in other processes, and those that may be loaded here."""
        waiting = self._prepare(lambda candidate: candidate not in self._tried and wanted(candidate))
        tried = self.isolation.try_loading(waiting) if waiting else {}
        for candidate in waiting:
            info = tried.get(candidate)
            if info is None:
                self.load_one(candidate)
            elif info.usable:
                self._tried[candidate] = info
            else:
                self._fail(candidate, PluginError(info.reason))

    def _prepare(self, wanted: Callable[[Candidate], bool]) -> list[Candidate]:
        """Return the wanted plugins that are not loaded and may be imported."""
        waiting = [
            found
            for found in self.installed
            if isinstance(found, Candidate)
            and found not in self._infos
            and found not in self._loading  # a plugin may list exporters while it is loaded
            and wanted(found)
        ]
        rejected = {candidate: self.policy.rejection(candidate) for candidate in waiting}
        allowed = [candidate for candidate, rejection in rejected.items() if rejection is None]
        if allowed:
            self.isolation.enter()
        self._infos |= {candidate: rejection for candidate, rejection in rejected.items() if rejection}
        return allowed

    def load_one(self, candidate: Candidate) -> None:
        """Load a plugin that may be imported. A failure does not affect other plugins; an interrupt propagates."""
        self._loading.add(candidate)
        try:
            loaded = load(candidate)
            self._check_unique(candidate, loaded)
            self.manager.register(loaded.plugin, candidate.name)
        except KeyboardInterrupt:  # the next call loads it
            raise
        except BaseException as error:  # noqa: BLE001 - pluggy reads every attribute of a plugin, and each may raise
            self._fail(candidate, error)
            return
        finally:
            self._loading.discard(candidate)
        for exporter in loaded.exporters:
            self.catalog.add(
                RegisteredExporter(
                    exporter=exporter,
                    distribution=candidate.distribution,
                    version=candidate.version,
                    entry_point=candidate.entry_point.name,
                )
            )
        names = (exporter.name for exporter in loaded.exporters)
        self._infos[candidate] = candidate.info(PluginStatus.LOADED, loaded.mistake, names)

    def _fail(self, candidate: Candidate, error: BaseException) -> None:
        failed = candidate.info(PluginStatus.FAILED, str(error))
        self._infos[candidate] = failed
        problem = PluginError(failed.problem)
        problem.__cause__ = error.__cause__ or error
        self.errors.append(problem)

    def _check_unique(self, candidate: Candidate, loaded: Loaded) -> None:
        if first := self.manager.get_name(loaded.plugin):
            raise PluginError(f"its entry point is the same module as {first}")
        for exporter in loaded.exporters:
            if self.catalog.find(f"{candidate.distribution}:{exporter.name}"):
                raise PluginError(f'another entry point of its distribution has a format "{exporter.name}"')

    def infos(self) -> tuple[PluginInfo, ...]:
        """Return all plugins with their status: the built-in ones first, then by distribution."""
        builtin = [info for candidate, info in self._infos.items() if candidate not in self.installed]
        return (*builtin, *map(self._info, self.installed))

    def _info(self, found: Candidate | PluginInfo) -> PluginInfo:
        if isinstance(found, PluginInfo):
            return found
        known = self._infos.get(found) or self._tried.get(found) or self.policy.rejection(found)
        return known or found.info(PluginStatus.INSTALLED, exporters=found.names)
