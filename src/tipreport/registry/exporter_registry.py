"""The registry of exporters. It loads built-in exporters at once, and a plugin when it is needed."""

from collections.abc import Iterable, Mapping
from functools import cache
from threading import RLock
from typing import Any

from attrs import evolve

from tipreport.errors import (
    InvalidExporterError,
    PluginError,
    PluginErrors,
    UnknownExporterError,
    UnusableExporterError,
)
from tipreport.model.messages import did_you_mean
from tipreport.plugin import Exporter, ExportResult
from tipreport.registry.announcement import announce
from tipreport.registry.catalog import ExporterCatalog
from tipreport.registry.discovery import TIPREPORT, Candidate, builtin, canonical
from tipreport.registry.known_formats import install_hint
from tipreport.registry.name_conflicts import with_conflicts
from tipreport.registry.plugin_info import PluginInfo
from tipreport.registry.plugin_loader import Isolation, PluginLoader
from tipreport.registry.policy import PluginPolicy
from tipreport.registry.registered import RegisteredExporter
from tipreport.registry.separate_process import SeparateProcess


class ExporterRegistry:
    """Finds exporters by name. Create one with `load`, or use `default_registry`.

    A plugin is loaded when a format with the name of its entry point is needed, or when it is called after an export.
    All plugins are loaded when a name is neither that of a built-in format nor that of an entry point, and when all
    exporters are listed.
    """

    def __init__(self, policy: PluginPolicy, isolation: Isolation | None = None) -> None:
        self.policy = policy
        """The plugins that are switched off."""
        self._catalog = ExporterCatalog()
        self._loader = PluginLoader(policy, self._catalog, isolation or SeparateProcess())
        self._lock = RLock()
        self._warns = True
        self._named_in_full: set[str] = set()  # distributions: a bare name that another format has does not matter
        for candidate in builtin():
            self._loader.load_one(candidate)

    def __repr__(self) -> str:
        return f"<ExporterRegistry: {', '.join(self.summaries())}>"

    @classmethod
    def load(
        cls, *, no_plugins: bool = False, disabled: Iterable[str] = (), strict: bool = False
    ) -> "ExporterRegistry":
        """Create a registry, without plugins or without those of some distributions.

        ``strict`` loads every plugin at once and raises `PluginErrors` if one has a problem.
        """
        registry = cls(PluginPolicy(no_plugins, disabled))
        if strict and (problems := registry.problems_of_all()):
            raise PluginErrors(f"problems with {len(problems)} plugins", problems)
        return registry

    def get(self, name: str) -> Exporter[Any]:
        """Return an exporter by its name or ``distribution:name``. Raises `UnknownExporterError` with close matches."""
        return self.find(name).exporter

    def find(self, name: str) -> RegisteredExporter:
        """Return the exporter with this name and its distribution.

        Raises `UnknownExporterError`, or `UnusableExporterError` if its plugin cannot be loaded.
        """
        distribution, colon, bare = name.rpartition(":")
        with self._lock:
            if colon:
                self._named_in_full.add(canonical(distribution))
                self.load_distribution(distribution)
                if found := self._catalog.find(name):
                    return found
            else:
                if not self._catalog.is_ours(bare):
                    self._loader.load(lambda candidate: candidate.entry_point.name == bare)
                if found := self._catalog.preferred(bare):
                    return found
            if not self._loader.unusable(bare) and not self._catalog.is_shared(bare):
                self._loader.load_providers(bare)
            if found := self._catalog.find(name):
                return found
            raise self._unknown(name)

    def registered(self, exporter: Exporter[Any]) -> RegisteredExporter:
        """Return an exporter record with its distribution, which is None if it was never registered."""
        with self._lock:
            return self._catalog.of(exporter) or RegisteredExporter(exporter=exporter)

    def exporters(self) -> Mapping[str, Exporter[Any]]:
        """Load all plugins, and return every exporter by its shortest unambiguous name.

        Built-in exporters come first, then the others by name.
        """
        with self._lock:
            self._loader.load_all()
            return {name: registered.exporter for name, registered in self._catalog}

    def installed(self) -> tuple[PluginInfo, ...]:
        """Return every installed plugin: the built-in ones first, then by distribution. Imports none of them."""
        with self._lock:
            return with_conflicts(self._loader.infos(), self._catalog.by_hand())

    def summaries(self) -> Mapping[str, str]:
        """Return a line for each format by its name, from metadata: that of an entry point, unless it is loaded."""
        with self._lock:
            lines = {name: registered.exporter.summary for name, registered in self._catalog}
            for found in self._loader.installed:
                if isinstance(found, Candidate) and found.has_exporters and self.policy.rejection(found) is None:
                    line = found.summary.rstrip(".") or f"a format of {found.distribution}"
                    lines.setdefault(found.entry_point.name, line)
            return lines

    def plugins(self) -> tuple[PluginInfo, ...]:
        """Load all plugins, and return each with its status: the built-in ones first, then by distribution.

        A plugin that ends a process or never returns is found in another process. For the command line, all are loaded
        in other processes only.
        """
        with self._lock:
            self._loader.try_all()
            return self.installed()

    def load_distribution(self, distribution: str) -> tuple[PluginInfo, ...]:
        """Load the plugins of a distribution, and return each with its status."""
        name = canonical(distribution)
        with self._lock:
            self._loader.load(lambda candidate: candidate.distribution == name)
            return tuple(info for info in self.installed() if info.distribution == name)

    def load_notified(self) -> None:
        """Load the plugins that are called after each export, except those that harm another process.

        Every export of the command line needs them, so one that ends its process must not take all exports with it.
        """
        with self._lock:
            self._loader.try_loading(_is_notified)
            self._loader.load(_is_notified)
            self._warns = False  # the command line prints `problems`

    def try_formats(self, names: Iterable[str]) -> None:
        """Find the plugins of some formats that harm another process, so that `find` does not load them here.

        A build makes all other formats.
        """
        split = [(canonical(distribution), bare) for distribution, _, bare in (name.rpartition(":") for name in names)]
        distributions = {distribution for distribution, _ in split}
        entry_points = {bare for distribution, bare in split if not distribution and not self._catalog.is_ours(bare)}
        with self._lock:
            self._loader.try_loading(
                lambda candidate: candidate.distribution in distributions or candidate.entry_point.name in entry_points
            )

    def problems(self) -> tuple[str, ...]:
        """Return a line for each plugin with a problem, among those loaded so far, and for each unknown name."""
        with self._lock:
            infos = self.installed()
            own = {info.name: info for info in self._loader.infos() if info.distribution in self._named_in_full}
            examined = self._loader.examined
            lines = [own.get(info.name, info).problem for info in infos if info.name in examined]
            lines += self.policy.unknown({info.distribution for info in infos})
            return tuple(line for line in lines if line)

    def problems_of_all(self) -> list[PluginError]:
        """Return an error for each plugin with a problem; its cause is the exception of the plugin."""
        self.plugins()
        causes = {str(error): error for error in self._loader.errors}
        return [causes.get(line) or PluginError(line) for line in self.problems()]

    def register(self, exporter: Exporter[Any]) -> None:
        """Register an exporter by hand, in a notebook or a test. It replaces an earlier one with its name.

        Raises `InvalidExporterError` if the name is that of a built-in exporter.
        """
        with self._lock:
            found = self._catalog.find(f"{TIPREPORT}:{exporter.name}")
            if found is not None:
                raise InvalidExporterError(exporter.name, [("name", "expected a name that no built-in format has")])
            self._catalog.add(RegisteredExporter(exporter=exporter))

    def announce(self, result: ExportResult) -> ExportResult:
        """Call the plugins that are notified of each export. Their failures become warnings of the returned result.

        So do the problems of those that cannot be loaded, unless `load_notified` has loaded them.
        """
        with self._lock:
            self._loader.load(_is_notified)
            problems = self._loader.problems(_is_notified) if self._warns else ()
        if problems:
            result = evolve(result, warnings=(*result.warnings, *problems))
        return announce(self._loader.manager, result)

    def _unknown(self, name: str) -> UnknownExporterError:
        distribution, _, bare = name.rpartition(":")
        owners = [info for info in self._loader.unusable(bare) if canonical(distribution) in ("", info.distribution)]
        if problems := [info.problem for info in owners if info.problem]:
            return UnusableExporterError(f'the format "{name}" cannot be used: {"; ".join(problems)}')
        installed = (name for info in self._loader.infos() if info.usable for name in info.exporters)
        available = [*dict.fromkeys((*(name for name, _ in self._catalog), *installed))]
        remedy = '"tipreport plugins list" shows what is installed'
        hint = install_hint(name, available) or did_you_mean(name, available)
        message = f'there is no format "{name}"{hint}{" " if hint.endswith("?") else "; "}{remedy}'
        if unusable := [info.distribution for info in self._loader.infos() if not info.usable]:
            likely = [distribution for distribution in unusable if bare in distribution] or unusable
            message += f" (not loaded: {', '.join(dict.fromkeys(likely))})"
        return UnknownExporterError(message)


def _is_notified(candidate: Candidate) -> bool:
    return candidate.is_notified


@cache
def registry_for(policy: PluginPolicy) -> ExporterRegistry:
    """Return the registry of this process for a policy."""
    return ExporterRegistry(policy)


def default_registry() -> ExporterRegistry:
    """Return the registry that functions use by default, with all plugins."""
    return registry_for(PluginPolicy())
