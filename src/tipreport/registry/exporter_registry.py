"""The registry of exporters. It loads built-in exporters at once, and plugins when they are needed."""

from collections.abc import Iterable, Mapping
from functools import cache
from threading import RLock
from typing import Any

from attrs import evolve

from tipreport.errors import InvalidExporterError, PluginError, PluginErrors, UnknownExporterError
from tipreport.model.messages import did_you_mean
from tipreport.plugin import Exporter, ExportResult
from tipreport.registry.catalog import ExporterCatalog
from tipreport.registry.describe import describe_error
from tipreport.registry.discovery import TIPREPORT, Candidate, builtin, third_party
from tipreport.registry.known_formats import install_hint
from tipreport.registry.loading import Loaded, load, new_manager
from tipreport.registry.plugin_info import PluginInfo, PluginStatus
from tipreport.registry.policy import PluginPolicy
from tipreport.registry.registered import RegisteredExporter


class ExporterRegistry:
    """Finds exporters by name. Create one with `load`, or use `default_registry`.

    Plugins are loaded when a name is not built in, when all exporters are listed, or when an export has ended.
    """

    def __init__(self, policy: PluginPolicy) -> None:
        self.policy = policy
        """The plugins that are switched off."""
        self._manager = new_manager()
        self._catalog = ExporterCatalog()
        self._infos: list[PluginInfo] = []
        self._errors: list[PluginError] = []
        self._complete = False
        self._lock = RLock()
        for candidate in builtin():
            self._load(candidate)

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
        """Return the exporter with this name and its distribution. Raises `UnknownExporterError`."""
        with self._lock:
            if found := self._catalog.find(name):
                return found
            self._load_third_party()
            if found := self._catalog.find(name):
                return found
            raise UnknownExporterError(self._unknown_message(name))

    def registered(self, exporter: Exporter[Any]) -> RegisteredExporter:
        """Return an exporter record with its distribution, which is None if it was never registered."""
        with self._lock:
            return self._catalog.of(exporter) or RegisteredExporter(exporter=exporter)

    def exporters(self) -> Mapping[str, Exporter[Any]]:
        """Return every exporter by its shortest unambiguous name: built-in ones first, then by name."""
        with self._lock:
            self._load_third_party()
            return {name: registered.exporter for name, registered in self._catalog}

    def plugins(self) -> tuple[PluginInfo, ...]:
        """Return every installed plugin with its status: the built-in ones first, then by distribution."""
        with self._lock:
            self._load_third_party()
            return tuple(map(self._with_names, self._infos))

    def problems(self) -> tuple[str, ...]:
        """Return a line for each plugin with a problem, among those loaded so far."""
        with self._lock:
            lines = [info.problem for info in map(self._with_names, self._infos)]
            if self._complete:
                lines += self.policy.unknown({info.distribution for info in self._infos})
            return tuple(line for line in lines if line)

    def problems_of_all(self) -> list[PluginError]:
        """Return an error for each plugin with a problem; its cause is the exception of the plugin."""
        self.plugins()
        causes = {str(error): error for error in self._errors}
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
        """Call the hook of every plugin after an export. Exceptions become warnings of the returned result."""
        with self._lock:
            self._load_third_party()
            plugins = sorted(self._manager.list_name_plugin())
        warnings = []
        for name, plugin in plugins:
            others = [other for _, other in plugins if other is not plugin]
            announced = self._manager.subset_hook_caller("tipreport_export_finished", others)
            try:
                announced(result=result)
            except (Exception, SystemExit) as error:  # noqa: BLE001 - a plugin may raise anything
                package = str(getattr(plugin, "__name__", type(plugin).__module__)).partition(".")[0]
                warnings.append(f"plugin {name} failed in tipreport_export_finished: {describe_error(error, package)}")
        return evolve(result, warnings=(*result.warnings, *warnings)) if warnings else result

    def _load_third_party(self) -> None:
        if self._complete:
            return
        self._complete = True  # set first, because a plugin may list exporters while it is loaded
        listed = {info.name for info in self._infos}
        try:
            for found in third_party():
                if found.name in listed:
                    continue
                if isinstance(found, PluginInfo):
                    self._infos.append(found)
                else:
                    self._load(found)
        except BaseException:  # after an interrupt, the next call loads the others
            self._complete = False
            raise

    def _load(self, candidate: Candidate) -> None:
        """Load one plugin if it may be imported. A failure does not affect other plugins."""
        if rejected := self.policy.rejection(candidate):
            self._infos.append(rejected)
            return
        try:
            loaded = load(candidate)
            self._check_unique(candidate, loaded)
            self._manager.register(loaded.plugin, candidate.name)
        except Exception as error:  # noqa: BLE001 - pluggy reads every attribute of a plugin, and each may raise
            failed = candidate.info(PluginStatus.FAILED, str(error))
            self._infos.append(failed)
            problem = PluginError(failed.problem)
            problem.__cause__ = error.__cause__ or error
            self._errors.append(problem)
            return
        for exporter in loaded.exporters:
            self._catalog.add(
                RegisteredExporter(exporter=exporter, distribution=candidate.distribution, version=candidate.version)
            )
        self._infos.append(
            candidate.info(PluginStatus.LOADED, exporters=(exporter.name for exporter in loaded.exporters))
        )

    def _check_unique(self, candidate: Candidate, loaded: Loaded) -> None:
        if first := self._manager.get_name(loaded.plugin):
            raise PluginError(f"its entry point is the same module as {first}")
        for exporter in loaded.exporters:
            if self._catalog.find(f"{candidate.distribution}:{exporter.name}"):
                raise PluginError(f'another entry point of its distribution has a format "{exporter.name}"')

    def _with_names(self, info: PluginInfo) -> PluginInfo:
        """Return the info of a plugin with the current names of its exporters."""
        found = [self._catalog.find(f"{info.distribution}:{name}") for name in info.exporters]
        exporters = [registered for registered in found if registered is not None]
        names = tuple(map(self._catalog.shortest_name, exporters))
        conflicts = [conflict for registered in exporters if (conflict := self._catalog.name_conflict(registered))]
        if not conflicts:
            return evolve(info, exporters=names)
        return evolve(info, status=PluginStatus.CLASHING, reason="; ".join(conflicts), exporters=names)

    def _unknown_message(self, name: str) -> str:
        available = [name for name, _ in self._catalog]
        remedy = '"tipreport plugins list" shows what is installed'
        install = install_hint(name, available)
        message = f'there is no format "{name}"{install or did_you_mean(name, available)}; {remedy}'
        if unusable := [info.distribution for info in self._infos if not info.usable]:
            likely = [distribution for distribution in unusable if name.rpartition(":")[2] in distribution] or unusable
            message += f" (not loaded: {', '.join(dict.fromkeys(likely))})"
        return message


@cache
def registry_for(policy: PluginPolicy) -> ExporterRegistry:
    """Return the registry of this process for a policy."""
    return ExporterRegistry(policy)


def default_registry() -> ExporterRegistry:
    """Return the registry that functions use by default, with all plugins."""
    return registry_for(PluginPolicy())
